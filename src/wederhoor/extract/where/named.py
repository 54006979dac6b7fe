"""Where the place is that a name means: a town, a region, a state, or a capital that stands for one."""

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import (
    in_brackets,
    lies_in,
    of_regions,
    of_site,
    opened,
    sector,
    spoken_of,
    town_behind,
)
from wederhoor.extract.where.mistaken import in_quotes, of_other
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import Spot, spotted
from wederhoor.extract.where.unlisted import unlisted_place
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.model import Level, Place

_NO_PLACE = frozenset({"people", "group", "body", "seat"})
WHERE = frozenset({"in", "near", "over", "to", "from"})


def by_name(sentence: Sentence, i: int, level: Level | None) -> Spot | None:
    """Where the place is that is named at token `i`: of several of a name, one of the level."""
    reading = sentence.reading
    if reading.pack.cases and "prep" in reading.words[i].classes:
        return None  # "[south of] the town", in Russian like a village's name
    country, name = reading.at(i, "party"), reading.at(i, "name")
    if country and _is_state(reading, country, name):
        place, end = _state(sentence, country, name or reading.place_named(i, country.last), level)
    elif (
        country
        and country.value.sort in _NO_PLACE
        and not (name and (_here(reading, name, sentence.first) or _brackets(sentence, name)))
    ):
        return None
    elif name and not of_other(sentence, name):
        place, end = _with_region(sentence, name, level)
    else:
        return None
    return _placed(sentence, i, end, place) if place else None


def _is_state(reading: Reading, country: Hit, name: Hit | None) -> bool:
    """Whether a country is named, or a capital, and not the region of its name: 'the Kyiv region'."""
    if name is None:
        return country.value.sort in ("country", "capital")
    region = country.value.sort == "capital" and reading.at(name.last, "region") is not None
    return country.value.sort in ("country", "capital") and country.last >= name.last and not region


def _state(sentence: Sentence, country: Hit, name: Hit | None, level: Level | None) -> tuple[Place | None, int]:
    """A country, or a capital, which can stand for one, with the token behind it."""
    reading = sentence.reading
    place = sentence.scene.country(country.value.party) if country.value.sort == "country" else None
    if place is None and name and not in_quotes(reading, name):
        place = sentence.scene.resolve(reading, name, level or "settlement")
    return place, country.last


def _with_region(sentence: Sentence, name: Hit, level: Level | None) -> tuple[Place | None, int]:
    """The place that a name means with the noun behind it, with the token behind both: 'Kharkiv region'."""
    reading, scene = sentence.reading, sentence.scene
    place, end = _known(sentence, name, level), name.last
    noun = reading.at(end, "region") if end < len(reading.words) else None
    verb = noun is not None and not reading.pack.fixed_order and bool(reading.words[end].forms)  # "in Gao staat een"
    town = town_behind(sentence, noun.last) if noun else None
    if town:
        return town
    inner = reading.at(noun.last, "name") if noun and reading.pack.fixed_order else None
    if inner and inner.value[0].level != "country":  # "the Kyiv district of X"
        return place, end
    if noun and noun.value.means == "region" and _in_its_town(sentence, name):
        return None, noun.last
    if noun and noun.value.means in ("region", "island") and not noun.value.many and not verb:
        return scene.resolve(reading, name, "region") or place, noun.last
    if of_regions(reading, end, sentence.last):
        return scene.resolve(reading, name, "region") or place, noun.last if noun else end
    return place, end


def _in_its_town(sentence: Sentence, name: Hit) -> bool:
    """Whether a name is that of a part of the town before it, of which it is said to be: "the city's central Kyiv
    district"."""
    before, words = sentence.spots[-1] if sentence.spots else None, sentence.reading.tokens.word
    if before is None or before.place.level != "settlement" or not sentence.reading.owns(before.last - 1):
        return False
    return all(words[k].islower() for k in range(before.last, name.first))


def _placed(sentence: Sentence, first: int, end: int, place: Place) -> Spot | None:
    """The spot of a place named from token `first` up to `end`, with what relates it to what happens there."""
    reading = sentence.reading
    spot = spotted(sentence, first, end, place)
    if spot.relation == "against" and any(h.value.means == "island" for h in reading.of(first, end, "region")):
        return spot._replace(relation="in")  # "on X Island"
    if place.level == "country":
        return spot if spot.relation != "near" else None
    return spot if spot.relation else of_site(sentence, spot._replace(relation=_attribute(reading, end)))


def _known(sentence: Sentence, name: Hit, level: Level | None) -> Place | None:
    """The place that a name means; one that no gazetteer has, where the words tell of a region without such a place."""
    scene, own = sentence.scene, _own_level(sentence.reading, name)
    town = any(place.level == "settlement" for place in name.value)
    within = (lies_in(sentence, name.last) or opened(sentence, level) or sector(sentence)) if town else None
    place = scene.resolve(sentence.reading, name, level or own, within, spoken_of(sentence))
    if place is not None and place.level == "settlement" and own:
        return None  # the district of a town, not the town that is listed by its name
    if place is None and within is not None:
        near = _beside(sentence, name.first, within) or within
        if place := unlisted_place(sentence, name.first, name.last, near):
            scene.means(name, place)
    return place


def _beside(sentence: Sentence, i: int, within: Place) -> Place | None:
    """The town in a region with which one that is listed only elsewhere stands side by side: 'near X and [Y] of the Z
    region'."""
    before, reading = sentence.spots[-1] if sentence.spots else None, sentence.reading
    if before is None or before.place.level != "settlement" or before.last != i - 1:
        return None
    joined = reading.is_(i - 1, "cconj") or reading.tokens.word[i - 1] == ","
    return before.place if joined and reaches(within, before.place) else None


def _brackets(sentence: Sentence, name: Hit) -> bool:
    """Whether a name stands in brackets right behind a place, which lies in what it names: 'near X and Y (DPR)'."""
    behind = bool(sentence.spots) and sentence.spots[-1].last == name.first - 1
    return behind and in_brackets(sentence.reading, name.first, name.last)


def _here(reading: Reading, name: Hit, first: int) -> bool:
    """Whether a name that a party has too means the place: it is a country's, hangs on a preposition of places, or
    stands side by side with a region."""
    if name.value[0].level == "country" or governor(reading, name.first, first)[0] in WHERE:
        return True
    of = reading.at(name.first - 1, "region", "settlement", "thing") if name.first > first else None
    if of is not None and reading.pack.cases:
        return True  # "[the] territory [of] X", "[the] airport [of] X"
    k = name.last
    joined = reading.pack.cases and k + 1 < len(reading.words)
    joined = joined and (reading.tokens.word[k] == "," or reading.is_(k, "cconj"))
    near = reading.at(k + 1, "name") if joined else None
    return near is not None and any(place.level == "region" for place in near.value)


def _own_level(reading: Reading, name: Hit) -> Level | None:
    """The level that a name tells of itself: one that ends in a region's noun is no town's, though it is listed."""
    ends = name.last > name.first + 1 and any(e.cls == "region" for e in reading.words[name.last - 1].single)
    return "region" if ends else None


def _attribute(reading: Reading, i: int) -> str | None:
    """What a name right before a noun says of it: residents of a place are in it, its mayor is of it."""
    if not reading.pack.fixed_order or i >= len(reading.words):
        return None
    word = reading.words[i]
    if reading.owns(i - 1):
        return "in"
    if reading.at(i, "org", "title"):
        return "of"
    known = reading.at(i, "civil", "thing", "noun", "settlement", "region") is not None
    return "in" if known and not word.classes and reading.tokens.word[i][0].islower() else None


def of_preposition(reading: Reading, noun: Hit) -> bool:
    """Whether a noun only belongs to a preposition of several words: Dutch 'in de buurt van'."""
    links = (reading.at(k, "relation") for k in range(max(0, noun.first - 2), noun.first))
    if reading.pack.cases or noun.value.means == "border":
        return False
    return any(link is not None and link.last > noun.first for link in links)


def names_itself(reading: Reading, noun: Hit) -> bool:
    """Whether the gazetteer has a name that begins with a noun for a place, or that is its compound: 'Somaliland'."""
    low, name = reading.tokens.low[noun.first], reading.at(noun.first, "name")
    lemma = noun.value.lemma
    other = noun.value.means == "site" or not (reading.stands(noun.first, lemma) or lemma == low.removesuffix("s"))
    return name is not None and (name.last > noun.last or (name.last == noun.last and other))
