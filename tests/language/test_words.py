"""Common words: looked up from the table, complete, and never stale."""

import re
from pathlib import Path

import msgspec
import pytest

from wederhoor.errors import PackError
from wederhoor.language.compile import COMPILED, PACKS, compile_words, read_words
from wederhoor.language.forms import Form
from wederhoor.language.morphology import Attached, Lemmas, MorphologyFile, Paradigm, Particles, Prefixes, Slot
from wederhoor.language.words import ClosedClass, LexiconFile, OpenClass

MORPHOLOGY = """
[[paradigm]]
cat = "verb"
name = "plain"
when = "a$"
slots = [{ name = "inf", feats = "inf" }, { name = "past", by = [["a$", "ado"]], feats = "past" }]
"""
LEXICON = """
abbreviations = "Dr. n.b."

[spellings]
"ó" = "o"

[[open]]
cat = "verb"
perfective = true
without = "inf"
words = "kanta"

[[open]]
cat = "verb"
words = "dona"

[[closed]]
cat = "pron"
lines = "li 3.sg.m 3.sg.f"

[[closed]]
cat = "prep"
words = "sur"
phrases = ["for de"]
"""
LANGS = sorted(path.parent.name for path in PACKS.glob("*/lexicon.toml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "morphology.toml").write_text(MORPHOLOGY, encoding="utf8")
    (tmp_path / "lexicon.toml").write_text(LEXICON, encoding="utf8")
    return tmp_path


def test_a_word_has_every_reading_of_open_and_closed_classes(folder: Path) -> None:
    words = read_words(folder)
    assert words.readings("donado") == (Form("dona", "verb", "past"),)
    assert words.readings("li") == (Form("li", "pron", "3.sg.m"), Form("li", "pron", "3.sg.f"))
    assert words.readings("xyz") == ()
    assert "sur" in words
    assert "xyz" not in words
    assert words.phrases == {"for de": (Form("for de", "prep", ""),)}
    assert words.abbreviations == {"dr.", "n.b."}


def test_a_class_says_that_its_verbs_are_perfective(folder: Path) -> None:
    assert read_words(folder).perfective == {"kanta"}


def test_a_class_leaves_out_the_forms_that_its_words_do_not_have(folder: Path) -> None:
    words = read_words(folder)
    assert words.readings("kanta") == ()
    assert words.readings("kantado") == (Form("kanta", "verb", "past"),)


def test_another_spelling_is_found_where_the_word_itself_is_not(folder: Path) -> None:
    assert read_words(folder).readings("dónado") == (Form("dona", "verb", "past"),)


def test_compiled_words_are_those_of_the_sources(folder: Path) -> None:
    fresh = read_words(folder)
    compiled = compile_words(folder)
    assert compiled.name == COMPILED
    again = read_words(folder)
    assert {low: again.readings(low) for low in again} == {low: fresh.readings(low) for low in fresh}


def test_a_change_in_the_sources_is_seen_though_the_table_is_older(folder: Path) -> None:
    compile_words(folder)
    (folder / "lexicon.toml").write_text(LEXICON.replace('"dona"', '"dona salta"'), encoding="utf8")
    assert "saltado" in read_words(folder)


def test_a_compiled_table_is_used_without_expanding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_words(folder)
    monkeypatch.setattr("wederhoor.language.compile.tabulate", None)
    assert "donado" in read_words(folder)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("lexicon.toml", "abbreviations = 3", "abbreviations"),
        ("lexicon.toml", "= nonsense", "Invalid"),
        ("lexicon.toml", '[[open]]\ncat = "verb"\nwords = "kanto"', "no paradigm of 'verb' takes 'kanto'"),
        ("morphology.toml", "[[paradigm]]\ncat = 'verb'", "name"),
    ],
)
def test_a_file_with_a_mistake_is_named(folder: Path, name: str, content: str, says: str) -> None:
    (folder / name).write_text(content, encoding="utf8")
    with pytest.raises(PackError, match=says) as raised:
        read_words(folder)
    assert str(folder) in str(raised.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"morphology\.toml"):
        read_words(tmp_path)


@pytest.mark.parametrize("lang", LANGS)
def test_every_word_of_a_pack_is_lower_case_without_marks(lang: str) -> None:
    words = read_words(PACKS / lang)
    odd = [low for low in words if low != low.lower() or "|" in low or "_" in low or " " in low or not low]
    assert odd == []


@pytest.mark.parametrize("lang", LANGS)
def test_perfective_lemmas_are_verbs_of_the_pack(lang: str) -> None:
    words = read_words(PACKS / lang)
    assert words.perfective <= {form.lemma for low in words for form in words.readings(low) if form.cat == "verb"}


RECORDS = (Paradigm, Slot, Lemmas, Particles, Prefixes, Attached, MorphologyFile, OpenClass, ClosedClass, LexiconFile)


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_of_a_pack_s_word_files_is_documented(record: type) -> None:
    text = (Path(__file__).parents[2] / "docs/language-packs.md").read_text(encoding="utf8")
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", text))))
    assert [field.name for field in msgspec.structs.fields(record) if field.name not in named] == []
