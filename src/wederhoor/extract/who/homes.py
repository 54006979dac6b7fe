"""Whose a body is that is named without its state: of the country in which its sentence is."""

from wederhoor.extract.occurrences.triggers import LOCAL
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading

_HOME = frozenset(
    {
        "government",
        "local_authority",
        "emergency_services",
        "army",
        "national",
        "health_authority",
        "local_media",
        "state_media",
    }
)  # kinds of bodies and offices
_SORTS = frozenset({"org", "title"})


def at_home(sentence: Sentence) -> None:
    """Gives those who are named without their state that of the only country whose places their sentence names."""
    countries = {spot.place.country for spot in sentence.spots if spot.relation in LOCAL}
    if len(countries) == 1:
        country = countries.pop()
        sentence.cast = [
            a._replace(party=country, guessed=True) if _of_no_state(sentence.reading, a) else a for a in sentence.cast
        ]


def _of_no_state(reading: Reading, agent: Agent) -> bool:
    """Whether someone is, or speaks for, a body of a state that is not named."""
    if agent.party is not None or agent.name or agent.sort not in _SORTS:
        return False
    abroad = any(reading.at(k, "abroad") for k in range(agent.first, agent.last))
    hit = reading.at(agent.head, "org", "title")
    return not abroad and hit is not None and (agent.type in _HOME or hit.value.means in _HOME)
