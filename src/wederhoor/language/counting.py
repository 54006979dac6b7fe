"""How a language counts, compiled from its pack's `numbers.toml`. The shape of that file: docs/time.md."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar, get_args

from wederhoor.errors import PackError
from wederhoor.language.numerals import Numerals, listed
from wederhoor.language.text import Tokens
from wederhoor.model import Unit

V = TypeVar("V")
Valued = dict[str, tuple[tuple[tuple[str, ...], V], ...]]
_UNITS = frozenset(get_args(Unit))
_SHORTEST = 3  # letters of a stem, and of what stands before the last part of a compound


class CountRules:
    """A language counts with these words: what begins a count, what bounds it, which nouns it counts in what."""

    __slots__ = (
        "about",
        "alone",
        "bare",
        "bounded",
        "bounds",
        "clock",
        "compounds",
        "endings",
        "grown",
        "joined",
        "labels",
        "leading",
        "months",
        "numerals",
        "of",
        "one",
        "ones",
        "partitive",
        "refused",
        "starts",
        "stems",
        "stops",
        "to",
        "trailing",
        "unit",
        "units",
        "vague",
        "zero",
        "zero_after",
    )

    def __init__(self, data: Mapping[str, Any], numerals: Numerals) -> None:
        self.numerals = numerals
        self.vague = _valued(listed(data.get("vague", {})))
        self.bounded = listed(data.get("bounded", {}))
        self.about = _valued(listed(data.get("about", {})))
        self.zero = frozenset(data.get("zero", ()))
        self.zero_after = frozenset(data.get("zero_after", ()))
        self.alone: Valued[Unit] = _valued({w: u for u, words in data.get("nobody", {}).items() for w in words.split()})
        self.one = frozenset(data.get("one", {}).get("before", "").split())
        self.ones = frozenset(data.get("one", {}).get("nouns", "").split())
        self.bare = frozenset() if self.one else self.ones
        bounds = data.get("bounds", {})
        self.bounds = _phrases(bounds, backwards=True)
        self.trailing = _phrases(data.get("bounds_after", {}), backwards=False)
        self.to = frozenset(data.get("to", ()))
        self.joined = tuple(tuple(Tokens(p).low) for p in data.get("between", ()))
        self.grown = frozenset(data.get("grown", "").split())
        self.leading = frozenset(data.get("articles_before", ()))
        self.labels = frozenset(data.get("labels", ()))
        self.clock = frozenset(data.get("clock_before", ()))
        self.months = frozenset(data.get("months", ()))
        self.refused = frozenset(data.get("not_counted", ()))
        self.stops = frozenset(data.get("stops", ()))
        self.of = frozenset(data.get("of", ()))
        self.partitive = _valued(dict.fromkeys(data.get("partitive", ()), True))
        self.endings = tuple(data.get("adjective_endings", ()))
        self.compounds: bool = data.get("compounds_end_in_unit", False)
        self.units, self.stems = _units(data.get("units", {}))
        self.unit = lru_cache(maxsize=4096)(self._unit)
        numbers = {w for w in numerals.words if w not in numerals.articles}
        self.starts = frozenset(
            numbers | set(self.vague) | set(self.about) | self.zero | set(self.alone) | self.one | self.bare
        )

    def _unit(self, word: str) -> Unit | None:
        """What `word` is counted in, by itself, its stem or the last part of it; None where the pack has none."""
        unit = self.units.get(word)
        if unit is None and self.stems:
            ends = range(len(word), _SHORTEST - 1, -1)
            unit = next((u for n in ends if (u := self.stems.get(word[:n]))), None)
        if unit is None and self.compounds and word not in self.stops:
            tails = range(_SHORTEST, len(word) - _SHORTEST)
            unit = next((u for n in tails if (u := self.units.get(word[n:]))), None)
        return unit


def phrase(found: Valued[V], low: Sequence[str], i: int, last: int) -> tuple[V, int] | None:
    """What the longest phrase of `found` that begins at token `i` stands for, and the token after it."""
    for words, value in found.get(low[i], ()):
        end = i + len(words)
        if end <= last and tuple(low[i:end]) == words:
            return value, end
    return None


def compile_counts(data: Mapping[str, Any], numerals: Numerals) -> CountRules:
    """The counting words of a pack's parsed `numbers.toml`. Raises PackError for a unit that there is not."""
    unknown = set(data.get("units", {})) - _UNITS
    if unknown:
        raise PackError(f"numbers.toml: no such unit as {sorted(unknown)}; there are {', '.join(sorted(_UNITS))}")
    return CountRules(data, numerals)


def count_examples(data: Mapping[str, Any]) -> Iterator[str]:
    """The examples of a pack: `text with [the count] in brackets → at least 34 person`, or `→ -` for none."""
    yield from data.get("examples", ())


def _valued(table: Mapping[str, V]) -> Valued[V]:
    """Phrases (an underscore stands for a space) with their values, longest first, by their first word."""
    out: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for text, value in table.items():
        words = tuple(Tokens(text.replace("_", " ")).low)
        out.setdefault(words[0], []).append((words, value))
    return {word: tuple(sorted(found, key=lambda f: -len(f[0]))) for word, found in out.items()}


def _phrases(table: Mapping[str, Iterable[str]], *, backwards: bool) -> Valued[str]:
    """Phrases with what they do, longest first, by the word that stands next to the number."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for effect, phrases in table.items():
        for phrase in phrases:
            words = tuple(Tokens(phrase).low)
            out.setdefault(words[-1 if backwards else 0], []).append((words, effect))
    return {word: tuple(sorted(found, key=lambda f: -len(f[0]))) for word, found in out.items()}


def _units(table: Mapping[str, str]) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Nouns and stems (written with a star) of each unit."""
    words: dict[str, Unit] = {}
    stems: dict[str, Unit] = {}
    for unit, nouns in table.items():
        for noun in nouns.split():
            if noun.endswith("*"):
                stems[noun[:-1]] = unit  # type: ignore[assignment]
            else:
                words[noun] = unit  # type: ignore[assignment]
    return words, stems
