"""The common words of a language, each form with every reading that it can have."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from wederhoor.language.forms import Form, expand
from wederhoor.language.morphology import Morphology


class OpenClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """These lemmas of `cat` are common; their forms come from the morphology."""

    cat: str
    words: str


class ClosedClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All words of `cat`: `words` with `feats`, `lines` each with their own, `phrases` of several words."""

    cat: str
    feats: str = ""
    words: str = ""
    lines: str = ""
    phrases: tuple[str, ...] = ()


class LexiconFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a pack's lexicon.toml.

    `roles` name the lemmas that do a grammatical job (perfect, passive, modal …); `abbreviations` end in a full stop
    that does not end a sentence.
    """

    open: tuple[OpenClass, ...] = ()
    closed: tuple[ClosedClass, ...] = ()
    roles: dict[str, str] = {}
    abbreviations: str = ""


class Words:
    """A language's common words.

    `forms` gives each lower-case form's readings, those of closed classes first; `phrases` the readings of the closed
    classes' phrases by their lower-case text, words divided by one space; `roles` the lemmas by the job that they do;
    `abbreviations` lower-case and with their full stops.
    """

    __slots__ = ("abbreviations", "forms", "phrases", "roles")

    def __init__(self, data: LexiconFile, morphology: Morphology) -> None:
        self.forms = _collected((*_closed(data.closed), *_open(data.open, morphology)))
        self.phrases = _collected((phrase, Form(phrase, c.cat, c.feats)) for c in data.closed for phrase in c.phrases)
        self.roles: Mapping[str, frozenset[str]] = {
            role: frozenset(lemmas.split()) for role, lemmas in data.roles.items()
        }
        self.abbreviations = frozenset(data.abbreviations.lower().split())


def _closed(classes: Iterable[ClosedClass]) -> Iterator[tuple[str, Form]]:
    for closed in classes:
        for word in closed.words.split():
            yield word, Form(word, closed.cat, closed.feats)
        for line in filter(None, map(str.strip, closed.lines.splitlines())):
            word, _, feats = line.partition(" ")
            for each in feats.split() or [closed.feats]:
                yield word, Form(word, closed.cat, each)


def _open(classes: Iterable[OpenClass], morphology: Morphology) -> Iterator[tuple[str, Form]]:
    listed = [(word, c.cat) for c in classes for word in c.words.split()]
    known = [(lemma, cat) for cat, lemma in morphology.known]
    for lemma, cat in dict.fromkeys((*known, *listed)):
        yield from expand(lemma, cat, morphology)


def _collected(readings: Iterable[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    found: dict[str, dict[Form, None]] = {}
    for form, reading in readings:
        found.setdefault(form.lower(), {})[reading] = None
    return {form: tuple(those) for form, those in found.items()}
