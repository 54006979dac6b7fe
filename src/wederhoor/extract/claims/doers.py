"""Whose deed it is where another claim tells: of the attack before, or of the same one."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.claims.reference import follows, refers
from wederhoor.extract.claims.time import elsewhere
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading

_HARM = ("harm.", "damage.")
_OF_BOTH = frozenset({"attack.clash", "attack.repelled", "attack.interception", "attack.explosion"})
_AMID = frozenset({"in", "near", "during", "by", "with"})


def shared(sentence: Sentence, draft: Draft) -> Draft:
    """A draft of what was suffered has the doer of the attack that its clause names, or that it hangs on."""
    reading, memory = sentence.reading, sentence.memory
    family = draft.kind.split(".")[0]
    back = refers(reading, draft.trigger) and not _other_time(draft, memory.event)
    event = memory.last_of(draft.kind) if back else memory.event
    back = back and event is not None and not elsewhere(draft.place, event.place)
    if draft.kind == "attack.interception" and draft.target is None and event and _sent_before(sentence, draft):
        return draft._replace(target=event.actor)
    if (
        draft.actor
        or event is None
        or event.actor is None
        or event.kind in ("attack.clash", "attack.repelled", "attack.interception")
        or draft.kind == "attack.explosion" != event.kind
        or family not in ("harm", "damage", "attack")
    ):
        return draft
    beside = family != "attack" and any(event.trigger.clause is c for c in sentence.parts)
    if beside or follows(reading, draft.trigger) or (back and sentence.first > event.last):
        return _done_by(draft, event)
    return draft


def _sent_before(sentence: Sentence, draft: Draft) -> bool:
    """Whether what was brought down is only named before its sentence, as what someone struck with."""
    objects = draft.trigger.objects
    return bool(objects) and objects[0][1] < sentence.first


def _other_time(draft: Draft, event: Draft | None) -> bool:
    """Whether a draft says that it was at another time than an attack, which it then is not."""
    one, other = draft.time, event.time if event else None
    stated = one is not None and other is not None and one.basis == "stated" and other.basis != "published"
    return stated and one is not None and other is not None and one.edtf != other.edtf


def _done_by(draft: Draft, event: Draft) -> Draft:
    """A draft with the doer of another one, who is not whom it is done to, nor strikes home as well as elsewhere."""
    here, there = draft.place, event.place
    home = here is not None and there is not None and here.country == event.actor != there.country
    if event.actor == draft.target or home:
        return draft
    named = {field: span for field, span in event.evidence.items() if field == "actor"}
    return draft._replace(actor=event.actor, evidence={**draft.evidence, **named})


def with_doers(sentence: Sentence, waiting: list[tuple[Draft, list[Scope]]]) -> list[tuple[Draft, list[Scope]]]:
    """The drafts, of which harm without a doer has that of the attack that the same clause names, or of harm before,
    and an attack that only says in what the harm was done that of the harm."""
    attacks = [d for d, _ in waiting if d.actor and d.kind.startswith("attack.")]
    harms = [d for d, _ in waiting if d.actor and d.kind.startswith(_HARM) and d.trigger.window is None]
    out: list[tuple[Draft, list[Scope]]] = []
    for draft, scopes in _of_clashes(sentence, waiting) if len(waiting) > 1 else waiting:
        peer = None
        if draft.actor is None and draft.kind.startswith(_HARM):
            peer = next((a for a in attacks if _same_clause(a, draft) and _strikes(sentence, a, draft)), None)
            before = out[-1][0] if out else None
            if peer is None and before and before.actor and _other_harm(before, draft):
                peer = before
        elif harms and draft.actor is None and _amid(sentence.reading, draft):
            peer = next((h for h in harms if _same_clause(h, draft)), None)
        if peer:
            draft = _done_by(draft, peer)
        out.append((draft, scopes))
    return out


def _same_clause(one: Draft, two: Draft) -> bool:
    return one.trigger.clause is two.trigger.clause


def _other_harm(before: Draft, draft: Draft) -> bool:
    """Whether the draft before tells of another harm than a draft: of the dead, and then of the wounded."""
    return before.kind.startswith("harm.") and before.kind != draft.kind


def _amid(reading: Reading, draft: Draft) -> bool:
    """Whether a noun only names the blow in which its clause's verb says harm is done: 'killed two [in a raid]'."""
    return draft.kind.startswith("attack.") and draft.kind not in _OF_BOTH and _in_noun(reading, draft)


def _in_noun(reading: Reading, draft: Draft) -> bool:
    """Whether a noun without a verb of its own says in what something was done: 'died [in clashes]'."""
    trigger = draft.trigger
    if trigger.window is None or trigger.verb is not None:
        return False
    return governor(reading, trigger.window[0], trigger.clause.first)[0] in _AMID


def _strikes(sentence: Sentence, attack: Draft, harm: Draft) -> bool:
    """Whether who attacks did the harm: in a clash, only to the other side, 'killed in clashes with X'."""
    if attack.kind != "attack.clash" or harm.target not in (None, "civilians", attack.actor):
        return True
    named, tokens = attack.evidence.get("actor"), sentence.reading.tokens
    other = (a for a in sentence.cast if a.relation == "with" and tokens.span(a.first, a.last) == named)
    return harm.target != attack.actor and next(other, None) is not None


def _of_clashes(sentence: Sentence, waiting: list[tuple[Draft, list[Scope]]]) -> list[tuple[Draft, list[Scope]]]:
    """The drafts, of which a clash that only says with whom it was is of those whom its clause says were harmed in it,
    and that harm is done by the others: 'soldiers of X were killed in clashes with Y'."""
    clashes = [d for d, _ in waiting if d.kind == "attack.clash" and d.target and _in_noun(sentence.reading, d)]
    if not clashes:
        return waiting
    out = []
    for draft, scopes in waiting:
        if draft.kind == "attack.clash" and draft in clashes and draft.actor is None:
            side = next((d.target for d, _ in waiting if _harmed_in(d, draft)), None)
            draft = draft._replace(actor=side)
        elif draft.actor is None:
            other = next((c.target for c in clashes if _harmed_in(draft, c)), None)
            draft = draft._replace(actor=other)
        out.append((draft, scopes))
    return out


def _harmed_in(harm: Draft, clash: Draft) -> bool:
    """Whether who was harmed in a clash's clause is of a party other than that with which the clash was."""
    party = harm.target not in ("civilians", clash.target)
    return harm.kind.startswith("harm.") and party and _same_clause(clash, harm)
