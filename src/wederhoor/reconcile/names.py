"""Names and marks in a quote that say the same in every language: proper names, type numbers, codes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wederhoor.values.place import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
# How languages write the sounds in which romanisations differ: Konashenkov, Konasjenkov, Konaschenkow.
_SOUNDS = {
    **dict.fromkeys(("dsch", "dzh", "dzj"), "j"),
    **dict.fromkeys(("tsch", "tsj", "tch", "ch", "kh", "ck", "h", "g", "q", "c"), "k"),
    **dict.fromkeys(("sch", "sh", "sj", "zh", "zj", "ts", "tz", "z", "ce", "ci", "cy"), "s"),
    "th": "t",
    "ph": "f",
    "w": "v",
    "x": "ks",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_LOUD = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"^(?:[ae]l|a[dnrstz]|ash)'?-")
_GIVEN = str.maketrans("m", "n")  # Mykola is Nikolai, Mykyta Nikita


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name, by sound, so that its romanisations meet: Zelensky and Зеленський are `slnsk`.

    A vowel at its beginning is `a`, whichever it is: Yermak, Jermak, Єрмак.
    """
    plain = re.sub(r"[^a-z0-9]", "", fold(name)).removesuffix("h")
    heard = _SOUND.sub(lambda found: _SOUNDS[found[0]], plain)
    opened = "a" if _LOUD.match(heard) else ""
    return _TWICE.sub(r"\1", opened + _LOUD.sub("", heard))


@lru_cache(maxsize=65536)
def surname(name: str) -> str:
    """The skeleton of a full name's last word, an Arabic article on it apart: al-Houthi, Houthi."""
    last = fold(name.split()[-1])
    return skeleton(_ARTICLE.sub("", last) or last)


def given_fit(one: str, other: str) -> bool:
    """Whether two full names can have the same given name: either has none, or they begin with the same sound."""
    first, second = (skeleton(name.partition(" ")[0])[:1].translate(_GIVEN) for name in (one, other))
    return first == second or " " not in one or " " not in other


@lru_cache(maxsize=65536)
def marks(quote: str) -> frozenset[str]:
    """The skeletons of a quote's names and codes: words with a digit in them, or capitals past the first word."""
    words = enumerate(_WORD.findall(quote))
    marked = (word for i, word in words if not _plain(word) and _marked(word, first=i == 0))
    return frozenset(code(word) if _DIGIT.search(word) else skeleton(word) for word in marked) - {""}


def _plain(word: str) -> bool:
    """Whether it is all small letters, as most words are, which is quick to see."""
    return word.islower() and word.isalpha()


def _marked(word: str, *, first: bool) -> bool:
    if len(word) <= 2:
        return False
    return (word[0].isupper() and not first) or bool(_DIGIT.search(word) and _LETTER.search(word))


def codes(quotes: Iterable[str]) -> frozenset[str]:
    """Words that mix letters and digits, letters first: a flight, a weapon's type."""
    found = (match.group() for quote in quotes if _DIGIT.search(quote) for match in _WORD.finditer(quote))
    return frozenset(code(w) for w in found if w[0].isalpha() and _DIGIT.search(w))


def code(word: str) -> str:
    """A code in lower-case ASCII letters and digits: `t72b` of `Т-72Б`; of an ordinal (`53rd`) just its digits."""
    plain = re.sub(r"[^a-z0-9]", "", fold(word))
    return re.sub(r"(?<=\d)[a-z]+$", "", plain) if plain[:1].isdigit() else plain
