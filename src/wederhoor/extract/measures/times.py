"""Finds the time expressions of a sentence and what they mean; names no language, reads no clock."""

import re
from collections.abc import Iterator, Sequence

from wederhoor.language.calendar import Fields, Node, Rule, Slot, TimeRules, shape
from wederhoor.language.text import Tokens
from wederhoor.values.moment import Moment
from wederhoor.values.resolve import resolve

__all__ = ["TimeMention", "find_times", "first_time", "resolve"]

import msgspec

_DEEPEST = 3  # times within times, as in "since the night of the third of March"
_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?::[0-5]\d)?")
_NUMERIC = re.compile(r"(\d{1,4})([-./])(\d{1,2})\2(\d{2,4})")
_SLASHED = re.compile(r"(\d\d?)/(\d\d?)")
_PAIR = re.compile(r"(\d{1,4})[-‑](\d{1,4})")

Found = tuple[Moment | None, int]
Hit = tuple[Rule, Fields, int]


class TimeMention(msgspec.Struct, frozen=True):
    """Tokens `first` up to `last`, which is excluded, name this time."""

    first: int
    last: int
    value: Moment


def find_times(tokens: Tokens, first: int, last: int, rules: TimeRules) -> list[TimeMention]:
    """The time expressions of tokens `first` to `last` (excluded), in reading order; the longest at each place wins."""
    return list(_times(tokens, first, last, rules))


def first_time(tokens: Tokens, first: int, last: int, rules: TimeRules) -> TimeMention | None:
    """The first of them."""
    return next(_times(tokens, first, last, rules), None)


def _times(tokens: Tokens, first: int, last: int, rules: TimeRules) -> Iterator[TimeMention]:
    low, starts, free = tokens.low, rules.starts, first
    place = _Place(low, first, last, rules)
    for i in range(first, last):
        word = low[i]
        if (word in starts or "0" <= word < ":") and i >= free and rules.begin(low, i, last):
            found = _time(place, i)
            if found is not None:
                value, free = found
                if value is not None:
                    yield TimeMention(i, free, value)


class _Place:
    """The range of tokens that is being read, and the rules."""

    __slots__ = ("depth", "first", "last", "low", "rules")

    def __init__(self, low: Sequence[str], first: int, last: int, rules: TimeRules) -> None:
        self.low, self.first, self.last, self.rules, self.depth = low, first, last, rules, 0


def _time(place: _Place, i: int) -> Found | None:
    """The longest time that begins at token `i`, with all that may follow it."""
    hit = _begun(place, i)
    if hit is None:
        return None
    value, end = _value(place.rules, *hit)
    while value is not None and end < place.last and not hit[0].wide:
        more = _walk(place, place.rules.tails, end, (("first", value),), i)
        if more is None:
            break
        hit = more
        value, end = _value(place.rules, *hit)
    return value, end


def _begun(place: _Place, i: int) -> Hit | None:
    """The longest match of a rule that does not itself begin with a time."""
    word = place.low[i]
    node, slots = place.rules.starts.get(word, (None, ()))
    if "0" <= word < ":":
        slots += place.rules.digits[shape(word)]
    best: Hit | None = None
    for slot, following in slots:
        best = _longest(best, _slot(place, slot, following, i, (), i))
    return _longest(best, _walk(place, node, i + 1, (), i)) if node else best


def _longest(a: Hit | None, b: Hit | None) -> Hit | None:
    return a if b is None or (a is not None and a[2] >= b[2]) else b


def _walk(place: _Place, node: Node, i: int, fields: Fields, start: int) -> Hit | None:
    """The longest match from `node` on, at token `i`; only a time within no other can be an interval of two times."""
    best: Hit | None = None
    for rule in node.rules:
        if not (rule.wide and place.depth) and (rule.free or _allowed(place, rule, start, i)):
            best = (rule, fields, i)
            break
    if i < place.last:
        following = node.words.get(place.low[i])
        if following is not None:
            best = _longest(_walk(place, following, i + 1, fields, start), best)
        for slot, following in node.slots:
            best = _longest(best, _slot(place, slot, following, i, fields, start))
    return best


def _slot(place: _Place, slot: Slot, node: Node, i: int, fields: Fields, start: int) -> Hit | None:
    if slot.words is not None:
        more = slot.words.get(place.low[i])
        return None if more is None else _walk(place, node, i + 1, fields + more, start)
    filled = _FILL[slot.kind](place, slot, i)
    return None if filled is None else _walk(place, node, filled[1], fields + filled[0], start)


def _allowed(place: _Place, rule: Rule, start: int, end: int) -> bool:
    """Whether the words before and after are those that the rule asks for."""
    if rule.after or rule.not_after:
        before = place.low[start - 1] if start > place.first else ""
        if (rule.after and before not in rule.after) or before in rule.not_after:
            return False
    if rule.before or rule.not_before:
        follows = place.low[end] if end < place.last else ""
        if (rule.before and follows not in rule.before) or follows in rule.not_before:
            return False
    return True


def _value(rules: TimeRules, rule: Rule, fields: Fields, end: int) -> Found:
    if rule.op is None:
        return None, end
    parts = dict(fields)
    if rule.op == "same":
        return parts["first"], end
    parts.update(rule.fixed)
    if rule.op == "nth" or parts.get("side") == "start":
        parts["edtf"] = rules.start
    return Moment(op=rule.op, **parts), end


# --- what fills a slot ---------------------------------------------------------------------------------------------

Filled = tuple[Fields, int] | None


def _number(place: _Place, slot: Slot, i: int) -> Filled:
    found = place.rules.numerals.read(place.low, i, place.last)
    if found is not None:
        return ((slot.field, found[0]),), found[1]
    return None


def _ordinal(place: _Place, slot: Slot, i: int) -> Filled:
    found = place.rules.numerals.rank(place.low, i, place.last)
    return None if found is None else (((slot.field, found[0]),), found[1])


def _day(place: _Place, slot: Slot, i: int) -> Filled:
    word = place.low[i]
    digits = word.isdecimal() and len(word) < 3
    found = (int(word), i + 1) if digits else place.rules.numerals.rank(place.low, i, place.last)
    return (((slot.field, found[0]),), found[1]) if found is not None and 1 <= found[0] <= 31 else None


def _year(place: _Place, slot: Slot, i: int) -> Filled:
    word = place.low[i]
    digits = len(word) == 4 and word.isdecimal()
    year = int(word) if digits else place.rules.numerals.ordinal(word) if word[:1].isdigit() else None
    return (((slot.field, year),), i + 1) if year is not None and 1900 <= year < 2100 else None


def _pair(place: _Place, slot: Slot, i: int) -> Filled:
    """Two numbers in one word: 24-36 hours, 23-25 June, 2014-2015."""
    found = _PAIR.fullmatch(place.low[i])
    if found is None:
        return None
    a, b = int(found[1]), int(found[2])
    if slot.kind == "yearspan":
        if 1000 <= a < 2100 and (a < b < 2100 or b < 100):
            return (("year", a), ("upto", b if b > a else a // 100 * 100 + b)), i + 1
    elif a < b and (slot.kind == "numberspan" or b <= 31):
        return (("number" if slot.kind == "numberspan" else "day", a), ("upto", b)), i + 1
    return None


def _shortyear(place: _Place, slot: Slot, i: int) -> Filled:
    word = place.low[i]
    if len(word) == 2 and word.isdecimal():
        return ((slot.field, int(word)),), i + 1
    return None


def _clock(place: _Place, slot: Slot, i: int) -> Filled:  # noqa: ARG001
    found = _CLOCK.fullmatch(place.low[i])
    if found is not None:
        return (("hour", int(found[1])), ("minute", int(found[2]))), i + 1
    return None


def _hour(place: _Place, slot: Slot, i: int) -> Filled:
    word = place.low[i]
    if word.isdecimal() and len(word) < 3:
        if int(word) <= 24:
            return ((slot.field, int(word)),), i + 1
        return None
    number = place.rules.numerals.words.get(word)
    if isinstance(number, int) and 1 <= number <= 24:
        return ((slot.field, number),), i + 1
    return None


def _slashed(place: _Place, slot: Slot, i: int) -> Filled:  # noqa: ARG001
    """A day and a month, or the other way round, in one word: 22/04."""
    found = _SLASHED.fullmatch(place.low[i])
    if found is not None:
        a, b = int(found[1]), int(found[2])
        day, month = (b, a) if place.rules.numeric == "mdy" else (a, b)
        if 1 <= day <= 31 and 1 <= month <= 12:
            return (("day", day), ("month", month)), i + 1
    return None


def _numeric(place: _Place, slot: Slot, i: int) -> Filled:  # noqa: ARG001
    found = _NUMERIC.fullmatch(place.low[i])
    if found is None:
        return None
    a, b, c = (int(found[g]) for g in (1, 3, 4))
    if len(found[1]) == 4:
        day, month, year = c, b, a
    elif place.rules.numeric == "mdy" and a <= 12:
        day, month, year = b, a, c
    else:
        day, month, year = a, b, c
    if 1 <= day <= 31 and 1 <= month <= 12:
        return (("day", day), ("month", month), ("year", year)), i + 1
    return None


def _point(place: _Place, slot: Slot, i: int) -> Filled:
    if place.depth == _DEEPEST or not place.rules.begin(place.low, i, place.last):
        return None
    place.depth += 1
    found = _time(place, i)
    place.depth -= 1
    if found is not None and found[0] is not None:
        return ((slot.field, found[0]),), found[1]
    return None


def _named(place: _Place, slot: Slot, i: int) -> Filled:
    for words, edtf in place.rules.names.get(place.low[i], ()):
        end = i + len(words)
        if end <= place.last and tuple(place.low[i:end]) == words:
            return ((slot.field, edtf),), end
    return None


_FILL = {
    "number": _number,
    "ordinal": _ordinal,
    "day": _day,
    "numberspan": _pair,
    "dayspan": _pair,
    "yearspan": _pair,
    "year": _year,
    "shortyear": _shortyear,
    "clock": _clock,
    "hour": _hour,
    "numeric": _numeric,
    "slashed": _slashed,
    "point": _point,
    "named": _named,
}
