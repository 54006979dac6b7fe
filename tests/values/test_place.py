"""How places lie to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.model import Location
from wederhoor.values import place

CITY = Location(name="Arden", lat=48.0, lon=37.0, level="settlement", country="UKR")
LEVELS = st.sampled_from(["site", "settlement", "district", "region", "country", "area"])
LOCATIONS = st.builds(
    Location, name=st.sampled_from(["Arden", "Brill", "Coley"]), lat=st.floats(-80, 80), lon=st.floats(-180, 180),
    level=LEVELS, country=st.sampled_from([None, "UKR", "RUS"]),
)  # fmt: skip


def at(name, level, lat, lon, **rest):
    return Location(name=name, level=level, lat=lat, lon=lon, **rest)


@pytest.mark.parametrize(
    ("other", "how"),
    [
        (at("Arden", "settlement", 48.05, 37.02), "same"),
        (at("Arden", "settlement", 58.0, 37.0), "apart"),
        (at("Brill", "settlement", 48.2, 37.0), "apart"),
        (at("Arden station", "site", 48.02, 37.02), "within"),
        (at("a mill", "site", 48.5, 37.02), "apart"),
        (at("Ardenland", "region", 48.5, 37.5), "wide"),
        (at("Ukraine", "country", 49, 32, country="UKR"), "wide"),
        (at("Russia", "country", 60, 100, country="RUS"), "apart"),
        (None, "unknown"),
        (Location(name="Somewhere", level="area"), "unknown"),
    ],
)
def test_a_city_lies_so_to_another_place(other, how):
    assert place.nesting(CITY, other) == place.nesting(other, CITY) == how


def test_one_id_is_one_place_whatever_its_spelling():
    a = at("Kharkiv", "settlement", 49.99, 36.23, id="g:1")
    assert place.nesting(a, at("Charkov", "settlement", 49.99, 36.24, id="g:1")) == "same"


def test_villages_that_have_the_point_of_one_town_are_not_one_village_nor_the_town():
    town = at("Brill", "settlement", 48.0, 37.0, radius=2, id="g:1")
    one, other = (at(name, "settlement", 48.0, 37.0, radius=25, id=f"site:{name}") for name in ("coley", "dunn"))
    assert place.nesting(one, other) == place.nesting(one, town) == "apart"


def test_places_named_in_two_scripts_meet():
    assert place.fold("Полтава") == place.fold("Poltava")


def test_a_degree_of_latitude_is_111_km():
    assert place.distance(CITY, at("x", "site", 49.0, 37.0)) == pytest.approx(111.2, abs=0.2)


@given(a=LOCATIONS, b=LOCATIONS)
def test_nesting_looks_the_same_from_both_sides(a, b):
    assert place.nesting(a, b) == place.nesting(b, a)
    assert place.compare(a, b).answer == place.compare(b, a).answer
