"""What something is only done for, and an infinitive that an idiom has beside another verb."""

import pytest

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


def _kinds(world: World, text: str) -> list[str]:
    pack = load_pack("uk")
    lead = f"{pack.grammar.setting}\n\n"
    report = Report(text=lead + text, published="2022-03-03", language="uk")
    return [c.kind for c in extract(report, pack, world) if c.span.start >= len(lead)]


@pytest.mark.parametrize(
    "text",
    [
        "Волонтери приїхали, щоб роздати їжу в Сумах.",
        "Військовий літак піднявся, щоб обстріляти Суми.",
        "Тисячі людей прийшли, щоб отримати хліб у Сумах.",
    ],
)
def test_what_an_infinitive_behind_its_clause_is_for_is_not_claimed(world: World, text: str) -> None:
    assert _kinds(world, text) == []


def test_what_is_a_sentence_of_its_own_is_what_goes_on(world: World) -> None:
    text = "Водії працюють день і ніч. Щоб вивезти з Сум двадцять мешканців."
    assert _kinds(world, text) == ["access.evacuated"]


def test_an_infinitive_that_an_idiom_has_beside_another_verb_is_no_noun(world: World) -> None:
    assert _kinds(world, "Сирійські солдати були змушені покинути Алеппо.") == ["movement.withdrawal"]
    assert _kinds(world, "Мешканцям Сум наказали покинути місто.") == ["access.evacuation_offered"]


def test_where_residents_are_told_to_go_nobody_gathers(world: World) -> None:
    assert _kinds(world, "Окупанти пропонують мешканцям Херсона виїхати до Криму.") == ["access.evacuation_offered"]
