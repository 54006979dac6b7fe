import itertools

from tests.gazetteer.places import country, region, town
from wederhoor.gazetteer.resolve import Context, resolve

HOME = Context(countries=("UKR",), bounds=(22.0, 44.0, 40.5, 52.5))
BIG, SMALL = (
    town("Odesa", 1_000_000, lat=46.5, lon=30.7),
    town("Odesa (Texas)", 110_000, lat=31.8, lon=-102.4, country="USA"),
)


def test_no_candidate_is_no_place() -> None:
    assert resolve((), HOME) is None


def test_without_context_the_larger_town_is_meant() -> None:
    assert resolve((SMALL, BIG), Context()) == BIG


def test_the_theatre_speaks_for_a_smaller_town() -> None:
    here = town("Brest", 20_000)
    assert resolve((town("Brest (France)", 140_000, country="FRA"), here), HOME) == here


def test_the_country_that_a_report_names_speaks_for_a_smaller_town() -> None:
    assert resolve((SMALL, town("Odesa", 40_000)), Context(named={"UKR": 3})) == town("Odesa", 40_000)


def test_a_town_near_the_others_is_meant_before_one_that_is_far() -> None:
    near, far = town("Ivanivka", 900, lat=49.1, id="b"), town("Ivanivka", 2_000, lat=46.0, id="a")
    company = (town("Kharkiv", lat=49.0, lon=32.0),)
    assert resolve((near, far), Context(countries=("UKR",), places=company)) == near


def test_two_villages_that_are_as_likely_are_none() -> None:
    one, other = town("Ivanivka", 6_000, lat=49.0, id="a"), town("Ivanivka", 6_100, lat=46.0, id="b")
    assert resolve((one, other), HOME) is None


def test_a_hamlet_far_from_the_report_is_nothing() -> None:
    assert resolve((town("Petrenko", 600),), Context()) is None


def test_a_village_that_is_also_a_surname_needs_more_than_its_theatre() -> None:
    village = town("Shevchenko", 900)
    assert resolve((village,), HOME) == village
    assert resolve((village,), Context(countries=HOME.countries, bounds=HOME.bounds, doubtful=True)) is None


def test_a_noun_at_the_name_decides_between_a_town_and_the_region_called_after_it() -> None:
    oblast = region("Kharkiv Oblast")
    city = town("Kharkiv", 1_400_000, region=oblast.id)
    assert resolve((oblast, city), HOME) == city
    assert resolve((oblast, city), Context(countries=("UKR",), level="region")) == oblast
    assert resolve((oblast, city), Context(countries=("UKR",), level="settlement")) == city


def test_of_two_regions_of_one_name_the_province_is_meant_before_its_city() -> None:
    province, city = (
        region("Kyiv Oblast", id="b", radius=105.0),
        region("Kyiv", id="a", radius=14.0, population=3_000_000),
    )
    assert resolve((city, province), Context(level="region")) == province


def test_a_country_is_meant_before_a_town_of_its_name() -> None:
    nation = country("Georgia", "GEO")
    assert resolve((town("Georgia", 30_000, country="USA"), nation), Context()) == nation


def test_words_that_say_where_it_lies_decide() -> None:
    oblast = region("Sumy Oblast")
    inside, outside = (
        town("Bila", 3_000, region=oblast.id, id="z"),
        town("Bila", 60_000, region="other", lat=46.0, id="a"),
    )
    assert resolve((outside, inside), Context(countries=("UKR",), within=oblast)) == inside


def test_a_place_that_is_mainly_called_so_is_meant_before_one_that_also_is() -> None:
    own, other = town("Berea", 30_000, lat=40.0, id="z"), town("Aleppo", 60_000, lat=36.0, id="a")
    assert resolve((other, own), Context(name="Berea", countries=("UKR",))) == own


def test_the_order_of_candidates_changes_nothing() -> None:
    places = (BIG, SMALL, town("Odesa", 1_000_000, id="a", lat=46.5, lon=30.7), region("Odesa Oblast"))
    answers = {resolve(order, HOME) for order in itertools.permutations(places)}
    assert answers == {town("Odesa", 1_000_000, id="a", lat=46.5, lon=30.7)}
