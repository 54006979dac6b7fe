"""Which words of a sentence are verbs, and which only look like one."""

from bisect import bisect_left
from collections.abc import Collection

from wederhoor.extract.grammar.homographs import is_verb, present
from wederhoor.extract.words.reading import Reading, between
from wederhoor.language.word import Word

SHORT = frozenset({"part.short", "part.imps"})  # participles that are predicates without a verb
FINITE = frozenset({"pres", "past"})
_NOTHING: frozenset[str] = frozenset()
_PRESENT = frozenset({"pres"})
_DOERS = ("civil", "org", "title", "thing", "party", "person", "name")
_NAMING = frozenset({"org", "title", "civil"})
_NAME = 3  # words of a name, as a rule
_NUMBER = frozenset({"num"})
_BARE = frozenset({"pres", "inf", "ger"})
_ROW = frozenset({"mark", "cconj", "prep"})  # between the things of a row
_OPEN = frozenset({"plural", "seldomverb"})  # lists of words of open classes
_CLOSING = frozenset(".!?:")
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
    if "seldomverb" in word.classes and not (i > first and _speaks(reading, i - 1)):
        return None
    if i > first and reading.tokens.word[i][0].isupper() and not _opens(reading, i, first):
        return None
    if reading.pack.cases:
        return _inflected(reading, i, first, last)
    if (i in reading.hits and _in_name(reading, i)) or (word.classes and _closed(reading, i, last, finite=finite)):
        return None
    if i == first and word.feats == {"part"} and reading.at(i, "noun"):
        return None  # "Wounded after an attack"
    if i == first and reading.pack.fixed_order and "part" in word.feats and _plain_noun(reading, i + 1, last):
        return None  # "Wounded soldiers surrendered"
    if i == first and "ger" in word.feats and reading.at(i, "noun") and _gerund_as_noun(reading, i, first, last):
        return None
    if i > first and not behind_verb and _nominal(reading, i, first, last, finite=finite):
        return None
    if behind_verb and reading.at(i, "noun") and _object(reading, i, last):
        return None
    if reading.pack.fixed_order and i in reading.hits and i > first and _of_row(reading, i, last):
        return None
    if reading.pack.fixed_order and present(word) and not is_verb(reading, i, first, last):
        return None
    if (
        behind_verb
        and reading.pack.fixed_order
        and present(word)
        and reading.words[i - 1].lemmas & reading.pack.always_passive
    ):
        return None  # "there were power cuts"
    return Verb(i, word)


def _inflected(reading: Reading, i: int, first: int, last: int) -> Verb | None:
    """The verb that token `i` is in a language with cases, where a participle that stands before its noun is none."""
    word = reading.words[i]
    verb = Verb(i, word)
    function = "pred" not in word.classes and not _FUNCTION.isdisjoint(word.classes)
    if function or (word.bases and i > first and _noun_here(reading, i)):
        return None
    if not verb.participle:
        return verb
    said = bool(word.frames) and (_befallen(reading, i, last) or _damaged(reading, i, first, last))
    if reading.at(i, "noun", "civil") and not said:
        return None
    if _predicative(reading, i, first, last, said=said):
        return verb.predicate()
    marked = reading.those("mark", max(first, i - 2), i)
    return verb if marked and not (marked[-1] < i - 1 and reading.words[i - 1].finite) else None  # "..., said former X"


def _predicative(reading: Reading, i: int, first: int, last: int, *, said: bool) -> bool:
    """Whether a participle is said of a subject, without a verb or with an auxiliary: 'the towns [are] cut off'; of
    what stands behind it, where that is `said`."""
    endings = reading.pack.predicative
    if not endings or not reading.tokens.low[i].endswith(endings) or _has_predicate(reading, i, first, last):
        return False
    return said or (not reading.is_(i - 1, "mark") and not _before_noun(reading, i + 1, last))


def _befallen(reading: Reading, i: int, last: int) -> bool:
    """Whether a participle that opens its sentence is said of the people behind it: 'wounded [is] a girl of twelve'."""
    opens = i == 0 or reading.tokens.word[i - 1] in _CLOSING
    return opens and any(h.cls == "civil" for h in reading.hits.get(_past_modifiers(reading, i + 1, last), ()))


def _damaged(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether a participle is said of whom or what stands behind it, in a sentence without a verb that it opens or a
    place or cause does: 'in X damaged [are] homes, a school'."""
    words = reading.words
    if i > first and ("prep" not in words[first].classes or "prep" in words[i - 1].classes):
        return False
    if any(words[k].tensed for k in between(reading.verbal, first, last)):
        return False
    behind = reading.hits.get(_past_modifiers(reading, i + 1, last), ())
    return any(hit.cls in ("thing", "civil") for hit in behind)


def _past_modifiers(reading: Reading, k: int, last: int) -> int:
    """Where the noun stands before which adjectives and a number stand at token `k`."""
    while k < last and (reading.words[k].adjective or reading.is_(k, "num") or reading.tokens.word[k][0].isdigit()):
        k += 1
    return k


def _before_noun(reading: Reading, i: int, last: int) -> bool:
    """Whether at token `i` follows what a participle before it can belong to: a noun or an adjective in its case."""
    if i >= last or reading.words[i].classes & {"mark", "prep", "cconj", "adv", "det", "num"}:
        return False
    return any(case.startswith("nom") for cases in reading.words[i].bases.values() for case in cases)


def _has_predicate(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether another verb than an auxiliary is what the stretch around token `i` says."""
    marks = reading.those("mark", first, last)
    begin = max((k for k in marks if k < i), default=first)
    end = min((k for k in marks if k > i), default=last)
    some = (reading.words[k] for k in between(reading.verbal, begin, end) if k != i)
    return any(w.tensed and reading.pack.passive.isdisjoint(w.lemmas) for w in some)


def _noun_here(reading: Reading, i: int) -> bool:
    """Whether what can be a noun as well as a verb is a noun here: listed or behind what stands before nouns."""
    before = reading.words[i - 1]
    listed = reading.at(i, "settlement", "region", "org", "title", "noun", "civil", "thing") is not None
    return listed or bool(before.classes & {"prep", "det", "poss", "dem"}) or before.adjective


def _in_name(reading: Reading, i: int) -> bool:
    """Whether a longer noun for someone begins here: 'armed forces'."""
    for hit in reading.hits[i]:  # noqa: SIM110  # asked so often that a generator would tell
        if hit.last > i + 1 and hit.cls in _NAMING:
            return True
    return False


def _full(reading: Reading, i: int) -> bool:
    """Whether token `i` can only be a finite verb that helps no infinitive: 'there fell deaths'."""
    word = reading.words[i]
    return word.feats <= FINITE and not word.helps


def _speaks(reading: Reading, i: int) -> bool:
    """Whether token `i` can be the subject of a verb right behind it: a pronoun or a name."""
    return (reading.is_(i, "pron") and not reading.is_(i, "det")) or reading.tokens.word[i][0].isupper()


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
        return True
    if "det" not in classes or i + 1 >= last or not finite:
        return False
    after = reading.words[i + 1]
    noun = "seldomverb" in after.classes or not (after.classes or after.forms)
    noun = noun and reading.tokens.word[i + 1][0].islower()
    said = after.adjective and _ends(reading, i + 2, last)  # "soldiers [are] wounded", not "his wounded"
    return noun and not said and not reading.is_(i - 1, "pron")


def _nominal(reading: Reading, i: int, first: int, last: int, *, finite: bool) -> bool:
    """Whether a form that could be a verb stands where a noun or an adjective does."""
    counted = reading.pack.fixed_order and reading.tokens.word[i - 1].isdigit() and not reading.is_(i - 2, "calendar")
    before = reading.words[i - 1].classes | (_NUMBER if counted else _NOTHING)
    feats = reading.words[i].feats
    if "demo" in before and i - 1 == first:
        return not feats & FINITE or _followed_by_of(reading, i, last)
    if reading.pack.verb_second and "art" in before and i - 2 > first and reading.is_(i - 2, "prep"):
        return True  # "in het wilde weg"
    noun = reading.at(i, "noun", "org", "title", "civil", "thing") is not None
    if _modified(reading, i, first, before, noun=noun) or (
        noun and "ger" in feats and _gerund_as_noun(reading, i, first, last)
    ):
        return True
    relative = "rel" in before and "pron" not in before and feats & FINITE and "inf" not in feats
    if relative and (finite or (reading.pack.fixed_order and reading.is_(i - 2, "mark"))):
        return False
    if feats <= FINITE and (i + 1 >= last or "mark" in reading.words[i + 1].classes):
        return "prep" in before or ("art" in before and "pron" not in before)
    if _predicate(reading, i, last, before, noun=noun):
        return False
    if "det" in before or "num" in before:
        spoken = "pron" in before and feats & FINITE and "inf" not in feats and not _followed_by_of(reading, i, last)
        object_behind = finite and i - 2 > first and not reading.words[i - 2].classes & {"sconj", "rel", "mark", "pron"}
        return not spoken or (object_behind and "past" not in feats)
    if _joined(reading, i, first, last, before):
        return True
    if not noun or (before and "degree" not in before):
        return False
    if reading.pack.fixed_order:
        return "past" not in feats and not _told(reading, i, last, finite=finite)  # "the blast wounded 12"
    return (finite and not _opened_before(reading, i, first)) or not _doer_ends(reading, i, first)


def _gerund_as_noun(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether what is done is named by a gerund, with its doer or what it is done to: '[shelling] by X killed two'."""
    if not reading.pack.fixed_order or i + 1 >= last:
        return False
    link = reading.at(i + 1, "relation")
    opens = i == first or reading.is_(i - 1, "prep")
    return opens and link is not None and link.value in ("by", "of", "in", "near")


def _modified(reading: Reading, i: int, first: int, before: frozenset[str], *, noun: bool) -> bool:
    """Whether what stands before a form makes a noun of it: an owner, a determiner, an adjective."""
    feats = reading.words[i].feats
    if reading.pack.fixed_order and "ger" in feats and reading.owns(i - 1):
        return True  # "Syria's negotiating position"
    if noun and ("det" in before or ("cconj" in before and i - 2 > first and reading.at(i - 2, "noun"))):
        return True
    return "pres" in feats and reading.at(i - 1, "adj") is not None


def _object(reading: Reading, i: int, last: int) -> bool:
    """Whether a noun that could be a verb is the object of the verb before it: 'suffered damage', 'reported shelling
    in the town'."""
    feats = reading.words[i].feats
    if "inf" in feats:
        return _full(reading, i - 1)
    told = "ger" in feats and bool(reading.words[i - 1].cues)
    return told and i + 1 < last and reading.is_(i + 1, "prep")


def _predicate(reading: Reading, i: int, last: int, before: frozenset[str], *, noun: bool) -> bool:
    """Whether a form behind a determiner or a number is the verb of what that stands for."""
    word, fixed = reading.words[i], reading.pack.fixed_order
    feats = word.feats
    if "det" in before and "art" not in before and _closes(reading, i, last):
        return True  # "er wordt niet meer gevochten"
    if fixed and "num" in before and "part" in feats and not _plain_noun(reading, i + 1, last):
        return True  # "five killed in"
    if fixed and "num" in before and "inf" in feats and not noun:
        return True  # "two die in"
    said = "demo" in before and reading.pack.verb_second and bool(word.helps or word.cues)
    return said and bool(feats & FINITE) and not noun  # "..., that has the army said"


def _joined(reading: Reading, i: int, first: int, last: int, before: frozenset[str]) -> bool:
    """Whether a form is a noun or an adjective because of the conjunction or preposition before it."""
    feats = reading.words[i].feats
    if "cconj" in before and "inf" in feats and i - 2 > first and _noun_of_verb(reading, i - 2):
        return True
    if reading.pack.fixed_order and "prep" in before and "part" in feats and _plain_noun(reading, i + 1, last):
        return True  # "through deserted villages"
    bare = bool(feats & {"pres", "inf"}) and not feats & {"past", "part"}
    return "prep" in before and "inf" not in before and bare


def _of_row(reading: Reading, i: int, last: int) -> bool:
    """Whether a thing's name that could be a verb is alone, or one of a row: 'without water, heating and gas'."""
    if reading.at(i, "thing") is None or not reading.words[i].feats <= _BARE:
        return False
    before, behind = reading.words[i - 1].classes, reading.words[i + 1].classes if i + 1 < last else _ROW
    follows = "prep" in before and "inf" not in before
    follows = follows or (not before.isdisjoint(_ROW) and reading.at(i - 2, "thing", "noun") is not None)
    return follows and not behind.isdisjoint(_ROW)


def _opened_before(reading: Reading, i: int, first: int) -> bool:
    """Whether token `i` stands in a clause that a conjunction opens and that has no verb yet: 'but when X [raid]'."""
    opener = next(reversed(reading.those("sconj", first, i)), None) if reading.pack.verb_second else None
    return opener is not None and not any(reading.words[k].finite for k in between(reading.verbal, opener + 1, i))


def _doer_ends(reading: Reading, i: int, first: int) -> bool:
    """Whether what can do something is named by the words right before token `i`."""
    before = (hit for k in range(max(first, i - _NAME), i) for hit in reading.hits.get(k, ()))
    return any(hit.last == i and hit.cls in _DOERS for hit in before)


def _told(reading: Reading, i: int, last: int, *, finite: bool) -> bool:
    """Whether a name does what stands behind it to something: 'Russia shells X', not 'after Russia strikes on X'."""
    doer = reading.at(i - 1, "party", "person", "name")
    behind = reading.words[i + 1].classes if i + 1 < last else _NOTHING
    return doer is not None and not finite and i + 1 < last and behind.isdisjoint(("prep", "mark", "cconj", "particle"))


def _closes(reading: Reading, i: int, last: int) -> bool:
    """Whether a participle ends its clause, or all but a preposition and what it governs."""
    return not reading.pack.fixed_order and reading.words[i].feats == {"part"} and _ends(reading, i + 1, last)


def _ends(reading: Reading, i: int, last: int) -> bool:
    """Whether at token `i` a clause is over, but for a preposition and what it governs."""
    return i >= last or bool(reading.words[i].classes & {"mark", "prep"})


def _plain_noun(reading: Reading, i: int, last: int) -> bool:
    if i >= last or not reading.tokens.word[i][0].islower():
        return False
    return reading.words[i].classes <= _OPEN and not reading.words[i].tensed


def _noun_of_verb(reading: Reading, i: int) -> bool:
    """Whether token `i` is an infinitive that stands as a noun."""
    return "inf" in reading.words[i].feats and reading.is_(i - 1, "det")


def _followed_by_of(reading: Reading, i: int, last: int) -> bool:
    link = reading.at(i + 1, "relation") if i + 1 < last else None
    return link is not None and link.value == "of"
