"""The town or region of the office that tells what happened, where that is not said: 'the mayor of X said that'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot, spotted
from wederhoor.extract.who.agent import Agent
from wederhoor.language.declension import can_be

LOCAL_OFFICES = frozenset({"local_authority", "emergency_services"})
_PEOPLE = frozenset({"title", "person"})


def of_office(sentence: Sentence) -> Spot | None:
    """The town or region of the only local office that a sentence names, of a report that has named no place but the
    country."""
    before = sentence.memory.place
    if before is not None and before.level != "country":
        return None
    local = (a for a in sentence.cast if a.type in LOCAL_OFFICES)
    offices = [a for a in local if a.sort in _PEOPLE or (a.sort == "org" and _tells(sentence, a))]
    spots = [spot for office in offices if (spot := seat_of(sentence, office)) is not None]
    home = before is None or (bool(spots) and spots[0].place.country == before.country)
    return spots[0] if len(spots) == 1 and home else None


def _tells(sentence: Sentence, office: Agent) -> bool:
    """Whether an office is a source of its sentence, and not only someone who does something."""
    span = sentence.reading.tokens.span(office.first, office.last)
    return any(source.span == span for scope in sentence.scopes for source in scope.sources)


def seat_of(sentence: Sentence, office: Agent) -> Spot | None:
    """The place that an office is named with; of someone whose own name follows, no more than that is a place."""
    own = (
        s for s in sentence.spots if office.first <= s.head < office.last or (s.relation, s.at) == ("of", office.last)
    )
    spot = next(own, None)
    if spot or office.name is None:
        return spot
    names = sentence.reading.of(office.first, office.last, "name")
    name = next((h for h in names if h.first < office.head or can_be(h.cases, "gen")), None)
    if name is None:
        return None
    region = sentence.reading.words[name.first].adjective  # "of the Kyiv administration"
    place = sentence.scene.resolve(sentence.reading, name, "region" if region else None)
    return spotted(sentence, name.first, name.last, place) if place else None
