"""Fighters whose group is named behind them, and do what it does: 'gunmen from X', 'members of X'."""

from wederhoor.extract.grammar.phrases import link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.owners import ANY
from wederhoor.extract.words.reading import Reading

_LINKS = frozenset({"of", "from"})
_NAMED = 6  # words from a preposition to a group's name: "from the radical Palestinian movement X"
_GAP = 2  # words of the noun that says of a group what it is: "the militant [group] X"


def with_fighters(sentence: Sentence, cast: list[Agent]) -> list[Agent]:
    """Those spoken of, with fighters of no named side as the group that is named behind them."""
    reading, out = sentence.reading, list[Agent]()
    for agent in cast:
        if agent.sort == "person" and agent.party and out and _follows(reading, out[-1], agent):
            out[-1] = out[-1]._replace(party=agent.party, last=agent.last, guessed=False)
            continue
        if agent.sort != "group" or agent.type != "armed_group":
            out.append(_named_within(reading, agent) if agent.party == ANY and agent.sort == "org" else agent)
            continue
        before = [
            a for a in out if a.first < agent.first
        ]  # not 'the radical Syrian' of "the radical Syrian movement X"
        while before and before[-1].sort == "attribute" and agent.relation is None:
            before.pop()  # "a bomber from the [Syrian] group X"
        fighters = before[-1] if before and _are_of(reading, before[-1], agent) else None
        if fighters is not None:
            whole = fighters._replace(party=agent.party, last=agent.last, type=agent.type, sort="group")
            out = [*before[:-1], whole]
        elif (head := _members(reading, agent, sentence.first)) is not None:
            out = [*before, head]
        else:
            out.append(agent)
    return out


def _named_within(reading: Reading, agent: Agent) -> Agent:
    """Fighters as the group that their own phrase names: 'a bomber from X'."""
    groups = (hit.value for hit in reading.of(agent.head + 1, agent.last, "party") if hit.value.sort == "group")
    party = next((group.party for group in groups), None)
    return agent if party is None else agent._replace(party=party)


def _are_of(reading: Reading, fighters: Agent, group: Agent) -> bool:
    """Whether a group's name says whose the fighters before it are: 'gunmen from X', 'belonging to X', 'fighters of the
    militant group X'."""
    if fighters.party != ANY and not (fighters.sort == "civil" and reading.is_(fighters.head, "fellows")):
        return False
    if group.relation in _LINKS:
        return fighters.last == group.at
    if group.relation is None:
        noun = any(h.last == group.first for h in reading.of(fighters.head + 1, group.first, "org"))
        if noun and link(reading, fighters.last, group.first)[0] in _LINKS:
            return group.first - fighters.last <= _NAMED
        linked = any(reading.at(k, "relation") for k in range(fighters.head + 1, fighters.last))
        return linked and noun and group.first - fighters.last <= _GAP
    return _is_loyal(reading, fighters, group)


def _follows(reading: Reading, fighters: Agent, leader: Agent) -> bool:
    """Whether fighters named as no one's are those of a leader: 'forces loyal to X'."""
    armed = fighters.type in ("military", "armed_group") and (fighters.guessed or fighters.party in (None, ANY))
    return armed and _is_loyal(reading, fighters, leader)


def _is_loyal(reading: Reading, fighters: Agent, other: Agent) -> bool:
    between = range(fighters.last, other.at)
    return len(between) == 1 and reading.is_(between[0], "loyal")


def _members(reading: Reading, group: Agent, floor: int) -> Agent | None:
    """The members of a group, named by a word before it, as the group: '[two members] of X'."""
    k = group.at - 1
    if group.relation not in _LINKS or k < floor or reading.tokens.low[k] not in reading.pack.members:
        return None
    span = phrase(reading, k, k + 1, floor)
    return group._replace(first=span.first, head=k, relation=span.relation, at=span.at, group=span.first)
