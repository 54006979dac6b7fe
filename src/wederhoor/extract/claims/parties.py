"""Who does a deed and whom it is done to, of those who stand in its clause."""

from collections.abc import Sequence

from wederhoor.extract.claims.roles import Roles
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Frame

_CIVIL = frozenset({"media", "health", "ngo", "expert", "witness"})  # types of those who fight for no side
_HURT = ("harm.killed", "harm.injured")


def doers_of(found: Roles, names: tuple[str, ...], *, every: bool) -> list[Agent]:
    """The agents in the first role that is filled: the first of them, or `every` one side by side with it."""
    first = _first(found, names, acts=True)
    if first is None and every:  # "the newspaper accused X"
        media = (a for name in names for a in found.agents.get(name, ()) if a.type == "media")
        first = next((a for a in media if party_of(a)), None)
    if first is None or not every:
        return [first] if first else []
    beside = [a for agents in found.agents.values() for a in agents if a.group == first.group and party_of(a)]
    return list(dict.fromkeys(beside))


def of_no_side(found: Roles, names: tuple[str, ...]) -> list[Agent]:
    """Who accuses someone without being a party: 'human rights activists accuse the army'."""
    able = [a for name in names for a in found.agents.get(name, ()) if a.type in _CIVIL and a.sort != "civil"]
    return able[:1]


def target_of(
    reading: Reading, trigger: Trigger, found: Roles, actors: Sequence[Agent | None], actor: Agent | None
) -> Agent | None:
    """Whom it is done to; each other where two do it to one another."""
    if len(actors) == 2 and trigger.clause.those(reading, "reciprocal"):
        return actors[1] if actor is actors[0] else actors[0]
    found.aim_behind(trigger.verb.at if trigger.charge and trigger.verb else trigger.first)
    target = _first(found, trigger.frame.target, besides=actor, acts=trigger.frame.kind == ACCUSED)
    if target is None and trigger.frame.kind in _HURT:
        suffers = (a for name in trigger.frame.target for a in found.agents.get(name, ()) if a is not actor)
        target = next((a for a in suffers if a.type in _CIVIL), None)
    met = trigger.frame.mutual and not found.ours  # "we spoke with X and Y"
    return None if target and met and together_with(found, target) else target


def party_of(agent: Agent | None) -> str | None:
    """The party that someone acts as: a body of no state, or a medium, acts in its own name."""
    if agent is None:
        return None
    own = agent.sort == "body" and (agent.party is None or agent.type == "media")
    return agent.name if own else agent.party


def _first(found: Roles, names: tuple[str, ...], besides: Agent | None = None, *, acts: bool = False) -> Agent | None:
    """The first who fills one of these roles; civilians are not taken for those who act."""
    for name in names:
        for agent in found.agents.get(name, ()):
            if (agent.party or party_of(agent)) and agent is not besides and not (acts and agent.watches):
                return agent
    return None


def together_with(found: Roles, actor: Agent) -> bool:
    """Whether others of another party stand side by side with someone."""
    beside = [a for agents in found.agents.values() for a in agents if a.group == actor.group]
    return len({party_of(a) for a in beside}) > 1


def sufferer_of(target: Agent | None, frame: Frame) -> str | None:
    """The party that something is done to; a people that comes to harm is people, and no state, unless it is said to
    have lost so many, and so are doctors and journalists."""
    if target is None or not frame.kind.startswith("harm."):
        return party_of(target)
    loses = frame.counted and frame.target == ("subject",)
    people = (target.sort == "people" and not loses) or (target.type in _CIVIL and frame.kind in _HURT)
    return "civilians" if people else party_of(target)


def victims(sentence: Sentence, trigger: Trigger) -> str | None:
    """Civilians that are said to be harmed."""
    if not trigger.frame.kind.startswith("harm."):
        return None
    civil = any(
        a.party == "civilians"
        and a.head in range(*trigger.part)
        and (a.head != trigger.first or trigger.window is None)
        and a.relation in (None, "of")
        for a in sentence.cast
    )
    return "civilians" if civil else None
