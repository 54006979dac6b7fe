"""Which claims have to be compared: those that share a kind's group, a stretch of ground or a party, and some days.

Every key is a string that a store can index: two claims are compared only where they share a key, so that the work
grows with the claims near each other. A place fills the squares of one degree that it reaches into.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import cos, floor, radians

from wederhoor.model import Location
from wederhoor.reconcile import roles
from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, place, time

# Days a bucket spans, and how many buckets one claim may fill before it goes among the long-lasting ones.
_SPAN = 8
_LONG = 8
_MARGIN = 1
_KM_A_DEGREE = 111.2
_GROUPS: dict[str, tuple[str, ...]] = {
    "attack.repelled": ("attack", "hold"),
    "attack.clash": ("attack", "hold"),
    "movement.stalled": ("hold", "access"),
    kind.ACCUSATION: ("stance", "attack", "access"),
}
_FAMILY = {"control": "hold", "movement": "hold"}


def keys(subject: Subject) -> frozenset[str]:
    """The keys of a claim: group of kinds, ground, days."""
    groups = _GROUPS.get(subject.claim.kind) or (_FAMILY.get(subject.family, subject.family),)
    return frozenset(
        f"{group}/{ground}/{when}" for group in groups for ground in _grounds(subject) for when in _buckets(subject)
    )


def _buckets(subject: Subject) -> set[str]:
    found = {b for days in (subject.days, subject.said) if days for b in _within(days)}
    return found or {"undated"}


def _within(days: time.Days) -> Iterator[str]:
    first, last = (days.first.toordinal() - _MARGIN) // _SPAN, (days.last.toordinal() + _MARGIN) // _SPAN
    if last - first < _LONG:
        yield from (str(bucket) for bucket in range(first, last + 1))
    else:
        yield from (f"y{year}" for year in range(days.first.year, days.last.year + 1))


def _grounds(subject: Subject) -> set[str]:
    named = {f"code:{code}" for code in subject.topic if subject.family in ("attack", "stance")}
    sides = {f"side:{party}" for party in roles.deed(subject) if party} or {"side:"}
    if subject.place is None:
        return named | sides | {f"report:{subject.claim.report}"}
    return named | _ground(subject.place) | (sides if subject.family in ("attack", "stance", "talks") else set())


def _ground(where: Location) -> set[str]:
    if where.level == "country" and where.country:
        return {f"country:{where.country}"}
    if where.lat is None or where.lon is None:
        return {f"name:{place.fold(where.name)}"}
    land = {f"country:{where.country}"} if where.country else set()
    return land | set(_squares(where.lat, where.lon, place.reach(where)))


def _squares(lat: float, lon: float, km: float) -> Iterator[str]:
    north = (km + 5) / _KM_A_DEGREE
    east = north / max(0.1, cos(radians(lat)))
    for row in range(floor(lat - north), floor(lat + north) + 1):
        for column in range(floor(lon - east), floor(lon + east) + 1):
            yield f"{row},{(column + 180) % 360 - 180}"


def pairs(subjects: Iterable[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Every two claims that share a key, once, the smaller id first."""
    blocks: dict[str, list[Subject]] = defaultdict(list)
    for subject in sorted(subjects, key=lambda s: s.id):
        met: dict[str, Subject] = {}
        for key in keys(subject):
            met.update((other.id, other) for other in blocks[key])
            blocks[key].append(subject)
        yield from ((other, subject) for other in met.values())
