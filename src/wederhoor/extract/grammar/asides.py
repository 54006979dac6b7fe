"""What stands between a verb of saying and what is said: whom it was told, when and where it was said."""

from wederhoor.extract.grammar.phrases import bounds_number
from wederhoor.extract.words.reading import Reading

_OPENS = frozenset({"det", "pron", "num", "poss", "degree"})


def asides(reading: Reading, i: int, last: int) -> int:
    """Where the asides from token `i` on end, `last` at the latest: 'told [Reuters] [on Monday] [in Kyiv] ...'."""
    while i < last:
        end = _aside(reading, i, last)
        if end == i:
            break
        i = end
    return i


def _aside(reading: Reading, i: int, last: int) -> int:
    if bounds_number(reading, i):
        return i  # "said [at least 20 people]"
    if reading.is_(i, "calendar") or reading.is_(i, "adv"):
        return i + 1
    link = reading.at(i, "relation")
    if link is not None or reading.is_(i, "prep"):
        return _phrase_end(reading, link.last if link else i + 1, last) or i
    told = reading.at(i - 1, "relation")
    return (_phrase_end(reading, i, last) if told and told.last == i else 0) or i


def _phrase_end(reading: Reading, i: int, last: int) -> int:
    """Where a noun phrase ends: before the next determiner, name or noun for someone; 0: it has no noun of its own."""
    begun = False
    while i < last:
        word, capital = reading.words[i], reading.tokens.word[i][0].isupper()
        someone = reading.at(i, "party", "person", "name", "org", "title", "civil")
        if begun and (word.classes & _OPENS or capital or someone) and not reading.is_(i, "calendar"):
            return i
        if "mark" in word.classes or (word.classes and not word.classes & _OPENS and not reading.is_(i, "calendar")):
            break
        begun = begun or not word.classes or reading.is_(i, "calendar")
        i = someone.last if someone else i + 1
    return i if begun else 0
