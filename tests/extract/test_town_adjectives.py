"""Towns that only an adjective with a capital names, and what looks like a town in a name."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Een raket trof het Charkovse ziekenhuis.", "Kharkiv"),
        ("In het Odessase centrum ontplofte een bom.", "Odesa"),
        ("De Russen beschoten de Charkovse luchthaven.", "Kharkiv"),
    ],
)
def test_what_an_adjective_of_a_town_stands_before_is_there(read: Read, text: str, place: str) -> None:
    assert {claim.place and claim.place.name for claim in read(text)} == {place}


def test_an_adjective_of_a_town_before_an_office_tells_no_place(read: Read) -> None:
    claims = read("De Charkovse burgemeester zegt dat Cherson is beschoten.")
    assert [claim.place and claim.place.name for claim in claims] == ["Kherson"]


def test_a_mayor_whose_name_a_town_has_too_is_there_where_the_report_is(read: Read) -> None:
    claims = read("In Charkov was een aanslag. Volgens burgemeester Lancaster raakten twee agenten gewond.")
    assert [c.place and c.place.name for c in claims if c.kind == "harm.injured"] == ["Kharkiv"]


@pytest.mark.parametrize("text", ["De politie spreekt van een aanslag.", "Volgens de politie was het een hinderlaag."])
def test_what_someone_calls_an_attack_is_one_as_they_say(read: Read, text: str) -> None:
    claims = read(f"In Charkov ontplofte een bom. {text}")
    assert [(c.kind, c.sources[0].type) for c in claims if c.sources] == [("attack.attack", "emergency_services")]
