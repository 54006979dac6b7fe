"""Every word that a pack knows, looked up as far as reports ask for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from wederhoor.language.declension import Cases, Declension, adjectival, case_of
from wederhoor.language.forms import Form
from wederhoor.language.frame import Frame, VerbRule
from wederhoor.language.text import plain, tokenised
from wederhoor.language.word import UNKNOWN, Declined, Entry, Rule, Rules, Verbal, Word, entry
from wederhoor.language.words import Words

_MEMO = 100_000  # words that a process remembers having looked up
_LONGEST = 40  # characters of those


_CONVERTED = {"art": "det", "dem": "det", "poss": "det"}  # closed classes that are determiners too
_OPEN = frozenset({"verb", "noun", "adj"})
_NOMINAL = frozenset({"noun", "adj"})
_NOMINATIVE = frozenset({"nom.sg", "nom.pl"})


class Own(NamedTuple):
    """What a pack or a theatre adds to a word."""

    forms: tuple[Form, ...] = ()
    classes: frozenset[str] = frozenset()
    entries: tuple[Entry, ...] = ()


class _Known(dict[str, Word]):
    """What has been looked up so far; what has not is looked up."""

    def __init__(self, find: Callable[[str], Word]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, low: str) -> Word:
        found = self._find(low)
        if len(self) < _MEMO and len(low) <= _LONGEST:
            self[low] = found
        return found


class Lexicon:
    """Every word that a pack, and the theatres in its language, know. `known` holds those looked up so far.

    `frames` and `cues` are the pack's rules by the lemma of their verb, `auxiliaries` the lemmas of its auxiliaries.
    """

    def __init__(
        self,
        words: Words,
        *,
        compounds: bool,
        shortest_head: int,
        endings: tuple[str, ...],
        declension: Declension,
    ) -> None:
        self._base = words
        self.declension = declension
        self._bases: set[str] = set()
        self._own: dict[str, Own] = {}
        self._heads: dict[str, Word] = {}
        self._compounds = compounds
        self._shortest = shortest_head
        self._endings = endings
        self.frames: dict[str, tuple[VerbRule, ...]] = {}
        self.cues: dict[str, tuple[VerbRule, ...]] = {}
        self.auxiliaries: frozenset[str] = frozenset()
        self.known = _Known(self._find)

    def copy(self) -> "Lexicon":
        """A lexicon of the same words, to which others can be added."""
        twin = Lexicon(
            self._base,
            compounds=self._compounds,
            shortest_head=self._shortest,
            endings=self._endings,
            declension=self.declension,
        )
        twin._bases = set(self._bases)
        twin._own = dict(self._own)
        twin._heads = dict(self._heads)
        twin.frames, twin.cues, twin.auxiliaries = self.frames, self.cues, self.auxiliaries
        return twin

    def add_forms(self, forms: Iterable[tuple[str, Form]]) -> None:
        """Adds written forms and what they are forms of."""
        for low, form in forms:
            word = self._own.get(low, _NOTHING)
            self._own[low] = word._replace(forms=(*word.forms, form))

    def add_class(self, name: str, lows: Iterable[str]) -> None:
        """Puts words into a closed class."""
        for low in lows:
            word = self._own.get(low, _NOTHING)
            self._own[low] = word._replace(classes=word.classes | {name})

    def add_entries(self, entries: Iterable[Entry], *, head: bool = False) -> None:
        """Adds entries; with `head`, a longer word that ends in one is taken for a compound of it."""
        for new in entries:
            first = new.words[0]
            word = self._own.get(first, _NOTHING)
            if new in word.entries:
                continue
            self._own[first] = word._replace(entries=tuple(sorted((*word.entries, new), key=lambda e: -len(e.words))))
            self._bases.update(new.words[: new.declined])
            if head and len(new.words) == 1 and len(first) >= self._shortest:
                known = self._heads.get(first, UNKNOWN)
                self._heads[first] = Word(entries=(*known.entries, new))

    def entry(self, cls: str, value: Any, phrase: str, *, whole: bool = False) -> Entry:
        """The entry of a phrase in the nominative: it is met in every case where the language has cases.

        Up to its noun the words of a phrase agree and are declined, what hangs on the noun stays; with `whole`, all
        are declined.
        """
        new = entry(cls, value, phrase)
        if not self.declension or new.surface:
            return new
        words = tuple(self._base.spelt(plain(word)) for word in tokenised(phrase))
        declined = len(words) if whole else self._agreeing(words)
        last = max(declined - 1, 0)
        return new._replace(words=(*map(self._cited, words[:last]), *words[last:]), declined=declined)

    def _cited(self, word: str) -> str:
        """An adjective as dictionaries cite it."""
        return next((f.lemma for f in self._base.readings(word) if f.cat == "adj"), word)

    def add_bases(self, words: Iterable[str]) -> None:
        """Adds nominatives of which every form is known from now on; a verb, in an idiom with another, is none."""
        self._bases.update(w for w in words if {f.cat for f in self._base.readings(w)} != {"verb"})

    def _agreeing(self, words: tuple[str, ...]) -> int:
        """How many words of a phrase in the nominative agree: those up to its noun."""
        cases = _NOMINATIVE
        for n, word in enumerate(words):
            nominal = [f for f in self._base.readings(word) if f.cat in _NOMINAL]
            cases &= frozenset(case_of(f) for f in nominal) if nominal else self.declension.undo(word).get(word, cases)
            if not cases:
                return n
            if nominal and all(f.cat == "noun" for f in nominal):
                return n + 1
        return len(words)

    def read(self, lows: list[str], written: list[str]) -> list[Word]:
        """What is known of the words of a text, of one in capitals what it is as a name where it is one."""
        words = [self.known[low] for low in lows]
        names = [i for i, word in enumerate(words) if word.capital is not None and written[i] != lows[i]]
        for i in names:
            if written[i].isupper():
                words[i] = words[i].capital or words[i]
        return words

    def has_verb(self, lemma: str) -> bool:
        """Whether a verb's forms are known already."""
        return any(f.cat == "verb" and f.lemma == lemma for f in self._base.readings(lemma)) or lemma in self._own

    def word(self, low: str) -> Word:
        """What is known of `low`: by itself, without an ending such as a possessive, or as a compound."""
        return self.known[low]

    def _find(self, low: str) -> Word:
        return self._whole(low) or self._bare(low) or self._compound(low) or UNKNOWN

    def _whole(self, low: str) -> Word | None:
        own = self._own.get(low) or self._own.get(self._base.spelt(low))
        readings = self._base.readings(low)
        bases, cases = self._declined(low, readings) if self.declension else ({}, frozenset())
        if own is None and not readings and not cases and not bases:
            return None
        own = own or _NOTHING
        forms = (*(f for f in readings if f.cat == "verb"), *own.forms)
        classes = {f.cat for f in readings} - _OPEN
        classes |= {_CONVERTED[c] for c in classes if c in _CONVERTED}
        helps = any(form.lemma in self.auxiliaries for form in forms)
        verbal = Verbal(forms, Rules(_rules(forms, self.frames)), Rules(_rules(forms, self.cues)), helps)
        declined = Declined(bases, cases, self._adjective(low, readings))
        noun = bool(readings) and not own.entries and all(f.cat == "noun" for f in readings)
        return Word(own.classes | classes, self._entries(own, bases), verbal, declined, noun=noun)

    def _adjective(self, low: str, readings: tuple[Form, ...]) -> bool:
        """In a language with cases, whether a word can be an adjective: an unlisted one, by its ending."""
        if readings:
            return any(f.cat == "adj" or adjectival(f) for f in readings)
        return low.endswith(self.declension.adjectives)

    def _entries(self, own: Own, bases: Mapping[str, Cases]) -> tuple[Entry, ...]:
        """A word's own entries, and those that begin with a nominative of which it can be a form."""
        if not bases:
            return own.entries
        declined = (e for base in bases for e in self._own.get(base, _NOTHING).entries if e.declined)
        return tuple(sorted((*(e for e in own.entries if not e.declined), *declined), key=lambda e: -len(e.words)))

    def _declined(self, low: str, readings: tuple[Form, ...]) -> tuple[Mapping[str, Cases], Cases]:
        """The nominatives that a word can be a form of, and all cases that it can stand in."""
        low = self._base.spelt(low)
        if "indeclinable" in self._own.get(low, _NOTHING).classes:
            return {low: frozenset()}, frozenset()
        bases: dict[str, Cases] = {}
        for form in readings:
            if form.cat in _NOMINAL:
                bases[form.lemma] = bases.get(form.lemma, frozenset()) | {case_of(form)}
        cases = frozenset().union(*bases.values()) or frozenset(filter(None, map(case_of, readings)))
        guessed = self.declension.undo(low) if not readings or bases or any(map(adjectival, readings)) else {}
        if "-" in low and not readings:
            guessed = {**guessed, **dict(self.declension.joined(low))}
        likely = (b for b in guessed if b in self._bases and (not bases or b in bases or not self._listed(b)))
        known = {base: (guessed[base] & cases) or (frozenset() if bases else cases) or guessed[base] for base in likely}
        cases = cases or frozenset().union(*guessed.values())
        if low in self._bases:
            known[low] = cases if bases else known.get(low, frozenset())
        others = frozenset().union(*(those for base, those in known.items() if base != low))
        if not bases and "nom.pl" in others and "dat.sg" in known.get(low, ()):  # several, and no name without cases
            known[low], cases = frozenset(c for c in others if c.endswith(".pl")), others
        return known | bases, cases

    def _listed(self, base: str) -> bool:
        """Whether the dictionary has all forms of a noun."""
        return any(f.lemma == base and f.cat == "noun" for f in self._base.readings(base))

    def _bare(self, low: str) -> Word | None:
        for ending in self._endings:
            if low.endswith(ending) and (found := self._own.get(low[: -len(ending)])):
                single = (e for e in found.entries if len(e.words) == 1)
                if entries := tuple(form for e in single for form in _with(e, ending)):
                    return Word(entries=entries)
        return None

    def _compound(self, low: str) -> Word | None:
        if not self._compounds or len(low) < self._shortest + 3:
            return None
        for cut in range(2, len(low) - self._shortest + 1):
            found = self._heads.get(low[cut:])
            if found:
                return found
        return None


def _with(entry: Entry, ending: str) -> tuple[Entry, ...]:
    """An entry as a word has it on which an ending hangs, with either apostrophe: an acronym is met to the letter."""
    if not entry.surface:
        return (entry,)
    marks = dict.fromkeys((ending, ending.replace("'", "’")))
    return tuple(entry._replace(surface=entry.surface + mark) for mark in marks)


_NOTHING = Own()


def _rules(forms: Iterable[Form], rules: Mapping[str, tuple[VerbRule, ...]]) -> Iterator[Rule]:
    """The rules of whose verb a word can be a form, each once for each particle."""
    seen = set()
    for form in forms:
        for rule in rules.get(form.lemma, ()):
            key = (id(rule), form.particle)
            if key not in seen:
                seen.add(key)
                about, means = (rule.value.about, rule.value.means) if isinstance(rule.value, Frame) else ((), ())
                yield Rule(len(seen), rule, form.particle, form.lemma, about, means)
