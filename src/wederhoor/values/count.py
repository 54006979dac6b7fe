"""Counts as ranges with both ends included, open where nothing is said: parse, compare, show."""

from typing import NamedTuple

from wederhoor.model import Quantity, Unit
from wederhoor.values.comparison import Comparison

Number = int | float


class Range(NamedTuple):
    """A count lies between `min` and `max`, both included; None is an open end."""

    min: Number | None
    max: Number | None

    def overlaps(self, other: "Range") -> bool:
        """Whether one number can be in both."""
        return _below(self.min, other.max) and _below(other.min, self.max)


def _below(low: Number | None, high: Number | None) -> bool:
    return low is None or high is None or low <= high


def parse(quantity: Quantity) -> Range:
    """The range of a claim's quantity; ends given in the wrong order are put right."""
    low, high = quantity.min, quantity.max
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Range(low, high)


def read(text: str, unit: Unit) -> Quantity:
    """The quantity that is written so: `34`, `34..` (at least), `..60` (up to), `24..36`. Raises ValueError."""
    low, dots, high = text.partition("..")
    ends = (_number(low), _number(high) if dots else _number(low))
    if ends == (None, None):
        raise ValueError(f"{text!r} is no count: write 34, 34.. (at least), ..60 (up to) or 24..36")
    return Quantity(min=ends[0], max=ends[1], unit=unit)


def _number(text: str) -> Number | None:
    if not text:
        return None
    if not text.isdecimal():
        raise ValueError(f"{text!r} is no whole number: write 34, 34.. (at least), ..60 (up to) or 24..36")
    return int(text)


def compare(a: Quantity | None, b: Quantity | None) -> Comparison:
    """How two counts stand: the same range agrees, ranges that share a number are compatible, others conflict.

    Counts of different units are not of the same thing, and so compatible; `other` may be any unit.
    """
    if a is None or b is None:
        return Comparison("compatible", "one of the two says nothing of how many")
    if a.unit != b.unit and "other" not in (a.unit, b.unit):
        return Comparison("compatible", f"one counts {_noun(a.unit)}, the other {_noun(b.unit)}")
    one, other = parse(a), parse(b)
    if one == other:
        return Comparison("agrees", f"both say {show(a)}")
    if one.overlaps(other):
        return Comparison("compatible", f"{show(a)} and {show(b)} can both be so")
    return Comparison("conflicts", f"{show(a)} and {show(b)} can't both be so")


def show(quantity: Quantity, *, unit: bool = False) -> str:
    """`quantity` for people: `at least 34`, `up to 60`, `24 to 36`; with `unit`, also of what."""
    low, high = parse(quantity)
    number = _show(low, high)
    return f"{number} {_noun(quantity.unit)}" if unit and quantity.unit != "other" else number


def _show(low: Number | None, high: Number | None) -> str:
    if low is None:
        return "some" if high is None else f"up to {_digits(high)}"
    if high is None:
        return f"at least {_digits(low)}"
    if low == high:
        return _digits(low) if low else "none"
    return f"{_digits(low)} to {_digits(high)}"


def _digits(number: Number) -> str:
    return f"{number:,}" if number != int(number) else f"{int(number):,}"


_PLURAL: dict[Unit, str] = {"person": "people", "aircraft": "aircraft", "other": "others"}


def _noun(unit: Unit) -> str:
    return _PLURAL.get(unit, f"{unit}s")
