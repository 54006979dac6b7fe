"""Words as they are searched, the same in every database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import StoreError
from wederhoor.store.words import Term, first, has, pieces, terms, words

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kiëv, ÉÉN", ["kiev", "een"]),
        ("Київ Харьков ёжик й", ["киів", "харьков", "ежик", "и"]),
        ("м’я S-300 a_b", ["м", "я", "s", "300", "a", "b"]),
        ("Ma\u00adri\u200bupol", ["mariupol"]),
        ("straße ﬁlm", ["strasse", "film"]),
        ("כִּי مُحَمَّد", ["כי", "محمد"]),
        ("x" * 100, ["x" * 64]),
        (None, []),
    ],
)
def test_words_lose_case_accents_and_invisible_signs(text: str | None, folded: list[str]) -> None:
    assert words(text) == folded


def test_a_query_holds_words_phrases_and_beginnings() -> None:
    assert terms('Kiëv "de stad Charkov" beschie* S-300') == (
        Term(("kiev",)),
        Term(("de", "stad", "charkov")),
        Term(("beschie",), begins=True),
        Term(("s", "300")),
    )


@pytest.mark.parametrize("query", ["", " ", '""', "* - !"])
def test_a_query_without_a_word_is_refused(query: str) -> None:
    with pytest.raises(StoreError):
        terms(query)


def test_a_quote_that_is_not_closed_runs_to_the_end() -> None:
    assert terms('"de stad') == (Term(("de", "stad")),)


@given(text=_TEXT, query=_TEXT)
def test_what_has_all_terms_shows_where_one_stands(text: str, query: str) -> None:
    try:
        wanted = terms(query)
    except StoreError:
        return
    span = first(text, wanted)
    assert (span is not None) >= has(text, wanted)
    if span is not None:
        assert any(set(term.words) & set(words(span.of(text))) or term.begins for term in wanted)


@given(text=_TEXT)
def test_a_text_has_each_of_its_own_words(text: str) -> None:
    own = words(text)
    assert all(has(text, (Term((word,)),)) for word in own)
    assert not own or has(text, (Term(tuple(own)),))


def test_pieces_hold_every_word_once_and_stay_small() -> None:
    found = [f"w{number}" for number in range(40_000)] + ["ы" * 64] * 40_000
    several = list(pieces(found))
    assert [entry.rpartition(":")[0] for piece in several for entry in piece.split()] == found
    assert all(len(piece.encode()) < 600_000 for piece in several)
    assert list(pieces([])) == [""]
