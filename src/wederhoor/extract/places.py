"""Where: names of the gazetteer, 'the city', 'the east of the country', 'there', resolved in the report."""

from typing import NamedTuple

from wederhoor.extract.agent import Agent
from wederhoor.extract.memory import Memory
from wederhoor.extract.phrases import governor, phrase, proper
from wederhoor.extract.reading import Hit, Reading
from wederhoor.extract.scene import Scene
from wederhoor.gazetteer.romanise import romanised
from wederhoor.model import Level, Place

_PLACES = frozenset({"direction", "settlement", "region", "everywhere", "there", "party", "name"})
_NO_PLACE = frozenset({"people", "group", "body", "seat"})
_WHERE = frozenset({"in", "near", "over", "to", "from"})
_REGIONAL = frozenset({"region", "area", "district"})


class Spot(NamedTuple):
    """A phrase that names a place, governed by `relation` from token `at`; `named` by a name, not by a noun or pronoun.

    `row` is the first token of the row of places that it stands in.
    """

    first: int
    last: int
    head: int
    relation: str | None
    at: int
    place: Place
    named: bool
    row: int


def spots(reading: Reading, first: int, last: int, cast: list[Agent], memory: Memory, scene: Scene) -> list[Spot]:
    """Every place spoken of in tokens `first` up to `last`, in reading order."""
    people = [(a.first, a.last) for a in cast if a.sort in ("person", "title") and a.name]
    found: list[Spot] = []
    for i in reading.begins(first, last, _PLACES):
        if (found and i < found[-1].last) or any(a <= i < b for a, b in people):
            continue
        spot = _spot(reading, i, first, last, found, memory, scene)
        if spot:
            found.append(_in_row(reading, found, _part(reading, spot, first)))
    return found


def _part(reading: Reading, spot: Spot, first: int) -> Spot:
    """A place stands where its part does: 'they hold a large part of X', 'in the streets of X'."""
    k = spot.at - 1
    if spot.relation != "of" or k < first or not reading.is_(k, "part"):
        return spot
    whole = phrase(reading, k, spot.last, first)
    return spot._replace(first=whole.first, relation=whole.relation, at=whole.at)


def _spot(
    reading: Reading, i: int, first: int, last: int, found: list[Spot], memory: Memory, scene: Scene
) -> Spot | None:
    for hit in reading.hits[i]:
        if hit.cls == "direction":
            link = reading.at(i, "relation")
            if link is not None and link.last > hit.last and not (i > first and reading.is_(i - 1, "det")):
                return None  # "20 km north of X": near X, not its north
            return _directed(reading, hit, first, last, memory, scene)
        if hit.cls in ("settlement", "region"):
            return _by_noun(reading, hit, first, last, found, memory, scene)
        if hit.cls == "everywhere":
            land = scene.country(memory.country)
            return Spot(i, hit.last, i, "in", i, land, False, i) if land else None
        if hit.cls == "there" and (memory.place or found) and not _stranded(reading, i, last):
            near = [s for s in found if s.relation in _WHERE or s.place.level != "country"]
            place = near[-1].place if near else memory.place
            return Spot(i, hit.last, i, "in", i, place, False, i) if place else None
    if reading.at(i, "person"):
        return None
    return _by_name(reading, i, first, None, scene)


def _stranded(reading: Reading, i: int, last: int) -> bool:
    """Whether 'there' belongs to a preposition that stands alone further on: 'there ... with'."""
    for k in range(i + 1, min(last, i + 15)):
        if reading.is_(k, "postp") and reading.is_(k, "particle"):
            after = k + 1
            if after >= last or reading.words[after].forms or not reading.tokens.word[after][0].isalpha():
                return True
    return False


def _by_name(reading: Reading, i: int, first: int, level: Level | None, scene: Scene) -> Spot | None:
    country = reading.at(i, "party")
    name = reading.at(i, "name")
    if country and country.value.sort in ("country", "capital") and (not name or country.last >= name.last):
        place = scene.country(country.value.party) if country.value.sort == "country" else None
        if place is None and name:
            place = scene.resolve(reading, name, level or "settlement")
        end = country.last
    elif country and country.value.sort in _NO_PLACE and (not name or governor(reading, i, first)[0] not in _WHERE):
        return None
    elif name and not _surname(reading, i, first):
        place, end = scene.resolve(reading, name, level), name.last
        noun = reading.at(end, "region") if end < len(reading.words) else None
        if noun and noun.value.means == "region" and not noun.value.many:
            place, end = scene.resolve(reading, name, "region") or place, noun.last
    else:
        return None
    if place is None:
        return None
    span = phrase(reading, i, end, first)
    if place.level == "country" and span.relation == "near":
        return None
    relation = _attribute(reading, end) if place.level != "country" and span.relation is None else None
    return Spot(span.first, end, i, relation or span.relation, span.at, place, True, span.first)


def _attribute(reading: Reading, i: int) -> str | None:
    """What a name right before a noun says of it: residents of a place are in it, its mayor is of it."""
    if not reading.pack.svo or i >= len(reading.words):
        return None
    word = reading.words[i]
    if reading.at(i, "org", "title"):
        return "of"
    known = reading.at(i, "civil", "thing", "noun", "settlement", "region") is not None
    return "in" if known and not word.classes and reading.tokens.word[i][0].islower() else None


def _surname(reading: Reading, i: int, first: int) -> bool:
    """Whether a name stands behind a capitalised word that nobody knows: a given name."""
    if i == first:
        return False
    before = reading.words[i - 1]
    return reading.tokens.word[i - 1][0].isupper() and not before.classes and not reading.hits.get(i - 1)


def _by_noun(
    reading: Reading, hit: Hit, first: int, last: int, found: list[Spot], memory: Memory, scene: Scene
) -> Spot | None:
    """'the port city of X', 'the region X', 'the city', 'the second city of the country', 'the village X in Y'."""
    noun = hit.value
    k = hit.last
    if noun.many or noun.means == "part":
        return _some_of(reading, hit, first, last, found, memory, scene)
    if k < last and reading.tokens.word[k][0].isupper():
        level: Level = "region" if hit.cls == "region" else "settlement"
        spot = _by_name(reading, k, first, level, scene)
        if spot:
            span = phrase(reading, hit.first, spot.last, first)
            return spot._replace(first=span.first, relation=span.relation, at=span.at)
        if not reading.at(k, "party", "person", "adj"):
            return _unlisted(reading, hit, k, first, last, scene)
    if not _definite(reading, hit.first, first):
        adjective = reading.at(hit.first - 1, "adj") if hit.first > first else None
        if adjective is None:
            return None
        land = scene.country(adjective.value)
        if land is None:
            return None
        span = phrase(reading, hit.first, hit.last, first)
        return Spot(span.first, hit.last, hit.first, span.relation, span.at, land, True, span.first)
    place, end = _meant(reading, hit, first, last, found, memory, scene)
    if place is None:
        return None
    span = phrase(reading, hit.first, end, first)
    return Spot(span.first, end, hit.first, span.relation, span.at, place, False, span.first)


def _some_of(
    reading: Reading, hit: Hit, first: int, last: int, found: list[Spot], memory: Memory, scene: Scene
) -> Spot | None:
    """'parts of the region', 'several towns of X', 'Ukrainian cities': as closely as the place that they lie in."""
    link = reading.at(hit.last, "relation") if hit.last < last else None
    k = _next_place(reading, link.last, last) if link is not None and link.value == "of" else last
    whole = _spot(reading, k, first, last, found, memory, scene) if k < last else None
    adjective = reading.at(hit.first - 1, "adj") if hit.first > first else None
    if whole is None and adjective is not None and (land := scene.country(adjective.value)):
        whole = Spot(hit.first, hit.last, hit.first, None, hit.first, land, True, hit.first)
    if whole is None:
        return None
    span = phrase(reading, hit.first, whole.last, first)
    return whole._replace(first=span.first, relation=span.relation, at=span.at, row=span.first)


def _next_place(reading: Reading, i: int, last: int) -> int:
    """The token at which a noun phrase from token `i` on names a place; `last` where it names none."""
    for k in range(i, min(last, i + 4)):
        if reading.at(k, *_PLACES):
            return k
        if reading.words[k].classes and not reading.is_(k, "det"):
            break
    return last


def _meant(
    reading: Reading, hit: Hit, first: int, last: int, found: list[Spot], memory: Memory, scene: Scene
) -> tuple[Place | None, int]:
    """The place that a definite noun means, and where its phrase ends."""
    noun, end = hit.value, hit.last
    adjective = reading.at(hit.first - 1, "adj") if hit.first > first else None
    land = adjective.value if adjective else None
    of = reading.at(end, "relation") if end < last else None
    if of and of.value == "of" and of.last < last:
        k = of.last + (1 if reading.is_(of.last, "det") else 0)
        named = reading.at(k, "party") if k < last else None
        if named and named.value.sort == "country":
            land, end = named.value.party, named.last
        elif k < last and reading.at(k, "region") and reading.at(k, "region").value.means == "country":  # type: ignore[union-attr]
            end = k + 1
    if noun.means == "capital":
        return scene.capital(land or memory.country), end
    if noun.means == "country":
        return scene.country(memory.country), end
    rank = next((h.value for t in range(max(first, hit.first - 3), hit.first) if (h := reading.at(t, "rank"))), None)
    if rank:
        return scene.ranked(land or memory.country, rank), end
    near = [s.place for s in found if s.named and (noun.means == "area" or _fits(s.place, noun.means))]
    if near:
        return near[-1], end
    if noun.means == "settlement":
        return memory.settlement, end
    if noun.means == "site":
        return memory.site, end
    return (memory.place if memory.place and memory.place.level in _REGIONAL else memory.region), end


def _fits(place: Place, means: str) -> bool:
    if means == "site":
        return place.level == "site"
    return place.level == "settlement" if means == "settlement" else place.level in _REGIONAL


def _definite(reading: Reading, head: int, floor: int) -> bool:
    first = phrase(reading, head, head + 1, floor).first
    return any(reading.is_(k, "definite") for k in range(first, head))


def _unlisted(reading: Reading, hit: Hit, k: int, first: int, last: int, scene: Scene) -> Spot | None:
    """A place that no gazetteer has keeps its name, with the point and radius of the region that it lies in."""
    end = proper(reading, k, last)
    within = None
    for t in range(end, min(last, end + 6)):
        near = reading.at(t, "region", "direction", "name")
        if near and near.cls == "name":
            within = scene.resolve(reading, near, "region")
            break
    if within is None or hit.value.means != "settlement":
        return None
    place = Place(
        id="",
        name=romanised(" ".join(reading.tokens.word[k:end]), reading.pack.lang),
        lat=within.lat,
        lon=within.lon,
        radius=within.radius,
        level="settlement",
        country=within.country,
    )
    span = phrase(reading, hit.first, end, first)
    return Spot(span.first, end, k, span.relation, span.at, place, True, span.first)


def _directed(reading: Reading, hit: Hit, first: int, last: int, memory: Memory, scene: Scene) -> Spot | None:
    """'the east of Ukraine', 'the north of the country'."""
    link = reading.at(hit.last, "relation") if hit.last < last else None
    if hit.last < last and link is None and reading.tokens.word[hit.last][0].isupper():
        k = hit.last
    elif link is None or link.value != "of" or link.last >= last:
        return None
    else:
        k = link.last + (1 if reading.is_(link.last, "det") else 0)
    if k >= last:
        return None
    owner = reading.at(k, "party")
    whole = scene.country(owner.value.party) if owner and owner.value.sort == "country" else None
    end = owner.last if owner else k + 1
    noun = reading.at(k, "region")
    if whole is None and noun and noun.value.means == "country":
        whole = scene.country(memory.country)
    name = reading.at(k, "name")
    if whole is None and name:
        whole, end = scene.resolve(reading, name, "region"), name.last
    if whole is None:
        return None
    place = scene.direction(whole, hit.value)
    span = phrase(reading, hit.first, end, first)
    return Spot(span.first, end, hit.first, span.relation, span.at, place, True, span.first) if place else None


_LEVELS = {"site": 0, "settlement": 1, "district": 2, "area": 3, "region": 4, "country": 5}


def within(one: Place, two: Place) -> bool:
    """Whether the second place can be what the first lies in: "in the town of X in the north of Y"."""
    return one.country == two.country and _LEVELS[one.level] < _LEVELS[two.level]


def capitals(cast: list[Agent]) -> frozenset[int]:
    """The heads of capitals that stand for their governments, and so are no places: 'Paris said'."""
    return frozenset(a.head for a in cast if a.sort == "capital" and a.relation is None)


def _in_row(reading: Reading, found: list[Spot], spot: Spot) -> Spot:
    """A place side by side with the one before shares its relation and row."""
    if not found or spot.relation is not None:
        return spot
    before = found[-1]
    gap = range(before.last, spot.first)
    if 0 < len(gap) <= 2 and all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in gap):
        return spot._replace(relation=before.relation, at=before.at, row=before.row)
    return spot
