"""The towns that a map names beneath its findings."""

from collections.abc import Iterator
from typing import Protocol

import msgspec

from wederhoor.model import Place
from wederhoor.reconcile.knowledge import Knowledge, Places

LEAST = 15_000  # people; smaller towns would crowd the map at any zoom it has, and double what it loads


class Peopled(Places, Protocol):
    """A gazetteer that can list its towns."""

    def peopled(self, least: int) -> Iterator[Place]:
        """Every settlement of at least so many people, the largest first."""


class Ground(Knowledge, Protocol):
    """What is known beforehand, with towns to draw."""

    @property
    def gazetteer(self) -> Peopled:
        """Where places are looked up and listed."""


def towns(world: Ground) -> bytes:
    """JSON: name, latitude, longitude, population, and 1 for a capital, the largest town first."""
    rows = ((p.name, p.lat, p.lon, p.population, int(p.capital)) for p in world.gazetteer.peopled(LEAST))
    return msgspec.json.encode(list(rows))
