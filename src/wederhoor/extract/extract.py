"""The function itself: a report, a pack and a world in, claims out."""

from collections import Counter

from wederhoor.extract.names import lexicon, times
from wederhoor.extract.reader import Reader
from wederhoor.extract.reading import Reading
from wederhoor.extract.scene import Scene
from wederhoor.gazetteer.world import World
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.model import Claim, Report, Theatre

_ENOUGH = 2  # different words of war that make a report one about a conflict


def extract(report: Report, pack: Pack, world: World) -> tuple[Claim, ...]:
    """The claims that a report makes, in reading order.

    Pure and deterministic: the same report, pack and world give the same claims. Every claim's quote equals the
    report's text at its span.
    """
    tokens = Tokens(report.text, pack.abbreviations, report.body)
    war, other = _context(tokens, pack)
    if not war or other > war:
        return ()
    reading = Reading(tokens, lexicon(pack, world), pack, world)
    countries = _countries(reading)
    theatre = _theatre(world, reading, countries)
    if war < _ENOUGH and not _own_names(reading, theatre):
        return ()
    reading.prefer(theatre.id if theatre else "world")
    scene = Scene(world, theatre, dict(countries))
    fought = theatre.countries if theatre else ()
    return Reader(report, reading, scene, _country(theatre, countries), fought, times(pack, theatre)).read()


def _context(tokens: Tokens, pack: Pack) -> tuple[int, int]:
    """How many different words of war a report has, and how many of the fields that borrow them."""
    words = set(tokens.low)
    return len(words & pack.war), len(words & pack.other)


def _own_names(reading: Reading, theatre: Theatre | None) -> bool:
    """Whether the report names people or parties of one conflict."""
    return theatre is not None and any(
        h.cls in ("party", "person") and h.value.theatre == theatre.id for hits in reading.hits.values() for h in hits
    )


def _countries(reading: Reading) -> Counter[str]:
    """How often the report names each country, by its name, its adjective or its people."""
    found: Counter[str] = Counter()
    for hits in reading.hits.values():
        for hit in hits:
            if hit.cls == "adj":
                found[hit.value] += 1
            elif hit.cls == "party" and hit.value.sort in ("country", "people", "capital", "seat"):
                found[hit.value.party] += 1
            elif hit.cls == "name" and hit.value[0].country and hit.value[0].population > 50_000:
                found[hit.value[0].country] += 1
    return found


def _theatre(world: World, reading: Reading, countries: Counter[str]) -> Theatre | None:
    """The theatre that was asked for, else the one whose countries and people the report names most."""
    if world.theatre is not None:
        return next((t for t in world.theatres if t.id == world.theatre), None)
    votes: Counter[str] = Counter()
    for theatre in world.theatres:
        for n, code in enumerate(theatre.countries):
            votes[theatre.id] += countries[code] * (2 if n == 0 else 1)
    for i, hits in reading.hits.items():
        for hit in hits:
            if hit.cls in ("party", "person") and hit.value.theatre and reading.tokens.word[i][0].isupper():
                votes[hit.value.theatre] += 2
    votes["world"] = 0
    best = max(world.theatres, key=lambda t: (votes[t.id], t.id), default=None)
    return best if best and votes[best.id] > 1 else None


def _country(theatre: Theatre | None, countries: Counter[str]) -> str | None:
    """The country that 'the country' means before any place was named."""
    if theatre and theatre.countries:
        return max(theatre.countries, key=lambda c: (countries[c], c == theatre.countries[0]))
    return countries.most_common(1)[0][0] if countries else None
