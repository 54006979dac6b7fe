"""First-order regions and what they are called, for the compiler."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wederhoor.gazetteer.database import ANY, Writer
from wederhoor.gazetteer.draft import Draft
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.romanise import romanised
from wederhoor.gazetteer.sources import Region, Town
from wederhoor.gazetteer.spelling import Spellings
from wederhoor.model import Place

_CITY = 100_000  # people: a region can be called after such a city that is a region of its own
_DISTRICT = 25.0  # km: about how far a district reaches
_STEM = 3  # letters that a region's name has of its town's at least

_Names = dict[str, list[str]]
_TownNames = Callable[[Town], _Names]


class Regions:
    """Writes first-order regions: with their own names, those without the kind, and those of the town called so."""

    def __init__(self, draft: Draft, spellings: Spellings, words: Mapping[str, Any], town_names: _TownNames) -> None:
        self._draft, self._spellings, self._town_names = draft, spellings, town_names
        kinds = "|".join(re.escape(kind) for kind in sorted(words["kinds"], key=len, reverse=True))
        self._kind = re.compile(rf"^(?:{kinds})\s+|[\s,]+(?:{kinds})$", re.IGNORECASE)
        self._display, self._kinds = tuple(words["display"]), words["kinds_shown"]

    def write(self, writer: Writer, region: Region) -> None:
        """Add `region`, unless it has no town from which its place could be known."""
        extent = self._draft.region_extent(region.code)
        if not extent:
            return
        country, towns = region.code.partition(".")[0], self._draft.in_region[region.code]
        namesake = self._namesake(region)
        place = Place(
            id=f"geonames:{region.number}",
            name=self._shown(region, namesake),
            lat=extent.lat,
            lon=extent.lon,
            radius=extent.radius,
            level="region",
            country=self._draft.alpha3(country),
            population=sum(town.population for town in towns),
        )
        writer.add(place, self.names(region, namesake))

    def write_district(self, writer: Writer, district: Region, region: Region) -> None:
        """Add a district in `region`, called with the word for it, where a town in the region shows where it lies."""
        spelled = [district.name, *self._spellings.others(district.others)]
        names = [name for name in spelled if self.bare([name])]
        town = self._seat({fold(name) for name in self.bare(names)}, self._draft.in_region[region.code])
        if not town:
            return
        place = Place(
            id=f"geonames:{district.number}",
            name=district.name,
            lat=town.lat,
            lon=town.lon,
            radius=_DISTRICT,
            level="district",
            country=self._draft.alpha3(town.country),
            region=f"geonames:{region.number}",
        )
        writer.add(place, {ANY: names})

    def _seat(self, bare: set[str], towns: list[Town]) -> Town | None:
        """The town that a district with these names is called after."""
        found = [town for town in towns if any(_adjective(name, town.name) for name in bare)]
        return self._called(bare, towns) or max(found, key=lambda town: town.population, default=None)

    def names(self, region: Region, namesake: Town | None) -> _Names:
        """The region's names by language."""
        whole = [region.name, *self._spellings.others(region.others)]
        names: _Names = self._town_names(namesake) if namesake else {ANY: []}
        return {**names, ANY: [*whole, *self.bare(whole), *names[ANY]]}

    def bare(self, names: Iterable[str]) -> list[str]:
        """The names without the word for the kind of region, those that have one."""
        cut = ((name, self._kind.sub("", name.partition(",")[0].replace("\xa0", " ")).strip()) for name in names)
        return [short for name, short in cut if short and short != name]

    def twin(self, region: Region) -> Town | None:
        """The town in a region whose very name the region has, but for the word for its kind: 'Taiz' in 'Taiz
        Governorate'."""
        whole = [region.name, *self._spellings.others(region.others)]
        return self._called({fold(name) for name in self.bare(whole)}, self._draft.in_region[region.code])

    def _called(self, bare: set[str], towns: list[Town]) -> Town | None:
        """The largest of some towns that has one of these folded names."""
        found = [town for town in towns if any(fold(name) in bare for name in self._spellings.all(town))]
        return max(found, key=lambda town: town.population, default=None)

    def _namesake(self, region: Region) -> Town | None:
        """The town that the region is called after, if any: in it, by name or adjective, or by name in its country."""
        bare = {fold(name) for name in self.bare([region.name, *self._spellings.others(region.others)])}
        towns = self._draft.in_region[region.code]
        found = [town] if (town := self._called(bare, towns)) else []
        if not found:
            largest = max(towns, key=lambda town: town.population)
            found = [largest] if any(_adjective(name, largest.name) for name in bare) else []
        if not found:
            country = self._draft.in_country[region.code.partition(".")[0]]
            found = [town for town in country if town.population >= _CITY and fold(town.name) in bare]
        return max(found, key=lambda town: town.population, default=None)

    def _shown(self, region: Region, namesake: Town | None) -> str:
        """The English name: as the source has it among the others ("Kharkiv Oblast"), or made of the town's."""
        english = [name for name in region.others if name.endswith(self._display) and name.isascii()]
        if english or not namesake:
            return english[0] if english else region.name
        kinds = [kind for ending, kind in self._kinds.items() if region.name.endswith(ending)]
        return f"{namesake.name} {kinds[0]}" if kinds else region.name


def alike(name: str, lang: str, town: Town) -> bool:
    """Whether a region's name in other letters can be that of its town: as many words, which begin alike. A region can
    also have another name, or one with a word for its kind."""
    written = romanised(name, lang)
    one, two = fold(written), fold(town.name)
    return written != name and one[:1] == two[:1] and len(one.split()) == len(two.split())


def _adjective(name: str, town: str) -> bool:
    """Whether the region's folded name is made of the town's: they begin alike, but for a last letter or two."""
    first = fold(town).partition(" ")[0]
    return name.startswith(first[: max(_STEM, len(first) - 2)])
