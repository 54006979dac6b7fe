"""Which claims have to be compared: those that share a kind's group, a stretch of ground or a party, and some days.

What a store keeps of this are grounds: a name and some days each. Two claims are compared only where they share one, so
that the work grows with the claims near each other. A place fills the squares of one degree that it reaches into.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import cos, floor, radians
from types import MappingProxyType
from typing import NamedTuple

from wederhoor.model import Location
from wederhoor.reconcile import roles
from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, place, time

LONGEST = 8  # days of one ground
_LONG = 64  # days; what is told of more meets only what else is
_MARGIN = 1  # days between two claims of what lasts, or on one flight or weapon, that can be of one thing
_PASSAGE = 5_000  # characters; what one report says within so many is compared wherever and whenever it is
_BLAMED = 8  # days before and after an accusation in which the deed that it is of is looked for
_KM_A_DEGREE = 111.2
_EDGE = 5  # km that a place reaches further than it is said to
# Families of which claims without a place are told: who struck, who blames whom, who talks.
_TOLD = frozenset({"attack", "stance", "talks"})
_GROUPS: dict[str, tuple[str, ...]] = {
    "attack.repelled": ("attack", "hold"),
    "attack.clash": ("attack", "hold"),
    "movement.stalled": ("hold", "access"),
    kind.ACCUSATION: ("stance", "attack", "access"),
}
_FAMILY = {"control": "hold", "movement": "hold"}
_NO_DAY = (1, 1)
_Days = tuple[int, int]


class Ground(NamedTuple):
    """A claim is found at `name` from the day `first` to the day `last` (ordinals): by whatever comes there where it is
    at `home`, else only by what is at home there."""

    name: str
    first: int
    last: int
    home: bool


def grounds(subject: Subject) -> list[Ground]:
    """Where and when a claim is found: by its group of kinds, its ground and its days.

    It visits what is wide beside it, and so does not meet all that is there: its country's claims, and, where it has a
    place, those without one that name its parties. An accusation visits the deeds of the days round it.
    """
    groups = _GROUPS.get(subject.claim.kind) or (_FAMILY.get(subject.family) or _group(subject),)
    times = list(_times(subject))
    home, visits = _home(subject), _visits(subject)
    found = [
        Ground(f"{group}/{where}{when}", first, last, where in home)
        for group in groups
        for where in home | visits
        for when, days in times
        for first, last in _pieces(days)
    ]
    if subject.claim.kind == kind.ACCUSATION:
        blamed = [(first - _BLAMED, last + _BLAMED) for when, (first, last) in times if not when]
        deeds = [group for group in groups if group != "stance"]
        found += [
            Ground(f"{group}/{where}", first, last, home=False)
            for group in deeds
            for where in home
            for days in blamed
            for first, last in _pieces(days)
        ]
    return found


def _pieces(days: _Days) -> list[_Days]:
    """The days in pieces, so that what is found on a day is looked for among few."""
    first, last = days
    if last - first < LONGEST:
        return [days]
    return [(start, min(last, start + LONGEST - 1)) for start in range(first, last + 1, LONGEST)]


def _group(subject: Subject) -> str:
    """The family of its kind, or the kind itself where nothing else can be said of the same occurrence."""
    return subject.claim.kind if subject.family == "harm" else subject.family


def _times(subject: Subject) -> Iterator[tuple[str, _Days]]:
    """The days of a claim, of a long time those on which it was told; beside an accusation's, when it was made."""
    days, said = subject.days, subject.said
    if days is None and said is None:
        yield "/undated", _NO_DAY
    elif days is not None and _long(days):
        yield "/long", _NO_DAY
    elif days is not None:
        yield "", _found(subject, days)
    told = subject.claim.kind == kind.ACCUSATION or days is None or _long(days) or bool(subject.topic)
    if told and said is not None and said != days and not _long(said):
        yield "", _found(subject, said)


def _long(days: time.Days) -> bool:
    return (days.last - days.first).days >= _LONG


def _found(subject: Subject, days: time.Days) -> _Days:
    """Those days; of what lasts, or names a flight or a weapon, the day after them too, and of an accusation the day
    before them."""
    before = _MARGIN if subject.claim.kind == kind.ACCUSATION else 0
    after = _MARGIN if subject.topic or kind.lasts(subject.claim.kind) else 0
    return days.first.toordinal() - before, days.last.toordinal() + after


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


@lru_cache(maxsize=65536)
def _squares(lat: float, lon: float, km: float) -> tuple[str, ...]:
    north = (km + _EDGE) / _KM_A_DEGREE
    east = north / max(0.1, cos(radians(lat)))
    rows, columns = (range(floor(at - by), floor(at + by) + 1) for at, by in ((lat, north), (lon, east)))
    return tuple(f"{row},{(column + 180) % 360 - 180}" for row in rows for column in columns)


class Meeting:
    """Claims by where and when they are found, so that those that another one meets are found at once."""

    def __init__(self) -> None:
        self._home: dict[tuple[str, int], list[Subject]] = defaultdict(list)
        self._visiting: dict[tuple[str, int], list[Subject]] = defaultdict(list)
        self._passages: dict[tuple[str, int], list[Subject]] = defaultdict(list)

    def add(self, subject: Subject, where: Iterable[Ground]) -> None:
        """Let the claim be found."""
        for ground in where:
            there = self._home if ground.home else self._visiting
            for day in range(ground.first, ground.last + 1):
                there[ground.name, day].append(subject)
        self._passages[_passage(subject)].append(subject)

    def met(self, subject: Subject, where: Iterable[Ground]) -> list[Subject]:
        """Every claim there that can be of one thing with this one, by its kind and place."""
        report, here = _passage(subject)
        found = [other for near in (here - 1, here, here + 1) for other in self._passages.get((report, near), ())]
        for ground in where:
            for day in range(ground.first, ground.last + 1):
                found += self._home.get((ground.name, day), ())
                if ground.home:
                    found += self._visiting.get((ground.name, day), ())
        met = {other.claim.id: other for other in found}
        return [other for other in met.values() if _comparable(subject, other)]


def _comparable(a: Subject, b: Subject) -> bool:
    """Whether two claims can be of one thing, as far as their kinds and places show at once; one report can tell of one
    way, of which each stage has its own place."""
    if kind.compare(a.claim.kind, b.claim.kind).answer == "conflicts":
        return False
    return not place.clear(a.place, b.place) or a.claim.report == b.claim.report


def _passage(subject: Subject) -> tuple[str, int]:
    return subject.claim.report, subject.claim.span.start // _PASSAGE


Where = Mapping[str, list[Ground]]
UNKNOWN: Where = MappingProxyType({})


def pairs(
    subjects: Iterable[Subject], beside: Iterable[Subject] = (), where: Where = UNKNOWN
) -> Iterator[tuple[Subject, Subject]]:
    """Every two claims that meet, once; of those `beside`, only with the others. `where` has grounds that are known, by
    the claim's id."""
    meeting = Meeting()
    for subject in beside:
        meeting.add(subject, grounds(subject))
    for subject in subjects:
        own = where.get(subject.id) or grounds(subject)
        for other in meeting.met(subject, own):
            yield other, subject
        meeting.add(subject, own)
