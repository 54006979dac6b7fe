"""Who signs a report: the author of a column, whose name stands before its headline."""

import msgspec

from wederhoor.extract.attribution.sources import source
from wederhoor.extract.attribution.strangers import stranger
from wederhoor.extract.attribution.voice import own_words
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.who.parties import find_agents
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import ENEMY, Cue
from wederhoor.model import Report, Source

_SIGNS = Cue(shape="verb", words=())
_FULL = 2  # tokens that an author's name has at least
_NAME = 6  # tokens before the colon of a headline
_SAME = 4  # tokens of a headline with which a column begins once more
_HEADING = 80  # tokens in which it does
_PEOPLE = frozenset({"person", "title"})
_OF_ONE = frozenset({"media", "unknown", "expert", "witness"})


def signed(report: Report, reading: Reading, scene: Scene) -> tuple[Source, ...]:
    """Who wrote a column, before whose headline they stand, and whose its claims are where it names no one else.

    'Jan Jansen: Tanks in the snow. Tanks in the snow are ...' is one: the text begins with the headline once more.
    """
    colon = _column(reading)
    if colon is None:
        return ()
    heading = Sentence(report, reading, Memory(None, ()), scene, 0, colon)
    find_agents(heading)
    known = next((agent for agent in heading.cast if agent.sort in _PEOPLE), None)
    who = (source(reading, known, None, _SIGNS),) if known else stranger(reading, 0, colon, None, _SIGNS)
    return tuple(_at_home(reading, one) for one in who)


def _column(reading: Reading) -> int | None:
    """Where the colon stands that parts an author's name from a headline with which the text begins once more."""
    tokens = reading.tokens
    colon = next((i for i in range(1, min(_NAME, len(tokens.word))) if tokens.word[i] == ":"), None)
    if colon is None or colon < _FULL:
        return None  # 'JIT: ...' is what the report is about
    if not all(tokens.word[i][0].isupper() or tokens.low[i] in reading.pack.name_particles for i in range(colon)):
        return None
    headline = tokens.low[colon + 1 : colon + 1 + _SAME]
    behind = range(colon + 1 + _SAME, min(colon + _HEADING, len(tokens.low)))
    again = any(tokens.low[k : k + _SAME] == headline for k in behind)
    return colon if again and len(headline) == _SAME else None


def _at_home(reading: Reading, who: Source) -> Source:
    """An author of no known side who speaks of "us" or of "the enemy": they are of the country whose language it is."""
    home = next(iter(reading.pack.grammar.home.split()), None)
    if who.party is not None or who.type not in _OF_ONE or home is None:
        return who
    words = len(reading.words)
    foe = any(ENEMY in (h.value, getattr(h.value, "party", None)) for h in reading.of(0, words, "adj", "party"))
    return msgspec.structs.replace(who, party=home) if foe or own_words(reading, 0, words) else who
