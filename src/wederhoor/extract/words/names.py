"""The pack's words together with the names that the theatres know in its language."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from wederhoor.gazetteer.world import World
from wederhoor.language.calendar import TimeRules, with_names
from wederhoor.language.frame import Named
from wederhoor.language.lexicon import Lexicon
from wederhoor.language.pack import Pack
from wederhoor.language.word import Entry
from wederhoor.model import Place, Theatre
from wederhoor.model.theatre import Party

_CODE = 3  # letters of a state's code


@lru_cache(maxsize=8)
def lexicon(pack: Pack, world: World) -> Lexicon:
    """The pack's lexicon with the parties, bodies, people and places of every theatre of the world."""
    both = pack.lexicon.copy()
    for theatre in world.theatres:
        both.add_entries(_entries(pack, theatre, both.entry))
        both.add_entries(_places(pack, theatre, world.places[theatre.id], both.entry))
    return both


_TIMES: dict[tuple[Pack, str], TimeRules] = {}


def times(pack: Pack, theatre: Theatre | None) -> TimeRules:
    """The pack's time rules with the moments that the theatre names in its language."""
    if theatre is None or not theatre.dates.get(pack.lang):
        return pack.times
    key = (pack, theatre.id)
    if key not in _TIMES:
        _TIMES[key] = with_names(pack.times, theatre.dates[pack.lang], theatre.first_day or theatre.start)
    return _TIMES[key]


def _entries(pack: Pack, theatre: Theatre, entry: Callable[..., Entry]) -> Iterator[Entry]:
    lang, where = pack.lang, theatre.id
    for party in theatre.parties:
        for name in _names(party.names, lang, None if _code(party) else party.id):
            yield entry("party", Named(party.id, party.type, None, "group", where), name)
        for name in party.forces.get(lang, ()):
            kind = "military" if party.type == "government" else party.type
            yield entry("party", Named(party.id, kind, None, "group", where), name)
        for name in party.adjectives.get(lang, ()):
            yield entry("own", Named(party.id, party.type, None, "adjective", where), name)
    for body in theatre.bodies:
        for name in _names(body.names, lang, body.id):
            yield entry("party", Named(body.party, body.type, body.id, "body", where), name)
    for person in theatre.people:
        who = Named(person.party, person.type, person.name, "person", where, person.offices)
        names = _names(person.names, lang, person.name)
        yield from (entry("person", who, name, whole=True) for name in names)
        yield from (entry("surname", who, name.split()[-1]) for name in names if len(name.split()) == 2)
    for name, edtf in theatre.dates.get(lang, {}).items():
        yield entry("moment", Named(None, "unknown", edtf, "moment", where), name)


def _places(pack: Pack, theatre: Theatre, places: tuple[Place, ...], entry: Callable[..., Entry]) -> Iterator[Entry]:
    for named, place in zip(theatre.places, places, strict=True):
        for name in _names(named.names, pack.lang, place.name):
            yield entry("name", (place,), name)


def _code(party: Party) -> bool:
    """Whether a party's id is a state's code, and no name that reports write."""
    return len(party.id) <= _CODE and party.type == "government"


def _names(names: dict[str, tuple[str, ...]], lang: str, own: str | None) -> tuple[str, ...]:
    listed = names.get(lang, ())
    return (*listed, own) if own and own not in listed else listed
