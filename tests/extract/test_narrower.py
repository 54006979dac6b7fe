"""Where English sentences put what happens that name a town and what it lies in, or a row of described places."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Fifty people died in an attack on the town of Manbij in Syria's Aleppo province.", ["Manbij"]),
        ("The attack on Manbij in the province of Aleppo killed ten.", ["Manbij"]),
        ("Israel attacked Iran's nuclear plant at Natanz.", ["Naţanz"]),
        ("Shells hit Aden, the Red Sea port of Mokha and the town of Taiz.", ["Aden", "Mocha", "Taiz"]),
        ("Shells hit Aden, the Taiz airport and the town of Marib.", ["Aden", "Taiz", "Ma'rib"]),
        ("Israel bombed Baalbek and shelled a bridge in the south of the country.", ["Baalbek", "Southern Lebanon"]),
    ],
)
def test_what_happens_is_at_the_towns_and_not_round_them(read: Read, text: str, places: list[str]) -> None:
    told = [c for c in read(text, language="en") if c.kind.startswith("attack.")]
    assert [c.place and c.place.name for c in told] == places


@pytest.mark.parametrize("who", ["said the head of the region", "the governor of the province said"])
def test_a_head_of_a_region_speaks_of_the_town_that_was_spoken_of(read: Read, who: str) -> None:
    *_, last = read(f"A missile struck Malyn in Zhytomyr region. Two people were wounded, {who}.", language="en")
    assert last.place is not None
    assert (last.place.name, last.sources[0].type) == ("Malyn", "local_authority")


def test_a_full_name_of_two_towns_names_is_no_place(read: Read) -> None:
    *_, last = read('Shells hit Omdurman in Sudan. "Ten people were killed," said Fatima Ali.', language="en")
    assert last.place is not None
    assert last.place.name == "Omdurman"
