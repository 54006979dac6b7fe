"""A store with a few reports, a gazetteer of three places, and what serves them."""

import socket
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uvicorn
from litestar import Litestar
from litestar.testing import TestClient

sys.path.insert(0, str(Path(__file__).parent))

import newsroom

from wederhoor.gazetteer.database import Writer
from wederhoor.gazetteer.gazetteer import Gazetteer
from wederhoor.gazetteer.world import World
from wederhoor.model import Place
from wederhoor.serve import app
from wederhoor.store import Store, open_store

NOW = datetime(2022, 3, 5, 12, tzinfo=UTC)
HERE = Place(id="geonames:706483", name="Kharkiv", lat=49.98, lon=36.25, radius=14, level="settlement", country="UKR",
             population=1_421_125)  # fmt: skip
CAPITAL = Place(id="geonames:703448", name="Kyiv", lat=50.45, lon=30.52, radius=19, level="settlement", country="UKR",
                population=2_797_553, capital=True)  # fmt: skip
VILLAGE = Place(id="geonames:1", name="Klein Dorp", lat=50.1, lon=36.1, radius=1, level="settlement", population=400)
RUSSIA = Place(id="geonames:2017370", name="Russia", lat=60, lon=100, radius=2330, level="country", country="RUS")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Knows three towns and a country, one of each by a Dutch name."""
    file = tmp_path_factory.mktemp("gazetteer") / "small.sqlite"
    writer = Writer()
    for place, names in ((HERE, {"nl": ["Charkov"]}), (CAPITAL, {}), (VILLAGE, {}), (RUSSIA, {"nl": ["Rusland"]})):
        writer.add(place, {"": [place.name], **names})
    writer.write(file, {})
    return World(Gazetteer.open([file]))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Holds the newsroom's reports and claims."""
    with open_store(tmp_path / "newsroom.sqlite") as store:
        fill(store)
        yield store


def fill(store: Store) -> None:
    """Put the newsroom's reports into the store, each with its claims."""
    readings = [(one, [claim for claim in newsroom.CLAIMS if claim.report == one.id]) for one in newsroom.REPORTS]
    store.add(readings, now=NOW)
    store.judge([newsroom.NOTE], now=NOW)


@pytest.fixture
def client(store: Store, world: World) -> Iterator[TestClient[Litestar]]:
    """Asks the application without a network."""
    with TestClient(app(store, world), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, world: World) -> Iterator[str]:
    """Where the application listens for as long as the tests run."""
    with (
        open_store(tmp_path_factory.mktemp("store") / "newsroom.sqlite") as store,
        socket.create_server(("127.0.0.1", 0)) as listener,
    ):
        fill(store)
        server = uvicorn.Server(uvicorn.Config(app(store, world), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        server.should_exit = True
        thread.join(10)
