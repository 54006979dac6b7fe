"""An object that stands behind the second of two verbs and is that of both: 'killed and wounded [six people]'."""

from itertools import pairwise

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import begins_object, bounds_number
from wederhoor.extract.words.reading import Reading


def share_objects(reading: Reading, built: list[Clause]) -> None:
    """Gives clauses that end in a verb, which a conjunction joins to the next, what that does something to."""
    for before, behind in pairwise(built):
        at = _second(reading, before, behind)
        if at and at + 1 < behind.last and _object(reading, at + 1):
            before.parts.append((at + 1, behind.last))


def _second(reading: Reading, before: Clause, behind: Clause) -> int:
    """The token of the verb right behind a conjunction that follows a finite verb right away; 0 where none does."""
    verb = before.finite
    if behind.first != before.last or not reading.is_(behind.first, "cconj") or len(behind.parts) > 1:
        return 0
    if verb is None or verb.at != before.last - 1 or verb.word.helps or verb.word.cues or not behind.verbs:
        return 0
    second, k = behind.verbs[0], behind.first + 1
    while k < second.at and reading.words[k].classes & {"adv", "degree"}:
        k += 1
    alike = any(verb.has(tense) and second.has(tense) for tense in ("past", "pres"))
    return second.at if k == second.at and alike and not second.word.cues else 0


def _object(reading: Reading, i: int) -> bool:
    """Whether an object begins at token `i`, right behind a verb: 'the port', 'at least six'."""
    return begins_object(reading, i) or bounds_number(reading, i) or reading.tokens.word[i][0].isdigit()
