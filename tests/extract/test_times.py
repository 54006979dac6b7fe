from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.packs import LANGS, START, data, numerals, times
from wederhoor.extract.measures.times import find_times, resolve
from wederhoor.language.calendar import compile_rules
from wederhoor.language.text import Tokens
from wederhoor.values.time import parse


def test_only_the_given_tokens_are_read() -> None:
    tokens = Tokens("Maandag vielen zij aan. Woensdag niet meer.")
    (first, last) = tokens.sentences[1]
    assert [m.first for m in find_times(tokens, first, last, times("nl"))] == [first]


def test_a_word_of_one_pack_means_nothing_in_the_others() -> None:
    tokens = Tokens("woensdag")
    for lang in set(LANGS) - {"nl"}:
        assert find_times(tokens, 0, 1, times(lang)) == []


@pytest.mark.parametrize("lang", LANGS)
@settings(deadline=None)  # the machine may be busy
@given(text=st.text(max_size=80), day=st.dates(), shape=st.sampled_from([4, 7, 10]), future=st.booleans())
@example(text="9" * 5000 + " miljoen uur geleden", day=date(2022, 3, 3), shape=10, future=False)
def test_no_text_and_no_date_raises(lang: str, text: str, day: date, shape: int, future: bool) -> None:
    read_all(lang, text, day.isoformat()[:shape], future)


@pytest.mark.parametrize("lang", LANGS)
@settings(deadline=None)  # the machine may be busy
@given(picks=st.lists(st.integers(0, 10**6), max_size=14), day=st.dates(), shape=st.sampled_from([4, 7, 10]))
def test_no_row_of_words_of_time_raises(lang: str, picks: list[int], day: date, shape: int) -> None:
    words = [*sorted(times(lang).starts), "29", "31", "2014", "18.00", "1-3-2022", "24-36", "31/02/2022", "°", "'", "."]
    read_all(lang, " ".join(words[n % len(words)] for n in picks), day.isoformat()[:shape], future=False)


def read_all(lang: str, text: str, published: str, future: bool) -> None:
    """Reads `text`: mentions lie apart and in order, and every value is None or a time."""
    tokens, end = Tokens(text), 0
    for mention in find_times(tokens, 0, len(tokens.low), times(lang)):
        assert end <= mention.first < mention.last <= len(tokens.low)
        end = mention.last
        edtf = resolve(mention.value, published, published, future=future)
        assert edtf is None or parse(edtf)


@pytest.mark.parametrize("lang", LANGS)
def test_deep_nesting_is_read_in_time_and_without_end_of_stack(lang: str) -> None:
    words = [w for w in times(lang).starts if w.isalpha()]
    for word in words[:40]:
        read_all(lang, f"{word} " * 1000, "2022-03-03", future=False)


def test_the_day_of_the_war_hangs_on_the_theatre() -> None:
    bare = compile_rules(data("nl", "time"), numerals("nl"))
    tokens = Tokens("de derde oorlogsdag")
    (without,) = find_times(tokens, 0, 3, bare)
    (within,) = find_times(tokens, 0, 3, times("nl"))
    assert resolve(without.value, "2022-03-03", None) is None
    assert START == "2022-02-24"
    assert resolve(within.value, "2022-03-03", None) == "2022-02-26"
