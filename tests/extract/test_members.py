"""Members and supporters of an armed group are the group, and what they do is its deed."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Двое мужчин были убиты в Мосуле сторонниками «Исламского государства».", "ISIS"),
        ("Члены группировки «Аль-Шабаб» убили в Мосуле двух мужчин.", "al-Shabaab"),
        ("Двое мужчин убиты в Мосуле боевиками группировки «Исламское государство».", "ISIS"),
        ("Сторонники президента убили в Мосуле двух мужчин.", None),
    ],
)
def test_members_of_an_armed_group_are_the_group(read: Read, text: str, actor: str | None) -> None:
    told = read(text, language="ru", lead="Армия Ирака сообщила о боях с боевиками в Ираке.\n\n")
    assert [claim.actor for claim in told if claim.kind == "harm.killed"] == [actor]


def test_a_group_s_name_in_quotation_marks_hangs_on_the_noun_before_them(read: Read) -> None:
    (held,) = [c for c in read("Мосул находится под контролем «Талибана».", language="ru") if c.kind == "control.held"]
    assert held.actor == "Taliban"


def test_gunmen_are_no_ministry_that_speaks_next(read: Read) -> None:
    text = "Боевики атаковали Мосул. Министерство сообщило о гибели трех солдат."
    (killed,) = [c for c in read(text, language="ru") if c.kind == "harm.killed"]
    assert all(source.type != "armed_group" for source in killed.sources)
