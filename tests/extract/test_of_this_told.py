"""Whose words the sentence before was, where the next only says so; who speaks for whoever spoke; names in quotes."""

import pytest

from tests.extract.conftest import Read
from wederhoor.model import Claim

# what only says whose words the sentence before was
POINTING = [
    "О случившемся рассказал мэр города.",
    "С таким заявлением выступил мэр города.",
    "Соответствующее сообщение в среду распространил мэр города.",
    "Информацию об этом подтвердил мэр города.",
    "Как пишет «Заря», об этом мэр города рассказал по телефону.",
]
# a sentence with what is counted or done, and the kind, quantity or place that it tells
COUNTED = [
    ("Армия уничтожила 12 военных объектов Украины.", "damage.damaged", 12),
    ("Мэр сообщил о гибели как минимум 15 человек при ударе по больнице в Изюме.", "harm.killed", 15),
]


def _sources(claim: Claim) -> list[str]:
    return [source.type for source in claim.sources]


@pytest.mark.parametrize("pointing", POINTING)
def test_a_sentence_that_points_back_says_whose_the_one_before_is(read: Read, pointing: str) -> None:
    (claim,) = read(f"Армия обстреляла Изюм. {pointing}", language="ru")
    assert _sources(claim)[0] == "local_authority"


def test_what_media_pass_on_is_of_whoever_is_then_said_to_have_said_it(read: Read) -> None:
    (claim,) = read("Армия обстреляла Изюм, передает ТАСС. Об этом сообщил мэр города.", language="ru")
    assert _sources(claim) == ["local_authority", "media"]


def test_a_spokesman_of_the_ministry_is_that_of_whoever_spoke(read: Read) -> None:
    told = read(
        "Изюм взят, заявили в Минобороны России. По словам представителя ведомства, ранены трое.", language="ru"
    )
    assert [claim.sources[0].party for claim in told] == ["RUS", "RUS"]


def test_troops_of_a_general_who_is_known_are_his_sides(read: Read) -> None:
    (claim,) = read("Войска генерала Хафтара обстреляли Триполи.", language="ru")
    assert claim.actor == "LNA"


@pytest.mark.parametrize(("text", "kind", "number"), COUNTED)
def test_what_is_counted_is_what_the_noun_behind_says(read: Read, text: str, kind: str, number: int) -> None:
    (claim,) = (c for c in read(text, language="ru") if c.kind == kind)
    assert claim.quantity is not None
    assert claim.quantity.min == number


@pytest.mark.parametrize("where", ["в районе Изюма", "в Изюмском и Сумском районах"])
def test_where_something_is_destroyed_is_not_destroyed_itself(read: Read, where: str) -> None:
    claims = read(f"Три беспилотника уничтожены {where}.", language="ru")
    assert {claim.kind for claim in claims} == {"attack.interception"}


def test_the_capital_of_what_is_no_state_is_not_that_of_the_country(read: Read) -> None:
    text = "Азербайджан обстрелял Степанакерт. В столице непризнанной республики слышны взрывы."
    assert [claim.place.name for claim in read(text, language="ru") if claim.place][-1] != "Baku"


def test_a_quotation_goes_on_behind_a_name_in_the_same_marks(read: Read) -> None:
    text = "«Били «шахедами» по Изюму. Ранены трое», — написал мэр города. Погибли двое."
    assert [_sources(claim) for claim in read(text, language="ru")] == [["local_authority"], ["local_authority"], []]


# a sentence of one who speaks, and the name or party of the only source of what it tells
ONE_SPEAKER = [
    ("Изюм обстрелян, заявил глава российской делегации, советник президента Олег Кит.", "Oleg Kit"),
    ("Изюм обстрелян, сообщила вице-премьер — министр по делам временно занятых земель Анна Кит.", "Anna Kit"),
    ("В Луганской области ОБСЕ насчитала 22 взрыва.", "OSCE"),
]


@pytest.mark.parametrize(("text", "who"), ONE_SPEAKER)
def test_several_offices_before_one_name_are_one_speakers(read: Read, text: str, who: str) -> None:
    (claim,) = read(text, language="ru")
    assert who in (claim.sources[0].name, claim.sources[0].party)


def test_what_a_gerund_breaks_is_not_what_its_clause_begins(read: Read) -> None:
    claims = read("Противник начал обстреливать Изюм, нарушая перемирие.", language="ru")
    assert {claim.kind for claim in claims} == {"attack.shelling", "talks.ceasefire_violated"}


def test_proof_there_is_none_of_is_of_nothing_claimed(read: Read) -> None:
    assert not read("Подтверждений его гибели в Изюме пока нет.", language="ru")
