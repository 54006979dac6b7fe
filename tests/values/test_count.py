import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.model import Quantity, Unit
from wederhoor.values import count
from wederhoor.values.count import Range, compare, parse, show


def people(low: int | None, high: int | None, unit: Unit = "person") -> Quantity:
    return Quantity(min=low, max=high, unit=unit)


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        (people(34, None), people(41, 41), "compatible"),
        (people(34, 34), people(12, 12), "conflicts"),
        (people(34, 34), people(34, 34), "agrees"),
        (people(None, 60), people(70, None), "conflicts"),
        (people(34, 34), people(12, 12, "vehicle"), "compatible"),
        (people(34, 34), people(12, 12, "other"), "conflicts"),
        (people(34, 34), None, "compatible"),
    ],
)
def test_counts_are_compared_as_ranges_whichever_comes_first(a: Quantity, b: Quantity | None, outcome: str) -> None:
    assert compare(a, b)[0] == outcome
    assert compare(b, a)[0] == outcome


def test_a_comparison_gives_both_counts() -> None:
    assert compare(people(34, None), people(12, 12))[1] == "at least 34 and 12 can't both be so"


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (people(34, None), "at least 34"),
        (people(None, 60), "up to 60"),
        (people(24, 36), "24 to 36"),
        (people(1500, 1500), "1,500"),
        (people(0, 0), "none"),
        (people(None, None), "some"),
    ],
)
def test_a_count_is_shown_as_it_was_bounded(quantity: Quantity, words: str) -> None:
    assert show(quantity) == words


def test_a_count_can_be_shown_with_its_unit() -> None:
    assert show(people(34, None), unit=True) == "at least 34 people"
    assert show(people(3, 3, "drone"), unit=True) == "3 drones"


def test_ends_in_the_wrong_order_are_put_right() -> None:
    assert parse(people(36, 24)) == Range(24, 36)


ENDS = st.none() | st.integers(0, 100)


@given(ENDS, ENDS, ENDS, ENDS)
def test_counts_conflict_only_where_no_number_fits_both(
    a: int | None, b: int | None, c: int | None, d: int | None
) -> None:
    one, other = people(a, b), people(c, d)
    fits = [
        n
        for n in range(102)
        if all((r.min or 0) <= n <= (101 if r.max is None else r.max) for r in map(parse, (one, other)))
    ]
    assert (compare(one, other)[0] == "conflicts") == (not fits)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("34", 34, 34), ("34..", 34, None), ("..60", None, 60), ("24..36", 24, 36)]
)
def test_a_count_is_read_as_it_is_written(text, low, high):
    assert count.read(text, "person") == Quantity(min=low, max=high, unit="person")


@pytest.mark.parametrize("text", ["", "..", "veel", "-3", "3.5"])
def test_what_is_no_count_is_refused(text):
    with pytest.raises(ValueError, match="is no"):
        count.read(text, "person")
