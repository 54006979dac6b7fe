"""The names of the gazetteer in a language that declines them: with which words they begin, and of what they are."""

from collections.abc import Mapping
from functools import lru_cache

from wederhoor.gazetteer.world import World
from wederhoor.language.declension import Cases
from wederhoor.language.pack import Pack
from wederhoor.model import Place

_MEMO = 20_000  # words that a process remembers having looked up


def nominatives(low: str, pack: Pack, *, whole: bool) -> Mapping[str, Cases]:
    """What a word of a name can be a form of; a `whole` one, and a common word, is its own."""
    declined = {} if whole else pack.lexicon.declension.names(low)
    return declined if low in declined else {**declined, low: frozenset()}


@lru_cache(_MEMO)
def begun_by(low: str, pack: Pack, world: World, *, whole: bool) -> tuple[tuple[str, Cases, int], ...]:
    """The nominatives of a word with which names of the gazetteer begin, and of how many words the longest is."""
    names, longest = nominatives(low, pack, whole=whole), world.gazetteer.longest
    return tuple((base, cases, n) for base, cases in names.items() if (n := longest(base, pack.lang)))


def no_towns(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places of a region's name without its town, which may be listed under that name as well."""
    return tuple(place for place in places if place.level != "settlement")


def articled(word: str, pack: Pack) -> bool:
    """Whether a small article hangs before a name: 'al-Bayda'."""
    article, _, name = word.partition("-")
    return article in pack.name_particles and name[:1].isupper()
