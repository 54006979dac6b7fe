"""Which of the things that a verb can mean it does, by its idioms and by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor, phrase
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.occurrences.nouns import VAGUE
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.trigger import Trigger
    from wederhoor.language.word import Rule


_DRIVEN_OUT = ("attack.repelled", "control.captured")
_NEAR = 5  # tokens behind a verb in which its subject stands
WITH_ARMS = frozenset({"attack.missile_strike", "attack.drone_strike", "attack.shelling", "attack.air_strike"})


def by_means(found: list[tuple[int, Trigger]]) -> list[tuple[int, Trigger]]:
    """What a verb means, without an attack at large where one is told by its means: 'missiles hit targets'."""
    if any(t.frame.kind == "attack.interception" and t.objects for _, t in found):
        found = [(w, t) for w, t in found if t.objects or not t.frame.kind.startswith("damage.")]
    told = any(t.frame.means or t.frame.about for _, t in found if t.frame.kind in WITH_ARMS)
    return [(w, t) for w, t in found if t.frame.kind != VAGUE] if told else found


def befalls(reading: Reading, verb: Verb, found: list[tuple[int, Trigger]]) -> list[tuple[int, Trigger]]:
    """What a verb means, of which it says nothing of the things before it where people stand behind it: 'in a hit on a
    house suffered [a woman]'."""
    behind = reading.of(verb.at + 1, verb.at + _NEAR, "civil")
    if not any(t.frame.kind.startswith("harm.") for _, t in found) or not any(can_be(h.cases, "nom") for h in behind):
        return found
    things = ((w, t, t.objects if t.frame.kind.startswith("damage.") else ()) for w, t in found)
    return [(w, t) for w, t, some in things if not some or any(a > verb.at for _, a, _ in some)]


def of_object(reading: Reading, verb: Verb, found: list[tuple[int, Trigger]]) -> list[tuple[int, Trigger]]:
    """What a verb means, without what only one without an object would: 'moved [tanks] into X' is not 'moved into'."""
    moved = [a for _, t in found if t.first == verb.at for _, a, _ in t.objects if a > verb.at]
    return [(w, t) for w, t in found if not (moved and moved[0] < t.first and reading.is_(t.first, "prep"))]


def does_it(reading: Reading, verb: Verb, trigger: Trigger, found: list[tuple[int, Trigger]]) -> bool:
    """Whether an idiom's noun is what brings down what stands behind the verb, '[fighters] downed drones', or who
    drives others out, of whom it would be said that they were."""
    cases = reading.words[trigger.first].cases
    if not can_be(cases, "nom"):
        return False
    if trigger.frame.kind in _DRIVEN_OUT and reading.at(trigger.first, "party") and not can_be(cases, "acc"):
        return verb.finite and not verb.participle
    if trigger.first >= verb.at:
        return False
    downed = (t for _, t in found if t.first == verb.at and t.frame.kind == "attack.interception")
    return any(a > verb.at for t in downed for _, a, _ in t.objects)


def outcome(reading: Reading, found: list[tuple[int, Trigger]], worded: list[Trigger]) -> list[Trigger]:
    """What a verb alone says became of people beside its idiom: "a mine killed two", "lost two men and a tank"; and of
    what was struck, where the idiom names the arms: 'a missile destroyed [a house]', but not 'hit [on a house]'; and of
    other arms beside those: "struck with drones and [artillery]"."""
    if not all(t.frame.kind.startswith(("attack.", "damage.")) for t in worded):
        return []
    alone = [t for _, t in found if t not in worded]
    harmed = [t for t in alone if t.frame.kind.startswith("harm.")]
    if not all(t.frame.kind in WITH_ARMS for t in worded):
        return harmed
    damaged = (t for t in alone if t.frame.kind.startswith("damage."))
    struck = {t.frame.kind for t in worded}
    harmed += [t for t in alone if t.frame.means and t.frame.kind in WITH_ARMS - struck]
    return harmed + [t for t in damaged if any(_bare(reading, t, a) for _, a, _ in t.objects)]


def _bare(reading: Reading, trigger: Trigger, at: int) -> bool:
    """Whether the thing at token `at` hangs on no preposition."""
    first = phrase(reading, at, at + 1, trigger.clause.first).first
    return governor(reading, first, trigger.clause.first)[0] is None


def helped(reading: Reading, clause: Clause, rule: Rule) -> bool:
    """Whether a clause has the auxiliaries that are among a rule's words; of an idiom for something else also as the
    other words that they can be: 'fight back [his] tears', where that is Dutch 'zijn'."""
    helping = rule.rule.helping
    if rule.rule.value is None and helping <= clause.lows(reading):
        return True
    return helping <= {f.lemma for v in clause.verbs for f in v.forms}
