"""Who says what, as annotated and as read here: for published.py.

The reader's own scopes are measured, in whatever a text is about: whether it is about war is not asked. A span is the
words in it, without punctuation. What is said is taken to be the longest run of a scope's words without its source and
its cue, which a scope may hold.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from material import Row

from wederhoor.extract.attribution.attributions import Scope
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.reader import Reader
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.words.names import lexicon, times
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer import bundled
from wederhoor.language.pack import load_pack
from wederhoor.language.text import Tokens
from wederhoor.model import Report, Span
from wederhoor.run.reader import Ground, world

Words = frozenset[int]


class Said(NamedTuple):
    """The words of an attribution's source, cue and content, by the characters that they begin with."""

    source: Words
    cue: Words
    content: Words


def annotated(row: Row) -> list[Said]:
    """The attributions of a PolNeAR article."""
    tokens = Tokens(row["text"])
    return [Said(*(_within(tokens, _spans(one[role])) for role in Said._fields)) for one in row["attributions"]]


def tagged(row: Row) -> Said:
    """The words of each role in an ADAQ sentence."""
    words = [token for token in row["tokens"] if token["text"][0].isalnum()]
    return Said(*(frozenset(word["start"] for word in words if word["tag"] == role) for role in Said._fields))


def read(row: Row) -> list[Said]:
    """The attributions that are read in a row's text."""
    pack, known = load_pack(row["lang"]), world(Ground(layers=bundled()))
    reading = Reading(Tokens(row["text"], pack.abbreviations), lexicon(pack, known), pack, known)
    reading.sort("world")
    reader = Reader(Report(text=row["text"]), reading, Scene(known, None, {}), Memory(None, ()), times(pack, None))
    reader.read()
    return [_said(reading.tokens, scope) for scope in reader.scopes if scope.sources]


def together(some: Iterable[Said]) -> Said:
    """The words of each role in any of them."""
    listed = list(some)
    return Said(*(frozenset[int]().union(*(one[n] for one in listed)) for n in range(3)))


def _spans(parts: list[dict[str, Any]]) -> list[Span]:
    return [Span(*span) for part in parts for span in part["spans"]]


def _within(tokens: Tokens, spans: list[Span]) -> Words:
    """The words in spans, by where they begin."""
    words = (start for start, word in zip(tokens.start, tokens.word, strict=True) if word[0].isalnum())
    return frozenset(start for start in words if any(span.start <= start < span.end for span in spans))


def _said(tokens: Tokens, scope: Scope) -> Said:
    source = _within(tokens, [one.span for one in scope.sources if one.span])
    cue = _within(tokens, [scope.sources[0].cue or tokens.span(scope.key, scope.key + 1)])
    inside = [tokens.start[i] for i in range(*_reach(tokens, scope)) if tokens.word[i][0].isalnum()]
    content = max(_runs(inside, source | cue), key=len)
    return Said(source, cue, frozenset(content))


def _reach(tokens: Tokens, scope: Scope) -> tuple[int, int]:
    """The tokens that a scope is about: where it points back, those of the sentence before."""
    if not scope.back:
        return scope.first, scope.last
    return max((sentence for sentence in tokens.sentences if sentence[1] <= scope.first), default=(0, 0))


def _runs(inside: list[int], others: Words) -> Iterator[list[int]]:
    """The runs of words that none of the others interrupts; the last may be empty."""
    run: list[int] = []
    for word in inside:
        if word in others:
            yield run
            run = []
        else:
            run.append(word)
    yield run
