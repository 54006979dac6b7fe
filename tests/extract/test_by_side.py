"""Losses of several sides in one clause, each with a count of its own."""

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


def _killed(world: World, text: str) -> dict[str | None, object]:
    pack = load_pack("en")
    lead = f"{pack.grammar.setting}\n\n"
    report = Report(text=lead + text, published="2022-03-03", language="en")
    found = [c for c in extract(report, pack, world) if c.span.start >= len(lead) and c.kind == "harm.killed"]
    return {c.target: c.quantity.min if c.quantity else None for c in found}


def test_each_side_has_its_own_dead(world: World) -> None:
    text = "At least 17 separatists and six Ukrainian soldiers were killed near Sumy."
    assert _killed(world, text) == {"separatists": 17, "UKR": 6}
    assert _killed(world, "The raid on Sumy killed nine separatists and two civilians.") == {
        "separatists": 9,
        "civilians": 2,
    }


def test_those_of_one_side_are_added_up(world: World) -> None:
    assert _killed(world, "Five women and three children were killed in Sumy.") == {"civilians": 8}
