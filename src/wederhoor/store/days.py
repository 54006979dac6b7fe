"""The first and last day of a date, so that a database can compare what EDTF leaves vague."""

import re
from calendar import monthrange
from functools import lru_cache

FIRST, LAST = "0001-01-01", "9999-12-31"
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_DATE = re.compile(r"(-?\d{4}|-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T.*)?")


@lru_cache(maxsize=65536)
def bounds(edtf: str | None) -> tuple[str, str] | None:
    """The first and last day (ISO 8601) that an EDTF level 1 date reaches; None where it is none.

    An open end reaches to the year 1 or 9999, which years beyond are taken for. Qualifiers (`?~%`) change nothing.
    Seasons are the northern ones.
    """
    if not edtf:
        return None
    left, slash, right = edtf.partition("/")
    first = _bounds(left) if left not in ("", "..") else (FIRST, FIRST)
    if not slash:
        return _bounds(left) if left != ".." else None
    last = _bounds(right) if right not in ("", "..") else (LAST, LAST)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def last_day(edtf: str | None) -> str | None:
    """The last day that an EDTF date reaches; None where it is none."""
    reach = bounds(edtf)
    return reach and reach[1]


def _bounds(date: str) -> tuple[str, str] | None:
    bare = date.strip().strip("?~%")
    if bare.startswith("Y"):
        return (FIRST, FIRST) if bare.startswith("Y-") else (LAST, LAST)
    match = _DATE.fullmatch(bare)
    if match is None:
        return None
    year, month, day = match.groups()
    if year.startswith("-") or year == "0000":
        return FIRST, FIRST
    return _within(_years(year), month, day)


def _years(year: str) -> tuple[int, int]:
    return max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))


def _within(years: tuple[int, int], month: str | None, day: str | None) -> tuple[str, str] | None:
    first, last = years
    if month is None or "X" in month:
        return _day(first, 1, 1), _day(last, 12, 31)
    number = int(month)
    if number in _SEASONS:
        start, end = _SEASONS[number]
        last = min(9999, last + (end < start))
        return _day(first, start, 1), _day(last, end, monthrange(last, end)[1])
    if not 1 <= number <= 12:
        return None
    if day is None or "X" in day:
        return _day(first, number, 1), _day(last, number, monthrange(last, number)[1])
    if not 1 <= int(day) <= monthrange(last, number)[1]:
        return None
    return _day(first, number, int(day)), _day(last, number, int(day))


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"
