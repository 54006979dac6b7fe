"""SQLite: one file, with FTS5 for words and R*Tree for boxes."""

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Table,
    column,
    create_engine,
    event,
    func,
    literal_column,
    select,
    table,
)

from wederhoor.errors import StoreError
from wederhoor.store.backend import WAIT, Box, Row, understood
from wederhoor.store.contract import SPOT, Spot
from wederhoor.store.words import Term

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",  # what a caller was told is kept outlives a power cut
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -131072",  # KiB: what an addition to a million claims touches
    "PRAGMA temp_store = MEMORY",
    "PRAGMA wal_autocheckpoint = 65536",  # pages: what several additions touch is moved into the file once
)
_WORDS = table("report_words", column("rowid"))
_BOX = table("place_box", *(column(name) for name in ("key", "west", "east", "south", "north")))


class Sqlite:
    """A store's SQLite file at `path`; it is made where `create` and it is not there."""

    def __init__(self, path: Path, *, create: bool) -> None:
        self.name = str(path)
        self.path = path
        _check(path, create=create)
        self.engine = create_engine(
            URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT, "isolation_level": None}
        )
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        with understood(self.name), closing(_plain(path)) as connection:
            _log_ahead(connection)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that holds the store's only right to write."""
        with understood(self.name), self.engine.connect() as connection:
            writing = connection.execution_options(begin="BEGIN IMMEDIATE")
            with writing.begin():
                yield writing

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one snapshot."""
        with understood(self.name), self.engine.connect() as connection, connection.begin():
            yield connection

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Put in rows by the driver's own executemany."""
        if rows:
            marks = ", ".join("?" * len(table.columns))
            connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", list(rows))

    def index(self, connection: Connection, texts: Iterable[tuple[int, list[str]]]) -> None:
        """Put words into the FTS5 table, which keeps no text of its own."""
        rows = [(key, " ".join(words)) for key, words in texts]
        if rows:
            connection.exec_driver_sql("INSERT INTO report_words (rowid, words) VALUES (?, ?)", rows)

    def forget(self, connection: Connection, key: int, words: list[str]) -> None:
        """Delete words, and merge the index, since until then they stay in its older segments."""
        connection.exec_driver_sql(
            "INSERT INTO report_words (report_words, rowid, words) VALUES ('delete', ?, ?)", (key, " ".join(words))
        )
        connection.exec_driver_sql("INSERT INTO report_words (report_words) VALUES ('optimize')")

    def has_words(self, terms: tuple[Term, ...]) -> Select[Any]:
        """The keys of the reports that have all the terms."""
        query = " AND ".join(f'"{" ".join(term.words)}"{"*" if term.begins else ""}' for term in terms)
        return select(_WORDS.c.rowid).where(literal_column("report_words").op("MATCH")(query))

    def within(self, box: Box) -> Select[Any]:
        """The keys of the places whose box meets this one."""
        west, south, east, north = box
        meets = (_BOX.c.west <= east, _BOX.c.east >= west, _BOX.c.south <= north, _BOX.c.north >= south)
        return select(_BOX.c.key).where(*meets)

    def among(self, column: ColumnElement[Any], values: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Whether a column has one of ever so many values, which go over as one JSON text."""
        each = func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(select(each.c.value))

    def spots(self, spots: Sequence[Spot]) -> Subquery:
        """Ever so many spots as rows, which go over as one JSON text."""
        each = func.json_each(json.dumps(list(spots))).table_valued("value")
        fields = (func.json_extract(each.c.value, f"$[{nth}]").label(name) for nth, name in enumerate(SPOT))
        return select(*fields).subquery()

    def scrub(self) -> None:
        """Move what the write-ahead log holds into the file, whose freed pages are already zero, and empty the log."""
        with understood(self.name), self.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def settle(self) -> None:
        """Nothing: without statistics SQLite plans by the order of columns in an index, which is what is wanted."""

    def backup(self, target: Path) -> None:
        """Write all, as of one moment, to a new file, which appears under its name only when it is whole."""
        with new_file(target) as part, closing(_plain(self.path)) as here, closing(_plain(part)) as there:
            here.backup(there)


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A path to write to, which is renamed to `target` when all went well. Raises StoreError."""
    if target.exists():
        raise StoreError(f"backup {target} is there already; name a new file")
    part = target.with_name(f"{target.name}.part{os.getpid()}")
    try:
        yield part
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"backup {target} can't be written: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def _check(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"store {path} is a folder; name a file in it")
    if path.exists():
        return
    if not create:
        raise StoreError(f"store {path} is not there; add reports first, or name another")
    if not path.parent.is_dir():
        raise StoreError(f"store {path}: the folder {path.parent} is not there; make it first")


def _plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=WAIT, isolation_level=None)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to a write-ahead log, which SQLite refuses without a wait while another process is at it."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _prepare(raw: sqlite3.Connection, _: object) -> None:
    for pragma in _PRAGMAS:
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
