"""Whose arms strike, where a clause's subject is no one but these: 'missiles [that X fired]', 'a helicopter [of X]'."""

from wederhoor.extract.grammar.clauses import Clause
from wederhoor.extract.occurrences.idioms import WITH_ARMS
from wederhoor.extract.occurrences.passives import STRIKING
from wederhoor.extract.occurrences.triggers import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Frame

_NEAR = 3  # tokens of what names arms, and a mark


def whose_arms(sentence: Sentence, trigger: Trigger) -> list[Agent]:
    """The side that fired the arms of a violent trigger's clause, as a relative clause behind these tells it, or that
    they are of."""
    if trigger.verb is None:
        return []
    reading, clause = sentence.reading, trigger.clause
    for rel in sentence.parts:
        if rel.kind == "rel" and _arms_before(reading, clause, rel.first) and _fires(reading, rel):
            return [a for a in sentence.cast if rel.has(a.head) and _acts(a)]
    subject = (a for a in sentence.cast if a.relation == "of" and clause.first < a.at < a.head < trigger.verb.at)
    return [a for a in subject if _arms_before(reading, clause, a.at)]


def _acts(agent: Agent) -> bool:
    """Whether someone in a clause can be who does what it says."""
    return agent.relation == "by" or (agent.relation is None and can_be(agent.cases, "nom"))


def _arms_before(reading: Reading, clause: Clause, i: int) -> bool:
    """Whether arms of a clause are named right before token `i`, a mark apart."""
    ends = (i, i - 1) if reading.is_(i - 1, "mark") else (i,)
    hits = reading.of(max(clause.first, i - _NEAR), i, "thing")
    return any(hit.last in ends and hit.value.sort in STRIKING and clause.has(hit.first) for hit in hits)


def _fires(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a verb that carries an attack, or names one with the arms that it hangs on."""
    lows = clause.lows(reading) | reading.lows(max(0, clause.first - _NEAR), clause.first)
    for verb in clause.verbs:
        rules = verb.word.frames.among(lows, verb.particle)
        frames = (rule.rule.value for rule in rules)
        if any(isinstance(frame, Frame) and frame.kind in WITH_ARMS for frame in frames):
            return True
        if not reading.pack.light.isdisjoint(verb.word.lemmas):
            return True
    return False
