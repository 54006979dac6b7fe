"""A text may stop anywhere, with no mark at its end: it is read all the same."""

import random

import pytest

from tests.extract.conftest import Read
from wederhoor.language.pack import load_pack

STOPPED = [
    ("en", "A soldier shot in Kyiv wounded"),
    ("nl", "Russische troepen zijn"),
    ("nl", "De wapenstilstand in Idlib houdt geen"),
]


@pytest.mark.parametrize(("language", "text"), STOPPED)
def test_a_text_that_stops_in_a_sentence_is_read(language: str, text: str, read: Read) -> None:
    lead = f"{load_pack(language).grammar.setting}\n\n"
    assert all(
        (lead + text)[claim.span.start : claim.span.end] == claim.quote for claim in read(text, language=language)
    )


@pytest.mark.parametrize("language", ["nl", "en", "uk", "ru"])
def test_examples_may_stop_behind_any_word(language: str, read: Read) -> None:
    chance = random.Random(language)
    told = [
        frame.examples[0].partition(" | ")[0].replace("[", "").replace("]", "") for frame in load_pack(language).frames
    ]
    for text in chance.sample(told, 120):
        words = text.split()
        cut = " ".join(words[: chance.randint(1, len(words))]).rstrip('.,;:!?"')
        whole = f"{load_pack(language).grammar.setting}\n\n{cut}"
        assert all(whole[c.span.start : c.span.end] == c.quote for c in read(cut, language=language))
