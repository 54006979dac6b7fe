"""EDTF level 1, as far as claims use it: parse to day bounds, compare, show.

Understood: a year, a month, a day, a day with a clock time, and intervals of these, open at either side
(`../2022-03`, `2022-03-02/..`). The qualifiers `~`, `?` and `%` are read over: they widen nothing.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from wederhoor.values.comparison import Comparison

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?")
_OPEN = ("", "..")


class Days(NamedTuple):
    """A time reaches from the first of these days to the last, both included."""

    first: date
    last: date


class TimeError(ValueError):
    """The text is not a time in the part of EDTF level 1 that claims use."""


@lru_cache(maxsize=4096)
def parse(edtf: str) -> Days:
    """The days that `edtf` covers; an open side reaches to `date.min` or `date.max`. Raises TimeError."""
    low, slash, high = edtf.partition("/")
    if not slash:
        return _point(edtf, edtf)
    first = date.min if low in _OPEN else _point(low, edtf).first
    last = date.max if high in _OPEN else _point(high, edtf).last
    if last < first:
        raise TimeError(f"{edtf!r} ends before it begins")
    return Days(first, last)


def _point(text: str, whole: str) -> Days:
    found = _POINT.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(g) if g else 0 for g in found.group(1, 2, 3))
        first = date(year, month or 1, day or 1)
        return Days(first, first if day else last_day(year, month or 12))
    except ValueError:
        raise TimeError(
            f"{whole!r} is no EDTF date: write 2022, 2022-03, 2022-03-02, or two with a / between"
        ) from None


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if year < 9999 else date(year, month, 28)


def compare(a: str | None, b: str | None) -> Comparison:
    """How the times of two claims stand: equal days agree, overlapping ones are compatible, others conflict."""
    if a is None or b is None:
        return Comparison("compatible", "one of the two says nothing of when")
    one, other = parse(a), parse(b)
    if one == other:
        return Comparison("agrees", f"both are of {show(a)}")
    if one.first <= other.last and other.first <= one.last:
        return Comparison("compatible", f"{show(a)} and {show(b)} overlap")
    return Comparison("conflicts", f"{show(a)} and {show(b)} share no day")


def show(edtf: str) -> str:
    """`edtf` for people: `2022-03-02 to 2022-03-03`, `until 2022-03`, `from 2022-03-02 on`."""
    low, slash, high = edtf.partition("/")
    if not slash:
        return edtf.replace("T", " ")
    if low in _OPEN:
        return f"until {show(high)}" if high not in _OPEN else "at any time"
    return f"from {show(low)} on" if high in _OPEN else f"{show(low)} to {show(high)}"


@lru_cache(maxsize=4096)
def write(days: Days) -> str:
    """The shortest EDTF for `days`: a whole year or month is written as one, a single day as itself."""
    first, last = days
    if first == date.min or last == date.max:
        return f"{'..' if first == date.min else first}/{'..' if last == date.max else last}"
    if first == last:
        return first.isoformat()
    if first.day == 1 and last == last_day(last.year, last.month):
        if (first.year, first.month) == (last.year, last.month):
            return first.isoformat()[:7]
        if first.month == 1 and last.month == 12:
            low, high = first.isoformat()[:4], last.isoformat()[:4]
            return low if low == high else f"{low}/{high}"
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first}/{last}"
