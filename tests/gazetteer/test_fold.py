import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.gazetteer.fold import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiëv", "kiev"),
        ("Khar’kov", "Kharkov"),
        ("Слов’янськ", "Слов'янськ"),
        ("Oost-Oekraïne", "Oost Oekraine"),
        ("Артём", "Артем"),
        ("Łódź", "Lodz"),
        ("St. Petersburg", "St Petersburg"),
        ("Ар\u0301темівськ", "Артемівськ"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Бойко", "Боико"), ("Київ", "Киів"), ("Маріїнка", "Маріінка")])
def test_cyrillic_letters_of_their_own_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(("name", "most"), [("Kyiv", 1), ("Oost-Oekraïne", 2), ("St. Petersburg", 3), ("Rode Zee", 2)])
def test_words_count_what_a_text_can_make_of_a_name(name: str, most: int) -> None:
    assert words(name) == most
