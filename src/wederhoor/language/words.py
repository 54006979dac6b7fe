"""The common words of a language, each form with every reading that it can have."""

from collections.abc import Iterable, Iterator
from typing import Self

import msgspec

from wederhoor.language.forms import Form, expand
from wederhoor.language.morphology import Morphology


class OpenClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """These lemmas of `cat` are common, and do the grammatical job `role`; their forms come from the morphology."""

    cat: str
    role: str = ""
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


class WordTable(msgspec.Struct, frozen=True, array_like=True):
    """A language's common words as they are kept in a file: each form with the numbers of its `readings`."""

    readings: tuple[Form, ...]
    forms: dict[str, tuple[int, ...]]
    phrases: dict[str, tuple[int, ...]]
    roles: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...]


class Words:
    """A language's common words.

    `phrases` are those of the closed classes, lower-case, words divided by one space; `roles` the lemmas that do a
    grammatical job; `abbreviations` lower-case with their full stops.
    """

    __slots__ = ("_table", "abbreviations", "phrases", "roles")

    _table: WordTable
    abbreviations: frozenset[str]
    phrases: dict[str, tuple[Form, ...]]
    roles: dict[str, frozenset[str]]

    def __init__(self, data: LexiconFile, morphology: Morphology) -> None:
        self._use(tabulate(data, morphology))

    @classmethod
    def of(cls, table: WordTable) -> Self:
        """The words that were tabulated before."""
        words = cls.__new__(cls)
        words._use(table)
        return words

    def _use(self, table: WordTable) -> None:
        self._table = table
        self.phrases = {phrase: self._those(numbers) for phrase, numbers in table.phrases.items()}
        self.roles = {role: frozenset(lemmas) for role, lemmas in table.roles.items()}
        self.abbreviations = frozenset(table.abbreviations)

    def readings(self, low: str) -> tuple[Form, ...]:
        """Every reading of a lower-case word, those of closed classes first; none of a word that is not here."""
        return self._those(self._table.forms.get(low, ()))

    @property
    def forms(self) -> dict[str, tuple[Form, ...]]:
        """Every lower-case word with its `readings`: made anew at each call."""
        return {low: self._those(numbers) for low, numbers in self._table.forms.items()}

    def __contains__(self, low: object) -> bool:
        return low in self._table.forms

    def __len__(self) -> int:
        return len(self._table.forms)

    def _those(self, numbers: tuple[int, ...]) -> tuple[Form, ...]:
        readings = self._table.readings
        return tuple([readings[n] for n in numbers])


def tabulate(data: LexiconFile, morphology: Morphology) -> WordTable:
    """The words that a pack lists, expanded; PackError where no paradigm takes one."""
    numbers: dict[Form, int] = {}
    forms = _numbered((*_closed(data.closed), *_open(data.open, morphology)), numbers)
    phrases = _numbered(((p, Form(p, c.cat, c.feats)) for c in data.closed for p in c.phrases), numbers)
    return WordTable(
        tuple(numbers),
        forms,
        phrases,
        _roles(data),
        tuple(data.abbreviations.lower().split()),
    )


def _roles(data: LexiconFile) -> dict[str, tuple[str, ...]]:
    roles = {role: tuple(lemmas.split()) for role, lemmas in data.roles.items()}
    for listed in filter(lambda each: each.role, data.open):
        roles[listed.role] = (*roles.get(listed.role, ()), *listed.words.split())
    return roles


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


def _numbered(readings: Iterable[tuple[str, Form]], numbers: dict[Form, int]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for form, reading in readings:
        found.setdefault(form.lower(), {})[numbers.setdefault(reading, len(numbers))] = None
    return {form: tuple(those) for form, those in found.items()}
