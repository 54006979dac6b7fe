"""Points, distances and reach on the sphere, in degrees and kilometres."""

from collections.abc import Iterable, Sequence
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Literal, NamedTuple

EARTH = 6371.0  # mean radius, km
Compass = Literal["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "centre"]
BEARINGS: dict[Compass, tuple[float, float]] = {  # (east, north) of a unit step
    "north": (0.0, 1.0),
    "northeast": (sqrt(0.5), sqrt(0.5)),
    "east": (1.0, 0.0),
    "southeast": (sqrt(0.5), -sqrt(0.5)),
    "south": (0.0, -1.0),
    "southwest": (-sqrt(0.5), -sqrt(0.5)),
    "west": (-1.0, 0.0),
    "northwest": (-sqrt(0.5), sqrt(0.5)),
}
COMPASSES: tuple[Compass, ...] = (*BEARINGS, "centre")
_OUTLIERS = 0.02  # this share of the points on each side does not stretch a country (islands far off)
_PART = 0.3  # of the extent: "the east" is what lies beyond its first 70 %


class Point(NamedTuple):
    """A point, degrees."""

    lat: float
    lon: float


class Extent(NamedTuple):
    """A representative point and how far round it the place reaches, km."""

    lat: float
    lon: float
    radius: float


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two (lat, lon) in degrees over a sphere (haversine)."""
    north, east = radians(b[0] - a[0]), radians(b[1] - a[1])
    chord = sin(north / 2) ** 2 + cos(radians(a[0])) * cos(radians(b[0])) * sin(east / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))


def centre(points: Iterable[tuple[float, float]], weights: Iterable[float] | None = None) -> Point:
    """The mean of points on the sphere, weighted where weights are given."""
    x = y = z = 0.0
    pairs = ((p, 1.0) for p in points) if weights is None else zip(points, weights, strict=True)
    for (lat, lon), weight in pairs:
        phi, lam = radians(lat), radians(lon)
        x, y, z = x + weight * cos(phi) * cos(lam), y + weight * cos(phi) * sin(lam), z + weight * sin(phi)
    return Point(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))


def spread(points: Sequence[tuple[float, float]], floor: float) -> Extent:
    """The centre of points and the radius of the disc over which they would lie as far apart, at least `floor` km.

    Points spread evenly over a disc lie on average (root mean square) at its radius over the root of two.
    """
    middle = centre(points)
    square = sum(distance(middle, p) ** 2 for p in points) / len(points)
    return Extent(round(middle.lat, 4), round(middle.lon, 4), round(max(floor, sqrt(2 * square)), 1))


def thinned(points: Iterable[tuple[float, float]], cell: float) -> list[tuple[float, float]]:
    """One point of each cell of so many degrees that has any: the first."""
    first: dict[tuple[float, float], tuple[float, float]] = {}
    for lat, lon in points:
        first.setdefault((lat // cell, lon // cell), (lat, lon))
    return list(first.values())


def moved(point: tuple[float, float], compass: Compass, km: float) -> Point:
    """The point that lies `km` from `point` towards `compass`; `point` itself for the centre."""
    east, north = BEARINGS.get(compass, (0.0, 0.0))
    lat = max(-89.0, min(89.0, point[0] + degrees(north * km / EARTH)))
    lon = point[1] + degrees(east * km / EARTH / cos(radians(lat)))
    return Point(round(lat, 4), round((lon + 180) % 360 - 180, 4))


def part(points: Sequence[tuple[float, float]], compass: Compass) -> Extent | None:
    """The side of a country or region towards `compass`, from where its towns lie; None with too few of them."""
    if len(points) < 12:
        return None
    along = _middle_along(points) if compass == "centre" else _along(points, compass)
    side = [p for p, step in zip(points, along, strict=True) if step > 1 - _PART]
    return spread(side, 10.0) if len(side) > 2 else None


def _local(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points as (east, north) of their centre, in radians."""
    lat, lon = centre(points)
    return [(radians((p[1] - lon + 180) % 360 - 180) * cos(radians(lat)), radians(p[0] - lat)) for p in points]


def _along(points: Sequence[tuple[float, float]], compass: Compass) -> list[float]:
    """How far towards `compass` each point lies, from 0 at one end of the extent to 1 at the other."""
    east, north = BEARINGS[compass]
    steps = [x * east + y * north for x, y in _local(points)]
    order = sorted(steps)
    low, high = order[int(len(order) * _OUTLIERS)], order[-1 - int(len(order) * _OUTLIERS)]
    return [(step - low) / ((high - low) or 1.0) for step in steps]


def _middle_along(points: Sequence[tuple[float, float]]) -> list[float]:
    """The same for the centre: 1 in the middle, 0 at the rim."""
    north, east = _along(points, "north"), _along(points, "east")
    return [1 - hypot(n - 0.5, e - 0.5) for n, e in zip(north, east, strict=True)]
