"""What a noun means with a name behind it or without one: "the village X in Y", "the city", "the border"."""

from wederhoor.extract.grammar.phrases import LOCAL, link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.apposed import named_beside
from wederhoor.extract.where.borders import border, one_side
from wederhoor.extract.where.inside import lies_in
from wederhoor.extract.where.meant import SITES, TOWNS, country_of, definite, meant, only_one, whose
from wederhoor.extract.where.named import by_name
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import Spot, spotted
from wederhoor.extract.where.unlisted import (
    nowhere_listed,
    town_of_part,
    unlisted_end,
    unlisted_place,
    whole,
)
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import agree, can_be
from wederhoor.model import Level, Place

_NEAR_SOMEONE = frozenset({"settlement", "village", "region"})


_VILLAGE = 20_000  # people; what is called a village has fewer


def again(sentence: Sentence, hit: Hit) -> Spot | None:
    """The place that a noun without a name means: 'the city', 'the country', 'its only airport'."""
    reading, articles = sentence.reading, sentence.reading.pack.articles
    owned = hit.value.means in _NEAR_SOMEONE and whose(sentence, hit) is not None  # "his region"
    sole = only_one(sentence, hit)
    told = owned or sole or definite(sentence, hit.first)
    if not told or (not articles and not sole and country_of(sentence, hit)):
        elsewhere = hit.value.means in SITES and link(reading, hit.last, sentence.last)[0] in LOCAL  # "a US base in X"
        land = None if elsewhere else sentence.scene.country(country_of(sentence, hit))
        return spotted(sentence, hit.first, hit.last, land) if land else None
    place, end = meant(sentence, hit)
    if sole:
        place = named_beside(sentence, phrase(reading, hit.first, end, sentence.first)) or place
    if place is None or (hit.value.means in TOWNS and not articles and _elsewhere(sentence, hit, place)):
        return None
    return spotted(sentence, hit.first, end, place, named=False)


def _elsewhere(sentence: Sentence, hit: Hit, place: Place) -> bool:
    """Whether a town is said to be in a region in which the one last spoken of is not: '[a] village in X'."""
    relation, k = link(sentence.reading, hit.last, sentence.last)
    around = by_name(sentence, k, "region") if relation == "in" and k < sentence.last else None
    return around is not None and around.place.level == "region" and not reaches(around.place, place)


def is_town(place: Place) -> bool:
    return place.level == "settlement" and place.population > _VILLAGE


def level_of(reading: Reading, hit: Hit, k: int) -> Level | None:
    """The level of the place named at token `k` behind a noun for one; a name in the genitive is what it is part of."""
    name = reading.at(k, "name")
    apart = name is not None and bool(name.cases) and not agree(name.cases, hit.cases)
    owned = hit.value.means == "area" and name is not None and can_be(name.cases, "gen")  # "on the territory of X"
    if name is not None and (apart or owned) and (can_be(name.cases, "gen") or not can_be(name.cases, "nom")):
        return "settlement" if name.last == k + 1 else None
    return "region" if hit.cls == "region" and not _named_before(reading, hit) else "settlement"


def _named_before(reading: Reading, hit: Hit) -> bool:
    """Whether a noun for a region has its name before it, and is only a part of what stands behind: 'the X district of
    [Y]'."""
    before = hit.first - 1
    named = before >= 0 and reading.tokens.word[before][0].isupper()
    return named and (reading.pack.fixed_order or (bool(reading.pack.cases) and reading.words[before].adjective))


def names_follow(reading: Reading, k: int) -> bool:
    """Whether a plural is that of names behind it: 'the villages X and Y'."""
    if k >= len(reading.words):
        return False
    return reading.at(k, "name") is not None or (bool(reading.pack.cases) and nowhere_listed(reading, k))


def of_country(reading: Reading, hit: Hit, k: int) -> bool:
    """Whether a country stands behind a noun that means a place in it: 'the capital of Ukraine' in a genitive."""
    named = reading.at(k, "party") if reading.pack.cases and hit.value.means in ("capital", "area") else None
    return named is not None and named.value.sort == "country"


def at_border(sentence: Sentence, hit: Hit) -> Spot | None:
    side, head = one_side(sentence, hit)
    if side is not None:
        return spotted(sentence, head, hit.last, side)
    place, end = border(sentence, hit)
    if place is None:
        return None
    span = phrase(sentence.reading, hit.first, end, sentence.first)
    relation = "in" if span.relation == "against" else span.relation  # "on the border" is at it
    return Spot(span.first, end, hit.first, relation, span.at, place, True, span.first)


def unlisted_spot(sentence: Sentence, hit: Hit, k: int) -> Spot | None:
    """A place that no gazetteer has keeps its name, with the point and radius of the region that it lies in."""
    reading, last = sentence.reading, sentence.last
    end = unlisted_end(reading, k, last)
    if hit.value.means == "region":
        around = lies_in(sentence, end)
    elif hit.value.means in TOWNS:
        around = town_of_part(sentence, hit) or whole(sentence, country_of(sentence, hit), end)
    else:
        return None
    place = unlisted_place(sentence, k, end, around)
    return spotted(sentence, hit.first, end, place)._replace(head=k) if place else None
