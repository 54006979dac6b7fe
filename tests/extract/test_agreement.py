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


def test_both_countries_are_the_two_that_stood_side_by_side(read: Read) -> None:
    claims = read("Polen en Letland vragen Rusland om uitleg. Beide landen beschuldigen Rusland van oorlogsmisdaden.")
    assert [(c.actor, c.target) for c in claims if c.kind == "stance.accusation"] == [("POL", "RUS"), ("LVA", "RUS")]


def test_who_is_held_to_account_by_a_deed_does_not_say_so(read: Read) -> None:
    claims = read("De Poolse regering reageert door Rusland aansprakelijk te stellen.")
    assert [[s.party for s in claim.sources] for claim in claims] == [["POL"]]
