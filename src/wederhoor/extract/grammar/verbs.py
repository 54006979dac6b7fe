"""Which words of a sentence are verbs, and which only look like one."""

from bisect import bisect_left
from collections.abc import Collection, Iterator

from wederhoor.extract.grammar.as_noun import ends_clause, gerund_as_noun, is_object, of_row, plain_noun, stands_as_noun
from wederhoor.extract.grammar.homographs import is_verb, present
from wederhoor.extract.grammar.phrases import begins_object
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Reading, between
from wederhoor.language.declension import can_be
from wederhoor.language.word import Word

SHORT = frozenset({"part.short", "part.imps"})  # participles that are predicates without a verb
_PRESENT = frozenset({"pres"})
_NO_SUBJECT = frozenset({"weekday", "adv", "prep", "art", "num", "degree"})
_NAMING = frozenset({"org", "title", "civil"})
_NUMERAL, _NO_COUNTED = frozenset({"num"}), frozenset({"art", "pron"})
_OPENING, _NO_OPENING = frozenset({"adv", "degree"}), frozenset({"neg", "prep"})
_FUNCTION = frozenset({"adv", "prep", "degree", "cconj", "sconj", "num", "neg", "pronadv", "rel", "particle"})


class Verb:
    """Token `at` is a verb here: one of the forms of its `word`, `finite` or not; its `particle` may stand apart."""

    __slots__ = ("at", "feats", "finite", "forms", "particle", "tensed", "word")

    def __init__(self, at: int, word: Word) -> None:
        self.particle: str | None = None
        self.at = at
        self.word = word
        self.forms = word.forms
        self.feats = word.feats
        self.finite = word.finite
        self.tensed = word.tensed

    def predicate(self) -> "Verb":
        """The same as the predicate of its clause, where it is a participle that needs no other verb."""
        self.finite = self.tensed = True
        self.feats = self.feats | {"part.short"}
        return self

    @property
    def participle(self) -> bool:
        """Whether it is a participle and no predicate."""
        return self.word.participle and not self.tensed

    def has(self, feats: str) -> bool:
        """Whether one of its readings has these features."""
        return feats in self.feats

    def can_be(self, lemmas: Collection[str]) -> bool:
        """Whether it is a form of one of these: of a separable verb only with its particle."""
        return any(f.lemma in lemmas and f.particle in (None, self.particle) for f in self.forms)


def hearsay(reading: Reading, verb: Verb) -> bool:
    """Whether a verb is an auxiliary that says that all its clause is hearsay."""
    modal = reading.pack.modal_verbs["hearsay"]
    return not modal.isdisjoint(verb.word.lemmas) and any(f.lemma in modal and f.feats == "past" for f in verb.forms)


def verbs_of(reading: Reading, first: int, last: int) -> dict[int, Verb]:
    """The verbs of the sentence that tokens `first` up to `last` make, by their token."""
    verbs: dict[int, Verb] = {}
    finite = False
    for i in between(reading.verbal, first, last):
        verb = _verb_at(reading, i, first, last, behind_verb=i - 1 in verbs, finite=finite)
        if verb:
            if verb.finite and i - 1 in verbs and reading.at(i - 1, "noun"):
                del verbs[i - 1]
            verbs[i] = verb
            finite = finite or verb.finite
    _one_finite(reading, verbs)
    return verbs


def _one_finite(reading: Reading, verbs: dict[int, Verb]) -> None:
    """Drops what cannot be a verb beside another finite one, between marks and words that open or join clauses."""
    doubtful = [] if reading.pack.cases else [i for i, verb in verbs.items() if _doubtful(reading, verb)]
    if doubtful:
        sure = {bisect_left(reading.cuts, i) for i, verb in verbs.items() if verb.finite and i not in doubtful}
        for i in doubtful:
            if bisect_left(reading.cuts, i) in sure:
                del verbs[i]


def _doubtful(reading: Reading, verb: Verb) -> bool:
    """Whether a form is as likely a noun: one of the present alone, or of a word that is seldom a verb."""
    word = verb.word
    seldom = "seldomverb" in word.classes
    if word.tells or not (seldom or (word.feats == _PRESENT and not word.helps)):
        return False
    return not reading.is_(verb.at - 1, "pron")


def _verb_at(reading: Reading, i: int, first: int, last: int, *, behind_verb: bool, finite: bool) -> Verb | None:
    """The verb that token `i` is, or None where it is none or stands as a noun or an adjective.

    `behind_verb` says that the token before is a verb, which could have been a determiner, `finite` that the sentence
    has had a finite verb before.
    """
    word = reading.words[i]
    if "seldomverb" in word.classes and not (i > first and _rarely(reading, i, last)):
        return None
    if i > first and reading.tokens.word[i][0].isupper() and not _opens(reading, i, first):
        return None
    if reading.pack.cases:
        return _inflected(reading, i, first, last)
    if reading.pack.fixed_order and i > first and _ends_name(reading, i):
        return None  # "Western powers of"
    if (i in reading.hits and _in_name(reading, i)) or (word.classes and _closed(reading, i, last, finite=finite)):
        return None
    if "installed" in word.classes and i + 1 < last and reading.at(i + 1, "org", "title") is not None:
        return None  # Dutch "het door X benoemde bestuur"
    if behind_verb:
        noun = reading.at(i, "noun") is not None and is_object(reading, i, last)
    elif i > first:
        noun = stands_as_noun(reading, i, first, last, finite=finite)
    else:
        noun = _noun_first(reading, i, last)
    if noun or (reading.pack.fixed_order and _is_noun(reading, i, first, last, behind_verb=behind_verb)):
        return None
    return Verb(i, word)


def _noun_first(reading: Reading, i: int, last: int) -> bool:
    """Whether what could be a verb begins a sentence as a noun, or as what describes one: 'Wounded soldiers
    surrendered', 'Suspected Taliban struck'."""
    feats = reading.words[i].feats
    if reading.pack.fixed_order and "part" in feats:
        sided = reading.at(i, "hedge") is not None and reading.at(i + 1, "party", "adj") is not None
        if sided or plain_noun(reading, i + 1, last):
            return True
    return "ger" in feats and reading.at(i, "noun") is not None and gerund_as_noun(reading, i, i, last)


def _is_noun(reading: Reading, i: int, first: int, last: int, *, behind_verb: bool) -> bool:
    """Whether what could be a verb is a noun, where a verb stands behind its subject."""
    if i in reading.hits and i > first and of_row(reading, i, last):
        return True
    if not present(reading.words[i]):
        return False
    there = behind_verb and reading.words[i - 1].lemmas & reading.pack.always_passive  # "there were power cuts"
    return bool(there) or not is_verb(reading, i, first, last)


def _inflected(reading: Reading, i: int, first: int, last: int) -> Verb | None:
    """The verb that token `i` is in a language with cases, where a participle that stands before its noun is none."""
    word = reading.words[i]
    verb = Verb(i, word)
    function = "pred" not in word.classes and not _FUNCTION.isdisjoint(word.classes)
    counts = verb.participle and bool(word.frames) and _counts_next(reading, i, first, last)
    noun = word.bases and not counts and _noun_here(reading, i, first)
    if function or noun or (verb.participle and "dem" in word.classes):
        return None
    if not verb.participle:
        return verb
    said = counts or (bool(word.frames) and (_helped(reading, i, first) or _damaged(reading, i, first, last)))
    if word.frames and not reading.at(i, "noun") and _told_of(reading, i, first):
        return verb
    if reading.at(i, "noun", "civil") and not said:
        return None
    if _predicative(reading, i, first, last, said=said):
        return verb.predicate()
    marked = reading.those("mark", max(first, i - 2), i)
    governed = (
        bool(marked) and marked[-1] < i - 1 and (reading.words[i - 1].finite or "inf" in reading.words[i - 1].feats)
    )
    return verb if marked and not governed else None  # "..., said former X", ": to rebuild damaged homes"


def promote(reading: Reading, own: list[Verb]) -> bool:
    """Whether the segment has a finite verb; an ambiguous form is taken for one where there is no other."""
    for verb in own:
        if verb.finite:
            return True
    fixed = reading.pack.fixed_order
    able = [verb for verb in own if verb.tensed and not (fixed and reading.is_(verb.at - 1, "inf"))]
    if not able:
        return False
    first = len(able) > 1 and fixed and _reduces(reading, able[0], able[1])
    able[first].finite = True
    return True


def _reduces(reading: Reading, verb: Verb, behind: Verb) -> bool:
    """Whether the first of two forms that can each be a participle or the past only says more of the subject: 'people
    [evacuated from X] said', but not 'people fled to towns held by Y'."""
    both = verb.has("part") and behind.has("past") and not verb.word.helps
    apart = both and reading.is_(verb.at + 1, "prep") and not reading.those("cconj", verb.at, behind.at)
    return (
        apart
        and not reading.is_(behind.at + 1, "prep")
        and (bool(behind.word.cues) or begins_object(reading, behind.at + 1))
    )


def qualifies(reading: Reading, verb: Verb, first: int) -> bool:
    """Whether a participle that opens no clause, which no mark sets off, stands before its noun."""
    apart = reading.those("mark", max(first, verb.at - 2), verb.at)
    return verb.participle and not apart and SHORT.isdisjoint(verb.feats)


def _told_of(reading: Reading, i: int, first: int) -> bool:
    """Whether someone tells of what a participle says of so many: 'reported on [12] downed drones'."""
    k = i - 1
    while k > first and numeral(reading, k):
        k -= 1
    about = reading.governors.get(k + 1, ()) if k >= first else ()
    return any(hit.value == "about" for hit in about) and any(w.cues for w in reading.words[max(first, k - 3) : k])


def _predicative(reading: Reading, i: int, first: int, last: int, *, said: bool) -> bool:
    """Whether a participle is said of a subject, without a verb or with an auxiliary: 'the towns [are] cut off'; of
    what stands behind it, where that is `said`."""
    if _behind_copula(reading, i, first, last):
        return True
    endings = reading.pack.predicative
    if not endings or not reading.tokens.low[i].endswith(endings) or _has_predicate(reading, i, first, last):
        return False
    hangs = i > first and "ger" in reading.words[i - 1].feats  # "using forbidden by law means"
    return said or not (hangs or reading.is_(i - 1, "mark") or _before_noun(reading, i + 1, last))


def _behind_copula(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether a participle is in the instrumental because of a verb beside it: 'the towns remain cut off'."""
    if not reading.pack.copulas or not can_be(reading.words[i].cases, "ins"):
        return False
    return any(not reading.pack.copulas.isdisjoint(w.lemmas) for w in _stretch(reading, i, first, last))


def _helped(reading: Reading, i: int, first: int) -> bool:
    """Whether an auxiliary of the passive stands before a participle, of whose subject it is then said: Ukrainian 'був
    [обстріляний] порт'; not 'це був обстріляний порт'."""
    if not can_be(reading.words[i].cases, "nom"):
        return False
    k = i - 1
    while k > first and reading.words[k].classes & {"adv", "degree"}:
        k -= 1
    if k < first or reading.pack.passive.isdisjoint(reading.words[k].lemmas):
        return False
    return not (k > first and reading.is_(k - 1, "demo"))


def _damaged(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether a participle is said of whom or what stands behind it, in a sentence without a verb that it opens or a
    place, a cause or adverbs do: 'in X damaged [are] homes, a school', 'again downed [are] two planes'."""
    words = reading.words
    before = [words[k].classes for k in range(first, i)]
    opened = all(classes & _OPENING and not classes & _NO_OPENING for classes in before)
    if not opened and ("prep" not in before[0] or "prep" in before[-1]):
        return False
    if any(words[k].tensed for k in between(reading.verbal, first, last)):
        return False
    behind = reading.hits.get(_past_modifiers(reading, i + 1, last), ())
    return any(hit.cls in ("thing", "civil") for hit in behind)


def _counts_next(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether a participle behind a comma and a verb is said of a number behind it: 'two died, hurt [are] thirty'."""
    if i == first or reading.tokens.word[i - 1] != "," or not can_be(reading.words[i].cases, "nom"):
        return False
    if not any(reading.words[k].tensed for k in between(reading.verbal, first, i)):
        return False
    k = i + 1
    while k < last and reading.tokens.low[k] in reading.pack.numbers.bounds:
        k += 1
    named = k < last and reading.is_(k, "num") and can_be(reading.words[k].cases, "nom")
    counted = named or (k < last and reading.tokens.word[k][0].isdigit())
    return counted and not (k + 1 < last and reading.is_(k + 1, "calendar"))


def _past_modifiers(reading: Reading, k: int, last: int) -> int:
    """Where the noun stands before which adjectives and a number stand at token `k`."""
    while k < last and (reading.words[k].adjective or numeral(reading, k)):
        k += 1
    return k


def _before_noun(reading: Reading, i: int, last: int) -> bool:
    """Whether at token `i` follows what a participle before it can belong to: a noun or an adjective in its case."""
    if i >= last or reading.words[i].classes & {"mark", "prep", "cconj", "adv", "det", "num"}:
        return False
    return any(case.startswith("nom") for cases in reading.words[i].bases.values() for case in cases)


def _has_predicate(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether another verb than an auxiliary is what the stretch around token `i` says."""
    some = _stretch(reading, i, first, last)
    return any(w.tensed and reading.pack.passive.isdisjoint(w.lemmas) for w in some)


def _stretch(reading: Reading, i: int, first: int, last: int) -> Iterator[Word]:
    """The words that can be verbs between the marks around token `i`, but for its own."""
    marks = reading.those("mark", first, last)
    begin = max((k for k in marks if k < i), default=first)
    end = min((k for k in marks if k > i), default=last)
    return (reading.words[k] for k in between(reading.verbal, begin, end) if k != i)


def _noun_here(reading: Reading, i: int, first: int) -> bool:
    """Whether what can be a noun as well as a verb is a noun here: listed or behind what stands before nouns."""
    if i == first:
        return reading.at(i, "title") is not None
    before = reading.words[i - 1]
    listed = reading.at(i, "settlement", "region", "org", "title", "noun", "civil", "thing") is not None
    word = reading.words[i]
    described = before.adjective and ("inf" not in word.feats or any(word.bases.values()))  # "urged Zelensky to leave"
    return listed or bool(before.classes & {"prep", "det", "poss", "dem"}) or described


def _in_name(reading: Reading, i: int) -> bool:
    """Whether a longer noun begins here, 'armed forces', 'drinking water', or letters for a group: 'IS veroverde'."""
    for hit in reading.hits[i]:
        if hit.last > i + 1 and (hit.cls in _NAMING or (hit.cls == "thing" and "ger" in reading.words[i].feats)):
            return True
        if hit.cls == "party" and reading.tokens.word[i][1:].isupper():
            return True
    return False


def _rarely(reading: Reading, i: int, last: int) -> bool:
    """Whether a word that is seldom a verb stands where one must: behind its subject or an auxiliary, 'will fire'."""
    if _speaks(reading, i - 1, last):
        return True
    modal = reading.pack.fixed_order and "inf" in reading.words[i].feats and reading.words[i - 1].helps
    return modal and reading.words[i - 1].feats == _PRESENT


def _ends_name(reading: Reading, i: int) -> bool:
    """Whether a noun for someone that begins right before token `i` goes on with it."""
    return any(hit.last > i and hit.cls in _NAMING for hit in reading.hits.get(i - 1, ()))


def _speaks(reading: Reading, i: int, last: int) -> bool:
    """Whether token `i` can be the subject of a verb right behind it: a pronoun or a name, or a force that does it to
    someone, 'the army attacks [the town]'."""
    if reading.tokens.word[i][0].isupper() and reading.words[i].classes.isdisjoint(_NO_SUBJECT):
        return True
    if reading.is_(i, "pron"):
        return not reading.is_(i, "det")
    return i + 2 < last and reading.at(i, "org") is not None and begins_object(reading, i + 2)


def _opens(reading: Reading, i: int, first: int) -> bool:
    """Whether a capital only says that a quotation begins, or a sentence behind a dash: '..., said X. — Two died'."""
    before = reading.tokens.word[i - 1]
    return before in reading.pack.quotes or before == ":" or (i == first + 1 and reading.is_(first, "mark"))


def _closed(reading: Reading, i: int, last: int, *, finite: bool) -> bool:
    """Whether a word that can be a verb is a function word here."""
    classes = reading.words[i].classes
    if "seldomverb" in classes:
        return False
    if not _FUNCTION.isdisjoint(classes):
        counts = i + 1 >= last or reading.words[i + 1].classes.isdisjoint(_NO_COUNTED)
        return counts or classes != _NUMERAL or not reading.pack.verb_second  # Dutch "acht het"
    if "det" not in classes or i + 1 >= last or not finite:
        return False
    after = reading.words[i + 1]
    noun = "seldomverb" in after.classes or not (after.classes or after.forms)
    noun = noun and reading.tokens.word[i + 1][0].islower()
    said = after.adjective and ends_clause(reading, i + 2, last)  # "soldiers [are] wounded", not "his wounded"
    return noun and not said and not reading.is_(i - 1, "pron")
