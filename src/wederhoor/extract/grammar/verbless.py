"""What someone says without a verb, where "to be" can be left out: Ukrainian 'said that the town [is] in our hands'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be


def with_said(reading: Reading, built: list[Clause]) -> list[Clause]:
    """Clauses, and behind each one of saying what it says without a verb."""
    out: list[Clause] = []
    for clause in built:
        ends = len(clause.parts) > 1 and bool(clause.verbs) and clause.verbs[-1].at < clause.parts[-1][0]
        said = _said(reading, clause) if ends else None
        out += (clause, said) if said else (clause,)
    return out


def predicate(reading: Reading, first: int) -> bool:
    """Whether the words that begin at token `first` can be what is said of a subject: not 'sanctions against [the
    terrorist]'."""
    bases = reading.words[first].bases.values()
    return not bases or reading.is_(first, "prep") or any(can_be(cases, "nom") for cases in bases)


def _said(reading: Reading, clause: Clause) -> Clause | None:
    """What a clause of saying says without a verb, taken from it as a clause of its own, where "to be" is left out:
    Ukrainian 'сказав, що [це геноцид]'."""
    told = next((k for k, part in enumerate(clause.parts) if _says(clause, part)), len(clause.parts)) + 1
    rest = clause.parts[told:]
    if not rest or any(v.at >= rest[0][0] for v in clause.verbs):
        return None
    first = rest[0][0]
    opened = reading.is_(first, "sconj")
    if not (opened or reading.tokens.word[first - 1] == ":") or not _without_be(reading, rest):
        return None
    said = Clause(*rest[0], "sub" if opened else "main", first if opened else None, clause if opened else None)
    for part in rest[1:]:
        said.go_on(*part, [])
    del clause.parts[told:]
    clause.last = clause.parts[-1][1]
    return said


def _says(clause: Clause, part: tuple[int, int]) -> bool:
    return any(part[0] <= v.at < part[1] and v.finite and v.word.cues for v in clause.verbs)


def _without_be(reading: Reading, parts: list[tuple[int, int]]) -> bool:
    """Whether words stand here that say something with a "to be" that is left out."""
    lows = frozenset[str]().union(*[reading.lows(a, b) for a, b in parts])
    return any(rule.rule.words for word in reading.pack.unsaid for rule in word.frames.among(lows, None))
