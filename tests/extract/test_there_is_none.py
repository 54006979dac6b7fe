"""What is said not to be there, and the parts of things, in a language with cases."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Обстрелов в Изюме нет.", "negated"),
        ("Перебоев с электричеством в Изюме нет.", "negated"),
        ("В Изюме не работает ни телефон, ни интернет.", "affirmed"),
        ("Воды в Изюме нет.", "affirmed"),
    ],
)
def test_what_there_is_none_of_is_denied_but_not_its_loss(read: Read, text: str, polarity: str) -> None:
    assert {claim.polarity for claim in read(text, language="ru")} == {polarity}


def test_the_roof_of_a_hospital_is_damage_to_the_hospital_alone(read: Read) -> None:
    (claim,) = read("Крыша больницы в Изюме обрушилась.", language="ru")
    assert claim.object == "hospital"


def test_dozens_of_fighters_fell_where_the_report_told_of_a_battle(read: Read) -> None:
    text = "Армия Сирии штурмовала Хомс. По словам представителя армии Сирии, убиты 40 боевиков."
    claims = read(text, language="ru")
    assert [c.place and c.place.name for c in claims if c.kind == "harm.killed"] == ["Homs"]
