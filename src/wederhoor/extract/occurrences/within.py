"""What happens that is only told as part of something else: what is brought down, what someone is accused of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.words.reading import Reading

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.triggers import Trigger

ACCUSED = "stance.accusation"  # of an attack: the attack is what is claimed
STOPPED = "attack.interception"
DEEDS = ("attack.", "harm.")


def brought_down(one: Trigger, other: Trigger) -> bool:
    """Whether a participle only says where what was brought down came from: 'shot down drones [launched] from X'."""
    verb = other.verb
    if verb is None or verb.finite or not verb.has("part") or other.window is not None:
        return False
    return verb.at > one.first and other.frame.kind.startswith("attack.") and other is not one


def accused_of(reading: Reading, accusation: Trigger, other: Trigger) -> bool:
    """Whether what a party means or threatens is what an accusation is of, and nothing beside it: 'accused X of
    threatening Y'."""
    verb = other.verb
    stance = other.frame.kind.startswith("stance.") and other.frame.kind != ACCUSED
    if not stance or verb is None or not verb.has("ger"):
        return False
    return other.clause is accusation.clause and verb.at > accusation.first and reading.is_(verb.at - 1, "prep")


def complements(accusation: Trigger, other: Trigger) -> bool:
    """Whether an accusation is of the attack that a clause which hangs on it tells: 'accuses X that it shelled'."""
    clause = other.clause
    hangs = clause.kind == "sub" and clause.parent is accusation.clause and clause.first > accusation.first
    deed = other.charge or other
    return hangs and accusation.frame.said_by is not None and deed.frame.kind.startswith(DEEDS)
