"""Whose deed it is that a side's own staff or ministry tells of, and whom those are that its enemy counts as dead."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("У Генштабі України повідомили, що вразили склад окупантів у Токмаку.", "UKR"),
        ("У Міноборони РФ заявили, що знищили двох військових.", "RUS"),
        ("Сепаратисти стверджують, що взяли в полон двох солдатів.", "separatists"),
        ("Мешканці кажуть, що вбили двох солдатів.", None),
        ("У поліції розповіли, що вбили двох людей.", None),
    ],
)
def test_a_side_that_says_that_it_was_done_did_it(read: Read, text: str, actor: str | None) -> None:
    assert {c.actor for c in read(text, language="uk")} == {actor}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("За добу вбито 700 росіян.", "RUS"),
        ("У Бєлгороді вбито трьох росіян.", "civilians"),
        ("За добу вбито 12 українців.", "civilians"),
    ],
)
def test_dead_of_the_nation_that_attacks_are_its_soldiers(read: Read, text: str, target: str) -> None:
    assert {c.target for c in read(text, language="uk")} == {target}
