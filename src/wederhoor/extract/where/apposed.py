"""Two phrases for one place: "X's capital Y", 'the X city of Y', "X, the country's second city"."""

from wederhoor.extract.grammar.phrases import Phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.named import by_name
from wederhoor.extract.where.row import in_row
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Place

_VAST = 1_000  # km


def stands_with(sentence: Sentence, spot: Spot) -> Spot:
    """A place that the one right before it has, or says where it is, stands where that does, which is dropped: "in X's
    capital Y", 'in the X city of Y'."""
    reading, before = sentence.reading, sentence.spots[-1]
    noun = reading.at(before.last, "settlement") if before.place.level in REGIONAL else None
    if noun is not None and noun.last <= spot.head:
        described = _all_of(reading, before.last, spot.head)
    else:
        described = spot.relation is None and reading.owns(before.last - 1)
        described = described and _all_of(reading, before.last, spot.head)
    if not described:
        return spot
    sentence.spots.pop()
    if noun is not None and before.relation == "in" and before.at == before.first:  # "X, the [Y] port of Z"
        return in_row(sentence, spot._replace(first=before.first, relation=None, at=before.first, row=before.first))
    return spot._replace(first=before.first, relation=before.relation, at=before.at, row=before.row)


def leave_out_continents(sentence: Sentence) -> None:
    """Leaves out the continent of which only is said that a country named before lies in it: 'in Chad, a country in
    [Africa], ...'."""
    spots = sentence.spots
    sentence.spots = [s for k, s in enumerate(spots) if not (k and _around(sentence, spots[k - 1], s))]


def _around(sentence: Sentence, land: Spot, spot: Spot) -> bool:
    """Whether a phrase set off behind a place only says in what part of the world that is."""
    reading = sentence.reading
    vast = spot.place.country is None and spot.place.level == "area" and spot.place.radius > _VAST
    if not vast or land.place.country is None or spot.relation != "in" or land.last >= len(reading.words):
        return False
    verbs = (verb.at for clause in sentence.parts for verb in clause.verbs)
    return reading.is_(land.last, "mark") and not any(land.last < at < spot.first for at in verbs)


def _all_of(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` are nouns for places, with directions, ranks and adjectives among them."""
    while first < last:
        hit = reading.at(first, "settlement", "region", "direction", "rank")
        if hit is None and not _describes(reading, first):
            return False
        first = hit.last if hit is not None else first + 1
    return True


def _describes(reading: Reading, k: int) -> bool:
    """Whether a word only describes what stands behind it: 'troubled', 'war-torn'."""
    word = reading.words[k]
    return reading.tokens.word[k].islower() and (word.adjective or "part" in word.feats) and not word.classes


def named_beside(sentence: Sentence, span: Phrase) -> Place | None:
    """The town that is named before or behind a phrase that only says which it is: "X, the country's second city,"."""
    words = sentence.reading.tokens.word
    before = next((s for s in reversed(sentence.spots) if s.named and s.last == span.first - 1), None)
    if before is not None and before.place.level == "settlement" and words[before.last] == ",":
        return before.place
    named = span.last + 1 < sentence.last and words[span.last] == ","
    spot = by_name(sentence, span.last + 1, "settlement") if named else None
    return spot.place if spot is not None and spot.place.level == "settlement" else None
