"""Words that say by themselves that someone says something."""

from wederhoor.language.frame import Cue
from wederhoor.language.word import Word


def tells(word: Word) -> bool:
    """Whether a word can be the finite verb of what one says: 'reports', but not the "is" of 'is of the opinion'."""
    if not word.cues or not word.tensed or "inf" in word.feats:
        return False
    return any(isinstance(rule.value, Cue) for _, rule, *_ in word.cues.among(frozenset(), None))
