"""What differs between databases: connections, locks, bulk rows, boxes and words."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, Select, Subquery, Table
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from wederhoor.errors import StoreError
from wederhoor.store.contract import Spot
from wederhoor.store.words import Term

WAIT = 30.0  # seconds that a writer waits for its turn
Row = tuple[Any, ...]
Box = tuple[float, float, float, float]


class Backend(Protocol):
    """One database, behind the shared queries."""

    engine: Engine
    name: str

    def write(self) -> AbstractContextManager[Connection]:
        """A transaction that holds the store's only right to write; a reader never waits for it."""

    def read(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one snapshot."""

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Put in rows, which hold a value for every column of the table, in its order."""

    def index(self, connection: Connection, texts: Iterable[tuple[int, list[str]]]) -> None:
        """Make reports findable: the key and the words of each."""

    def forget(self, connection: Connection, key: int, words: list[str]) -> None:
        """Take a report's words out of the index so that they are not in the database any more."""

    def has_words(self, terms: tuple[Term, ...]) -> Select[Any]:
        """The keys of the reports that have all the terms."""

    def within(self, box: Box) -> Select[Any]:
        """The keys of the places whose box meets this one."""

    def among(self, column: ColumnElement[Any], values: Sequence[str] | Sequence[int]) -> ColumnElement[bool]:
        """Whether a column has one of ever so many values."""

    def spots(self, spots: Sequence[Spot]) -> Subquery:
        """Ever so many spots as rows with their columns `name`, `first`, `last`, `home`."""

    def scrub(self) -> None:
        """See to it that what was deleted can't be read in the database's files."""

    def settle(self) -> None:
        """Look over what was put in, so that questions are planned by it."""

    def backup(self, target: Path) -> None:
        """Write all, as of one moment, to a new SQLite file."""


@contextmanager
def understood(name: str) -> Iterator[None]:
    """Turn a database's own errors into ours, which say what to do; `name` is the store's, without a password."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"store {name}: {_advice(str(error))}") from error
    except (OperationalError, InterfaceError) as error:
        raise StoreError(f"store {name}: {_advice(str(error.orig))}") from error
    except DBAPIError as error:
        raise StoreError(f"store {name} refused a row or a question: {_line(str(error.orig))}") from error


def _advice(said: str) -> str:
    low = said.lower()
    if "locked" in low or "lock timeout" in low:
        return f"another program has been writing for over {WAIT:.0f} s; try again when it is done"
    if "not a database" in low:
        return "the file is no SQLite database; name another, or move it away"
    if "malformed" in low:
        return "the file is damaged; take a backup of it, if there is one"
    if "disk is full" in low or "no space" in low:
        return "the disk is full; make room and try again"
    if "readonly" in low or "read-only" in low or "unable to open" in low:
        return "it can't be opened or written to; look at the rights on the file and its folder"
    return f"{_line(said)}; look whether it is there, running and allowed"


def _line(said: str) -> str:
    return " ".join(said.split())
