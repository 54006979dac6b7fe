"""First-order regions and what they are called, for the compiler."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wederhoor.gazetteer.database import ANY, Writer
from wederhoor.gazetteer.draft import Draft
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.sources import Region, Town
from wederhoor.gazetteer.spelling import Spellings
from wederhoor.model import Place

_Names = dict[str, list[str]]
_TownNames = Callable[[Town], _Names]


class Regions:
    """Writes first-order regions: with their own names, those without the kind, and those of the town called so."""

    def __init__(self, draft: Draft, spellings: Spellings, words: Mapping[str, Any], town_names: _TownNames) -> None:
        self._draft, self._spellings, self._town_names = draft, spellings, town_names
        kinds = "|".join(re.escape(kind) for kind in sorted(words["kinds"], key=len, reverse=True))
        self._kind = re.compile(rf"^(?:{kinds})\s+|[\s,]+(?:{kinds})$|^\S+,(?=\s)", re.IGNORECASE)
        self._display = tuple(words["display"])

    def write(self, writer: Writer, region: Region) -> None:
        """Add `region`, unless it has no town from which its place could be known."""
        extent = self._draft.region_extent(region.code)
        if not extent:
            return
        country, towns = region.code.partition(".")[0], self._draft.in_region[region.code]
        place = Place(
            id=f"geonames:{region.number}",
            name=self._shown(region),
            lat=extent.lat,
            lon=extent.lon,
            radius=extent.radius,
            level="region",
            country=self._draft.alpha3(country),
            population=sum(town.population for town in towns),
        )
        writer.add(place, self.names(region, towns))

    def names(self, region: Region, towns: Iterable[Town]) -> _Names:
        """The region's names by language."""
        whole = [region.name, *self._spellings.others(region.others)]
        bare = self.bare(whole)
        names: _Names = {ANY: [*whole, *bare]}
        called = {fold(name) for name in bare}
        for town in self._namesakes(called, towns):
            for lang, spellings in self._town_names(town).items():
                names.setdefault(lang, []).extend(spellings)
        return names

    def bare(self, names: Iterable[str]) -> list[str]:
        """The names without the word for the kind of region, those that have one."""
        cut = ((name, self._kind.sub("", name.replace("\xa0", " "))) for name in names)
        return [short.strip(" ,") for name, short in cut if short != name and short.strip(" ,")]

    def _namesakes(self, called: set[str], towns: Iterable[Town]) -> list[Town]:
        """The town in the region that it is called after, if any: the largest with one of these names."""
        found = [town for town in towns if any(fold(name) in called for name in self._spellings.all(town))]
        return sorted(found, key=lambda town: -town.population)[:1]

    def _shown(self, region: Region) -> str:
        """The English name where the source has it among the others ("Kharkiv Oblast")."""
        english = [name for name in region.others if name.endswith(self._display) and name.isascii()]
        return english[0] if english else region.name
