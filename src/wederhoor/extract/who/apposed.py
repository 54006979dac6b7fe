"""Whose an office is that is told at length, before the name of whoever has it."""

from wederhoor.extract.who.offices import past_ranks
from wederhoor.extract.words.reading import Reading

_LONGEST = 12  # tokens of what an office is of
_NAME = range(2, 5)  # words of a name
_BETWEEN = frozenset({"mark", "neg", "rel", "sconj"})  # what stands between clauses, or begins one


def charge_before_name(reading: Reading, i: int, last: int) -> tuple[int, str | None, str | None] | None:
    """(end, party, type) of what the title that ends before token `i` is of, up to the comma before a name: 'the
    speaker [of the Iranian parliament], Jan Jansen, said'."""
    comma = past_charge(reading, i, last)
    if comma == i or comma + 2 >= last or not _named(reading, comma + 1, last):
        return None
    own = list(reading.of(i, comma, "adj", "party"))
    bodies = [hit.value.type for hit in reading.of(i, comma, "org")]
    party = next((h.value if h.cls == "adj" else h.value.party for h in own), None)
    return comma, party, bodies[-1] if bodies else None


def past_charge(reading: Reading, i: int, last: int) -> int:
    """The comma before which what an office is of ends, from token `i` on; `i` where something else is said."""
    end = next((k for k in range(i, min(last, i + _LONGEST)) if not _in_charge(reading, k)), i)
    return end if end < last and reading.tokens.word[end] == "," else i


def _in_charge(reading: Reading, k: int) -> bool:
    """Whether a word can stand in what an office is of: no mark, verb, or opener of a clause."""
    word = reading.words[k]
    return _BETWEEN.isdisjoint(word.classes) and not word.cues and "past" not in word.feats


def _named(reading: Reading, k: int, last: int) -> bool:
    """Whether a person's full name, with ranks or without, stands from token `k` up to a mark or a verb of saying."""
    k = past_ranks(reading, k, last)
    end = k
    while end < last and reading.tokens.word[end][0].isupper() and not reading.words[end].classes:
        end += 1
    known = reading.at(k, "name", "party", "adj", "org")
    closed = end >= last or reading.is_(end, "mark") or bool(reading.words[end].cues)
    return end - k in _NAME and closed and (known is None or known.last < end)
