"""Where a theatre's places lie."""

from pathlib import Path

import msgspec
import pytest

from wederhoor.errors import TheatreError
from wederhoor.gazetteer import Gazetteer, World
from wederhoor.gazetteer.database import Writer
from wederhoor.gazetteer.gazetteer import bundled
from wederhoor.gazetteer.located import located
from wederhoor.model import NamedPlace, Place, Theatre

GAZETTEER = Gazetteer.open()
TOKMAK, DISTRICT, BRYANSK = "geonames:691469", "geonames:824990", "geonames:571473"


def known(key: str) -> Place:
    place = GAZETTEER.place(key)
    assert place
    return place


def one(**keys: object) -> Place:
    place = msgspec.convert(keys, NamedPlace)
    return located(Theatre(id="x", name="X", places=(place,)), GAZETTEER)[0]


def test_a_village_by_a_town_has_the_town_s_point_and_a_radius_in_which_it_lies() -> None:
    village, town = one(**{"id": "site:a", "name": "Arden", "level": "settlement", "in": TOKMAK}), known(TOKMAK)
    assert (village.id, village.name, village.level) == ("site:a", "Arden", "settlement")
    assert (village.lat, village.lon, village.radius) == (town.lat, town.lon, 25)
    assert (village.country, village.region) == (town.country, town.region)


def test_a_village_in_a_region_has_the_region_s_point_and_radius() -> None:
    village, region = one(**{"id": "site:a", "name": "Arden", "level": "settlement", "in": BRYANSK}), known(BRYANSK)
    assert (village.lat, village.lon, village.radius) == (region.lat, region.lon, region.radius)
    assert village.region == region.id


def test_a_village_that_a_layer_of_the_users_has_is_that_one(tmp_path: Path) -> None:
    town = known(TOKMAK)
    found = msgspec.structs.replace(town, id="geonames:1", name="Arden", lat=town.lat + 0.1)
    writer = Writer()
    writer.add(found, {"": ["Arden"]})
    writer.write(tmp_path / "own.sqlite", {})
    gazetteer = Gazetteer.open([*bundled(), tmp_path / "own.sqlite"])
    keys = {"id": "site:a", "name": "Arden", "level": "settlement", "in": TOKMAK}
    theatre = Theatre(id="x", name="X", places=(msgspec.convert(keys, NamedPlace),))
    assert located(theatre, gazetteer) == (found,)


def test_a_radius_that_is_said_holds() -> None:
    assert one(**{"id": "site:a", "name": "Arden", "level": "settlement", "in": DISTRICT, "radius": 40}).radius == 40


def test_a_place_of_the_gazetteer_is_that_with_what_is_said_otherwise() -> None:
    town = known(TOKMAK)
    assert one(id=TOKMAK, names={"nl": ["Tokmak"]}) == town
    assert one(id=TOKMAK, name="Big Tokmak", radius=9) == msgspec.structs.replace(town, name="Big Tokmak", radius=9)


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({"id": "site:a", "name": "A", "level": "site", "in": "geonames:1"}, "'site:a' lies in 'geonames:1', which"),
        ({"id": "geonames:1"}, "'geonames:1' has no `lat` and `lon`, and is not in the gazetteer"),
    ],
)
def test_a_place_that_lies_nowhere_is_named_with_its_theatre(keys: dict[str, object], says: str) -> None:
    theatre = Theatre(id="ruritania", name="Ruritania", places=(msgspec.convert(keys, NamedPlace),))
    with pytest.raises(TheatreError, match=f"theatre 'ruritania': the place {says}"):
        World(GAZETTEER, (theatre,))
