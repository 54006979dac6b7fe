"""What the case of a phrase says of its relation to others."""

from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import Cases, can_be, numberless

_BARE = frozenset({"nom", "acc"})
_LONGEST = 7  # words that may stand between a phrase's beginning and its head
_NAMED = 3  # words of a town's name
_NEAR = 4  # words from a subject to its verb
_FAR = 9  # the same where a preposition opens what stands between: 'the units [with the help of X] took'


def by_case(reading: Reading, first: int, floor: int, cases: Cases, last: int) -> str | None:
    """The relation that the case of a phrase gives it where no preposition does: a genitive hangs on a noun."""
    names = numberless(cases)
    if not names and first > floor and _must_act(reading, first, last):
        return None
    hangs = ("gen" in names or not names) and first > floor
    hangs = hangs and (nominal(reading, first - 1) or ("gen" in names and _in_part(reading, first)))
    hangs = hangs or ("gen" in names and "nom" not in names and _quoted_behind(reading, first, floor))
    if hangs and not ("nom" in names and _acts_behind(reading, first, floor, cases, last)):
        return reading.pack.cases.get("gen")
    if names & _BARE:
        return None
    if first - 1 > floor and _complements(reading, first - 1, names):
        return "complement"
    return next((r for case, r in reading.pack.cases.items() if case in names and case != "gen"), None)


def _in_part(reading: Reading, first: int) -> bool:
    """Whether the place named from token `first` on is that of which a part is spoken of: 'from the centre [of] X'."""
    return reading.is_(first - 1, "part") and reading.at(first, "name") is not None


def _quoted_behind(reading: Reading, first: int, floor: int) -> bool:
    """Whether only a quotation mark stands between a noun and the name from token `first` on: 'hands [of] the «X»'."""
    return first - 2 >= floor and reading.tokens.word[first - 1] in reading.pack.quotes and nominal(reading, first - 2)


def _complements(reading: Reading, k: int, names: Cases) -> bool:
    """Whether what stands behind token `k`, in these cases, is only its participle's: 'in [held by rebels] X'."""
    word = reading.words[k]
    return word.adjective and not can_be(word.cases, "nom") and numberless(word.cases).isdisjoint(names - {"dat"})


def _must_act(reading: Reading, first: int, last: int) -> bool:
    """Whether what has no cases is a verb's subject, and not what a town before it is of, nor what a common word is
    that can have no owner: 'in Kyiv the UN says', 'that week the UN said'."""
    if last >= len(reading.words) or reading.words[last].feats.isdisjoint({"pres", "past"}):
        return False
    towns = [h for h in reading.of(max(0, first - _NAMED), first, "name") if h.last == first]
    return any(h.cases and not can_be(h.cases, "nom") for h in towns) or not _can_be_owned(reading, first - 1)


def _can_be_owned(reading: Reading, k: int) -> bool:
    """Whether token `k` is a noun that the pack knows, a name or a subject: what else stands there says when or how."""
    word = reading.words[k]
    if "calendar" in word.classes:
        return False  # "in one night air defence brought down"
    known = bool(reading.hits.get(k)) or reading.tokens.word[k][0].isupper()
    return known or word.adjective or not word.cases or can_be(word.cases, "nom")


def _acts_behind(reading: Reading, first: int, floor: int, cases: Cases, last: int) -> bool:
    """Whether what could hang on the noun before is the subject of the verb behind it: 'in the north [of the] troops
    advance', where a preposition governs that noun."""
    near = _FAR if last < len(reading.words) and reading.is_(last, "prep") else _NEAR
    verb = next((k for k in range(last, min(last + near, len(reading.words))) if _ends_subject(reading, k)), None)
    if verb is None or reading.words[verb].feats.isdisjoint({"pres", "past"}) or reading.at(first, "name"):
        return False
    if ("nom.pl" if reading.tokens.low[verb].endswith(reading.pack.plural) else "nom.sg") not in cases:
        return False
    before = (k for k in range(first - 1, max(floor, first - _LONGEST) - 1, -1) if not _hangs(reading, k))
    return reading.is_(next(before, first), "prep")


def _ends_subject(reading: Reading, k: int) -> bool:
    word = reading.words[k]
    return not word.feats.isdisjoint({"pres", "past"}) or not word.classes.isdisjoint({"mark", "cconj", "sconj", "rel"})


def _hangs(reading: Reading, k: int) -> bool:
    return nominal(reading, k) or reading.words[k].adjective


def nominal(reading: Reading, i: int) -> bool:
    """Whether a genitive can hang on token `i`: a noun, or a name."""
    word = reading.words[i]
    if word.classes or word.forms:
        return False
    return bool(word.bases) or reading.tokens.word[i][0].isalpha()
