"""Places for tests, made up but for their names."""

from typing import Any

from wederhoor.model import Place


def town(name: str, population: int = 50_000, **more: Any) -> Place:
    """A town of this name in Ukraine unless said otherwise."""
    fields: dict[str, Any] = {"lat": 49.0, "lon": 32.0, "radius": 3.0, "level": "settlement", "country": "UKR"}
    return Place(**{"id": f"test:{name}", "name": name, "population": population, **fields, **more})


def region(name: str, **more: Any) -> Place:
    """A region of this name in Ukraine unless said otherwise."""
    return town(name, **{"radius": 90.0, "level": "region", "population": 1_000_000, **more})


def country(name: str, alpha3: str, **more: Any) -> Place:
    """A country."""
    return town(name, **{"radius": 400.0, "level": "country", "country": alpha3, "population": 9_000_000, **more})
