"""Places side by side: they share what relates them to what happens there."""

from wederhoor.extract.occurrences.triggers import LOCAL
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import in_brackets
from wederhoor.extract.where.spot import POINTS, Spot, within
from wederhoor.extract.words.reading import Reading


def _qualifies(reading: Reading, spot: Spot) -> bool:
    """Whether a place's name only says of where what stands behind it is: 'Baltic politicians'."""
    behind = spot.last
    word = reading.words[behind] if behind < len(reading.words) else None
    return word is not None and not word.classes and not word.forms and reading.tokens.word[behind][0].islower()


def _beside_again(reading: Reading, before: Spot, spot: Spot) -> bool:
    """Whether a place with a preposition of its own stands side by side with the one before: 'in X and near Y'."""
    gap = range(before.last, spot.at)
    joined = 0 < len(gap) <= 2 and all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in gap)
    local = spot.at < spot.first and spot.relation in LOCAL and before.relation in LOCAL
    apart = not within(before.place, spot.place) and not within(spot.place, before.place)
    return joined and local and apart and before.place.level == spot.place.level


def in_row(sentence: Sentence, spot: Spot) -> Spot:
    """A place side by side with the one before shares its relation and row; one that holds it is round it."""
    if not sentence.spots:
        return spot
    reading, before = sentence.reading, sentence.spots[-1]
    bracketed = before.last == spot.first - 1 and in_brackets(reading, spot.first, spot.last)
    local = spot.relation == "in" and before.relation in LOCAL
    holds = (local or (spot.relation == "of" and before.place.level in POINTS)) and before.last == spot.at
    if bracketed or (holds and within(before.place, spot.place)):
        return spot._replace(relation="around")
    if _beside_again(reading, before, spot):
        return spot._replace(row=before.row)
    if spot.at < spot.first or (spot.relation is not None and not spot.cases):
        return spot
    end = before.last
    if in_brackets(reading, before.first, before.last):
        end, before = end + 1, next((s for s in reversed(sentence.spots) if s.last < before.first), before)
    gap = range(end, spot.first)
    if reading.pack.fixed_order and _qualifies(reading, spot):
        return spot
    if 0 < len(gap) <= 2 and all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in gap):
        return spot._replace(relation=before.relation, at=before.at, row=before.row)
    return spot
