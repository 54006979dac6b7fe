"""What packs list for occurrences and for who says so: each word once, and a verb where a verb is to stand."""

from collections import Counter

import pytest

from wederhoor.language.compile import read_words
from wederhoor.language.morphology import MARK
from wederhoor.language.pack import languages, load_pack

CLOSED = {"prep", "particle", "neg", "art", "det", "pron", "cconj", "sconj", "adv", "degree"}


@pytest.mark.parametrize("lang", languages())
def test_no_list_names_a_word_twice(lang: str) -> None:
    pack = load_pack(lang)
    lists = [words for frame in pack.frames for words in (frame.verbs, frame.nouns, frame.unless)]
    lists += [words for cue in pack.cues for words in (cue.words, cue.unless)]
    assert [word for words in lists for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize("lang", languages())
def test_what_is_cited_as_a_verb_ends_in_one(lang: str) -> None:
    """An idiom that ends in its preposition is met in no sentence."""
    pack = load_pack(lang)
    words = read_words(pack.folder)
    cited = {word for value in (*pack.frames, *pack.cues) for word in value.unless}
    cited |= {verb for frame in pack.frames for verb in frame.verbs}
    cited |= {word for cue in pack.cues if cue.shape == "verb" for word in cue.words}
    last = {word: {form.cat for form in words.readings(word.split()[-1].rpartition(MARK)[2])} for word in cited}
    assert {word for word, cats in last.items() if cats and cats <= CLOSED} == set()
