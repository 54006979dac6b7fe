"""Where English reports put what they say of no place, by the dateline with which they open."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("MARIUPOL, Ukraine (Reuters) - Ukrainian soldiers died when shells hit a bus.", "Mariupol"),
        ("Guns roar again\n\nSUMY, March 3 (AFP) - Five Ukrainian soldiers were killed on Thursday.", "Sumy"),
        ("MARIUPOL, Ukraine (Reuters) - Russian shells killed ten people in Sumy.", "Sumy"),
        # of a capital only "the city" is meant, and of a town elsewhere nothing
        ("KYIV, Ukraine (Reuters) - Ten Ukrainian soldiers were killed by Russian shells.", None),
        ("KYIV, Ukraine (Reuters) - Russian shells killed ten Ukrainian soldiers in the city.", "Kyiv"),
        ("ISTANBUL (Reuters) - Ten Ukrainian soldiers were killed by Russian shells.", None),
    ],
)
def test_what_names_no_place_is_in_the_town_of_the_dateline(read: Read, text: str, place: str | None) -> None:
    killed = [c for c in read(text, language="en", lead="") if c.kind.startswith("harm.killed")]
    assert [c.place and c.place.name for c in killed] == [place]
