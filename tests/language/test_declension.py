"""Endings are undone as a pack's grammar lists them."""

import pytest

from wederhoor.language.declension import Declension, agree, can_be, personal
from wederhoor.language.pack import load_pack

ENDINGS = Declension(
    {
        "к в": ["=: nom.sg acc.sg"],
        "а": ["а: nom.sg", "-: gen.sg"],
        "ы": ["-: nom.pl", "ы: nom.pl"],
        "ам": ["- ы: dat.pl"],
    },
    ("ого",),
)


def test_an_ending_stands_for_each_nominative_that_it_lists() -> None:
    assert ENDINGS.undo("донецка") == {"донецка": {"nom.sg"}, "донецк": {"gen.sg"}}


def test_a_name_has_no_plural_unless_it_is_one() -> None:
    assert ENDINGS.names("донецкам").keys() == {"донецкы"}


def test_words_agree_in_the_cases_that_both_can_have() -> None:
    assert agree(frozenset({"gen.sg", "acc.sg"}), frozenset({"acc.sg"})) == {"acc.sg"}
    assert agree(frozenset({"gen.sg"}), frozenset({"acc.sg"})) is None
    assert agree(frozenset(), frozenset({"acc.sg"})) == {"acc.sg"}
    assert can_be(frozenset(), "nom")


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("харькове", "харьков"),
        ("зеленского", "зеленский"),
        ("лаврову", "лавров"),
        ("конашенковым", "конашенков"),
        ("сумах", "сумы"),
        ("ростове-на-дону", "ростов-на-дону"),
        ("комсомольском-на-амуре", "комсомольск-на-амуре"),
        ("каменке-днепровской", "каменка-днепровская"),
        ("запорожской", "запорожская"),
        ("череповце", "череповец"),
    ],
)
def test_names_are_met_in_every_case(form: str, name: str) -> None:
    assert name in load_pack("ru").lexicon.declension.names(form)


@pytest.mark.parametrize(
    ("lang", "genitive", "nominative"),
    [
        ("ru", "Ивана Петровского", "Иван Петровский"),
        ("ru", "Марины Козловой", "Марина Козлова"),
        ("ru", "Юрия Ткача", "Юрий Ткач"),
        ("ru", "Петра Коваленко", "Петр Коваленко"),
        ("uk", "Олени Ткаченко", "Олена Ткаченко"),
        ("uk", "Олексія Сидоренка", "Олексій Сидоренко"),
        ("uk", "Оксани Зеленської", "Оксана Зеленська"),
    ],
)
def test_people_are_called_by_their_names_in_the_nominative(lang: str, genitive: str, nominative: str) -> None:
    assert personal(genitive, load_pack(lang).grammar.personal) == nominative
