"""Which language a text is in: by its frequent words and letters first, by a library for the rest."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from wederhoor.language.pack import Grammar, grammar, languages
from wederhoor.language.text import Tokens

_LOOK = 4000  # characters are enough
_SURE = 0.12  # share of a text's words that are the language's most frequent
_CLEAR = 1.6  # times as many as of the next language


def detect(text: str, folders: Sequence[Path] = ()) -> str:
    """The ISO 639-1 code of the language of `text`, among those that there is a pack for or, failing them, any.

    A text without words is in the language of the first pack.
    """
    words = Tokens(text[:_LOOK]).low
    ranked = sorted(((_share(words, g), g.lang) for g in _grammars(tuple(folders))), reverse=True)
    if not words or not any(w.isalpha() for w in words):
        return ranked[-1][1]
    (best, lang), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
    return lang if best >= _SURE and best >= _CLEAR * second else _by_library(text[:_LOOK])


def _share(words: list[str], known: Grammar) -> float:
    """The share of words that are frequent in a language, or have letters that only it has."""
    frequent, letters = frozenset(known.frequent.split()), frozenset(known.letters)
    hits = sum(w in frequent or not letters.isdisjoint(w) for w in words)
    return hits / max(1, sum(w.isalpha() for w in words))


@lru_cache(maxsize=8)
def _grammars(folders: tuple[Path, ...]) -> tuple[Grammar, ...]:
    return tuple(grammar(lang, folders) for lang in languages(folders))


def _by_library(text: str) -> str:
    import py3langid  # loads its model when it is imported, which few texts need

    return str(py3langid.classify(text)[0])
