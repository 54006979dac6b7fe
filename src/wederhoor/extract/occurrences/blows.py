"""Attacks of which a relative clause tells where and when they were: 'the bomb that went off in X killed six'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.words.reading import Reading

_LYING = "bomb"


def tells_of_blow(reading: Reading, clause: Clause) -> bool:
    """Whether a relative clause hangs right on a noun for an attack, or for a bomb, which other arms are not: they come
    from elsewhere."""
    opener = clause.opener
    if clause.kind != "rel" or opener is None:
        return False
    end = opener - reading.is_(opener - 1, "mark")
    hits = (h for h in reading.of(max(0, end - 2), end, "noun", "thing") if h.last == end)
    return any(
        h.value.sort == _LYING if h.cls == "thing" else any(f.kind.startswith("attack.") for f, _ in h.value)
        for h in hits
    )


def did(reading: Reading, blow: Clause, main: Clause) -> bool:
    """Whether what a clause tells was done by the attack or the bomb, its first words, that another tells of."""
    return (
        blow.parent is main
        and blow.opener is not None
        and main.finite is not None
        and (main.first < blow.opener and blow.last <= main.finite.at)
        and tells_of_blow(reading, blow)
    )
