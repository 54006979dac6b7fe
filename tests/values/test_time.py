from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.values.time import Days, TimeError, compare, parse, show, write


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-03-02", date(2022, 3, 2), date(2022, 3, 2)),
        ("2022-03-02T18:00:00", date(2022, 3, 2), date(2022, 3, 2)),
        ("2022-02-24/2022-03", date(2022, 2, 24), date(2022, 3, 31)),
        ("../2022-03", date.min, date(2022, 3, 31)),
        ("2022-03-02/..", date(2022, 3, 2), date.max),
        ("1990~/2020", date(1990, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_time_covers_whole_days(edtf: str, first: date, last: date) -> None:
    assert parse(edtf) == Days(first, last)


@pytest.mark.parametrize("edtf", ["", "2022-13", "2022-02-30", "maart", "2022-03-05/2022-03-01", "22-03-01"])
def test_what_is_no_time_is_refused_with_the_text_in_the_message(edtf: str) -> None:
    with pytest.raises(TimeError, match=r"EDTF|ends before"):
        parse(edtf)


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("2022-03-02", "2022-03-02T18:00:00", "agrees"),
        ("2022-03", "2022-03-01/2022-03-31", "agrees"),
        ("2022-03-02", "2022-03-01/2022-03-03", "compatible"),
        ("2022-03-02", None, "compatible"),
        ("2022-03-02", "2022-03-03", "conflicts"),
        ("../2022-02", "2022-03-01/..", "conflicts"),
    ],
)
def test_times_are_compared_by_their_days_whichever_comes_first(a: str, b: str | None, outcome: str) -> None:
    assert compare(a, b)[0] == outcome
    assert compare(b, a)[0] == outcome


def test_a_comparison_names_both_times() -> None:
    assert compare("2022-03-02", "2022-03")[1] == "2022-03-02 and 2022-03 overlap"


def test_intervals_are_shown_in_words() -> None:
    assert show("2022-03-02/2022-03-03") == "2022-03-02 to 2022-03-03"
    assert show("../2022-03") == "until 2022-03"
    assert show("2022/..") == "from 2022 on"
    assert show("2022-03-02T18:00:00") == "2022-03-02 18:00:00"


@given(st.dates(), st.dates())
def test_days_that_are_written_are_read_back_as_the_same_days(a: date, b: date) -> None:
    days = Days(min(a, b), max(a, b))
    assert parse(write(days)) == days


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_a_time_error(text: str) -> None:
    try:
        days = parse(text)
    except TimeError:
        return
    assert days.first <= days.last
