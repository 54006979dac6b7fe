"""The first look at a report: every word known to the pack and every name known to the world, where it stands."""

from bisect import bisect_left
from typing import Any, NamedTuple

from wederhoor.gazetteer.world import World
from wederhoor.language.lexicon import Entry, Lexicon, Word
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.model import Place


class Hit(NamedTuple):
    """Tokens `first` up to `last` (excluded) are a `cls` of `value`."""

    first: int
    last: int
    cls: str
    value: Any


class Reading:
    """A report's tokens, what is known of each word, and the hits by the token that they begin with."""

    __slots__ = ("hits", "lexicon", "pack", "starts", "tokens", "words", "world")

    def __init__(self, tokens: Tokens, lexicon: Lexicon, pack: Pack, world: World) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.pack = pack
        self.world = world
        self.words: list[Word] = []
        self.hits: dict[int, list[Hit]] = {}
        self._look()
        self.starts = list(self.hits)

    def of(self, first: int, last: int, *classes: str) -> list[Hit]:
        """The hits of these classes that begin in tokens `first` up to `last`, in reading order."""
        starts = self.starts
        a = bisect_left(starts, first)
        found = []
        for k in range(a, bisect_left(starts, last, a)):
            for hit in self.hits[starts[k]]:
                if hit.cls in classes:
                    found.append(hit)
        return found

    def at(self, i: int, *classes: str) -> Hit | None:
        """The first hit of these classes that begins at token `i`, longest first."""
        for hit in self.hits.get(i, ()):
            if hit.cls in classes:
                return hit
        return None

    def is_(self, i: int, name: str) -> bool:
        """Whether token `i` belongs to the closed class `name`."""
        return name in self.words[i].classes

    def prefer(self, theatre: str) -> None:
        """Puts the names of the report's theatre before the same names of others, and of the world before the rest."""
        rank = {theatre: 0, "": 1, "world": 2}
        for hits in self.hits.values():
            if len(hits) > 1:
                hits.sort(key=lambda h: (h.first - h.last, rank.get(getattr(h.value, "theatre", ""), 3)))

    def _look(self) -> None:
        words, known, lookup = self.words, self.lexicon.known, self.lexicon.word
        gazetteer, lang = self.world.gazetteer, self.pack.lang
        taken = 0
        for i, low in enumerate(self.tokens.low):
            word = known.get(low) or lookup(low)
            words.append(word)
            if word.entries:
                taken = max(taken, self._enter(i, word.entries))
            if i >= taken and self.tokens.word[i][0].isupper() and not word.classes:
                longest = gazetteer.longest(low, lang)
                if longest:
                    taken = self._name(i, longest) or taken

    def _enter(self, i: int, entries: tuple[Entry, ...]) -> int:
        """Enters the entries that are met at token `i`, and returns where the longest proper name among them ends."""
        low, ends = self.tokens.low, 0
        for e in entries:
            n = len(e.words)
            if n > 1 and tuple(low[i : i + n]) != e.words:
                continue
            written = self.tokens.word[i]
            if (e.surface and e.surface != written) or (e.proper and not written[0].isupper()):
                continue
            if e.proper and i + n < ends:
                continue
            self.hits.setdefault(i, []).append(Hit(i, i + n, e.cls, e.value))
            if e.proper and n > 1:
                ends = max(ends, i + n)
        return ends

    def _name(self, i: int, longest: int) -> int:
        """Enters the longest name of the gazetteer that begins at token `i`, and returns where it ends (0: none)."""
        words = self.tokens.word
        ahead = words[i : i + longest]
        most = next((n for n, word in enumerate(ahead) if not word[0].isalnum()), len(ahead))
        for n in range(most, 0, -1):
            places: tuple[Place, ...] = self.world.gazetteer.named(" ".join(words[i : i + n]), self.pack.lang)
            if places:
                self.hits.setdefault(i, []).append(Hit(i, i + n, "name", places))
                return i + n
        return 0
