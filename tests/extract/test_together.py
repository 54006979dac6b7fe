"""Those who meet side by side, and infinitives that are words of an idiom too."""

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report


def _claims(text: str, world: World) -> list[Claim]:
    report = Report(text="Армия ведет войну, ракеты летят.\n\n" + text, published="2022-03-03", language="ru")
    return [c for c in extract(report, load_pack("ru"), world) if c.kind.startswith("talks.")]


def test_two_who_meet_side_by_side_hold_talks(world: World) -> None:
    text = "Лавров и Кулеба встретились в Женеве."
    assert [(c.kind, c.actor, c.place and c.place.name) for c in _claims(text, world)] == [
        ("talks.held", None, "Geneva")
    ]


def test_who_meets_nobody_of_another_side_holds_none(world: World) -> None:
    assert _claims("Представители миссии встретились с пленными в Изюме.", world) == []


def test_an_infinitive_behind_a_name_in_the_accusative_is_a_verb(world: World) -> None:
    (claim,) = _claims("Премьер Венгрии призвал Зеленского прекратить огонь.", world)
    assert (claim.kind, claim.actor, claim.target) == ("talks.ceasefire_demanded", "HUN", "UKR")
