"""Where: how two locations lie to each other."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from anyascii import anyascii

from wederhoor.model import Level, Location
from wederhoor.values.comparison import Comparison

Nesting = Literal["same", "within", "wide", "apart", "unknown"]

# How far a place of this level reaches, in km, where its location does not say.
_REACH: dict[Level, float] = {"site": 1.5, "settlement": 9, "district": 30, "area": 45, "region": 130, "country": 600}
_RANK: dict[Level, int] = {"site": 0, "settlement": 1, "district": 2, "area": 2, "region": 3, "country": 4}
_SOMEWHERE = 25.0  # km: a settlement with such a radius has the point of what it lies in, as others there have
_EARTH = 6371.0
_KM_A_DEGREE = 111.0  # of latitude, a little less than there are


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name in lower-case ASCII letters, so that spellings in other scripts and with accents meet."""
    return anyascii(name).lower().strip()


def distance(a: Location, b: Location) -> float | None:
    """Kilometres between two points over a sphere (haversine), None where either has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    chord = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(chord)))


def reach(place: Location) -> float:
    """How far the place reaches in km: its own radius, or what is usual for its level."""
    usual, radius = _REACH[place.level], place.radius
    return usual if radius is None else max(radius, usual / 3)


def nesting(a: Location | None, b: Location | None) -> Nesting:
    """How two places lie: the `same`, one closely `within` the other, in a `wide` one, `apart`, or `unknown`."""
    if a is None or b is None:
        return "unknown"
    if _called_alike(a, b):
        return "same" if (distance(a, b) or 0) < 2 * reach(a) + 50 else "apart"
    if a.country and b.country and a.country != b.country:
        return "apart"
    if _far(a, b):
        return "apart"
    small, large = sorted((a, b), key=lambda place: (_RANK[place.level], reach(place)))
    if large.level == "country":
        return _in_country(small, large)
    return _by_distance(small, large)


def clear(a: Location | None, b: Location | None) -> bool:
    """Whether it is seen at a glance that two places lie apart."""
    return a is not None and b is not None and _far(a, b) and not _called_alike(a, b)


def _called_alike(a: Location, b: Location) -> bool:
    return (a.id is not None and a.id == b.id) or (a.level == b.level and fold(a.name) == fold(b.name))


def _far(a: Location, b: Location) -> bool:
    """Whether their latitudes alone keep two places apart, which is quicker to see than how far apart they are."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None or "country" in (a.level, b.level):
        return False
    return abs(a.lat - b.lat) * _KM_A_DEGREE > reach(a) + reach(b)


def _in_country(small: Location, large: Location) -> Nesting:
    if small.level == "country":
        return "apart"
    if small.country and large.country:
        return "wide"
    apart = distance(small, large)
    return "unknown" if apart is None else "wide" if apart <= reach(large) else "apart"


def _by_distance(small: Location, large: Location) -> Nesting:
    apart = distance(small, large)
    if apart is None:
        return "unknown"
    if _RANK[small.level] == _RANK[large.level]:
        return _side_by_side(small, large, apart)
    if apart > reach(large) + reach(small) / 2:
        return "apart"
    return "wide" if large.level == "region" else "within"


def _side_by_side(a: Location, b: Location, apart: float) -> Nesting:
    close, far = sorted((reach(a), reach(b)))
    if a.level == b.level and a.level in ("site", "settlement"):
        if a.id and b.id and far >= _SOMEWHERE:
            return "apart"
        return "same" if apart <= close / 3 else "apart"
    return "within" if apart <= close else "apart"


def compare(a: Location | None, b: Location | None) -> Comparison:
    """Whether two claims' places can be one: `agrees` where they are, `compatible` where one lies in the other."""
    how = nesting(a, b)
    if a is None or b is None or how == "unknown":
        return Comparison("compatible", "one of them gives no place")
    if how == "same":
        return Comparison("agrees", f"both in {a.name}")
    if how == "apart":
        return Comparison("conflicts", f"{a.name} is not {b.name}")
    small, large = sorted((a, b), key=lambda place: (_RANK[place.level], reach(place)))
    return Comparison("compatible", f"{small.name} lies in or at {large.name}")
