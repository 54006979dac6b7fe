"""What is known of one written word: its forms, its classes, its rules, and the entries that begin with it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from wederhoor.language.declension import Cases
from wederhoor.language.forms import Form
from wederhoor.language.frame import VerbRule
from wederhoor.language.text import plain


class Entry(NamedTuple):
    """These words, next to each other, are a `cls` of `value`.

    `surface` is the spelling that must be met to the letter (an acronym; of several words those behind the first), or
    "" where case does not matter;
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
    """A form of a verb may be what its rule `number` names; its `particle` must then stand apart in the clause.

    `about` are the sorts of things that it must then be about, `means` those that it must then be done with.
    """

    number: int
    rule: VerbRule
    particle: str | None
    lemma: str
    about: tuple[str, ...] = ()
    means: tuple[str, ...] = ()


Split = tuple[list[Rule], dict[str, list[Rule]], set[str]]
"""Rules that need no other words, the others by the longest of theirs, and the set of these words."""


class Rules(dict[str | None, Split]):
    """The rules of one verb, in order, found by the particle and the longest of the other words that they need."""

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        for rule in rules:
            bare, worded, longest = self.setdefault(rule.particle, ([], {}, set()))
            if rule.rule.words:
                longest.add(max(rule.rule.words, key=len))
                worded.setdefault(max(rule.rule.words, key=len), []).append(rule)
            else:
                bare.append(rule)

    def possible(self, lows: frozenset[str]) -> bool:
        """Whether one of the rules may hold among the words `lows`."""
        return any((p is None or p in lows) and (bare or self.among(lows, p)) for p, (bare, _, _) in self.items())

    def among(self, lows: frozenset[str], particle: str | None) -> list[Rule]:
        """The rules with this particle (None: with none) whose other words are all among `lows`, in order."""
        bare, worded, longest = self.get(particle, _NONE)
        if longest.isdisjoint(lows):
            return bare
        met = [r for word in longest & lows for r in worded[word] if lows.issuperset(r.rule.words)]
        return sorted(bare + met) if met else bare


_NONE: Split = ([], {}, set())
_NO_RULES = Rules()


class Verbal(NamedTuple):
    """A word as a verb: its `forms`, the rules of which it can be the verb, and whether it can be an auxiliary."""

    forms: tuple[Form, ...] = ()
    frames: Rules = _NO_RULES
    cues: Rules = _NO_RULES
    helps: bool = False


class Declined(NamedTuple):
    """A word in a language with cases: the nominatives that it can be a form of, with the cases that it then stands in.

    `cases` are all that it can stand in, none where nothing is known; an `adjective` may be a participle declined like
    one.
    """

    bases: Mapping[str, Cases] = {}
    cases: Cases = frozenset()
    adjective: bool = False


Longer = dict[str, tuple[Entry, ...]]
"""The entries of several words that begin with a word, by their second."""

_NO_VERB, _UNDECLINED = Verbal(), Declined()


class Word:
    """One written word: its forms as a verb, its closed classes, the entries that begin with it, longest first.

    `feats` are the features that it can have, `frames` and `cues` the rules of which it can be the verb, `tells`
    whether there are any and `alone` whether one needs no other word, `cuts` whether a clause can begin at it,
    `particles` those that its verb can have apart. `tensed` says that it can be the finite verb of a clause, `finite`
    that it can be no other form of a verb, `participle` that it can be one, `helps` that it can be an auxiliary.
    `lemmas` are its verbs, `split` those of them that end in another, and so may be separable, and `nominal` says that
    it is the infinitive, which can stand as a noun, of one with rules.
    `single` are the entries of one word, and `common` their class, value and cases, `region` that of a
    noun for one; `longer` are the others by their
    second word; `capital` is what a word of a closed class is in capitals, where that is a name: Dutch "OM". `named`
    says whether one of them is a proper name, or a theatre's. `bases` are the nominatives that it can be a form of,
    with their cases, and `cases` all that it can stand in; none where nothing is known. `adjective` says that it can be
    one, or a participle declined like one; `noun` that it is a common noun and nothing else.
    """

    __slots__ = (
        "adjective",
        "alone",
        "bases",
        "capital",
        "cases",
        "classes",
        "common",
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
        "noun",
        "participle",
        "particles",
        "region",
        "single",
        "split",
        "tells",
        "tensed",
    )

    def __init__(
        self,
        classes: frozenset[str] = frozenset(),
        entries: tuple[Entry, ...] = (),
        verbal: Verbal = _NO_VERB,
        declined: Declined = _UNDECLINED,
        *,
        noun: bool = False,
    ) -> None:
        self.noun = noun
        self.bases, self.cases, self.adjective = declined
        self.forms, self.frames, self.cues, self.helps = verbal
        self.classes = classes
        self.entries = entries
        self.feats = frozenset(f.feats for f in self.forms)
        self.lemmas = frozenset(f.lemma for f in self.forms)
        self.split = frozenset(a for a in self.lemmas if any(a != b and a.endswith(b) for b in self.lemmas))
        self.participle = any(f.startswith("part") for f in self.feats)
        self.tensed = not self.feats.isdisjoint(_TENSED)
        self.finite = self.tensed and self.feats.isdisjoint(_TENSELESS)
        self.nominal = bool(self.frames) and "inf" in self.feats
        self.tells = bool(self.frames or self.cues)
        self.alone = any(rules.get(None, _NONE)[0] for rules in (self.frames, self.cues))
        self.particles = frozenset(f.particle for f in self.forms if f.particle)
        self.cuts = bool(classes & _CUTTING)
        self.single = tuple(e for e in entries if len(e.words) == 1)
        self.common = tuple((e.cls, e.value, self._cases_of(e)) for e in self.single)
        self.region = next((e for e in self.single if e.cls == "region" and e.declined), None)
        self.longer: Longer = {}
        for e in entries:
            if len(e.words) > 1:
                self.longer[e.words[1]] = (*self.longer.get(e.words[1], ()), e)
        self.named = any(e.proper or getattr(e.value, "theatre", "") for e in entries)
        spelled = {e.surface for e in self.single if e.surface} if classes else ()
        self.capital: Word | None = Word(entries=entries) if spelled else None

    def _cases_of(self, single: Entry) -> Cases:
        """The cases that an entry of one word is met in, as this word."""
        return self.bases.get(single.words[0], single.cases) if single.declined else single.cases


_TENSED = frozenset({"pres", "past", "fut", "part.short", "part.imps"})
_TENSELESS = frozenset({"inf", "part"})
_CUTTING = frozenset({"mark", "sconj", "rel", "infmark", "interrog", "cconj"})
UNKNOWN = Word()


def entry(cls: str, value: Any, phrase: str) -> Entry:
    """The entry that `phrase`, as a pack writes it, stands for."""
    capitals = phrase.isupper() and phrase.isalpha() and 1 < len(phrase) < 6
    inner = phrase[:1].islower() and any(w[0].isupper() for w in phrase.split())  # "the West", not "the west of"
    surface = phrase if capitals or inner else ""
    return Entry(cls, value, tuple(plain(w) for w in phrase.split()), surface, phrase[:1].isupper())
