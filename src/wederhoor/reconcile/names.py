"""Names and marks in a quote that say the same in every language: proper names, type numbers, codes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wederhoor.values.place import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SOFT = str.maketrans({"c": "k", "q": "k", "w": "v", "x": "k", "z": "s", "h": None, "'": None, "`": None})
_LOUD = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name, so that its romanisations meet: Zelensky, Zelenskyy and Зеленський are `slnsk`."""
    plain = re.sub(r"[^a-z0-9]", "", fold(name).replace("ck", "k").translate(_SOFT))
    return _TWICE.sub(r"\1", plain[:1] + _LOUD.sub("", plain[1:]))


def marks(quote: str) -> frozenset[str]:
    """The skeletons of a quote's names and codes: words with a digit in them, or capitals past the first word."""
    found = list(_WORD.finditer(quote))
    return frozenset(
        skeleton(match.group()) for i, match in enumerate(found) if _marked(match.group(), first=i == 0)
    ) - {""}


def _marked(word: str, *, first: bool) -> bool:
    letters = any(c.isalpha() for c in word)
    code = letters and any(c.isdigit() for c in word)
    return len(word) > 2 and (code or (word[0].isupper() and not first))


def codes(quotes: Iterable[str]) -> frozenset[str]:
    """The skeletons of words that mix letters and digits, letters first: a flight, a weapon's type."""
    found = (match.group() for quote in quotes for match in _WORD.finditer(quote))
    return frozenset(skeleton(w) for w in found if w[0].isalpha() and any(c.isdigit() for c in w))


def words(quote: str) -> frozenset[str]:
    """The beginnings (five letters) of a quote's longer words, to tell how far two quotes share their wording."""
    return frozenset(fold(match.group())[:5] for match in _WORD.finditer(quote) if len(match.group()) > 3)


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """How much of the smaller set is in the other, between 0 and 1 (0 where one is empty)."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
