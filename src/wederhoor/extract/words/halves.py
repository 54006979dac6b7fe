"""Compounds of which only the first half is written: Dutch 'raket- en droneaanvallen'."""

from itertools import compress, count, repeat

from wederhoor.language.lexicon import Lexicon
from wederhoor.language.text import Tokens
from wederhoor.language.word import UNKNOWN

_ROW = 5  # tokens from such a half to the word that has the other one
_SHORTEST = 4  # letters of that


def complete(tokens: Tokens, lexicon: Lexicon) -> None:
    """Reads a word that ends in a hyphen as the compound that the last word of its row makes of it."""
    for i in compress(count(), map(str.endswith, tokens.word, repeat("-"))):
        if len(tokens.word[i]) > 1:
            tokens.low[i] = _whole(tokens, lexicon, i) or tokens.low[i][:-1]


def _whole(tokens: Tokens, lexicon: Lexicon, i: int) -> str | None:
    """The compound that the half at token `i` is of, where the lexicon has it."""
    half = tokens.low[i][:-1]
    for other in tokens.low[i + 2 : i + _ROW]:
        for k in range(len(other) - _SHORTEST, 0, -1):
            known = lexicon.known[half + other[k:]]
            if known is not UNKNOWN and known.entries and lexicon.known[other[k:]].entries:
                return half + other[k:]
    return None
