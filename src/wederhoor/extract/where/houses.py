"""Towns named behind something of theirs in which what happens is: 'in the port of X', 'at the hotel Y of X'."""

from wederhoor.extract.grammar.phrases import LOCAL, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.where.unlisted import nowhere_listed
from wederhoor.extract.words.reading import Reading

_BEFORE = 4  # tokens in which a noun stands before a name


def stands_in(sentence: Sentence, spot: Spot) -> bool:
    """Whether a town is named behind something of its in which what happens is: 'in the port of X'."""
    reading, floor = sentence.reading, sentence.first
    end = _own_name(reading, spot.at, max(floor, spot.at - _BEFORE)) if reading.pack.cases else spot.at
    things = reading.of(max(floor, end - _BEFORE), end, "thing")
    own = (phrase(reading, thing.first, thing.last, floor) for thing in things if thing.last == end)
    return any(span.relation in LOCAL for span in own)


def _own_name(reading: Reading, k: int, floor: int) -> int:
    """Where the name begins that ends before token `k` and that no gazetteer has, as a house has one: 'at the hotel
    [Nadir] of X'; `k` where there is none."""
    quotes, word = reading.pack.quotes, reading.tokens.word
    first = k
    while first - 1 > floor and (word[first - 1] in quotes or nowhere_listed(reading, first - 1)):
        first -= 1
    return first


def brought_to(sentence: Sentence, spot: Spot) -> Spot:
    """A town to whose hospital someone is brought is only where they are brought, if they can have come to harm at a
    place told of before: 'taken to a hospital in X'."""
    reading, event = sentence.reading, sentence.memory.event
    elsewhere = bool(sentence.spots) or (event is not None and event.place is not None)
    if spot.relation not in ("in", "of") or spot.at == sentence.first or not elsewhere:
        return spot
    things = reading.of(max(sentence.first, spot.at - _BEFORE), spot.at, "thing")
    house = next((h for h in things if h.last == spot.at and h.value.name == "hospital"), None)
    if house is None or phrase(reading, house.first, house.last, sentence.first).relation != "to":
        return spot
    return spot._replace(relation="to")
