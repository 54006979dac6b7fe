"""What happens that is only told as part of something else: what is brought down, what someone is accused of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.triggers import Trigger

ACCUSED = "stance.accusation"  # of an attack: the attack is what is claimed
STOPPED = "attack.interception"
DEEDS = ("attack.", "harm.")


def complements(accusation: Trigger, other: Trigger) -> bool:
    """Whether an accusation is of the attack that a clause which hangs on it tells: 'accuses X that it shelled'."""
    clause = other.clause
    hangs = clause.kind == "sub" and clause.parent is accusation.clause and clause.first > accusation.first
    deed = other.charge or other
    return hangs and accusation.frame.said_by is not None and deed.frame.kind.startswith(DEEDS)
