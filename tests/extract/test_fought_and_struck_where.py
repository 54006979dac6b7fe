"""Which of several places a blow falls on, which fighting is over, and which only an adjective names."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("uk", "Удар по Чугуєву на Харківщині.", "Chuhuyiv"),
        ("uk", "На Харківщині ворог ударив по Чугуєву.", "Chuhuyiv"),
        ("uk", "Ворог ударив по Сумах.", "Sumy"),
        ("uk", "Удар по Харківщині.", "Kharkiv Oblast"),
        ("ru", "Удар по Чугуеву в Харьковской области.", "Chuhuyiv"),
    ],
)
def test_a_blow_to_a_town_is_not_in_all_of_its_region(read: Read, language: str, text: str, place: str) -> None:
    assert {c.place and c.place.name for c in read(text, language=language)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Харківська лікарня опинилася під обстрілом.", "Kharkiv"),
        ("Обстріляно Харківську обласну лікарню.", "Kharkiv"),
        ("Обстріляно Харківську область.", "Kharkiv Oblast"),
    ],
)
def test_a_hospital_is_in_the_town_that_its_adjective_is_of(read: Read, text: str, place: str) -> None:
    assert {c.place and c.place.name for c in read(text, language="uk")} == {place}


@pytest.mark.parametrize(
    "text", ["Бої точаться за Соледар.", "Тривають бої за Соледар.", "У боях за Соледар полягло десять солдатів."]
)
def test_battles_for_a_town_are_over_it(read: Read, text: str) -> None:
    kinds = [c.kind for c in read(text, language="uk") if not c.kind.startswith("harm.")]
    assert kinds == ["control.contested"]


def test_a_rocket_attack_is_one_whoever_came_under_it(read: Read) -> None:
    claims = read("Одеса опинилася під масованим ракетним ударом.", language="uk")
    assert [c.kind for c in claims] == ["attack.missile_strike"]
