"""The EDTF of moments that hang on one day at most: weekdays, dates, weeks, so long ago. Conventions: docs/time.md."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import msgspec

from wederhoor.values.calendar import DAY, between, century, iso, month_end, months_from, months_on
from wederhoor.values.moment import Moment
from wederhoor.values.time import Days, parse

_AHEAD = 31  # a date without a year that lies at most so many days ahead is the coming one, not last year's
_LATELY = 60  # and one that what was planned for lies at most so many days back is no date of next year
_ONWARD = 250  # days in which a story goes on from one month to the next that it names
_SMALL = ("second", "minute", "hour")
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class At(NamedTuple):
    """Where the reader stands: the day of publication, the report's current days, and whether the verb looks ahead."""

    today: date | None
    day: Days | None
    future: bool


def _weekday(m: Moment, at: At) -> str | None:
    """A weekday, or all from one up to another, which is the one that `side` and the future choose."""
    if at.today is None or m.weekday is None:
        return None
    if m.upto is not None:
        last = _weekday(Moment(op=m.op, weekday=int(m.upto)), at)
        days = (m.upto - m.weekday) % 7
        return last and f"{iso(parse(last).first - int(days) * DAY)}/{last}"
    off = m.weekday - at.today.isoweekday()
    if m.side == "week":
        return iso(at.today + (off + 7 * m.step) * DAY)
    if m.side == "next" or (m.side is None and at.future):
        return iso(at.today + (off % 7 or (7 if m.side else 0)) * DAY)
    return iso(at.today - (-off % 7 or (7 if m.side else 0)) * DAY)


def _shift(m: Moment, at: At) -> str | None:
    """So many units before or after today: days and weeks give a day, longer ones a month or a year."""
    number = m.step if m.number is None else m.number * (m.step or 1)
    if at.today is None:
        return None
    if m.unit in _SMALL:
        return iso(at.today)
    if m.unit not in _MONTHS:
        return iso(at.today + number * (7 if m.unit == "week" else 1) * DAY)
    months = number * _MONTHS[m.unit]
    text = iso(months_on(at.today, int(months)))
    return text[:4] if _MONTHS[m.unit] >= 12 and months % 12 == 0 else text[:7]


def _night(m: Moment, at: At) -> str | None:
    """The night that ends on a day, today where none is named; `side` next is the night that begins on it."""
    end = at.today
    if m.weekday is not None:
        named = _weekday(msgspec.structs.replace(m, side=None), at)
        end = None if named is None else date.fromisoformat(named)
    if end is None:
        return None
    first = end + (0 if m.side == "next" else -1) * DAY + m.step * DAY
    return f"{first}/{first + DAY}"


def _date(m: Moment, at: At) -> str | None:
    year = m.year if m.years is None or at.today is None else at.today.year + m.years
    if m.day is None or m.month is None:
        return None
    if year is None:
        year = _year_of(m, at)
    return None if year is None else iso(date(century(year), m.month, m.day))


def _span(m: Moment, at: At) -> str | None:
    """Several days of one month, named together: from the first to the last of them."""
    last = _date(msgspec.structs.replace(m, day=None if m.upto is None else int(m.upto)), at)
    if last is None or m.day is None:
        return None
    first = f"{last[:8]}{m.day:02}"
    return f"{first}/{last}" if first < last else None


def _month(m: Moment, at: At) -> str | None:
    if m.month is None:
        return None
    year = m.year if m.years is None or at.today is None else at.today.year + m.years
    if year is None:
        year = _year_of(m, at)
    if year is None:
        return None
    year = century(year)
    if m.upto is None:
        return f"{year:04}-{m.month:02}"
    over = int(m.upto < m.month)  # December to January
    first = year - over if m.year is not None else year
    return f"{first:04}-{m.month:02}/{first + over:04}-{int(m.upto):02}"


def _year_of(m: Moment, at: At) -> int | None:
    """The year of a date without one: nearest to the report's day or to publication, the past first."""
    if at.today is None:
        return at.day.first.year if at.day else None
    limit = at.today + (_AHEAD if m.day is not None else 0) * DAY
    choices = [c for y in range(-2, 2) if (c := in_year(at.today.year + y, m))]
    if at.future:
        since = at.today - (_LATELY if m.day is not None else 0) * DAY
        return next((c.first.year for c in choices if c.last >= since), None)
    choices = [c for c in choices if c.first <= limit and (m.weekday is None or c.first.isoweekday() == m.weekday)]
    near = {abs((c.first - at.today).days): c.first.year for c in choices[-1:]}
    beside = _going_on(m, at.day, at.today) if at.day else None
    if at.day and beside and beside.first <= limit:
        near[abs((beside.first - at.day.first).days)] = beside.first.year
    return near[min(near)] if near else None


def _going_on(m: Moment, day: Days, today: date) -> Days | None:
    """The days of `m` in the year that the report tells of; a month of the next one where the story goes on to that:
    'In November 2020 ... . In June'."""
    beside = in_year(day.first.year, m)
    later = in_year(day.first.year + 1, m) if m.day is None and beside and beside.last < day.first else None
    goes_on = later is not None and later.first <= today and (later.first - day.first).days <= _ONWARD
    return later if goes_on else beside


def in_year(year: int, m: Moment) -> Days | None:
    """The days of `m` in that year, None where it has no such day."""
    month = m.month or 1
    if m.day is None:
        return Days(date(year, month, 1), month_end(year, month))
    if m.day > monthrange(year, month)[1]:
        return None
    return Days(date(year, month, m.day), date(year, month, m.day))


def _year(m: Moment, at: At) -> str | None:
    """A year, or a stretch of one: `unit` year, decade, season, quarter or half."""
    year = m.year
    if year is None:
        if at.today is None:
            return None
        year = at.today.year + (m.years or 0)
    year = century(year)
    if m.unit == "decade":
        return f"{year:04}/{year + 9:04}"
    if m.season:
        return months_from(date(year, _SEASONS[m.season], 1), 3)
    if m.unit in ("quarter", "half") and m.number:
        size = 3 if m.unit == "quarter" else 6
        return months_from(date(year, int(m.number - 1) * size + 1, 1), size)
    return f"{year:04}" if m.upto is None or m.upto <= year else f"{year:04}/{int(m.upto):04}"


# --- stretches of time ---------------------------------------------------------------------------------------------


def _period(m: Moment, at: At) -> str | None:
    """This, last or next week, weekend, month, season or year; this week reaches to today, from a Tuesday on."""
    if at.today is None:
        return None
    if m.unit == "week":
        return _week(m, at.today, at.future)
    if m.unit == "weekend":
        return _weekend(m, at.today, at.future)
    if m.season:
        return _season(m, at.today, at.future)
    if m.unit == "decade":
        year = at.today.year // 10 * 10 + 10 * m.step
        return f"{year}/{year + 9}"
    if m.unit in ("quarter", "half"):
        size = 3 if m.unit == "quarter" else 6
        first = at.today.replace(month=(at.today.month - 1) // size * size + 1, day=1)
        return months_from(months_on(first, m.step * size), size)
    if m.unit in _MONTHS:
        text = iso(months_on(at.today, m.step * _MONTHS[m.unit]))
        return text[:4] if m.unit == "year" else text[:7]
    return iso(at.today + m.step * DAY)


def _week(m: Moment, today: date, future: bool) -> str:
    monday = today + (7 * m.step + 1 - today.isoweekday()) * DAY
    first, last = monday, monday + 6 * DAY
    if m.edge == "early":
        last = monday + 2 * DAY if future else min(today, monday + 2 * DAY)
    elif m.step == 0 and m.side != "whole":
        if future or m.edge == "late":
            first = today
        elif today != monday:
            last = today
    return between(first, last)


def _weekend(m: Moment, today: date, future: bool) -> str:
    """The weekend: the coming one when looking ahead or, with no `side`, from a Thursday on; `edge` its Sunday."""
    saturday = today + (6 - today.isoweekday()) * DAY
    past = today.isoweekday() < (6 if m.side == "running" else 4)
    if m.side == "last" or (m.side in (None, "running") and not future and past):
        saturday -= (7 if today.isoweekday() < 6 or m.side == "last" else 0) * DAY
    saturday += 7 * m.step * DAY
    return iso(saturday + DAY) if m.edge == "end" else between(saturday, saturday + DAY)


def _season(m: Moment, today: date, future: bool) -> str | None:
    if m.season is None:
        return None
    starts = [date(today.year + y, _SEASONS[m.season], 1) for y in (-2, -1, 0, 1)]
    began = [s for s in starts if s <= today]
    now = began[-1]
    running = today < months_on(now, 3)
    if m.step > 0 or (m.step == 0 and m.side == "this" and not running) or (future and not running):
        return months_from(starts[len(began)], 3)
    if m.step < 0 and running:
        now = began[-2]
    return months_from(now, 3)


def _past(m: Moment, at: At) -> str | None:
    """The last so many units, up to today."""
    return _reaching(m, at, -1)


def _within(m: Moment, at: At) -> str | None:
    """The next so many units, from today."""
    return _reaching(m, at, 1)


def _reaching(m: Moment, at: At, sign: int) -> str | None:
    """The days between today and so many units on or back; hours count as the days that they reach into."""
    number = m.upto or m.number
    if at.today is None or number is None:
        return None
    if m.unit in ("second", "minute") or (m.unit == "hour" and number < 12):
        return iso(at.today)
    if m.side == "running":  # "the ninth day already": today is one of them
        number -= 1
    return between(*sorted((at.today, _moved(at.today, number, m.unit, sign))))


def _moved(today: date, number: float, unit: str, sign: int) -> date:
    if unit in _MONTHS:
        return months_on(today, sign * round(number * _MONTHS[unit]))
    days = -(-number // 24) if unit == "hour" else number * (7 if unit == "week" else 1)
    return today + sign * int(days) * DAY


def _clock(m: Moment, at: At) -> str | None:
    if at.today is None or m.hour is None:
        return None
    return with_clock(iso(at.today), m)


def with_clock(day: str | None, m: Moment) -> str | None:
    """`day` with the clock time of `m`, where it has one and the day is a single one."""
    if day is None or len(day) != 10 or m.hour is None or m.hour > 23 or m.minute > 59:
        return day
    hour = m.hour % 12 + (12 if m.part == "pm" else 0) if m.part in ("am", "pm") else m.hour
    return f"{day}T{hour:02}:{m.minute:02}:00"


def _named(m: Moment, at: At) -> str | None:  # noqa: ARG001
    return m.edtf


def _nth(m: Moment, at: At) -> str | None:  # noqa: ARG001
    """The so manieth day since a named moment."""
    if m.edtf is None or m.number is None:
        return None
    start = parse(m.edtf)
    if start.first != start.last:
        return None
    return iso(start.first + (int(m.number) - 1) * (7 if m.unit == "week" else 1) * DAY)


def _vague(m: Moment, at: At) -> str | None:  # noqa: ARG001
    return None


SIMPLE: dict[str, Callable[[Moment, At], str | None]] = {
    "weekday": _weekday,
    "shift": _shift,
    "relative": _shift,
    "night": _night,
    "date": _date,
    "days": _span,
    "month": _month,
    "year": _year,
    "period": _period,
    "past": _past,
    "within": _within,
    "clock": _clock,
    "named": _named,
    "nth": _nth,
    "vague": _vague,
}
