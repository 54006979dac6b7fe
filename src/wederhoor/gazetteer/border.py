"""Where two countries meet, as far as their towns show it."""

from collections.abc import Iterable

from wederhoor.gazetteer.extent import Extent, distance, spread, thinned

_CELL = 0.2  # degrees; of the towns closer together one is enough
_ACROSS = 45.0  # km from a town to the nearest one on the other side, at the most
_LEAST = 20.0  # km that a border's surroundings reach, at the least

Points = Iterable[tuple[float, float]]


def border(one: Points, two: Points) -> Extent | None:
    """The extent of the towns of one country that lie close to those of the other; None where there are none."""
    other: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for point in thinned(two, _CELL):
        other.setdefault(_cell(point), []).append(point)
    near = [point for point in thinned(one, _CELL) if _faces(point, other)]
    return spread(near, _LEAST) if near else None


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // 1), int(point[1] // 1)


def _faces(point: tuple[float, float], other: dict[tuple[int, int], list[tuple[float, float]]]) -> bool:
    """Whether a town of the other country lies close to a point."""
    lat, lon = _cell(point)
    around = (other.get((lat + a, lon + b), ()) for a in (-1, 0, 1) for b in (-1, 0, 1))
    return any(distance(point, town) < _ACROSS for towns in around for town in towns)
