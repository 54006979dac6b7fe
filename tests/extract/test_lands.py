"""Which country is meant: 'the country', a passive's subject, and where the harm of a whole war is."""

import pytest

from tests.extract.conftest import Read

# text, the place of each claim
LANDS = [
    (
        "Burkina Faso is opgeschrikt door een aanslag. In het noorden van het land vielen rebellen een dorp aan.",
        ["Burkina Faso", "Northern Burkina Faso"],
    ),
    ("Kaboel werd opgeschrikt door luchtaanvallen.", ["Kabul"]),
    ("Het leger werd in Homs verrast door luchtaanvallen.", ["Homs"]),
    (
        "Bij gevechten in Aleppo kwamen negen burgers om. In de oorlog zijn in totaal vierhonderd kinderen gedood.",
        ["Aleppo", "Aleppo", "Syria"],
    ),
]


@pytest.mark.parametrize(("text", "places"), LANDS)
def test_the_country_is_the_one_spoken_of(read: Read, text: str, places: list[str]) -> None:
    found = [c.place.name if c.place else None for c in read(text, language="nl")]
    assert sorted(map(str, found)) == sorted(places)
