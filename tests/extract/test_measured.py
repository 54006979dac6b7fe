"""Where something is of which the distance from a town is told, in sentences of every language."""

import pytest

from tests.extract.conftest import Read

# language, theatre's text, the last claim's place, and about where that is (None: the gazetteer's own)
MEASURED = [
    # who says where a town is, is not there
    (
        "en",
        "Iraqi police were in Tikrit, some 140 km (90 miles) north of Baghdad. Soldiers killed six there.",
        "Tikrīt",
        None,
    ),
    (
        "nl",
        "In Tikrit in Irak, zo'n 140 km ten noorden van Bagdad, vielen doden. Militairen schoten daar op betogers.",
        "Tikrīt",
        None,
    ),
    (
        "ru",
        "В иракском Тикрите, в 140 км к северу от Багдада, погибли шестеро. Военные обстреляли там базар.",
        "Tikrīt",
        None,
    ),
    # a village that no gazetteer has, also where it has a namesake elsewhere
    (
        "en",
        "Iraqi gunmen abducted six nurses from a clinic in Wadhira, 50 miles south of Mosul.",
        "Wadhira",
        (35.62, 43.12),
    ),
    ("en", "An Iraqi convoy was ambushed in Suluk, 80 km east of Tikrit.", "Suluk", (34.61, 44.56)),
    # a place without a name
    ("en", "A bomb exploded on a road in Iraq 60 km west of Kirkuk.", "Kirkuk (60 km west)", (35.47, 43.73)),
    (
        "nl",
        "Een Iraaks konvooi is beschoten op 60 kilometer ten westen van Kirkoek.",
        "Kirkuk (60 km west)",
        (35.47, 43.73),
    ),
    ("ru", "Иракская колонна обстреляна в 60 км к западу от Киркука.", "Kirkuk (60 km west)", (35.47, 43.73)),
    ("uk", "Іракську колону обстріляли за 60 кілометрів на захід від Кіркука.", "Kirkuk (60 km west)", (35.47, 43.73)),
    # what is close is the town's own
    ("en", "A bomb exploded on a road in Iraq 5 km west of Kirkuk.", "Kirkuk", None),
]


@pytest.mark.parametrize(("lang", "text", "name", "point"), MEASURED)
def test_a_distance_says_where_something_is(
    read: Read, lang: str, text: str, name: str, point: tuple[float, float] | None
) -> None:
    place = read(text, lead="", language=lang)[-1].place
    assert place is not None
    assert place.name == name
    if point is not None:
        assert (place.lat, place.lon) == pytest.approx(point, abs=0.15)


def test_miles_are_no_count_of_what_happens(read: Read) -> None:
    claims = read("A bomb exploded in Iraq 35 miles north of Baghdad.", lead="", language="en")
    assert [claim.quantity for claim in claims] == [None]
