"""Several programs write at once, and die in the middle of it; what was acknowledged stays, and nothing is half."""

import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.adder import PER_ADDITION, PER_REPORT
from tests.store.conftest import Cluster
from tests.store.imagined import claim, report
from wederhoor.store import Store, open_store
from wederhoor.store.sqlite import Sqlite

ROOT = Path(__file__).parents[2]


def adder(address: str, first: int, additions: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.store.adder", address, str(first), str(additions)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def acknowledged(process: "subprocess.Popen[str]") -> set[int]:
    """The additions that the process was told are kept, up to its end."""
    assert process.stdout is not None
    # Not `communicate`, which passes by the lines that reading the first ones has put into the buffer.
    said = {int(line) for line in process.stdout}
    process.stdout.close()
    process.wait(timeout=60)
    return said


def additions(store: Store) -> set[int]:
    """The additions that are in the store, each of which must be there whole, with claims and words."""
    numbers = {report(number).id: number for number in range(5000)}
    reports = Counter(numbers[each.id] // PER_ADDITION for each in store.reports())
    claims = Counter(numbers[each.report] // PER_ADDITION for each in store.claims())
    found = Counter(numbers[hit.report] // PER_ADDITION for hit in store.search("beschoten"))
    assert set(reports.values()) <= {PER_ADDITION}
    assert claims == Counter(dict.fromkeys(reports, PER_ADDITION * PER_REPORT))
    assert found == reports
    return set(reports)


def test_two_processes_open_a_new_store_and_add_at_once(address: str) -> None:
    both = [adder(address, 0, 25), adder(address, 15, 25)]
    for process in both:
        acknowledged(process)
        assert process.returncode == 0
    with open_store(address, create=False) as store:
        assert additions(store) == set(range(40))
        assert store.counts().places == 1


def test_a_new_file_that_another_process_is_writing_to_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.executescript("CREATE TABLE t (x); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    done = threading.Timer(0.2, other.execute, ["COMMIT"])
    done.start()
    with Sqlite(path, create=True).read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    done.join()
    other.close()


@pytest.mark.parametrize("wait", [0.0, 0.013, 0.037])
def test_a_writer_that_is_killed_loses_nothing_acknowledged_and_leaves_nothing_half(address: str, wait: float) -> None:
    process = adder(address, 0, 900)
    assert process.stdout is not None
    said = {int(process.stdout.readline()) for _ in range(5)}
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    said |= acknowledged(process)
    assert process.returncode == -signal.SIGKILL
    with open_store(address, create=False) as store:
        there = additions(store)
        assert said <= there
        assert len(there - said) <= 1
        assert there < set(range(900))
    assert acknowledged(adder(address, 0, 3)) == {0, 1, 2}
    with open_store(address, create=False) as store:
        assert additions(store) == there


def test_a_server_that_is_killed_loses_nothing_acknowledged(cluster: Cluster) -> None:
    cluster.empty()
    process = adder(cluster.address, 0, 900)
    assert process.stdout is not None
    said = {int(process.stdout.readline()) for _ in range(5)}
    cluster.kill()
    said |= acknowledged(process)
    assert process.returncode != 0
    cluster.restart()
    with open_store(cluster.address, create=False) as store:
        assert said <= additions(store)


def test_a_backup_is_taken_while_others_write(address: str, tmp_path: Path) -> None:
    process = adder(address, 0, 60)
    assert process.stdout is not None
    said = {int(process.stdout.readline())}
    with open_store(address, create=False) as store:
        store.backup(tmp_path / "backup.sqlite")
    said |= acknowledged(process)
    with open_store(tmp_path / "backup.sqlite", create=False) as backup:
        assert {0} <= additions(backup) <= said
        backup.add([(report(), ())], now=datetime.now(UTC))


def test_what_is_removed_can_not_be_read_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    secret = report(text="De geheimzinnige Warrelmans sprak.", title="Warrelmans", article="warrelmans.txt")
    with open_store(path) as store:
        several = [(report(number), [claim(report(number))]) for number in range(300)]
        store.add([*several, (secret, [claim(secret)])], now=datetime.now(UTC))
        assert b"warrelmans" in contents(tmp_path).lower()
        store.remove(secret.id, "bevolen", now=datetime.now(UTC))
        assert b"warrelmans" not in contents(tmp_path).lower()
        assert len(list(store.claims())) == 300


def contents(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
