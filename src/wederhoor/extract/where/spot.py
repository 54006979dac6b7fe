"""A place as a phrase of a sentence names it."""

from wederhoor.extract.found import Found
from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.language.declension import Cases
from wederhoor.model import Place

POINTS = frozenset({"site", "settlement"})


class Spot(Found, frozen=True, gc=False):
    """A phrase that names a place, governed by `relation` from token `at`; `named` by a name, not by a noun or pronoun.

    `row` is the first token of the row of places that it stands in, `cases` are those that it can stand in.
    """

    first: int
    last: int
    head: int
    relation: str | None
    at: int
    place: Place
    named: bool
    row: int
    cases: Cases = frozenset()


_TAKEN = ("control.", "attack.")
_SIDE = 0.5  # what a side of a country is wider than its regions
LEVELS = {"site": 0, "settlement": 1, "district": 2, "area": 3, "region": 4, "country": 5}


def width(place: Place) -> float:
    """How wide a place is, as its level tells; what lies in several countries is as wide as a region, and a side of a
    country wider."""
    if place.level == "area" and place.country is None:
        return LEVELS["region"]
    side = place.level == "region" and "/" in place.id
    return LEVELS[place.level] + _SIDE * side


def within(one: Place, two: Place) -> bool:
    """Whether the second place can be what the first lies in: "in the town of X in the north of Y"."""
    return two.country in (one.country, None) and LEVELS[one.level] < LEVELS[two.level]


def capitals(sentence: Sentence) -> frozenset[int]:
    """The heads of capitals that stand for their governments, and so are no places: "Paris said", "says Paris"."""
    bare = [a.head for a in sentence.cast if a.sort == "capital" and a.relation in (None, "said")]
    named = [head for head in bare if not sentence.reading.at(head - 1, "settlement")]
    return frozenset([head for head in named if not _to_be_taken(sentence, head)])


def _to_be_taken(sentence: Sentence, head: int) -> bool:
    """Whether a capital is what an infinitive says is taken or attacked, which has no subject of its own: 'an offensive
    [to take Paris]'."""
    clause = sentence.clause_at(head)
    if clause is None or clause.kind != "inf":
        return False
    return any(t.clause is clause and t.frame.kind.startswith(_TAKEN) for t in sentence.triggers)


def spotted(sentence: Sentence, begin: int, end: int, place: Place, *, named: bool = True) -> Spot:
    """The phrase whose head begins at token `begin` and that ends before `end` as one for a place."""
    span = phrase(sentence.reading, begin, end, sentence.first)
    return Spot(span.first, end, begin, span.relation, span.at, place, named, span.first, span.cases)
