"""Which language a text is in: by its frequent words and letters first, by a library for the rest."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from wederhoor.language.pack import grammar, languages

_LOOK = 4000  # characters are enough
_SURE = 0.24  # share of a text's words that are the language's most frequent
_CLEAR = 1.6  # times as many as of the next language
_FEWEST = 4  # words by which to be sure
_MARGIN = 6.0  # nats; a language without a pack is believed from here on, as short texts look like many languages
_WORD = re.compile(r"[^\W\d_]+")
_PARAGRAPH = re.compile(r"\S[^\n]*\n*")


class Passage(NamedTuple):
    """The code points of a text from `start` up to `end` are in `lang` (ISO 639-1)."""

    lang: str
    start: int
    end: int


class _Marks(NamedTuple):
    """A language is known by its `frequent` words, and by `letters` that few others have."""

    lang: str
    frequent: frozenset[str]
    letters: frozenset[str]

    def among(self, words: list[str], alphabet: frozenset[str]) -> int:
        """How many of the words, which have these letters, mark the language."""
        own = self.letters & alphabet
        if not own:
            return sum(map(self.frequent.__contains__, words))
        return sum(word in self.frequent or not own.isdisjoint(word) for word in words)


def detect(text: str, folders: Sequence[Path] = ()) -> str:
    """The ISO 639-1 code of the language of `text`, among those that there is a pack for or, failing them, any.

    A text without words is in the language of the first pack.
    """
    seen = _Look(text[:_LOOK], _known(tuple(folders)))
    return seen.sure or _by_library(text[:_LOOK], languages(folders))


def cut(text: str, body: int, lang: str, folders: Sequence[Path] = ()) -> list[Passage]:
    """The text from `body` on, which is in `lang`, cut where its paragraphs turn to another language and back.

    Only to one that there is a pack for, and only where it is sure. A paragraph too short to tell stays in the
    language of the one before, where that fits it better than `lang` does.
    """
    found: list[Passage] = []
    before = lang
    for here, start, end in _paragraphs(text, body, _known(tuple(folders))):
        before = here.sure or max((lang, before), key=here.share)
        if found and found[-1].lang == before:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Passage(before, start, end))
    return found or [Passage(lang, body, len(text))]


class _Look:
    """What shows of a text's language at a glance."""

    def __init__(self, text: str, known: tuple[_Marks, ...]) -> None:
        words = _WORD.findall(text.lower())
        alphabet = frozenset("".join(words))
        self._words = max(1, len(words))
        self._hits = {marks.lang: marks.among(words, alphabet) for marks in known}

    def share(self, lang: str) -> float:
        """The share of the words that mark a language."""
        return self._hits.get(lang, 0) / self._words

    @property
    def sure(self) -> str | None:
        """The language, where it is sure."""
        best, *others = sorted(self._hits, key=lambda lang: (-self._hits[lang], lang))
        second = self._hits[others[0]] if others else 0
        clear = self._hits[best] >= max(_FEWEST, _CLEAR * second)
        return best if clear and self.share(best) >= _SURE else None


def _paragraphs(text: str, body: int, known: tuple[_Marks, ...]) -> Iterator[tuple[_Look, int, int]]:
    for found in _PARAGRAPH.finditer(text, body):
        yield _Look(found[0], known), found.start(), found.end()


@lru_cache(maxsize=8)
def _known(folders: tuple[Path, ...]) -> tuple[_Marks, ...]:
    grammars = (grammar(lang, folders) for lang in languages(folders))
    return tuple(_Marks(g.lang, frozenset(g.frequent.split()), frozenset(g.letters)) for g in grammars)


def _by_library(text: str, packs: Sequence[str]) -> str:
    """The likeliest language of all, but of one with a pack that is hardly less likely, that one."""
    import py3langid  # loads its model when it is imported, which few texts need

    ranked = py3langid.rank(text)
    ours = next((row for row in ranked if row[0] in packs), ranked[0])
    return str(ours[0] if ranked[0][1] - ours[1] < _MARGIN else ranked[0][0])
