"""Counts that look like years but for the mark in them."""

import pytest

from tests.extract.conftest import Read

COUNTS = [
    ("en", "The death toll in Homs has risen to 2,000, doctors said.", 2000, 2000),
    ("en", "The death toll in Homs may be as high as 2,000, doctors said.", None, 2000),
    ("nl", "Het dodental in Homs is gestegen tot 2.000, melden artsen.", 2000, 2000),
]


@pytest.mark.parametrize(("lang", "text", "least", "most"), COUNTS)
def test_no_year_is_written_with_a_mark(read: Read, lang: str, text: str, least: int | None, most: int) -> None:
    quantity = read(text, language=lang)[-1].quantity
    assert quantity is not None
    assert (quantity.min, quantity.max) == (least, most)


def test_a_year_is_no_count(read: Read) -> None:
    assert [c.quantity for c in read("The army killed rebels in Homs in 2014.", language="en")] == [None]
