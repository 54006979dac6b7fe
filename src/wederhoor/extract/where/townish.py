"""Towns that only an adjective names, before something that stands in them: 'in a [Kyiv] hospital'."""

from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.words.reading import Hit
from wederhoor.gazetteer.around import towns_of
from wederhoor.model import Place

_STANDING = frozenset({"building"})  # sorts of things that stand somewhere
_TOWN = 20_000  # people of a town after which things are called, at the least


def of_towns(sentence: Sentence) -> list[Spot]:
    """The towns of a sentence that the adjectives before its buildings are of."""
    reading = sentence.reading
    if not reading.pack.grammar.townships:
        return []
    things = (h for h in reading.of(sentence.first, sentence.last, "thing") if h.value.sort in _STANDING)
    return [spot for thing in things if (spot := _of_town(sentence, thing))]


def _of_town(sentence: Sentence, thing: Hit) -> Spot | None:
    """The town whose adjective stands right before a thing."""
    reading, i = sentence.reading, thing.first - 1
    if i < sentence.first or not reading.words[i].adjective or reading.at(i, "name", "adj", "civil") is not None:
        return None
    town = _town(sentence, i)
    if town is None:
        return None
    span = phrase(reading, thing.first, thing.last, sentence.first)
    return Spot(span.first, thing.last, thing.first, span.relation, span.at, town, True, span.first, span.cases)


def _town(sentence: Sentence, i: int) -> Place | None:
    """The town that an adjective at token `i` is of."""
    reading = sentence.reading
    endings, named = reading.pack.grammar.townships, reading.world.gazetteer.named
    bases = reading.words[i].bases or reading.pack.lexicon.declension.undo(reading.tokens.low[i])
    names = {name for base in bases for name in towns_of(base, endings)}
    places = (place for name in sorted(names) for place in named(name, reading.pack.lang))
    towns = tuple(p for p in places if p.level == "settlement" and p.population >= _TOWN)
    return sentence.scene.resolve(reading, Hit(i, i + 1, "name", towns), "settlement") if towns else None
