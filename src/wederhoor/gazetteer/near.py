"""Whether a point lies near any of many, without measuring them all."""

from collections import defaultdict
from collections.abc import Iterable
from math import ceil, cos, radians

from wederhoor.gazetteer.extent import distance

_DEGREE = 111.2  # km of latitude


class Near:
    """The points within `km` of one of `centres`: `(lat, lon) in near`, degrees."""

    def __init__(self, centres: Iterable[tuple[float, float]], km: float) -> None:
        self._km = km
        self._cells: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        for point in centres:
            self._cells[_cell(point)].append(point)
        self._rows = ceil(km / _DEGREE)

    def __contains__(self, point: tuple[float, float]) -> bool:
        row, column = _cell(point)
        wide = ceil(self._km / (_DEGREE * max(0.05, cos(radians(min(89.0, abs(point[0]) + self._rows))))))
        return any(
            any(distance(point, centre) <= self._km for centre in self._cells[r, c])
            for r in range(row - self._rows, row + self._rows + 1)
            for c in range(column - wide, column + wide + 1)
            if (r, c) in self._cells
        )


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // 1), int(point[1] // 1)
