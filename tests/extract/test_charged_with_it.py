"""Where an attack was that someone is accused of, and where many attacks were not."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Москва обвинила в обстреле Киев.",
        "Киев возложил ответственность за обстрел на Россию.",
        "Киев обвинил в этом Россию.",
    ],
)
def test_the_attack_that_one_is_accused_of_was_where_the_report_told_of_one(read: Read, text: str) -> None:
    claims = read(f"В Краматорске обстрелян вокзал. {text}", language="ru")
    assert [c.place and c.place.name for c in claims] == ["Kramatorsk", "Kramatorsk"]


def test_attacks_that_one_is_accused_of_may_be_anywhere(read: Read) -> None:
    claims = read("В Краматорске обстрелян вокзал. Москва обвинила Киев в обстрелах.", language="ru")
    assert claims[-1].place is None


def test_so_many_attacks_are_not_at_the_town_told_of_next(read: Read) -> None:
    claims = read("Генштаб сообщил о 142 боевых столкновениях. На Изюм сброшены шесть авиабомб.", language="ru")
    assert [c.place and c.place.name for c in claims] == [None, "Izyum"]


def test_a_common_adjective_may_stand_before_a_district(read: Read) -> None:
    (claim,) = read("Шебекинский городской округ под обстрелом.", language="ru")
    assert claim.place is not None
    assert claim.place.level == "district"


def test_the_strip_is_no_gas(read: Read) -> None:
    (claim,) = read("Газа осталась без света.", language="ru")
    assert (claim.object, claim.place and claim.place.name) == ("electricity", "Gaza Strip")
