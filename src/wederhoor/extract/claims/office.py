"""The town or region of the office that tells what happened, where that is not said: 'the mayor of X said that'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.seats import local_offices, seat
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent

_THEMSELVES = frozenset({"witness", "unknown", "health"})  # types of those who speak of where they live
_NEAR = 10  # characters between someone's name and where they are from


def of_office(sentence: Sentence) -> Spot | None:
    """The town or region of the only local office that a sentence names, of a report that has named no place but the
    country; where it has, of the one that tells it, if the place spoken of does not lie there."""
    before = sentence.memory.places.place
    elsewhere = before is not None and before.level != "country"
    offices = [o for o in local_offices(sentence) if not (elsewhere or o.sort == "org") or tells(sentence, o)]
    spots = [spot for office in offices if (spot := seat(sentence, office)) is not None]
    if len(spots) != 1 or before is None:
        return spots[0] if len(spots) == 1 else None
    place = spots[0].place
    apart = not elsewhere or not (place.id == before.id or reaches(place, before))
    return spots[0] if place.country == before.country and apart else None


def home_of_speaker(sentence: Sentence) -> Spot | None:
    """The town that someone is from who tells what they live through, of a report that has named no place but the
    country: 'says Samira from X'."""
    before, reading = sentence.memory.places.place, sentence.reading
    if before is not None and before.level != "country":
        return None
    sources = (source for scope in sentence.scopes for source in scope.sources if source.type in _THEMSELVES)
    said = [source.span.end for source in sources if source.span]
    towns = [s for s in sentence.spots if s.relation == "from" and s.place.level == "settlement"]
    begun = ((town, reading.tokens.start[town.at]) for town in towns)
    return next((town for town, start in begun if any(end <= start <= end + _NEAR for end in said)), None)


def speaks_of(sentence: Sentence, spot: Spot, *, elsewhere: bool) -> bool:
    """Whether a place only says whose office it is that speaks: what is spoken of lies in it or is `elsewhere`."""
    before = sentence.memory.places.place
    inside = before is not None and spot.place.id != before.id and reaches(spot.place, before)
    if not (inside or elsewhere):
        return False
    return any(spot.head == s.head for o in local_offices(sentence) if (s := seat(sentence, o)) is not None)


def tells(sentence: Sentence, office: Agent) -> bool:
    """Whether an office is a source of its sentence, and not only someone who does something."""
    span = sentence.reading.tokens.span(office.first, office.last)
    return any(source.span == span for scope in sentence.scopes for source in scope.sources)


def only_speaks(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place spoken of before is only whose head it is that tells of it: 'the governor of the region said'."""
    speakers = (a for a in sentence.cast if a.sort in ("title", "person"))
    return spot.relation == "of" and any(a.first <= spot.head < a.last or a.last == spot.at for a in speakers)
