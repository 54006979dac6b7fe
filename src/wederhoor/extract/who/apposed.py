"""Whose an office is that is told at length, before the name of whoever has it."""

from wederhoor.extract.grammar.phrases import link
from wederhoor.extract.who.offices import past_ranks, unknown_name
from wederhoor.extract.words.reading import Reading

_LONGEST = 12  # tokens of what an office is of
_NAME = range(2, 5)  # words of a name
_GIVEN = frozenset({"given", "surname", "name"})
_BETWEEN = frozenset({"mark", "neg", "rel", "sconj"})  # what stands between clauses, or begins one


def charge_before_name(reading: Reading, i: int, last: int) -> tuple[int, str | None, str | None] | None:
    """(end, party, type) of what the title that ends before token `i` is of, up to the comma before a name: 'the
    speaker [of the Iranian parliament], Jan Jansen, said'."""
    comma = past_charge(reading, i, last)
    if comma == i or comma + 2 >= last or not _named(reading, comma + 1, last):
        return None
    return _charge(reading, i, comma)


def charge_at_name(reading: Reading, i: int, after: int, last: int) -> tuple[int, str | None, str | None] | None:
    """The same up to a name without a comma, beyond token `after`: 'minister [for Trade of the Northern Lands] Jan
    Jansen'."""
    if link(reading, i, last)[0] not in ("of", "to"):
        return None
    name = next((k for k in range(i + 1, min(last, i + _LONGEST)) if not _before_name(reading, k)), last)
    if name <= after or name >= last or not _begins(reading, name):
        return None
    return _charge(reading, i, name) if reading.at(name, "person") or _named(reading, name, last) else None


def _before_name(reading: Reading, k: int) -> bool:
    """Whether a word can stand in what an office is of, before the name of whoever has it, and begins no such name."""
    installed = "past" in reading.words[k].feats and reading.tokens.word[k][0].isupper()  # "the Occupied Lands"
    if not (installed or _in_charge(reading, k)) or _begins(reading, k):
        return False
    return not reading.is_(k, "cconj") or reading.at(k + 1, "title", "person", "party") is None


def _begins(reading: Reading, k: int) -> bool:
    """Whether a person's full name can begin at token `k`: two words in capitals that mean nothing, the first of which
    towns may have too."""
    if reading.at(k, "person") is not None:
        return True
    known = reading.hits.get(k, ())
    alone = all(hit.cls in _GIVEN and hit.last == k + 1 for hit in known)
    named = reading.tokens.word[k][0].isupper() and not reading.words[k].forms and not reading.words[k].classes
    return named and alone and unknown_name(reading, k + 1)


def _charge(reading: Reading, i: int, end: int) -> tuple[int, str | None, str | None]:
    own = list(reading.of(i, end, "adj", "party"))
    bodies = [hit.value.type for hit in reading.of(i, end, "org")]
    party = next((h.value if h.cls == "adj" else h.value.party for h in own), None)
    return end, party, bodies[-1] if bodies else None


def past_charge(reading: Reading, i: int, last: int) -> int:
    """The comma before which what an office is of ends, from token `i` on; `i` where something else is said."""
    end = next((k for k in range(i, min(last, i + _LONGEST)) if not _in_charge(reading, k)), i)
    return end if end < last and reading.tokens.word[end] == "," else i


def _in_charge(reading: Reading, k: int) -> bool:
    """Whether a word can stand in what an office is of: no mark, verb, or opener of a clause; 'Minister of [Trade]'."""
    word = reading.words[k]
    says = word.cues and not reading.tokens.word[k][0].isupper()
    return _BETWEEN.isdisjoint(word.classes) and not says and "past" not in word.feats


def _named(reading: Reading, k: int, last: int) -> bool:
    """Whether a person's full name, with ranks or without, stands from token `k` up to a mark or a verb of saying."""
    k = past_ranks(reading, k, last)
    end = k
    while end < last and reading.tokens.word[end][0].isupper() and not reading.words[end].classes:
        end += 1
    known = reading.at(k, "name", "party", "adj", "org")
    closed = end >= last or reading.is_(end, "mark") or bool(reading.words[end].cues)
    return end - k in _NAME and closed and (known is None or known.last < end)
