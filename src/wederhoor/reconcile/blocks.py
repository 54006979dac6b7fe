"""Which claims have to be compared: those that share a kind's group, a stretch of ground or a party, and some days.

Every key is a string that a store can index: two claims are compared only where they share a key, so that the work
grows with the claims near each other. A place fills the squares of one degree that it reaches into.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from math import cos, floor, radians
from typing import NamedTuple

from wederhoor.model import Location
from wederhoor.reconcile import roles
from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, place, time

# Days a bucket spans, and how many buckets one claim may fill before it goes among the long-lasting ones.
_SPAN = 8
_LONG = 8
_MARGIN = 1
_KM_A_DEGREE = 111.2
_EDGE = 5  # km that a place reaches further than it is said to
Box = tuple[float, float, float, float]
# Families of which claims without a place are told: who struck, who blames whom, who talks.
_TOLD = frozenset({"attack", "stance", "talks"})
_GROUPS: dict[str, tuple[str, ...]] = {
    "attack.repelled": ("attack", "hold"),
    "attack.clash": ("attack", "hold"),
    "movement.stalled": ("hold", "access"),
    kind.ACCUSATION: ("stance", "attack", "access"),
}
_FAMILY = {"control": "hold", "movement": "hold"}


class Keys(NamedTuple):
    """A claim meets every other at the keys where it is at `home`, and at those that it `visits` whoever is at home."""

    home: frozenset[str]
    visits: frozenset[str]


def keys(subject: Subject) -> Keys:
    """The keys of a claim: group of kinds, ground, days.

    It visits what is wide beside it, and so does not meet all that is there: its country's claims, and, where it has a
    place, those without one that name its parties.
    """
    groups = _GROUPS.get(subject.claim.kind) or (_FAMILY.get(subject.family, subject.family),)
    buckets = _buckets(subject)
    home, visits = (
        frozenset(f"{group}/{ground}/{when}" for group in groups for ground in grounds for when in buckets)
        for grounds in (_home(subject), _visits(subject))
    )
    return Keys(home, visits)


def _buckets(subject: Subject) -> set[str]:
    found = {b for days in (subject.days, subject.said) if days for b in _within(days)}
    return found or {"undated"}


def _within(days: time.Days) -> Iterator[str]:
    first, last = _bounds(days)
    if last - first < _LONG:
        yield from (str(bucket) for bucket in range(first, last + 1))
    else:
        yield from (f"y{year}" for year in range(days.first.year, days.last.year + 1))


def stretches(subject: Subject) -> Iterator[time.Days]:
    """The days about which, or on which, whatever meets the claim can be told; none where it gives no time."""
    for days in (subject.days, subject.said):
        if days is None:
            continue
        first, last = _bounds(days)
        if last - first < _LONG:
            yield time.Days(date.fromordinal(max(2, first * _SPAN - _MARGIN)), date.fromordinal((last + 1) * _SPAN))
        else:
            yield time.Days(max(date(days.first.year, 1, 1), date.fromordinal(2)), date(days.last.year, 12, 31))


def _bounds(days: time.Days) -> tuple[int, int]:
    """The first and last bucket of the days."""
    return (days.first.toordinal() - _MARGIN) // _SPAN, (days.last.toordinal() + _MARGIN) // _SPAN


def box(subject: Subject) -> Box | None:
    """West, south, east, north of the squares that the claim's place reaches into; None where it may be anywhere, as
    what is in a country."""
    where = subject.place
    if where is None or where.level == "country" or where.lat is None or where.lon is None:
        return None
    tall, wide = 1 / _KM_A_DEGREE, 1 / _KM_A_DEGREE / max(0.1, cos(radians(where.lat)))
    km = place.reach(where) + _EDGE
    west, south = floor(where.lon - km * wide) - _EDGE * wide, floor(where.lat - km * tall) - _EDGE * tall
    east, north = floor(where.lon + km * wide) + 1 + _EDGE * wide, floor(where.lat + km * tall) + 1 + _EDGE * tall
    on_earth = west >= -180 and east <= 180 and south >= -90 and north <= 90
    return (west, south, east, north) if on_earth else None


def coded(subject: Subject) -> bool:
    """Whether the claim meets whatever names a code that its report names, wherever and whenever that is."""
    return subject.family in _TOLD and bool(subject.topic)


def _home(subject: Subject) -> set[str]:
    where = subject.place
    named = {f"code:{code}" for code in subject.topic if subject.family in _TOLD}
    if where is None:
        return named | _sides(subject) | {f"report:{subject.claim.report}"}
    if where.level == "country" and where.country:
        return named | {f"country:{where.country}", "country:"}
    return named | _ground(where)


def _visits(subject: Subject) -> set[str]:
    where = subject.place
    if where is None:
        return set()
    land = set() if where.level == "country" and where.country else {f"country:{where.country or ''}"}
    return land | (_sides(subject) if subject.family in _TOLD else set())


def _sides(subject: Subject) -> set[str]:
    return {f"side:{party}" for party in roles.deed(subject) if party} or {"side:"}


def _ground(where: Location) -> set[str]:
    if where.lat is None or where.lon is None:
        return {f"name:{place.fold(where.name)}"}
    return set(_squares(where.lat, where.lon, place.reach(where)))


def _squares(lat: float, lon: float, km: float) -> Iterator[str]:
    north = (km + _EDGE) / _KM_A_DEGREE
    east = north / max(0.1, cos(radians(lat)))
    for row in range(floor(lat - north), floor(lat + north) + 1):
        for column in range(floor(lon - east), floor(lon + east) + 1):
            yield f"{row},{(column + 180) % 360 - 180}"


def pairs(subjects: Iterable[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Every two claims that meet, once, the smaller id first."""
    home: dict[str, list[Subject]] = defaultdict(list)
    visiting: dict[str, list[Subject]] = defaultdict(list)
    for subject in sorted(subjects, key=lambda s: s.id):
        own = keys(subject)
        met = {other.id: other for key in own.home for other in (*home[key], *visiting[key])}
        met.update((other.id, other) for key in own.visits for other in home[key])
        yield from ((other, subject) for other in met.values())
        for key in own.home:
            home[key].append(subject)
        for key in own.visits:
            visiting[key].append(subject)
