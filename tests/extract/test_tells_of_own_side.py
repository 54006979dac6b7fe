"""Whose deed it is that a side's own staff or ministry tells of, and whom those are that its enemy counts as dead."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("У Генштабі України повідомили, що вразили склад окупантів у Токмаку.", "UKR"),
        ("У Міноборони РФ заявили, що знищили двох військових.", "RUS"),
        ("Сепаратисти стверджують, що взяли в полон двох солдатів.", "separatists"),
        ("Мешканці кажуть, що вбили двох солдатів.", None),
        ("У поліції розповіли, що вбили двох людей.", None),
    ],
)
def test_a_side_that_says_that_it_was_done_did_it(read: Read, text: str, actor: str | None) -> None:
    assert {c.actor for c in read(text, language="uk")} == {actor}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("За добу вбито 700 росіян.", "RUS"),
        ("У Бєлгороді вбито трьох росіян.", "civilians"),
        ("За добу вбито 12 українців.", "civilians"),
    ],
)
def test_dead_of_the_nation_that_attacks_are_its_soldiers(read: Read, text: str, target: str) -> None:
    assert {c.target for c in read(text, language="uk")} == {target}


def test_who_says_it_before_a_colon_is_not_harmed(read: Read) -> None:
    claims = read("Мер Сум повідомив: загинуло троє людей.", language="uk")
    assert [(c.kind, c.target) for c in claims] == [("harm.killed", "civilians")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Україна звинуватила в обстрілі російських військових.", "RUS"),
        ("Україна звинуватила Росію в обстрілі українських військових.", "RUS"),
    ],
)
def test_who_is_accused_can_stand_behind_the_deed(read: Read, text: str, actor: str) -> None:
    shelled = [c for c in read("Обстріляно Суми. " + text, language="uk") if c.sources]
    assert [c.actor for c in shelled] == [actor]


@pytest.mark.parametrize(
    ("text", "number"), [("У Харкові загинули двоє поляків.", 2), ("У Харкові бачили поляків.", 0)]
)
def test_people_of_a_country_are_persons(read: Read, text: str, number: int) -> None:
    counted = [c.quantity for c in read(text, language="uk") if c.quantity]
    assert [(q.min, q.unit) for q in counted] == ([(number, "person")] if number else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Шойгу пообіцяв завдати удару по Києву.", ("stance.intent", "RUS")),
        ("Москва звинуватила Київ у порушенні перемир'я.", ("talks.ceasefire_violated", "UKR")),
        ("США скасували санкції проти Сирії.", ("stance.sanction", "USA")),
    ],
)
def test_who_means_or_breaks_something(read: Read, text: str, said: tuple[str, str]) -> None:
    assert [(c.kind, c.actor) for c in read(text, language="uk")] == [said]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Армія Сирії заявила, що завдала удару по Хомсу.", "SYR"),
        ("Армія Сирії заявила, що по Хомсу завдали удару.", None),
        ("Мешканці кажуть, що завдали удару по Хомсу.", None),
    ],
)
def test_who_says_that_a_blow_was_dealt_dealt_it(read: Read, text: str, actor: str | None) -> None:
    assert [c.actor for c in read(text, language="uk")] == [actor]
