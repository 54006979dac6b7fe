"""The places side by side at which something happens: 'in X and Y', 'struck a depot in X and a bridge in Y'."""

from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import POINTS, Spot, width


def row_of(some: list[Spot]) -> list[Spot]:
    """The smallest place named, with those side by side with it; not what only tells where that is: 'in X province
    north of Y'."""
    wholes = [s for s in some if s.relation != "near" and s.place.level in REGIONAL]
    some = [s for s in some if s.relation != "near" or not any(s.at - 1 <= o.last <= s.at for o in wholes)]
    best = min(some, key=lambda s: (width(s.place), s.relation == "near", not s.named))
    seen: dict[str, Spot] = {}
    for s in some:
        if s.place.level == "region" and "/" in s.place.id and _side_of(s, best):
            continue
        if (s.row == best.row and (s.place.level == best.place.level or _beside(best, s))) or _strung(best, s):
            seen.setdefault(s.place.id or s.place.name, s)
    return list(seen.values())


def _strung(best: Spot, spot: Spot) -> bool:
    """Whether places with a preposition each stand side by side, and neither lies in the other: 'on X region, on Y'."""
    apart = best.row != spot.row and best.relation == spot.relation == "against"
    side = 1 in (best.at - spot.last, spot.at - best.last)
    return apart and side and spot.place.level != "country" and not reaches(spot.place, best.place)


def _side_of(spot: Spot, best: Spot) -> bool:
    """Whether a place is the side of the country in which the smallest one lies: 'in the south, in X province'."""
    return "/" not in best.place.id and spot.place.country == best.place.country


def joined_objects(sentence: Sentence, row: list[Spot], own: list[Spot]) -> list[Spot]:
    """Where else something is done, of what stands side by side: 'struck a depot in X and a bridge in Y'."""
    found, reading = [], sentence.reading
    verbs = [verb.at for clause in sentence.parts for verb in clause.verbs]
    for spot in own:
        before = next((s for s in reversed(own) if s.last <= spot.at and s is not spot), None)
        if spot in row or before is None or spot.relation not in LOCAL or before.relation not in LOCAL:
            continue
        joined = reading.is_(before.last, "cconj") and before.last + 1 < spot.at
        if joined and not any(before.last < at < spot.at for at in verbs):
            found.append(spot)
    return found


def _beside(best: Spot, spot: Spot) -> bool:
    """Whether a larger place stands in the row of a smaller one and is not round it: 'in the X region and in Y'."""
    side = spot.place.level == "country" or "/" in spot.place.id  # the north of a country
    return not side and best.place.level in POINTS and not reaches(spot.place, best.place)
