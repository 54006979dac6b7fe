"""How the compiler makes places of towns, on a small made-up country."""

from pathlib import Path

import pytest

from wederhoor.gazetteer import Gazetteer, sources
from wederhoor.gazetteer.countries import Countries
from wederhoor.gazetteer.database import ANY, Writer
from wederhoor.gazetteer.draft import Draft, settlement_radius
from wederhoor.gazetteer.near import Near
from wederhoor.gazetteer.regions import Regions, alike
from wederhoor.gazetteer.sources import Region, State, Town
from wederhoor.gazetteer.spelling import Spellings


def towns() -> list[Town]:
    """A grid of towns, in two regions, west and east, each with a city in its middle."""
    grid = [
        Town(100 + n, f"Town{n}", 48 + n // 20 / 2, 30 + n % 20 / 2, "XX", "01" if n % 20 < 10 else "02", 1000, ())
        for n in range(120)
    ]
    west = Town(1, "Velykov", 49.2, 32.3, "XX", "01", 900_000, ("Великов", "Wielkow"))
    east = Town(2, "Malsk", 49.2, 37.3, "XX", "02", 300_000, ("Мальск",))
    return [*grid, west, east]


STATE = State(9, "Xandia", "XX", "XXX", "Velykov", 250_000.0, 5_000_000)
WEST = Region(11, "Velykov Oblast", "XX.01", "XX-01", ("Великовская область",))
EAST = Region(12, "Malskaya oblast'", "XX.02", "XX-02", ())


@pytest.fixture
def draft() -> Draft:
    return Draft(towns(), [STATE])


@pytest.fixture
def naming(draft: Draft) -> Regions:
    spellings = Spellings(sources.own("romanise"))
    return Regions(draft, spellings, sources.own("regions"), lambda town: {ANY: [town.name, *town.others]})


def opened(writer: Writer, folder: Path) -> Gazetteer:
    writer.write(folder / "small.sqlite", {})
    return Gazetteer.open([folder / "small.sqlite"])


@pytest.mark.parametrize(("people", "km"), [(0, 1.0), (5_000, 1.0), (250_000, 6.0), (1_000_000, 12.0)])
def test_a_town_reaches_as_far_as_the_root_of_its_people(people: int, km: float) -> None:
    assert settlement_radius(people) == km


def test_a_capital_is_found_by_its_main_name(draft: Draft) -> None:
    assert draft.capital(STATE) == 1


def test_a_town_is_found_by_another_name_where_none_is_mainly_called_so(draft: Draft) -> None:
    found = draft.find("XX", "Wielkow")
    assert found is not None
    assert found.number == 1
    assert draft.find("XX", "Nowhere") is None


def test_a_country_lies_in_the_middle_of_its_regions_with_a_disc_of_its_area(draft: Draft) -> None:
    extent = draft.state_extent(STATE)
    assert extent is not None
    assert (extent.lat, extent.lon) == pytest.approx((49.2, 34.75), abs=0.3)
    assert extent.radius == pytest.approx(282.1, abs=0.1)


def test_a_country_has_sides_in_every_language(draft: Draft, tmp_path: Path) -> None:
    cldr = {"nl": {"XX": "Xandië"}, "en": {"XX": "Xandia"}, "uk": {"XX": "Ксандія"}, "ru": {"XX": "Ксандия"}}
    writer = Writer()
    Countries(draft, cldr, {}, sources.own("directions")).write(writer)
    gazetteer = opened(writer, tmp_path)
    sides = {
        gazetteer.named(name, lang)[0].id
        for name, lang in (
            ("Oost-Xandië", "nl"),
            ("Eastern Xandia", "en"),
            ("Східна Ксандія", "uk"),
            ("Восточная Ксандия", "ru"),
        )
    }
    assert sides == {"geonames:9/east"}
    whole = gazetteer.country("XXX")
    assert whole is not None
    assert gazetteer.direction(whole, "east").lon > whole.lon + 2


def test_a_region_is_called_as_the_town_that_its_name_is_made_of(naming: Regions, tmp_path: Path) -> None:
    writer = Writer()
    naming.write(writer, WEST)
    naming.write(writer, EAST)
    gazetteer = opened(writer, tmp_path)
    names = [[place.name for place in gazetteer.named(name, "nl")] for name in ("Velykov", "Wielkow", "Malsk")]
    assert names == [["Velykov Oblast"], ["Velykov Oblast"], ["Malsk Oblast"]]


def test_a_town_has_a_name_in_other_letters_from_the_region_that_has_its_very_name(naming: Regions) -> None:
    velykov = naming.twin(WEST)
    assert velykov is not None
    assert velykov.number == 1
    assert naming.twin(EAST) is None
    assert [alike(name, "ru", velykov) for name in ("Великов", "Тараково", "Великовская сторона")] == [
        True,
        False,
        False,
    ]
    assert not alike("Velikow", "nl", velykov)


def test_a_region_without_towns_is_left_out(naming: Regions) -> None:
    writer = Writer()
    naming.write(writer, Region(13, "Desert Oblast", "XX.03", "XX-03", ()))
    assert writer.places == {}


def test_a_district_lies_at_its_town_and_is_called_with_its_kind(naming: Regions, tmp_path: Path) -> None:
    writer = Writer()
    naming.write_district(writer, Region(21, "Malskiy Rayon", "XX.02.7", "", ("Мальский район",)), EAST)
    gazetteer = opened(writer, tmp_path)
    (district,) = gazetteer.named("Мальский район", "ru")
    assert (district.level, district.lat, district.lon, district.region) == ("district", 49.2, 37.3, "geonames:12")
    assert gazetteer.named("Malskiy", "nl") == ()


def test_names_lose_the_word_for_their_kind(naming: Regions) -> None:
    assert naming.bare(["Sumy Oblast", "Provincie Utrecht", "Loehansk, Provincie", "Донецька область", "Zeeland"]) == [
        "Sumy",
        "Utrecht",
        "Loehansk",
        "Донецька",
    ]


def test_near_is_within_so_many_kilometres_also_across_cells() -> None:
    near = Near([(50.0, 30.0)], 150)
    assert (51.3, 30.0) in near
    assert (51.4, 30.0) not in near
    assert (50.0, 27.95) in near
    assert (50.0, 27.8) not in near
