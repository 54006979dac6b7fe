"""What a time expression means before the day of publication is known, and the EDTF that it then is.

A `Moment` is what the words say ("two weeks ago"); `resolve` turns it into a time, given when the report was
published and which day it is speaking of. Conventions: docs/time.md.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from wederhoor.values.time import Days, TimeError, parse, write

_DAY = timedelta(days=1)
_AHEAD = 31  # a date without a year that lies at most so many days ahead is the coming one, not last year's
_SMALL = ("second", "minute", "hour")
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Moment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words name a time in this way (`op`), with these parts; which parts an `op` reads stands in docs/time.md."""

    op: str
    weekday: int | None = None
    day: int | None = None
    upto: int | float | None = None
    month: int | None = None
    year: int | None = None
    years: int | None = None
    hour: int | None = None
    minute: int = 0
    number: int | float | None = None
    unit: str = "day"
    step: int = 0
    side: str | None = None
    part: str | None = None
    edge: str | None = None
    season: str | None = None
    edtf: str | None = None
    first: "Moment | None" = None
    last: "Moment | None" = None


class _At(NamedTuple):
    """Where the reader stands: the day of publication, the report's current days, and whether the verb looks ahead."""

    today: date | None
    day: Days | None
    future: bool


def resolve(moment: Moment, published: str | None, day: str | None, *, future: bool = False) -> str | None:
    """The EDTF of `moment`, or None where it is vague or hangs on a day that is not known.

    `published` is the report's EDTF (a day, a month, a year), `day` the EDTF of the day that the report is speaking
    of ("that day", "two days later"); with `future`, a weekday, date or month without more is the next one.
    """
    try:
        edtf = _resolve(moment, published, day, future)
        return edtf if edtf is None or parse(edtf) else None
    except (TimeError, OverflowError, ValueError):
        return None


def _resolve(moment: Moment, published: str | None, day: str | None, future: bool) -> str | None:
    if moment.op in _COMPOSED:
        return _COMPOSED[moment.op](moment, published, day, future)
    anchor = day if moment.op in ("relative", "clock") and day else published
    now = parse(anchor) if anchor else None
    current = parse(day) if day else None
    solve = _SIMPLE[moment.op]
    if now is None or now.first == now.last:
        return solve(moment, _At(now and now.first, current, future))
    if moment.op in ("date", "days", "month"):
        return solve(moment, _At(now.last, current, future))
    return _coarse(lambda today: solve(moment, _At(today, current, future)), anchor or "", now)


def _coarse(solve: Callable[[date], str | None], anchor: str, now: Days) -> str | None:
    """What `solve` gives when today is some day of `now`: `now` itself where a day amid it stays in it."""
    early, late = solve(now.first), solve(now.last)
    amid = solve(now.first + (now.last - now.first) // 2)
    if early is None or late is None or amid is None or early == late:
        return amid
    days = parse(amid)
    if now.first <= days.first and days.last <= now.last:
        return anchor
    first, last = parse(early).first, parse(late).last
    by_year = len(anchor) == 4
    start = date(first.year, 1 if by_year else first.month, 1)
    return write(Days(start, _month_end(last.year, 12 if by_year else last.month)))


# --- one place on the calendar -------------------------------------------------------------------------------------


def _weekday(m: Moment, at: _At) -> str | None:
    if at.today is None or m.weekday is None:
        return None
    off = m.weekday - at.today.isoweekday()
    if m.side == "week":
        return _iso(at.today + (off + 7 * m.step) * _DAY)
    if m.side == "next" or (m.side is None and at.future):
        return _iso(at.today + (off % 7 or (7 if m.side else 0)) * _DAY)
    return _iso(at.today - (-off % 7 or (7 if m.side else 0)) * _DAY)


def _shift(m: Moment, at: _At) -> str | None:
    """So many units before or after today: days and weeks give a day, longer ones a month or a year."""
    number = m.step if m.number is None else m.number * (m.step or 1)
    if at.today is None:
        return None
    if m.unit in _SMALL:
        return _iso(at.today)
    if m.unit not in _MONTHS:
        return _iso(at.today + number * (7 if m.unit == "week" else 1) * _DAY)
    months = number * _MONTHS[m.unit]
    text = _iso(_months(at.today, int(months)))
    return text[:4] if _MONTHS[m.unit] >= 12 and months % 12 == 0 else text[:7]


def _night(m: Moment, at: _At) -> str | None:
    """The night that ends on a day, today where none is named; `side` next is the night that begins on it."""
    end = at.today
    if m.weekday is not None:
        named = _weekday(msgspec.structs.replace(m, side=None), at)
        end = None if named is None else date.fromisoformat(named)
    if end is None:
        return None
    first = end + (0 if m.side == "next" else -1) * _DAY + m.step * _DAY
    return f"{first}/{first + _DAY}"


def _date(m: Moment, at: _At) -> str | None:
    year = m.year if m.years is None or at.today is None else at.today.year + m.years
    if m.day is None or m.month is None:
        return None
    if year is None:
        year = _year_of(m, at)
    return None if year is None else _iso(date(_century(year), m.month, m.day))


def _span(m: Moment, at: _At) -> str | None:
    """Several days of one month, named together: from the first to the last of them."""
    last = _date(msgspec.structs.replace(m, day=None if m.upto is None else int(m.upto)), at)
    if last is None or m.day is None:
        return None
    first = f"{last[:8]}{m.day:02}"
    return f"{first}/{last}" if first < last else None


def _month(m: Moment, at: _At) -> str | None:
    if m.month is None:
        return None
    year = m.year if m.years is None or at.today is None else at.today.year + m.years
    if year is None:
        year = _year_of(m, at)
    if year is None:
        return None
    year = _century(year)
    if m.upto is None:
        return f"{year:04}-{m.month:02}"
    over = int(m.upto < m.month)  # December to January
    first = year - over if m.year is not None else year
    return f"{first:04}-{m.month:02}/{first + over:04}-{int(m.upto):02}"


def _year_of(m: Moment, at: _At) -> int | None:
    """The year of a date without one: nearest to the report's day or to publication, the past first."""
    if at.today is None:
        return at.day.first.year if at.day else None
    limit = at.today + (_AHEAD if m.day is not None else 0) * _DAY
    choices = [c for y in range(-2, 2) if (c := _try(at.today.year + y, m))]
    if at.future:
        ahead = [c for c in choices if c.last >= at.today]
        return ahead[0].first.year if ahead else None
    choices = [c for c in choices if c.first <= limit and (m.weekday is None or c.first.isoweekday() == m.weekday)]
    near = {abs((c.first - at.today).days): c.first.year for c in choices[-1:]}
    if at.day and at.day.first != date.min:
        near |= {abs((c.first - at.day.first).days): c.first.year for c in [_try(at.day.first.year, m)] if c}
    return near[min(near)] if near else None


def _try(year: int, m: Moment) -> Days | None:
    """The days of `m` in that year, None where it has no such day."""
    month = m.month or 1
    if m.day is None:
        return Days(date(year, month, 1), _month_end(year, month))
    if m.day > monthrange(year, month)[1]:
        return None
    return Days(date(year, month, m.day), date(year, month, m.day))


def _year(m: Moment, at: _At) -> str | None:
    """A year, or a stretch of one: `unit` year, decade, season, quarter or half."""
    year = m.year
    if year is None:
        if at.today is None:
            return None
        year = at.today.year + (m.years or 0)
    year = _century(year)
    if m.unit == "decade":
        return f"{year:04}/{year + 9:04}"
    if m.season:
        return _months_from(date(year, _SEASONS[m.season], 1), 3)
    if m.unit in ("quarter", "half") and m.number:
        size = 3 if m.unit == "quarter" else 6
        return _months_from(date(year, int(m.number - 1) * size + 1, 1), size)
    return f"{year:04}" if m.upto is None or m.upto <= year else f"{year:04}/{int(m.upto):04}"


# --- stretches of time ---------------------------------------------------------------------------------------------


def _period(m: Moment, at: _At) -> str | None:
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
        return _months_from(_months(first, m.step * size), size)
    if m.unit in _MONTHS:
        text = _iso(_months(at.today, m.step * _MONTHS[m.unit]))
        return text[:4] if m.unit == "year" else text[:7]
    return _iso(at.today + m.step * _DAY)


def _week(m: Moment, today: date, future: bool) -> str:
    monday = today + (7 * m.step + 1 - today.isoweekday()) * _DAY
    first, last = monday, monday + 6 * _DAY
    if m.step == 0 and m.side != "whole":
        if future or m.edge == "late":
            first = today
        elif today != monday:
            last = today
    return _between(first, last)


def _weekend(m: Moment, today: date, future: bool) -> str:
    """The weekend: the coming one from a Thursday on or when looking ahead, else the last; `edge` its Sunday."""
    saturday = today + (6 - today.isoweekday()) * _DAY
    if m.side == "last" or (m.side is None and not future and today.isoweekday() < 4):
        saturday -= (7 if today.isoweekday() < 6 or m.side == "last" else 0) * _DAY
    saturday += 7 * m.step * _DAY
    return _iso(saturday + _DAY) if m.edge == "end" else _between(saturday, saturday + _DAY)


def _season(m: Moment, today: date, future: bool) -> str | None:
    if m.season is None:
        return None
    starts = [date(today.year + y, _SEASONS[m.season], 1) for y in (-2, -1, 0, 1)]
    began = [s for s in starts if s <= today]
    now = began[-1]
    running = today < _months(now, 3)
    if m.step > 0 or (m.step == 0 and m.side == "this" and not running) or (future and not running):
        return _months_from(starts[len(began)], 3)
    if m.step < 0 and running:
        now = began[-2]
    return _months_from(now, 3)


def _past(m: Moment, at: _At) -> str | None:
    """The last so many units, up to today; hours count as the days that they reach into."""
    number = m.upto or m.number
    if at.today is None or number is None:
        return None
    if m.unit in ("second", "minute") or (m.unit == "hour" and number < 12):
        return _iso(at.today)
    if m.side == "running":  # "the ninth day already": today is one of them
        number -= 1
    return _between(_back(at.today, number, m.unit, -1), at.today)


def _within(m: Moment, at: _At) -> str | None:
    """The next so many units, from today."""
    number = m.upto or m.number
    if at.today is None or number is None:
        return None
    if m.unit in ("second", "minute") or (m.unit == "hour" and number < 12):
        return _iso(at.today)
    return _between(at.today, _back(at.today, number, m.unit, 1))


def _back(today: date, number: float, unit: str, sign: int) -> date:
    if unit in _MONTHS:
        return _months(today, sign * round(number * _MONTHS[unit]))
    days = -(-number // 24) if unit == "hour" else number * (7 if unit == "week" else 1)
    return today + sign * int(days) * _DAY


def _clock(m: Moment, at: _At) -> str | None:
    if at.today is None or m.hour is None:
        return None
    return _with_clock(_iso(at.today), m)


def _with_clock(day: str | None, m: Moment) -> str | None:
    if day is None or len(day) != 10 or m.hour is None or m.hour > 23 or m.minute > 59:
        return day
    hour = m.hour % 12 + (12 if m.part == "pm" else 0) if m.part in ("am", "pm") else m.hour
    return f"{day}T{hour:02}:{m.minute:02}:00"


def _named(m: Moment, at: _At) -> str | None:  # noqa: ARG001
    return m.edtf


def _nth(m: Moment, at: _At) -> str | None:  # noqa: ARG001
    """The so manieth day since a named moment."""
    if m.edtf is None or m.number is None:
        return None
    start = parse(m.edtf)
    if start.first != start.last:
        return None
    return _iso(start.first + (int(m.number) - 1) * (7 if m.unit == "week" else 1) * _DAY)


def _vague(m: Moment, at: _At) -> str | None:  # noqa: ARG001
    return None


# --- made of other moments -----------------------------------------------------------------------------------------


def _since(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:  # noqa: ARG001
    low = m.edtf if m.first is None else _resolve(m.first, published, day, False)
    if low is None:
        return None
    low = low.partition("/")[0]
    if published is None:
        return f"{low}/.."
    if parse(low).first > parse(published).last:
        return f"{low}/.."
    return low if low == published else f"{low}/{published}"


def _until(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:  # noqa: ARG001
    if m.first is None:
        return None
    high = _resolve(m.first, published, day, True)
    return high and f"../{high.rpartition('/')[2]}"


def _range(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:
    """From one moment to another; the one without a year takes that of the other."""
    first, last = m.first, m.last
    if first is None or last is None:
        return None
    low = _resolve(first, published, day, future)
    high = _resolve(last, published, day, future)
    if low is None or high is None:
        return None
    if first.year is None and last.year is not None and first.month:
        low = _moved(first, high, -1)
    elif last.year is None and last.month:
        high = _moved(last, low, 1)
    elif last.weekday is not None and parse(high).first < parse(low).first:
        high = _iso(parse(high).first + 7 * _DAY) if future else high
        low = low if future else _iso(parse(low).first - 7 * _DAY)
    low, high = low.partition("/")[0], high.rpartition("/")[2]
    return None if parse(high).last < parse(low).first else low if low == high else f"{low}/{high}"


def _moved(m: Moment, other: str, sign: int) -> str:
    """`m` in the year of `other`, or one further in the direction of `sign` where it would lie on its wrong side."""
    edge = parse(other)
    days = _try(edge.first.year, m)
    if days and ((sign > 0 and days.last < edge.first) or (sign < 0 and days.first > edge.last)):
        days = _try(edge.first.year + sign, m)
    if days is None:
        raise TimeError(f"no such day near {other}")
    return write(days)


def _on(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:
    """`first`, with what `m` adds: a clock time, or that the night before it is meant."""
    if m.first is None:
        return None
    base = _resolve(m.first, published, day, future)
    if base is None or m.part != "night":
        return _with_clock(base, m)
    days = parse(base)
    if len(base) != 10:
        return base
    return f"{days.first - _DAY}/{days.first}" if m.side != "next" else f"{days.first}/{days.first + _DAY}"


# --- days ----------------------------------------------------------------------------------------------------------


def _iso(day: date) -> str:
    return day.isoformat()


def _between(first: date, last: date) -> str:
    return f"{first}/{last}" if first < last else _iso(first)


def _century(year: int) -> int:
    """A year of two digits is the nearest that news means: 90 is 1990, 14 is 2014."""
    return year if year >= 100 else year + (1900 if year >= 50 else 2000)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _months(day: date, months: int) -> date:
    """`day` moved by whole months, kept inside the month that it comes to."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _months_from(first: date, count: int) -> str:
    return f"{_iso(first)[:7]}/{_iso(_months(first, count - 1))[:7]}"


_SIMPLE: dict[str, Callable[[Moment, _At], str | None]] = {
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
_COMPOSED: dict[str, Callable[[Moment, str | None, str | None, bool], str | None]] = {
    "since": _since,
    "until": _until,
    "range": _range,
    "on": _on,
}
OPERATIONS = frozenset(_SIMPLE) | frozenset(_COMPOSED)
