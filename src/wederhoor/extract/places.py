"""Where: names of the gazetteer, 'the city', 'the east of the country', 'there', resolved in the report."""

from typing import NamedTuple

from wederhoor.extract.borders import border
from wederhoor.extract.memory import Memory
from wederhoor.extract.offices import unknown_name
from wederhoor.extract.phrases import governor, link, phrase
from wederhoor.extract.reading import Hit, Reading
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.unlisted import names_beside, nowhere_listed, runs_on, unlisted_end, unlisted_place, whole
from wederhoor.language.declension import Cases, agree, can_be
from wederhoor.model import Level, Place

_PLACES = frozenset({"direction", "settlement", "region", "everywhere", "there", "party", "name"})
_NO_PLACE = frozenset({"people", "group", "body", "seat"})
_WHERE = frozenset({"in", "near", "over", "to", "from"})
_REGIONAL = frozenset({"region", "area", "district"})


class Spot(NamedTuple):
    """A phrase that names a place, governed by `relation` from token `at`; `named` by a name, not by a noun or pronoun.

    `row` is the first token of the row of places that it stands in, `cases` are those that it can stand in.
    """

    first: int
    last: int
    head: int
    relation: str | None
    at: int
    place: Place
    named: bool
    row: int
    cases: Cases = frozenset()


def find_spots(sentence: Sentence) -> None:
    """Finds every place spoken of in a sentence, in reading order."""
    people = [(a.first, a.last) for a in sentence.cast if a.sort in ("person", "title") and a.name]
    people += [(a.head + 1, a.last) for a in sentence.cast if a.sort in ("group", "body")]
    found = sentence.spots
    for i in sentence.reading.begins(sentence.first, sentence.last, _PLACES):
        if (found and i < found[-1].last) or (people and any(a <= i < b for a, b in people)):
            continue
        spot = _spot(sentence, i)
        if spot:
            found.append(_in_row(sentence, _part(sentence, spot)))
            found += _unlisted_beside(sentence, found[-1])


def _named(sentence: Sentence, begin: int, end: int, place: Place, *, named: bool = True) -> Spot:
    """The phrase whose head begins at token `begin` and that ends before `end` as one for a place."""
    span = phrase(sentence.reading, begin, end, sentence.first)
    return Spot(span.first, end, begin, span.relation, span.at, place, named, span.first, span.cases)


def _part(sentence: Sentence, spot: Spot) -> Spot:
    """A place stands where its part does: 'they hold a large part of X', 'in the streets of X'."""
    k = spot.at - 1
    if spot.relation != "of" or k < sentence.first or not sentence.reading.is_(k, "part"):
        return spot
    whole = phrase(sentence.reading, k, spot.last, sentence.first)
    return spot._replace(first=whole.first, relation=whole.relation, at=whole.at)


def _spot(sentence: Sentence, i: int) -> Spot | None:
    reading, memory = sentence.reading, sentence.memory
    for hit in reading.hits[i]:
        if hit.cls == "direction":
            longer = reading.at(i, "relation")
            if longer is not None and longer.last > hit.last and not (i > sentence.first and reading.is_(i - 1, "det")):
                return None  # "20 km north of X": near X, not its north
            return _directed(sentence, hit)
        if hit.cls in ("settlement", "region"):
            return _by_noun(sentence, hit)
        if hit.cls == "everywhere":
            land = sentence.scene.country(memory.country)
            return Spot(i, hit.last, i, "in", i, land, False, i) if land else None
        if hit.cls == "there" and (memory.pointed or memory.place or sentence.spots) and not _stranded(sentence, i):
            near = [s for s in sentence.spots if s.relation in _WHERE or s.place.level != "country"]
            place = near[-1].place if near else memory.pointed or memory.place
            return Spot(i, hit.last, i, "in", i, place, False, i) if place else None
    return None if reading.at(i, "person") else _by_name(sentence, i, None)


def _stranded(sentence: Sentence, i: int) -> bool:
    """Whether 'there' belongs to a preposition that stands alone further on: 'there ... with'."""
    reading, last = sentence.reading, sentence.last
    for k in range(i + 1, min(last, i + 15)):
        if reading.is_(k, "postp") and reading.is_(k, "particle"):
            after = k + 1
            if after >= last or reading.words[after].forms or not reading.tokens.word[after][0].isalpha():
                return True
    return False


def _by_name(sentence: Sentence, i: int, level: Level | None) -> Spot | None:
    reading, scene, first = sentence.reading, sentence.scene, sentence.first
    country = reading.at(i, "party")
    name = reading.at(i, "name")
    if country and country.value.sort in ("country", "capital") and (not name or country.last >= name.last):
        place = scene.country(country.value.party) if country.value.sort == "country" else None
        name = name or reading.place_named(i, country.last)
        if place is None and name:
            place = scene.resolve(reading, name, level or "settlement")
        end = country.last
    elif country and country.value.sort in _NO_PLACE and (not name or governor(reading, i, first)[0] not in _WHERE):
        return None
    elif name and not _of_other(sentence, name):
        place, end = scene.resolve(reading, name, level or _own_level(reading, name)), name.last
        noun = reading.at(end, "region") if end < len(reading.words) else None
        verb = noun is not None and not reading.pack.svo and bool(reading.words[end].forms)  # "in Gao staat een brug"
        if noun and noun.value.means == "region" and not noun.value.many and not verb:
            place, end = scene.resolve(reading, name, "region") or place, noun.last
    else:
        return None
    if place is None:
        return None
    spot = _named(sentence, i, end, place)
    if place.level == "country":
        return spot if spot.relation != "near" else None
    return spot if spot.relation else spot._replace(relation=_attribute(reading, end))


def _own_level(reading: Reading, name: Hit) -> Level | None:
    """The level that a name tells of itself: one that ends in a region's noun is no town's, though it is listed."""
    ends = name.last > name.first + 1 and any(e.cls == "region" for e in reading.words[name.last - 1].single)
    return "region" if ends else None


def _attribute(reading: Reading, i: int) -> str | None:
    """What a name right before a noun says of it: residents of a place are in it, its mayor is of it."""
    if not reading.pack.svo or i >= len(reading.words):
        return None
    word = reading.words[i]
    if reading.owns(i - 1):
        return "of" if any(reading.at(k, "org", "title") for k in range(i, i + 3)) else "in"
    if reading.at(i, "org", "title"):
        return "of"
    known = reading.at(i, "civil", "thing", "noun", "settlement", "region") is not None
    return "in" if known and not word.classes and reading.tokens.word[i][0].islower() else None


def _owned(reading: Reading, name: Hit) -> bool:
    """Whether what could be a town's name is a country's adjective: 'the Ukrainian forces'."""
    return bool(reading.pack.cases) and name.last == name.first + 1 and reading.at(name.first, "adj") is not None


def _of_other(sentence: Sentence, name: Hit) -> bool:
    """Whether a place's name is here a person's, or part of something else's."""
    reading, first = sentence.reading, sentence.first
    person = _surname(reading, name.first, first) or _given(reading, name, first)
    return person or _owned(reading, name) or _ends_name(sentence, name.first)


def _surname(reading: Reading, i: int, first: int) -> bool:
    """Whether a name stands behind a capitalised word that nobody knows: a given name."""
    if i == first:
        return False
    before = reading.words[i - 1]
    known = before.classes or before.forms or before.bases or reading.hits.get(i - 1)
    return reading.tokens.word[i - 1][0].isupper() and not known


def _ends_name(sentence: Sentence, i: int) -> bool:
    """Whether a name stands behind a verb that has a capital in a sentence whose other verbs have none: it is the end
    of a longer name, as in 'the Monitoring Mission'."""
    reading, before = sentence.reading, i - 1
    if not reading.pack.svo or before <= sentence.first or not reading.words[before].forms:
        return False
    word = reading.tokens.word
    known = reading.words[before].classes or reading.at(before, "party", "person", "name", "title", "adj")
    finite = (clause.finite for clause in sentence.parts if clause.finite)
    return word[before][0].isupper() and not known and any(word[verb.at].islower() for verb in finite)


def _given(reading: Reading, name: Hit, first: int) -> bool:
    """Whether a name is someone's given name: one that nobody knows follows, and nothing says that it is a place."""
    someone = name.last == name.first + 1 and reading.pack.cases and unknown_name(reading, name.last)
    return bool(someone) and governor(reading, name.first, first)[0] not in _WHERE


def _by_noun(sentence: Sentence, hit: Hit) -> Spot | None:
    """'the port city of X', 'the region X', 'the city', 'the second city of the country', 'the village X in Y'."""
    reading, k = sentence.reading, hit.last
    if hit.value.means == "border":
        return _at_border(sentence, hit)
    many = hit.value.many or (bool(hit.cases) and all(case.endswith("pl") for case in hit.cases))
    if (many and not _names_follow(reading, k)) or hit.value.means == "part":
        return _some_of(sentence, hit)
    if k < sentence.last and reading.tokens.word[k][0].isupper() and not _of_country(reading, hit, k):
        spot = None if runs_on(sentence, k) else _by_name(sentence, k, _level(reading, hit, k))
        if spot:
            span = phrase(reading, hit.first, spot.last, sentence.first)
            return spot._replace(first=span.first, relation=span.relation, at=span.at, cases=span.cases)
        if not reading.at(k, "party", "person", "adj"):
            return _unlisted(sentence, hit, k)
    if not _definite(sentence, hit.first) or (not reading.pack.articles and _land(sentence, hit)):
        land = sentence.scene.country(_land(sentence, hit))
        return _named(sentence, hit.first, hit.last, land) if land else None
    place, end = _meant(sentence, hit)
    return _named(sentence, hit.first, end, place, named=False) if place else None


def _level(reading: Reading, hit: Hit, k: int) -> Level | None:
    """The level of the place named at token `k` behind a noun for one; a name in the genitive is what it is part of."""
    name = reading.at(k, "name")
    if name is not None and name.cases and not can_be(name.cases, "nom") and not agree(name.cases, hit.cases):
        return "settlement" if name.last == k + 1 else None
    return "region" if hit.cls == "region" else "settlement"


def _names_follow(reading: Reading, k: int) -> bool:
    """Whether a plural is that of names behind it: 'the villages X and Y' in a language with cases."""
    if not reading.pack.cases or k >= len(reading.words):
        return False
    return reading.at(k, "name") is not None or nowhere_listed(reading, k)


def _of_country(reading: Reading, hit: Hit, k: int) -> bool:
    """Whether a country stands behind a noun that means a place in it: 'the capital of Ukraine' in a genitive."""
    named = reading.at(k, "party") if reading.pack.cases and hit.value.means in ("capital", "area") else None
    return named is not None and named.value.sort == "country"


def _land(sentence: Sentence, hit: Hit) -> str | None:
    """The country whose adjective stands right before a noun."""
    adjective = sentence.reading.at(hit.first - 1, "adj") if hit.first > sentence.first else None
    return adjective.value if adjective else None


def _at_border(sentence: Sentence, hit: Hit) -> Spot | None:
    place, end = border(sentence, hit)
    if place is None:
        return None
    span = phrase(sentence.reading, hit.first, end, sentence.first)
    relation = "in" if span.relation == "against" else span.relation  # "on the border" is at it
    return Spot(span.first, end, hit.first, relation, span.at, place, True, span.first)


def _some_of(sentence: Sentence, hit: Hit) -> Spot | None:
    """'parts of the region', 'several towns of X', 'Ukrainian cities': as closely as the place that they lie in."""
    reading, last = sentence.reading, sentence.last
    relation, begin = link(reading, hit.last, last)
    k = _next_place(reading, begin, last) if relation == "of" else last
    whole = _spot(sentence, k) if k < last else None
    if whole is None and (land := sentence.scene.country(_land(sentence, hit))):
        whole = Spot(hit.first, hit.last, hit.first, None, hit.first, land, True, hit.first)
    if whole is None:
        return None
    span = phrase(reading, hit.first, whole.last, sentence.first)
    return whole._replace(first=span.first, relation=span.relation, at=span.at, row=span.first)


def _next_place(reading: Reading, i: int, last: int) -> int:
    """The token at which a noun phrase from token `i` on names a place; `last` where it names none."""
    for k in range(i, min(last, i + 4)):
        if reading.at(k, *_PLACES):
            return k
        if reading.words[k].classes and not reading.is_(k, "det"):
            break
    return last


def _meant(sentence: Sentence, hit: Hit) -> tuple[Place | None, int]:
    """The place that a definite noun means, and where its phrase ends."""
    scene, country, noun = sentence.scene, sentence.memory.country, hit.value
    land, end = _land_of(sentence, hit)
    if noun.means == "capital":
        return scene.capital(land or country), end
    if noun.means == "country":
        return scene.country(country), end
    before = range(max(sentence.first, hit.first - 3), hit.first)
    rank = next((h.value for k in before if (h := sentence.reading.at(k, "rank"))), None)
    if rank:
        return scene.ranked(land or country, rank), end
    if noun.means == "area" and land:
        return scene.country(land), end
    near = [s.place for s in sentence.spots if s.named and (noun.means == "area" or _fits(s.place, noun.means))]
    return near[-1] if near else _remembered(sentence.memory, noun.means), end


def _land_of(sentence: Sentence, hit: Hit) -> tuple[str | None, int]:
    """The country that a noun for a place is said to be of, and where its phrase ends: 'the capital of Ukraine'."""
    reading, last = sentence.reading, sentence.last
    land, end = _land(sentence, hit), hit.last
    relation, k = link(reading, end, last)
    if relation == "of" and k < last:
        named = reading.at(k, "party") if k < last else None
        region = reading.at(k, "region") if k < last else None
        if named and named.value.sort == "country":
            return named.value.party, named.last
        if region and region.value.means == "country":
            return land, k + 1
    return land, end


def _remembered(memory: Memory, means: str) -> Place | None:
    """The place of that level that was last spoken of."""
    if means == "settlement":
        return memory.settlement
    if means == "site":
        return memory.site
    return memory.place if memory.place and memory.place.level in _REGIONAL else memory.region


def _fits(place: Place, means: str) -> bool:
    if means == "site":
        return place.level == "site"
    return place.level == "settlement" if means == "settlement" else place.level in _REGIONAL


def _definite(sentence: Sentence, head: int) -> bool:
    first = phrase(sentence.reading, head, head + 1, sentence.first).first
    return not sentence.reading.pack.articles or bool(sentence.reading.those("definite", first, head))


def _unlisted(sentence: Sentence, hit: Hit, k: int) -> Spot | None:
    """A place that no gazetteer has keeps its name, with the point and radius of the region that it lies in."""
    reading, last = sentence.reading, sentence.last
    end = unlisted_end(reading, k, last)
    if hit.value.means != "settlement":
        return None
    place = unlisted_place(sentence, k, end, whole(sentence, _land(sentence, hit), end))
    return _named(sentence, hit.first, end, place)._replace(head=k) if place else None


def _unlisted_beside(sentence: Sentence, spot: Spot) -> list[Spot]:
    """The villages that no gazetteer has behind one in a row: they lie near it, or in what it lies in."""
    if not sentence.reading.pack.cases or spot.relation is None or spot.place.level != "settlement" or not spot.named:
        return []
    beside = names_beside(sentence, spot.last, spot.place)
    return [spot._replace(first=a, last=b, head=a, place=place) for a, b, place in beside]


def _directed(sentence: Sentence, hit: Hit) -> Spot | None:
    """'the east of Ukraine', 'the north of the country'."""
    reading, scene, last = sentence.reading, sentence.scene, sentence.last
    relation, k = link(reading, hit.last, last)
    bare = relation is None and k < last and reading.tokens.word[k][0].isupper()
    if k >= last or not (bare or relation == "of"):
        return _side(sentence, hit)
    owner = reading.at(k, "party")
    whole = scene.country(owner.value.party) if owner and owner.value.sort == "country" else None
    end = owner.last if owner else k + 1
    noun = reading.at(k, "region")
    if whole is None and noun and noun.value.means == "country":
        whole = scene.country(sentence.memory.country)
    name = reading.at(k, "name")
    if whole is None and name:
        whole, end = scene.resolve(reading, name, "region"), name.last
    if whole is None:
        return None
    place = scene.direction(whole, hit.value)
    return _named(sentence, hit.first, end, place) if place else None


def _side(sentence: Sentence, hit: Hit) -> Spot | None:
    """'in the East', of the country that is spoken of, in a language without articles."""
    reading, land = sentence.reading, sentence.scene.country(sentence.memory.country)
    begins = hit.first > sentence.first and reading.tokens.word[hit.first][0].isupper()
    begins = begins and reading.tokens.word[hit.first - 1] not in reading.pack.quotes  # a unit's name: 'group «East»'
    if land is None or reading.pack.articles or not begins:
        return None
    place = sentence.scene.direction(land, hit.value)
    return _named(sentence, hit.first, hit.last, place) if place else None


LEVELS = {"site": 0, "settlement": 1, "district": 2, "area": 3, "region": 4, "country": 5}


def within(one: Place, two: Place) -> bool:
    """Whether the second place can be what the first lies in: "in the town of X in the north of Y"."""
    return one.country == two.country and LEVELS[one.level] < LEVELS[two.level]


def capitals(sentence: Sentence) -> frozenset[int]:
    """The heads of capitals that stand for their governments, and so are no places: 'Paris said'."""
    bare = (a for a in sentence.cast if a.sort == "capital" and a.relation is None)
    return frozenset(a.head for a in bare if not sentence.reading.at(a.head - 1, "settlement"))


def _in_row(sentence: Sentence, spot: Spot) -> Spot:
    """A place side by side with the one before shares its relation and row."""
    if not sentence.spots or spot.at < spot.first or (spot.relation is not None and not spot.cases):
        return spot
    reading, before = sentence.reading, sentence.spots[-1]
    gap = range(before.last, spot.first)
    if 0 < len(gap) <= 2 and all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in gap):
        return spot._replace(relation=before.relation, at=before.at, row=before.row)
    return spot
