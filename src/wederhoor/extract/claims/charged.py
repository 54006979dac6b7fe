"""Who does what a verb accuses someone of: 'accuses X of it to shell towns', 'accuses X that they shell towns'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.occurrences.passives import ARMS
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.who.agent import Agent
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Frame

if TYPE_CHECKING:
    from wederhoor.extract.grammar.clause import Clause
    from wederhoor.extract.grammar.verbs import Verb
    from wederhoor.extract.occurrences.trigger import Trigger
    from wederhoor.extract.sentence import Sentence
    from wederhoor.extract.where.spot import Spot
    from wederhoor.extract.words.reading import Reading


def _charge(reading: Reading, trigger: Trigger) -> Verb | None:
    """The verb of a trigger's clause that accuses someone of what the trigger's infinitive says.

    Only in a verb-second language, where the infinitive opens no clause of its own.
    """
    verb, clause = trigger.verb, trigger.clause
    if not reading.pack.verb_second or verb is None or trigger.window is not None:
        return None
    if verb.finite and not reading.is_(verb.at - 1, "inf"):
        return None
    marks = [k for k in clause.those(reading, "inf") if k < verb.at]
    return _accusing(reading, clause, marks[-1]) if marks else None


def _accusing(reading: Reading, clause: Clause, end: int) -> Verb | None:
    """The verb of a clause, before token `end`, that with the words around it is that of an accusation."""
    lows = clause.lows(reading)
    for verb in clause.verbs:
        rules = verb.word.frames.among(lows, verb.particle) if verb.at < end else ()
        if any(isinstance(rule.rule.value, Frame) and rule.rule.value.kind == ACCUSED for rule in rules):
            return verb
    return None


def charged_before(sentence: Sentence, clause: Clause) -> list[Agent]:
    """Whom the clause accuses on which another one hangs: 'accuses X of it that it shelled the town'."""
    reading, parent = sentence.reading, clause.parent
    if reading.pack.fixed_order or clause.kind != "sub" or parent is None:
        return []
    charging = _accusing(reading, parent, clause.first)
    bare = [a for a in sentence.cast if a.relation is None and parent.has(a.head)]
    return accused(reading, parent, charging, bare) if charging and bare else []


def charged(
    reading: Reading, trigger: Trigger, bare: list[Agent | Spot], *, is_passive: bool
) -> tuple[list[Agent | Spot], list[Agent | Spot]] | None:
    """Subjects and objects of what a verb accuses someone of; no subject, where nobody knows who speaks."""
    charging = _charge(reading, trigger)
    if charging is None:
        lifeless = trigger.frame.kind.startswith(("harm.", "attack.")) and _arms_first(reading, trigger)
        unknown = not is_passive and (trigger.frame.said_by or lifeless)
        unknown = unknown and _unnamed_first(reading, trigger.clause, bare)
        return ([], bare) if unknown else None
    agents = [x for x in bare if isinstance(x, Agent)]
    doers = accused(reading, trigger.clause, charging, agents)
    return [*doers], [x for x in bare if x not in agents or (doers and x.first > doers[-1].first)]


def _arms_first(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb-second clause begins with arms, or with a blow that does harm: 'A bomb killed two soldiers'."""
    finite, k = trigger.clause.finite, trigger.clause.first + 1
    if not reading.pack.verb_second or finite is None or finite.at <= k:
        return False
    harms, hits = trigger.frame.kind.startswith("harm."), reading.hits.get(k, ())
    return any((harms and h.cls == "noun") or (h.cls == "thing" and h.value.sort in ARMS) for h in hits)


def _unnamed_first(reading: Reading, clause: Clause, bare: list[Agent | Spot]) -> bool:
    """Whether a main clause begins with someone whom nobody knows, and who speaks: 'The judges have condemned X', 'Her
    lawyer blames X'."""
    finite, first = clause.finite, clause.first
    if not reading.pack.verb_second or clause.kind != "main" or finite is None or finite.at <= first:
        return False
    begins = (reading.is_(first, "art") and finite.at > first + 1) or _someone(reading, first, finite.at)
    return begins and all(x.first > finite.at for x in bare)


def _someone(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` name someone: by what they are, or by a name whose capital is not that of the
    sentence."""
    if reading.is_(first, "prep") or reading.is_(first, "adv"):
        return False
    named = reading.at(last - 1, "title", "org", "civil", "person", "surname") is not None
    written, kept = reading.tokens.word[last - 1], reading.words[last - 1].classes
    return named or (last > first + 1 and written[0].isupper() and not kept)


def accused(reading: Reading, clause: Clause, charging: Verb, bare: list[Agent]) -> list[Agent]:
    """Those of a clause's `bare` agents whom its verb accuses: its subject in the passive, else whom it names behind
    who does; who does stands before a relative clause."""
    if reading.pack.cases:
        return [agent for agent in bare if agent.cases and can_be(agent.cases, "acc") and agent.head > charging.at]
    groups = list(dict.fromkeys(agent.group for agent in bare))
    others = [v for v in clause.verbs if v is not charging]
    undergone = charging.has("part") and any(not reading.pack.passive.isdisjoint(v.word.lemmas) for v in others)
    alone = _after_accuser(reading, clause, bare) if len(groups) == 1 else clause.kind == "rel"
    chosen = groups[:1] if undergone or alone else groups[1:2]
    return [agent for agent in bare if agent.group in chosen]


def _after_accuser(reading: Reading, clause: Clause, bare: list[Agent]) -> bool:
    """Whether the only one whom a clause names is no subject: behind its verb and more than an adverb, or in a relative
    clause."""
    opener, finite = clause.opener, clause.finite
    if opener is not None:
        return reading.is_(opener, "rel") and (clause.kind == "rel" or reading.is_(opener - 1, "mark"))
    return finite is not None and finite.at < bare[0].first and not reading.is_(finite.at - 1, "adv")
