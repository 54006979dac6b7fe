"""What English reports count, by whose name a place's control goes, and which words for things are names."""

import pytest

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report


def _claims(world: World, text: str) -> list[Claim]:
    pack = load_pack("en")
    lead = f"{pack.grammar.setting}\n\n"
    report = Report(text=lead + text, published="2022-03-03", language="en")
    return [c for c in extract(report, pack, world) if c.span.start >= len(lead)]


def _counted(world: World, text: str) -> dict[str, object]:
    return {c.kind: c.quantity.min if c.quantity else None for c in _claims(world, text)}


def test_a_part_of_a_total_is_what_is_told(world: World) -> None:
    assert _counted(world, "Ukraine shot down 31 out of 40 drones.") == {"attack.interception": 31}
    told = _counted(world, "Gunners shot down 31 of 40 drones launched at Sumy.")
    assert told["attack.interception"] == 31


def test_how_often_is_a_count(world: World) -> None:
    assert _counted(world, "The Russian army shelled Sumy 14 times.") == {"attack.shelling": 14}


@pytest.mark.parametrize(
    "text",
    ["Sumy remains under separatist control.", "Sumy is still in army hands.", "Sumy is under Hezbollah control."],
)
def test_control_is_told_by_the_name_of_whoever_has_it(world: World, text: str) -> None:
    assert [c.kind for c in _claims(world, text)] == ["control.held"]


def test_a_thing_of_several_words_can_begin_with_a_capital(world: World) -> None:
    assert [c.kind for c in _claims(world, "A UN convoy reached Sumy.")] == ["access.aid_delivered"]


def test_launchers_are_what_attacks_come_from(world: World) -> None:
    assert _counted(world, "The Russians carried out nine strikes from rocket launchers.") == {"attack.shelling": 9}


@pytest.mark.parametrize(
    "text", ["Strike kills 4 in Sumy", "Russian attack kills at least four in Sumy", "Raid kills 4 soldiers in Sumy"]
)
def test_a_headlines_blow_is_the_subject_of_what_it_does(world: World, text: str) -> None:
    assert _counted(world, text) == {"harm.killed": 4}


def test_a_noun_of_several_words_that_opens_a_headline_is_no_verb(world: World) -> None:
    assert _counted(world, "Air strike kills 4, wounds 9 in Sumy") == {
        "attack.air_strike": None,
        "harm.killed": 4,
        "harm.injured": 9,
    }
