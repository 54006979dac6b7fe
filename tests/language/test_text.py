"""Words as dictionaries are keyed by them."""

import pytest

from wederhoor.language.text import Tokens, plain


@pytest.mark.parametrize("written", ["об'єкт", "об’єкт", "обʼєкт", "об‘єкт", "об`єкт"])
def test_every_apostrophe_is_the_same(written: str) -> None:
    assert plain(written) == "об'єкт"
    assert Tokens(f"Вночі {written} горів").word[1] == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Xapкiв", "харків"),  # X, a, p and i are Latin
        ("oбстріл", "обстріл"),
        ("CБУ", "сбу"),
        ("Kyіv", "kyiv"),  # і is Cyrillic
        ("fpv-дрон", "fpv-дрон"),
        ("Х-101", "х-101"),
    ],
)
def test_letters_of_another_alphabet_hide_no_word(written: str, meant: str) -> None:
    assert plain(written) == meant


def test_a_stress_mark_is_no_letter() -> None:
    assert plain("Ха\u0301рків") == "харків"
    assert plain("cafe\u0301") == "café"
    assert plain("Мико\u0301лаїв") == "миколаїв"


def test_spans_are_those_of_the_text_as_written() -> None:
    text = "У Xapкoві, Ха\u0301рків — пʼять."
    tokens = Tokens(text)
    assert [text[a:b] for a, b in (tokens.span(i, i + 1) for i in range(len(tokens.word)))] == tokens.word


def test_underscores_set_words_off() -> None:
    assert Tokens("**__У Сумах виникла пожежа__**").word == ["*", "*", "У", "Сумах", "виникла", "пожежа", "*", "*"]


def test_an_ending_that_stands_by_itself_belongs_to_the_word_before_it() -> None:
    text = "Goma 's mayor met the rebels' leader; he said 'the rebels' were gone."
    tokens = Tokens(text, apart=("'s", "'"))
    assert tokens.word[:2] == ["Goma's", "mayor"]
    assert "rebels'" in tokens.word
    assert tokens.word[-7:-3] == ["'", "the", "rebels", "'"]
    assert tokens.span(0, 1).of(text) == "Goma 's"


def test_a_sentence_ends_at_a_full_stop_with_no_space_behind_it() -> None:
    text = "They left Kyiv.It was over. А.Петров из г.Изюм ушел от Харькова.На Lenta.Ru тихо."
    tokens = Tokens(text, frozenset({"г"}))
    assert [" ".join(tokens.word[a:b]) for a, b in tokens.sentences] == [
        "They left Kyiv .",
        "It was over .",
        "А. Петров из г . Изюм ушел от Харькова .",
        "На Lenta.Ru тихо .",
    ]


def test_a_word_that_is_an_abbreviation_before_a_number_ends_no_sentence_there() -> None:
    tokens = Tokens("School No. 12 burnt.", frozenset({"no#"}))
    assert tokens.word == ["School", "No.", "12", "burnt", "."]
    assert tokens.span(1, 2).of(tokens.text) == "No."
    assert len(Tokens("Was it hit? No. Shells fell short.", frozenset({"no#"})).sentences) == 3


def test_the_network_x_ends_a_sentence_and_an_initial_does_not() -> None:
    assert len(Tokens("So he wrote on X. Shells fell short.", frozenset()).sentences) == 2
    assert len(Tokens("So wrote J. Smith on Monday.", frozenset()).sentences) == 1
