"""What a request asks for: its parameters, read and checked, each error saying what was expected."""

import re
from datetime import date

from wederhoor.errors import InputError
from wederhoor.store.contract import Question
from wederhoor.values import kind, time

_MOST = 4000  # characters of one parameter; nothing sensible is longer


def moment(at: str | None, known: str | None) -> Question:
    """The time in the world (EDTF; None: any), and the last day of what the public knew (None: now). Raises
    InputError."""
    until = _days("known", known)
    return Question(at=at if _days("at", at) else None, known=until.last.isoformat() if until else None)


def since(text: str) -> date:
    """The parameter `since`: the earlier last day of what the public knew. Raises InputError."""
    days = _days("since", text)
    if days is None:
        raise InputError("since: give the day to compare with, as 2022-03-02")
    return days.last


def _days(name: str, text: str | None) -> time.Days | None:
    if not text:
        return None
    try:
        return time.parse(text)
    except time.TimeError as error:
        raise InputError(f"{name}: {error}") from None


def bbox(text: str | None) -> tuple[float, float, float, float] | None:
    """West, south, east, north in degrees; west > east reaches over the antimeridian. Raises InputError."""
    if not text:
        return None
    expected = f"bbox: {text!r} is no box: write west,south,east,north in degrees, as 22.1,44.3,40.3,52.4"
    try:
        west, south, east, north = (float(part) for part in text[:_MOST].split(","))
    except ValueError:
        raise InputError(expected) from None
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise InputError(expected)
    return west, south, east, north


def several(text: str | None) -> tuple[str, ...]:
    """The alternatives of a parameter, which commas separate."""
    return tuple(part.strip() for part in (text or "")[:_MOST].split(",") if part.strip())


def kinds(text: str | None) -> tuple[str, ...]:
    """Kinds or families. Raises InputError for what is neither."""
    try:
        return tuple(kind.parse(one) for one in several(text))
    except kind.KindError as error:
        raise InputError(f"kind: {error}") from None


def words(text: str) -> str:
    """What to search for. Raises InputError where there is no word in it."""
    if not re.search(r"[^\W_]", text):
        raise InputError(f"q: nothing to search for in {text[:80]!r}: give at least one word")
    return text
