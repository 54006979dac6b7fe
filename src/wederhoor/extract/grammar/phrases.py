"""Where a noun phrase begins, and which relation governs it."""

import msgspec

from wederhoor.extract.grammar.cases import by_case
from wederhoor.extract.grammar.modifiers import before_noun, describes, takes_name
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import Cases, agree, can_be, numberless

_MODIFYING = frozenset({"det", "poss", "adj", "num", "degree"})
_POINTING = frozenset({"art", "dem", "poss", "neg", "interrog", "rel"})
_EITHER = frozenset({"art", "pron"})
_VERBAL = frozenset({"pres", "past", "inf"})
_NO_NOUN = frozenset(
    {"det", "pron", "prep", "adv", "num", "neg", "degree", "poss", "pronadv", "cconj", "sconj", "mark"}
)
_SUBORDINATING = frozenset({"infmark", "sconj"})
_PARTICIPLE = frozenset({"part", "past"})
_CASELESS = frozenset({"indeclinable"})
_COUNTED = frozenset({"nom.sg", "nom.pl", "acc.pl", "gen.pl"})
LOCAL = frozenset({"in", "near", "over"})  # relations that say where
_DETERMINING = frozenset({"det", "poss", "num"})
_GOVERNING = frozenset({"relation", "cue"})
_BOUNDING = 3  # words that bound a number
_COMPLEMENT = 3  # words from a participle with its complement to a noun
_LONGEST = 7  # words that may stand between a phrase's beginning and its head


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last`, governed by `relation` (None: none, a subject or an object) that begins at `at`.

    `cases` are those in which it can stand; none where nothing is known.
    """

    first: int
    last: int
    relation: str | None
    at: int
    cases: Cases = frozenset()


def phrase(reading: Reading, head: int, last: int, floor: int) -> Phrase:
    """The noun phrase whose head begins at token `head` and that ends before `last`; it begins at `floor` or later."""
    key = (head, last, floor)
    found = reading.phrases.get(key)
    if found is None:
        found = reading.phrases[key] = _phrase(reading, head, last, floor)
    return found


def _phrase(reading: Reading, head: int, last: int, floor: int) -> Phrase:
    first, own = head, cases_at(reading, head, last) if reading.pack.cases else frozenset[str]()
    bare = reading.pack.fixed_order  # what stands before an article need be no word of the pack
    bare_plurals = reading.pack.verb_second
    while first > floor and head - first < _LONGEST and _inside(reading, first - 1) and not _cites(reading, first):
        if (own and not _goes_with(reading, first - 1, own)) or (
            (bare or first - 1 in reading.hits) and _begins(reading, first)
        ):
            break
        if bare_plurals and first == head and _bare_behind(reading, first, floor):
            break
        first -= 1
        if own and reading.words[first].adjective:
            own = agree(own, reading.words[first].cases) or own
    if first - 1 > floor and "adv" in reading.words[first - 1].classes and _described(reading, first):
        first -= 1
    cased = own and not reading.tokens.word[head].isupper()  # "in the X region [the UN]"
    if cased and first - 1 > floor and reading.hits.get(first - 1) and first not in reading.governors:
        first = _past_complement(reading, first, floor, own)
    if reading.pack.verb_second and reading.words[first].classes >= _EITHER and _counts_all(reading, first + 1, head):
        first += 1
    first = _bound(reading, first, floor)
    cases = _cases(reading, first, head, last, own) if reading.pack.cases else own
    relation, at = governor(reading, first, floor, cases)
    if relation == "of" and reading.pack.fixed_order and at > floor and _quantifies(reading, at - 1):
        return phrase(reading, at - 1, last, floor)  # "hundreds of X", "80% of X"
    if relation is None and reading.pack.cases:
        relation = by_case(reading, first, floor, cases, last)
    return Phrase(first, last, relation, at, cases)


def _counts_all(reading: Reading, first: int, head: int) -> bool:
    """Whether a number from token `first` on counts the head, before which Dutch "het" is a pronoun and no article:
    'dat het [dertig man] heeft gedood', not 'het 60 kilometer lange konvooi'."""
    number = next((k for k in range(first, head) if not reading.is_(k, "degree")), head)
    return number < head and _counts(reading, number) and not any(reading.words[k].noun for k in range(number, head))


def _begins(reading: Reading, first: int) -> bool:
    """Whether a phrase begins at token `first`: an article behind a noun, 'in a statement [the] army'; what is no name
    behind an office, Dutch 'volgens de gouverneur [tien] mensen'."""
    if reading.pack.verb_second:
        return not reading.tokens.word[first][0].isupper() and reading.at(first - 1, "title") is not None
    if not reading.pack.fixed_order or "art" not in reading.words[first].classes:
        return False
    before = reading.words[first - 1]
    return before.noun or (first - 1 in reading.hits and not before.feats and not before.classes)


def _open(reading: Reading, i: int) -> bool:
    """Whether token `i` is a small word of an open class that is no verb: a noun or an adjective."""
    word, written = reading.words[i], reading.tokens.word[i]
    return written[0].islower() and not word.classes and not word.forms


def _bare_behind(reading: Reading, first: int, floor: int) -> bool:
    """Whether a bare plural at token `first` stands right behind another phrase: Dutch 'in de nacht [aanvallen]', where
    no adjective would lack its ending; not 'in de reeks aanvallen'."""
    written, before = reading.tokens.word[first], reading.tokens.low[first - 1]
    inflected = before.endswith(reading.pack.numbers.endings + reading.pack.plural)
    if not (written[0].islower() and written.endswith(reading.pack.noun_plural)) or inflected:
        return False
    governed = first - 3 >= floor and reading.is_(first - 2, "definite") and reading.at(first - 3, "relation")
    return bool(governed) and _open(reading, first - 1) and not reading.is_(first - 1, "sorts")


def _past_complement(reading: Reading, first: int, floor: int, own: Cases) -> int:
    """Where a phrase begins before whose head, in cases `own`, a participle has its complement: 'in [held by rebels]
    Horlivka'."""
    for k in range(first - 1, max(floor, first - _COMPLEMENT) - 1, -1):
        word = reading.words[k]
        if k < first - 1 and word.adjective and reading.is_(k - 1, "prep") and agree(own, word.cases):
            return first if agree(word.cases, reading.words[k + 1].cases) else k  # "in [the X district] the enemy"
        if not (can_be(word.cases, "ins") or can_be(word.cases, "dat")):
            break
    return first


def _described(reading: Reading, first: int) -> bool:
    """Whether an adverb before token `first` belongs to the adjective there: 'in temporarily occupied Berdyansk'."""
    return reading.words[first].adjective and reading.is_(first - 2, "prep")


def _goes_with(reading: Reading, i: int, cases: Cases) -> bool:
    """Whether an adjective or "this" at token `i` can belong to a noun in these cases: no "his" in 'in his post the
    mayor', no "that" in 'after that the mayor', and no town that looks like one."""
    word = reading.words[i]
    if not word.cases or not (word.adjective or "dem" in word.classes):
        return True
    if (name := reading.at(i, "name")) is not None:
        return not (name.cases or word.cases).isdisjoint(cases)
    return not numberless(word.cases).isdisjoint(numberless(cases))


def cases_at(reading: Reading, head: int, last: int) -> Cases:
    """The cases of the word at token `head`, of whatever it is known to be; of a possessive, those of what it owns."""
    while head + 1 < last and _owner(reading, head):
        head += 1
    known = [h.cases for h in reading.hits.get(head, ()) if h.last <= last and h.cases and h.cls not in _GOVERNING]
    return frozenset().union(*known) if known else reading.words[head].cases


def _owner(reading: Reading, k: int) -> bool:
    """Whether token `k` says whose something is, and so has a case of its own: 'its' looks like 'it' in another one."""
    owns = "possessive" in reading.present and reading.at(k, "possessive") is not None
    return owns and not reading.words[k].adjective


def _cites(reading: Reading, first: int) -> bool:
    """Whether the words that end right before token `first` are those by which someone is cited, 'by data of', or make
    a preposition of several: Dutch 'in onder meer X'."""
    return first in reading.governors and any(
        hit.cls == "cue" or hit.first < first - 2 for hit in reading.governors[first]
    )


def _bound(reading: Reading, first: int, floor: int) -> int:
    """Where the words before a number that bound it begin: the 'at' of 'at least 20 houses' governs nothing."""
    low, bounds = reading.tokens.low, reading.pack.numbers.bounds
    if low[first] not in bounds and low[first - 1] not in bounds:
        return first
    for end in (first + 1, first):
        if end == first and not numeral(reading, first):
            break  # "komt [uit op] 20", not "voert aanvallen uit op depots"
        for words, _ in bounds.get(low[end - 1], ()) if end > floor else ():
            start = end - len(words)
            several = len(words) > 1 or (end == first and bool(reading.pack.cases))  # Russian "до 20 солдат"
            if several and start >= floor and tuple(low[start:end]) == words:
                return start
    return first


def bounds_number(reading: Reading, i: int) -> bool:
    """Whether words that bound a number begin at token `i`: 'at least'."""
    low, bounds = reading.tokens.low, reading.pack.numbers.bounds
    ends = range(i, min(i + _BOUNDING, len(low)))
    return any(tuple(low[i : k + 1]) == words for k in ends for words, _ in bounds.get(low[k], ()))


def _cases(reading: Reading, first: int, head: int, last: int, cases: Cases) -> Cases:
    """The cases of a phrase: those of its head that the words before it have too."""
    if reading.tokens.word[head].isupper() and len(reading.tokens.word[head]) > 1:
        return frozenset()
    k = head
    while k + 1 < last and reading.words[k].adjective:
        k += 1
        cases = agree(cases, reading.words[k].cases) or cases
    for k in range(head - 1, first - 1, -1):
        if _counts(reading, k) and any(case.startswith("gen") for case in cases):
            return reading.words[k].cases or _COUNTED
        cases = agree(cases, reading.words[k].cases) or cases
    return cases


def _counts(reading: Reading, k: int) -> bool:
    """Whether token `k` is a number or a word of quantity, behind which the genitive is no genitive."""
    word = reading.words[k]
    return "num" in word.classes or "quantity" in word.classes or reading.tokens.word[k][0].isdigit()


def link(reading: Reading, i: int, last: int) -> tuple[str | None, int]:
    """What relates the phrase from token `i` on to the one before, a preposition or a genitive; where it begins."""
    for hit in reading.hits.get(i, ()) if i < last else ():
        if hit.cls == "relation" and hit.last < last and _governs(hit, reading.words[hit.last].cases):
            k = hit.last
            while k < last and reading.is_(k, "det"):
                k += 1
            return hit.value, k
    if i < last and reading.pack.cases and reading.words[i].classes <= _CASELESS and _genitive(reading, i):
        return reading.pack.cases.get("gen"), i
    if i + 1 < last and reading.pack.cases and reading.tokens.word[i] in reading.pack.quotes:
        names = numberless(reading.words[i + 1].cases)
        if "gen" in names and "nom" not in names:
            return reading.pack.cases.get("gen"), i + 1
    return None, i


def _genitive(reading: Reading, i: int) -> bool:
    caseless = reading.tokens.word[i].isupper() or reading.is_(i, "indeclinable")
    if caseless or any(case.startswith("gen") for case in reading.words[i].cases):
        return True
    return any(h.cls == "name" and h.cases and can_be(h.cases, "gen") for h in reading.hits.get(i, ()))


def governor(reading: Reading, first: int, floor: int, cases: Cases = frozenset()) -> tuple[str | None, int]:
    """The relation whose words end right before token `first`, in which such cases stand, and where they begin."""
    opened = first > floor and reading.tokens.word[first - 1] in reading.pack.quotes
    quoted = opened and bool(reading.pack.cases)  # "in «Xyz»"
    for hit in reading.governors.get(first - quoted, ()):
        if hit.first >= max(floor, first - 5) and (not cases or _governs(hit, cases)):
            return (hit.value if hit.cls == "relation" else "said"), hit.first
    return None, first


def _governs(hit: Hit, cases: Cases) -> bool:
    """Whether a preposition means this before a phrase that can stand in these cases."""
    return not hit.cases or not cases or not numberless(cases).isdisjoint(hit.cases)


def points_at(reading: Reading, i: int) -> bool:
    """Whether what could be a conjunction is the determiner of a noun behind it: Dutch 'in [dat] gebied', '[Dat] dorp
    werd beschoten'."""
    if i + 1 >= len(reading.words):
        return False
    written, before = reading.tokens.word[i + 1], reading.words[i - 1].classes if i else frozenset[str]()
    if not written[0].islower() or written.endswith(reading.pack.plural) or reading.words[i + 1].classes & _NO_NOUN:
        return False
    return reading.tokens.word[i][0].isupper() or ("prep" in before and before.isdisjoint(_SUBORDINATING))


def _inside(reading: Reading, i: int) -> bool:
    """Whether token `i` can stand before a noun in its phrase."""
    word = reading.words[i]
    if word.classes:
        if "prep" in word.classes and not numeral(reading, i + 1):
            return False
        if reading.pack.fixed_order and i > 0 and "rel" in word.classes and reading.is_(i - 1, "prep"):
            return False  # "in which tens of thousands"
        if "sconj" in word.classes and "dem" in word.classes and reading.pack.verb_second:
            return points_at(reading, i)
        if reading.pack.verb_second and "rel" in word.classes and i > 0 and _open(reading, i - 1):
            return False  # "een stad [die] Oekraïne controleert"
        return bool(word.classes & _MODIFYING) and not word.classes & {"cconj", "sconj"}
    if reading.pack.cases and not reading.tokens.word[i][0].isdigit():
        return word.adjective and _qualifies(reading, i)
    if reading.at(i, "adj", "size") is not None:
        return True
    held = reading.at(i, "relation", "name", "party", "person", "org", "noun")
    if held is not None:
        return held.cls == "name" and held.last > i + 1 and reading.tokens.word[i][0].islower()  # "eastern Congo"
    if reading.pack.fixed_order and word.frames and takes_name(reading, i):
        return False
    if reading.pack.fixed_order and word.feats and word.feats <= _PARTICIPLE and before_noun(reading, i):
        return True  # "by masked gunmen"
    written = reading.tokens.word[i]
    if (written[:4].isdigit() and "-" in written) or (written[0].isdigit() and ":" in written):
        return False  # "in the 2014th", a year; "until 21:00"
    if not written[0].isalnum() or not _VERBAL.isdisjoint(word.feats):
        return False
    unknown = reading.pack.fixed_order and i > 0 and not reading.hits.get(i)
    described = unknown and (reading.is_(i - 1, "det") or describes(reading, i))
    described = described or word.adjective  # Dutch "in het Afrikaanse Mali"
    return written[0].islower() or written[0].isdigit() or described  # "by the Kurdish People's Army"


def _qualifies(reading: Reading, i: int) -> bool:
    """Whether an adjective is no noun, or is one by the noun right behind it: Russian 'of military sites'."""
    noun = reading.at(i, "noun", "org", "civil", "title")
    if noun is None or noun.last > i + 1 or noun.cls == "noun":
        return noun is None or noun.last > i + 1
    behind = reading.words[i + 1] if i + 1 < len(reading.words) else None
    common = behind is not None and not behind.adjective and reading.tokens.word[i + 1][0].islower()
    return common and behind is not None and agree(reading.words[i].cases, behind.cases) is not None


def _quantifies(reading: Reading, i: int) -> bool:
    """Whether token `i` says how many of what is named behind it there are: a number, 'most', 'some', a percentage."""
    some = "det" in reading.words[i].classes and reading.words[i].classes.isdisjoint(_POINTING)
    return some or numeral(reading, i) or reading.tokens.word[i] == "%"


def past_sorts(reading: Reading, first: int, floor: int) -> int:
    """Where the phrase begins that only says of what sort or how many is what begins at token `first`: 'a wave of
    attacks'."""
    if "sorts" not in reading.present or first - 2 < floor:
        return first
    if reading.is_(first - 2, "sorts") and reading.is_(first - 1, "prep"):
        return phrase(reading, first - 2, first - 1, floor).first
    return first


def proper(reading: Reading, i: int, last: int) -> int:
    """Where the run of capitalised words that begins at token `i` ends; `i` itself where there is none."""
    k, words, linkers = i, reading.tokens.word, reading.pack.name_particles
    while k < last and words[k][0].isalpha() and not (k > i and reading.is_(k, "calendar") and words[k][1:].islower()):
        linked = k > i and reading.tokens.low[k] in linkers and _capital_follows(reading, k, last)
        if (
            words[k][0].isupper()
            or (k > i and _hung(reading, k))
            or (linked and not (k > i + 1 and _of_place(reading, k)))
        ):
            k += 1
        else:
            break
    return k


def _hung(reading: Reading, k: int) -> bool:
    """Whether a small word of a name hangs on its next with a hyphen: 'Faiqa al-Sayyid'."""
    small, hyphen, name = reading.tokens.word[k].partition("-")
    return bool(hyphen) and small in reading.pack.name_particles and name[:1].isupper()


def _of_place(reading: Reading, k: int) -> bool:
    """Whether a small word behind someone's full name says of which place they are: 'mayor Jan Jansen of Kharkiv'."""
    capital = k + 2 if reading.is_(k + 1, "det") else k + 1
    named = capital < len(reading.words) and reading.at(capital, "name", "party", "adj")
    return reading.at(k, "relation") is not None and bool(named)


def _capital_follows(reading: Reading, k: int, last: int) -> bool:
    for n in range(k + 1, min(last, k + 3)):
        if reading.tokens.word[n][0].isupper():
            return True
        if reading.tokens.low[n] not in reading.pack.name_particles:
            return False
    return False


def begins_object(reading: Reading, i: int) -> bool:
    """Whether token `i`, right behind a verb, can be the first of its object: 'struck [the] port', 'attacks [X]'."""
    determined = any(reading.is_(i, name) for name in _DETERMINING)
    return determined or reading.at(i, "name", "party", "adj", "thing", "org") is not None
