"""Opens a store by its address."""

from pathlib import Path

from wederhoor.errors import StoreError
from wederhoor.store.contract import Store
from wederhoor.store.migrate import ensure
from wederhoor.store.sql import SqlStore
from wederhoor.store.sqlite import Sqlite


def open_store(address: str | Path, *, create: bool = True) -> Store:
    """The store in an SQLite file (a path, or `sqlite:///` and a path), made where `create` and it is not there.

    An older schema is migrated. Raises StoreError where it can't be opened, is of a newer schema, or is another
    program's.
    """
    backend = Sqlite(_path(address), create=create)
    ensure(backend)
    return SqlStore(backend)


def _path(address: str | Path) -> Path:
    said = str(address)
    if "://" not in said:
        return Path(said)
    if not said.startswith("sqlite:///") or said == "sqlite:///":
        raise StoreError(f"store {said.split('://')[0]}://…: name a file, or sqlite:///path")
    return Path(said.removeprefix("sqlite:///"))
