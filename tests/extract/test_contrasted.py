"""A 'not' that only sets one thing against another, and one that denies that any time passes without something."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not Ukraine but Russia shelled the hospital in Sumy."),
        ("en", "The hospital in Sumy was shelled not by Ukraine but by Russia."),
        ("en", "Russia, not Ukraine, shelled the hospital in Sumy."),
        ("nl", "Niet Oekraïne maar Rusland heeft het ziekenhuis in Soemy beschoten."),
        ("nl", "Het waren de Russen die Soemy beschoten, niet de Oekraïners."),
        ("uk", "Не Україна, а Росія обстріляла лікарню в Сумах."),
        ("uk", "Лікарню в Сумах обстріляла не Україна, а Росія."),
        ("ru", "Россия, а не Украина, обстреляла больницу в Сумах."),
    ],
)
def test_whom_it_is_set_against_did_nothing(read: Read, language: str, text: str) -> None:
    told = [(c.polarity, c.actor, c.target, c.place and c.place.name) for c in read(text, language=language)]
    assert set(told) == {("affirmed", "RUS", None, "Sumy")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not two but five people were killed, not in Kharkiv but in Sumy."),
        ("nl", "Niet in Charkov maar in Soemy vielen geen twee maar vijf doden."),
        ("uk", "Не в Харкові, а в Сумах загинули п'ятеро людей."),
        ("ru", "Не в Харькове, а в Сумах погибли пять человек."),
    ],
)
def test_what_it_is_set_against_is_not_where_or_how_many(read: Read, language: str, text: str) -> None:
    (killed,) = read(text, language=language)
    assert (killed.polarity, killed.place and killed.place.name) == ("affirmed", "Sumy")
    assert killed.quantity is not None
    assert killed.quantity.min == 5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Not a day goes by without Kherson being shelled."),
        ("nl", "Er gaat geen dag voorbij zonder dat Cherson wordt beschoten."),
        ("uk", "Не минає й дня, щоб Херсон не обстрілювали."),
        ("ru", "Не проходит и дня, чтобы Херсон не обстреливали."),
    ],
)
def test_no_day_without_it_is_every_day(read: Read, language: str, text: str) -> None:
    assert {(c.kind, c.polarity) for c in read(text, language=language)} <= {("attack.shelling", "affirmed")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sumy is not in Russian hands but has been shelled."),
        ("nl", "Soemy is niet in Russische handen, maar wordt wel beschoten."),
        ("nl", "In Soemy vielen geen doden, maar wel vijf gewonden."),
        ("uk", "У Сумах загиблих немає, але є п'ятеро поранених."),
        ("ru", "В Сумах погибших нет, но есть пятеро раненых."),
    ],
)
def test_what_is_denied_before_a_but_stays_denied(read: Read, language: str, text: str) -> None:
    assert [c.polarity for c in read(text, language=language)] == ["negated", "affirmed"]
