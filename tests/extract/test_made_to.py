"""Who is made to do something does it, and not who makes them."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("uk", "ЗСУ змусили росіян відступити від Києва.", "RUS"),
        ("uk", "Російські військові були змушені залишити Ізюм.", "RUS"),
        ("ru", "Украинские военные вынудили россиян отступить от Киева.", "RUS"),
        ("en", "Ukrainian forces compelled the Russians to retreat from Izium.", "RUS"),
        ("en", "The Russians were forced to retreat from Izium.", "RUS"),
        ("nl", "Het Oekraïense leger dwong de Russen zich terug te trekken uit Izjoem.", "RUS"),
    ],
)
def test_who_is_made_to_withdraw_does(read: Read, language: str, text: str, actor: str) -> None:
    told = [claim.actor for claim in read(text, language=language) if claim.kind == "movement.withdrawal"]
    assert told == [actor]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Російські війська обстріляли Харків, змусивши тисячі людей тікати."),
        ("uk", "Окупанти вигнали тисячі жителів з Ізюма."),
        ("ru", "Боевики изгнали тысячи жителей из Изюма."),
    ],
)
def test_who_makes_people_flee_takes_and_leaves_nothing(read: Read, language: str, text: str) -> None:
    told = [claim.kind for claim in read(text, language=language) if claim.kind != "attack.shelling"]
    assert told == ["harm.displaced"]
