"""Compounds of which only the first half is written, with a hyphen, are read as the whole."""

import pytest

from tests.extract.conftest import Read

# sentence, the kinds or objects of what it tells
ROWS = [
    ("Rusland voerde raket- en droneaanvallen uit op Kiev.", {"attack.missile_strike", "attack.drone_strike"}),
    ("In Soemy is de water- en stroomvoorziening uitgevallen.", {"service.cut water", "service.cut electricity"}),
    ("Charkov - en dat weet iedereen - is beschoten.", {"attack.shelling"}),
]


@pytest.mark.parametrize(("sentence", "told"), ROWS)
def test_the_first_half_of_a_compound_tells_what_the_whole_does(read: Read, sentence: str, told: set[str]) -> None:
    claims = [claim for claim in read(sentence) if claim.quote in sentence]
    assert {f"{claim.kind} {claim.object or ''}".strip() for claim in claims} == told
