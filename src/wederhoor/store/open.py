"""Opens a store by its address, and copies one into another."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from wederhoor.errors import StoreError
from wederhoor.store.backend import Backend
from wederhoor.store.contract import Store
from wederhoor.store.copy import copy_rows
from wederhoor.store.migrate import ensure
from wederhoor.store.sql import SqlStore
from wederhoor.store.sqlite import Sqlite

_SQLITE = "sqlite:///"
_EXAMPLE = "postgresql://user@host:5432/database"


def open_store(address: str | Path, *, create: bool = True) -> Store:
    """The store at `address`: a path, `sqlite:///` and a path, or `postgresql://user@host/database`.

    A store that is not there is made where `create`; one with an older schema is migrated. Raises StoreError where it
    can't be opened, is of a newer schema, or is another program's.
    """
    return SqlStore(_ready(address, create=create))


def copy(source: str | Path, target: str | Path) -> None:
    """Copy the store at one address to another, which must be new or empty: every row, with when it was recorded.

    Raises StoreError.
    """
    here = _ready(source, create=False)
    try:
        there = _ready(target, create=True)
        try:
            copy_rows(here, there)
        finally:
            there.engine.dispose()
    finally:
        here.engine.dispose()


def _ready(address: str | Path, *, create: bool) -> Backend:
    backend = backend_at(str(address), create=create)
    try:
        ensure(backend)
    except BaseException:
        backend.engine.dispose()
        raise
    return backend


def backend_at(address: str, *, create: bool) -> Backend:
    """The database at an address, whatever its schema. Raises StoreError."""
    if "://" not in address:
        return Sqlite(Path(address), create=create)
    scheme = address.partition("://")[0]
    if address.startswith(_SQLITE) and address != _SQLITE:
        return Sqlite(Path(address.removeprefix(_SQLITE)), create=create)
    if scheme not in ("postgresql", "postgres"):
        raise StoreError(f"store {scheme}://… is of no known kind; name a file, sqlite:///path or postgresql://…")
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"the address of the store ({scheme}://…) can't be read; write {_EXAMPLE}") from error
    # A store in a file does without the driver, which takes as long to import as all the rest.
    from wederhoor.store.postgresql import Postgresql

    return Postgresql(url, create=create)
