"""What is known while a gazetteer is compiled: towns by country and region, and what they tell of both."""

from collections import defaultdict
from collections.abc import Iterable
from math import pi, sqrt

from wederhoor.gazetteer.extent import Extent, centre, distance, spread, thinned
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.sources import State, Town

_REGION_FLOOR = 5.0  # km: no region reaches less far
_OVERSEAS = 2.5  # times a country's radius: a region farther from its middle does not draw its point
_CELL = 0.25  # degrees: crowded towns in one such cell count once, so that a region's point is not its city


_Index = dict[str, list[Town]]


def _indexed(towns: Iterable[Town]) -> tuple[_Index, _Index]:
    """Towns by their folded main names, and by their folded other names."""
    main, others = defaultdict(list), defaultdict(list)
    for town in towns:
        main[fold(town.name)].append(town)
        for name in town.others:
            others[fold(name)].append(town)
    return dict(main), dict(others)


def settlement_radius(population: int) -> float:
    """How far a town of so many people reaches in km: built-up area grows about with the people in it."""
    return round(max(1.0, 0.012 * sqrt(population)), 1)


class Draft:
    """Towns of every country and region, with the points and extents that they give."""

    def __init__(self, towns: Iterable[Town], states: Iterable[State]) -> None:
        self.states = {state.alpha2: state for state in states}
        self.in_country: dict[str, list[Town]] = defaultdict(list)
        self.in_region: dict[str, list[Town]] = defaultdict(list)
        self._main: dict[str, _Index] = {}
        self._others: dict[str, _Index] = {}
        for town in towns:
            self.in_country[town.country].append(town)
            self.in_region[f"{town.country}.{town.region}"].append(town)

    def alpha3(self, alpha2: str) -> str | None:
        """ISO 3166-1 alpha-3 for alpha-2."""
        state = self.states.get(alpha2)
        return state.alpha3 if state else None

    def points(self, alpha2: str) -> list[tuple[float, float]]:
        """Where a country's towns lie."""
        return thinned(((town.lat, town.lon) for town in self.in_country[alpha2]), _CELL)

    def region_extent(self, code: str) -> Extent | None:
        """Where a region of this GeoNames code lies; None where it has no town."""
        towns = self.in_region.get(code)
        return spread(thinned([(town.lat, town.lon) for town in towns], _CELL), _REGION_FLOOR) if towns else None

    def state_extent(self, state: State) -> Extent | None:
        """Where a country lies: the middle of its regions by their size, and a disc of its area."""
        extents = [self.region_extent(code) for code in self.in_region if code.startswith(f"{state.alpha2}.")]
        radius = max(1.0, sqrt(state.area / pi))
        middle = centre(self.points(state.alpha2))
        known = [e for e in extents if e and distance(middle, (e.lat, e.lon)) <= _OVERSEAS * radius]
        if not known:
            return None
        middle = centre([(e.lat, e.lon) for e in known], [e.radius**2 for e in known])
        return Extent(round(middle.lat, 4), round(middle.lon, 4), round(radius, 1))

    def capital(self, state: State) -> int | None:
        """The number of the town that is the country's capital."""
        town = self.find(state.alpha2, state.capital) if state.capital else None
        return town.number if town else None

    def find(self, alpha2: str, name: str) -> Town | None:
        """The largest town of a country with this main name, or, where none has it, with this name."""
        wanted = fold(name)
        if alpha2 not in self._main:
            self._main[alpha2], self._others[alpha2] = _indexed(self.in_country[alpha2])
        found = self._main[alpha2].get(wanted) or self._others[alpha2].get(wanted, [])
        return max(found, key=lambda town: town.population, default=None)
