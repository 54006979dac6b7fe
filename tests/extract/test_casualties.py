"""Who came to harm, as reports of an attack tell it."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("Bij Homs stierven vier mensen en zeven raakten gewond.", "harm.injured", 7),
        ("Bij Homs stierven vier mensen en zeven werden ontvoerd.", "harm.detained", 7),
        ("Bij Homs stierven vier mensen en zeven zijn gewond.", "harm.injured", 7),
        ("In Homs vechten zeven mensen voor hun leven.", "harm.injured", 7),
        ("In Homs is een vader van zeven kinderen omgekomen.", "harm.killed", None),
    ],
)
def test_a_count_is_of_whom_its_verb_says(read: Read, text: str, kind: str, count: int | None) -> None:
    told = [claim for claim in read(text) if claim.kind == kind]
    assert [c.quantity and c.quantity.min for c in told] == [count]


def test_that_there_are_wounded_is_claimed_in_any_clause(read: Read) -> None:
    claims = read("Er zijn gewonden in Homs. De gouverneur zegt dat er gewonden zijn in Idlib.")
    assert [(c.kind, c.place and c.place.name) for c in claims] == [("harm.injured", "Homs"), ("harm.injured", "Idlib")]


def test_of_whom_nothing_is_known_they_were_killed_all_the_same(read: Read) -> None:
    claims = read("Over de vier mensen die in Homs om het leven zijn gekomen is niets bekendgemaakt.")
    assert [(c.kind, c.polarity) for c in claims] == [("harm.killed", "affirmed")]


def test_what_is_said_at_someones_press_conference_is_theirs(read: Read) -> None:
    claims = read("IS pleegde de aanslag in Homs, is bekendgemaakt op een persconferentie van gouverneur Barazi.")
    assert [[s.name for s in c.sources] for c in claims] == [["Barazi"]]


def test_a_part_of_town_that_no_gazetteer_has_lies_in_the_town_spoken_of(read: Read) -> None:
    whole, part = read("Het leger viel Homs aan. In de wijk Noorderhoek ontplofte een bom.")
    assert whole.place is not None
    assert part.place is not None
    assert (part.place.lat, part.place.lon) == (whole.place.lat, whole.place.lon)


def test_a_suspect_of_the_attack_spoken_of_is_caught(read: Read) -> None:
    claims = read("In Homs was een aanslag op een markt gepleegd. De verdachte is aangehouden.")
    assert [c.kind for c in claims] == ["attack.attack", "harm.detained"]


@pytest.mark.parametrize(
    "headline", ["Two killed and seven injured in Homs", "Two people killed and seven hurt in Homs"]
)
def test_a_headline_counts_dead_and_injured_apart(read: Read, headline: str) -> None:
    told = read(headline, language="en")
    assert {(c.kind, c.quantity and c.quantity.min) for c in told} == {("harm.killed", 2), ("harm.injured", 7)}


def test_what_has_so_far_been_done_is_counted(read: Read) -> None:
    (claim,) = read("The UN said 2,500 people had so far been displaced in Taiz.", language="en")
    assert claim.quantity is not None
    assert claim.quantity.min == 2500
