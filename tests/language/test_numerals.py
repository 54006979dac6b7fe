import pytest

from wederhoor.errors import PackError
from wederhoor.language.numerals import Numerals

TOY = {
    "articles": ["a"],
    "joins": ["and"],
    "halves": ["and a half"],
    "digits": {"group": ",", "decimal": ".", "ordinal": ["th"], "spaced": True},
    "words": {
        "ones": {"2": "two", "3": "three"},
        "tens": {"20": "twenty"},
        "hundred": {"100": "hundred"},
        "large": {"1_000_000": "million"},
    },
    "compounds": {"mixed": ["tens - ones"], "round": ["ones hundred"]},
    "ordinals": {"3": "third"},
}


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("two", 2, 1),
        ("twenty-three", 23, 1),
        ("threehundred", 300, 1),
        ("two hundred and twenty three men", 223, 5),
        ("two million three hundred", 2_000_300, 4),
        ("two three", 2, 1),
        ("a million", 1_000_000, 2),
        ("2.5 million", 2_500_000, 2),
        ("1,500", 1500, 1),
        ("9 200 men", 9200, 2),
        ("9 20", 9, 1),
        ("three and a half", 3.5, 4),
        ("three and a half million", 3_500_000, 5),
        ("two and men", 2, 1),
    ],
)
def test_numbers_are_read_as_far_as_they_go(text: str, number: float, words: int) -> None:
    low = text.split()
    assert Numerals(TOY).read(low, 0, len(low)) == (number, words)


@pytest.mark.parametrize("word", ["men", "18:00", "1,50,0", "12th", "1²", "9" * 400, "3-1"])
def test_what_is_no_number_is_none(word: str) -> None:
    assert Numerals(TOY).read([word], 0, 1) is None


def test_ranks_are_read_in_words_and_digits() -> None:
    toy = Numerals(TOY)
    assert [toy.ordinal(w) for w in ("third", "53th", "53rd", "53", "two")] == [3, 53, None, None, None]


def test_a_compound_of_no_list_is_refused_by_name() -> None:
    with pytest.raises(PackError, match=r"compounds\.mixed.*tenz"):
        Numerals({**TOY, "compounds": {"mixed": ["tenz - onez"]}})
