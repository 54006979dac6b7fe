"""Words as they are searched: without case, accents and invisible signs, the same whatever the database."""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from wederhoor.errors import StoreError
from wederhoor.model import Span

# Accents and vowel points of Latin, Greek, Cyrillic, Hebrew and Arabic; signs that only steer how a line is set.
_UNSEEN = "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_MARKS = re.compile(f"[{_UNSEEN}]+")
_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(rf"(?:[^\W_]|[{_UNSEEN}])+")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_LONGEST = 64  # PostgreSQL keeps no lexeme over 2 KB; nobody searches for one
_PIECE = 262_144  # bytes of words in one tsvector, whose positions take about as much again
_POSITIONS = 16_383  # the last position that a tsvector can hold


class Term(msgspec.Struct, frozen=True):
    """These words stand side by side; the last one only begins so where `begins`."""

    words: tuple[str, ...]
    begins: bool = False


def fold(text: str) -> str:
    """`text` in lower case without accents, vowel points and invisible signs."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def words(text: str | None) -> list[str]:
    """The folded words of `text`, cut at 64 characters."""
    return [word[:_LONGEST] for word in _WORD.findall(fold(text or ""))]


def name(text: str) -> str:
    """A name as it is compared: its folded words."""
    return " ".join(words(text))


def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for: words, `"a phrase"`, `begin*`. Raises StoreError where it holds no word."""
    found = [
        Term(tuple(folded), begins=bool(word) and word.endswith("*"))
        for phrase, word in _TERM.findall(query)
        if (folded := words(phrase or word))
    ]
    if not found:
        raise StoreError(f"nothing to search for in {query!r}: give at least one word")
    return tuple(found)


def has(text: str, wanted: tuple[Term, ...]) -> bool:
    """Whether `text` has every term."""
    own = words(text)
    return all(any(_stands(term, own, start) for start in range(len(own))) for term in wanted)


def first(text: str, wanted: tuple[Term, ...]) -> Span | None:
    """Where the first of the terms stands in `text`; None where none does."""
    spans: list[Span] = []
    own: list[str] = []
    for word, span in _written(text):
        own.append(word)
        spans.append(span)
    for start in range(len(own)):
        for term in wanted:
            if _stands(term, own, start):
                return Span(spans[start].start, spans[start + len(term.words) - 1].end)
    return None


def _written(text: str) -> Iterator[tuple[str, Span]]:
    for match in _WRITTEN.finditer(text):
        for word in words(match.group()):
            yield word, Span(*match.span())


def _stands(term: Term, own: list[str], start: int) -> bool:
    size = len(term.words)
    here = tuple(own[start : start + size])
    if not term.begins:
        return here == term.words
    return len(here) == size and here[:-1] == term.words[:-1] and here[-1].startswith(term.words[-1])


def pieces(found: list[str]) -> Iterator[str]:
    """Words as PostgreSQL's tsvector literals, each below that type's limit of 1 MB."""
    piece: list[str] = []
    size = 0
    for word in found:
        size += len(word.encode()) + 1
        if size > _PIECE or len(piece) == _POSITIONS:
            yield " ".join(f"{each}:{nth}" for nth, each in enumerate(piece, 1))
            piece, size = [], len(word.encode()) + 1
        piece.append(word)
    yield " ".join(f"{each}:{nth}" for nth, each in enumerate(piece, 1))
