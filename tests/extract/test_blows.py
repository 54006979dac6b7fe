"""What attacks did, told around or beside where and when they were."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "De bom die maandag bij Kirkoek afging, doodde zes mensen.",
        "De bom die maandag bij Kirkoek afging doodde zes mensen.",
        "De aanslag die maandag in Kirkoek werd gepleegd, kostte zes mensen het leven.",
        "De beschieting die maandag Kirkoek trof, kostte zes mensen het leven.",
    ],
)
def test_harm_is_where_and_when_the_relative_clause_of_its_attack_says(read: Read, text: str) -> None:
    claims = read(text, language="nl")
    assert {c.place and c.place.name for c in claims} == {"Kirkuk"}
    assert {c.time and c.time.edtf for c in claims} == {"2022-02-28"}
    assert [c.quantity and c.quantity.min for c in claims if c.kind == "harm.killed"] == [6]
    assert any(c.kind.startswith("attack.") for c in claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het leger verliet Homs en Hama, die in mei waren ingenomen."),
        ("ru", "Армия ушла из Хомса и Хамы, которые были захвачены в мае."),
        ("uk", "Армія пішла з Хомса і Хами, які були захоплені у травні."),
    ],
)
def test_a_relative_clause_of_several_towns_is_of_each(read: Read, language: str, text: str) -> None:
    taken = [c.place and c.place.name for c in read(text, language=language) if c.kind == "control.captured"]
    assert taken == ["Homs", "Ḩamāh"]


def test_a_relative_clause_of_one_town_is_of_the_last(read: Read) -> None:
    claims = read("Het leger trok van Homs naar Hama, dat in mei was ingenomen.", language="nl")
    assert [c.place and c.place.name for c in claims if c.kind == "control.captured"] == ["Ḩamāh"]


@pytest.mark.parametrize(
    "text",
    ["Bij aanslagen zijn in Mali twaalf doden gevallen.", "Bij aanslagen en gevechten vielen in Mali twaalf doden."],
)
def test_attacks_by_which_people_died_were_there(read: Read, text: str) -> None:
    claims = read(text, language="nl")
    assert [c.place and c.place.name for c in claims if c.kind == "attack.attack"] == ["Mali"]


def test_what_lasted_no_longer_than_so_long_took_place(read: Read) -> None:
    (attack,) = read("De aanval op Homs duurde niet langer dan een uur.", language="nl")
    assert attack.polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Het leger zal de stad Homs, die in mei is gevallen, heroveren.", "control.recaptured", "planned"),
        ("De Russen hebben het dorp Pisky, waar honderd mensen wonen, beschoten.", "attack.shelling", "actual"),
    ],
)
def test_a_verb_behind_a_relative_clause_is_that_of_the_auxiliary_before(
    read: Read, text: str, kind: str, modality: str
) -> None:
    (claim,) = [c for c in read(text, language="nl") if c.kind == kind]
    assert (claim.modality, claim.place and claim.place.level, bool(claim.actor)) == (modality, "settlement", True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De namen van zeven soldaten die in Homs sneuvelden, zijn bekend."),
        ("en", "The names of seven soldiers who died in Homs are known."),
        ("ru", "Имена семи солдат, которые погибли в Хомсе, известны."),
    ],
)
def test_those_whom_a_relative_clause_tells_of_are_counted_before_it(read: Read, language: str, text: str) -> None:
    (killed,) = [c for c in read(text, language=language) if c.kind == "harm.killed"]
    assert killed.quantity is not None
    assert (killed.quantity.min, killed.quantity.max) == (7, 7)


def test_some_of_the_dead_are_counted_where_the_dead_are_not(read: Read) -> None:
    killed = read("In Homs vielen veel doden, onder wie tien kinderen.", language="nl")
    assert [c.quantity and c.quantity.min for c in killed] == [None, 10]


@pytest.mark.parametrize("text", ["In het belegerde Homs is geen brood.", "In het bezette Homs rijden geen trams."])
def test_what_is_said_of_a_besieged_town_does_not_deny_that_it_is_so(read: Read, text: str) -> None:
    held = [c for c in read(text, language="nl") if c.kind.startswith("control.")]
    assert [c.polarity for c in held] == ["affirmed"]
