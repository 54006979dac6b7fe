"""Parties whose names are the same in every case, as letters are: what they do only order and number tell."""

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent

_SORTS = frozenset({"group", "country", "body"})


def acting(sentence: Sentence, agent: Agent) -> Agent:
    """Of whoever has no cases but a relation, a party with its verb right behind it is the subject of that where it
    opens a clause, and no one in a row with whoever ends the clause before: 'as was said in the ministry, [the X]
    left'; with the verb of many also where nothing before it can be: 'by this moment [the X] have left'."""
    if agent.relation == "said" or agent.sort not in _SORTS or agent.last >= sentence.last:
        return agent
    clause = sentence.clause_at(agent.head)
    if clause is None or not any(v.at == agent.last and v.finite for v in clause.verbs):
        return agent
    acts = agent.first == clause.first or (agent.relation == "of" and _alone(sentence, agent, clause.first))
    return agent._replace(relation=None, at=agent.first, group=agent.first) if acts else agent


def _alone(sentence: Sentence, agent: Agent, first: int) -> bool:
    """Whether the verb behind a party is one of many, and nothing between token `first` and the party its subject."""
    reading = sentence.reading
    if not reading.tokens.low[agent.last].endswith(reading.pack.plural):
        return False
    able = (k for k in range(first, agent.first) if "nom.pl" in reading.words[k].cases)
    return all(governor(reading, k, first)[0] is not None for k in able)
