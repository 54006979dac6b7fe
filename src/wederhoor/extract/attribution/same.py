"""Someone who goes on speaking under a noun for what they are: 'Expert X said ... The analyst added'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Source

# by the type of a noun, those of whom it can be said once more
_FITS = {
    "expert": frozenset({"expert", "media", "military", "unknown"}),
    "media": frozenset({"media", "expert", "unknown"}),
    "military": frozenset({"military", "unknown"}),
    "government": frozenset({"government", "local_authority"}),
    "witness": frozenset({"witness", "unknown"}),
    "unknown": frozenset({"witness", "unknown"}),
}
_EVERYONE = frozenset().union(*_FITS.values())
_SORTS = frozenset({"org", "title", "civil"})
_OPENING = frozenset({"adv", "cconj", "mark"})
_CUE = 4  # tokens of a preposition of saying


def once_more(sentence: Sentence, agent: Agent) -> tuple[Source, ...]:
    """Whoever spoke last by name, if that is whom a noun that stands alone means: '[the expert] added'."""
    reading, said = sentence.reading, sentence.memory.said
    able = bool(said) and said[0].name is not None and agent.name is None and agent.sort in _SORTS
    fits = _FITS.get(agent.type) if able else None
    hit = reading.at(agent.head, "title", "org", "civil") if fits else None
    if fits is None or hit is None or hit.last != agent.last or not any(c.endswith("sg") for c in agent.cases):
        return ()
    return _teller(sentence, fits) if _alone(sentence, agent.first, hit.first) else ()


def by_subject(sentence: Sentence, clause: Clause, verb: Verb) -> tuple[Source, ...]:
    """The same by a noun that no list has, which is the subject of a verb of saying: '[the diver] added'."""
    at = verb.at - 1
    opens = clause.has(at) and all(_before(sentence.reading, k) for k in range(clause.first, at))
    return _teller(sentence, _EVERYONE) if opens and _noun(sentence.reading, at, "nom.sg") else ()


def by_owner(sentence: Sentence, i: int) -> tuple[Source, ...]:
    """The same where such a noun's words are cited: 'by the words of [the diver]'."""
    closed = i + 1 < sentence.last and sentence.reading.is_(i + 1, "mark")
    return _teller(sentence, _EVERYONE) if closed and _noun(sentence.reading, i, "gen.sg") else ()


def _noun(reading: Reading, i: int, case: str) -> bool:
    """Whether a word is a common noun that no list has, in this case."""
    word = reading.words[i]
    listed = word.classes or word.forms or any(hit.cls != "thing" for hit in reading.hits.get(i, ()))
    return case in word.cases and not listed and not word.adjective and reading.tokens.low[i].isalpha()


def _before(reading: Reading, i: int) -> bool:
    """Whether a word can stand before such a noun where that opens its clause: an adverb, or an adjective of no
    people."""
    word = reading.words[i]
    return bool(_OPENING & word.classes) or (word.adjective and i not in reading.hits)


def _alone(sentence: Sentence, first: int, head: int) -> bool:
    """Whether a noun has no adjective or owner, and where there are articles a definite one."""
    reading, before = sentence.reading, head - 1
    if reading.pack.articles:
        return before >= sentence.first and reading.is_(before, "definite") and first >= before
    cited = any(hit.last == head for hit in reading.of(max(sentence.first, head - _CUE), head, "cue"))
    return first == head and (cited or before < sentence.first or not reading.words[before].adjective)


def _teller(sentence: Sentence, fits: frozenset[str]) -> tuple[Source, ...]:
    """Whoever spoke last, if that is a person of one of these types who was named."""
    people, said = sentence.memory.people, sentence.memory.said[:1]
    if not said or said[0].name is None or said[0].mention is None or said[0].type not in fits:
        return ()
    known = people.person(said[0].mention.split()[-1]) or people.teller
    return said if known is not None and known.sort == "person" and known.name is not None else ()
