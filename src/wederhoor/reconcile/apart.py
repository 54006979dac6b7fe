"""What keeps two claims apart: the first difference that no second origin, later day or vagueness explains."""

from typing import NamedTuple

from wederhoor.reconcile.counts import counts
from wederhoor.reconcile.denials import (
    denied_before,
    denied_object,
    denied_part,
    denied_wide,
    future,
    minds,
)
from wederhoor.reconcile.doers import beside, doers, people
from wederhoor.reconcile.journey import journey
from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, place, time

_ADJACENT = 1
_MONTH = 31


class Difference(NamedTuple):
    """Two claims are not of one thing, for this reason; a `hard` one also keeps what each is part of apart."""

    reason: str
    hard: bool = True


def apart(a: Subject, b: Subject) -> Difference | None:
    """Why the two can't be of one thing; None where nothing keeps them apart.

    Other days are soft between reports that share a code: they can be of one event, told years apart.
    """
    when = _times(a, b)
    if when:
        return Difference(when, hard=not (a.topic & b.topic))
    for check in _CHECKS:
        reason = check(a, b)
        if reason:
            return Difference(reason, hard=check in _HARD)
    return None


def _kinds(a: Subject, b: Subject) -> str | None:
    answer, reason = kind.compare(a.claim.kind, b.claim.kind)
    return reason if answer == "conflicts" else None


def _places(a: Subject, b: Subject) -> str | None:
    answer, reason = place.compare(a.place, b.place)
    return reason if answer == "conflicts" and not journey(a, b) else None


def _times(a: Subject, b: Subject) -> str | None:
    if a.days is None or b.days is None or (a.days.first <= b.days.last and b.days.first <= a.days.last):
        return None
    gap = max((b.days.first - a.days.last).days, (a.days.first - b.days.last).days)
    if (gap <= _ADJACENT and _lasting(a, b)) or _timeless(a, b, gap):
        return None
    return f"{time.write(a.days)} and {time.write(b.days)} share no day"


def _lasting(a: Subject, b: Subject) -> bool:
    return kind.lasting(a.claim.kind, b.claim.kind) or journey(a, b)


def _timeless(a: Subject, b: Subject, gap: int) -> bool:
    """An accusation is dated by its making, the deed by its happening; and a claim that gives no time need not be of
    the days before its report, where the report itself or one on the same flight or weapon gives another."""
    accusations = (a.claim.kind, b.claim.kind).count(kind.ACCUSATION)
    near = gap <= _MONTH or _said_apart(a, b) <= _MONTH
    if accusations:
        return accusations == 1 and near
    together = a.claim.report == b.claim.report and gap <= _MONTH
    return not (a.stated and b.stated) and (together or bool(a.topic & b.topic))


def _said_apart(a: Subject, b: Subject) -> int:
    if a.said is None or b.said is None:
        return 0
    return max((b.said.first - a.said.last).days, (a.said.first - b.said.last).days)


def _objects(a: Subject, b: Subject) -> str | None:
    one, other = a.claim.object, b.claim.object
    return f"{one} is not {other}" if one and other and one != other else None


def _part(a: Subject, b: Subject) -> str | None:
    """Who has a city, is stopped there or fled from it says nothing of who has, is stopped in or fled the region round
    it."""
    reason = place.compare(a.place, b.place).reason
    state = "control" in (a.family, b.family) or kind.opposed(a.claim.kind, b.claim.kind)
    fled = a.claim.kind == b.claim.kind == "harm.displaced"
    if (state or fled) and place.nesting(a.place, b.place) == "wide":
        return f"{reason}, of which it is only a part"
    return None


_HARD = (_places, _objects, people, counts)
_SOFT = (
    _kinds,
    doers,
    _part,
    future,
    beside,
    denied_before,
    denied_object,
    denied_part,
    denied_wide,
    minds,
)
_CHECKS = (*_HARD, *_SOFT)
