"""Stores to test: a new SQLite file, and a new schema in a PostgreSQL cluster that lives as long as the session."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from wederhoor.store import Store, open_store


def _programs() -> Path | None:
    """The folder of the newest PostgreSQL server, where there is one."""
    versions = [path for path in Path("/usr/lib/postgresql").glob("*/bin/initdb") if path.parent.parent.name.isdigit()]
    if versions:
        return max(versions, key=lambda path: int(path.parent.parent.name)).parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


class Cluster:
    """A private PostgreSQL cluster in a folder of its own, on a socket there."""

    def __init__(self, programs: Path, folder: Path, user: str | None) -> None:
        self._programs, self._folder, self._user = programs, folder, user
        self._run("initdb", "-D", folder / "data", "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        self.start()

    def start(self) -> None:
        options = f"-k {self._folder} -c listen_addresses= -c shared_buffers=32MB -c max_connections=30"
        log = self._folder / "log"
        self._run("pg_ctl", "-D", self._folder / "data", "-l", log, "-o", options, "-w", "start")

    def kill(self) -> None:
        """End the server as the kernel would; what it started ends when it notices."""
        os.kill(int((self._folder / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def restart(self) -> None:
        """Start the server again, when what is left of the last one is gone."""
        for _ in range(50):
            try:
                return self.start()
            except subprocess.CalledProcessError:
                time.sleep(0.2)
        raise AssertionError("the server did not start again")

    def stop(self, how: str) -> None:
        self._run("pg_ctl", "-D", self._folder / "data", "-m", how, "-w", "stop")

    @property
    def address(self) -> str:
        return f"postgresql://test@/postgres?host={self._folder}"

    def empty(self) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute("DROP SCHEMA IF EXISTS wederhoor CASCADE")

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        quiet = subprocess.DEVNULL
        subprocess.run(command, user=self._user, check=True, stdout=quiet, stderr=quiet, cwd="/", timeout=120)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt-get install postgresql)")
    user = None
    if os.getuid() == 0:  # the server refuses to run as root
        user = next((name for name in ("postgres", "nobody") if _exists(name)), None)
    folder = Path(tempfile.mkdtemp(prefix="whpg", dir="/tmp"))  # a socket's path has to be short
    if user:
        shutil.chown(folder, user)
    running = Cluster(programs, folder, user)
    yield running
    running.stop("immediate")
    shutil.rmtree(folder)


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "store.sqlite")
    cluster: Cluster = request.getfixturevalue("cluster")
    cluster.empty()
    return cluster.address


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def copies(tmp_path: Path) -> Callable[[str], str]:
    """Addresses of further SQLite stores."""
    return lambda name: str(tmp_path / f"{name}.sqlite")
