"""The first look at a report: every word known to the pack and every name known to the world, where it stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, compress, count
from operator import attrgetter
from typing import Any

import msgspec

from wederhoor.extract.words.begun import articled, begun_by, no_towns, nominatives
from wederhoor.gazetteer.around import around, eponyms, towns_of
from wederhoor.gazetteer.world import World
from wederhoor.language.declension import Cases, agree, can_be, numberless
from wederhoor.language.lexicon import Lexicon
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens, plain
from wederhoor.language.word import Entry, Word
from wederhoor.model import Level, Place

_TELLING = frozenset({"noun", "cue", "contradicts"})
CAPITAL = "capital"  # stands for the capitalised words of no closed class
_NAMING = frozenset({"adj", "party", "name", "person", "moment"})
_OF_PARTIES = frozenset({"party", "own"})
_ROW = 12  # words of a row of names that share a noun
_GOVERNING = frozenset({"relation", "cue"})


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last` (excluded) are a `cls` of `value`, in one of `cases` where that is known.

    Of a preposition, `cases` are those of the words behind it with which it means this.
    """

    first: int
    last: int
    cls: str
    value: Any
    cases: Cases = frozenset()


_first, _forms = attrgetter("first"), attrgetter("forms")
_NOWHERE: tuple[list[int], list[Hit]] = ([], [])
_SMALL = 20_000  # people; the name of a smaller place may as well be another word


class Reading:
    """A report's tokens, what is known of each word, and the hits by the token that they begin with.

    `capitals` are the capitalised words of no closed class, `verbal` those with forms of a verb, `infinitives` those
    of verbs that name occurrences, `cuts` those at which a clause can begin, and `governors` the hits of relations and
    cues by the token behind them. `present` are the classes of any word or hit: ask it first for what is seldom there.
    `naming` are the hits that tell which conflict it is about, `contrasting` the negations that only set apart.
    """

    def __init__(self, tokens: Tokens, lexicon: Lexicon, pack: Pack, world: World) -> None:
        self.tokens = tokens
        self.pack = pack
        self.world = world
        self.words = lexicon.read(tokens.low, tokens.word)
        self.verbal = list(compress(count(), map(_forms, self.words)))
        self.infinitives = [i for i in self.verbal if self.words[i].nominal]
        self._telling = [i for i in self.verbal if self.words[i].tells]
        self._alone = [i for i in self._telling if self.words[i].alone]
        self.capitals: list[int] = []
        self.cuts: list[int] = []
        self._members: dict[str, list[int]] = {}  # of the classes that were asked for
        self._alike: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        self._mixed: list[int] = []
        self._begins: dict[frozenset[str], list[int]] = {}
        self._classes: dict[str, tuple[list[int], list[Hit]]] = {}
        self.governors: dict[int, list[Hit]] = {}
        self.hits: dict[int, list[Hit]] = {}
        self.present: frozenset[str] = frozenset()
        self.contrasting: set[int] = set()
        self.phrases: dict[tuple[int, int, int], Any] = {}  # by head, end and where they may begin
        self._look()
        self.naming = [hit for hit in chain.from_iterable(self.hits.values()) if hit.cls in _NAMING]

    def of(self, first: int, last: int, *classes: str) -> list[Hit]:
        """The hits of these classes that begin in tokens `first` up to `last`, in reading order."""
        if len(classes) == 1:
            begun, hits = self._classes.get(classes[0], _NOWHERE)
            a = bisect_left(begun, first)
            return hits[a : bisect_left(begun, last, a)]
        found: list[Hit] = []
        for cls in classes:
            begun, hits = self._classes.get(cls, _NOWHERE)
            a = bisect_left(begun, first)
            if a < len(begun) and begun[a] < last:
                found += hits[a : bisect_left(begun, last, a)]
        return sorted(found, key=_first) if len(found) > 1 else found

    def begins(self, first: int, last: int, classes: frozenset[str]) -> list[int]:
        """The tokens from `first` up to `last` at which hits of these classes begin, and capitals where asked for."""
        begun = self._begins.get(classes)
        if begun is None:
            begins = {i for cls in classes if cls in self._classes for i in self._classes[cls][0]}
            begun = self._begins[classes] = sorted(begins.union(self.capitals if CAPITAL in classes else ()))
        a = bisect_left(begun, first)
        return begun[a : bisect_left(begun, last, a)]

    def those(self, name: str, first: int, last: int) -> list[int]:
        """The tokens from `first` up to `last` that belong to the closed class `name`, in order."""
        members = self._members.get(name)
        if members is None:
            members = sorted(chain.from_iterable(some for classes, some in self._alike.items() if name in classes))
            self._members[name] = members
        a = bisect_left(members, first)
        return members[a : bisect_left(members, last, a)]

    def tells(self, first: int, last: int) -> bool:
        """Whether tokens `first` up to `last` have a word that can make them claim something, or say who does."""
        if between(self._alone, first, last) or self.begins(first, last, _TELLING):
            return True
        verbs = [self.words[i] for i in between(self._telling, first, last)]
        verbs += self.pack.unsaid
        lows = self.lows(first, last) if verbs else frozenset()
        return any(word.frames.possible(lows) or word.cues.possible(lows) for word in verbs)

    def lows(self, first: int, last: int) -> frozenset[str]:
        """The words that stand in tokens `first` up to `last`, and the nominatives of those that are declined."""
        lows = frozenset(self.tokens.low[first:last])
        if self.pack.cases:
            return lows.union(*[word.bases for word in self.words[first:last] if word.bases])
        return lows

    def at(self, i: int, *classes: str) -> Hit | None:
        """The first hit of these classes that begins at token `i`, longest first."""
        for hit in self.hits.get(i, ()):
            if hit.cls in classes:
                return hit
        return None

    def stands(self, i: int, word: str) -> bool:
        """Whether token `i` is this word, in any case."""
        return self.tokens.low[i] == word or word in self.words[i].bases

    def is_(self, i: int, name: str) -> bool:
        """Whether token `i` belongs to the closed class `name`; behind the last token there is none that does."""
        return i < len(self.words) and name in self.words[i].classes

    def sort(self, theatre: str) -> None:
        """Puts the names of the report's theatre before the same names of others, and of the world before the rest.

        Then it sorts the hits by class, and those that govern what follows by where they end.
        """
        rank = {theatre: 0, "": 1, "world": 2}
        for i in self._mixed:
            hits = self.hits[i]
            if len(hits) == 1 and hits[0].cls not in _OF_PARTIES:
                continue
            if not _OF_PARTIES.isdisjoint([hit.cls for hit in hits]):
                fitting = [hit for hit in hits if _fits(hit, theatre, self.tokens.word[i])]
                hits[:] = [_adjective(hit) if hit.cls == "own" else hit for hit in fitting]
            if len(hits) > 1:
                known = [(h.first - h.last, rank.get(getattr(h.value, "theatre", ""), 3)) for h in hits]
                hits[:] = [hits[n] for n in sorted(range(len(hits)), key=known.__getitem__)]
        classes: defaultdict[str, list[Hit]] = defaultdict(list)
        for hit in chain.from_iterable(self.hits.values()):
            classes[hit.cls].append(hit)
            if hit.cls in _GOVERNING:
                self.governors.setdefault(hit.last, []).append(hit)
        self._classes = {cls: ([hit.first for hit in hits], hits) for cls, hits in classes.items()}
        self.present = frozenset(classes).union(*self._alike)

    def _look(self) -> None:
        """Looks at the words of closed classes, those with entries and those with a capital, which may name a place."""
        written, alike, cuts = self.tokens.word, self._alike, self.cuts
        taken = 0
        for i, word in enumerate(self.words):
            if word.classes:
                alike[word.classes].append(i)
                if word.cuts:
                    cuts.append(i)
                if not word.entries:
                    continue
            capital = written[i][0].isupper() or ("-" in written[i] and articled(written[i], self.pack))
            if word.entries:
                longer = self._begun(i, word) if word.longer else []
                if longer or word.named:
                    taken = max(taken, self._enter(i, word, longer, capital=capital))
                elif word.single:
                    self.hits[i] = [Hit(i, i + 1, cls, value, cases) for cls, value, cases in word.common]
            if capital and not word.classes:
                self.capitals.append(i)
                if self.pack.cases:
                    taken = (self._declined_name(i) if i >= taken else 0) or taken
                    continue
                longest = self._longest_name(i) if i >= taken and len(written[i]) > 1 else 0  # no initial, no X
                if longest:
                    taken = self._name(i, longest) or taken
            elif word.adjective and self._sector(i):
                taken = self._declined_name(i) or taken

    def _sector(self, i: int) -> bool:
        """Whether a noun for what lies around a town, an area and no district, stands right behind token `i`."""
        if i + 1 == len(self.words) or not self.words[i + 1].single:
            return False
        noun, bearing = self._region_behind(i), self.pack.grammar.around.split()
        return bool(noun and noun.first == i + 1 and noun.value.means == "area" and noun.value.lemma in bearing)

    def _begun(self, i: int, word: Word) -> list[Entry]:
        """The entries of several words of which the first stands at token `i`, and the second behind it: as it is
        written, in the pack's spelling, or in the nominative."""
        if i + 1 == len(self.words):
            return []
        longer, low, bases = word.longer, self.tokens.low[i + 1], self.words[i + 1].bases
        spelt = self.pack.spelt(low)
        if low not in longer and spelt not in longer and (not bases or longer.keys().isdisjoint(bases)):
            return []
        return [entry for second in dict.fromkeys((low, spelt, *bases)) for entry in longer.get(second, ())]

    def _enter(self, i: int, word: Word, longer: list[Entry], *, capital: bool) -> int:
        """Enters the entries that are met at token `i`, and returns where the longest proper name among them ends."""
        hits: list[Hit] = []
        ends = self._longer(i, longer, hits, capital=capital) if longer else 0
        capital = capital and not (word.classes - {"plural"} and self.tokens.begins(i))  # "Того": "that", no Togo
        for entry, common in zip(word.single, word.common, strict=True):
            if not entry.proper or (capital and not ends and entry.surface in ("", self.tokens.word[i])):
                hits.append(Hit(i, i + 1, *common))
        if hits:
            self.hits[i] = hits
            self._mixed.append(i)
        return ends

    def _stand(self, first: int, last: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand in tokens `first` up to `last`, as they are or in the pack's spelling."""
        low = tuple(self.tokens.low[first:last])
        return low == words or tuple(map(self.pack.spelt, low)) == words

    def _longer(self, i: int, begun: list[Entry], hits: list[Hit], *, capital: bool) -> int:
        """Adds those of the entries begun at token `i` that are met there; of proper names only the longest."""
        ends = 0
        for entry in begun:
            last = i + len(entry.words)
            cases = None if entry.proper and (not capital or last < ends) else self._met(i, entry)
            if cases is not None:
                hits.append(Hit(i, last, entry.cls, entry.value, cases))
                ends = last if entry.proper and entry.cls != "moment" else ends
        return ends

    def _met(self, i: int, entry: Entry) -> Cases | None:
        """The cases in which the words of an entry stand from token `i` on; None where they don't stand there."""
        last = i + len(entry.words)
        if entry.surface and self.tokens.word[i + 1 : last] != entry.surface.split()[1:]:
            return None
        if not entry.declined:
            return entry.cases if self._stand(i, last, entry.words) else None
        if last > len(self.words) or not self._stand(i + entry.declined, last, entry.words[entry.declined :]):
            return None
        cases: Cases | None = frozenset()
        for word, wanted in zip(self.words[i : i + entry.declined], entry.words, strict=False):
            if cases is None or wanted not in word.bases:
                return None
            cases = agree(cases, word.bases[wanted])
        return cases

    def _name(self, i: int, longest: int) -> int:
        """Enters the longest name of the gazetteer that begins at token `i`, and returns where it ends (0: none)."""
        words = self.tokens.word
        ahead = words[i : i + longest]
        most = next((n for n, word in enumerate(ahead) if not word[0].isalnum()), len(ahead))
        for n in range(most, 0, -1):
            places = self._places(" ".join(words[i : i + n]))
            if places:
                self.hits.setdefault(i, []).append(Hit(i, i + n, "name", places))
                self._mixed.append(i)
                return i + n
        return 0

    def place_named(self, i: int, last: int) -> Hit | None:
        """The places that tokens `i` up to `last`, which are something else as well, name."""
        places = self._places(" ".join(self.tokens.word[i:last]))
        return Hit(i, last, "name", places) if places else None

    def _places(self, name: str) -> tuple[Place, ...]:
        """The places of a name, or of what stands before its possessive ending: "Paris's"."""
        named, lang = self.world.gazetteer.named, self.pack.lang
        return named(name, lang) or (named(bare, lang) if (bare := self._bare(name)) != name else ())

    def _longest_name(self, i: int) -> int:
        """How many words a name that begins with token `i`, or with what it hangs an ending on, can have."""
        longest, low, lang = self.world.gazetteer.longest, self.tokens.low[i], self.pack.lang
        return longest(low, lang) or (longest(bare, lang) if (bare := self._bare(low)) != low else 0)

    def owns(self, i: int) -> bool:
        """Whether an ending hangs on token `i` that makes it an owner."""
        return self._bare(self.tokens.low[i]) != self.tokens.low[i]

    def _bare(self, name: str) -> str:
        """A name without what may hang on it."""
        low = plain(name)
        ending = next((e for e in self.pack.grammar.endings if low.endswith(e)), "")
        return name[: len(name) - len(ending)]

    def _declined_name(self, i: int) -> int:
        """The same in a language with cases, where a name can be the form of several."""
        found: dict[int, list[tuple[tuple[Place, ...], Cases]]] = {}
        gazetteer, lang, own = self.world.gazetteer, self.pack.lang, self._own_case(i)
        qualifies = self.words[i].adjective
        for base, cases, longest in begun_by(self.tokens.low[i], self.pack, self.world, whole=own):
            for name, last, those in self._extended(base, cases, i, longest):
                if places := gazetteer.named(name, lang):
                    found.setdefault(last, []).append((places, those))
                    qualifies = qualifies and base.endswith(self.pack.lexicon.declension.adjectives)
        if max(found, default=i + 1) == i + 1 and (noun := self._region_behind(i)) is not None:
            regions = self._beside(i, noun)
            found = {i + 1: regions} if regions else {} if qualifies else found
        if not found or (max(found) == i + 1 and self.at(i, "settlement") is not None):
            return 0
        best = sorted(found[max(found)], key=lambda f: -f[0][0].population)
        together = tuple(dict.fromkeys(place for places, _ in best for place in places))
        hit = Hit(i, max(found), "name", together, frozenset().union(*(cases for _, cases in best)))
        if self._opening(i, hit):
            return 0
        self.hits.setdefault(i, []).append(hit)
        self._mixed.append(i)
        return max(found)

    def _region_behind(self, i: int) -> Hit | None:
        """The noun for a region of which a word is the adjective, beside others: 'the Kursk and Belgorod regions'."""
        for k in range(i + 1, min(i + _ROW, len(self.words))):
            word = self.words[k]
            if (noun := word.region) is not None:
                apart = k > i + 2 or agree(self.words[i].cases, word.cases) is None or self.tokens.word[k - 1].istitle()
                if apart and self.tokens.low[i][-2:] != self.tokens.low[k - 1][-2:]:
                    return None  # "near X, Y [in the] Z region"
                return Hit(k, k + 1, noun.cls, noun.value, word.bases.get(noun.words[0], frozenset()))
            if not ("cconj" in word.classes or self.tokens.word[k] == "," or word.adjective):
                return None
        return None

    def _beside(self, i: int, hit: Hit) -> list[tuple[tuple[Place, ...], Cases]]:
        """The regions that an adjective names which shares the noun `hit` with others behind it."""
        named = self.world.gazetteer.named
        noun, own = hit.value.lemma, numberless(hit.cases)
        bases = self.pack.lexicon.declension.names(self.tokens.low[i]).items()
        shared = [(base, frozenset(c for c in cases if c[:3] in own)) for base, cases in bases]
        adjectives = [(base, cases) for base, cases in shared if cases]
        found = [(no_towns(named(f"{base} {noun}", self.pack.lang)), cases) for base, cases in adjectives]
        if not any(places for places, _ in found) and noun in self.pack.grammar.around.split():
            level: Level = "district" if hit.value.means == "region" else "area"
            found = [(self._around_town(base, level), cases) for base, cases in adjectives]
        return [(places, cases) for places, cases in found if places]

    def _around_town(self, adjective: str, level: Level) -> tuple[Place, ...]:
        """What lies around the towns that an adjective can be of: 'the Lyman direction', 'the Lyman district'."""
        named, names = self.world.gazetteer.named, towns_of(adjective, self.pack.grammar.townships)
        towns = (town for name in names for town in named(name, self.pack.lang))
        return tuple(around(town, level) for town in eponyms(towns))

    def _opening(self, i: int, hit: Hit) -> bool:
        """Whether a name may be a word that opens a sentence: a common one, or a small place not in the nominative."""
        word, people = self.words[i], hit.value[0].population
        unlikely = people < _SMALL * (3 if word.adjective else 1) and (word.bases or not can_be(hit.cases, "nom"))
        common = bool(word.forms) or any(entry.declined and not entry.proper for entry in word.single)
        return bool(hit.last == i + 1 and (unlikely or common) and self.tokens.begins(i))

    def _nominatives(self, i: int) -> Mapping[str, Cases]:
        """What a word of a name can be a form of."""
        return nominatives(self.tokens.low[i], self.pack, whole=self._own_case(i))

    def _own_case(self, i: int) -> bool:
        """Whether a word is written in capitals, and so is its own nominative."""
        return len(self.tokens.word[i]) > 1 and self.tokens.word[i].isupper()

    def _extended(self, base: str, cases: Cases, i: int, longest: int) -> Iterator[tuple[str, int, Cases]]:
        """A name's first word with as many words behind it as agree with it, or stand there as they are."""
        yield base, i + 1, cases
        rows = [(base, cases)]
        for k in range(i + 1, min(i + longest, len(self.words))):
            if not self.tokens.word[k][0].isalnum():
                return
            nexts = self._nominatives(k)
            nexts = {**nexts, **self.words[k].bases, **nexts}  # its own cases hold, and come first
            rows = [
                (f"{name} {word}", both)
                for name, own in rows
                for word, those in nexts.items()
                if (both := agree(own, those)) is not None
            ] + [(f"{name} {self.tokens.low[k]}", own) for name, own in rows]
            yield from ((name, k + 1, those) for name, those in rows)


def _fits(hit: Hit, theatre: str, word: str) -> bool:
    """Whether a hit is no common word that means a party in another theatre alone."""
    common = hit.cls == "own" or (hit.cls == "party" and word[0].islower() and theatre != "world")
    return not common or hit.value.theatre in (theatre, "", "world")


def _adjective(hit: Hit) -> Hit:
    return Hit(hit.first, hit.last, "adj", hit.value.party, hit.cases)


def between(ordered: list[int], first: int, last: int) -> list[int]:
    """Those of ordered tokens that stand from `first` up to `last`."""
    a = bisect_left(ordered, first)
    return [] if a == len(ordered) or ordered[a] >= last else ordered[a : bisect_left(ordered, last, a)]
