"""Who signs a headline: its last words, behind a dash, are who says it: 'Two die in shelling - governor'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.datelines import DASHES
from wederhoor.language.declension import can_be

_SIGN = frozenset({"org", "body", "group", "title", "person", "seat"})
_PEOPLE = frozenset({"title", "person", "civil"})


def signs(sentence: Sentence, agent: Agent) -> bool:
    """Whether someone signs a headline, or in a language with cases a sentence: 'Two were hurt - governor X.'"""
    words, end = sentence.reading.tokens.word, sentence.last
    quoted = agent.last == end - 1 and words[agent.last] in sentence.reading.pack.quotes
    if not quoted and agent.last == end - 1 and words[agent.last] == ".":
        return agent.sort in _SIGN and _dashed(sentence, agent.first) and not _explains(sentence, agent)
    return (agent.last == end or quoted) and agent.sort in _SIGN and signed_from(sentence, agent.first - quoted)


def signed_from(sentence: Sentence, i: int) -> bool:
    """Whether a headline has a dash right before token `i` and says before that what happened."""
    tokens, last = sentence.reading.tokens, sentence.last
    ends = last == len(tokens.word) or "\n" in tokens.text[tokens.end[last - 1] : tokens.start[last]]
    return ends and _dashed(sentence, i)


def _dashed(sentence: Sentence, i: int) -> bool:
    """Whether a dash stands right before token `i`, and before that a verb."""
    tokens, first = sentence.reading.tokens, sentence.first
    dash = i - 1 > first and tokens.word[i - 1] in DASHES and tokens.end[i - 1] < tokens.start[i]
    return dash and any(verb.at < i for clause in sentence.parts for verb in clause.verbs)


def _explains(sentence: Sentence, agent: Agent) -> bool:
    """Whether what stands behind the dash only says who was named before it: 'hurt was a commander - colonel X.'"""
    reading, before = sentence.reading, agent.first - 2
    if not reading.pack.cases or (agent.cases and not can_be(agent.cases, "nom")):
        return True
    named = any(other.last == before + 1 and other.sort in _PEOPLE for other in sentence.cast if other is not agent)
    return (named and bool(reading.words[before].cases & {"nom.sg", "nom.pl"})) or reading.is_(before, "prep")
