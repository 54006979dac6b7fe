"""Where clauses begin: at marks, subordinators, relative pronouns and finite verbs."""

from wederhoor.extract.grammar.complements import ASIDE, bare_complement
from wederhoor.extract.grammar.joins import (
    coordinates,
    ends_before,
    ends_behind,
    helped_before,
    names_some,
    points,
    says_so,
    taken_along,
    tells_when,
    verb_final,
    verbs_begin,
)
from wederhoor.extract.grammar.kinds import governed_relative
from wederhoor.extract.grammar.rows import enumerates, set_off
from wederhoor.extract.grammar.verbs import Verb, qualifies
from wederhoor.extract.words.reading import Reading, between

BARE = -1  # opens a complement that no word opens
_INFINITIVE = 25  # tokens from what marks an infinitive to it, at the most
_EITHER = frozenset({"inf", "part"})
_NOTHING: frozenset[str] = frozenset()
_OPENING = frozenset({"sconj", "rel", "infmark", "interrog"})
_NOT_BARE = frozenset({"det", "pron", "num", "poss", "prep", "adv", "neg", "mark"})
_OTHERWISE = frozenset({"prep", "adv", "pronadv", "degree", "det"})  # what a subordinator can be as well


def segments(reading: Reading, first: int, last: int, verbs: dict[int, Verb]) -> list[tuple[int, int, int | None]]:
    """(first, last, opener) of the stretches between marks and openers."""
    cuts: list[tuple[int, int, int | None]] = []
    start, opener, said = first, None, None
    for i in _candidates(reading, first, last, verbs):
        if said is not None and i not in verbs and start <= said and bare_complement(reading, said, i, last, verbs):
            cuts.append((start, i, opener))
            start, opener = i, BARE
        if i in verbs:
            said = i if reading.pack.fixed_order and verbs[i].word.cues else None
        if not reading.words[i].cuts and (i not in verbs or (opener is None and not verbs[i].participle)):
            continue
        classes = reading.words[i].classes
        mark = "mark" in classes
        if mark and (_abbreviates(reading, i, start) or enumerates(reading, i, first, last, verbs)):
            continue
        if mark and set_off(reading, i, first, last, verbs):
            continue
        opens = not mark and _opener(reading, i, first, last, verbs)
        joins = "cconj" in classes and coordinates(reading, i, start, last, verbs)
        if mark or opens or joins or (opener is not None and _resumes(reading, i, start, opener, verbs)):
            begin = i - 1 if opens and governed_relative(reading, i, start) else i
            if begin > start:
                cuts.append((start, begin, opener))
            start = i + 1 if mark else begin
            opener = i if opens else None
    if last > start:
        cuts.append((start, last, opener))
    return cuts


def _candidates(reading: Reading, first: int, last: int, verbs: dict[int, Verb]) -> list[int]:
    """The tokens at which a clause can begin: words that open or join clauses, verbs, and what verbs of saying say."""
    said: set[int] = set()
    for i in [i for i, verb in verbs.items() if verb.word.cues and reading.pack.fixed_order]:
        said.update(range(i + 1, min(i + ASIDE, last)))
    return sorted({*between(reading.cuts, first, last), *verbs, *said})


def _abbreviates(reading: Reading, i: int, start: int) -> bool:
    """Whether a full stop belongs to the word before it: 'Gen.'."""
    return reading.tokens.word[i] == "." and i > start and reading.tokens.low[i - 1] in reading.pack.abbreviations


def _opener(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` opens a subordinate, relative or infinitive clause."""
    classes = reading.words[i].classes
    if reading.pack.free_order and i > first and i in verbs and verbs[i].participle:
        return not qualifies(reading, verbs[i], first)
    if _OPENING.isdisjoint(classes) or i + 1 >= last or ("degree" in classes and reading.is_(i + 1, "degree")):
        return False  # "have [so far] killed"
    if "demo" in classes and ends_behind(reading, i + 1):
        return False  # "denies that: ...", "has not confirmed that, ..."
    if reading.pack.verb_second and (points(reading, i, first, last, verbs) or says_so(reading, i)):
        return False
    if reading.pack.free_order:
        return _subordinates(reading, i, first, last, verbs)
    begins = i == first or reading.tokens.word[i - 1] in reading.pack.quotes
    if reading.pack.fixed_order and i > first and "rel" in classes and "sconj" not in classes:
        begins = False  # "the 'truce', which ...": the quotation has just been closed
    if "infmark" in classes and not taken_along(reading, i, first, verbs):
        end = min(_mark(reading, i + 1, last, verbs), i + _INFINITIVE)
        if _infinitive_follows(reading, i + 1, end, verbs):
            return True
    if "cond" in classes:
        named = reading.pack.verb_second and names_some(reading, i, first, last, verbs)
        if named or (reading.pack.verb_second and _with_noun(reading, i, last, verbs)):
            return False
        return i + 1 not in verbs and _has_finite(verbs, i + 1, _mark(reading, i + 1, last, verbs))
    before = reading.words[i - 1].classes if i > first else _NOTHING
    asks = "interrog" in classes and not begins and not before & {"prep", "cconj"}
    if asks and ("det" not in classes or (reading.pack.verb_second and _has_finite(verbs, first, i))):
        so = reading.pack.verb_second and reading.is_(i + 1, "sconj")  # Dutch "het is niet waar dat"
        return not so and _has_finite(verbs, i + 1, last)
    either = "sconj" in classes and classes & {"prep", "adv"} and not before & {"degree", "det", "num"}
    if reading.pack.fixed_order and either and i + 1 not in verbs:
        finite = _has_finite(verbs, i + 1, _mark(reading, i + 1, last, verbs))
        return finite and (begins or _has_finite(verbs, first, i))
    return _begins_with(reading, i, last, verbs) if begins else _opens_behind(reading, i, first, last, verbs)


def _begins_with(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i`, at the beginning of a sentence or a quotation, opens a subordinate clause."""
    classes = reading.words[i].classes
    if "sconj" not in classes:
        return False
    if "prep" in classes:
        return reading.pack.verb_second and verb_final(i + 1, _mark(reading, i + 1, last, verbs), verbs)
    return i + 1 not in verbs and _has_finite(verbs, i + 1, last)


def _opens_behind(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """The same of a token that no sentence and no quotation begins with, and that opens no infinitive or condition."""
    classes, before = reading.words[i].classes, reading.words[i - 1].classes
    if classes & _OTHERWISE and "rel" not in classes:
        if "sconj" not in classes or not _has_finite(verbs, i + 1, last):
            return False
        ended = "particle" in before and "prep" not in classes and not reading.pack.fixed_order  # "took him in when he"
        if "mark" in before or not _has_finite(verbs, first, i):
            return "mark" in before
        end = _mark(reading, i + 1, last, verbs)
        return ended or (reading.pack.verb_second and tells_when(reading, i, end, verbs))
    if "cconj" in classes and "mark" not in before and i - 1 not in verbs:
        asks = "asks" in classes and any(v.finite for k, v in verbs.items() if first <= k < i)
        return asks and i + 1 not in verbs and _has_finite(verbs, i + 2, _mark(reading, i + 1, last, verbs))
    if before & {"prep", "det", "cconj"} and "sconj" not in classes and not governed_relative(reading, i, first):
        return False
    return _has_finite(verbs, i + 1, last if "sconj" in classes else _mark(reading, i + 1, last, verbs))


def _subordinates(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` opens a clause where one is set off by a mark, a preposition or a noun of its own apart."""
    near = reading.those("mark", max(first, i - 3), i)
    begins = i == first or bool(near) or "asks" in reading.words[i].classes
    return begins and any(i < k < last for k in verbs)


def _infinitive_follows(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether an infinitive that stands by 'to' follows, with no other verb that could be finite before it."""
    for k in range(i, last):
        if reading.is_(k, "inf"):
            return True
        if k in verbs and verbs[k].tensed and not verbs[k].has("part"):
            return False
    return False


def _mark(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> int:
    """Where the next mark stands that cuts, or `last`."""
    for k in reading.those("mark", i, last):
        if reading.tokens.word[k] != "," or not enumerates(reading, k, i, last, verbs):
            return k
    return last


def _has_finite(verbs: dict[int, Verb], i: int, last: int) -> bool:
    for k, verb in verbs.items():  # noqa: SIM110  # asked so often that a generator would tell
        if verb.tensed and i <= k < last:
            return True
    return False


def _resumes(reading: Reading, i: int, start: int, opener: int, verbs: dict[int, Verb]) -> bool:
    """Whether the clause around a verb-final one goes on at token `i`, with a finite verb right behind its verbs."""
    if i not in verbs or reading.pack.free_order:
        return False
    if reading.pack.verb_second and helped_before(reading, i, start, verbs):
        return True
    if not verbs[i].tensed:
        return False
    if reading.pack.verb_second and reading.is_(opener, "infmark") and reading.is_(i - 2, "inf"):
        return i - 1 in verbs  # "the attempt to take it [has failed]"
    if not verbs[i].finite:
        return ends_before(reading, i, start, opener, verbs)
    if i - 1 not in verbs:
        told = opener > 0 and opener - 1 in verbs and verbs[opener - 1].word.cues
        sure = [v for k, v in verbs.items() if start <= k < i and (v.has("past") or v.has("pres"))]
        return reading.pack.fixed_order and opener > 0 and reading.is_(opener, "rel") and not told and bool(sure)
    if (
        verbs[i].word.helps
        and verbs[i - 1].feats & _EITHER
        and not (reading.is_(i - 2, "inf") and reading.is_(opener, "infmark"))
        and not any(v.finite or _helps_behind(reading, k) for k, v in verbs.items() if start <= k < i - 1)
    ):
        return False
    return any(v.finite or v.has("pres") for k, v in verbs.items() if start <= k < i)


def _helps_behind(reading: Reading, k: int) -> bool:
    """Whether an auxiliary in the present stands before a participle, which it helps: Dutch 'die [zijn] gekomen'."""
    helps = reading.words[k].helps and "pres" in reading.words[k].feats and reading.pack.verb_second
    return helps and "part" in reading.words[k + 1].feats


def _with_noun(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a word for 'if' at token `i` only goes with a bare noun, in a clause whose verb is not
    last: Dutch '[als] gevolg daarvan viel de stroom uit'."""
    bare = i + 2 < last and not reading.tokens.word[i + 1][0].isupper()
    if not bare or not reading.words[i + 1].classes.isdisjoint(_NOT_BARE):
        return False
    mark = next(iter(reading.those("mark", i, last)), last)
    done = mark - 1 in verbs and verbs[mark - 1].participle and any(v.word.helps for k, v in verbs.items() if k < i)
    early = done or any(k in verbs and verbs[k].tensed for k in range(i + 1, verbs_begin(mark, verbs)))
    return early and (i + 2 in verbs or not reading.words[i + 2].classes.isdisjoint({"prep", "pronadv"}))
