"""Whom a pronoun means: someone of its own sentence before it, else whom the report last spoke of."""

from wederhoor.extract.agent import Agent
from wederhoor.extract.reading import Reading
from wederhoor.extract.sentence import Sentence

_BODIES = frozenset({"country", "capital", "seat", "group", "org", "body", "pronoun"})
_FITTING = {
    "one": frozenset({"person", "title"}),
    "many": _BODIES | {"people", "civil"},
    "body": _BODIES,
}


def antecedent(sentence: Sentence, i: int, number: str) -> Agent | None:
    """Whom the pronoun at token `i` means: as a subject or an owner, the last subject before it that it can mean."""
    reading = sentence.reading
    fitting = [a for a in sentence.cast if a.relation is None and a.sort in _FITTING.get(number, ()) and a.last <= i]
    subjects = [a for a in fitting if reading.words[a.last].forms]
    if subjects and not _object(reading, i):
        return subjects[-1]
    return sentence.memory.antecedent(number)


def _object(reading: Reading, i: int) -> bool:
    """Whether the word before a pronoun governs it: a verb, or a preposition."""
    before = reading.words[i - 1] if i else None
    return before is not None and not before.cues and (bool(before.forms) or reading.at(i - 1, "relation") is not None)
