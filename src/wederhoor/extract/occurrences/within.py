"""What happens that is only told as part of something else: what is brought down, what someone is accused of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wederhoor.extract.grammar.clause import Clause
    from wederhoor.extract.grammar.verbs import Verb
    from wederhoor.extract.occurrences.trigger import Trigger
    from wederhoor.extract.words.reading import Reading

_NEAR = 4  # tokens behind a verb within which begins what someone vows: "vowed on Monday that"
_BENT = ("attack.", "damage.", "control.", "harm.", "movement.advance", "movement.buildup")
MEANT = ("stance.intent", "stance.threat")
ACCUSED = "stance.accusation"  # of an attack: the attack is what is claimed
DEEDS = ("attack.", "harm.")
_LEAVING = frozenset({"access.evacuation_offered", "access.evacuation_blocked"})
_GONE = ("harm.displaced", "movement.")
_ONLY_CHARGED = ("movement.buildup", "access.", "talks.failed", "damage.")  # a crime, not a blow


def told_once(reading: Reading, found: list[Trigger]) -> list[Trigger]:
    """A sentence's triggers without accusations of an attack that a clause tells, and without what a clause tells that
    someone vows: 'vowed that it would retake X' only says what they mean."""
    stances = [t for t in found if t.frame.said_by is not None]
    if not stances:
        return found
    charges = [t for t in stances if t.frame.kind == ACCUSED]
    told = [t for t in found if t not in charges or not any(complements(reading, t, other) for other in found)]
    vows = [t for t in stances if t.frame.kind in MEANT]
    inside = [(vow, t) for vow in vows for t in told if promised(reading, vow, t.clause)]
    again = [v for v, t in inside if t.frame.kind in MEANT and v.verb and v.verb.word.cues]  # "vowed that X would pay"
    meant = [t for vow, t in inside if vow not in again and t.frame.kind.startswith((*_BENT, *MEANT))]
    return [t for t in told if t not in again and t not in meant] if inside else told


def promised(reading: Reading, vow: Trigger, clause: Clause) -> bool:
    """Whether a clause says what someone means or threatens with a verb before it: 'vowed that'."""
    verb, opener = vow.verb, clause.opener
    if verb is None or opener is None or clause.parent is not vow.clause or not 0 < opener - verb.at <= _NEAR:
        return False
    return reading.is_(opener, "sconj") and reading.is_(opener, "rel")  # no other conjunction is both


def complements(reading: Reading, accusation: Trigger, other: Trigger) -> bool:
    """Whether an accusation is of the attack that a clause which hangs on it tells: 'accuses X that it shelled', not
    'blames X for the violence in Y, where two died'."""
    clause = other.clause
    if clause.opener is not None and reading.is_(clause.opener, "where"):
        return False
    hangs = clause.kind == "sub" and clause.parent is accusation.clause and clause.first > accusation.first
    deed = other.charge or other
    return hangs and accusation.frame.said_by is not None and deed.frame.kind.startswith(DEEDS)


def of_which(accusation: Trigger, other: Trigger) -> bool:
    """Whether an accusation is of an attack that it names, and does not claim by itself: 'X is behind it' does."""
    if "charge" in accusation.frame.needs:
        return False
    named = other.frame.kind.startswith(("attack.", "harm.", "talks.ceasefire_violated"))
    return named and other.part == accusation.part and other.first > accusation.first


def charge_of(accusation: Trigger, other: Trigger) -> bool:
    """Whether what another verb of its clause says is only what someone is accused of: 'accuses X of arming the
    rebels'."""
    told = other.frame.kind.startswith(_ONLY_CHARGED) and accusation.frame.kind == ACCUSED
    return (
        told
        and accusation.frame.said_by is not None
        and other.part == accusation.part
        and other.first > accusation.first
    )


def only_meant(own: list[Trigger]) -> list[Trigger]:
    """A clause's verbs without those on which it only says that someone is bent, or with which they threaten: 'vowed to
    [retake] the town'."""
    own = _without_ordered(own)
    meaning = [t.verb.at for t in own if t.verb and t.frame.kind in MEANT and t.frame.said_by]
    if not meaning:
        return own
    return [t for t in own if not t.frame.kind.startswith(_BENT) or not _hangs(t.verb, meaning[0])]


def _without_ordered(own: list[Trigger]) -> list[Trigger]:
    """A clause's verbs without the way that an order, a call or a ban is of: 'ordered residents to [leave]'."""
    told = {k for t in own if t.frame.kind in _LEAVING and t.verb for k in range(t.first, t.last) if k != t.verb.at}
    if not told:
        return own
    return [t for t in own if not t.frame.kind.startswith(_GONE) or t.verb is None or t.verb.at not in told]


def _hangs(verb: Verb | None, at: int) -> bool:
    """Whether a verb is an infinitive or a gerund behind token `at`."""
    return verb is not None and verb.at > at and (verb.has("inf") or verb.has("ger"))
