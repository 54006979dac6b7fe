"""Which part of a clause belongs to which of the verbs that a conjunction joins in it."""

from itertools import pairwise

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.words.reading import Reading

_BETWEEN = frozenset({"prep", "mark", "inf", "rel", "sconj"})


def stretch(reading: Reading, clause: Clause, at: int) -> range:
    """The tokens of a clause that belong to what stands at token `at`, where the clause tells several things: 'was
    [taken on Monday] and [retaken on Friday]'."""
    if not reading.those("cconj", clause.first, clause.last):
        return range(clause.first, clause.last)
    joints = [k for a, b in pairwise(_told(clause)) if (k := _joint(reading, a, b)) is not None]
    first = max((k for k in joints if k < at), default=clause.first)
    return range(first, min((k for k in joints if k > at), default=clause.last))


def _told(clause: Clause) -> list[int]:
    """The tokens of a clause's verbs that say what happened."""
    return [v.at for v in clause.verbs if (v.has("part") and not v.finite) or (v.finite and not v.word.helps)]


def _joint(reading: Reading, one: int, two: int) -> int | None:
    """The conjunction that joins two verbs of a clause, between which more stands; where a verb does not stand last,
    with no phrase but its subject before the second."""
    if two <= one + 2:
        return None  # "was hit and destroyed"
    joining = reading.those("cconj", one, two)
    if reading.pack.fixed_order:
        joining = [k for k in joining if all(_BETWEEN.isdisjoint(reading.words[i].classes) for i in range(k + 1, two))]
    return joining[-1] if joining else None
