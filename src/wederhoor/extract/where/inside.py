"""What a place is said to lie in: 'X (Y region)', 'X, Y and Z in W', 'X in the Y district of W'."""

from wederhoor.extract.grammar.phrases import LOCAL, link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import can_be
from wederhoor.model import Level, Place

REGIONAL = frozenset({"region", "area", "district"})
_LINKS = frozenset({"in", "of"})
LARGE = 100_000  # people; what is in such a city may well have its name in front
_NOUN_WITHIN = 12  # tokens of names that share a noun
_BEFORE = 4  # tokens in which a noun stands before a name
_SECTOR = 60.0  # km; a wider area is no sector of a front
_TOWN = 15_000  # people; a name of which is not taken for that of a village elsewhere
_ROW = 40  # tokens in which a row of names and what they lie in end


def lies_in(sentence: Sentence, k: int) -> Place | None:
    """The region named behind the name that ends before token `k`, and behind those side by side with it."""
    reading, end, begun = sentence.reading, min(sentence.last, k + _ROW), k
    passed: list[Hit] = []
    while k < end:
        name, side = reading.at(k, "name"), reading.at(k, "direction")
        if side is not None and k > begun:
            return _side(sentence, side)
        if name is None:
            k = _past(reading, k) or end
        elif _holds(reading, name, begun) and (place := _region(sentence, name)):
            own = [h for h in reading.of(max(sentence.first, begun - _BEFORE), begun, "name") if h.last == begun]
            return None if passed and any(_far_from(place, h) for h in (*own, *passed)) else place
        else:
            passed.append(name)
            k = name.last if k > begun else end
    return None


def _far_from(region: Place, name: Hit) -> bool:
    """Whether a name is that of a town elsewhere, so that a region behind a row with it is not that of the row."""
    return max(p.population for p in name.value) >= _TOWN and not any(reaches(region, p) for p in name.value)


def sector(sentence: Sentence) -> Place | None:
    """The sector of a front that a sentence speaks of, all of which lies near by: last named, or over its paragraph."""
    place = sentence.memory.places.place
    return (
        place
        if place is not None and place.level == "area" and place.radius <= _SECTOR
        else sentence.memory.places.sector
    )


def opened(sentence: Sentence, level: Level | None) -> Place | None:
    """The district that a sentence has said to speak of, or the region, where it speaks of a village: 'In X, the
    village of Y ...'."""
    levels = ("district", "area", "region") if level == "settlement" else ("district", "area")
    spots = [s for s in reversed(sentence.spots) if s.named]
    before = (s.place for s in spots if s.relation in LOCAL or heads(sentence, s))
    return next((p for p in before if p.level in levels), None)


def heads(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place heads what a sentence says: 'The X sector: ...'."""
    words = sentence.reading.tokens.word
    return spot.first == sentence.first and ":" in words[spot.last : spot.last + 2]


def spoken_of(sentence: Sentence) -> Place | None:
    """The region in which what follows is likely to lie: named before in the sentence, else what is spoken of."""
    before = (s.place for s in reversed(sentence.spots) if s.relation in LOCAL and s.place.level in REGIONAL)
    place, region = next(before, sentence.memory.places.place), sentence.memory.places.region
    if place is None or place.level in REGIONAL:
        return place
    return region if region is not None and reaches(region, place) else None


def _holds(reading: Reading, name: Hit, begun: int) -> bool:
    """Whether a name can say what the names before it, the first of which ends before token `begun`, lie in."""
    before = name.first - 1
    while before > begun and (reading.is_(before, "det") or reading.at(before, "region")):
        before -= 1
    link = reading.at(before, "relation")
    if reading.tokens.word[before] == "(" or (link and link.value in _LINKS and before >= begun):
        return True
    apposed = before == begun and reading.tokens.word[before] == "," and can_be(name.cases, "nom")
    behind = reading.tokens.word[name.first - 1][-1].isalpha() and not reading.is_(name.first - 1, "cconj")
    caseless = bool(reading.pack.cases) and not name.cases  # "X [of the] ABC"
    return apposed or (behind and (caseless or _genitive(name) or _genitive(reading.at(name.first - 1, "region"))))


def _genitive(hit: Hit | None) -> bool:
    """Whether a name, or a noun for a region, is in the genitive: 'X [of the Y region]'."""
    return hit is not None and any(case.startswith("gen") for case in hit.cases)


def _region(sentence: Sentence, name: Hit) -> Place | None:
    """The region that a name means: by itself, or with a noun for one beside it."""
    reading, scene = sentence.reading, sentence.scene
    beside = reading.at(name.first - 1, "region") or (name.last < sentence.last and reading.at(name.last, "region"))
    place = scene.resolve(reading, name, "region" if beside else None)
    return place if place is not None and place.level in REGIONAL else None


def _side(sentence: Sentence, side: Hit) -> Place | None:
    """The side of a country that a direction names with it: 'in eastern X', 'in the east of X'."""
    relation, k = link(sentence.reading, side.last, sentence.last)
    land = sentence.reading.at(k if relation == "of" else side.last, "party")
    whole = sentence.scene.country(land.value.party) if land and land.value.sort == "country" else None
    return sentence.scene.direction(whole, side.value) if whole else None


def _past(reading: Reading, k: int) -> int | None:
    """The token at which a row goes on behind token `k`, one of its small words or a name that nobody knows."""
    link = reading.at(k, "relation")
    if link is not None:
        return link.last if link.value in _LINKS and reading.tokens.word[k - 1] != "," else None
    small = reading.is_(k, "cconj") or reading.is_(k, "det") or reading.tokens.word[k] in (",", "(")
    named = reading.tokens.word[k][0].isupper() and reading.at(k, "party", "person", "title", "org") is None
    return k + 1 if small or named or reading.at(k, "region") else None


def town_behind(sentence: Sentence, k: int) -> tuple[Place, int] | None:
    """The large town of which the district before token `k` is a part, and where its name ends: 'the X district of
    Donetsk'."""
    name = sentence.reading.at(k, "name") if sentence.reading.pack.cases and k < sentence.last else None
    if name is None or not can_be(name.cases, "gen") or can_be(name.cases, "nom"):
        return None
    place = sentence.scene.resolve(sentence.reading, name, "settlement")
    return (place, name.last) if place and place.level == "settlement" and place.population >= LARGE else None


def of_regions(reading: Reading, end: int, last: int) -> bool:
    """Whether a plural noun for regions closes the row of names that one ends in: 'the X, [Y] and Z regions'."""
    for k in range(end, min(last, end + _NOUN_WITHIN)):
        noun = reading.at(k, "region")
        if noun is not None:
            return bool(noun.value.many and noun.value.means == "region")
        goes_on = reading.tokens.word[k] == "," or reading.is_(k, "cconj") or reading.at(k, "name")
        if not goes_on:
            return False
    return False


def of_site(sentence: Sentence, spot: Spot) -> Spot:
    """A town by which a site is called, whose noun stands before it, is where that is: 'at the airfield «X»'."""
    reading, k = sentence.reading, spot.head
    k -= k > sentence.first and reading.tokens.word[k - 1] in reading.pack.quotes
    if not reading.pack.cases or k == sentence.first:
        return spot
    things = reading.of(max(sentence.first, k - _BEFORE), k, "thing")
    site = next((h for h in things if h.last == k and h.value.name == "infrastructure"), None)
    if site is None:
        return spot
    span = phrase(reading, site.first, site.last, sentence.first)
    return spot._replace(first=span.first, relation=span.relation, at=span.at, cases=span.cases)


def in_brackets(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` stand in brackets of their own."""
    words = reading.tokens.word
    return first > 0 and last < len(words) and words[first - 1] == "(" and words[last] in (")", ",")
