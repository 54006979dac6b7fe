"""Who signs a headline: its last words, behind a dash, are who says it: 'Two die in shelling - governor'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.datelines import DASHES

_SIGN = frozenset({"org", "body", "group", "title", "person", "seat"})


def signs(sentence: Sentence, agent: Agent) -> bool:
    """Whether someone signs a headline."""
    quoted = (
        agent.last == sentence.last - 1 and sentence.reading.tokens.word[agent.last] in sentence.reading.pack.quotes
    )
    ends = agent.last == sentence.last or quoted
    return ends and agent.sort in _SIGN and signed_from(sentence, agent.first - quoted)


def signed_from(sentence: Sentence, i: int) -> bool:
    """Whether a headline has a dash right before token `i` and says before that what happened."""
    tokens, first, last = sentence.reading.tokens, sentence.first, sentence.last
    dash = i - 1 > first and tokens.word[i - 1] in DASHES and tokens.end[i - 1] < tokens.start[i]
    ends = last == len(tokens.word) or "\n" in tokens.text[tokens.end[last - 1] : tokens.start[last]]
    return dash and ends and any(verb.at < i for clause in sentence.parts for verb in clause.verbs)
