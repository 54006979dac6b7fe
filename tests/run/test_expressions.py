"""The examples of every pack's times and numbers hold, and one that does not hold says why."""

import pytest

from wederhoor.language.calendar import with_names
from wederhoor.language.pack import languages, load_pack
from wederhoor.run.expressions import misread, misread_count, misread_time


@pytest.mark.parametrize("lang", languages())
def test_every_example_of_a_time_and_a_number_holds(lang: str) -> None:
    assert not misread(load_pack(lang))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("De stad [viel] | 2022-03-03 → 2022-03-02", "nothing fired"),
        (
            "[Woensdag] viel de stad en donderdag het dorp | 2022-03-03 → 2022-03-02",
            "fired twice: 'Woensdag', 'donderdag'",
        ),
        ("[Woens]dag viel de stad | 2022-03-03 → 2022-03-02", "the wrong words: 'Woensdag'"),
        ("[Woensdag] viel de stad | 2022-03-03 → 2022-03-01", "other value: 2022-03-02"),
        (
            "Woensdag viel de stad | 2022-03-03 → 2022-03-02",
            "is not written as: text with [the time] | published, day=…, future → EDTF",
        ),
        ("[Woensdag] viel de stad | 2022-03-03 → 2022-03-02", None),
    ],
)
def test_a_misread_time_says_why(line: str, why: str | None) -> None:
    assert misread_time(line, with_names(load_pack("nl").times, {})) == why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Er vielen [geen] slagen → 0..0 person", "nothing fired"),
        ("[Zeker 34] doden en 12 gewonden → 34..", "fired twice: 'Zeker 34', '12'"),
        ("Zeker [34] doden → 34..", "the wrong words: 'Zeker 34'"),
        ("[Zeker 34] doden → 34..34", "other value: 34.. person doden"),
        ("Zeker 34 doden → -", "must fire nothing, but fired: 'Zeker 34'"),
        ("Zeker 34 doden", "is not written as: text with [the count] → min..max unit noun"),
        ("[Zeker 34] doden → 34.. person", None),
    ],
)
def test_a_misread_count_says_why(line: str, why: str | None) -> None:
    assert misread_count(line, load_pack("nl").numbers) == why
