"""A store of an older schema is brought up to date, one of a newer schema is refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.store.imagined import NOON, claim, report
from wederhoor.errors import StoreError
from wederhoor.store import open_store
from wederhoor.store.address import backend_at
from wederhoor.store.backend import Backend
from wederhoor.store.migrate import upgrade
from wederhoor.store.rows import claim_row, report_row
from wederhoor.store.schema import REVISIONS, VERSION_TABLE, metadata, moment
from wederhoor.store.schema import claim as claim_table
from wederhoor.store.schema import report as report_table

# What each database finds boxes and words by in its own way, and the indexes over a part of the rows.
OWN = ("place_box", "report_words", "claim_long", "claim_actor", "claim_target")


def at_revision(address: str, revision: str) -> Backend:
    backend = backend_at(address, create=True)
    with backend.write() as connection:
        upgrade(connection, revision)
    return backend


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_an_older_store_is_migrated_with_what_it_holds(address: str, revision: str) -> None:
    one = report(title="Kop")
    backend = at_revision(address, revision)
    with backend.write() as connection:
        backend.insert(connection, moment, [(1, "2026-01-01T12:00:00.000000Z")])
        backend.insert(connection, report_table, [report_row(one, 1, 1, "2026-01-01")])
        backend.insert(connection, claim_table, [claim_row(claim(one), 1, 1, 1, "2022-03-03", None)])
        if revision != "r0001":
            backend.index(connection, [(1, ["kop", "bericht", "charkov"])])
    backend.engine.dispose()
    with open_store(address) as store:
        assert list(store.reports()) == [one]
        assert list(store.claims()) == [claim(one)]
        assert [hit.report for hit in store.search("kop charkov")] == [one.id]
        assert list(store.judgements()) == []
        store.withdraw(one.id, "ingetrokken", now=NOON)
        assert len(list(store.changes())) == 1


def test_the_migrations_lead_to_the_tables_that_are_asked(address: str) -> None:
    open_store(address).close()
    backend = backend_at(address, create=False)
    with backend.read() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        differences = compare_metadata(context, metadata)
    backend.engine.dispose()
    assert [each for each in differences if not any(own in str(each) for own in OWN)] == []


def test_a_newer_store_is_refused_and_left_alone(address: str) -> None:
    backend = at_revision(address, REVISIONS[-1])
    with backend.write() as connection:
        connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = 'r9999'")
    backend.engine.dispose()
    with pytest.raises(StoreError, match=r"newer wederhoor .*r9999.*use that version"):
        open_store(address)
    with backend.read() as connection:
        assert connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar() == "r9999"
    backend.engine.dispose()


def test_a_migration_that_fails_leaves_the_older_store(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_revision(address, "r0001").engine.dispose()

    def fails(*_: object) -> None:
        upgrade(*_)  # type: ignore[arg-type]
        raise RuntimeError("the power failed")

    monkeypatch.setattr("wederhoor.store.migrate.upgrade", fails)
    with pytest.raises(RuntimeError):
        open_store(address)
    monkeypatch.undo()
    backend = backend_at(address, create=False)
    with backend.read() as connection:
        assert connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar() == "r0001"
    backend.engine.dispose()
    open_store(address).close()


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    with pytest.raises(StoreError, match="not wederhoor's"):
        open_store(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.sqlite"
    path.write_text("Charkov is beschoten. " * 100)
    with pytest.raises(StoreError, match="no SQLite database"):
        open_store(path)


def test_a_file_that_lost_its_end_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    open_store(path).close()
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(StoreError, match="damaged; take a backup"):
        open_store(path).counts()


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("mysql://host/base", "no known kind"),
        ("sqlite://", "no file is named"),
        ("sqlite:/tmp/store.sqlite", "no file is named"),
        ("sqlite:///usr/store.sqlite", "four slashes: sqlite:////usr/store.sqlite"),
        ("postgresql://user:secret@host:port/base", "can't be read"),
        ("postgresql://user:secret@127.0.0.1:1/base", r"user:\*\*\*@127.0.0.1:1"),
        ("/there/is/no/such/folder/store.sqlite", "make it first"),
        ("/", "is a folder"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused_without_its_password(address: str, why: str) -> None:
    with pytest.raises(StoreError, match=why) as caught:
        open_store(address)
    assert "secret" not in str(caught.value)


def test_a_writer_that_waits_too_long_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wederhoor.store.sqlite.WAIT", 0.05)
    path = tmp_path / "store.sqlite"
    with open_store(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program has been writing"):
            store.add([(report(), ())], now=NOON)
        assert list(store.reports()) == []
