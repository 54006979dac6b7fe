"""What someone does not believe, and what is only waited for, in English and Dutch."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The general does not believe that the rebels captured Kharkiv.",
        '"We don\'t think the rebels captured Kharkiv," the general said.',
        "The army did not believe reports that the rebels had captured Kharkiv.",
    ],
)
def test_what_is_not_believed_is_denied(read: Read, text: str) -> None:
    claims = read(text, language="en")
    assert [(c.kind, c.polarity) for c in claims] == [("control.captured", "negated")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rebels will go on fighting in Sumy until the troops leave Kharkiv."),
        ("nl", "De rebellen blijven in Soemy vechten totdat de troepen uit Charkov vertrekken."),
    ],
)
def test_what_is_waited_for_is_not_claimed(read: Read, language: str, text: str) -> None:
    assert not [c for c in read(text, language=language) if c.kind == "movement.withdrawal"]


def test_until_something_happened_it_did(read: Read) -> None:
    claims = read("The rebels fought in Sumy until the Russian troops left Kharkiv.", language="en")
    assert "movement.withdrawal" in [c.kind for c in claims]
