"""The file that a gazetteer is: one read-only SQLite database, written once."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from wederhoor.gazetteer.fold import fold, words
from wederhoor.gazetteer.sieve import Sieve
from wederhoor.model import Place

APPLICATION = 0x57656472  # "Wedr"
VERSION = 2
ANY = ""  # the language of names that every language's reports use
_GEONAMES = "geonames:"

_SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sieve (bits BLOB NOT NULL);
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
    radius REAL NOT NULL, level TEXT NOT NULL, country TEXT, region TEXT, population INTEGER NOT NULL,
    capital INTEGER NOT NULL
);
CREATE INDEX town ON place (country, population DESC) WHERE level = 'settlement';
CREATE TABLE country (alpha3 TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE name (
    folded TEXT NOT NULL, lang TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, lang, place)
) WITHOUT ROWID;
CREATE TABLE opening (
    first TEXT NOT NULL, lang TEXT NOT NULL, words INTEGER NOT NULL, PRIMARY KEY (first, lang)
) WITHOUT ROWID;
"""

Names = Mapping[str, Iterable[str]]
"""Names by language, `ANY` for those of no language in particular."""


def number(place_id: str) -> int:
    """The key of a place in the file: GeoNames' number, or a negative one made from any other id."""
    if place_id.startswith(_GEONAMES) and place_id[len(_GEONAMES) :].isdecimal():
        return int(place_id[len(_GEONAMES) :])
    return -1 - int.from_bytes(blake2b(place_id.encode(), digest_size=6).digest())


class Writer:
    """Gathers places and names, and writes them in the order that makes the file small and quick."""

    def __init__(self) -> None:
        self.places: dict[int, Place] = {}
        self.names: set[tuple[str, str, int]] = set()
        self._openings: dict[tuple[str, str], int] = {}

    def add(self, place: Place, names: Names) -> None:
        """Add a place with its names by language."""
        self.places[number(place.id)] = place
        self.call(place.id, names)

    def call(self, place_id: str, names: Names) -> None:
        """Add names to a place that this file or a layer under it has."""
        key = number(place_id)
        for lang, spellings in names.items():
            for spelling in spellings:
                self._name(spelling, lang, key)

    def _name(self, spelling: str, lang: str, key: int) -> None:
        folded = fold(spelling)
        if not folded or (folded, ANY, key) in self.names:
            return
        self.names.add((folded, lang, key))
        first = folded.partition(" ")[0]
        longest = max(words(spelling), self._openings.get((first, lang), 0))
        self._openings[first, lang] = longest

    def write(self, target: Path, about: Mapping[str, str]) -> None:
        """Write the file, in the place of one that may be there; a reader of the old one reads on undisturbed."""
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        beside.unlink(missing_ok=True)
        try:
            with _fresh(beside) as connection:
                self._fill(connection, about)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)

    def _fill(self, connection: sqlite3.Connection, about: Mapping[str, str]) -> None:
        put = connection.executemany
        put("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        put("INSERT INTO sieve VALUES (?)", [(Sieve.of(first for first, _ in self._openings).bits,)])
        put("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self._place_rows())
        put("INSERT OR IGNORE INTO country VALUES (?, ?)", self._country_rows())
        put("INSERT INTO name VALUES (?, ?, ?)", sorted(self.names))
        put("INSERT INTO opening VALUES (?, ?, ?)", sorted((f, lang, n) for (f, lang), n in self._openings.items()))

    def _place_rows(self) -> Iterator[tuple[object, ...]]:
        for key, p in sorted(self.places.items()):
            where = (p.lat, p.lon, p.radius, p.level, p.country, p.region)
            yield (key, p.id, p.name, *where, p.population, int(p.capital))

    def _country_rows(self) -> Iterator[tuple[object, ...]]:
        for key, place in sorted(self.places.items()):
            if place.level == "country" and place.country:
                yield place.country, key


@contextmanager
def _fresh(path: Path) -> Iterator[sqlite3.Connection]:
    """An empty database with the tables, committed and packed at the end."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(f"PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()
