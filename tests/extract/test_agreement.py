"""Whose deed it is where a verb's number tells: a verb of several is not that of one state."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Verschillende landen houden Rusland verantwoordelijk.",
        "Critici beschuldigen Rusland van oorlogsmisdaden.",
        "De advocaat beschuldigt Rusland van oorlogsmisdaden.",
    ],
)
def test_who_is_accused_by_those_whom_nobody_knows_does_not_accuse(read: Read, text: str) -> None:
    claims = read(text)
    assert all(claim.actor != "RUS" and all(s.party != "RUS" for s in claim.sources) for claim in claims)


def test_who_accuses_behind_an_adverb_does_so(read: Read) -> None:
    claims = read("Opnieuw beschuldigt Rusland Oekraïne van oorlogsmisdaden.")
    assert [(c.kind, c.actor, c.target) for c in claims] == [("stance.accusation", "RUS", "UKR")]


def test_an_office_in_capitals_is_no_particle_and_no_doer(read: Read) -> None:
    claims = read("OM: raket die Charkov trof kwam uit Rusland")
    assert [(c.kind, c.actor) for c in claims] == [("attack.missile_strike", None)]
