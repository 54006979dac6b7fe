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
    marked = (match.group() for i, match in enumerate(found) if _marked(match.group(), first=i == 0))
    return frozenset(code(word) if any(c.isdigit() for c in word) else skeleton(word) for word in marked) - {""}


def _marked(word: str, *, first: bool) -> bool:
    letters = any(c.isalpha() for c in word)
    code = letters and any(c.isdigit() for c in word)
    return len(word) > 2 and (code or (word[0].isupper() and not first))


def codes(quotes: Iterable[str]) -> frozenset[str]:
    """Words that mix letters and digits, letters first: a flight, a weapon's type."""
    found = (match.group() for quote in quotes for match in _WORD.finditer(quote))
    return frozenset(code(w) for w in found if w[0].isalpha() and any(c.isdigit() for c in w))


def code(word: str) -> str:
    """A code in lower-case ASCII letters and digits: `t72b` of `Т-72Б`; of an ordinal (`53rd`) just its digits."""
    plain = re.sub(r"[^a-z0-9]", "", fold(word))
    return re.sub(r"(?<=\d)[a-z]+$", "", plain) if plain[:1].isdigit() else plain
