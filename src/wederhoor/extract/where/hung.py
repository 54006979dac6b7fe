"""The place that a clause hangs on with a "where"."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.spot import POINTS, Spot
from wederhoor.extract.words.reading import Reading


def before_where(sentence: Sentence, clause: Clause) -> Spot | None:
    """The place right before a clause that opens with one: 'to X in the Y region, where fighting goes on'."""
    opener, spots = clause.opener, sentence.spots
    if opener is None or not sentence.reading.is_(opener, "where"):
        return None
    k = next((k for k in reversed(range(len(spots))) if 0 <= opener - spots[k].last <= 1), None)
    if k is None:
        return None
    if k > 0 and spots[k].place.level in REGIONAL and _says_what(sentence.reading, spots[k - 1], spots[k]):
        return spots[k - 1]
    inside = k > 0 and spots[k - 1].last == spots[k].at and spots[k - 1].place.level in POINTS
    return spots[k - 1] if inside and spots[k].place.level in REGIONAL else spots[k]


def _says_what(reading: Reading, spot: Spot, behind: Spot) -> bool:
    """Whether another place only says what one before its comma is: 'X, capital of the Y region, where'."""
    apposed = reading.pack.fixed_order and spot.last < behind.first and reading.tokens.word[spot.last] == ","
    nouns = reading.of(spot.last + 1, behind.head, "settlement") if apposed else ()
    return any(hit.first <= spot.last + 2 for hit in nouns)
