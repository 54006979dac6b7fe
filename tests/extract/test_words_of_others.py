"""Words that are part of something else say nothing by themselves: of a name, of who is cited, of a span of time."""

import pytest

from tests.extract.conftest import Read

WEEKS = [
    ("nl", "Na drie weken gevechten heeft een raket een ziekenhuis in Marioepol verwoest."),
    ("en", "After three weeks of fighting, a rocket destroyed a hospital in Mariupol."),
    ("uk", "Після трьох тижнів боїв ракета зруйнувала лікарню в Маріуполі."),
    ("ru", "После трех недель боев ракета разрушила больницу в Мариуполе."),
]


@pytest.mark.parametrize(("language", "text"), WEEKS)
def test_weeks_count_no_hospitals(language: str, text: str, read: Read) -> None:
    damaged = [claim for claim in read(text, language=language) if claim.kind == "damage.damaged"]
    assert [(claim.object, claim.quantity) for claim in damaged] == [("hospital", None)]


def test_a_word_of_a_name_is_nothing_that_is_destroyed(read: Read) -> None:
    lead = "Israel and Hamas fight in the Gaza Strip. The war in Gaza goes on.\n\n"
    claims = read("Thirty houses were destroyed in Gaza City.", language="en", lead=lead)
    damaged = [claim for claim in claims if claim.kind == "damage.damaged"]
    assert [(c.object, c.place.name if c.place else None) for c in damaged] == [("homes", "Gaza")]
    assert damaged[0].quantity is not None
    assert damaged[0].quantity.min == 30


def test_the_to_of_according_to_belongs_to_no_verb(read: Read) -> None:
    claims = read("According to the regional governor, Kupyansk fell on Tuesday.", language="en")
    assert [(c.kind, c.place.name if c.place else None) for c in claims] == [("control.captured", "Kupyansk")]


def test_a_port_city_is_no_port(read: Read) -> None:
    claims = read("An attempt to evacuate civilians from the port city of Odesa has failed.", language="en")
    assert {claim.kind for claim in claims} == {"access.evacuated"}


SEVERAL = ["боевики", "захватчики", "мятежники"]


@pytest.mark.parametrize("group", SEVERAL)
def test_a_group_named_as_several_acts_whatever_stands_before(group: str, read: Read) -> None:
    claims = read(f"Город {group} обстреляли вечером.", language="ru")
    assert [claim.kind for claim in claims] == ["attack.shelling"]
    assert claims[0].actor is not None


def test_a_district_of_a_town_is_at_least_in_that(read: Read) -> None:
    claims = read("Three people were killed in Kyiv's Obolon district.", language="en")
    assert [(c.kind, c.place.name if c.place else None) for c in claims] == [("harm.killed", "Kyiv")]


def test_troops_that_have_left_are_not_there(read: Read) -> None:
    claims = read("Russian troops have left Izyum.", language="en")
    assert {claim.kind for claim in claims} == {"movement.withdrawal"}


def test_what_stands_in_a_village_is_not_the_village(read: Read) -> None:
    claims = read("Het internet in het dorp Bilohorivka werd afgesloten door het leger.")
    assert [(claim.kind, claim.object) for claim in claims] == [("service.cut", "communications")]


def test_who_will_not_stop_shelling_refuses_no_truce(read: Read) -> None:
    claims = read("Rusland zal niet stoppen met het bombarderen van Charkov.")
    assert [claim.kind for claim in claims] == ["stance.intent"]
