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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Бої в Попасній. Підрозділи відійшли на нові позиції в Бахмуті.", "Popasna"),
        ("Підрозділи відійшли з Попасної на нові позиції в Бахмуті.", "Popasna"),
        ("У Попасній підрозділи відійшли на нові позиції.", "Popasna"),
    ],
)
def test_who_withdraws_to_a_town_was_not_there(read: Read, text: str, place: str) -> None:
    withdrawn = [c for c in read(text, language="uk") if c.kind == "movement.withdrawal"]
    assert [c.place and c.place.name for c in withdrawn] == [place]


def test_what_happens_after_a_raid_on_one_town_does_not_move_it_to_another(read: Read) -> None:
    claims = read("Після обстрілу Харкова в Чугуєві пролунали вибухи.", language="uk")
    assert {(c.kind, c.place and c.place.name) for c in claims} == {
        ("attack.shelling", "Kharkiv"),
        ("attack.explosion", "Chuhuyiv"),
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Обстріляно Харків. Начальник Головного управління поліції Іван Коваль заявив про двох поранених.", "Kharkiv"),
        ("У Попасній жінка загинула під завалами.", "Popasna"),
    ],
)
def test_a_body_is_no_town_that_its_adjective_sounds_like(read: Read, text: str, place: str) -> None:
    assert {c.place and c.place.name for c in read(text, language="uk")} == {place}


@pytest.mark.parametrize("text", ["Порт Одеси зазнав ракетного удару.", "Центр Одеси опинився під ракетним ударом."])
def test_what_comes_under_attack_is_in_the_town_that_it_is_of(read: Read, text: str) -> None:
    assert [c.place and c.place.name for c in read(text, language="uk")] == ["Odesa"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Чугуїв, Харківська область: загинуло двоє людей.", "Chuhuyiv"),
        ("Харківська область: загинуло двоє людей.", "Kharkiv Oblast"),
        ("Обстріляно Харків. У Старому місті тривають сутички.", "Kharkiv"),
    ],
)
def test_a_heading_s_town_and_an_old_town_are_where_it_is(read: Read, text: str, place: str) -> None:
    assert {c.place and c.place.name for c in read(text, language="uk")} == {place}
