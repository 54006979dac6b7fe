"""Numbers as a language writes them: digits with its marks, and numerals in words, compounds and sequences."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wederhoor.errors import PackError

Number = int | float
_LONGEST = 18  # characters of a number in digits; longer ones are no counts
_LARGEST = 10**15
_TEN, _TENS = 10, frozenset(range(20, 100, 10))
_DIGITS = frozenset("0123456789")
_ORDINAL = re.compile(r"(\d{1,4})[-‑]?([^\W\d_]+)")


class Numerals:
    """A language's numerals, compiled: `words` and `ordinals` value one token, `scales` are those that multiply.

    `tens` are those that an ordinal of a unit may follow. `articles` are those that are also an article ("een"), which
    count only before a scale. `joins` may stand between the parts of a number ("two hundred and ten"), `halves` add to
    it ("three and a half million").
    """

    __slots__ = (
        "_further",
        "_group",
        "_plain",
        "articles",
        "cased",
        "halves",
        "joins",
        "ordinals",
        "scales",
        "spaced",
        "suffixes",
        "tens",
        "words",
    )

    def __init__(self, data: Mapping[str, Any]) -> None:
        marks = data.get("digits", {})
        group, point = re.escape(marks.get("group", ".")), re.escape(marks.get("decimal", ","))
        self._group = re.compile(rf"\d{{1,3}}(?:{group}\d{{3}})+")
        self._plain = re.compile(rf"\d+(?:{point}\d+)?")
        self.spaced: bool = marks.get("spaced", False)
        self.suffixes = frozenset(marks.get("ordinal", ()))
        self.cased = frozenset(marks.get("cardinal", ()))
        self.words = _compounds(data)
        scales = {w for w, n in self.words.items() if n in (100, 1000) or n >= 1_000_000}
        self.scales = frozenset(scales.union(*(listed(data["words"][name]) for name in data.get("multiply", ()))))
        self.articles = frozenset(data.get("articles", ()))
        self.words.update(dict.fromkeys(self.articles, 1))
        self.joins = frozenset(data.get("joins", ()))
        self.halves = tuple(tuple(h.split()) for h in data.get("halves", ()))
        self._further = self.joins.union(self.words, (half[0] for half in self.halves))
        self.ordinals = {word: int(n) for word, n in listed(data.get("ordinals", {})).items()}
        joined = any(rank % _TEN for rank in self.ordinals.values() if rank > min(_TENS))  # "twenty-first"
        self.tens = {word: int(n) for word, n in self.words.items() if n in _TENS and not joined}

    def digits(self, word: str) -> Number | None:
        """The number that `word`, which begins with a digit, writes in this language's marks; None if it is none."""
        if len(word) > _LONGEST:
            return None
        if word.isdecimal():
            return int(word)
        if self._group.fullmatch(word):
            return int(re.sub(r"\D", "", word))
        if self._plain.fullmatch(word):
            return _tidy(float(re.sub(r"\D", ".", word)))
        found = _ORDINAL.fullmatch(word) if self.cased else None
        return int(found[1]) if found and found[2] in self.cased else self.words.get(word)

    def ordinal(self, word: str) -> int | None:
        """The rank that `word` names ("third", "3rd"), None if it names none."""
        if word[:1] not in _DIGITS:
            return self.ordinals.get(word)
        found = _ORDINAL.fullmatch(word)
        return int(found[1]) if found and found[2] in self.suffixes else None

    def rank(self, low: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
        """The rank that begins at token `first`, of one word or of a ten and a unit ("thirty first"), and the token
        after it; None where none does."""
        own, ten = self.ordinal(low[first]), self.tens.get(low[first])
        if own is not None or ten is None or first + 1 >= last:
            return None if own is None else (own, first + 1)
        unit = self.ordinals.get(low[first + 1], 0)
        return (ten + unit, first + 2) if 0 < unit < _TEN else None

    def read(self, low: Sequence[str], first: int, last: int) -> tuple[Number, int] | None:
        """The number that begins at token `first`, and the token after it; None where none does."""
        word = low[first]
        digits = word[:1] in _DIGITS
        value = self.digits(word) if digits else self.words.get(word)
        if value is None:
            return None
        after = first + 1
        if after == last or (low[after] not in self._further and not (digits and self.spaced)):
            return value, after
        if digits:
            value, after = self._spaced(low, value, word, after, last)
            value, after = self._scaled(low, value, after, last)
        else:
            value, after = self._sequence(low, first, last)
        return self._half(low, value, after, last)

    def _spaced(self, low: Sequence[str], value: Number, word: str, after: int, last: int) -> tuple[Number, int]:
        """Groups of three digits set apart by spaces, where the language writes so."""
        if self.spaced and len(word) <= 3 and word.isdecimal():
            while after < last and len(low[after]) == 3 and low[after].isdecimal():
                value = value * 1000 + int(low[after])
                after += 1
        return value, after

    def _scaled(self, low: Sequence[str], value: Number, after: int, last: int) -> tuple[Number, int]:
        scale: Number = 1
        while after < last and low[after] in self.scales and value < _LARGEST:
            scale = self.words[low[after]]
            value = _tidy(value * scale)
            after += 1
        if self.spaced and scale >= 1000 and after < last and low[after].isdecimal() and int(low[after]) < scale:
            return value + int(low[after]), after + 1  # "8 thousand 57"
        return value, after

    def _sequence(self, low: Sequence[str], first: int, last: int) -> tuple[Number, int]:
        """Numerals in a row: smaller ones add to what they fit in, hundreds and thousands multiply what is before."""
        total: Number = 0
        now: Number = 0
        end, i = first, first
        while i < last:
            word = low[i]
            number = self.words.get(word)
            if number is None:
                if i > first and word in self.joins and i == end:
                    i += 1
                    continue
                break
            if word in self.scales:
                if number >= 1000:
                    total, now = total + (now or 1) * number, 0
                else:
                    now = (now or 1) * number
            elif _fits(number, now):
                now += number
            else:
                break
            i += 1
            end = i
        return _tidy(total + now), end

    def _half(self, low: Sequence[str], value: Number, after: int, last: int) -> tuple[Number, int]:
        """A half behind a number, and what multiplies both."""
        for half in self.halves:
            stop = after + len(half)
            if stop <= last and tuple(low[after:stop]) == half:
                return self._scaled(low, value + 0.5, stop, last)
        return value, after


def listed(table: Mapping[str, str]) -> dict[str, Number]:
    """A pack's table of numbers and their forms (`2 = "twee"`), turned round: form to number."""
    return {form: _tidy(float(n)) for n, forms in table.items() for form in forms.split()}


def _fits(number: Number, now: Number) -> bool:
    """Whether `number` can be added to `now`: three to twenty, but not three to seven."""
    if number != int(number) or now == 0:
        return bool(now == 0)
    size = 10 ** len(str(int(number)))
    return bool(now % size == 0)


def _tidy(number: Number) -> Number:
    return int(number) if number == int(number) else round(number, 6)


def _compounds(data: Mapping[str, Any]) -> dict[str, Number]:
    """The numerals of one token: the pack's lists, and those glued of them ("ones en tens", in the pack's order)."""
    lists = {name: listed(table) for name, table in data.get("words", {}).items()}
    for name, forms in data.get("compounds", {}).items():
        lists[name] = dict(_glued(lists, name, forms))
    out: dict[str, Number] = {}
    for words in lists.values():
        out.update(words)
    return out


def _glued(lists: Mapping[str, Mapping[str, Number]], name: str, forms: Iterable[str]) -> Iterable[tuple[str, Number]]:
    for form in forms:
        parts = [lists[p].items() if p in lists else [(p.strip("'"), 0)] for p in form.split()]
        if not any(p in lists for p in form.split()):
            raise PackError(f"compounds.{name}: {form!r} uses no list of [words]: name one, or leave the form out")
        for choice in itertools.product(*parts):
            yield "".join(w for w, _ in choice), _joined([n for _, n in choice if n])


def _joined(numbers: Iterable[Number]) -> Number:
    now: Number = 0
    for number in numbers:
        now = (now or 1) * number if number in (100, 1000) and now < number * 10 else now + number
    return now
