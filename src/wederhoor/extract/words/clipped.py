"""Words of which only the end is written: the apostrophe before them is no quotation mark."""

from wederhoor.language.text import Tokens, standing

_APOSTROPHES = frozenset("'’‘")
_LEFT = frozenset("sntkm")  # of "des", "een", "het", "ik", "hem"
_LETTER = "ʼ"


def joined(tokens: Tokens) -> None:
    """Makes a letter of the apostrophe that stands right before what is left of a word: Dutch "'s nachts"."""
    for i in standing(tokens.word, _APOSTROPHES):
        if i + 2 < len(tokens.word) and tokens.low[i + 1] in _LEFT and tokens.start[i + 1] == tokens.end[i]:
            apart = i == 0 or tokens.start[i] > tokens.end[i - 1]
            if apart and tokens.start[i + 2] > tokens.end[i + 1] and tokens.word[i + 2][0].isalpha():
                tokens.word[i] = tokens.low[i] = _LETTER
