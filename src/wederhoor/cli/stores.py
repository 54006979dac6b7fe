"""The store that a command works on."""

from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.settings import settings
from wederhoor.store import Store, open_store


def address(url: str | None) -> str:
    """The store that is meant: at `url`, or the settings' own. Raises InputError where there is none yet."""
    own = settings()
    if url is None and own.own_store and not Path(own.store).exists():
        raise InputError(
            f"there is no store yet: {own.store}; fill it with wederhoor add, or name another with --store"
        )
    return url or own.store


def opened(url: str | None) -> Store:
    """The store that is meant, which must be there. Raises InputError, StoreError."""
    return open_store(address(url), create=False)


def made(url: str | None) -> Store:
    """The store that is meant, made where it is not there. Raises StoreError."""
    own = settings()
    if url is None and own.own_store:
        try:
            own.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{own.data}: {error.strerror}; name another store with --store") from error
    return open_store(url or own.store)
