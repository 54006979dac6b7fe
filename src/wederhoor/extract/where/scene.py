"""The theatre and the gazetteer as one report needs them: which of several places a name means here."""

from collections.abc import Sequence

from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.gazetteer.extent import Compass, distance
from wederhoor.gazetteer.resolve import Context, resolve
from wederhoor.gazetteer.romanise import romanised
from wederhoor.gazetteer.world import World
from wederhoor.model import Level, Party, Place, Theatre

_LARGE = 100_000  # people; such a city is meant, whatever region is named behind it
_TOWN, _CITY = 15_000, 500_000  # people; so is such a town of the country, or a city of another, with a front's sector
_REACH = 1.5  # times its radius: the disc of a region is not its shape
_VAGUE = 100.0  # km from an area without borders, as a front, in which what is said to be in it may be


class Scene:
    """A report's theatre, and its names as far as they have been resolved: one name means one place in one report."""

    def __init__(self, world: World, theatre: Theatre | None, countries: dict[str, int]) -> None:
        self._gazetteer = world.gazetteer
        self._theatre = theatre
        self._parties: dict[str | None, Party] = {p.id: p for p in theatre.parties} if theatre else {}
        home = theatre.countries[0] if theatre and theatre.countries else None
        most = max(countries.values(), default=0)  # a report need not name the country that the conflict is fought in
        self._countries = {**countries, home: most} if home and most else countries
        self._known: dict[tuple[str, Level | None, str | None, str | None], Place | None] = {}
        self._meant: dict[str, Place] = {}
        self._resolved: list[Place] = []

    def tells_of(self, theatre: str | None) -> bool:
        """Whether a theatre is the one that the report is about."""
        return self._theatre is not None and self._theatre.id == theatre

    @property
    def begun(self) -> str | None:
        """The day from which reports count the conflict's days."""
        return (self._theatre.first_day or self._theatre.start) if self._theatre else None

    def country(self, code: str | None) -> Place | None:
        """The country of an ISO 3166 alpha-3 code."""
        return self._gazetteer.country(code) if code else None

    @property
    def only(self) -> str | None:
        """The country of the conflict, where that is fought in one."""
        countries = self._theatre.countries if self._theatre else ()
        return countries[0] if len(countries) == 1 else None

    @property
    def fought_in(self) -> Place | None:
        """The country in which the conflict's front runs."""
        return self.country(self._theatre.countries[0]) if self._theatre and self._theatre.countries else None

    def fights(self, party: str | None) -> bool:
        """Whether a party is one of the conflict's own."""
        return party in self._parties or (self._theatre is not None and party in self._theatre.countries)

    def neighbours(self, state: str | None) -> bool:
        """Whether a state fights in the conflict and borders the country that it is fought in."""
        home = self.fought_in
        near = state is not None and home is not None and home.country is not None and self.fights(state)
        return near and self.border(state, home.country) is not None  # type: ignore[union-attr, arg-type]

    def attacks(self, party: str | None) -> bool:
        """Whether a state fights in the country of another one, which the conflict is fought in."""
        countries = self._theatre.countries if self._theatre else ()
        abroad = any(own.army == party for code, own in self._parties.items() if code != party) if party else False
        return abroad or (party in countries[1:] and self.enemy(party) == countries[0])

    def side(self, party: str | None) -> str | None:
        """The party that another one fights for in this conflict: itself, where it fights for no other."""
        own = self._parties.get(party)
        return own.side if own and own.side else party

    def army(self, code: str | None) -> str | None:
        """The state whose army is meant by "the army" in a country: its own, where the theatre names no other."""
        own = self._parties.get(code)
        return own.army if own and own.army else code

    def enemy(self, party: str | None) -> str | None:
        """The party that another one, or whom that fights for, means by "the enemy" in this conflict."""
        side = self._parties.get(self.side(party))
        return side.enemy if side else None

    def capital(self, code: str | None) -> Place | None:
        """A country's capital."""
        return self._gazetteer.capital(code) if code else None

    def ranked(self, code: str | None, rank: int) -> Place | None:
        """A country's town that is `rank`-th by population."""
        return self._gazetteer.ranked(code, rank) if code else None

    def border(self, one: str, two: str) -> Place | None:
        """Where two countries meet."""
        return self._gazetteer.border(one, two)

    def common(self, places: Sequence[Place]) -> Place | None:
        """What some places have in common: the region that all of them lie in, else their country."""
        regions, countries = {p.region for p in places}, {p.country for p in places}
        region = next(iter(regions)) if len(regions) == 1 else None
        if region is not None:
            return self._gazetteer.place(region)
        return self.country(next(iter(countries))) if len(countries) == 1 else None

    def direction(self, whole: Place, compass: Compass) -> Place | None:
        """The part of a place that lies in a direction of the compass."""
        return self._gazetteer.direction(whole, compass)

    def resolve(
        self,
        reading: Reading,
        hit: Hit,
        level: Level | None,
        within: Place | None = None,
        around: Place | None = None,
    ) -> Place | None:
        """The place that a name means in this report, None where none is likely enough.

        It is said to lie `within` a region, or comes where the report speaks of what is `around` it.
        """
        meant = next((self._meant[p.id] for p in hit.value if p.id in self._meant), None)
        if meant is not None and within is None and level in (None, "settlement"):
            return meant
        name = " ".join(reading.tokens.low[hit.first : hit.last])
        key = (name, level, within.id if within else None, around.id if around else None)
        if key not in self._known:
            again = self._again(hit, level) if within is None else None
            name = romanised(name, reading.pack.lang)
            able = _able(hit.value, within, around)
            place = again or resolve(able, self._context(name, level, within))
            if level and place and not self._inside(place):
                other = resolve(able, self._context(name, None, within))
                place = other if other and self._inside(other) else place
            self._known[key] = place
            if place and place.level != "country":
                self._resolved.append(place)
        return self._known[key]

    def means(self, hit: Hit, place: Place) -> None:
        """A name of places elsewhere means from now on one that no gazetteer has."""
        self._meant.update((namesake.id, place) for namesake in hit.value)

    def _again(self, hit: Hit, level: Level | None) -> Place | None:
        """The town that a name of one word, in another case perhaps, has meant before in this report."""
        if hit.last - hit.first > 1 or level not in (None, "settlement"):
            return None
        towns = [p for p in self._resolved if p.level == "settlement"]
        return next((p for p in hit.value if p in towns), None)

    def _inside(self, place: Place) -> bool:
        """Whether a place lies in one of the theatre's countries."""
        return self._theatre is None or not self._theatre.countries or place.country in self._theatre.countries

    def _context(self, name: str, level: Level | None, within: Place | None) -> Context:
        theatre = self._theatre
        return Context(
            countries=theatre.countries if theatre else (),
            bounds=theatre.bounds if theatre else None,
            named=self._countries,
            places=tuple(self._resolved[-8:]),
            level=level,
            within=within,
            name=name,
        )


def _able(places: Sequence[Place], within: Place | None, around: Place | None) -> Sequence[Place]:
    """Those of the places of a name that can be meant: in the region said with it; of namesakes, those in one spoken of
    before it."""
    large = [p for p in places if p.population >= _LARGE]
    if within is not None and within.level == "area":
        large = [p for p in places if p.population >= (_TOWN if p.country == within.country else _CITY)]
    if within is not None:
        return [p for p in places if p in large or reaches(within, p)]
    near = [p for p in places if reaches(around, p)] if around and not large else []
    return near or places


def reaches(region: Place, place: Place) -> bool:
    """Whether a place can lie in a region: by what is known of it, else by how far it is."""
    if region.level == "region" and place.region and "/" not in region.id:  # not a side of a country
        return place.region == region.id
    reach = max(_REACH * region.radius, _VAGUE if region.level == "area" else 0.0)
    return distance((region.lat, region.lon), (place.lat, place.lon)) <= reach
