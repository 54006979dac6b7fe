"""The function itself: a report, a pack and a world in, claims out."""

from collections import Counter
from collections.abc import Sequence

from wederhoor.extract.attribution.signed import signed
from wederhoor.extract.attribution.voice import publisher, publishing, voice
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.reader import Reader
from wederhoor.extract.where.dateline import written_in
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.words import clipped, datelines, halves, headlines
from wederhoor.extract.words.casing import recase
from wederhoor.extract.words.names import lexicon, times
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer.world import World
from wederhoor.language.frame import ENEMY
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.model import Claim, Report, Span, Theatre

_FEW, _ENOUGH = 1, 3  # different words of war in a report about a conflict that is a theatre's, and about any other
_BRIEF = 60  # tokens of a report in which two of them are enough where no word is of another field
_LARGE = 50_000  # people; a smaller place's name is too often something else
_NAMES = frozenset({"party", "person", "moment"})


def extract(report: Report, pack: Pack, world: World) -> tuple[Claim, ...]:
    """The claims that a report makes, in reading order.

    Pure and deterministic: the same report, pack and world give the same claims. Every claim's quote equals the
    report's text at its span.
    """
    return extract_each(report, [(pack, Span(report.body, len(report.text)))], world)


def extract_each(report: Report, passages: Sequence[tuple[Pack, Span]], world: World) -> tuple[Claim, ...]:
    """The claims of a report whose passages, in reading order, are each read with a pack of their own.

    It is about one conflict throughout, and what one passage says the next remembers: who speaks, where, when.
    """
    tokens = [Tokens(report.text, pack.abbreviations, *span, pack.grammar.apart) for pack, span in passages]
    packs = [pack for pack, _ in passages]
    war, other = (sum(counts) for counts in zip(*map(_context, tokens, packs), strict=True))
    asked = world.theatre is not None  # whoever names the theatre says that the report is about it
    if not asked and not war:
        return ()
    readings = [_reading(own, pack, world) for own, pack in zip(tokens, packs, strict=True)]
    if not asked and other > war and not any(_moments(r, t) for r in readings for t in world.theatres):
        return ()  # of a court case about an attack that is known by its name there are more words than of war
    name = publisher(report, packs[0], world)
    countries = sum(map(_countries, readings), _countries_of(name))
    brief = not other and sum(len(own.word) for own in tokens) < _BRIEF
    theatre = _theatre(world, readings, countries, once=brief)
    named = theatre is not None and _named_abroad(world, readings, countries, once=brief)
    war += len(frozenset().union(*map(_fighting, readings)))
    if not asked and war < (_FEW if named else _ENOUGH - brief):
        return ()
    memory = _memory(readings, theatre, countries)
    for reading in (*readings, name):
        if reading is not None:
            reading.sort(theatre.id if theatre else "world")
    scene = Scene(world, theatre, dict(countries))
    memory.publishing = publishing(report, name, scene)
    memory.voice = voice(memory.publishing, readings)
    memory.signed = memory.voice or signed(report, readings[0], scene)
    if theatre is not None:
        written_in(readings[0], scene, memory.places)
    claims: list[Claim] = []
    for reading in readings:
        claims += Reader(report, reading, scene, memory, times(reading.pack, theatre)).read()
        memory.turned_page()
    return tuple(claims)


def _memory(readings: Sequence[Reading], theatre: Theatre | None, countries: Counter[str]) -> Memory:
    """What is remembered before anything is read: the country that the report is about, and its language's own."""
    towns = sum(map(_towns, readings), Counter[str]())
    state = next(iter(readings[0].pack.grammar.home.split()), None)
    return Memory(_country(theatre, countries, towns), theatre.countries if theatre else (), state)


def _reading(tokens: Tokens, pack: Pack, world: World) -> Reading:
    """A passage's words, with datelines, headlines, halves of compounds and capitals set right."""
    words = lexicon(pack, world)
    datelines.passed(tokens)
    if pack.verb_second:
        clipped.joined(tokens)
    headlines.part(tokens, words, pack)
    halves.complete(tokens, words)
    recase(tokens, words, world, pack.lang)
    return Reading(tokens, words, pack, world)


def _context(tokens: Tokens, pack: Pack) -> tuple[int, int]:
    """How many different words of war a passage has, and how many of the fields that borrow them."""
    words = set(map(pack.spelt, set(tokens.low)))
    return len(words & pack.war), len(words & pack.other)


def _fighting(reading: Reading) -> frozenset[str | None]:
    """The armed groups that a passage calls by name: each tells of war as much as a word for it does."""
    hits = (hit for hit in reading.naming if hit.cls == "party" and hit.value.sort == "group")
    named = (hit.value for hit in hits if reading.tokens.word[hit.first][0].isupper())
    return frozenset(party.party for party in named if party.type == "armed_group")


def _countries(reading: Reading) -> Counter[str]:
    """How often a passage names each country, by its name, its adjective or its people."""
    found: Counter[str] = Counter()
    for hit in reading.naming:
        if hit.cls == "adj" and hit.value != ENEMY:
            found[hit.value] += 1
        elif hit.cls == "party" and hit.value.sort in ("country", "people", "capital", "seat"):
            found[hit.value.party] += 1
        elif hit.cls == "name" and hit.value[0].country and hit.value[0].population > _LARGE:
            found[hit.value[0].country] += 1
    return found


def _countries_of(publisher: Reading | None) -> Counter[str]:
    """The countries that a publisher's name has, but those that its reports name whatever they are about."""
    if publisher is None:
        return Counter()
    home = publisher.pack.grammar.home.split()
    return Counter({code: n for code, n in _countries(publisher).items() if code not in home})


def _towns(reading: Reading) -> Counter[str]:
    """How often a passage names a larger place of each country."""
    places = [h.value[0] for h in reading.naming if h.cls == "name"]
    return Counter(p.country for p in places if p.country and p.level != "country" and p.population > _LARGE)


def _theatre(
    world: World, readings: Sequence[Reading], countries: Counter[str], *, once: bool = False
) -> Theatre | None:
    """The theatre that was asked for, else the one whose countries and people the report names most."""
    if world.theatre is not None:
        return next((t for t in world.theatres if t.id == world.theatre), None)
    votes: Counter[str] = Counter()
    for theatre in world.theatres:
        for n, code in enumerate(theatre.countries):
            votes[theatre.id] += countries[code] * (2 if n == 0 else 1)
    named = sum(map(_named, readings), Counter[str]())
    for name, times_named in named.items():
        votes[name] += 2 * times_named
    votes["world"] = 0
    best = max(world.theatres, key=lambda t: (votes[t.id], t.id), default=None)
    if best and (_leads(best, countries, named, once=once) or _recalls(best, countries, readings)):
        return best
    return None


def _recalls(theatre: Theatre, countries: Counter[str], readings: Sequence[Reading]) -> bool:
    """Whether a report names a moment of a theatre's history, and not only countries that it has nothing to do with."""
    inside = any(countries[code] for code in theatre.countries)
    return (inside or not countries) and any(_moments(reading, theatre) for reading in readings)


def _named_abroad(world: World, readings: Sequence[Reading], countries: Counter[str], *, once: bool) -> bool:
    """Whether a report names a theatre also without the countries that reports in its languages name anyway."""
    home = frozenset(code for reading in readings for code in reading.pack.grammar.home.split())
    abroad = Counter({code: n for code, n in countries.items() if code not in home})
    return not home or _theatre(world, readings, abroad, once=once) is not None


def _named(reading: Reading) -> Counter[str]:
    """How often a passage names, with capitals that no sentence's beginning gives it, what is each theatre's own."""
    words, begins = reading.tokens.word, {first for first, _ in reading.tokens.sentences}
    names = [h for h in reading.naming if h.cls in _NAMES and h.value.theatre]
    names = [h for h in names if words[h.first][0].isupper()]
    return Counter(h.value.theatre for h in names if h.first not in begins or words[h.first][1:].isupper())


def _moments(reading: Reading, theatre: Theatre) -> bool:
    """Whether a report names, with a capital, a moment of a theatre's history."""
    words, moments = reading.tokens.word, (h for h in reading.naming if h.cls == "moment")
    return any(h.value.theatre == theatre.id and words[h.first][0].isupper() for h in moments)


def _leads(theatre: Theatre, countries: Counter[str], named: Counter[str], *, once: bool) -> bool:
    """Whether a report names a theatre, by what is its own, more than once or, if `once` is enough, that and no other
    country; and no country outside it more often."""
    inside = sum(countries[code] for code in theatre.countries) + named[theatre.id]
    outside = max((n for code, n in countries.items() if code not in theatre.countries), default=0)
    return (inside > 1 and inside >= outside) or (once and inside == 1 and not outside)


def _country(theatre: Theatre | None, countries: Counter[str], towns: Counter[str]) -> str | None:
    """The country that 'the country' means before any place was named: of the theatre's, that of most of its towns."""
    if theatre and theatre.countries:
        return max(theatre.countries, key=lambda c: (towns[c], c == theatre.countries[0]))
    return countries.most_common(1)[0][0] if countries else None
