"""Words side by side and words in quotation marks: the marks between and around them cut no sentence up."""

from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Hit, Reading

_MEMBER = 4  # words that a member of a row may have
_SUBJECT = 6  # words from a verb of saying to the end of the subject of what it says
_QUOTED = 4  # words that only stand in quotation marks, and are no quotation


def enumerates(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a comma stands in a row of nouns ("homes, a school and a gas pipe") and cuts nothing."""
    if reading.tokens.word[i] != "," or i == first or i - 1 in verbs or _speaks_next(reading, i, first, last, verbs):
        return False
    if i + 1 < last and reading.words[i + 1].classes >= {"pron", "neg"}:
        return False  # "they hold the towns, no one gets in"
    if (
        reading.pack.cases
        and i + 1 < last
        and i + 1 not in verbs
        and (_alike(reading, i) or _places(reading, i, first, last, verbs))
    ):
        return True
    for k in range(i + 1, min(last - 1, i + _MEMBER + 2)):
        if k in verbs or (reading.words[k].cuts and not reading.is_(k, "cconj") and reading.tokens.word[k] != ","):
            return False
        if reading.tokens.word[k] == ",":
            return k > i + 1 and enumerates(reading, k, first, last, verbs)
        if reading.is_(k, "cconj"):
            row = k > i + 1 and k + 1 not in verbs and not reading.words[k + 1].cuts
            return row and not (reading.pack.cases and _begins_next(reading, i, first, last, verbs))
    return False


def _begins_next(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a verb has been said before a comma, and what stands behind it has one of its own: 'a shell hit the
    house, a woman and a child died'."""
    begin = next((k for k in range(i - 1, first, -1) if reading.words[k].cuts), first)
    if not any(verbs[k].finite for k in range(begin, i) if k in verbs):
        return False
    end = next(iter(reading.those("mark", i + 1, last)), last)
    return any(verbs[k].finite for k in range(i + 1, end) if k in verbs)


def _alike(reading: Reading, i: int) -> bool:
    """Whether adjectives of one ending stand on both sides of a comma: 'in the northern, eastern regions'."""
    low, words = reading.tokens.low, reading.words
    return words[i - 1].adjective and words[i + 1].adjective and low[i - 1][-2:] == low[i + 1][-2:]


def _places(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether names of places in one case stand on both sides of a comma, and no clause but their own goes on."""
    before = next((h for k in (1, 2, 3) for h in reading.hits.get(i - k, ()) if h.cls == "name" and h.last == i), None)
    behind = reading.at(i + 1, "name")
    if before is None or behind is None or _cases(before).isdisjoint(_cases(behind)):
        return False
    end = behind.last
    own = end in verbs and before.first <= first + 1  # "in Kharkiv, in Sumy blasts were heard"
    return end >= last or own or not reading.words[end].classes.isdisjoint({"mark", "cconj"})


def _cases(hit: Hit) -> set[str]:
    return {case.partition(".")[0] for case in hit.cases}


def set_off(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a quotation mark stands around a few words that say nothing by themselves: 'by «Grad» on the town'."""
    word, quotes = reading.tokens.word, reading.pack.quotes
    if word[i] not in quotes or reading.pack.verb_second:
        return False
    marks = [k for k in reading.those("mark", first, last) if word[k] in quotes]
    n = marks.index(i)
    if reading.pack.fixed_order and n % 2 == 0 and _quotes_predicate(reading, i, first, last, verbs):
        return True
    pair = marks[n - n % 2 : n - n % 2 + 2]
    if len(pair) < 2 or pair[1] - pair[0] > _QUOTED + 1:
        return False
    if reading.pack.fixed_order:
        return pair[0] - 1 in verbs and verbs[pair[0] - 1].word.helps and _no_more_than_said_of(pair, verbs)
    return not any(k in verbs or reading.is_(k, "mark") for k in range(pair[0] + 1, pair[1]))


def _quotes_predicate(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a quotation begins with the verb of what stands before it: 'would "continue the operation"', 'said that
    the army "took the town"'."""
    if i - 1 <= first or i + 1 >= last or i + 1 not in verbs:
        return False
    if reading.is_(i - 1, "inf") or (i - 1 in verbs and verbs[i - 1].word.helps):
        return True
    subject = reading.at(i - 1, "org", "party", "person", "name", "title", "noun", "civil", "group") is not None
    told = any(k in verbs and verbs[k].word.cues for k in range(max(first, i - _SUBJECT), i - 1))
    return subject and told and i - 1 not in verbs and verbs[i + 1].tensed


def _no_more_than_said_of(pair: list[int], verbs: dict[int, Verb]) -> bool:
    """Whether what stands between two quotation marks behind an auxiliary is what that says: 'was "deeply worried" and
    urged'."""
    return all(not verbs[k].finite for k in range(pair[0] + 1, pair[1]) if k in verbs)


def _speaks_next(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a row behind a comma is who says what stands before it: '..., the army and residents said'."""
    if not reading.pack.fixed_order or not any(k in verbs for k in range(first, i)):
        return False
    for k in range(i + 1, last):
        if k in verbs:
            return bool(verbs[k].word.cues) and (k + 1 >= last or bool(reading.words[k + 1].classes))
        if "mark" in reading.words[k].classes:
            return False
    return False
