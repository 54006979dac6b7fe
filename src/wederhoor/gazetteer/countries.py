"""Countries and their sides ("the east of the country"), for the compiler."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wederhoor.gazetteer.database import Writer
from wederhoor.gazetteer.draft import Draft
from wederhoor.gazetteer.extent import COMPASSES, Compass, Extent, part
from wederhoor.gazetteer.sources import LANGUAGES, State
from wederhoor.model import Place

_Names = dict[str, list[str]]


class Countries:
    """Writes countries with CLDR's names and `own` ones, and the sides that `directions` has words for."""

    def __init__(
        self, draft: Draft, cldr: Mapping[str, Mapping[str, str]], own: Mapping[str, Any], directions: Mapping[str, Any]
    ) -> None:
        self._draft, self._directions = draft, directions
        self._names: dict[str, _Names] = {code: _names(code, cldr, own.get(code, {})) for code in draft.states}

    def write(self, writer: Writer) -> None:
        """Add every country with its sides."""
        for state in self._draft.states.values():
            extent = self._draft.state_extent(state)
            if extent:
                place = _country(state, extent)
                names = self._names[state.alpha2]
                writer.add(place, {**names, "en": [state.name, *names["en"]]})
                self._sides(writer, place, state.alpha2)

    def _sides(self, writer: Writer, country: Place, alpha2: str) -> None:
        points = self._draft.points(alpha2)
        for compass in COMPASSES:
            extent = part(points, compass)
            if extent:
                names = {lang: list(self._said(lang, compass, self._names[alpha2][lang])) for lang in LANGUAGES}
                writer.add(_side(country, compass, extent, names["en"]), names)

    def _said(self, lang: str, compass: Compass, names: Iterable[str]) -> Iterator[str]:
        """What `lang` calls the side of a country with these names."""
        for form in self._directions[lang]:
            for name in names:
                if name.endswith(tuple(form.get("ends", ("",)))):
                    yield from (pattern.format(name) for pattern in form.get(compass, ()))


def _names(code: str, cldr: Mapping[str, Mapping[str, str]], own: Mapping[str, list[str]]) -> _Names:
    return {
        lang: list(dict.fromkeys([*own.get(lang, ()), *filter(None, [cldr[lang].get(code)])])) for lang in LANGUAGES
    }


def _country(state: State, extent: Extent) -> Place:
    return Place(
        id=f"geonames:{state.number}",
        name=state.name,
        lat=extent.lat,
        lon=extent.lon,
        radius=extent.radius,
        level="country",
        country=state.alpha3,
        population=state.population,
    )


def _side(country: Place, compass: Compass, extent: Extent, english: list[str]) -> Place:
    """A side of `country`; it is called as its longest English name has it ("Eastern Ukraine")."""
    named = [name for name in english if name.endswith(country.name)] or [f"{country.name} ({compass})"]
    return Place(
        id=f"{country.id}/{compass}",
        name=max(named, key=len),
        lat=extent.lat,
        lon=extent.lon,
        radius=extent.radius,
        level="region",
        country=country.country,
    )
