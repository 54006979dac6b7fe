"""What came of an attack, said beside what it was done with; and what is said without a verb."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("uk", "Російська ракета зруйнувала будинок у Сумах.", {"attack.missile_strike", "damage.damaged"}),
        ("uk", "Школу в Одесі пошкоджено російською ракетою.", {"attack.missile_strike", "damage.damaged"}),
        ("uk", "Російська ракета влучила в школу в Одесі.", {"attack.missile_strike"}),
        ("ru", "Ракета попала в завод в Киеве.", {"attack.missile_strike"}),
    ],
)
def test_what_arms_destroy_is_damaged_and_what_they_hit_is_struck(
    read: Read, language: str, text: str, kinds: set[str]
) -> None:
    assert {claim.kind for claim in read(text, language=language)} == kinds


def test_a_participle_behind_adverbs_is_said_of_what_follows_in_a_sentence_without_a_verb(read: Read) -> None:
    *_, claim = read("Знову збиті російські гелікоптери під Ізюмом.", language="uk")
    assert (claim.kind, claim.target) == ("attack.attack", "RUS")
    text = "Нещодавно звільнені села під Ізюмом чекають на зерно."
    assert not [c for c in read(text, language="uk") if c.kind.startswith("control.")]


def test_sanctions_are_those_of_whoever_a_relative_clause_says_imposes_them(read: Read) -> None:
    *_, claim = read("Військові вдячні за санкції, які Польща запроваджує проти Росії.", language="uk")
    assert (claim.kind, claim.actor) == ("stance.sanction", "POL")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Президент України Зеленський сказав: «Російські війська вбивають людей на нашій землі»."),
        ("ru", "Президент Украины Зеленский сказал: «Российские войска убивают людей на нашей земле»."),
        ("en", 'President Zelensky said: "Russian troops are killing people on our soil."'),
    ],
)
def test_our_soil_is_the_land_of_whoever_speaks(read: Read, language: str, text: str) -> None:
    *_, claim = read(text, language=language)
    assert claim.place is not None
    assert (claim.kind, claim.place.name) == ("harm.killed", "Ukraine")
    assert not [c for c in read("Солдати б'ють по землі палицями.", language="uk") if c.span.start > 300]
