"""Who wants what others are to do."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.occurrences.infinitives import wants
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent


def wanted_by(sentence: Sentence, clause: Clause) -> Agent | None:
    """The subject of the clause that only says who wants what a clause is about: '[X] wants that the raids stop'."""
    above = clause.parent
    if clause.kind != "sub" or above is None or not wants(sentence.reading, above):
        return None
    return next((a for a in sentence.cast if a.relation is None and a.sort != "attribute" and above.has(a.head)), None)
