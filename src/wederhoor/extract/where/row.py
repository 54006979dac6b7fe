"""Places side by side: they share what relates them to what happens there."""

from wederhoor.extract.grammar.phrases import LOCAL, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import in_brackets
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import POINTS, Spot, width, within
from wederhoor.extract.words.reading import Reading

_SPELLING = frozenset("(:–—-")  # marks behind which it is said which one is meant
_DONE_TO = (None, "against")
_COMPASS = 3  # words of a preposition with a point of the compass: Dutch "ten noorden van"
_JOINED = 3  # tokens that join two places of a row: ", as well as"


def _qualifies(reading: Reading, spot: Spot) -> bool:
    """Whether a place's name only says of where what stands behind it is: 'Baltic politicians'."""
    behind = spot.last
    word = reading.words[behind] if behind < len(reading.words) else None
    return word is not None and not word.classes and not word.forms and reading.tokens.word[behind][0].islower()


def _of_gerund(reading: Reading, spot: Spot) -> bool:
    """Whether a gerund stands before a place's name, to which something else is done: 'towards X, [taking] Y'."""
    return any("ger" in reading.words[k].feats for k in range(spot.first, spot.head))


def _beside_again(reading: Reading, before: Spot, spot: Spot) -> bool:
    """Whether a place with a preposition of its own stands side by side with the one before: 'in X and near Y', 'in the
    X region and in Y'."""
    gap = range(before.last, spot.at)
    if not 0 < len(gap) <= _JOINED or not _joins(reading, gap):
        return False
    if spot.at == spot.first or spot.relation not in LOCAL or before.relation not in LOCAL:
        return False
    if before.place.level == spot.place.level:
        return not within(before.place, spot.place) and not within(spot.place, before.place)
    one, other = before.place, spot.place
    return reading.is_(spot.at - 1, "cconj") and "country" not in (one.level, other.level) and not reaches(one, other)


def _apposed(reading: Reading, spot: Spot) -> bool:
    """Whether a place is only named behind another to say of what that is a part: 'in X, a suburb of Y'."""
    parted = reading.tokens.word[spot.first - 1] == "," and reading.is_(spot.first, "art")
    return parted and bool(reading.those("part", spot.first, spot.head))


def _joins(reading: Reading, gap: range) -> bool:
    """Whether nothing but marks and conjunctions of a row stand in a gap."""
    return all(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in gap)


def _spelled_out(sentence: Sentence, spot: Spot) -> Spot:
    """A place that tells which side something comes from is where it comes from: 'from the south (X)', 'from two
    directions: X and Y'."""
    reading, k = sentence.reading, spot.first - 1
    if k <= sentence.first or reading.at(k - 1, "direction", "region") is None:
        return spot
    side = phrase(reading, k - 1, k, sentence.first)
    return spot._replace(relation="from", at=side.at) if side.relation == "from" else spot


def _told_behind(reading: Reading, before: Spot, spot: Spot) -> bool:
    """Whether a region stands behind a town and a comma, to say where that is: 'X, Y region: two were killed'."""
    marked = before.last == spot.first - 1 and reading.tokens.word[before.last] == ","
    if not marked or before.place.level not in POINTS or spot.relation is not None:
        return False
    if reading.pack.free_order:
        regional = spot.place.level in ("region", "district")
        return regional and any(reading.at(k, "region") for k in range(spot.first, spot.last))
    return before.named and spot.first == spot.head and _holds(spot, before)


def _described(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place is named in what is set off behind one that lies in it, to say what that is: 'X, the capital of
    [Y]', 'X, a town in [Y] in the east of [Z]', 'X, in eastern [Z]'."""
    reading = sentence.reading
    inner = next((s for s in reversed(sentence.spots) if s.relation != "around"), None)
    if inner is None or not inner.named or inner.place.level not in POINTS or not _holds(spot, inner):
        return False
    begins = inner.last + 1
    if begins >= spot.head or reading.tokens.word[inner.last] != ",":
        return False
    opens = reading.is_(begins, "art") or reading.at(begins, "settlement") is not None
    if any(reading.is_(k, "rel") for k in range(begins, spot.head)):
        return False  # "X, a town that [Y] still holds"
    if not opens and not (begins == spot.at and spot.relation == "in"):
        return False
    verbs = (verb.at for clause in sentence.parts for verb in clause.verbs)
    return not reading.those("mark", begins, spot.head) and not any(begins <= at < spot.head for at in verbs)


def _holds(outer: Spot, inner: Spot) -> bool:
    """Whether one place can hold another."""
    if not within(inner.place, outer.place):
        return False
    return outer.place.level == "country" or reaches(outer.place, inner.place)


def _lies_in(reading: Reading, before: Spot, spot: Spot) -> bool:
    """Whether a wider place stands behind a comma with a preposition of its own, to say where the one before lies:
    Dutch 'in de regio X, in het noorden van het land', 'in X, ten noorden van Y'."""
    if before.last != spot.at - 1 or reading.tokens.word[before.last] != ",":
        return False
    if spot.relation == "near" and before.place.level in POINTS:
        return spot.first - spot.at >= _COMPASS and reading.at(spot.at + 1, "direction") is not None
    local = spot.relation == "in" and (before.relation in LOCAL or before.relation in _DONE_TO)
    return local and width(spot.place) > width(before.place) and reaches(spot.place, before.place)


def _inner(sentence: Sentence) -> Spot:
    """The place that the last one is around, up to where that ends."""
    inner, outer = sentence.spots[-2:]
    return inner._replace(last=outer.last + in_brackets(sentence.reading, outer.first, outer.last))


def in_row(sentence: Sentence, spot: Spot) -> Spot:
    """A place side by side with the one before shares its relation and row; one that holds it is round it."""
    if spot.relation is None and sentence.reading.tokens.word[spot.first - 1] in _SPELLING:
        spot = _spelled_out(sentence, spot)
    if not sentence.spots:
        return spot
    reading, before = sentence.reading, sentence.spots[-1]
    bracketed = before.last == spot.first - 1 and in_brackets(reading, spot.first, spot.last)
    local = spot.relation == "in" and (before.relation in LOCAL or before.relation in _DONE_TO)
    holds = (local or (spot.relation == "of" and before.place.level in POINTS)) and before.last == spot.at
    if holds and before.relation in _DONE_TO and not reaches(spot.place, before.place):
        holds = False  # "shelled X in the Y region", but no "Moscow in Crimea"
    told = _told_behind(reading, before, spot)
    lies = reading.pack.verb_second and _lies_in(reading, before, spot)
    around = bracketed or lies or ((holds or told) and within(before.place, spot.place))
    if around or _described(sentence, spot):
        return spot._replace(relation="around")
    held = before.relation == "around" and len(sentence.spots) > 1  # "near X in the Y region, and in Z"
    inner = _inner(sentence) if held else before
    if _beside_again(reading, inner, spot):
        return spot._replace(row=inner.row)
    attributive = spot.relation == "in" and before.relation in _DONE_TO and spot.at == spot.first
    if spot.at < spot.first or (spot.relation is not None and not spot.cases and not attributive):
        return spot
    end = before.last
    if in_brackets(reading, before.first, before.last):
        end, before = end + 1, next((s for s in reversed(sentence.spots) if s.last < before.first), before)
    elif before.relation == "around" and len(sentence.spots) > 1:
        before = sentence.spots[-2]  # "in X in the Y region, [Z]"
    if reading.pack.fixed_order and before.relation in _DONE_TO and (thing := reading.at(end, "thing")):
        end = thing.last  # "X, the Y airport and Z"
    gap = range(end, spot.first)
    if len(gap) == 1 and spot.first < spot.head and _apposed(reading, spot):
        return spot._replace(relation="around")
    if reading.pack.fixed_order and not attributive and (_qualifies(reading, spot) or _of_gerund(reading, spot)):
        return spot
    if 0 < len(gap) <= _JOINED and _joins(reading, gap):
        return spot._replace(relation=before.relation, at=before.at, row=before.row)
    return spot
