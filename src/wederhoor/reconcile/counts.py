"""Counts of other things: parts against totals, other units, a few against many."""

from wederhoor.reconcile.subject import Subject
from wederhoor.values import count, place

# Counts of one thing drift by less than this share between reports of it; further apart they are part and total.
_DRIFT = 0.85
# "At least 3" is a count of some other thing than 196; so is 3 where the same side counts 196.
_FEW = 0.3


def counts(a: Subject, b: Subject) -> str | None:
    """Why two counts are of other things; None where they can be of one."""
    one, other = a.claim.quantity, b.claim.quantity
    answer, reason = count.compare(one, other)
    if one is None or other is None or answer == "agrees":
        return None
    if answer == "compatible":
        return _loose(a, b)
    if place.nesting(a.place, b.place) == "wide":
        return f"a part and its total: {reason}"
    ratio = _ratio(count.parse(one), count.parse(other))
    if a.origin.party and a.origin.party == b.origin.party and ratio < _FEW:
        return f"a part and its total, of one side: {reason}"
    sides = a.origin.party != b.origin.party and a.origin.party and b.origin.party
    rivals = a.claim.report != b.claim.report or (sides and not a.origin.own and not b.origin.own)
    if (rivals and a.place is not None) or ratio >= _DRIFT:
        return None
    return f"counts of other things: {reason}"


def _loose(a: Subject, b: Subject) -> str | None:
    """Counts that can both be so, but of other things: in other units, or a few against many without one place."""
    one, other = a.claim.quantity, b.claim.quantity
    if one is None or other is None:
        return None
    if one.unit != other.unit and "other" not in (one.unit, other.unit):
        return count.compare(one, other)[1]
    elsewhere = place.nesting(a.place, b.place) != "same" or a.claim.report == b.claim.report
    few = _ratio(count.parse(one), count.parse(other)) < _FEW
    return f"{count.show(one)} is no count of {count.show(other)}" if elsewhere and few else None


def _ratio(a: count.Range, b: count.Range) -> float:
    low, high = sorted((_middle(a), _middle(b)))
    return low / high if high else 1.0


def _middle(numbers: count.Range) -> float:
    ends = [n for n in numbers if n is not None]
    return sum(ends) / len(ends) if ends else 0.0
