"""What a sentence tells only as what came before its own deed: 'struck X in response to a blast in Y'."""

from collections.abc import Sequence

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence

_DEEDS = ("attack.", "control.", "movement.")


def background(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence that are at another place than the deed before or after which they were."""
    deeds = [d for d in drafts if d.kind.startswith(_DEEDS) and d.place and d.place.span]
    names = {d.place.name for d in drafts if d.place and any(_elsewhere(sentence, d, deed) for deed in deeds)}
    names -= {deed.place.name for deed in deeds if deed.place and deed.trigger.verb and not _hangs(deed, deeds)}
    return [d for d in drafts if d.place and d.place.name in names]


def came_before(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun stands behind a deed of its clause as what that came after, or answers."""
    deeds = (t for t in sentence.triggers if t.clause is trigger.clause and t.verb and t.frame.kind.startswith(_DEEDS))
    return _behind_after(sentence, trigger) and any(t.first < trigger.first for t in deeds)


def _elsewhere(sentence: Sentence, draft: Draft, deed: Draft) -> bool:
    """Whether a draft hangs on a deed, and was at another place."""
    apart = draft.place is not None and deed.place is not None and draft.place.name != deed.place.name
    same = draft.trigger.clause is deed.trigger.clause and deed.trigger.first < draft.trigger.first
    return apart and ((same and _behind_after(sentence, draft.trigger)) or _hangs(draft, [deed]))


def _behind_after(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun is governed by a preposition that says after what something was."""
    window = trigger.window
    return window is not None and governor(sentence.reading, window[0], trigger.clause.first)[0] == "after"


def _hangs(draft: Draft, deeds: Sequence[Draft]) -> bool:
    """Whether a draft's clause only says when or why one of some deeds was, and is not what someone says."""
    clause = draft.trigger.clause
    hosts = [deed.trigger.clause for deed in deeds if deed is not draft and deed.trigger.clause is clause.parent]
    return clause.kind == "sub" and any(not any(v.word.cues for v in host.verbs) for host in hosts)
