"""Places by their names, read from files that need no loading."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from itertools import compress
from pathlib import Path
from typing import cast

import msgspec

from wederhoor.errors import GazetteerError
from wederhoor.gazetteer.border import border
from wederhoor.gazetteer.database import APPLICATION, VERSION, number
from wederhoor.gazetteer.extent import Compass, moved
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.sieve import Sieve
from wederhoor.model import Level, Place

HERE = Path(__file__).parent
WORLD = HERE / "world.sqlite"
REGION_NAMES = HERE / "regions.sqlite"
_HOW = "run `python -m wederhoor.gazetteer.compile` in a checkout, or install the package again"

_AGAIN = "compile it again with wederhoor gazetteer add"

_NUMBERS = "SELECT place FROM name WHERE folded = ? AND lang IN ('', ?)"
_OPENING = "SELECT max(words) FROM opening WHERE first = ? AND lang IN ('', ?)"
_PLACE = "SELECT id, name, lat, lon, radius, level, country, region, population, capital FROM place WHERE number = ?"
_COUNTRY = "SELECT place FROM country WHERE alpha3 = ? LIMIT ?"
_TOWN = "SELECT number FROM place WHERE level = 'settlement'"
_TOWNS = f"{_TOWN} AND country = ? ORDER BY population DESC, id LIMIT ?"
_CAPITAL = f"{_TOWN} AND country = ? AND capital ORDER BY population DESC, id LIMIT ?"
_POINTS = "SELECT lat, lon FROM place WHERE level = 'settlement' AND country = ?"
_PEOPLED = _PLACE.replace("number = ?", "level = 'settlement' AND population >= ?")


def bundled() -> tuple[Path, ...]:
    """The files that come with the package, lowest layer first; GazetteerError where they were not compiled.

    The names of regions, which have another licence, may have been taken away.
    """
    if not WORLD.exists():
        raise GazetteerError(f"The gazetteer {WORLD} has not been compiled: {_HOW}.")
    return (WORLD, REGION_NAMES) if REGION_NAMES.exists() else (WORLD,)


def alpha3_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 by alpha-2, as the bundled gazetteer has them."""
    with closing(_connect(bundled()[0])) as connection:
        (codes,) = connection.execute("SELECT value FROM about WHERE key = 'alpha3'").fetchone()
    return cast("dict[str, str]", msgspec.json.decode(codes))


class Gazetteer:
    """Knows places by name, in layers of which a later one wins; every thread and forked process reads for itself.

    Answers are remembered, up to `cache` of each kind.
    """

    def __init__(self, layers: tuple[Path, ...], cache: int = 65536) -> None:
        self.layers = layers
        self._sieves = tuple(_sieve(path) for path in layers)
        self._cache = cache
        self._local = threading.local()
        self._by_number = lru_cache(cache)(self._read_place)
        self._named = lru_cache(cache)(self._read_named)
        self._longest = lru_cache(cache)(self._read_longest)
        self._largest = lru_cache(1024)(self._read_largest)
        self._border = lru_cache(1024)(self._read_border)

    @classmethod
    def open(cls, paths: Sequence[str | os.PathLike[str]] | None = None, cache: int = 65536) -> "Gazetteer":
        """Open the bundled files, or exactly `paths`, lowest layer first; GazetteerError where one is none of ours."""
        layers = bundled() if paths is None else tuple(Path(path).resolve() for path in paths)
        return cls(layers, cache)

    def named(self, name: str, lang: str) -> tuple[Place, ...]:
        """Every place of that name in that language, or in no language in particular, most people first."""
        return self._named(name, lang)

    def longest(self, first_word: str, lang: str) -> int:
        """How many words the longest name has that begins with this word of a text; 0 where none does."""
        return self._longest(first_word, lang)

    def place(self, id: str) -> Place | None:  # noqa: A002
        """The place with this id."""
        return self._by_number(number(id))

    def country(self, alpha3: str) -> Place | None:
        """The country with this ISO 3166-1 alpha-3 code."""
        found = self._largest(_COUNTRY, alpha3, 1)
        return found[0] if found else None

    def capital(self, alpha3: str) -> Place | None:
        """The capital of the country with this code."""
        found = self._largest(_CAPITAL, alpha3, 1)
        return found[0] if found else None

    def ranked(self, alpha3: str, rank: int) -> Place | None:
        """The country's `rank`-th town by people, 1 for the largest."""
        found = self._largest(_TOWNS, alpha3, rank)
        return found[rank - 1] if 0 < rank <= len(found) else None

    def peopled(self, least: int) -> Iterator[Place]:
        """Every settlement of at least `least` people, the largest first; a later layer's word on one holds."""
        rows = {row[0]: row for layer in reversed(self._open()) for row in layer.execute(_PEOPLED, (least,))}
        return iter(sorted(map(_as_place, rows.values()), key=_most_people))

    def direction(self, place: Place, compass: Compass) -> Place:
        """A side of `place` ("the east of the country"): from where its towns lie, else by its radius alone."""
        known = self.place(f"{place.id}/{compass}")
        if known:
            return known
        lat, lon = moved((place.lat, place.lon), compass, place.radius / 2)
        level: Level = place.level if place.level in ("settlement", "district", "region") else "area"
        return Place(
            id=f"{place.id}/{compass}",
            name=f"{place.name} ({compass})",
            lat=lat,
            lon=lon,
            radius=round(place.radius / 2, 1),
            level=level,
            country=place.country,
            region=place.region,
        )

    def border(self, one: str, two: str) -> Place | None:
        """Where two countries (ISO 3166 alpha-3) meet, from where their towns lie; None where they do not."""
        return self._border(*sorted((one, two)))

    def _read_border(self, one: str, two: str) -> Place | None:
        a, b = self.country(one), self.country(two)
        extent = border(self._points(one), self._points(two)) if a and b and one != two else None
        if a is None or b is None or extent is None:
            return None
        first, second = sorted((a.name, b.name))
        return Place(
            id=f"border:{one}-{two}",
            name=f"{first}–{second} border",
            lat=extent.lat,
            lon=extent.lon,
            radius=extent.radius,
            level="area",
        )

    def _points(self, alpha3: str) -> list[tuple[float, float]]:
        return [point for layer in self._open() for point in layer.execute(_POINTS, (alpha3,))]

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Gazetteer, (self.layers, self._cache)

    def _open(self) -> list[sqlite3.Connection]:
        """This thread's connections, topmost layer first: SQLite's must not cross a fork."""
        if getattr(self._local, "process", None) != os.getpid():
            self._local.layers = [_connect(path) for path in reversed(self.layers)]
            self._local.process = os.getpid()
        return cast("list[sqlite3.Connection]", self._local.layers)

    def _with(self, first: str) -> list[sqlite3.Connection]:
        """The layers that may have names beginning with this folded word."""
        passing = [sieve.passes(first) for sieve in reversed(self._sieves)]
        return list(compress(self._open(), passing)) if any(passing) else []

    def _read_named(self, name: str, lang: str) -> tuple[Place, ...]:
        folded = fold(name)
        layers = self._with(folded.partition(" ")[0])
        found = {key for layer in layers for (key,) in layer.execute(_NUMBERS, (folded, lang))}
        return tuple(sorted(filter(None, map(self._by_number, found)), key=_most_people))

    def _read_longest(self, first_word: str, lang: str) -> int:
        first, _, rest = fold(first_word).partition(" ")
        most = [layer.execute(_OPENING, (first, lang)).fetchone()[0] or 0 for layer in self._with(first)]
        longest = max(most, default=0)
        return max(1, longest - len(rest.split())) if longest else 0

    def _read_largest(self, query: str, alpha3: str, most: int) -> tuple[Place, ...]:
        """What the query finds of a country in any layer, as the topmost layer has it, the largest first."""
        found = {key for layer in self._open() for (key,) in layer.execute(query, (alpha3, most))}
        return tuple(sorted(filter(None, map(self._by_number, found)), key=_most_people))

    def _read_place(self, key: int) -> Place | None:
        for layer in self._open():
            row = layer.execute(_PLACE, (key,)).fetchone()
            if row:
                return _as_place(row)
        return None


def _most_people(place: Place) -> tuple[int, str]:
    return -place.population, place.id


def _as_place(row: tuple[str, str, float, float, float, Level, str | None, str | None, int, int]) -> Place:
    key, name, lat, lon, radius, level, country, region, population, capital = row
    return Place(
        id=key,
        name=name,
        lat=lat,
        lon=lon,
        radius=radius,
        level=level,
        country=country,
        region=region,
        population=population,
        capital=bool(capital),
    )


def _connect(path: Path) -> sqlite3.Connection:
    """A read-only connection that takes no locks: the file never changes under its name."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _sieve(path: Path) -> Sieve:
    """The sieve of the gazetteer `path`; GazetteerError unless that is a gazetteer of this version."""
    if not path.is_file():
        raise GazetteerError(f"There is no gazetteer {path}: {_HOW}.")
    try:
        with closing(_connect(path)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if (ours, version) == (APPLICATION, VERSION):
                return Sieve(connection.execute("SELECT bits FROM sieve").fetchone()[0])
    except sqlite3.DatabaseError as error:
        raise GazetteerError(f"{path} is no gazetteer: {error}; take it away, or {_AGAIN}") from error
    if ours != APPLICATION:
        raise GazetteerError(f"{path} is a database, but no gazetteer; take it away, or {_AGAIN}")
    raise GazetteerError(
        f"{path} is a gazetteer of version {version}, this program reads version {VERSION}: compile it again."
    )
