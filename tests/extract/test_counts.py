import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.packs import LANGS, counts, data, numerals
from wederhoor.extract.counts import CountMention, find_counts
from wederhoor.language.counting import compile_counts, count_examples
from wederhoor.language.text import Tokens

EXAMPLE = re.compile(
    r"(?P<text>.*)→\s*(?:-|(?P<low>[\d.]*?)\.\.(?P<high>[\d.]*)(?: (?P<unit>\w+))?(?: (?P<head>\S+))?)\s*"
)


def shown(tokens: Tokens, mention: CountMention) -> str:
    """A mention in the form of the examples."""
    ends = ["" if n is None else f"{n:g}" if isinstance(n, float) else str(n) for n in (mention.min, mention.max)]
    head = "-" if mention.head is None else tokens.word[mention.head]
    return f"{ends[0]}..{ends[1]} {mention.unit} {head}"


def verdict(lang: str, line: str) -> str:
    """What is wrong with the reading of an example, in one of four ways; "right" where nothing is."""
    text, _, wanted = (part.strip() for part in line.partition("→"))
    span = text.find("["), text.find("]") - 1
    text = text.replace("[", "").replace("]", "")
    tokens = Tokens(text)
    found = find_counts(tokens, 0, len(tokens.low), counts(lang))
    spans = [tokens.span(m.first, m.last) for m in found]
    if wanted == "-":
        return "right" if not found else f"fired: {[text[a:b] for a, b in spans]}"
    if not found:
        return "nothing fired"
    if len(found) > 1:
        return f"fired twice: {[text[a:b] for a, b in spans]}"
    if spans[0] != span:
        return f"wrong span: {text[slice(*spans[0])]!r}"
    got = shown(tokens, found[0])
    return "right" if got == wanted or got.startswith(f"{wanted} ") else f"other value: {got}"


@pytest.mark.parametrize(
    ("lang", "line"), [(lang, line) for lang in LANGS for line in count_examples(data(lang, "numbers"))]
)
def test_a_pack_reads_the_counts_of_its_examples(lang: str, line: str) -> None:
    assert EXAMPLE.fullmatch(line), f"{line!r} is not: text with [the count] → min..max unit head"
    assert verdict(lang, line) == "right", f"{lang}: {line}"


def test_a_verdict_tells_the_failures_apart() -> None:
    assert verdict("nl", "Er vielen [geen] slagen → 0..0 person") == "nothing fired"
    assert verdict("nl", "[Zeker 34] doden en 12 gewonden → 34..") == "fired twice: ['Zeker 34', '12']"
    assert verdict("nl", "Zeker [34] doden → 34..") == "wrong span: 'Zeker 34'"
    assert verdict("nl", "[Zeker 34] doden → 34..34") == "other value: 34.. person doden"
    assert verdict("nl", "Zeker 34 doden → -") == "fired: ['Zeker 34']"


@pytest.mark.parametrize("lang", LANGS)
def test_a_noun_is_counted_in_one_unit(lang: str) -> None:
    seen: dict[str, str] = {}
    for unit, nouns in data(lang, "numbers")["units"].items():
        for noun in nouns.split():
            assert seen.setdefault(noun, unit) == unit, noun


def test_a_compound_is_counted_as_its_last_part_is() -> None:
    assert counts("nl").unit("kruisraketten") == "missile"
    assert counts("nl").unit("buk-raketinstallaties") == "vehicle"
    assert counts("nl").unit("tafelkleed") is None


def test_an_unknown_unit_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(Exception, match=r"\['persons'\].*person"):
        compile_counts({"units": {"persons": "doden"}}, numerals("nl"))


@pytest.mark.parametrize("lang", LANGS)
@settings(deadline=None)  # the machine may be busy
@given(picks=st.lists(st.integers(0, 10**6), max_size=14), text=st.text(max_size=30))
@example(picks=[], text="9" * 5000)
@example(picks=[], text="1 " * 1000)
def test_no_row_of_numbers_raises(lang: str, picks: list[int], text: str) -> None:
    rules = counts(lang)
    words = [*sorted(rules.starts), *sorted(rules.units), *sorted(rules.to), "24-36", "1.500", "2,5", "12", "¾", "3²"]
    tokens = Tokens(" ".join(words[n % len(words)] for n in picks) + " " + text)
    end = 0
    for mention in find_counts(tokens, 0, len(tokens.low), rules):
        assert end <= mention.first < mention.last <= len(tokens.low)
        assert mention.min is None or mention.max is None or mention.min <= mention.max
        end = mention.last
