"""Words that can be a noun as well as a verb in the present, where subject, verb and object stand in order."""

from wederhoor.extract.grammar.phrases import begins_object
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Reading, between
from wederhoor.language.word import Word

_BARE = frozenset({"pres", "inf"})
_OPEN = frozenset(
    [
        "seldomverb",
        "plural",
        "calendar",
        "wars",
        "strife",
        "fellows",
        "quantity",
        "staging",
        "sorts",
        "edge",
        "refused",
        "hitting",
    ]
)  # lists of words of open classes
_HANGING = 5  # tokens of what hangs on a subject: "families in the north flee"
_NAME = 6  # tokens of a body's name
_EXISTS = 6  # tokens from 'there is' to what is
_SKIPPED = frozenset({"adv", "neg"})


def present(word: Word) -> bool:
    """Whether a word is, if a verb, one of the present or an infinitive: "attacks", "fire"."""
    return word.feats <= _BARE and not word.helps


def is_verb(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether token `i`, which can be a verb in the present, stands where a verb does: behind its subject or 'to'."""
    word, k = reading.words[i], _ends_subject(reading, i, first)
    if k < first:
        return "inf" in word.feats and _begins_as_verb(reading, i, last)
    classes = reading.words[k].classes
    if "mark" in classes:
        return bool(word.cues) or _strung(reading, i, first, last)
    if "there" in reading.present and _exists(reading, first, i):
        return False
    digits = reading.tokens.word[k][0].isdigit()
    if (digits or "num" in classes) and "inf" in word.feats and reading.at(i, "noun", "thing", "org") is None:
        return True  # "two die in"
    if digits:
        return bool(word.cues)  # "1,200 lives", but "resolution 1701 calls"
    if "inf" in classes or reading.words[k].helps:
        return True
    if classes & {"pron", "rel"}:
        return "det" not in classes or not _noun_phrase(reading, i, last)
    if "cconj" in classes:
        return any(reading.words[n].feats & _BARE for n in range(max(first, k - 8), k))
    if word.cues and _says(reading, i):
        return True
    if classes - _OPEN or _verb_follows(reading, i, last) or _is_object(reading, first, k):
        return False
    if reading.is_(k, "plural"):
        named = reading.at(i, "noun", "thing", "org", "title") is not None
        named = named and any(reading.words[n].tensed for n in between(reading.verbal, first, last) if n != i)
        return bool(word.cues) or not (named and _noun_phrase(reading, i, last))  # "troops remain in"
    return any(_plural(reading, n) == ("inf" in word.feats) for n in _heads(reading, first, k))


def _ends_subject(reading: Reading, i: int, first: int) -> int:
    """Where the subject of a verb at token `i` would end; before `first` where there is none."""
    k = i - 1
    while k >= first and not reading.words[k].classes.isdisjoint(_SKIPPED):
        k -= 1
    if k > first and reading.tokens.word[k] in reading.pack.quotes and _awaits(reading, k - 1):
        k -= 1  # 'would "continue the operation"'
    return k


def _begins_as_verb(reading: Reading, i: int, last: int) -> bool:
    """Whether what begins a sentence asks for something or is a headline's verb: not 'Power is out', 'State officials';
    a third person has a subject before it: 'Reports of an attack'."""
    subject = i + 1 < last and reading.words[i + 1].finite
    whose = i + 1 < last and reading.at(i + 1, "org", "title") is not None
    longer = (h.last for h in reading.hits.get(i, ()) if h.cls == "noun" and i + 1 < h.last < last)
    whole = any(reading.words[k].tensed for k in longer)  # "Air strike kills two"
    return not (subject or whose or whole or _begins_name(reading, i, last))


def _strung(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether a form is a further verb of what a verb like it before a comma tells of: 'raid kills two,
    [injures] six'."""
    feats = reading.words[i].feats
    if not feats <= _BARE or reading.tokens.word[i - 1] != "," or i + 1 >= last:
        return False
    counted = numeral(reading, i + 1)  # "rebels storm base, [kill] two"
    if not counted and not (feats == {"pres"} and begins_object(reading, i + 1)):
        return False
    before = (reading.words[k] for k in between(reading.verbal, first, i - 1))
    return any(w.feats == feats and not w.helps and "seldomverb" not in w.classes for w in before)


def _awaits(reading: Reading, k: int) -> bool:
    """Whether token `k` is an auxiliary or a 'to', behind which an infinitive is to come."""
    return reading.words[k].helps or reading.is_(k, "inf")


def _exists(reading: Reading, first: int, i: int) -> bool:
    """Whether what a word that ends before token `i` says is that it is there: 'there were no immediate [reports]'."""
    for k in range(i - 1, max(first, i - _EXISTS), -1):
        if reading.words[k].helps:
            return reading.at(k - 1, "there") is not None
        if not reading.words[k].classes.isdisjoint({"mark", "prep", "cconj", "rel"}):
            return False
    return False


def _says(reading: Reading, i: int) -> bool:
    """Whether someone says what stands behind it with token `i`, which is no noun: 'Russia denies attack on X'."""
    if reading.words[i].feats != {"pres"} or reading.at(i, "noun"):
        return False
    if i > 1 and reading.tokens.word[i - 1][0].isupper():
        return True
    return any(hit.last == i for hit in reading.of(max(0, i - _NAME), i, "party", "person", "title", "org"))


def _heads(reading: Reading, first: int, k: int) -> list[int]:
    """The nouns that can be the subject of a verb behind token `k`: it, or that on which its phrase hangs."""
    link = next((n for n in range(k - 1, max(first, k - _HANGING), -1) if reading.at(n, "relation")), None)
    return [k] if link is None or reading.words[link - 1].classes - _OPEN else [k, link - 1]


def _begins_name(reading: Reading, i: int, last: int) -> bool:
    """Whether a sentence opens with a word that belongs to the name behind it: 'Radio Goma'."""
    behind = i + 1 < last and reading.tokens.word[i + 1][0].isupper()
    return behind and not reading.words[i + 1].classes


def _is_object(reading: Reading, first: int, k: int) -> bool:
    """Whether what ends at token `k` stands behind a verb that does something to it: 'opened', 'struck Hamas'."""
    if _acting(reading, k):
        return True
    while k > first and (reading.tokens.word[k][0].isupper() or reading.is_(k, "adj") or reading.is_(k, "num")):
        k -= 1
    return _acting(reading, k) and not reading.words[k].cues


def _acting(reading: Reading, i: int) -> bool:
    """Whether token `i` is a verb, whose object then follows: 'prompting worries', 'opened fire'."""
    word = reading.words[i]
    return not word.feats <= _BARE and reading.tokens.word[i][0].islower() and not reading.at(i, "org", "title", "noun")


def _verb_follows(reading: Reading, i: int, last: int) -> bool:
    """Whether a finite verb stands right behind a word, which then is its subject: 'strikes killed'."""
    return i + 1 < last and reading.words[i + 1].tensed and not reading.words[i + 1].classes


def _noun_phrase(reading: Reading, i: int, last: int) -> bool:
    """Whether what a word stands before shows it to be a noun: a verb, 'of', or nothing."""
    if i + 1 >= last or _verb_follows(reading, i, last):
        return True
    to = reading.is_(i + 1, "inf") and i + 2 < last and "inf" in reading.words[i + 2].feats  # "refuses to leave"
    return not to and bool(reading.words[i + 1].classes & {"mark", "prep"})


def _plural(reading: Reading, i: int) -> bool:
    """Whether a noun is a plural, or one of a row."""
    plural = reading.tokens.low[i].endswith(reading.pack.noun_plural)
    return plural or (reading.tokens.word[i][0].isupper() and reading.is_(i - 1, "cconj"))
