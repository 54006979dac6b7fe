"""Whose a quotation is that names no one: of whoever was quoted, introduced or asked before it."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.attribution.strangers import stranger
from wederhoor.extract.grammar.phrases import proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import unknown_name
from wederhoor.extract.words.datelines import DASHES
from wederhoor.extract.words.quotes import Quotes
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_TOLD = Cue(shape="verb", words=())
_CLAUSE = 3  # tokens; a sentence that opens with a quotation of more is one
_SOMEONE = frozenset({"person", "title"})


class Guest:
    """Who was last quoted or introduced outside quotation marks: quotations that stand by themselves are theirs, until
    the report goes on to something else, and again when they are asked."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes = quotes
        self._who: tuple[Scope, ...] = ()
        self._asked: tuple[Scope, ...] = ()  # who answered the first question
        self._open = False  # whether a quotation that followed would be theirs
        self._answers = False  # whether a dash opened the paragraph last read, behind a question

    def says(self, sentence: Sentence, i: int, inside: int | None) -> tuple[Scope, ...]:
        """Who says what stands at token `i` of a sentence that names no one: it opens with a quotation, or goes on with
        the one that was opened at token `inside`."""
        goes_on = inside is not None and inside < sentence.first
        if self._asked and self._answering(sentence):
            return self._asked
        theirs = self._open and (goes_on or self._opens(sentence))
        return self._who if theirs and self._quotes.holds(i, shortest=_CLAUSE) else ()

    def heard(self, sentence: Sentence, scopes: list[Scope], inside: int | None) -> None:
        """Takes in who speaks in a sentence, who is introduced in it, or that they are asked."""
        outside = [s for s in scopes if s.cue.stance != "quotes" and not self._quotes.holds(s.key)]
        self._answers = bool(self._asked) and self._answering(sentence)
        quoted = inside is not None or self._opens(sentence)
        if not outside and not quoted and _asks(sentence):
            self._who = self._asked = self._asked or self._who
            self._open = bool(self._who)
        elif said := tuple(outside[:1]) or (() if quoted or scopes else _introduced(sentence)):
            self._who, self._open = said, True
        elif not quoted and (scopes or sentence.first in sentence.reading.tokens.paragraphs):
            self._open = False

    def _answering(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a paragraph that a dash opens, as an answer does: '— And then? [— We left.]'."""
        if sentence.first not in sentence.reading.tokens.paragraphs:
            return self._answers
        return sentence.reading.tokens.word[sentence.first] in DASHES

    def _opens(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a quotation mark, or a dash that is one."""
        if sentence.reading.tokens.word[sentence.first] in sentence.reading.pack.quotes:
            return True
        return self._quotes.opened == sentence.first


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence is put to someone: a question, or one that says "you"."""
    reading = sentence.reading
    if reading.tokens.word[sentence.last - 1] == "?":
        return True
    return "address" in reading.present and bool(reading.those("address", sentence.first, sentence.last))


def _introduced(sentence: Sentence) -> tuple[Scope, ...]:
    """The one with whom a sentence begins to speak of people, as their subject."""
    agent = next((a for a in sentence.cast if a.sort != "attribute"), None)
    if agent is not None and agent.relation is None and _is_someone(sentence, agent):
        who: tuple[Source, ...] = (source(sentence.reading, agent, None, _TOLD),)
    else:
        who = _full_name(sentence)
    return (Scope(sentence.first, sentence.last, who, (), _TOLD, sentence.first),) if who else ()


def _is_someone(sentence: Sentence, agent: Agent) -> bool:
    """Whether someone is one person, by office or name or as what a noun for one says: 'a nurse'."""
    one = sentence.reading.tokens.low[agent.head] in sentence.reading.pack.numbers.ones
    return agent.sort in _SOMEONE or (agent.sort in ("org", "civil") and one and not agent.name)


def _full_name(sentence: Sentence) -> tuple[Source, ...]:
    """Someone whom nobody knows, by the full name that a sentence opens with right before its verb."""
    reading, first = sentence.reading, sentence.first
    end = proper(reading, first, sentence.last) if unknown_name(reading, first) else first
    named = end - first > 1 and end < sentence.last and bool(reading.words[end].forms)
    return stranger(reading, first, end, None, _TOLD) if named else ()
