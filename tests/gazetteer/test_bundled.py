"""The gazetteer that comes with the package: what news on the theatres names is in it, in four languages."""

import time

import pytest

from wederhoor.gazetteer import Context, Gazetteer, resolve


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def meant(gazetteer: Gazetteer, name: str, lang: str, level: str | None = None) -> str | None:
    place = resolve(gazetteer.named(name, lang), Context(name=name, level=level))  # type: ignore[arg-type]
    return place and f"{place.level} {place.name} {place.country}"


@pytest.mark.parametrize(
    ("id_", "lat", "lon"),
    [(706483, 49.9935, 36.2304), (701822, 47.0951, 37.5413), (706448, 46.6354, 32.6169), (700569, 46.975, 31.9946)],
)
def test_large_towns_lie_where_they_do(gazetteer: Gazetteer, id_: int, lat: float, lon: float) -> None:
    place = gazetteer.place(f"geonames:{id_}")
    assert place is not None
    assert (place.lat, place.lon) == pytest.approx((lat, lon), abs=0.03)


@pytest.mark.parametrize(
    ("name", "lang", "place"),
    [
        *((name, "nl", "settlement Kyiv UKR") for name in ("Kiev", "Kyiv", "Kiëv")),
        *((name, "nl", "settlement Kharkiv UKR") for name in ("Charkov", "Charkiv", "Kharkiv")),
        *((name, "nl", "settlement Kherson UKR") for name in ("Cherson", "Kherson")),
        *((name, "nl", "settlement Mykolayiv UKR") for name in ("Mykolajiv", "Nikolajev", "Mykolaiv")),
        *((name, "nl", "settlement Luhansk UKR") for name in ("Loehansk", "Luhansk", "Loegansk")),
        *((name, "nl", "settlement Zaporizhzhya UKR") for name in ("Zaporizja", "Zaporizhzhia", "Zaporozje")),
        *((name, "nl", "settlement Odesa UKR") for name in ("Odessa", "Odesa")),
        ("Marioepol", "nl", "settlement Mariupol UKR"),
        ("Bachmoet", "nl", "settlement Bakhmut UKR"),
        ("Tsjasiv Jar", "nl", "settlement Chasiv Yar UKR"),
        ("Moskou", "nl", "settlement Moscow RUS"),
        ("Parijs", "nl", "settlement Paris FRA"),
        ("Jeruzalem", "nl", "settlement Jerusalem ISR"),
        ("Khartoem", "nl", "settlement Khartoum SDN"),
        ("Deir al-Balah", "nl", "settlement Dayr al Balaḩ PSE"),
        ("Маріуполь", "uk", "settlement Mariupol UKR"),
        ("Таїз", "uk", "settlement Taiz YEM"),
        ("Мааріб", "uk", "settlement Ma'rib YEM"),
        ("Мариуполь", "ru", "settlement Mariupol UKR"),
        ("VS", "nl", "country United States USA"),
        ("Wit-Rusland", "nl", "country Belarus BLR"),
        ("Сирія", "uk", "country Syria SYR"),
        ("Krim", "nl", "region Crimea UKR"),
        ("Крым", "ru", "region Crimea UKR"),
        ("Donbas", "nl", "region Donbas UKR"),
        ("Gazastrook", "nl", "region Gaza Strip PSE"),
        ("Oost-Oekraïne", "nl", "region Eastern Ukraine UKR"),
        ("Northern Syria", "en", "region Northern Syria SYR"),
        ("Восточная Украина", "ru", "region Eastern Ukraine UKR"),
        ("Херсонська область", "uk", "region Kherson Oblast UKR"),
        ("Zwarte Zee", "nl", "area Black Sea None"),
        ("Zuid-Amerika", "nl", "area South America None"),
    ],
)
def test_names_in_every_language_mean_their_place(gazetteer: Gazetteer, name: str, lang: str, place: str) -> None:
    assert meant(gazetteer, name, lang) == place


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Charkov", "Kharkiv Oblast"),
        ("Kiev", "Kyiv Oblast"),
        ("Belgorod", "Belgorod Oblast"),
        ("Idlib", "Idlib Governorate"),
    ],
)
def test_a_region_is_also_called_as_its_town(gazetteer: Gazetteer, name: str, region: str) -> None:
    found = meant(gazetteer, name, "nl", "region")
    assert found is not None
    assert found.split(" ", 1)[1].rsplit(" ", 1)[0] == region


def test_the_east_of_ukraine_is_a_large_area_east_of_its_middle(gazetteer: Gazetteer) -> None:
    ukraine = gazetteer.country("UKR")
    assert ukraine is not None
    east = gazetteer.direction(ukraine, "east")
    assert east.level == "region"
    assert east.lon > ukraine.lon + 3
    assert 100 < east.radius < ukraine.radius


def test_every_country_has_a_name_in_every_language(gazetteer: Gazetteer) -> None:
    assert [
        gazetteer.named(name, lang)[0].country
        for name, lang in (("Soedan", "nl"), ("Sudan", "en"), ("Судан", "uk"), ("Судан", "ru"))
    ] == ["SDN"] * 4


def test_countries_have_their_capitals_and_second_cities(gazetteer: Gazetteer) -> None:
    capitals = [gazetteer.capital(code) for code in ("UKR", "RUS", "SYR", "SDN", "NLD")]
    assert [place and place.name for place in capitals] == ["Kyiv", "Moscow", "Damascus", "Khartoum", "Amsterdam"]
    second = gazetteer.ranked("UKR", 2)
    assert second is not None
    assert second.name == "Kharkiv"


def test_opening_and_looking_up_costs_next_to_nothing() -> None:
    start = time.process_time()
    Gazetteer.open().named("Charkov", "nl")
    assert time.process_time() - start < 0.03
