"""Who has a place: what a claim says of its holder, and whether two holders can both be so."""

from typing import Literal, NamedTuple

from wederhoor.model import Claim
from wederhoor.values.comparison import Comparison

Hold = Literal["has", "is in", "lost", "around"]

_HOLDS: dict[str, Hold] = {
    "control.captured": "has",
    "control.recaptured": "has",
    "control.held": "has",
    "movement.stalled": "has",
    "control.presence": "is in",
    "movement.landing": "is in",
    "movement.withdrawal": "lost",
    "control.encircled": "around",
}


class Holding(NamedTuple):
    """`party` has the place, is in it, lost it, or stands around it; `denied` where that is said not to be so."""

    party: str
    hold: Hold
    denied: bool


def holding(claim: Claim) -> Holding | None:
    """What the claim says of who has its place; None where it names nobody or says nothing of it.

    Who stops an enemy at a place holds it; a force that is itself stopped there does not.
    """
    hold = _HOLDS.get(claim.kind)
    if hold is None or claim.actor is None or claim.place is None:
        return None
    if claim.kind == "movement.stalled" and (claim.target is None or claim.place.level not in ("site", "settlement")):
        return None
    return Holding(claim.actor, hold, claim.polarity == "negated")


def compare(a: Holding, b: Holding) -> Comparison:
    """Whether two holdings of one place on one day can both be so: two holders can't, a force can be in another's."""
    if a.party == b.party:
        if not (a.denied or b.denied) and {"has", "lost"} == {a.hold, b.hold}:
            return Comparison("conflicts", f"one has {a.party} hold it, the other has it gone")
        if a.denied == b.denied or {a.hold, b.hold} == {"has", "around"}:
            return Comparison("agrees", f"both speak of {a.party} there")
        return Comparison("conflicts", f"one has {a.party} there, the other denies it")
    if a.hold == b.hold == "has" and not (a.denied or b.denied):
        return Comparison("conflicts", f"one gives it to {a.party}, the other to {b.party}")
    return Comparison("compatible", f"{a.party} and {b.party} can both be there")
