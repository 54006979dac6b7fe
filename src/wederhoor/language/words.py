"""The common words of a language, each form with every reading that it can have."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import msgspec

from wederhoor.language.forms import Form, expand
from wederhoor.language.morphology import Morphology

_START = 3  # letters by which words are put on a shelf
_MEMO = 20_000  # words whose spelling a process remembers


class OpenClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """These lemmas of `cat` are common, verbs among them `perfective`, and have none of the forms `without`."""

    cat: str
    perfective: bool = False
    without: str = ""
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

    `abbreviations` end in a full stop that does not end a sentence; `spellings` are letters that a text may have for
    others.
    """

    open: tuple[OpenClass, ...] = ()
    closed: tuple[ClosedClass, ...] = ()
    abbreviations: str = ""
    spellings: dict[str, str] = {}


class Shelf(msgspec.Struct, frozen=True, array_like=True):
    """Words that begin alike: each form with the numbers of its `readings`."""

    readings: tuple[Form, ...]
    forms: dict[str, tuple[int, ...]]


class WordTable(msgspec.Struct, frozen=True, array_like=True):
    """A language's common words as they are kept in a file, on encoded shelves by how they begin."""

    shelves: dict[str, msgspec.Raw]
    phrases: dict[str, tuple[Form, ...]]
    perfective: tuple[str, ...]
    abbreviations: tuple[str, ...]
    spellings: dict[str, str]


class Words:
    """A language's common words, of which only those are unpacked that are asked for.

    `phrases` are those of the closed classes, lower-case, words divided by one space; `perfective` the
    lemmas of such verbs; `abbreviations` lower-case with their full stops. `spelt` gives a lower-case word with the
    letters that the pack writes where texts have others.
    """

    __slots__ = ("_open", "_shelves", "_spellings", "abbreviations", "perfective", "phrases", "spelt")

    def __init__(self, table: WordTable) -> None:
        self._shelves = table.shelves
        self._open: dict[str, Shelf] = {}
        self._spellings = str.maketrans(table.spellings)
        self.spelt: Callable[[str], str] = lru_cache(_MEMO)(self._spelt) if self._spellings else str
        self.phrases = table.phrases
        self.perfective = frozenset(table.perfective)
        self.abbreviations = frozenset(table.abbreviations)

    def readings(self, low: str) -> tuple[Form, ...]:
        """Every reading of a lower-case word, those of closed classes first; none of a word that is not here."""
        found = self._found(low)
        return found or self._found(self.spelt(low)) if self._spellings else found

    def _spelt(self, low: str) -> str:
        return low.translate(self._spellings)

    def __contains__(self, low: object) -> bool:
        return isinstance(low, str) and bool(self.readings(low))

    def __iter__(self) -> Iterator[str]:
        return (low for start in self._shelves for low in self._shelf(start).forms)

    def _found(self, low: str) -> tuple[Form, ...]:
        start = low[:_START]
        if start not in self._shelves:
            return ()
        shelf = self._shelf(start)
        return tuple([shelf.readings[n] for n in shelf.forms.get(low, ())])

    def _shelf(self, start: str) -> Shelf:
        shelf = self._open.get(start)
        if shelf is None:
            shelf = self._open[start] = msgspec.msgpack.decode(self._shelves[start], type=Shelf)
        return shelf


def tabulate(data: LexiconFile, morphology: Morphology) -> WordTable:
    """The words that a pack lists, expanded; PackError where no paradigm takes one."""
    shelves: dict[str, dict[str, list[Form]]] = {}
    for form, readings in _gathered((*_closed(data.closed), *_open(data.open, morphology))).items():
        shelves.setdefault(form[:_START], {})[form] = readings
    return WordTable(
        {start: msgspec.Raw(msgspec.msgpack.encode(_shelf(words))) for start, words in sorted(shelves.items())},
        {phrase: tuple(readings) for phrase, readings in _gathered(_phrases(data.closed)).items()},
        tuple(lemma for each in data.open if each.perfective for lemma in each.words.split()),
        tuple(data.abbreviations.lower().split()),
        data.spellings,
    )


def _shelf(words: dict[str, list[Form]]) -> Shelf:
    numbers: dict[Form, int] = {}
    forms = {
        word: tuple([numbers.setdefault(reading, len(numbers)) for reading in readings])
        for word, readings in words.items()
    }
    return Shelf(tuple(numbers), forms)


def _closed(classes: Iterable[ClosedClass]) -> Iterator[tuple[str, Form]]:
    for closed in classes:
        for word in closed.words.split():
            yield word, Form(word, closed.cat, closed.feats)
        for line in filter(None, map(str.strip, closed.lines.splitlines())):
            word, _, feats = line.partition(" ")
            for each in feats.split() or [closed.feats]:
                yield word, Form(word, closed.cat, each)


def _open(classes: Iterable[OpenClass], morphology: Morphology) -> Iterator[tuple[str, Form]]:
    listed: set[tuple[str, str]] = set()
    for each in classes:
        without = frozenset(each.without.split())
        for lemma in dict.fromkeys(each.words.split()):
            listed.add((each.cat, lemma))
            yield from (pair for pair in expand(lemma, each.cat, morphology) if pair[1].feats not in without)
    for cat, lemma in morphology.known:
        if (cat, lemma) not in listed:
            yield from expand(lemma, cat, morphology)


def _phrases(classes: Iterable[ClosedClass]) -> Iterator[tuple[str, Form]]:
    for closed in classes:
        for phrase in closed.phrases:
            yield phrase, Form(phrase, closed.cat, closed.feats)


def _gathered(readings: Iterable[tuple[str, Form]]) -> dict[str, list[Form]]:
    found: dict[str, dict[Form, None]] = {}
    for form, reading in readings:
        found.setdefault(form.lower(), {})[reading] = None
    return {form: list(those) for form, those in found.items()}
