"""Bodies that reports name without their state, and whose words what is told to a medium is."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Het kabinet veroordeelt de aanval op Charkov, waarbij een Nederlander gewond raakte.", "NLD"),
        ("Het Poolse kabinet kwam bijeen. Het kabinet veroordeelt de aanval op Charkov.", "POL"),
        ("Premier Netanyahu hield een toespraak. Het kabinet veroordeelt de aanval op Tel Aviv.", "ISR"),
    ],
)
def test_a_cabinet_is_that_of_the_state_spoken_of(read: Read, text: str, party: str) -> None:
    condemned = [claim for claim in read(text) if claim.kind == "stance.accusation"]
    assert [claim.sources[0].party for claim in condemned] == [party]


def test_an_office_that_looks_like_a_preposition_speaks(read: Read) -> None:
    claims = read("Het OM zegt dat Rusland Charkov heeft beschoten.")
    assert [(c.kind, c.sources[0].party) for c in claims] == [("attack.shelling", "NLD")]


def test_who_tells_something_to_an_agency_is_not_of_its_country(read: Read) -> None:
    claims = read("In Gaza zijn tien mensen gedood. Dat melden medische bronnen aan persbureau Reuters.")
    assert [claim.sources[0].party for claim in claims] == [None]


def test_who_says_that_they_attack_says_it(read: Read) -> None:
    claims = read("Rusland zegt alleen Charkov aan te vallen.")
    assert [(c.kind, c.actor, c.sources[0].party) for c in claims] == [("attack.attack", "RUS", "RUS")]


def test_what_an_army_is_denied_to_have_done_is_still_its_deed(read: Read) -> None:
    claims = read("Het leger heroverde Khartoem. De RSF ontkent dat.", published="2025-03-22")
    assert [(c.actor, c.polarity) for c in claims] == [("SDN", "affirmed"), ("SDN", "negated")]
