"""Where a noun phrase begins, and which relation governs it."""

import msgspec

from wederhoor.extract.reading import Reading

_MODIFYING = frozenset({"det", "poss", "adj", "num", "degree"})
_VERBAL = frozenset({"pres", "past", "inf"})
_LONGEST = 7  # words that may stand between a phrase's beginning and its head


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last`, governed by `relation` (None: none, a subject or an object) that begins at `at`."""

    first: int
    last: int
    relation: str | None
    at: int


def phrase(reading: Reading, head: int, last: int, floor: int) -> Phrase:
    """The noun phrase whose head begins at token `head` and that ends before `last`; it begins at `floor` or later."""
    first = head
    while first > floor and head - first < _LONGEST and _inside(reading, first - 1):
        first -= 1
    relation, at = governor(reading, first, floor)
    return Phrase(first, last, relation, at)


def governor(reading: Reading, first: int, floor: int) -> tuple[str | None, int]:
    """The relation whose words end right before token `first`, and where they begin."""
    for hit in reading.governors(first):
        if hit.first >= max(floor, first - 5):
            return (hit.value if hit.cls == "relation" else "said"), hit.first
    return None, first


def _inside(reading: Reading, i: int) -> bool:
    """Whether token `i` can stand before a noun in its phrase."""
    word = reading.words[i]
    if word.classes:
        if "prep" in word.classes and not _counted(reading, i + 1):
            return False
        return bool(word.classes & _MODIFYING) and not word.classes & {"cconj", "sconj"}
    if reading.at(i, "adj", "size") is not None:
        return True
    if reading.at(i, "relation", "name", "party", "person", "org", "noun") is not None:
        return False
    written = reading.tokens.word[i]
    if not written[0].isalnum() or not _VERBAL.isdisjoint(word.feats):
        return False
    return written[0].islower() or written[0].isdigit()


def _counted(reading: Reading, i: int) -> bool:
    """Whether a number begins at token `i`: 'over 40 houses' is about houses, 'over Paris' is over it."""
    return i < len(reading.words) and (reading.is_(i, "num") or reading.tokens.word[i][0].isdigit())


def proper(reading: Reading, i: int, last: int) -> int:
    """Where the run of capitalised words that begins at token `i` ends; `i` itself where there is none."""
    k, words, linkers = i, reading.tokens.word, reading.pack.name_particles
    while k < last and words[k][0].isalpha():
        if words[k][0].isupper() or (k > i and reading.tokens.low[k] in linkers and _capital_follows(reading, k, last)):
            k += 1
        else:
            break
    return k


def _capital_follows(reading: Reading, k: int, last: int) -> bool:
    for n in range(k + 1, min(last, k + 3)):
        if reading.tokens.word[n][0].isupper():
            return True
        if reading.tokens.low[n] not in reading.pack.name_particles:
            return False
    return False
