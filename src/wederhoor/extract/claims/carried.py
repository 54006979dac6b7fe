"""The place that a report goes on about, which what follows without one is at."""

from collections.abc import Sequence

from wederhoor.extract.claims.office import around, of_office
from wederhoor.extract.claims.place import of_most
from wederhoor.extract.grammar.phrases import LOCAL, proper
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import heads
from wederhoor.extract.where.spot import POINTS, Spot, capitals, within
from wederhoor.extract.words.reading import between
from wederhoor.model import Place

_THERE = LOCAL | {"to"}
_DONE_TO = (None, "against")  # "X shells Y"
_STRUCK = ("attack.", "control.", "movement.advance")  # kinds of which the place is where what follows is too
_ABROAD = frozenset({"government", "media", "ngo", "un"})  # bodies that may be anywhere
_FULL = 3  # words of a name with all its parts


def goes_on_at(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Remembers where a sentence was: where something is rather than what is near by, and the closest."""
    memory = sentence.memory
    memory.pointed = None
    told = [d.place.name for d in drafts if d.place and d.place.span]
    office = of_office(sentence) if told else None
    if office is not None:
        memory.saw_place(office.place)
        memory.tells_of(office.place)
    if not sentence.spots:
        _spread(sentence, drafts)
        return
    acting = capitals(sentence)
    memory.pointed = _pointed(sentence, told, acting)
    struck_at = [d.place.name for d in drafts if d.place and d.kind.startswith(_STRUCK)]
    aside = (memory.told or memory.voice) and not drafts and _in_passing(sentence)
    where: Place | None = None
    most = "record" in sentence.reading.present
    divided = [d.trigger.clause for d in drafts if most and len(d.trigger.clause.parts) > 1]
    for spot in sorted(sentence.spots, key=lambda s: s.relation != "near"):
        memory.named(spot.place)
        if spot.place.name in told:
            memory.tells_of(spot.place)
        if spot.place.level == "area" and heads(sentence, spot):
            memory.sector = spot.place
        claimed = spot.place.name in told
        bare = spot.relation in (None, "of") and (claimed or spot.head not in acting)
        left = spot.relation == "from" and claimed and spot.place.level in POINTS
        struck = spot.relation in ("against", "to") and spot.place.name in struck_at
        went_on = left or struck or (bare and (claimed or spot.place.level != "country"))
        if spot.relation not in LOCAL and not went_on:
            continue
        if not claimed and (around(sentence, spot) or any(of_most(sentence.reading, c, spot) for c in divided)):
            continue
        if (aside and spot.first > sentence.first) or (not drafts and _of_body(sentence, spot)):
            continue
        if where is None or spot.relation == "near" or claimed or not within(where, spot.place):
            where = spot.place
            memory.saw_place(where)
    if where is None:
        _spread(sentence, drafts)
    elif where.level == "region" and _side_by_side(sentence):
        memory.turned(sentence.scene.country(where.country))


def _pointed(sentence: Sentence, told: Sequence[str], acting: frozenset[int]) -> Place | None:
    """What 'there' means behind a sentence: the last place where something is or goes, not what that lies in."""
    there: Place | None = None
    for spot in sentence.spots:
        claimed = spot.place.name in told
        points = spot.relation in _THERE or (spot.relation in _DONE_TO and claimed)
        if points and spot.head not in acting and (there is None or claimed or not within(there, spot.place)):
            there = spot.place
    return there


def _spread(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """A sentence that names no place leaves the report in the country that what it tells is said of as a whole."""
    memory = sentence.memory
    lands = {d.place.country if d.place and d.place.level == "country" else None for d in drafts}
    land = sentence.scene.country(*lands) if len(lands) == 1 else None
    if land is not None and memory.place is not None and memory.place.level != "country":
        memory.saw_place(land)
        memory.moved_on = True


def _of_body(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place is only that of a body which does not tell of what is there: 'the embassy in X was silent'."""
    bodies = (a for a in sentence.cast if a.type in _ABROAD and a.sort in ("org", "body"))
    return spot.relation == "in" and any(a.last == spot.at for a in bodies)


def _side_by_side(sentence: Sentence) -> bool:
    """Whether what is said is said of several regions: what follows is in none of them more than in the others."""
    regions = [s.row for s in sentence.spots if s.place.level == "region" and s.relation in LOCAL]
    return len(regions) > len(set(regions))


def _in_passing(sentence: Sentence) -> bool:
    """Whether a sentence in which nothing is claimed neither opens a paragraph nor only names where what follows is.

    What it begins with it may yet be about.
    """
    verbs = between(sentence.reading.verbal, sentence.first, sentence.last)
    return bool(verbs) and sentence.first not in sentence.reading.tokens.paragraphs


def headed_by_someone(sentence: Sentence) -> bool:
    """Whether a sentence is no more than someone's rank and full name, of whom what follows tells."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    if any(clause.finite for clause in sentence.parts):
        return False
    named = any(a.sort in ("person", "title") and a.name for a in sentence.cast)
    capitals = [i for i in range(first, last) if reading.tokens.word[i][0].isupper()]
    return named or any(proper(reading, i, last) - i >= _FULL for i in capitals)
