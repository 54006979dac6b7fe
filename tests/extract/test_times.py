import re
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.packs import LANGS, START, data, numerals, times
from wederhoor.extract.times import find_times, resolve
from wederhoor.language.calendar import compile_rules, counter_examples, examples
from wederhoor.language.text import Tokens
from wederhoor.values.time import parse

EXAMPLE = re.compile(
    r"(?P<text>.*)\|(?P<published>[^|,→]*)(?:,\s*day=(?P<day>[^,→\s]*))?(?P<future>,\s*future)?\s*→(?P<edtf>.*)"
)


class Example(NamedTuple):
    text: str
    span: tuple[int, int]
    published: str | None
    day: str | None
    future: bool
    edtf: str | None


def read(line: str) -> Example:
    found = EXAMPLE.fullmatch(line)
    assert found, f"{line!r} is not: text with [the time] | published, day=…, future → EDTF"
    text = found["text"].strip()
    span = text.index("["), text.index("]") - 1
    edtf = found["edtf"].strip()
    return Example(
        text.replace("[", "").replace("]", ""),
        span,
        found["published"].strip() or None,
        found["day"],
        bool(found["future"]),
        None if edtf == "-" else edtf,
    )


def verdict(lang: str, wanted: Example) -> str:
    """What is wrong with the reading of an example, in one of four ways; "right" where nothing is."""
    tokens = Tokens(wanted.text)
    found = find_times(tokens, 0, len(tokens.low), times(lang))
    if not found:
        return "nothing fired"
    spans = [tokens.span(m.first, m.last) for m in found]
    if len(found) > 1:
        return f"fired twice: {[wanted.text[a:b] for a, b in spans]}"
    if spans[0] != wanted.span:
        return f"wrong span: {wanted.text[slice(*spans[0])]!r}"
    got = resolve(found[0].value, wanted.published, wanted.day, future=wanted.future)
    return "right" if got == wanted.edtf else f"other value: {got}"


EXAMPLES = [(lang, name, line) for lang in LANGS for name, line in examples(data(lang, "time"))]
NEVER = [(lang, name, line) for lang in LANGS for name, line in counter_examples(data(lang, "time"))]


@pytest.mark.parametrize(("lang", "name", "line"), EXAMPLES)
def test_a_rule_reads_its_examples(lang: str, name: str, line: str) -> None:
    assert verdict(lang, read(line)) == "right", f"{lang}, rule {name}: {line}"


@pytest.mark.parametrize(("lang", "name", "line"), NEVER)
def test_a_rule_leaves_its_counter_examples_alone(lang: str, name: str, line: str) -> None:
    tokens = Tokens(line)
    found = [line[slice(*tokens.span(m.first, m.last))] for m in find_times(tokens, 0, len(tokens.low), times(lang))]
    assert found == [], f"{lang}, rule {name}"


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_has_an_example_or_a_counter_example(lang: str) -> None:
    bare = [rule["say"] for rule in data(lang, "time")["rule"] if not rule.get("examples") and not rule.get("never")]
    assert bare == []


def test_a_verdict_tells_the_four_failures_apart() -> None:
    text = "Woensdag viel de stad en donderdag het dorp"
    day = Example(text, (0, 8), "2022-03-03", None, False, "2022-03-02")
    assert verdict("nl", day._replace(text="De stad viel")) == "nothing fired"
    assert verdict("nl", day) == "fired twice: ['Woensdag', 'donderdag']"
    assert verdict("nl", day._replace(text="Woensdag viel de stad", span=(0, 5))) == "wrong span: 'Woensdag'"
    assert verdict("nl", day._replace(text="Woensdag viel de stad", edtf="2022-03-01")) == "other value: 2022-03-02"


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
