"""The place that a report goes on about, which what follows without one is at."""

from collections.abc import Sequence

from wederhoor.extract.claims.background import background
from wederhoor.extract.claims.office import of_office, speaks_of
from wederhoor.extract.claims.place import of_most
from wederhoor.extract.grammar.phrases import LOCAL, proper
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.borders import frontier
from wederhoor.extract.where.inside import REGIONAL, heads
from wederhoor.extract.where.meant import sort_of
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.seats import local_offices, seat
from wederhoor.extract.where.spot import POINTS, Spot, capitals, width, within
from wederhoor.extract.words.reading import between
from wederhoor.model import Place

_THERE = LOCAL | {"to"}
_DONE_TO = (None, "against")  # "X shells Y"
_STRUCK = ("attack.", "control.", "movement.advance")  # kinds of which the place is where what follows is too
_TWO = 2
_LEAVING = ("access.evac", "harm.displaced")
_ABROAD = frozenset({"government", "media", "ngo", "un"})  # bodies that may be anywhere
_FULL = 3  # words of a name with all its parts


def goes_on_at(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Remembers where a sentence was: where something is rather than what is near by, and the closest."""
    memory = sentence.memory
    if len(drafts) > 1 and (aside := background(sentence, drafts)):
        memory.put_behind(aside, [d for d in drafts if d not in aside])
        drafts = [d for d in drafts if d not in aside]
        elsewhere = {d.place.name for d in aside if d.place}
        sentence.spots = [spot for spot in sentence.spots if spot.place.name not in elsewhere]
    memory.places.pointed = None
    memory.places.listed = _listed(sentence) if len(sentence.spots) > 1 and not drafts else ()
    told = [d.place.name for d in drafts if d.place and d.place.span]
    office = of_office(sentence) if told else None
    if office is not None:
        memory.places.saw_place(office.place)
        memory.places.tells_of(office.place)
    acting = capitals(sentence) if sentence.spots else frozenset[int]()
    if memory.places.settlement is None:
        memory.places.settlement = _first_town(sentence, acting)
    if sentence.spots:
        memory.places.pointed = _pointed(sentence, told, acting)
    where = _came_to(sentence, drafts, told, acting) if sentence.spots else None
    if where is not None and not drafts:
        memory.moved_on = memory.moved_on or _opens_elsewhere(sentence, where)
    if where is None:
        _spread(sentence, drafts)
    elif drafts and len(sentence.spots) > 1:
        row = _side_by_side(sentence, where)
        if len(row) > 1 and (whole := _around(sentence, row)):
            memory.places.spread(row, whole)
        elif len(row) > _TWO and where.level == "region":
            memory.places.spread(row, None)  # in regions of several countries


def _opens_elsewhere(sentence: Sentence, where: Place) -> bool:
    """Whether a sentence that claims nothing opens with another place than that of the attack last told of: 'In X, a
    bus left the road'."""
    there = sentence.memory.event.place if sentence.memory.event else None
    opens = any(spot.place is where and spot.at == sentence.first for spot in sentence.spots)
    return opens and there is not None and there.name != where.name and there.country == where.country


def _listed(sentence: Sentence) -> tuple[Place, ...]:
    """The places of a sentence that is no more than their names: 'Kharkiv, Sumy, and again Mariupol.'"""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    places = {spot.place.name: spot.place for spot in sentence.spots if spot.named and spot.relation in (None, "of")}
    words = sum(not reading.is_(k, "mark") for k in range(first, last))
    named = sum(spot.last - spot.head for spot in sentence.spots)
    if len(places) < 2 or reading.tokens.word[last - 1] != "." or words - named > len(places):
        return ()
    return () if between(reading.verbal, first, last) else tuple(places.values())


def _came_to(sentence: Sentence, drafts: Sequence[Draft], told: Sequence[str], acting: frozenset[int]) -> Place | None:
    """The last and closest of the places at which the report may go on, each of which it remembers."""
    where: Place | None = None
    venues = _venues(drafts) if [d for d in drafts if d.kind.startswith("talks.")] else []
    near = [s for s in sentence.spots if s.relation == "near"]
    for spot in (*near, *[s for s in sentence.spots if s.relation != "near"]):
        _named(sentence, spot, told)
        if spot.place.name in venues:
            continue
        if where is not None and spot.relation != "near" and spot.place.name not in told and within(where, spot.place):
            continue
        if _may_go_on(sentence, spot, drafts, acting, told):
            where = spot.place
            sentence.memory.places.saw_place(where)
    return where


def _first_town(sentence: Sentence, acting: frozenset[int]) -> Place | None:
    """The first town that a report names, or that of an office: "the city", as long as nothing was told of another."""
    towns = [s.place for s in sentence.spots if s.place.level == "settlement" and s.head not in acting]
    if towns or not sentence.cast:
        return towns[0] if towns else None
    seats = (seat(sentence, office) for office in local_offices(sentence))
    return next((s.place for s in seats if s is not None and s.place.level == "settlement"), None)


def _venues(drafts: Sequence[Draft]) -> list[str]:
    """The places at which only talks are, which tells nothing of where what follows is."""
    talks = [d.place.name for d in drafts if d.kind.startswith("talks.") and d.place and d.place.span]
    others = [d.place.name for d in drafts if d.place and not d.kind.startswith("talks.")]
    return [name for name in talks if name not in others]


def _named(sentence: Sentence, spot: Spot, told: Sequence[str]) -> None:
    """Remembers a place by its name, as one that is told of, and as the sector of a front that heads a sentence."""
    sentence.memory.places.named(spot.place, sort_of(sentence.reading, spot) if spot.place.level == "site" else None)
    if spot.place.name in told:
        sentence.memory.places.tells_of(spot.place)
    if spot.place.level == "area" and heads(sentence, spot):
        sentence.memory.places.sector = spot.place


def _may_go_on(
    sentence: Sentence, spot: Spot, drafts: Sequence[Draft], acting: frozenset[int], told: Sequence[str]
) -> bool:
    """Whether a report may go on at a place: not one that is only passed by, spoken from or the most of a count's."""
    claimed = spot.place.name in told
    if spot.relation not in LOCAL and not _went_on(spot, acting, drafts, claimed=claimed):
        return False
    if claimed and spot.place.level == "country" and _fled_to(sentence, spot.place, drafts):
        return False
    if not claimed and speaks_of(sentence, spot, elsewhere=bool(told)):
        return False
    if not claimed and "record" in sentence.reading.present and _of_most(sentence, spot, drafts):
        return False
    if not claimed and _abroad(sentence, spot):
        return False
    if drafts:
        return True
    aside = (sentence.memory.places.told or sentence.memory.voice) and _in_passing(sentence)
    opens = spot.first == sentence.first or (
        spot.at == sentence.first and sentence.memory.places.concerns(spot.place.country)
    )
    again = bool(aside) and not opens and sentence.memory.places.passes(spot.place)
    return (opens or again or not aside) and not _of_body(sentence, spot)


def _abroad(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place that is told nothing of is in another country than those where the report has told of something,
    and not what its sentence opens with: 'threatened the allies in X'."""
    places = sentence.memory.places
    known = {None, places.country, *(place.country for place in places.told_at(everywhere=True))}
    elsewhere = spot.place.country not in known
    return places.told and elsewhere and spot.first != sentence.first and spot.at != sentence.first


def _fled_to(sentence: Sentence, land: Place, drafts: Sequence[Draft]) -> bool:
    """Whether another country than that which the report is about is only where people are to go."""
    there = [d.kind for d in drafts if d.place and d.place.name == land.name]
    return land.country != sentence.memory.places.country and all(kind.startswith(_LEAVING) for kind in there)


def _of_most(sentence: Sentence, spot: Spot, drafts: Sequence[Draft]) -> bool:
    """Whether a place is that of the most of what a draft counts."""
    clauses = (d.trigger.clause for d in drafts if len(d.trigger.clause.parts) > 1)
    return any(of_most(sentence.reading, clause, spot) for clause in clauses)


def _went_on(spot: Spot, acting: frozenset[int], drafts: Sequence[Draft], *, claimed: bool) -> bool:
    """Whether a place where nothing is said to be is yet where a report goes on: one left, struck or only named."""
    if spot.relation in (None, "of"):
        return claimed or (spot.head not in acting and spot.place.level != "country")
    if spot.relation == "from":
        return claimed and spot.place.level in POINTS
    struck = (d.place.name for d in drafts if d.place and d.kind.startswith(_STRUCK))
    return spot.relation in ("against", "to") and spot.place.name in struck


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
    clashes = (d for d in drafts if memory.places.place is None and d.place and d.place.level == "area")
    met = next((place for d in clashes if (place := frontier(sentence, d.trigger.clause))), None)
    if met is not None:
        memory.places.saw_place(met)
    lands = {d.place.country if d.place and d.place.level == "country" else None for d in drafts}
    land = sentence.scene.country(*lands) if len(lands) == 1 else None
    if land is None or _fled_to(sentence, land, drafts):
        return
    if memory.places.place is not None and memory.places.place.level != "country":
        memory.places.saw_place(land)
        memory.moved_on = True


def _of_body(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place is only that of a body which does not tell of what is there: 'the embassy in X was silent'."""
    bodies = (a for a in sentence.cast if a.type in _ABROAD and a.sort in ("org", "body"))
    return spot.relation == "in" and any(a.last == spot.at for a in bodies)


def _side_by_side(sentence: Sentence, where: Place) -> list[Place]:
    """The places that stand side by side with the last one: what follows is in none of them more than in the others."""
    same = [s for s in sentence.spots if s.place.level == where.level]
    last = next(s for s in reversed(same) if s.place is where)
    regions = where.level == "region" and len({s.row for s in same}) < len(same)
    row = [s.place for s in same if regions or s.row == last.row]
    row = [place for place in row if "/" not in place.id or not _is_side(place, where)]
    return list({place.id or place.name: place for place in row}.values())


def _is_side(place: Place, where: Place) -> bool:
    """Whether a place is the side of the country in which another of it lies: 'in the south, in X province'."""
    return "/" not in where.id and place.country == where.country


def _around(sentence: Sentence, row: Sequence[Place]) -> Place | None:
    """What places side by side are said to lie in, else what they have in common."""
    wider = (s.place for s in sentence.spots if s.place.level in REGIONAL and within(row[-1], s.place))
    holds = (place for place in wider if reaches(place, row[-1]))
    return min(holds, key=width, default=None) or sentence.scene.common(row)


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
