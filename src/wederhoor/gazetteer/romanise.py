"""Cyrillic names as a language with Latin letters writes them, by tables."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from anyascii import anyascii

from wederhoor.gazetteer.sources import own

_WORD = re.compile(r"[\w'’ʼ]+")
Romaniser = Callable[[str], str]


def romaniser(table: Mapping[str, str]) -> Romaniser:
    """A function that writes a name by `table`: the longest piece wins, ^ and $ are a word's edges."""
    pieces = sorted(table, key=lambda piece: (-len(piece), piece))
    pattern = re.compile("|".join(f"({_edged(piece)})" for piece in pieces))
    written = [table[piece] for piece in pieces]
    return lambda name: pattern.sub(lambda found: written[(found.lastindex or 1) - 1], name.lower())


def romanised(name: str, lang: str) -> str:
    """A name that a text in `lang` has, in Latin letters as the press of every language writes them."""
    if name.isascii() or not any(char.isalpha() and char > "\u024f" for char in name):
        return name
    write = _press(lang)
    return _WORD.sub(lambda word: _cased(write(re.sub("['’ʼ]", "", word[0])), word[0]), name)


@cache
def _press(lang: str) -> Romaniser:
    table = own("romanise")["any"].get(lang)
    return romaniser(table) if table else anyascii


def _cased(made: str, word: str) -> str:
    """What was made of a word, with its capitals."""
    if len(word) > 1 and word.isupper():
        return made.upper()
    return made[:1].upper() + made[1:] if word[0].isupper() else made


def _edged(piece: str) -> str:
    core = re.escape(piece.strip("^$"))
    return ("(?<!\\w)" if piece.startswith("^") else "") + core + ("(?!\\w)" if piece.endswith("$") else "")


class Alphabets:
    """Tells which languages a Cyrillic name can be in, by its letters."""

    def __init__(self, letters: Mapping[str, str]) -> None:
        self._letters = {lang: frozenset(alphabet) for lang, alphabet in letters.items()}
        self._any = frozenset("".join(letters.values()))

    def cyrillic(self, name: str) -> bool:
        """Whether `name` has a letter of these alphabets."""
        return not self._any.isdisjoint(name.lower())

    def languages(self, name: str) -> frozenset[str]:
        """The languages that have all of the letters of `name`."""
        letters = {char for char in name.lower() if char.isalpha()}
        return frozenset(lang for lang, alphabet in self._letters.items() if letters <= alphabet)
