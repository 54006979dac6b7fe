"""Arithmetic with days and months that dating needs and `datetime` lacks."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def iso(day: date) -> str:
    """The EDTF of a day."""
    return day.isoformat()


def between(first: date, last: date) -> str:
    """The EDTF of the days from one to another, of the first alone where the other is not later."""
    return f"{first}/{last}" if first < last else iso(first)


def century(year: int) -> int:
    """A year of two digits is the nearest that news means: 90 is 1990, 14 is 2014."""
    return year if year >= 100 else year + (1900 if year >= 50 else 2000)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months_on(day: date, months: int) -> date:
    """`day` moved by whole months, kept inside the month that it comes to."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_from(first: date, count: int) -> str:
    """The EDTF of so many whole months from that of `first` on."""
    return f"{iso(first)[:7]}/{iso(months_on(first, count - 1))[:7]}"
