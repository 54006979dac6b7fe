"""Opens a store by its address, and copies one into another.

SQLAlchemy takes longer to import than the rest of a short run, so only opening a store does.
"""

from pathlib import Path

from wederhoor.store.contract import Store


def open_store(address: str | Path, *, create: bool = True) -> Store:
    """The store at `address`: a path, `sqlite:///` and a path, or `postgresql://user@host/database`.

    A store that is not there is made where `create`; one with an older schema is migrated. Raises StoreError where it
    can't be opened, is of a newer schema, or is another program's.
    """
    from wederhoor.store.address import ready
    from wederhoor.store.sql import SqlStore

    return SqlStore(ready(address, create=create))


def copy(source: str | Path, target: str | Path) -> None:
    """Copy the store at one address to another, which must be new or empty: every row, with when it was recorded.

    Raises StoreError.
    """
    from wederhoor.store.address import ready
    from wederhoor.store.copying import copy_rows

    here = ready(source, create=False)
    try:
        there = ready(target, create=True)
        try:
            copy_rows(here, there)
        finally:
            there.engine.dispose()
    finally:
        here.engine.dispose()
