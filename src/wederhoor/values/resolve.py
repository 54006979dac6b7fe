"""The EDTF of a moment, given when the report was published and which day it is speaking of.

Conventions: docs/time.md.
"""

from collections.abc import Callable
from datetime import date

from wederhoor.values.calendar import DAY, iso, month_end
from wederhoor.values.dating import SIMPLE, At, in_year, with_clock
from wederhoor.values.moment import Moment
from wederhoor.values.time import Days, TimeError, parse, write


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
    if moment.op == "relative" and day is None and not future and moment.step > 0:
        return None  # "two days later", of what is already told
    anchor = day if moment.op in ("relative", "clock") and day else published
    now = parse(anchor) if anchor else None
    current = parse(day) if day else None
    solve = SIMPLE[moment.op]
    if now is None or now.first == now.last:
        return solve(moment, At(now and now.first, current, future))
    if moment.op == "weekday" and moment.side is None and current and _falls_on(current, moment.weekday):
        return iso(current.first)
    if moment.op in ("date", "days", "month"):
        return solve(moment, At(now.last, current, future))
    return _coarse(lambda today: solve(moment, At(today, current, future)), anchor or "", now)


def _falls_on(day: Days, weekday: int | None) -> bool:
    """Whether a day is that weekday, so that a report that names its date and then only the weekday means it."""
    return day.first == day.last and day.first.isoweekday() == weekday


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
    return write(Days(start, month_end(last.year, 12 if by_year else last.month)))


def _since(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:  # noqa: ARG001
    named = m.edtf if m.side == "start" else m.edtf or day
    low = named if m.first is None else _resolve(m.first, published, day, False)
    if low is None:
        return None
    low = low.partition("/")[0]
    if published is None:
        return f"{low}/.."
    if parse(low).first > parse(published).last:
        return f"{low}/.."
    return low if parse(low) == parse(published) else f"{low}/{published}"


def _offset(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:
    """So many units before or after another moment."""
    base = None if m.first is None else _resolve(m.first, published, day, future)
    if base is None or m.number is None:
        return None
    return _resolve(Moment(op="shift", number=m.number, unit=m.unit, step=m.step), base.partition("T")[0], None, False)


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
        high = iso(parse(high).first + 7 * DAY) if future else high
        low = low if future else iso(parse(low).first - 7 * DAY)
    low, high = low.partition("/")[0], high.rpartition("/")[2]
    return None if parse(high).last < parse(low).first else low if low == high else f"{low}/{high}"


def _moved(m: Moment, other: str, sign: int) -> str:
    """`m` in the year of `other`, or one further in the direction of `sign` where it would lie on its wrong side."""
    edge = parse(other)
    days = in_year(edge.first.year, m)
    if days and ((sign > 0 and days.last < edge.first) or (sign < 0 and days.first > edge.last)):
        days = in_year(edge.first.year + sign, m)
    if days is None:
        raise TimeError(f"no such day near {other}")
    return write(days)


def _on(m: Moment, published: str | None, day: str | None, future: bool) -> str | None:
    """`first`, with what `m` adds: a clock time, or that the night before it is meant."""
    if m.first is None:
        return None
    base = _resolve(m.first, published, day, future)
    if base is None or m.part != "night":
        return with_clock(base, m)
    days = parse(base)
    if len(base) != 10:
        return base
    return f"{days.first - DAY}/{days.first}" if m.side != "next" else f"{days.first}/{days.first + DAY}"


_COMPOSED: dict[str, Callable[[Moment, str | None, str | None, bool], str | None]] = {
    "since": _since,
    "until": _until,
    "range": _range,
    "offset": _offset,
    "on": _on,
}
OPERATIONS = frozenset(SIMPLE) | frozenset(_COMPOSED)
