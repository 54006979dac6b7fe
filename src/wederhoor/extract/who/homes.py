"""Whose a body is that is named without its state: of the country in which its sentence is."""

from itertools import pairwise

from wederhoor.extract.grammar.phrases import LOCAL
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
_NEAR = frozenset({"local_authority", "emergency_services", "health_authority", "local_media"})  # those of a place
_SAYING = 5  # tokens: "told a news conference"
_SORTS = frozenset({"org", "title"})
_LEADERS = frozenset({"person", "title"})


def _led(sentence: Sentence) -> None:
    """Gives forces that only seem to be those at home the state of whoever they are said to be of, behind them: 'the
    troops of the X president Y'."""
    for i, (forces, leader) in enumerate(pairwise(sentence.cast)):
        owns = leader.relation == "of" and leader.at == forces.last and leader.sort in _LEADERS
        home = forces.sort == "org" and forces.type == "military" and (forces.guessed or forces.party is None)
        if owns and home and leader.party is not None and not forces.name:
            sentence.cast[i] = forces._replace(party=leader.party, guessed=False)


def at_home(sentence: Sentence) -> None:
    """Gives those who are named without their state that of the only country whose places their sentence names; those
    of a place also where that is what happens to it: 'X was shelled, said the mayor's office'."""
    _led(sentence)
    if not sentence.spots or not sentence.cast:
        return
    sentence.cast = [_speaking_from(sentence, agent) for agent in sentence.cast]
    spots = sentence.spots
    struck = [s for s in spots if s.relation == "against" and s.place.level != "country"]  # not "called on X to stop"
    here = {s.place.country for s in (*struck, *(s for s in spots if s.relation in LOCAL))}
    acting = {a.head for a in sentence.cast if a.sort == "country" and a.relation is None}
    named = {spot.place.country for spot in spots if spot.head not in acting}  # not "the mayor accuses X"
    if len(named) == 1 or len(here) == 1:
        sentence.cast = [_home(sentence, agent, here, named) for agent in sentence.cast]


def _speaking_from(sentence: Sentence, agent: Agent) -> Agent:
    """Whoever speaks in the capital of a state that the report is about, and is named as no other's, is of that:
    "X's troops attacked, the defence minister said in Paris"."""
    reading = sentence.reading
    if (agent.party is not None and not agent.guessed) or not _of_no_state(reading, agent):
        return agent
    capitals = (a for a in sentence.cast if a.sort == "capital" and a.relation == "in" and a.party)
    beside = (a for a in capitals if _says_beside(reading, agent, a) or _says_beside(reading, a, agent))
    party = next((a.party for a in beside), None)
    acts = sentence.scene.fights(party) or any(a.party == party and a.sort != "capital" for a in sentence.cast)
    return agent._replace(party=party, guessed=True) if party and acts else agent


def _says_beside(reading: Reading, one: Agent, other: Agent) -> bool:
    """Whether someone stands right behind another, or with only what they say and to whom between them."""
    gap = range(one.last, other.at)
    says = any(reading.words[k].cues for k in gap)
    return 0 <= len(gap) <= _SAYING and (says or all(reading.tokens.word[k] == "," for k in gap))


def _home(sentence: Sentence, agent: Agent, here: set[str | None], named: set[str | None]) -> Agent:
    near = agent.type in _NEAR and (agent.party is None or agent.guessed)
    countries = named if near and len(named) == 1 else here
    found = len(countries) == 1 and (near or agent.party is None) and _of_no_state(sentence.reading, agent)
    if not found:
        return agent
    land = next(iter(countries))
    return agent._replace(party=sentence.scene.army(land) if agent.type == "military" else land, guessed=True)


def _of_no_state(reading: Reading, agent: Agent) -> bool:
    """Whether someone is, or speaks for, a body of whatever state it is in: 'interior ministry spokesman X'."""
    if agent.sort == "person" and agent.type == "government":
        return any(hit.value.means == "national" for hit in reading.of(agent.first, agent.last, "org"))
    if agent.name or agent.sort not in _SORTS:
        return False
    abroad = any(reading.at(k, "abroad") for k in range(agent.first, agent.last))
    hit = reading.at(agent.head, "org", "title")
    if hit is None or hit.value.means == "envoys":
        return False
    return not abroad and (agent.type in _HOME or hit.value.means in _HOME)
