"""The language of a text, and of each of its paragraphs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import PackError
from wederhoor.language.detect import cut, detect
from wederhoor.language.pack import languages

HEADLINES = {
    "nl": ["Drie doden in Charkov", "Russische raketaanval op Odessa: vijf gewonden", "Zelensky: 'Wij geven niet op'"],
    "en": ["Three killed in Kharkiv", "Russian strike kills 3 in Kharkiv", "Zelensky: 'We will not surrender'"],
    "uk": ["Ракетний удар по Харкову: троє загиблих", "У Харкові загинули троє", "Зеленський: Харків тримається"],
    "ru": ["Ракетный удар по Харькову: трое погибших", "В Харькове погибли трое", "Минобороны: взято село"],
    "de": ["Drei Tote bei Angriff auf Charkiw", "Selenskyj: Wir geben nicht auf", "Raketen auf Odessa abgefeuert"],
    "fr": ["Guerre en Ukraine : Kharkiv bombardée, trois morts"],
    "pl": ["Trzy osoby zginęły w ostrzale Charkowa"],
}
ENGLISH = "The shelling of the city went on for hours, and there was no power in the evening, the mayor said."
DUTCH = "De beschieting van de stad ging uren door, en er was geen stroom in de avond, zegt de burgemeester."


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in HEADLINES.items() for text in texts])
def test_a_headline_is_enough(lang: str, text: str) -> None:
    assert detect(text) == lang


def test_a_text_without_words_is_in_some_language_that_there_is_a_pack_for() -> None:
    assert detect("12 … 13") in languages()


def test_a_folder_of_packs_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="elsewhere: no such folder of packs"):
        languages([tmp_path / "elsewhere"])


def test_paragraphs_in_another_language_are_cut_out() -> None:
    text = f"head\n\n{ENGLISH}\n\n{DUTCH}\n{DUTCH}\n\n{ENGLISH}\n"
    found = cut(text, 6, "en")
    assert [passage.lang for passage in found] == ["en", "nl", "en"]
    assert text[found[1].start : found[1].end].strip() == f"{DUTCH}\n{DUTCH}"


def test_a_word_or_two_turn_no_language() -> None:
    text = f"{ENGLISH}\n\nLees meer\n\nDe Volkskrant\n\n{ENGLISH}"
    assert [passage.lang for passage in cut(text, 0, "en")] == ["en"]


@given(st.lists(st.sampled_from([ENGLISH, DUTCH, "", " ", "Charkov.", "12:30"])), st.integers(0, 40))
def test_every_word_is_in_one_passage(parts: list[str], body: int) -> None:
    text = "\n".join(parts)
    found = cut(text, body, "en")
    assert [*sorted(found, key=lambda passage: passage.start)] == found
    inside = "".join(text[passage.start : passage.end] for passage in found)
    assert inside.split() == text[body:].split()
