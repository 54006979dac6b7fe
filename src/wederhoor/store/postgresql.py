"""PostgreSQL 15 or later: a schema of its own, tsvector for words, GiST for boxes, COPY for rows."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import (
    URL,
    BigInteger,
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Subquery,
    Table,
    Text,
    any_,
    cast,
    column,
    create_engine,
    event,
    func,
    intersect,
    literal,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from wederhoor.errors import StoreError
from wederhoor.store.backend import WAIT, Box, Row, understood
from wederhoor.store.contract import SPOT, Spot
from wederhoor.store.copying import copy_rows
from wederhoor.store.migrate import ensure
from wederhoor.store.schema import place
from wederhoor.store.sqlite import Sqlite, new_file
from wederhoor.store.words import Term, pieces

_OLDEST = 15
_WRITER = 0x77656465  # the advisory lock that a writer holds; any number that no other program takes
_TABLES = "report, report_words, claim, voice, told, spot, tie, band, copied"
_WORDS = table("report_words", column("report"), column("words"))


class Postgresql:
    """A store in the database at `url`, in the schema `wederhoor`."""

    def __init__(self, url: URL, *, create: bool) -> None:
        self.name = url.render_as_string(hide_password=True)
        self.engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
        event.listen(self.engine, "connect", _prepare)
        try:
            with understood(self.name), self.engine.begin() as connection:
                _check(connection, self.name, create=create)
        except StoreError:
            self.engine.dispose()
            raise

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that holds the store's only right to write."""
        with understood(self.name), self.engine.connect() as connection, connection.begin():
            connection.execute(select(func.pg_advisory_xact_lock(_WRITER)))
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one snapshot."""
        with understood(self.name), self.engine.connect() as connection:
            reading = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with reading.begin():
                yield reading

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Put in rows by COPY."""
        names = ", ".join(each.name for each in table.columns)
        _copy(connection, f"COPY {table.name} ({names}) FROM STDIN", rows)

    def index(self, connection: Connection, texts: Iterable[tuple[int, list[str]]]) -> None:
        """Put in words as tsvectors, a long report's as several."""
        rows = ((key, nth, piece) for key, words in texts for nth, piece in enumerate(pieces(words)))
        _copy(connection, "COPY report_words (report, nth, words) FROM STDIN", rows)

    def forget(self, connection: Connection, key: int, words: list[str]) -> None:  # noqa: ARG002
        """Delete a report's tsvectors."""
        connection.exec_driver_sql("DELETE FROM report_words WHERE report = %s", (key,))

    def has_words(self, terms: tuple[Term, ...]) -> Select[Any]:
        """The keys of the reports that have all the terms, in whichever of their pieces."""
        asked = (_WORDS.c.words.op("@@")(cast(literal(_query(term)), TSQUERY)) for term in terms)
        return select(intersect(*(select(_WORDS.c.report).where(each) for each in asked)).subquery().c.report)

    def within(self, box: Box) -> Select[Any]:
        """The keys of the places whose box meets this one."""
        west, south, east, north = box
        own = _box(place.c.west, place.c.south, place.c.east, place.c.north)
        return select(place.c.key).where(own.op("&&")(_box(west, south, east, north)))

    def among(self, column: ColumnElement[Any], values: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Whether a column has one of ever so many values, which go over as one array."""
        kind = ARRAY(BigInteger if isinstance(column.type, Integer) else Text)
        return column == any_(cast(literal(list(values), kind), kind))

    def spots(self, spots: Sequence[Spot]) -> Subquery:
        """Ever so many spots as rows, which go over as an array for each column."""
        kinds: tuple[TypeEngine[Any], ...] = (Text(), Integer(), Integer(), Boolean())
        arrays = (
            cast(literal([spot[nth] for spot in spots], ARRAY(kind)), ARRAY(kind)) for nth, kind in enumerate(kinds)
        )
        columns = (column(name, kind) for name, kind in zip(SPOT, kinds, strict=True))
        return select(func.unnest(*arrays).table_valued(*columns).render_derived()).subquery()

    def scrub(self) -> None:
        """Vacuum, so that deleted rows leave the tables and the index of words."""
        with understood(self.name), self.engine.connect() as connection:
            now = connection.execution_options(isolation_level="AUTOCOMMIT")
            now.exec_driver_sql(f"VACUUM {_TABLES}")

    def settle(self) -> None:
        """Take statistics now; the server's own round comes within a minute, and plans badly until then."""
        with understood(self.name), self.engine.begin() as connection:
            connection.exec_driver_sql(
                "ANALYZE report, report_words, place, claim, voice, judgement, judged, told, spot, tie, band"
            )

    def backup(self, target: Path) -> None:
        """Write all, as of one moment, to a new SQLite file, which appears under its name only when it is whole."""
        with new_file(target) as part:
            file = Sqlite(part, create=True)
            try:
                ensure(file)
                copy_rows(self, file)
                file.scrub()
            finally:
                file.engine.dispose()


def _copy(connection: Connection, command: str, rows: Iterable[Row]) -> None:
    cursor: psycopg.Cursor[Any] = connection.connection.cursor()  # type: ignore[assignment]
    try:
        with cursor, cursor.copy(command.encode()) as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.Error as error:
        # SQLAlchemy does not see what goes past it; said as it would have.
        raise DBAPIError.instance(command, None, error, psycopg.Error) from error


def _query(term: Term) -> str:
    """A term as a tsquery literal; words are letters and digits only, so nothing in them needs escaping."""
    return " <-> ".join(term.words) + (":*" if term.begins else "")


def _box(west: Any, south: Any, east: Any, north: Any) -> ColumnElement[Any]:
    return func.box(func.point(west, south), func.point(east, north))


def _prepare(raw: psycopg.Connection[Any], _: object) -> None:
    raw.execute("SET search_path = wederhoor")
    raw.execute("SET cursor_tuple_fraction = 1")  # a stream is read to its end
    raw.execute(f"SET lock_timeout = '{WAIT:.0f}s'")
    raw.commit()


def _check(connection: Connection, name: str, *, create: bool) -> None:
    """Make the schema where it is not there, in a server that can hold a store."""
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
    if version < _OLDEST:
        raise StoreError(f"store {name} is on PostgreSQL {version}; use {_OLDEST} or later")
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise StoreError(f"store {name}: the database's encoding is {encoding}; make one with ENCODING 'UTF8'")
    connection.execute(select(func.pg_advisory_xact_lock(_WRITER)))
    there = connection.exec_driver_sql("SELECT 1 FROM pg_namespace WHERE nspname = 'wederhoor'").first()
    if not there and not create:
        raise StoreError(f"store {name} holds none yet; add reports first, or name another")
    if not there:
        connection.exec_driver_sql("CREATE SCHEMA wederhoor")
