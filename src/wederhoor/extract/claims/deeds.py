"""What a trigger tells of those who do it: one deed for each of its doers."""

from typing import NamedTuple

from wederhoor.extract.claims.parties import (
    doers_of,
    of_no_side,
    party_of,
    sufferer_of,
    target_of,
    together_with,
    victims,
)
from wederhoor.extract.claims.roles import Roles
from wederhoor.extract.measures.quantity import quantity_of, untold
from wederhoor.extract.occurrences.infinitives import manner
from wederhoor.extract.occurrences.passives import strikes_with
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Frame
from wederhoor.model import Quantity

_ARMS = frozenset({"weapon", "missile", "drone", "bomb", "artillery"})
_ACTING = frozenset({"org", "title", "person", "group", "pronoun", "country", "capital", "people"})
_POWERS = frozenset({"government", "military", "intelligence"})


class Deed(NamedTuple):
    """What a trigger tells of one doer: whom it is done to, who suffers it, how many, how an infinitive is meant."""

    actor: Agent | None
    target: Agent | None
    sufferer: str | None
    quantity: Quantity | None
    how: str | None


def deeds(sentence: Sentence, trigger: Trigger, found: Roles) -> list[Deed]:
    """The deeds that a trigger tells: one for each of several speakers, one of no one where no one is said to do it."""
    frame = trigger.frame
    actors = doers_of(found, frame.actor, every=frame.said_by is not None)
    if not actors and frame.kind == ACCUSED and frame.said_by:
        actors = of_no_side(found, frame.actor)
    if actors and actors[0].sort == "attribute" and _only_made(sentence, actors[0]):
        actors = []
    met = frame.mutual and bool(actors) and together_with(found, actors[0])
    if "together" in frame.needs and not met:
        return []
    actors = [] if met else actors
    done = [_deed(sentence, trigger, found, actors, actor) for actor in actors or (None,)]
    return [deed for deed in done if deed]


def _only_made(sentence: Sentence, actor: Agent) -> bool:
    """Whether a country outside the conflict only made the weapons that it is named with: 'American missiles'."""
    if sentence.scene.fights(actor.party) or sentence.scene.fought_in is None:
        return False
    thing = sentence.reading.at(actor.head, "thing")
    return thing is not None and thing.value.sort in _ARMS and sentence.reading.at(actor.head, "noun") is None


def _deed(sentence: Sentence, trigger: Trigger, found: Roles, actors: list[Agent], actor: Agent | None) -> Deed | None:
    """What one of a trigger's `actors` does, or no one is said to do; None where what its frame needs is missing."""
    reading, frame = sentence.reading, trigger.frame
    counts = frame.kind != ACCUSED or trigger.charge is not None  # "is a terrorist state" counts no one
    quantity, how = quantity_of(sentence, trigger.charge or trigger) if counts else None, _manner(reading, trigger)
    if how == "purpose" or (how == "meant" and frame.kind == ACCUSED) or _lacks_count(reading, trigger, quantity):
        return None
    target = target_of(reading, trigger, found, actors, actor)
    if target is not None and strikes_with(reading, trigger, target.head):
        actor, target = actor or target, None
    if how == "given" and actor in found.agents.get("subject", ()):
        actor = None  # "the police will investigate the attack"
    sufferer = sufferer_of(target, frame) or victims(sentence, trigger)
    if sufferer == party_of(actor):  # who does it to themselves
        if frame.kind == ACCUSED and actor is not None and _here_only(actor):
            actor = actor._replace(party=None)
        else:
            sufferer = None
    deed = Deed(actor, target, sufferer, quantity, how)
    return deed if _done(reading, trigger, found, deed) and _suffered(frame, found, deed) else None


def _manner(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant; of what only a speaker does, whether it is only what something is done for."""
    how = manner(reading, trigger)
    if trigger.frame.said_by is None:
        return how
    return "purpose" if how == "not" and trigger.frame.kind == ACCUSED else None  # "the refusal to condemn X"


def _lacks_count(reading: Reading, trigger: Trigger, quantity: Quantity | None) -> bool:
    """Whether a trigger tells nothing without a count that it has not."""
    if trigger.frame.counted and quantity is None:
        return True
    uncounted = trigger.window is not None and (quantity is None or quantity.max == 0)
    return uncounted and trigger.frame.kind.startswith("harm.") and untold(reading, trigger)


def _done(reading: Reading, trigger: Trigger, found: Roles, deed: Deed) -> bool:
    """Whether those are there who must do it, and what someone means to do is told as such."""
    frame, actor = trigger.frame, deed.actor
    if frame.kind == ACCUSED and deed.sufferer is None and actor is not None and party_of(actor) is None:
        return False  # "the players criticised the plan"
    if frame.kind == "stance.intent" and (_of_others(reading, trigger, found) or _only_said(reading, trigger)):
        return False
    if (frame.kind == "stance.intent" or "ahead" in frame.needs) and _over(reading, trigger):
        return False
    if "actor" not in frame.needs or actor or found.ours:
        return True
    return (trigger.charge is not None and _charged(trigger, deed.target)) or _acts(reading, trigger, found)


def _suffered(frame: Frame, found: Roles, deed: Deed) -> bool:
    """Whether those are there whom a frame needs it to be done to."""
    counted = deed.quantity and deed.quantity.unit == "person"
    if "target" in frame.needs and not deed.sufferer:
        people = frame.kind in ("harm.detained", "access.evacuated") and counted  # "took five others"
        accused = frame.kind == ACCUSED and deed.actor is not None and deed.actor.party is not None and _powers(found)
        if not (people or accused):
            return False
    if "civilians" in frame.needs and deed.sufferer != "civilians":
        many = frame.kind == "harm.displaced" and counted and "subject" not in found.agents  # "thousands left"
        if not many:
            return False
    return "armed" not in frame.needs or _with_armed(found, deed.target)


def _powers(found: Roles) -> bool:
    """Whether it is done to those in power or under arms of no side that is told: 'Moscow accuses Western powers'."""
    return any(agent.type in _POWERS and agent.party is None for agent in found.agents.get("object", ()))


def _with_armed(found: Roles, target: Agent | None) -> bool:
    """Whether an armed group is named beside whom it is said of: 'X arms the rebels'."""
    return any(a.type == "armed_group" and a is not target for agents in found.agents.values() for a in agents)


def _charged(trigger: Trigger, target: Agent | None) -> bool:
    """Whether the clause itself, or what it hangs on, names who is accused: 'X was blamed for the raid'."""
    if target is None:
        return False
    opener = trigger.clause.opener
    return trigger.clause.has(target.head) or (opener is not None and 0 <= opener - target.last <= 1)


def _here_only(actor: Agent) -> bool:
    """Whether someone's party is only that of where they are, which others may hold: the mayor who accuses its army."""
    return actor.guessed or actor.type == "local_authority"


def _of_others(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether a finite verb of what only a speaker does says nothing of "we", in a language whose verbs do."""
    verb = trigger.verb
    own = trigger.frame.actor == ("speaker",) and bool(reading.pack.ours)
    return own and verb is not None and verb.finite and not found.ours


def _only_said(reading: Reading, trigger: Trigger) -> bool:
    """Whether a promise is only how someone says what stands before it: '"we free it", [promised the president]'."""
    verb, clause = trigger.verb, trigger.clause
    inserted = verb is not None and verb.at == clause.first == trigger.first and clause.parent is not None
    return inserted and reading.pack.free_order and bool(verb.word.cues if verb else ())


def _over(reading: Reading, trigger: Trigger) -> bool:
    """Whether what is meant by words that tell no saying was done before: 'we did not surrender', 'answered with
    fire'."""
    verb = trigger.verb
    if verb is None or not reading.pack.cases or not verb.has("past"):
        return False
    return not verb.word.cues or "ahead" in trigger.frame.needs


def _acts(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether someone of no known side does it ('the troops'), and no phrase that begins its clause; who is to speak
    for a side must have one."""
    frame, clause = trigger.frame, trigger.clause
    begins = clause.first if clause.opener != clause.first else clause.first + 1
    doers = [a for name in frame.actor for a in found.agents.get(name, ()) if a.sort in _ACTING]
    other = reading.is_(begins, "det") and not any(a.first <= begins < a.last for a in doers)
    return frame.said_by is None and bool(doers) and not other
