"""One language, read from the data files of its pack."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from wederhoor.errors import PackError
from wederhoor.language.calendar import TimeRules, compile_rules
from wederhoor.language.compile import read_words
from wederhoor.language.counting import CountRules, compile_counts
from wederhoor.language.declension import Declension
from wederhoor.language.files import Country, Grammar, People
from wederhoor.language.forms import expand
from wederhoor.language.frame import ENEMY, Cue, Frame, Named, Noun, Thing, VerbRule
from wederhoor.language.lexicon import Lexicon
from wederhoor.language.morphology import MARK, Morphology, MorphologyFile
from wederhoor.language.numerals import Numerals
from wederhoor.language.text import ITEMS, TYPED_QUOTES, plain
from wederhoor.language.word import Entry, Rules, Verbal, Word, entry
from wederhoor.language.words import Words

T = TypeVar("T")
# Forces and bodies of a state, and of which type they are.
_OWN = {
    "army": "military",
    "national": "government",
    "domestic": "government",
    "envoys": "government",
    "health_authority": "health",
    "local_media": "media",
    "state_media": "media",
    "press": "media",
    "again": "government",
    "authors": "expert",
}
_INFLECTED = frozenset({"noun", "adj", "verb"})
BUNDLED = Path(__file__).parent / "packs"


class Pack:
    """One language as data, compiled for reading; `load_pack` makes it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        grammar: Grammar = _file(folder, "grammar.toml", Grammar)
        self.grammar = grammar
        self.people = _file(folder, "parties.toml", People)
        self.offices = {title: tuple(_words(text)) for title, text in self.people.offices.items()}
        self.countries = _file(folder, "countries.toml", dict[str, Country])
        self._take(grammar)
        self.morphology = Morphology(_file(folder, "morphology.toml", MorphologyFile))
        words = read_words(folder)
        self.perfective = words.perfective
        self.spelt = words.spelt
        self.war = self._inflected(words, grammar.context.get("war", ""))
        self.other = self._inflected(words, grammar.context.get("other", ""))
        self.abbreviations = frozenset(
            a.rstrip(".") for a in words.abbreviations if a.rstrip(".") not in words or "." in a.rstrip(".")
        )
        self.frames = tuple(frame for path in sorted((folder / "frames").glob("*.toml")) for frame in _frames(path))
        self.cues = _cues(folder / "attribution.toml")
        numerals = _table(folder / "numbers.toml")
        self.times: TimeRules = compile_rules(_table(folder / "time.toml"), Numerals(numerals))
        self.numbers: CountRules = compile_counts(numerals, Numerals(numerals))
        self.lexicon = Lexicon(
            words,
            compounds=grammar.compounds,
            shortest_head=grammar.shortest_head,
            endings=grammar.endings,
            declension=Declension(grammar.declension, tuple(grammar.adjectives.split())),
        )
        self.lexicon.auxiliaries = self.auxiliaries
        self._fill()
        self.unsaid = [self._worded(form) for form in grammar.unsaid.split()]

    def _take(self, grammar: Grammar) -> None:
        """The grammar's lists of words as they are asked."""
        self.lang = grammar.lang
        self.quotes = frozenset(grammar.quotes.split()) | TYPED_QUOTES
        self.township_tails = frozenset(ending[-2:] for ending in grammar.townships)
        self.marks = frozenset(grammar.marks.split()) | self.quotes
        self.name_particles = frozenset(grammar.name_particles.split())
        self.fixed_order = grammar.order == "svo"
        self.verb_second = grammar.order == "v2"
        self.free_order = grammar.order == "free"
        self.articles = grammar.articles
        self.cases = grammar.cases
        self.plural = tuple(grammar.plural.split())
        self.noun_plural = tuple(grammar.noun_plural.split())
        self.reflexive = grammar.reflexive
        self.ours = tuple(grammar.ours.split())
        self.predicative = tuple(grammar.predicative.split())
        self.copulas = frozenset(grammar.copulas.split())
        self.undergoing = frozenset(grammar.undergoing.split())
        self.variants = {word: words for words in map(str.split, grammar.variants) for word in words}
        self.light = frozenset(grammar.light.split())
        self.light_with = frozenset(word.partition("_")[2] for word in self.light if "_" in word)
        self.passive = frozenset(grammar.passive.split())
        self.always_passive = frozenset(grammar.always_passive.split())
        self.active = frozenset(grammar.active.split())
        self.unaccusative = frozenset(grammar.unaccusative.split())
        self.occurring = frozenset(grammar.occurring.split())
        self.modal_verbs = {name: frozenset(lemmas.split()) for name, lemmas in grammar.modal_verbs.items()}
        self.infinitives = {name: frozenset(_words(text)) for name, text in grammar.infinitives.items()}
        self.prospects = {name: frozenset(_words(text)) for name, text in grammar.prospects.items()}
        sites = f"{grammar.settlements.get('site', '')} {grammar.regions.get('island', '')}"
        self.sites = sorted(_named(sites), key=lambda named: -len(named[1])) if grammar.compounds else []
        self.openers = frozenset(map(str.capitalize, grammar.openers.split()))
        self.bearers = frozenset(grammar.bearers.split())
        self.citizens = frozenset(grammar.citizens.split())
        self.namesakes = frozenset(grammar.namesakes.split())
        self.members = frozenset(grammar.members.split())
        self.undone = frozenset(_words(grammar.undone))
        self.tales = frozenset(_words(grammar.tales))
        self.auxiliaries = self.passive | self.active | frozenset().union(*self.modal_verbs.values())

    def _fill(self) -> None:
        for name, text in self.grammar.classes.items():
            self.lexicon.add_class(name, text.split())
        self.lexicon.add_class("mark", self.marks | ITEMS)
        self._verbs()
        self.lexicon.add_entries(self._nouns(), head=True)
        self.lexicon.add_entries(self._things(compounds=True), head=True)
        self.lexicon.add_entries(self._things(compounds=False))
        self.lexicon.add_entries(self._plain())

    def _inflected(self, words: Words, text: str) -> frozenset[str]:
        """The words of a list, in a language with cases in every form that they have; one not known is a noun."""
        listed = frozenset(text.split())
        if not self.cases:
            return listed
        known = {w: {f.cat for f in words.readings(w) if f.lemma == w} & _INFLECTED for w in listed}
        lemmas = ((w, cat) for w in listed for cat in (known[w] if words.readings(w) else ("noun",)))
        return listed.union(*({form for form, _ in expand(w, cat, self.morphology)} for w, cat in lemmas))

    def _verbs(self) -> None:
        for rules, values in ((self.lexicon.frames, self.frames), (self.lexicon.cues, self.cues)):
            for value in values:
                for citation in self._written(_verb_citations(value)):
                    self._rule(rules, citation, value)
                for idiom in self._written(value.unless):
                    self._rule(rules, idiom, None)

    def _written(self, listed: Iterable[str]) -> Iterable[str]:
        """What is listed, with each of its words in every way that the language writes it."""
        if not self.variants:
            return listed
        ways = (product(*(self.variants.get(word, (word,)) for word in words.split())) for words in listed)
        return dict.fromkeys(" ".join(way) for some in ways for way in some)

    def _rule(self, rules: dict[str, tuple[VerbRule, ...]], citation: str, value: Frame | Cue | None) -> None:
        """Enters what a verb, cited with the words that belong to it, names."""
        *before, verb = citation.split()
        lemma = verb.replace(MARK, "")
        if not self.lexicon.has_verb(lemma):
            self.lexicon.add_forms(expand(verb, "verb", self.morphology))
        helping = frozenset(w for w in before if w in self.auxiliaries)
        words = tuple(plain(w) for w in before if w not in helping)
        rule = VerbRule(citation.replace(MARK, ""), words, helping, value)
        rules[lemma] = (*rules.get(lemma, ()), rule)
        self.lexicon.add_bases(words)

    def _worded(self, form: str) -> Word:
        """A form of a verb, with only the rules that have words beside the verb."""
        known = self.lexicon.word(form)
        rules = [r for _, worded, _ in known.frames.values() for some in worded.values() for r in some]
        return Word(verbal=Verbal(known.forms, Rules(rules)))

    def _nouns(self) -> Iterator[Entry]:
        """Entries whose compounds count as well."""
        declined = self.lexicon.entry
        nouns: dict[str, list[tuple[Frame, str]]] = {}
        for frame in self.frames:
            for noun in self._written(frame.nouns):
                nouns.setdefault(noun, []).append((frame, noun))
        for noun, frames in nouns.items():
            yield declined("noun", tuple(frames), noun)
        yield from self._bodies()
        for kind, text in self.people.titles.items():
            title = ("government", True) if kind == "generic" else (kind, False)
            for noun, name in _named(text):
                yield declined("title", Noun(noun, title[0], generic=title[1]), name)
        yield from self._place_nouns()

    def _bodies(self) -> Iterator[Entry]:
        """Nouns of organisations and of groups."""
        declined = self.lexicon.entry
        for kind, text in self.people.organisations.items():
            for noun, name in _named(text):
                own = _OWN.get(kind)
                yield declined("org", Noun(noun, own or kind, means=kind if own else ""), name)
        groups = {
            noun: party for party, text in self.people.groups.items() if party != "again" for noun in _words(text)
        }
        again = tuple(_words(self.people.groups.get("again", "")))
        for noun in (*groups, *(noun for noun in again if noun not in groups)):
            means = "group" if noun in again else ""
            yield declined("org", Noun(noun, "armed_group", groups.get(noun), means=means), noun)

    def _place_nouns(self) -> Iterator[Entry]:
        """Nouns of settlements, sites, regions and countries."""
        declined = self.lexicon.entry
        for name, text in self.grammar.settlements.items():
            for names in text.split():
                for sort, noun in _named(names):
                    for form, many in self._numbers(noun):
                        place = Noun(sort, generic="=" not in names, means=name, many=many)
                        yield declined("settlement", place, form)
        for name, text in self.grammar.regions.items():
            for noun in _words(text):
                for form, many in self._numbers(noun):
                    yield declined("region", Noun(noun, means=name, many=many), form)
                    if name == "country" and not many and not self.cases:
                        yield declined("land", noun, form)

    def _numbers(self, noun: str) -> Iterator[tuple[str, bool]]:
        """A noun's singular and plural forms, each with whether it is a plural."""
        yield noun, False
        if self.cases:  # the case of the noun tells
            return
        for form, analysis in expand(noun, "noun", self.morphology):
            if form != noun:
                yield form, "pl" in analysis.feats.split(".")

    def _things(self, *, compounds: bool) -> Iterator[Entry]:
        """Entries of the things that claims are about, of those whose compounds count as well or of the others."""
        for sort, names in self.grammar.things.items():
            for name, text in names.items():
                thing = Thing(sort, name if sort != "supply" and name != "other" else None)
                for word in _words(text):
                    if word.startswith("-") == compounds:
                        yield self.lexicon.entry("thing", thing, word.removeprefix("-"))

    def _plain(self) -> Iterator[Entry]:
        grammar, declined = self.grammar, self.lexicon.entry
        for cue in self.cues:
            if cue.shape == "account":
                yield from (declined("account", "work" if cue.work else None, w) for w in self._written(cue.words))
            elif cue.shape != "verb":
                yield from (entry("cue", cue, w) for w in self._written(cue.words))
        for relation, listed in grammar.relations.items():
            yield from (_preposition(relation, w) for w in listed)
        yield from (entry("including", None, w) for w in self._written(grammar.including))
        for name, listed in grammar.hedges.items():
            cls = {"possible": "hedge", "planned": "plan", "not_negating": "notneg"}.get(name, name)
            yield from (entry(cls, name, w) for w in self._written(listed))
        for rank, listed in grammar.ranks.items():
            yield from (declined("rank", int(rank), w) for w in listed)
        for compass, listed in grammar.directions.items():
            yield from (declined("direction", compass, w) for w in listed)
        for name, listed in grammar.there.items():
            yield from (entry(name, None, w) for w in listed)
        for kind, text in self.people.civilians.items():
            yield from (declined("civil", kind, w) for w in _words(text))
        for text in self.people.abroad.values():
            yield from (declined("abroad", None, w) for w in _words(text))
        for kind, text in self.people.enemies.items():
            yield from (declined(*_enemy(kind), w) for w in _words(text))
        for number, text in self.people.pronouns.items():
            yield from (entry("pronoun", number, w) for w in _words(text))
        for number, text in self.people.possessives.items():
            yield from (entry("possessive", number, w) for w in _words(text))
        yield from self._countries()

    def _countries(self) -> Iterator[Entry]:
        declined = self.lexicon.entry
        for code, country in self.countries.items():
            yield from (declined("adj", code, w) for w in country.adjective)
            for sort, names, kind in (
                ("country", country.name, "government"),
                ("people", country.people, "government"),
                ("capital", country.capital, "government"),
                ("seat", country.seat, "government"),
                ("seat", country.military, "military"),
            ):
                yield from (declined("party", Named(code, kind, None, sort), w) for w in names)


def _enemy(kind: str) -> tuple[str, Named | str]:
    """The class and value of a noun or an adjective for whoever is fought."""
    return ("adj", ENEMY) if kind == "adjectives" else ("party", Named(ENEMY, "armed_group", None, "group"))


def _preposition(relation: str, listed: str) -> Entry:
    """The entry of a preposition, which may be followed by the cases with which it has this relation: "в+loc"."""
    words, *cases = listed.split("+")
    return entry("relation", relation, words)._replace(cases=frozenset(cases))


def _verb_citations(value: Frame | Cue) -> tuple[str, ...]:
    if isinstance(value, Frame):
        return value.verbs
    return value.words if value.shape == "verb" else ()


def load_pack(lang: str, folders: Sequence[Path] = ()) -> Pack:
    """The pack of a language (ISO 639-1 code): a user's folder of packs wins over what comes with wederhoor.

    Raises:
        PackError: there is no such pack, or a file of it is not what it should be; the message names file and key.
    """
    return _loaded(_folder(lang, folders))


def grammar(lang: str, folders: Sequence[Path] = ()) -> Grammar:
    """The grammar of a language's pack alone, without loading the rest; PackError as `load_pack`."""
    read: Grammar = _file(_folder(lang, folders), "grammar.toml", Grammar)
    return read


def _folder(lang: str, folders: Sequence[Path]) -> Path:
    for root in (*reversed(folders), BUNDLED):
        if (Path(root) / lang / "grammar.toml").exists():
            return Path(root) / lang
    known = ", ".join(languages(folders))
    raise PackError(f"there is no pack for the language {lang!r}; there is one for: {known}")


def languages(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The codes of the languages that there is a pack for. PackError where one of the folders is none."""
    if missing := [folder for folder in folders if not Path(folder).is_dir()]:
        raise PackError(f"{missing[0]}: no such folder of packs; name a folder that holds one for each language (de/)")
    roots = (*folders, BUNDLED)
    return tuple(sorted({p.parent.name for root in roots for p in Path(root).glob("*/grammar.toml")}))


@lru_cache(maxsize=16)
def _loaded(folder: Path) -> Pack:
    return Pack(folder)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: {error}") from error


@lru_cache(maxsize=64)
def _file(folder: Path, name: str, record: type[T]) -> T:
    try:
        return msgspec.convert(_table(folder / name), record)
    except msgspec.ValidationError as error:
        raise PackError(f"{folder / name}: {error}") from error


def _frames(path: Path) -> Iterable[Frame]:
    try:
        return msgspec.convert(_table(path).get("frame", []), tuple[Frame, ...])
    except msgspec.ValidationError as error:
        raise PackError(f"{path}: {error}") from error


def _cues(path: Path) -> tuple[Cue, ...]:
    try:
        return msgspec.convert(_table(path).get("cue", []), tuple[Cue, ...])
    except msgspec.ValidationError as error:
        raise PackError(f"{path}: {error}") from error


def _named(text: str) -> Iterator[tuple[str, str]]:
    """(noun, name) for each of the names that nouns go by: "governor=regional_head" is one noun with two."""
    for names in text.split():
        first, *others = _words(names.replace("=", " "))
        yield from ((first, name) for name in (first, *others))


def _words(text: str) -> Iterator[str]:
    return (w.replace("_", " ") for w in text.split())
