import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.values.moment import Moment
from wederhoor.values.resolve import resolve
from wederhoor.values.time import parse

THURSDAY = "2022-03-03"


def weekday(number: int) -> Moment:
    return Moment(op="weekday", weekday=number)


@pytest.mark.parametrize(
    ("day", "past", "future"),
    [(3, "2022-03-02", "2022-03-09"), (4, "2022-03-03", "2022-03-03"), (5, "2022-02-25", "2022-03-04")],
)
def test_a_weekday_is_the_last_one_up_to_publication_or_the_next_from_it(day: int, past: str, future: str) -> None:
    assert resolve(weekday(day), THURSDAY, None) == past
    assert resolve(weekday(day), THURSDAY, None, future=True) == future


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        (weekday(3), "2022-03"),
        (Moment(op="shift", number=1, step=-1), "2022-03"),
        (Moment(op="shift", number=4, step=-1, unit="week"), "2022-02/2022-03"),
        (Moment(op="shift", number=1, step=-1, unit="month"), "2022-02"),
        (Moment(op="period", unit="year", step=-1), "2021"),
        (Moment(op="date", day=17, month=7), "2021-07-17"),
        (Moment(op="since", first=weekday(1)), "2022-03"),
        (Moment(op="since", edtf="2022-02-24"), "2022-02-24/2022-03"),
    ],
)
def test_what_is_published_in_a_month_is_said_no_finer_than_the_month(moment: Moment, edtf: str) -> None:
    assert resolve(moment, "2022-03", None) == edtf


def test_a_weekday_is_the_day_of_that_name_that_a_report_of_a_month_speaks_of() -> None:
    assert resolve(weekday(3), "2022-03", "2022-03-09") == "2022-03-09"
    assert resolve(weekday(4), "2022-03", "2022-03-09") == "2022-03"
    assert resolve(weekday(3), THURSDAY, "2022-02-16") == "2022-03-02"


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        (weekday(3), "2022"),
        (Moment(op="period", unit="year", step=-1), "2021"),
        (Moment(op="shift", number=10, step=-1, unit="year"), "2012"),
        (Moment(op="date", day=17, month=7, year=2014), "2014-07-17"),
    ],
)
def test_what_is_published_in_a_year_is_said_no_finer_than_the_year(moment: Moment, edtf: str) -> None:
    assert resolve(moment, "2022", None) == edtf


def test_without_a_publication_date_only_dates_that_stand_alone_are_known() -> None:
    assert resolve(weekday(3), None, None) is None
    assert resolve(Moment(op="date", day=17, month=7, year=2014), None, None) == "2014-07-17"
    assert resolve(Moment(op="date", day=17, month=7), None, "2014-07-20") == "2014-07-17"
    assert resolve(Moment(op="since", first=Moment(op="year", year=2014)), None, None) == "2014/.."


def test_a_date_without_a_year_is_the_past_one_unless_it_is_near() -> None:
    assert resolve(Moment(op="date", day=24, month=12), THURSDAY, None) == "2021-12-24"
    assert resolve(Moment(op="date", day=20, month=3), THURSDAY, None) == "2022-03-20"
    assert resolve(Moment(op="date", day=24, month=12), THURSDAY, None, future=True) == "2022-12-24"
    assert resolve(Moment(op="date", day=20, month=2), THURSDAY, None, future=True) == "2022-02-20"  # it was planned


def test_a_weekday_beside_a_date_finds_the_year() -> None:
    assert resolve(Moment(op="date", day=29, month=2, weekday=6), "2022-03-03", None) == "2020-02-29"


def test_a_date_without_a_year_follows_the_day_that_the_report_is_about() -> None:
    assert resolve(Moment(op="date", day=25, month=6), "2018-05-24", "2014-06-23") == "2014-06-25"
    assert resolve(Moment(op="date", day=3, month=5), "2018-05-24", "2014-07-17") == "2018-05-03"


def test_the_next_day_is_counted_from_the_day_that_the_report_is_about() -> None:
    later = Moment(op="relative", number=2, step=1)
    assert resolve(later, THURSDAY, "2022-02-24") == "2022-02-26"
    assert resolve(later, THURSDAY, "2022-02") == "2022-02"


def test_this_week_reaches_to_today_but_on_a_monday_it_is_the_whole_week() -> None:
    week = Moment(op="period", unit="week")
    assert resolve(week, "2022-09-13", None) == "2022-09-12/2022-09-13"
    assert resolve(week, "2018-05-14", None) == "2018-05-14/2018-05-20"


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        (Moment(op="date", day=30, month=2, year=2022), None),
        (Moment(op="days", day=25, upto=23, month=6, year=2014), None),
        (Moment(op="month", month=12, upto=1, year=2015), "2014-12/2015-01"),
        (Moment(op="year", year=2022, season="winter"), "2022-12/2023-02"),
        (Moment(op="year", year=90, unit="decade"), "1990/1999"),
        (Moment(op="past", number=24, upto=36, unit="hour"), "2022-03-01/2022-03-03"),
        (Moment(op="within", number=2), "2022-03-03/2022-03-05"),
        (Moment(op="night", weekday=4), "2022-03-02/2022-03-03"),
        (Moment(op="shift", number=10**9, step=-1), None),
        (Moment(op="vague"), None),
    ],
)
def test_moments_resolve_from_a_thursday(moment: Moment, edtf: str | None) -> None:
    assert resolve(moment, THURSDAY, None) == edtf


def month(number: int, year: int | None = None) -> Moment:
    return Moment(op="month", month=number, year=year)


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        (month(1, 2017), month(11), "2017-01/2017-11"),
        (month(8), month(9, 2014), "2014-08/2014-09"),
        (month(9, 2014), month(1, 2015), "2014-09/2015-01"),
        (month(11), month(1, 2015), "2014-11/2015-01"),
        (weekday(1), weekday(3), "2022-02-28/2022-03-02"),
        (weekday(5), weekday(1), "2022-02-25/2022-02-28"),
        (month(5, 2020), month(5, 2019), None),
    ],
)
def test_a_range_lends_its_year_to_the_end_that_has_none(first: Moment, last: Moment, edtf: str | None) -> None:
    assert resolve(Moment(op="range", first=first, last=last), THURSDAY, None) == edtf


NUMBERS = st.none() | st.integers(-5, 10**6) | st.floats(0, 99)


@given(
    op=st.sampled_from(
        [
            "weekday",
            "shift",
            "night",
            "date",
            "days",
            "month",
            "year",
            "period",
            "past",
            "within",
            "clock",
            "since",
            "until",
            "on",
        ]
    ),
    weekday=st.none() | st.integers(1, 7),
    day=st.none() | st.integers(1, 31),
    month=st.none() | st.integers(1, 12),
    number=NUMBERS,
    upto=st.none() | st.integers(1, 31),
    unit=st.sampled_from(["hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade"]),
    season=st.none() | st.sampled_from(["spring", "winter"]),
    step=st.integers(-2, 2),
    published=st.none()
    | st.dates().map(str)
    | st.dates().map(lambda d: str(d)[:7])
    | st.dates().map(lambda d: str(d)[:4]),
    future=st.booleans(),
)
def test_any_moment_on_any_day_is_a_time_or_none(op: str, published: str | None, future: bool, **parts: object) -> None:
    inner = Moment(op="weekday", weekday=2) if op in ("since", "until", "on") else None
    moment = Moment(op=op, first=inner, hour=7, **parts)  # type: ignore[arg-type]
    for day in (None, "2022-02-24", "2022", "../2022-03"):
        edtf = resolve(moment, published, day, future=future)
        assert edtf is None or parse(edtf)
