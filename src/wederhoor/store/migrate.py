"""Brings a database to this program's schema, or says why not."""

from importlib.resources import files

from sqlalchemy import Connection, inspect, text

from wederhoor.errors import StoreError
from wederhoor.store.backend import Backend
from wederhoor.store.schema import HEAD, REVISIONS, VERSION_TABLE


def ensure(backend: Backend) -> None:
    """Make the tables of a new database, or migrate those of an older one, in one transaction.

    Raises StoreError for a newer schema, and for a database that holds something else.
    """
    with backend.read() as connection:
        ready = _revision(connection, backend.name) == HEAD
    if ready:
        return
    with backend.write() as connection:
        # Another process may have done it while this one waited for its turn.
        if _revision(connection, backend.name) != HEAD:
            upgrade(connection, HEAD)


def upgrade(connection: Connection, revision: str) -> None:
    """Migrate up to `revision` in the connection's own transaction."""
    # Alembic takes as long to import as all the rest; a store that is as it should be does without.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("wederhoor.store") / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _revision(connection: Connection, name: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables:
            raise StoreError(f"store {name} holds other tables ({tables[0]} …); it is not wederhoor's: name another")
        return None
    revision = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    if revision is not None and revision not in REVISIONS:
        raise StoreError(
            f"store {name} was written by a newer wederhoor (its schema is {revision}, "
            f"the last one known here {HEAD}); use that version or a later one"
        )
    return str(revision) if revision else None
