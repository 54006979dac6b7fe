"""Any stretch of a sentence gives honest claims or none, in every language: sentences end where they should not."""

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report

_ENDS = ["", ".", ",", ":", "?", ' "', " —", "'s", "\n\n"]


@lru_cache
def sentences(language: str) -> tuple[str, ...]:
    """The sentences with which a pack's frames and cues are tested."""
    pack = load_pack(language)
    examples = [example for rule in (*pack.frames, *pack.cues) for example in (*rule.examples, *rule.never)]
    return tuple(example.split(" | ")[0].replace("[", "").replace("]", "") for example in examples)


@st.composite
def stretches(draw: st.DrawFn, language: str) -> str:
    """Some words on end of one of a language's sentences, with something behind them."""
    words = draw(st.sampled_from(sentences(language))).split()
    first = draw(st.integers(0, len(words) - 1))
    return " ".join(words[first : draw(st.integers(first, len(words)))]) + draw(st.sampled_from(_ENDS))


@pytest.mark.parametrize("language", ["nl", "en", "uk", "ru"])
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_any_stretch_of_a_sentence_gives_honest_claims_or_none(
    world: World, language: str, data: st.DataObject
) -> None:
    text = data.draw(stretches(language))
    asked = World(world.gazetteer, world.theatres, "ukraine")
    for claim in extract(Report(text=text, published="2022-03-03", language=language), load_pack(language), asked):
        assert claim.quote == text[claim.span[0] : claim.span[1]]
