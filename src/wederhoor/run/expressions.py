"""Runs the examples of a pack's expressions of time and of number, and says what is wrong with each that fails."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wederhoor.extract.measures.counts import CountMention, find_counts
from wederhoor.extract.measures.times import TimeMention, find_times, resolve
from wederhoor.language.calendar import TimeRules, examples, with_names
from wederhoor.language.counting import CountRules, count_examples
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.run.examples import Failure

BEGAN = "2022-02-24"  # the day that a pack's `example_names` name
_TIME = re.compile(
    r"(?P<text>.*)\|(?P<published>[^|,→]*)(?:,\s*day=(?P<day>[^,→\s]*))?(?P<future>,\s*future)?\s*→(?P<edtf>.*)"
)
_COUNT = re.compile(r"(?P<text>.*)→\s*(?P<wanted>-|[\d.]*?\.\.[\d.]*(?: \w+)?(?: \S+)?)\s*")


def misread(pack: Pack) -> list[Failure]:
    """The examples of `time.toml` and `numbers.toml` that fail, and the rules of time without any."""
    return [*_times(pack), *_counts(pack)]


def _times(pack: Pack) -> Iterator[Failure]:
    data = _table(pack.folder / "time.toml")
    rules = with_names(pack.times, dict.fromkeys(data.get("example_names", ()), BEGAN), BEGAN)
    for name, lines, never in examples(data):
        told = [(line, misread_time(line, rules)) for line in lines]
        told += [(text, _fires(text, rules)) for text in never]
        told += [] if lines or never else [("", "has no example")]
        yield from (Failure(f"{pack.lang}/time.{name}", line, why) for line, why in told if why)


def _counts(pack: Pack) -> Iterator[Failure]:
    for line in count_examples(_table(pack.folder / "numbers.toml")):
        if why := misread_count(line, pack.numbers):
            yield Failure(f"{pack.lang}/numbers", line, why)


def misread_time(line: str, rules: TimeRules) -> str | None:
    """What is wrong with how the example of a time is read, None where nothing is."""
    shape = _TIME.fullmatch(line)
    if not shape or "[" not in shape["text"]:
        return "is not written as: text with [the time] | published, day=…, future → EDTF"
    tokens, marked = _marked(shape["text"])
    found = find_times(tokens, 0, len(tokens.low), rules)
    if why := _elsewhere(tokens, found, marked):
        return why
    published, wanted = shape["published"].strip() or None, shape["edtf"].strip()
    got = resolve(found[0].value, published, shape["day"], future=bool(shape["future"]))
    return None if (got or "-") == wanted else f"other value: {got}"


def misread_count(line: str, rules: CountRules) -> str | None:
    """What is wrong with how the example of a count is read, None where nothing is."""
    shape = _COUNT.fullmatch(line)
    if not shape:
        return "is not written as: text with [the count] → min..max unit noun"
    tokens, marked = _marked(shape["text"])
    found = find_counts(tokens, 0, len(tokens.low), rules)
    if shape["wanted"] == "-":
        return _fired(tokens, found)
    if why := _elsewhere(tokens, found, marked):
        return why
    got = _shown(tokens, found[0])
    return None if f"{got} ".startswith(f"{shape['wanted']} ") else f"other value: {got}"


def _marked(text: str) -> tuple[Tokens, tuple[int, int]]:
    """An example's words without the brackets, and where the brackets stood."""
    text = text.strip()
    return Tokens(text.replace("[", "").replace("]", "")), (text.find("["), text.find("]") - 1)


def _elsewhere(tokens: Tokens, found: list[TimeMention] | list[CountMention], marked: tuple[int, int]) -> str | None:
    """Why what was found is not just what the brackets mark."""
    if not found:
        return "nothing fired"
    if len(found) > 1:
        return f"fired twice: {_quoted(tokens, found)}"
    return (
        None if tokens.span(found[0].first, found[0].last) == marked else f"the wrong words: {_quoted(tokens, found)}"
    )


def _fires(text: str, rules: TimeRules) -> str | None:
    tokens = Tokens(text)
    return _fired(tokens, find_times(tokens, 0, len(tokens.low), rules))


def _fired(tokens: Tokens, found: list[TimeMention] | list[CountMention]) -> str | None:
    return f"must fire nothing, but fired: {_quoted(tokens, found)}" if found else None


def _quoted(tokens: Tokens, found: list[TimeMention] | list[CountMention]) -> str:
    return ", ".join(repr(tokens.text[slice(*tokens.span(m.first, m.last))]) for m in found)


def _shown(tokens: Tokens, mention: CountMention) -> str:
    """A count in the form of the examples."""
    ends = ["" if n is None else f"{n:g}" if isinstance(n, float) else str(n) for n in (mention.min, mention.max)]
    head = "-" if mention.head is None else tokens.word[mention.head]
    return f"{ends[0]}..{ends[1]} {mention.unit} {head}"


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf8"))
