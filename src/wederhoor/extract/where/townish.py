"""Towns that only an adjective names, before something that stands in them: 'in a [Kyiv] hospital'."""

from collections.abc import Iterable

from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.gazetteer.around import towns_of
from wederhoor.model import Place

_STANDING = frozenset({"building"})  # sorts of things that stand somewhere
_SOMEONE = ("org", "title", "civil", "person", "party", "name", "adj")
_ADJECTIVES = 3  # those before a thing
_TAIL = 2  # letters by which such an adjective is told soonest
_TOWN = 20_000  # people of a town after which things are called, at the least


def add_towns(sentence: Sentence) -> None:
    """Adds to a sentence's places the towns that only an adjective names, which is then no region's short name."""
    towns = _of_towns(sentence)
    for town in towns:
        same = [spot for spot in sentence.spots if spot.first < town.last and town.first < spot.last]
        if all(spot.place.level == "region" and spot.last <= town.head for spot in same):
            sentence.spots[:] = [*(spot for spot in sentence.spots if spot not in same), town]
    if towns:
        sentence.spots.sort(key=lambda spot: spot.first)


def _of_towns(sentence: Sentence) -> list[Spot]:
    """The towns of a sentence that the adjectives before its buildings are of."""
    reading = sentence.reading
    if not reading.pack.grammar.townships:
        return []
    if not reading.pack.cases:
        return _of_capitals(sentence)
    things = (h for h in reading.of(sentence.first, sentence.last, "thing") if h.value.sort in _STANDING)
    return [spot for thing in things if (spot := _of_town(sentence, thing))]


def _of_capitals(sentence: Sentence) -> list[Spot]:
    """The same in a language where such an adjective has a capital: Dutch 'in de [Brusselse] metro', but not 'de
    [Brusselse] burgemeester', who may be anywhere."""
    reading, found = sentence.reading, []
    word, low, tails = reading.tokens.word, reading.tokens.low, reading.pack.township_tails
    for i in [i for i in range(sentence.first, sentence.last - 1) if low[i][-_TAIL:] in tails]:
        if not word[i][0].isupper() or not word[i + 1][0].islower():
            continue
        if reading.at(i, *_SOMEONE) or reading.at(i + 1, *_SOMEONE):
            continue
        if reading.words[i + 1].classes and not reading.is_(i + 1, "part"):
            continue
        if (town := _named(sentence, i, towns_of(low[i], reading.pack.grammar.townships))) is not None:
            span = phrase(reading, i, i + 2, sentence.first)
            found.append(Spot(span.first, i + 2, i + 1, span.relation, span.at, town, True, span.first, span.cases))
    return found


def _of_town(sentence: Sentence, thing: Hit) -> Spot | None:
    """The town whose adjective stands before a thing, with at most two others between: 'the X regional hospital'."""
    reading, least = sentence.reading, max(sentence.first, thing.first - _ADJECTIVES)
    for i in range(thing.first - 1, least - 1, -1):
        if not reading.words[i].adjective or reading.at(i, "adj", "civil") is not None or _names_town(reading, i):
            return None
        if (town := _town(sentence, i)) is not None:
            span = phrase(reading, thing.first, thing.last, sentence.first)
            first = min(i, span.first)
            return Spot(first, thing.last, thing.first, span.relation, span.at, town, True, first, span.cases)
    return None


def _names_town(reading: Reading, i: int) -> bool:
    """Whether token `i` is a place's name, and not only what a region is called for short: 'the X [region]'."""
    name = reading.at(i, "name")
    return name is not None and (name.last > i + 1 or any(place.level != "region" for place in name.value))


def _town(sentence: Sentence, i: int) -> Place | None:
    """The town that an adjective at token `i` is of."""
    reading = sentence.reading
    bases = reading.words[i].bases or reading.pack.lexicon.declension.undo(reading.tokens.low[i])
    return _named(sentence, i, (name for base in bases for name in towns_of(base, reading.pack.grammar.townships)))


def _named(sentence: Sentence, i: int, names: Iterable[str]) -> Place | None:
    """The larger town that one of these names means at token `i`."""
    reading, named = sentence.reading, sentence.reading.world.gazetteer.named
    places = (place for name in sorted(set(names)) for place in named(name, reading.pack.lang))
    towns = tuple(p for p in places if p.level == "settlement" and p.population >= _TOWN)
    return sentence.scene.resolve(reading, Hit(i, i + 1, "name", towns), "settlement") if towns else None
