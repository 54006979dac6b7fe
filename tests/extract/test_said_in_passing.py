"""What English reports say in passing, of a place, a part or a day, is not where or when the rest happens."""

import pytest

from tests.extract.conftest import Read

WHERE = [
    (
        "Shells fell in Kherson, the main port of the Kherson region in southern Ukraine, with one hitting a school.",
        {"Kherson"},
    ),
    ("Shells fell in Izium, Kharkiv region, after Russian troops stormed a school.", {"Izyum"}),
    ("Shells fell in Kherson. A blast tore through the city's busy Kyiv district.", {"Kherson"}),
]


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_what_only_says_where_a_town_lies_is_not_where_the_rest_happens(
    read: Read, text: str, expected: set[str]
) -> None:
    assert {c.place.name for c in read(text, language="en") if c.place} == expected


def test_a_part_is_where_it_is_and_the_rest_is_not(read: Read) -> None:
    text = "Shelling in Sumy killed nine people, including a woman in Lebedyn, and wounded forty."
    assert {(c.quantity.min, c.place.name) for c in read(text, language="en") if c.quantity and c.place} == {
        (9, "Sumy"),
        (1, "Lebedyn"),
        (40, "Sumy"),
    }


def test_what_a_joined_verb_denies_leaves_its_noun_as_it_was(read: Read) -> None:
    text = "Her son stood near by as the strike took place and by luck sustained no wounds."
    assert {(c.kind, c.polarity) for c in read(text, language="en")} >= {("attack.attack", "affirmed")}


def test_whoever_speaks_before_an_as_says_what_stands_before_them(read: Read) -> None:
    text = "Ten people died in shelling in Sumy, the governor said, as Moscow said it hit depots in Odesa."
    killed = next(c for c in read(text, language="en") if c.kind == "harm.killed")
    assert killed.sources[0].type == "local_authority"


@pytest.mark.parametrize("which", ["Iran-backed", "Lebanese", "powerful Iran-aligned"])
def test_a_group_of_a_sort_is_the_one_last_named(read: Read, which: str) -> None:
    text = f"Hezbollah buried two fighters in Tyre. The {which} group said it shelled Metula."
    claim = next(c for c in read(text, language="en") if c.kind == "attack.shelling")
    assert (claim.actor, claim.sources[0].party) == ("Hezbollah", "Hezbollah")


def test_a_war_that_is_only_named_is_not_where_a_blow_is(read: Read) -> None:
    text = "Israel and Hezbollah have traded fire along the Lebanese border since the war in Gaza began."
    assert "Gaza Strip" not in {c.place.name for c in read(text, language="en") if c.place}


def test_what_goes_on_since_a_day_began_before_the_report(read: Read) -> None:
    text = "Russia has shelled Sumy since 20 October, the governor said."
    claim = read(text, language="en", published="2024-09-22")[0]
    assert claim.time is not None
    assert claim.time.edtf == "2023-10-20/.."
