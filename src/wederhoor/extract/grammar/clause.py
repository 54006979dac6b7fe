"""A clause: stretches of tokens around a verb."""

from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading


class Clause:
    """Stretches of tokens around a verb, from `first` up to `last`.

    `kind` is main, or sub, rel, inf, cond (a condition) or ask (a question) with its `opener`. `parent` is the clause
    that it hangs on or that a conjunction joins it to.
    """

    __slots__ = ("_lows", "first", "kind", "last", "opener", "parent", "parts", "verbs")

    def __init__(self, first: int, last: int, kind: str, opener: int | None, parent: "Clause | None") -> None:
        self.first, self.last = first, last
        self.parts = [(first, last)]
        self.kind = kind
        self.opener = opener
        self.parent = parent
        self.verbs: list[Verb] = []
        self._lows: frozenset[str] | None = None

    def lows(self, reading: Reading) -> frozenset[str]:
        """The words that stand in it and the nominatives of those that are declined, once it is complete."""
        if self._lows is None:
            first, *others = [reading.lows(a, b) for a, b in self.parts]
            self._lows = first.union(*others)
        return self._lows

    def go_on(self, first: int, last: int, verbs: list[Verb]) -> None:
        """Takes in a further stretch, with its verbs."""
        self.parts.append((first, last))
        self.last = last
        self.verbs.extend(verbs)

    @property
    def finite(self) -> Verb | None:
        """Its finite verb."""
        for verb in self.verbs:
            if verb.finite:
                return verb
        return None

    def part_at(self, i: int) -> tuple[int, int]:
        """The stretch of it that token `i` stands in; its first where that stands in none."""
        for part in self.parts:
            if part[0] <= i < part[1]:
                return part
        return self.parts[0]

    def tokens(self) -> list[int]:
        """Its tokens, in order."""
        return [i for a, b in self.parts for i in range(a, b)]

    def those(self, reading: Reading, name: str) -> list[int]:
        """Its tokens that belong to the closed class `name`, in order."""
        if len(self.parts) == 1:
            return reading.those(name, *self.parts[0])
        return [i for a, b in self.parts for i in reading.those(name, a, b)]

    def has(self, i: int) -> bool:
        """Whether token `i` stands in it."""
        for a, b in self.parts:  # noqa: SIM110  # asked so often that a generator would tell
            if a <= i < b:
                return True
        return False
