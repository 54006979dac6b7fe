"""Whom a speaker talks with, where these are several."""

from tests.extract.conftest import Read


def test_who_says_we_talks_with_the_first_of_those_side_by_side(read: Read) -> None:
    text = (
        "We fight on, our people resist. We spoke today with the President of Egypt and the Prime Minister of Canada."
    )
    claims = [c for c in read(text, language="en") if c.kind == "talks.held"]
    assert [c.target for c in claims] == ["EGY"]
