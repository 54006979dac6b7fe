"""What a pack knows of a word: its forms, its classes, and the entries that begin with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from wederhoor.language.declension import Cases, Declension, adjectival, case_of
from wederhoor.language.forms import Form
from wederhoor.language.frame import VerbRule
from wederhoor.language.text import plain, tokenised
from wederhoor.language.words import Words


class Entry(NamedTuple):
    """These words, next to each other, are a `cls` of `value`.

    `surface` is the spelling that must be met to the letter (an acronym), or "" where case does not matter;
    `proper` entries need a capital. The first `declined` words are nominatives that are met in every case, all in the
    same; `cases` are those that a preposition governs here, none where that makes no difference.
    """

    cls: str
    value: Any
    words: tuple[str, ...]
    surface: str = ""
    proper: bool = False
    declined: int = 0
    cases: Cases = frozenset()


class Rule(NamedTuple):
    """A form of a verb may be what `rule` names; its `particle` must then stand apart in the clause."""

    rule: VerbRule
    particle: str | None
    lemma: str


class Rules:
    """The rules of one verb, in order, found by the particle and the longest of the other words that they need."""

    __slots__ = ("_bare", "_particles", "_worded")

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        self._bare: dict[str | None, list[tuple[int, Rule]]] = {}
        self._worded: dict[str | None, dict[str, list[tuple[int, Rule]]]] = {}
        for number, rule in enumerate(rules):
            if rule.rule.words:
                worded = self._worded.setdefault(rule.particle, {})
                worded.setdefault(max(rule.rule.words, key=len), []).append((number, rule))
            else:
                self._bare.setdefault(rule.particle, []).append((number, rule))
        self._particles = self._bare.keys() | self._worded.keys()

    def __bool__(self) -> bool:
        return bool(self._particles)

    def possible(self, lows: frozenset[str]) -> bool:
        """Whether one of the rules may hold among the words `lows`."""
        return any((p is None or p in lows) and self.among(lows, p) for p in self._particles)

    def among(self, lows: frozenset[str], particle: str | None) -> list[Rule]:
        """The rules with this particle (None: with none) whose other words are all among `lows`, in order."""
        met = self._bare.get(particle, [])
        worded = self._worded.get(particle)
        if worded and not worded.keys().isdisjoint(lows):
            some = (numbered for word in worded.keys() & lows for numbered in worded[word])
            met = sorted([*met, *(numbered for numbered in some if lows.issuperset(numbered[1].rule.words))])
        return [rule for _, rule in met]


NO_RULES = Rules()
_NO_BASES: Mapping[str, Cases] = {}


class Word:
    """One written word: its forms as a verb, its closed classes, the entries that begin with it, longest first.

    `feats` are the features that it can have, `frames` and `cues` the rules of which it can be the verb, `tells`
    whether there are any, `cuts` whether a clause can begin at it, `particles` those that its verb can have apart.
    `tensed` says that it can be the finite verb of a clause, `finite` that it can be no other form of a verb, `helps`
    that it can be an auxiliary.
    `lemmas` are its verbs, and `nominal` says that it is the infinitive, which can stand as a noun, of one with rules.
    `single` are the entries of one word, `longer` the others by their second word; `named` says whether one of them is
    a proper name, or a theatre's. `bases` are the nominatives that it can be a form of, with their cases, and `cases`
    all that it can stand in; none where nothing is known. `adjective` says that it can be one, or a participle
    declined like one.
    """

    __slots__ = (
        "adjective",
        "bases",
        "cases",
        "classes",
        "cues",
        "cuts",
        "entries",
        "feats",
        "finite",
        "forms",
        "frames",
        "helps",
        "lemmas",
        "longer",
        "named",
        "nominal",
        "particles",
        "single",
        "tells",
        "tensed",
    )

    def __init__(
        self,
        forms: tuple[Form, ...] = (),
        classes: frozenset[str] = frozenset(),
        entries: tuple[Entry, ...] = (),
        frames: Rules = NO_RULES,
        cues: Rules = NO_RULES,
        auxiliaries: AbstractSet[str] = frozenset(),
        bases: Mapping[str, Cases] = _NO_BASES,
        cases: Cases = frozenset(),
        *,
        adjective: bool = False,
    ) -> None:
        self.adjective = adjective
        self.bases = bases
        self.cases = cases
        self.forms = forms
        self.classes = classes
        self.entries = entries
        self.feats = frozenset(f.feats for f in forms)
        self.lemmas = frozenset(f.lemma for f in forms)
        self.helps = not auxiliaries.isdisjoint(self.lemmas)
        self.tensed = not self.feats.isdisjoint(_TENSED)
        self.finite = self.tensed and self.feats.isdisjoint(_TENSELESS)
        self.nominal = bool(frames) and "inf" in self.feats
        self.frames = frames
        self.cues = cues
        self.tells = bool(frames or cues)
        self.particles = frozenset(f.particle for f in forms if f.particle)
        self.cuts = bool(classes & _CUTTING)
        self.single = tuple(e for e in entries if len(e.words) == 1)
        self.longer: dict[str, tuple[Entry, ...]] = {}
        for e in entries:
            if len(e.words) > 1:
                self.longer[e.words[1]] = (*self.longer.get(e.words[1], ()), e)
        self.named = any(e.proper or getattr(e.value, "theatre", "") for e in entries)


_TENSED = frozenset({"pres", "past", "fut", "part.short", "part.imps"})
_TENSELESS = frozenset({"inf", "part"})
_CUTTING = frozenset({"mark", "sconj", "rel", "infmark", "interrog", "cconj"})
UNKNOWN = Word()
_MEMO = 100_000  # words that a process remembers having looked up
_LONGEST = 40  # characters of those


def entry(cls: str, value: Any, phrase: str) -> Entry:
    """The entry that `phrase`, as a pack writes it, stands for."""
    capitals = phrase.isupper() and phrase.isalpha() and 1 < len(phrase) < 6
    surface = phrase if capitals else ""
    return Entry(cls, value, tuple(plain(w) for w in phrase.split()), surface, phrase[:1].isupper())


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
        """Adds nominatives of which every form is known from now on."""
        self._bases.update(words)

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

    def has_verb(self, lemma: str) -> bool:
        """Whether a verb's forms are known already."""
        return any(f.cat == "verb" and f.lemma == lemma for f in self._base.readings(lemma)) or lemma in self._own

    def word(self, low: str) -> Word:
        """What is known of `low`: by itself, without an ending such as a possessive, or as a compound."""
        return self.known[low]

    def _find(self, low: str) -> Word:
        return self._whole(low) or self._bare(low) or self._compound(low) or UNKNOWN

    def _whole(self, low: str) -> Word | None:
        own = self._own.get(low)
        readings = self._base.readings(low)
        bases, cases = self._declined(low, readings) if self.declension else (_NO_BASES, frozenset())
        if own is None and not readings and not cases:
            return None
        own = own or _NOTHING
        forms = (*(f for f in readings if f.cat == "verb"), *own.forms)
        classes = {f.cat for f in readings} - _OPEN
        classes |= {_CONVERTED[c] for c in classes if c in _CONVERTED}
        return Word(
            forms,
            own.classes | classes,
            self._entries(own, bases),
            Rules(_rules(forms, self.frames)),
            Rules(_rules(forms, self.cues)),
            self.auxiliaries,
            bases,
            cases,
            adjective=self._adjective(low, readings),
        )

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
        known = {base: (those & cases) or cases or those for base, those in guessed.items() if base in self._bases}
        cases = cases or frozenset().union(*guessed.values())
        if low in self._bases:
            known[low] = cases if bases else known.get(low, frozenset())
        return known | bases, cases

    def _bare(self, low: str) -> Word | None:
        for ending in self._endings:
            if low.endswith(ending) and (found := self._own.get(low[: -len(ending)])):
                entries = tuple(e for e in found.entries if len(e.words) == 1)
                if entries:
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


_NOTHING = Own()


def _rules(forms: Iterable[Form], rules: Mapping[str, tuple[VerbRule, ...]]) -> Iterator[Rule]:
    """The rules of whose verb a word can be a form, each once for each particle."""
    seen = set()
    for form in forms:
        for rule in rules.get(form.lemma, ()):
            key = (id(rule), form.particle)
            if key not in seen:
                seen.add(key)
                yield Rule(rule, form.particle, form.lemma)
