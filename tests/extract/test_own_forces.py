"""Troops of which nothing says whose they are, in the words of those whose they must be."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Минобороны Израиля сообщило, что военные нанесли удар по Рафаху.", "ISR"),
        ("Зеленский рассказал, что войска отошли из Изюма.", "UKR"),
        ("Минобороны РФ заявило, что войска заняли Изюм.", "RUS"),
        ("Минобороны РФ заявило о взятии Изюма.", "RUS"),
        ("Очевидец рассказал, что войска вошли в Изюм.", None),
        ("Мэр Изюма рассказал, что войска обстреляли город.", None),
    ],
)
def test_troops_are_those_of_the_official_who_tells_of_them(read: Read, text: str, actor: str | None) -> None:
    (claim,) = read(text, language="ru")
    assert claim.actor == actor


def test_a_subject_may_stand_far_before_its_verb_behind_a_place(read: Read) -> None:
    text = "На Донецком направлении подразделения «Восток» во взаимодействии с авиацией отразили атаку ВСУ."
    (claim,) = read(text, language="ru")
    assert claim.target == "UKR"


def test_what_one_is_accused_of_is_counted(read: Read) -> None:
    (claim,) = read("Армия Сирии обвинила повстанцев в убийстве 50 жителей Хомса.", language="ru")
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max) == (50, 50)


def test_one_resident_is_one(read: Read) -> None:
    (claim,) = read("В Хомсе погиб мирный житель.", language="ru")
    assert claim.quantity is not None
    assert claim.quantity.max == 1


@pytest.mark.parametrize(
    "text",
    [
        "Some 2,000 Ukrainians were deported by force to Russia, the president of Ukraine said.",
        "Homes in Kharkiv were destroyed by artillery, the president of Ukraine said.",
    ],
)
def test_force_and_arms_are_nobodys_troops(text: str, read: Read) -> None:
    assert all(claim.actor != "UKR" for claim in read(text, language="en"))


@pytest.mark.parametrize(
    ("heard", "actor"),
    [
        ("That was reported by the General Staff of Ukraine.", "UKR"),
        ("That was reported by the United Nations.", None),  # which has no enemy here
    ],
)
def test_our_forces_are_those_of_the_side_that_was_heard_last(read: Read, heard: str, actor: str | None) -> None:
    text = f"Shells fell on Lyman. {heard}\n\nNear Sumy our defenders destroyed two tanks."
    *_, last = read(text, language="en", lead="Russian troops attack in Ukraine.\n\n")
    assert (last.kind, last.actor) == ("damage.damaged", actor)
