"""The town or region of a local office: 'the mayor of X', 'the governor of the Y region'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.mistaken import describes
from wederhoor.extract.where.spot import Spot, spotted
from wederhoor.extract.who.agent import Agent
from wederhoor.language.declension import can_be

LOCAL_OFFICES = frozenset({"local_authority", "emergency_services"})
_PEOPLE = frozenset({"title", "person"})


def local_offices(sentence: Sentence) -> list[Agent]:
    """The local offices that a sentence names, and their holders; authorities are so where they are a town's."""
    return [a for a in sentence.cast if a.sort == "org" or (a.type in LOCAL_OFFICES and a.sort in _PEOPLE)]


def seat(sentence: Sentence, office: Agent) -> Spot | None:
    """The place that an office is named with, not who put its holder there; of someone whose own name follows, no more
    than that is a place."""
    spots = [s for s in sentence.spots if s.relation != "by"]
    own = (s for s in spots if office.first <= s.head < office.last or (s.relation, s.at) == ("of", office.last))
    spot = next(own, None)
    if office.type not in LOCAL_OFFICES:
        town = spot is not None and spot.place.level == "settlement" and not spot.place.capital
        return spot if office.type == "government" and town else None
    if spot or office.name is None:
        return spot
    names = sentence.reading.of(office.first, office.last, "name")
    cased = bool(sentence.reading.pack.cases)
    name = next((h for h in names if h.first < office.head or (cased and can_be(h.cases, "gen"))), None)
    if name is None or (cased and describes(sentence, name)):
        return None
    behind = name.last < sentence.last and sentence.reading.at(name.last, "region")
    region = behind or sentence.reading.words[name.first].adjective  # "of the Kyiv administration"
    place = sentence.scene.resolve(sentence.reading, name, "region" if region else None)
    return spotted(sentence, name.first, name.last, place) if place else None
