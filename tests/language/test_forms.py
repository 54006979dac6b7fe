"""The forms that the packs' paradigms give, against forms that a speaker would write."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import PackError
from wederhoor.language.compile import PACKS
from wederhoor.language.forms import Form, expand
from wederhoor.language.morphology import Morphology, MorphologyFile

TABLES = Path(__file__).parent / "forms"
LANGS = sorted(path.stem for path in TABLES.glob("*.txt"))


def morphology(lang: str) -> Morphology:
    return Morphology(msgspec.toml.decode((PACKS / lang / "morphology.toml").read_bytes(), type=MorphologyFile))


RULES = {lang: morphology(lang) for lang in LANGS}


def rows() -> list[tuple[str, str, str, str, set[str]]]:
    """(lang, cat, lemma, feats, forms) of the tables' lines `cat lemma feats: form form | feats: form`."""
    found = []
    for lang in LANGS:
        for line in (TABLES / f"{lang}.txt").read_text(encoding="utf8").splitlines():
            if line and not line.startswith("#"):
                cat, lemma, rest = line.split(" ", 2)
                for part in rest.split(" | "):
                    feats, _, forms = part.partition(": ")
                    found.append((lang, cat, lemma, feats, set(forms.split())))
    return found


@pytest.mark.parametrize(("lang", "cat", "lemma", "feats", "forms"), rows())
def test_a_lemma_has_exactly_these_forms(lang: str, cat: str, lemma: str, feats: str, forms: set[str]) -> None:
    feats, _, particle = feats.partition("+")
    found = {
        form
        for form, analysis in expand(lemma, cat, RULES[lang])
        if (analysis.feats, analysis.particle or "") == (feats, particle)
    }
    assert found == forms


def test_a_separable_verb_has_forms_apart_and_joined() -> None:
    forms = set(expand("in|nemen", "verb", RULES["nl"]))
    assert ("nam", Form("innemen", "verb", "past", "in")) in forms
    assert ("innam", Form("innemen", "verb", "past", None)) in forms
    assert ("nemen", Form("innemen", "verb", "inf", "in")) in forms
    assert ("ingenomen", Form("innemen", "verb", "part", None)) in forms
    assert not any(form == "genomen" for form, _ in forms)


def test_an_ambiguous_form_has_both_readings() -> None:
    readings = [analysis.feats for form, analysis in expand("werken", "verb", RULES["nl"]) if form == "werken"]
    assert sorted(readings) == ["inf", "pres"]


WORDS = st.text(alphabet="abcdefghijklmnoprstuvwxyzéëï", min_size=1, max_size=12)


@given(particle=WORDS, stem=WORDS)
def test_no_form_of_any_verb_keeps_the_mark_or_is_empty(particle: str, stem: str) -> None:
    for form, analysis in expand(f"{particle}|{stem}en", "verb", RULES["nl"]):
        assert form
        assert "|" not in form + analysis.lemma
        assert analysis.particle in (None, particle)
        assert analysis.feats in {"inf", "pres", "past", "part", "ger"}


@given(stem=WORDS)
def test_every_verb_has_its_infinitive_and_each_kind_of_form(stem: str) -> None:
    forms = list(expand(f"{stem}en", "verb", RULES["nl"]))
    assert (f"{stem}en", Form(f"{stem}en", "verb", "inf")) in forms
    assert {analysis.feats for _, analysis in forms} == {"inf", "pres", "past", "part", "ger"}
    assert len(forms) == len(set(forms))


def small(text: str) -> Morphology:
    return Morphology(msgspec.toml.decode(text.encode(), type=MorphologyFile))


CASES = """
[[paradigm]]
cat = "noun"
name = "first"
when = "a$"
slots = [{ name = "gen", by = [["a$", "y"]], feats = "gen.sg nom.pl" }]

[[paradigm]]
cat = "noun"
name = "none"
slots = [{ name = "gen", by = [["zzz$", ""]], feats = "gen.sg" }]
"""


def test_features_may_be_cases_and_a_slot_may_stand_for_several() -> None:
    assert list(expand("misa", "noun", small(CASES))) == [
        ("misy", Form("misa", "noun", "gen.sg")),
        ("misy", Form("misa", "noun", "nom.pl")),
    ]


def test_no_rule_matching_means_no_form() -> None:
    assert list(expand("misa:none", "noun", small(CASES))) == []


def test_a_line_overrides_what_the_paradigm_builds() -> None:
    lines = '\n[[lemmas]]\ncat = "noun"\nparadigm = "first"\nlines = "ruka gen=ruku/ruky"\n'
    assert [form for form, _ in expand("ruka", "noun", small(CASES + lines))] == ["ruku", "ruky", "ruku", "ruky"]


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ('[[lemmas]]\ncat = "noun"\nparadigm = "second"\nwords = "misa"', "no paradigm 'second'"),
        ('[[lemmas]]\ncat = "noun"\nparadigm = "first"\nlines = "misa misy"', "not more"),
        ('[[lemmas]]\ncat = "noun"\nparadigm = "first"\nlines = "misa dat=misi"', "no slot dat"),
        ('[[paradigm]]\ncat = "noun"\nname = "x"\nlike = "y"', "does not stand before it"),
        ('[[paradigm]]\ncat = "noun"\nname = "x"\nslots = [{ name = "a", of = "b" }]', "nothing makes 'b'"),
        ('[[paradigm]]\ncat = "noun"\nname = "x"\nslots = [{ name = "a", by = "b" }]', "no such list"),
    ],
)
def test_a_morphology_with_a_mistake_says_where(extra: str, says: str) -> None:
    with pytest.raises(PackError, match=says):
        small(CASES + extra)


def test_a_word_that_no_paradigm_takes_is_an_error() -> None:
    with pytest.raises(PackError, match="takes 'miso'"):
        list(expand("miso", "noun", small(CASES)))
