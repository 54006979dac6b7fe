"""Words that say by themselves that someone says something."""

from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue
from wederhoor.language.word import Word

_LONG = 12  # tokens between an auxiliary and its participle


def says(word: Word) -> bool:
    """Whether a word can be what one says by itself: 'reports', but not the "is" of 'is of the opinion'."""
    cues = word.cues.among(frozenset(), None) if word.cues and word.forms else ()
    return any(isinstance(rule.value, Cue) for _, rule, *_ in cues)


def tells(word: Word) -> bool:
    """Whether it can be the finite verb of one who says something."""
    return word.tensed and "inf" not in word.feats and says(word)


def has_said(reading: Reading, i: int) -> bool:
    """Whether an auxiliary at token `i` is that of a participle that says something: '[has] on Monday reported'."""
    if not reading.pack.verb_second or not reading.words[i].helps:
        return False
    for word in reading.words[i + 1 : i + _LONG]:
        if "mark" in word.classes or "part" in word.feats:
            return "part" in word.feats and says(word)
    return False
