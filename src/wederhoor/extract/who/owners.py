"""Whose a body or an office is by the word for it, or by what stands before that."""

from wederhoor.extract.words.names import lexicon
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Named

_BODIES = frozenset({"body", "group"})
_NAME = 4  # tokens before a participle in which whoever did it is named


def party_before(reading: Reading, i: int) -> str | None:
    """The party of whoever is named at token `i` as the word itself says it, or what stands right before it."""
    named = in_compound(reading, i)
    return named.party if named else _installed_by(reading, i)


def in_compound(reading: Reading, i: int) -> Named | None:
    """The body or group with whose name the compound at token `i` begins: Dutch 'VN-gezant', 'Hamas-leider'."""
    name, hyphen, _ = reading.tokens.low[i].partition("-")
    if not hyphen or not reading.pack.grammar.compounds:
        return None
    entries = lexicon(reading.pack, reading.world).known[name].single
    return next((e.value for e in entries if e.cls == "party" and e.value.sort in _BODIES), None)


def _installed_by(reading: Reading, i: int) -> str | None:
    """The party that put whoever is named from token `i` on into office: Dutch 'door Rusland aangestelde'."""
    if not reading.is_(i - 1, "installed"):
        return None
    named = [hit for hit in reading.of(max(0, i - _NAME), i - 1, "party") if hit.last == i - 1]
    return named[0].value.party if named else None
