"""The server: where it listens, and what it says before it does."""

import socket
from pathlib import Path

import pytest

from wederhoor.errors import InputError, StoreError
from wederhoor.gazetteer.world import World
from wederhoor.serve import serve
from wederhoor.store import open_store


class EnoughError(Exception):
    """Ends a server that would go on for ever."""


def stop(address: str) -> None:
    """Stand in for a reader who comes, sees the address and leaves."""
    raise EnoughError(address)


@pytest.fixture
def store(tmp_path: Path) -> str:
    """The address of an empty store."""
    open_store(tmp_path / "a.sqlite").close()
    return str(tmp_path / "a.sqlite")


def test_the_address_is_told_with_the_port_that_was_free(store: str, world: World) -> None:
    with pytest.raises(EnoughError, match=r"^http://127\.0\.0\.1:[1-9]\d+/$"):
        serve(store, world, port=0, ready=stop)


def test_a_port_in_use_is_told_with_what_to_do(store: str, world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(InputError, match=rf"port {port}.*choose another with --host or --port"):
            serve(store, world, port=port)


@pytest.mark.parametrize(("host", "port"), [("no.such.host.invalid", 0), ("127.0.0.1", 99999)])
def test_an_address_that_cannot_be_is_told(store: str, world: World, host: str, port: int) -> None:
    with pytest.raises(InputError, match="can't listen on"):
        serve(store, world, host, port)


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, world: World) -> None:
    with pytest.raises(StoreError, match="is not there"):
        serve(str(tmp_path / "b.sqlite"), world, port=0, ready=stop)
    assert not (tmp_path / "b.sqlite").exists()


def test_a_file_that_is_no_store_is_told_before_anything_listens(tmp_path: Path, world: World) -> None:
    (tmp_path / "notes.sqlite").write_text("Dit is geen database, maar een briefje. " * 50, encoding="utf-8")
    with pytest.raises(StoreError):
        serve(str(tmp_path / "notes.sqlite"), world, port=0, ready=stop)


def test_serving_leaves_the_store_free_for_others_to_write(store: str, world: World) -> None:
    def write(address: str) -> None:
        with open_store(store) as opened:
            assert opened.counts().reports == 0
        stop(address)

    with pytest.raises(EnoughError):
        serve(store, world, port=0, ready=write)
