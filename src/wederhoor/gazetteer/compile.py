"""Compiles the bundled gazetteer: `python -m wederhoor.gazetteer.compile`."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from wederhoor.errors import GazetteerError
from wederhoor.gazetteer import sources
from wederhoor.gazetteer.countries import Countries
from wederhoor.gazetteer.database import ANY, Writer, number
from wederhoor.gazetteer.draft import Draft, settlement_radius
from wederhoor.gazetteer.extent import Extent, spread
from wederhoor.gazetteer.gazetteer import REGION_NAMES, WORLD
from wederhoor.gazetteer.near import Near
from wederhoor.gazetteer.regions import Regions, alike
from wederhoor.gazetteer.sources import LANGUAGES, Region, Town
from wederhoor.gazetteer.spelling import Spellings
from wederhoor.model import Place

_AREA_FLOOR = 5.0  # km
_WORLD_CREDIT = "Places: GeoNames (geonames.org), CC BY 4.0. Names of countries: Unicode CLDR, Unicode License V3."
_REGION_CREDIT = "Names of regions: iso-codes, LGPL-2.1-or-later (salsa.debian.org/iso-codes-team/iso-codes)."


def build(target: Path = WORLD, region_names: Path = REGION_NAMES) -> None:
    """Compile all places into `target`, and iso-codes' names of regions, a layer of its own, into `region_names`.

    Needs the packages of `build-system.requires`; GazetteerError where one is missing or our files do not fit them.
    """
    work = Build()
    work.world().write(target, {"credit": _WORLD_CREDIT, "alpha3": json.dumps(work.codes)})
    work.region_names().write(region_names, {"credit": _REGION_CREDIT})


class Build:
    """One compilation: sources in, two files' worth of places and names out."""

    def __init__(self) -> None:
        self._draft = Draft(sources.towns(), sources.states())
        self._regions = list(sources.regions())
        self._spellings = Spellings(sources.own("romanise"), sources.own("variants")["variant"])
        self._scope = sources.own("scope")
        self._exonyms = dict(self._found(sources.own("exonyms")))
        self._naming = Regions(self._draft, self._spellings, sources.own("regions"), self._town_names)

    @property
    def codes(self) -> dict[str, str]:
        """ISO 3166-1 alpha-3 by alpha-2."""
        return {code: state.alpha3 for code, state in self._draft.states.items()}

    def world(self) -> Writer:
        """Every place, with the names that are free to use."""
        writer = Writer()
        cldr = {lang: sources.territory_names(lang) for lang in LANGUAGES}
        Countries(self._draft, cldr, sources.own("countries"), sources.own("directions")).write(writer)
        for region in self._regions:
            self._naming.write(writer, region)
        self._write_districts(writer)
        self._write_towns(writer)
        self._write_areas(writer)
        return writer

    def region_names(self) -> Writer:
        """The names of regions in every language, from iso-codes, and of the towns whose very names they have."""
        writer = Writer()
        twins = {region.code: town for region in self._regions if (town := self._naming.twin(region))}
        for lang in LANGUAGES:
            names = sources.region_names(lang)
            for region in self._regions:
                name = names.get(region.iso)
                if name and self._draft.in_region.get(region.code):
                    writer.call(f"geonames:{region.number}", {lang: [name, *self._naming.bare([name])]})
                    if region.code in twins and not self._naming.bare([name]) and alike(name, lang, twins[region.code]):
                        writer.call(f"geonames:{twins[region.code].number}", {lang: [name]})
        return writer

    def _found(self, raw: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[int, Mapping[str, list[str]]]]:
        """Our own names of towns, by the towns' numbers."""
        for key, names in raw.items():
            country, _, name = key.partition(":")
            town = self._draft.find(country, name)
            if town is None:
                raise GazetteerError(f"data/exonyms.toml: the sources have no town {key!r}.")
            yield town.number, names

    def _town_names(self, town: Town) -> dict[str, list[str]]:
        """Every name of a town by language, its main one first."""
        own = self._exonyms.get(town.number, {})
        others = [name for name in self._spellings.others(town.others) if name not in own.get("drop", ())]
        varied = self._spellings.varied([town.name, *others], town.country)
        names: dict[str, list[str]] = {ANY: [town.name, *others, *varied, *own.get("any", ())]}
        names |= {lang: list(own.get(lang, ())) for lang in LANGUAGES}
        for lang, made in self._spellings.romanised(others, self._scope["romanised"].get(town.country, ())).items():
            names[lang] += made
        return names

    def _towns(self) -> Iterator[Town]:
        """The towns that the gazetteer has."""
        scope, every = self._scope, set(self._scope["every"])
        around = (town for code in scope["around"] for town in self._draft.in_country[code])
        near = Near(((town.lat, town.lon) for town in around), scope["km"])
        for country, towns in self._draft.in_country.items():
            for town in towns:
                large = town.population >= scope["world"] or town.number in self._exonyms
                if large or country in every or (town.lat, town.lon) in near:
                    yield town

    def _write_towns(self, writer: Writer) -> None:
        capitals = {self._draft.capital(state) for state in self._draft.states.values()}
        regions = {region.code: f"geonames:{region.number}" for region in self._regions}
        for town in self._towns():
            place = Place(
                id=f"geonames:{town.number}",
                name=town.name,
                lat=town.lat,
                lon=town.lon,
                radius=settlement_radius(town.population),
                level="settlement",
                country=self._draft.alpha3(town.country),
                region=regions.get(f"{town.country}.{town.region}"),
                population=town.population,
                capital=town.number in capitals,
            )
            writer.add(place, self._town_names(town))

    def _write_districts(self, writer: Writer) -> None:
        """The districts of the countries of which we have every place, and of those whose names we romanise."""
        regions = {region.code: region for region in self._regions}
        countries = {*self._scope["every"], *self._scope["romanised"]}
        for district in sources.regions(2):
            country, first, _ = (*district.code.split(".", 2), "")[:3]
            if country in countries and f"{country}.{first}" in regions:
                self._naming.write_district(writer, district, regions[f"{country}.{first}"])

    def _write_areas(self, writer: Writer) -> None:
        codes = {region.iso: region for region in self._regions if region.iso}
        for area in sources.own("areas")["area"]:
            known = writer.places.get(number(area["id"]))
            writer.add(_amended(known, area) if known else self._area(area, codes), _names(area))

    def _area(self, area: Mapping[str, Any], codes: Mapping[str, Region]) -> Place:
        lat, lon, radius = self._area_extent(area, codes)
        return Place(
            id=area["id"],
            name=area["name"],
            lat=lat,
            lon=lon,
            radius=radius,
            level=area["level"],
            country=area.get("country"),
        )

    def _area_extent(self, area: Mapping[str, Any], codes: Mapping[str, Region]) -> Extent:
        """As the file says, or from the towns of the regions and countries that the area is made of."""
        if "of" not in area:
            return Extent(area["lat"], area["lon"], area["radius"])
        unknown = [code for code in area["of"] if code not in codes and code not in self._draft.states]
        if unknown:
            raise GazetteerError(f"data/areas.toml: {area['id']} is made of unknown regions: {', '.join(unknown)}.")
        towns = [
            town
            for code in area["of"]
            for town in (self._draft.in_region[codes[code].code] if code in codes else self._draft.in_country[code])
        ]
        return spread([(town.lat, town.lon) for town in towns], _AREA_FLOOR)


def _amended(place: Place, area: Mapping[str, Any]) -> Place:
    """A place of the sources with what our file puts right."""
    return msgspec.structs.replace(place, **{key: area[key] for key in ("name", "lat", "lon", "radius") if key in area})


def _names(area: Mapping[str, Any]) -> dict[str, list[str]]:
    return {ANY if lang == "any" else lang: said for lang, said in area["names"].items()}


def main(arguments: list[str]) -> None:
    """Compile into the package, or into the folder named."""
    folder = Path(arguments[0]) if arguments else WORLD.parent
    try:
        build(folder / WORLD.name, folder / REGION_NAMES.name)
    except GazetteerError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1:])
