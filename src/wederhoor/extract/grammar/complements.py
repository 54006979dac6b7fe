"""Where what someone says begins that no word opens: 'officials said [troops had left]'."""

from wederhoor.extract.grammar.asides import asides
from wederhoor.extract.grammar.interruptions import goes_on_behind
from wederhoor.extract.grammar.phrases import bounds_number
from wederhoor.extract.grammar.rows import enumerates, set_off
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading

_NO_SUBJECT = frozenset({"prep", "mark", "cconj", "sconj", "inf", "rel", "neg", "adv", "calendar"})
ASIDE = 9  # words between a verb of saying and a bare complement, at the most


def bare_complement(reading: Reading, said: int, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a clause that no word opens begins at token `i`, behind a verb of saying: 'officials said [troops had
    left]'."""
    opens = not reading.words[i].classes & _NO_SUBJECT or bounds_number(reading, i) or _exists(reading, i, verbs)
    if i - said >= ASIDE or not opens:
        return False
    if asides(reading, said + 1, i) != i:
        return False
    joined = False
    for k in range(i + 1, last):
        if reading.tokens.word[k] == "," and goes_on_behind(reading, k, last, verbs):
            return True
        if reading.is_(k, "cconj") and k > i and k + 1 not in verbs:
            joined = True  # "said [women and children had died]"
            continue
        if reading.words[k].classes & {"mark", "cconj", "sconj", "rel", "interrog"}:
            if enumerates(reading, k, i, last, verbs) or set_off(reading, k, said, last, verbs):
                continue
            return False
        if k in verbs and (verbs[k].has("past") or verbs[k].has("pres")):
            to = k - 2 if reading.tokens.word[k - 1] in reading.pack.quotes else k - 1
            if reading.is_(to, "inf") or (to in verbs and reading.is_(to - 1, "inf")):
                return False  # "asked the rebels to leave", "called for troops to be sent"
            if joined and verbs[k].word.cues:
                return False  # "reported blasts and the army said"
            link = reading.at(k + 1, "relation") if k + 1 < last else None
            return verbs[k].finite or not (link and link.value == "by")
    return False


def _exists(reading: Reading, i: int, verbs: dict[int, Verb]) -> bool:
    """Whether 'there is' begins at token `i`."""
    return i + 1 in verbs and verbs[i + 1].word.helps and reading.at(i, "there") is not None
