"""How the leads and headlines of English agencies put it: datelines, borders, capitals of regions, counts behind a
gerund."""

import pytest

from tests.extract.conftest import Read

WHERE = [
    ("Rebels killed nine soldiers near Sudan's border with Chad.", "Chad–Sudan border"),
    ("TYRE: Israeli shells hit a market in eastern Lebanon on Friday, the army said.", "Eastern Lebanon"),
    ("GOMA, Democratic Republic of Congo (AP) - Rebels left a mining town in the province of Ituri.", "Ituri"),
]


@pytest.mark.parametrize(("text", "place"), WHERE)
def test_where_a_lead_puts_it(read: Read, text: str, place: str) -> None:
    told = [c.place.name for c in read(text, language="en", lead="") if c.place]
    assert set(told) == {place}


def test_the_capital_of_a_region_is_not_that_of_its_country(read: Read) -> None:
    text = "Azerbaijan shelled villages close to the capital of Nagorno-Karabakh."
    assert [c.place.name for c in read(text, language="en") if c.place] == ["Nagorno-Karabakh"]


@pytest.mark.parametrize("bound", ["at least", "up to", "more than", ""])
def test_who_is_killed_behind_a_noun_and_a_comma_is_counted(read: Read, bound: str) -> None:
    text = f"Rebels overran an outpost in the district, killing {bound} twelve guards."
    killed = [c for c in read(text, language="en") if c.kind == "harm.killed"]
    assert len(killed) == 1


@pytest.mark.parametrize("who", ["Taliban", "Houthis"])
def test_a_group_whose_name_is_a_plural_acts_where_it_opens_a_sentence(read: Read, who: str) -> None:
    claim = next(c for c in read(f"{who} have captured a base near Taiz.", language="en"))
    assert claim.actor == who


def test_a_headline_strings_what_several_did(read: Read) -> None:
    text = "The army said so on Monday. Taliban attack base near Herat, kill 12"
    assert [c.quantity and c.quantity.min for c in read(text, language="en") if c.kind == "harm.killed"] == [12]


def test_what_happened_soon_after_is_not_to_come(read: Read) -> None:
    (claim,) = read("Soon after dawn rebels shelled Taiz.", language="en")
    assert claim.modality == "actual"


def test_who_speaks_behind_a_capital_is_not_beside_it(read: Read) -> None:
    text = "A blast tore through a market in Kabul, police and hospital sources said."
    origins = {c.sources[0].type for c in read(text, language="en") if c.sources}
    assert origins == {"emergency_services", "health"}


def test_the_capital_of_a_states_region_is_not_that_of_the_state(read: Read) -> None:
    text = "Jets bombed the capital of Ethiopia's Tigray region."
    assert "Addis Ababa" not in {c.place.name for c in read(text, language="en") if c.place}
