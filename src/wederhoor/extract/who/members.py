"""Members of an armed group, who are it: Russian 'supporters [of] the «X»', 'members of the group «X»'."""

from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.owners import ANY
from wederhoor.extract.words.reading import Reading

_BETWEEN = 3  # tokens between a word for members and the group's name, at the most


def with_members(sentence: Sentence, cast: list[Agent]) -> list[Agent]:
    """Those spoken of, with an armed group's members as the group: they do what it does."""
    reading, out = sentence.reading, list[Agent]()
    if not any(agent.type == "armed_group" or agent.sort == "org" for agent in cast):
        return cast
    for agent in cast:
        k = _members(reading, agent, sentence.first)
        if k is None:
            out.append(agent)
            continue
        out = [other for other in out if other.last <= k]
        span = phrase(reading, k, agent.last, sentence.first)
        relation, at, cases = span.relation, span.at, span.cases
        out.append(
            agent._replace(
                first=span.first, head=k, relation=relation, at=at, group=span.first, cases=cases, sort="group"
            )
        )
    return out


def _members(reading: Reading, agent: Agent, floor: int) -> int | None:
    """The word for members of the group that an agent names, right before its name and the noun for a group."""
    named = (hit for k in range(agent.first, agent.last) for hit in reading.hits.get(k, ()) if hit.cls == "party")
    if agent.sort not in ("group", "org") or not any(hit.value.sort == "group" for hit in named):
        return None
    for k in range(agent.first - 1, max(floor, agent.first - _BETWEEN) - 1, -1):
        group = reading.at(k, "org")
        if not reading.pack.members.isdisjoint(reading.words[k].bases) or (
            group is not None and group.value.party == ANY
        ):
            return k
        if reading.tokens.word[k] not in reading.pack.quotes and group is None:
            return None
    return None
