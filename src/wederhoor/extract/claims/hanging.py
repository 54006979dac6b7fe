"""How whoever hangs on a noun is related to what it names: by a preposition or a genitive."""

from wederhoor.extract.claims.beside import Filler
from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.occurrences.passives import ARMS
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading


def own_relation(sentence: Sentence, trigger: Trigger, agent: Agent) -> str:
    """What relates someone to a trigger: a genitive hangs on the word before it, which may be another noun's."""
    if agent.relation != "of":
        return agent.relation or ""
    if sentence.reading.pack.cases:
        apart = agent.at == agent.first != trigger.last
        return "aside" if apart or _owns_no_arms(sentence.reading, agent) else "of"
    if _of_aim(sentence.reading, trigger, agent):
        return "against"
    return "object" if _suffers(sentence, trigger, agent) else "of"


def _of_aim(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether 'of X' hangs on what a deed is aimed at and not on the deed: 'raids on positions [of X]'."""
    k = agent.at - 1
    if any(h.value == "against" for h in reading.of(trigger.first, agent.at, "relation")):
        return True  # "a strike on the X district [of Y]"
    if k < trigger.last or reading.at(k, "name") is not None or not reading.tokens.word[k][0].islower():
        return False
    return phrase(reading, k, k + 1, trigger.last).relation is not None


def _owns_no_arms(reading: Reading, agent: Agent) -> bool:
    """Whether a party is only named as whose a thing is that does nothing: 'the shelling of Ukrainian positions'."""
    arms = any(h.cls == "thing" and h.value.sort in ARMS for h in reading.hits.get(agent.head, ()))
    return agent.sort == "attribute" and not arms


def _suffers(sentence: Sentence, trigger: Trigger, agent: Agent) -> bool:
    """Whether a state is the place to which a noun's deed is done: 'the invasion of X', not 'the raid of X on Y', nor
    of one that the conflict is not fought in or that fights abroad: Dutch 'bombardementen van X'."""
    first, last = trigger.window or (0, 0)
    filled: list[Filler] = [*sentence.spots, *sentence.cast]
    against = any(x.relation == "against" and first <= x.head < last for x in filled)
    if agent.sort not in ("country", "capital") or "of" not in trigger.frame.place or against:
        return False
    return not _fights_abroad(sentence, agent.party)


def _fights_abroad(sentence: Sentence, state: str | None) -> bool:
    """Whether "of" behind an attack names a state that does it, in a language whose verb is second: the conflict is not
    fought there, or it fights in another's country."""
    if not sentence.reading.pack.verb_second:
        return False
    return sentence.scene.attacks(state) or not sentence.memory.places.concerns(state)


def of_state(sentence: Sentence, spot: Spot) -> bool:
    """Whether a country is only named as whose attack it is: Dutch 'doden door aanvallen van X'."""
    whole = spot.relation == "of" and spot.place.level == "country"
    return whole and _fights_abroad(sentence, spot.place.country)
