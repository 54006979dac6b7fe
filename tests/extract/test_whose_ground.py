"""English: what a country has abroad, a capital that stands for its government, and one side of a border."""

import pytest

from tests.extract.conftest import Read


def places(read: Read, text: str) -> list[str | None]:
    return [c.place.name if c.place else None for c in read(text, language="en")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ukrainian rebels shelled Kharkiv. Drones struck American bases.", "Kharkiv"),
        ("In Kharkiv three soldiers were killed in Washington's first raid.", "Kharkiv"),
        ("On the Russian side of the border, three people were killed.", "Russia"),
        ("The city of Sumy was shelled. The police in Kharkiv said three people were killed near the city.", "Kharkiv"),
    ],
)
def test_where_it_is(read: Read, text: str, place: str) -> None:
    assert places(read, text)[-1] == place


def test_what_happens_in_a_neighbour_that_fights_belongs_to_the_conflict(read: Read) -> None:
    text = "M23 rebels fight the army near Goma in DR Congo. In Rwanda five people were killed by shells."
    assert "Rwanda" in places(read, text)
