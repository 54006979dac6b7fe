"""From the address of a store to its database."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from wederhoor.errors import StoreError
from wederhoor.store.backend import Backend
from wederhoor.store.migrate import ensure
from wederhoor.store.sqlite import Sqlite

_SQLITE = "sqlite:///"
_EXAMPLE = "postgresql://user@host:5432/database"


def ready(address: str | Path, *, create: bool) -> Backend:
    """The database at an address, made where `create`, with this program's schema. Raises StoreError."""
    backend = backend_at(str(address), create=create)
    try:
        ensure(backend)
    except BaseException:
        backend.engine.dispose()
        raise
    return backend


def backend_at(address: str, *, create: bool) -> Backend:
    """The database at an address, whatever its schema. Raises StoreError."""
    scheme, marked, _ = address.partition("://")
    if not marked and not address.startswith(_SQLITE.rstrip("/")):
        return Sqlite(Path(address), create=create)
    if address.startswith(_SQLITE) and address != _SQLITE:
        return Sqlite(_from_the_root(Path(address.removeprefix(_SQLITE))), create=create)
    if not marked or scheme == "sqlite":
        raise StoreError(f"store {address}: no file is named; write {_SQLITE} and its path, or the path alone")
    if scheme not in ("postgresql", "postgres"):
        raise StoreError(f"store {scheme}://… is of no known kind; name a file, sqlite:///path or postgresql://…")
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"the address of the store ({scheme}://…) can't be read; write {_EXAMPLE}") from error
    # A store in a file does without the driver, which takes as long to import as all the rest.
    from wederhoor.store.postgresql import Postgresql

    return Postgresql(url, create=create)


def _from_the_root(path: Path) -> Path:
    """The path; StoreError where it is likely one from the root that has lost its first slash."""
    whole = Path("/") / path
    if path != whole and whole.parent.is_dir() and not path.parent.is_dir():
        raise StoreError(f"store {_SQLITE}{path}: a path from the root has four slashes: {_SQLITE}{whole}")
    return path
