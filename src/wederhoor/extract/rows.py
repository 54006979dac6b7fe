"""Nouns and adjectives side by side: commas that stand in a row of them cut no sentence up."""

from wederhoor.extract.reading import Reading
from wederhoor.extract.verbs import Verb

_MEMBER = 4  # words that a member of a row may have


def enumerates(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a comma stands in a row of nouns ("homes, a school and a gas pipe") and cuts nothing."""
    if reading.tokens.word[i] != "," or i == first or i - 1 in verbs or _speaks_next(reading, i, first, last, verbs):
        return False
    if i + 1 < last and i + 1 not in verbs and _alike(reading, i):
        return True
    for k in range(i + 1, min(last - 1, i + _MEMBER + 2)):
        if k in verbs or (reading.words[k].cuts and not reading.is_(k, "cconj") and reading.tokens.word[k] != ","):
            return False
        if reading.tokens.word[k] == ",":
            return k > i + 1 and enumerates(reading, k, first, last, verbs)
        if reading.is_(k, "cconj"):
            return k > i + 1 and k + 1 not in verbs and not reading.words[k + 1].cuts
    return False


def _alike(reading: Reading, i: int) -> bool:
    """Whether adjectives of one ending stand on both sides of a comma: 'in the northern, eastern regions'."""
    low, words = reading.tokens.low, reading.words
    both = reading.pack.cases and words[i - 1].adjective and words[i + 1].adjective
    return bool(both) and low[i - 1][-2:] == low[i + 1][-2:]


def _speaks_next(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a row behind a comma is who says what stands before it: '..., the army and residents said'."""
    if not reading.pack.svo or not any(k in verbs for k in range(first, i)):
        return False
    for k in range(i + 1, last):
        if k in verbs:
            return bool(verbs[k].word.cues) and (k + 1 >= last or bool(reading.words[k + 1].classes))
        if "mark" in reading.words[k].classes:
            return False
    return False
