"""Forms that could be verbs and stand where a noun or an adjective does."""

from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Reading, between

_ARMS = frozenset({"missile", "drone", "bomb", "artillery"})
_FINITE = frozenset({"pres", "past"})
_NOTHING: frozenset[str] = frozenset()
_DOERS = ("civil", "org", "title", "thing", "party", "person", "name")
_NAME = 3  # words of a name, as a rule
_NUMBERED = frozenset({"det", "num"})
_NUMBER = frozenset({"num"})
_OPENS = frozenset({"art", "mark", "prep", "cconj", "rel", "pron"})
_BOUND = 4  # tokens in which a number stands behind what bounds it: "at least ten"
_PHRASE = 6  # tokens of a noun phrase before its noun
_MEETING = frozenset({"government", "un"})
_ENDS = frozenset({"mark", "prep", "inf", "adv"})  # what stands behind a noun phrase
_BARE = frozenset({"pres", "inf", "ger"})
_ROW = frozenset({"mark", "cconj", "prep"})  # between the things of a row
_OPEN = frozenset({"plural", "seldomverb"})  # lists of words of open classes
_NOUNS = _OPEN | frozenset({"wars", "strife", "fellows", "quantity"})


def _full(reading: Reading, i: int) -> bool:
    """Whether token `i` can only be a finite verb that helps no infinitive: 'there fell deaths'."""
    word = reading.words[i]
    return word.feats <= _FINITE and not word.helps


def _helps_only(reading: Reading, i: int) -> bool:
    """Whether token `i` can only be a finite auxiliary."""
    word = reading.words[i]
    return word.helps and word.feats <= _FINITE


def stands_as_noun(reading: Reading, i: int, first: int, last: int, *, finite: bool) -> bool:
    """Whether a form that could be a verb stands where a noun or an adjective does."""
    counted = reading.pack.fixed_order and reading.tokens.word[i - 1].isdigit() and not reading.is_(i - 2, "calendar")
    before = reading.words[i - 1].classes | (_NUMBER if counted else _NOTHING)
    feats = reading.words[i].feats
    if reading.pack.fixed_order and _helps_only(reading, i) and reading.words[i].lemmas & reading.pack.always_passive:
        return False  # "he said this was", "these are"
    if "demo" in before and opens_main(reading, i - 1, first):
        return not feats & _FINITE or _followed_by_of(reading, i, last)
    if reading.pack.verb_second and "art" in before and i - 2 > first and reading.is_(i - 2, "prep"):
        return not _is_at(reading, i, first, last)  # "in het wilde weg"
    noun = reading.at(i, "noun", "org", "title", "civil", "thing") is not None
    if _modified(reading, i, first, before, noun=noun) or (
        noun and "ger" in feats and gerund_as_noun(reading, i, first, last)
    ):
        return True
    if "sconj" in before and _told_apart(reading, i, first):
        return True
    if "rel" in before and _in_relative(reading, i, first, last, before, finite=finite):
        return False
    ends = i + 1 >= last or "mark" in reading.words[i + 1].classes
    if ends and reading.pack.verb_second and reading.words[i].helps and feats & _FINITE:
        return False  # "that there is no proof of is", Dutch "waar zij niet door kunnen"
    if ends and feats <= _FINITE:
        return "prep" in before or ("art" in before and "pron" not in before)
    if _predicate(reading, i, last, before, noun=noun):
        return False
    if "num" in before and reading.pack.verb_second:
        rises = finite and not noun and "part" in feats and i + 1 < last and reading.is_(i + 1, "prep")
        if rises or _plainly_past(reading, i, noun=noun):
            return False  # "en vijf [raakten] gewond", "is van tien [opgelopen] naar twintig"
    if not before.isdisjoint(_NUMBERED):
        return _determined(reading, i, first, last, before, finite=finite)
    return _joined(reading, i, first, last, before) or (noun and _bare(reading, i, first, last, before, finite=finite))


def _in_relative(reading: Reading, i: int, first: int, last: int, before: frozenset[str], *, finite: bool) -> bool:
    """Whether a form right behind what can be a relative pronoun is the verb of its clause."""
    feats = reading.words[i].feats
    relative = "pron" not in before and feats & _FINITE and "inf" not in feats
    if relative and (finite or (reading.pack.fixed_order and reading.is_(i - 2, "mark"))):
        return True
    return reading.pack.fixed_order and i - 2 >= first and _relates(reading, i, last)


def _determined(reading: Reading, i: int, first: int, last: int, before: frozenset[str], *, finite: bool) -> bool:
    """Whether a form behind a determiner or a number is what that belongs to."""
    feats = reading.words[i].feats
    spoken = "pron" in before and feats & _FINITE and "inf" not in feats and not _followed_by_of(reading, i, last)
    object_behind = finite and i - 2 > first and not reading.words[i - 2].classes & {"sconj", "rel", "mark", "pron"}
    return not spoken or (object_behind and "past" not in feats)


def _bare(reading: Reading, i: int, first: int, last: int, before: frozenset[str], *, finite: bool) -> bool:
    """Whether a form that can be a noun, with no word before it that tells, is one."""
    if before and "degree" not in before:
        return False
    if reading.pack.fixed_order:
        return "past" not in reading.words[i].feats and not _told(reading, i, last, finite=finite)  # "it wounded 12"
    return (finite and not _opened_before(reading, i, first)) or not _doer_ends(reading, i, first)


def _plainly_past(reading: Reading, i: int, *, noun: bool) -> bool:
    """Whether token `i` can only be the past of a verb, or one that helps another."""
    word = reading.words[i]
    return not noun and (word.feats == {"past"} or (word.helps and not word.feats.isdisjoint(_FINITE)))


def _is_at(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether an infinitive behind an article says what someone is doing: Dutch 'zijn de stad aan het [omsingelen]'."""
    if "inf" not in reading.words[i].feats or not reading.is_(i - 2, "ongoing"):
        return False
    being = reading.pack.passive - reading.pack.always_passive
    return any(not being.isdisjoint(reading.words[k].lemmas) for k in between(reading.verbal, first, last))


def _flies(reading: Reading, k: int) -> bool:
    """Whether token `k` is a weapon, to which a relative clause right behind it belongs: 'the missile that hit X'."""
    thing = reading.at(k, "thing")
    return thing is not None and thing.value.sort in _ARMS


def _relates(reading: Reading, i: int, last: int) -> bool:
    """Whether a form is the verb of a clause about the noun before its relative: 'the raid that killed 12', not
    'reports that wounded soldiers ...'."""
    feats, k = reading.words[i].feats, i - 2
    if _flies(reading, k):
        return "past" in feats
    if not ("past" in feats or ("pres" in feats and "inf" not in feats)) or reading.words[k].cues:
        return False
    noun = reading.at(k, "noun") is not None
    return noun or (reading.words[k].classes <= _NOUNS and not plain_noun(reading, i + 1, last))


def opens_main(reading: Reading, i: int, first: int) -> bool:
    """Whether token `i` opens its sentence, or a main clause behind a conjunction: Dutch ', maar [dat] hield geen
    stand'."""
    if i == first:
        return True
    joined = reading.pack.verb_second and i - 2 >= first and reading.is_(i - 1, "cconj")
    return joined and reading.is_(i - 2, "mark")


def _told_apart(reading: Reading, i: int, first: int) -> bool:
    """Whether what could be a conjunction between two verbs is a determiner: Dutch 'wees [dat] voorstel af'."""
    word = reading.words[i]
    finite = reading.pack.verb_second and not word.helps and not word.feats.isdisjoint(_FINITE)
    return finite and i - 2 >= first and reading.is_(i - 1, "det") and reading.words[i - 2].tensed


def gerund_as_noun(reading: Reading, i: int, first: int, last: int) -> bool:
    """Whether what is done is named by a gerund, with its doer or what it is done to: '[shelling] by X killed two'."""
    if not reading.pack.fixed_order or i + 1 >= last:
        return False
    link = reading.at(i + 1, "relation")
    opens = i == first or reading.is_(i - 1, "prep")
    return opens and link is not None and link.value in ("by", "of", "in", "near")


def _modified(reading: Reading, i: int, first: int, before: frozenset[str], *, noun: bool) -> bool:
    """Whether what stands before a form makes a noun of it: an owner, a determiner, an adjective."""
    feats = reading.words[i].feats
    if reading.pack.fixed_order and "ger" in feats and (reading.owns(i - 1) or _foremost(reading, i - 1, first)):
        return True  # "Syria's negotiating position"
    if reading.pack.fixed_order and "ger" in feats and _of_body(reading, i, first):
        return True
    if noun and ("det" in before or ("cconj" in before and i - 2 > first and reading.at(i - 2, "noun"))):
        return True
    named = "past" in feats and reading.at(i - 1, "party") is not None  # "the US hit targets"
    return "pres" in feats and not named and reading.at(i - 1, "adj") is not None


def _of_body(reading: Reading, i: int, first: int) -> bool:
    """Whether a gerund names what someone holds: 'a Security Council [meeting]', 'an emergency [meeting] of'."""
    hits = [h for k in range(max(first, i - _NAME), i) for h in reading.hits.get(k, ()) if h.last == i]
    body = any(h.cls == "party" and h.value.type in _MEETING for h in hits)
    if not body and any(h.cls in _DOERS for h in hits):
        return False  # "a soldier fighting in X"
    begins = (k for k in range(i - 1, max(first, i - _PHRASE) - 1, -1))
    opener = next((k for k in begins if not reading.words[k].classes.isdisjoint(_OPENS)), None)
    ends = i + 1 >= len(reading.words) or not reading.words[i + 1].classes.isdisjoint(_ENDS)
    if not ends or opener is None or opener == i - 1 or not reading.is_(opener, "art"):
        return False
    return body or not reading.is_(opener, "definite")


def _foremost(reading: Reading, k: int, first: int) -> bool:
    """Whether a superlative with its determiner stands up to token `k`: '[the worst] bombing'."""
    return k > first and reading.is_(k, "record") and reading.is_(k - 1, "det")


def is_object(reading: Reading, i: int, last: int) -> bool:
    """Whether a noun that could be a verb is the object of the verb before it, or opens what someone says: 'suffered
    damage', 'reported shelling in the town', 'said shelling had killed two'."""
    feats = reading.words[i].feats
    told = "ger" in feats and bool(reading.words[i - 1].cues) and i + 1 < last
    if told and _has_predicate(reading, i + 1, last):
        return True
    return _full(reading, i - 1) if "inf" in feats else told and reading.is_(i + 1, "prep")


def _has_predicate(reading: Reading, i: int, last: int) -> bool:
    """Whether the verb of a noun before it stands at token `i`, and no participle before a name: 'denied shelling
    occupied X'."""
    word = reading.words[i]
    named = i + 1 < last and reading.at(i + 1, "name") is not None
    return word.helps or ("past" in word.feats and not named)


def _predicate(reading: Reading, i: int, last: int, before: frozenset[str], *, noun: bool) -> bool:
    """Whether a form behind a determiner or a number is the verb of what that stands for."""
    word, fixed = reading.words[i], reading.pack.fixed_order
    feats = word.feats
    if "det" in before and "art" not in before and (_closes(reading, i, last) or _left_behind(reading, i)):
        return True  # "er wordt niet meer gevochten"
    if fixed and "num" in before and "part" in feats and not plain_noun(reading, i + 1, last):
        return True  # "five killed in"
    if fixed and "num" in before and ("inf" in feats or word.helps) and not noun:
        return True  # "two die in", "two were hurt"
    pointing = "demo" in before or ("rel" in before and reading.is_(i - 2, "mark"))  # ", who denies that"
    said = pointing and reading.pack.verb_second and bool(word.helps or word.cues)
    return said and bool(feats & _FINITE) and not noun  # "..., that has the army said"


def _joined(reading: Reading, i: int, first: int, last: int, before: frozenset[str]) -> bool:
    """Whether a form is a noun or an adjective because of the conjunction or preposition before it."""
    feats = reading.words[i].feats
    if "cconj" in before and "inf" in feats and i - 2 > first and _noun_of_verb(reading, i - 2):
        return True
    if reading.pack.fixed_order and "prep" in before and "part" in feats and plain_noun(reading, i + 1, last):
        return True  # "through deserted villages"
    bare = bool(feats & {"pres", "inf"}) and not feats & {"past", "part"}
    return "prep" in before and "inf" not in before and bare


def of_row(reading: Reading, i: int, last: int) -> bool:
    """Whether a thing's name that could be a verb is alone, or one of a row: 'without water, heating and gas'."""
    if reading.at(i, "thing") is None or not reading.words[i].feats <= _BARE:
        return False
    if "ger" in reading.words[i].feats and any(numeral(reading, k) for k in range(i + 1, min(i + _BOUND, last))):
        return False  # "stormed the base, killing at least ten"
    before, behind = reading.words[i - 1].classes, reading.words[i + 1].classes if i + 1 < last else _ROW
    follows = "prep" in before and "inf" not in before
    follows = follows or (not before.isdisjoint(_ROW) and reading.at(i - 2, "thing", "noun") is not None)
    helped = i + 1 < last and reading.words[i + 1].helps and reading.is_(i - 1, "cconj")  # "water and heating were off"
    return follows and (helped or not behind.isdisjoint(_ROW))


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
    """Whether a participle ends its clause, or all but its auxiliary or a preposition and what it governs."""
    if reading.pack.fixed_order or reading.words[i].feats != {"part"}:
        return False
    return ends_clause(reading, i + 1, last) or reading.words[i + 1].helps


def _left_behind(reading: Reading, i: int) -> bool:
    """Whether the determiner before token `i` belongs to the noun before that: 'no water any more is' in clauses that
    end in their verb."""
    if not reading.pack.verb_second or reading.words[i].feats.isdisjoint(_FINITE):
        return False
    return reading.words[i - 2].noun or reading.at(i - 2, *_DOERS) is not None


def ends_clause(reading: Reading, i: int, last: int) -> bool:
    """Whether at token `i` a clause is over, but for a preposition and what it governs."""
    return i >= last or bool(reading.words[i].classes & {"mark", "prep"})


def plain_noun(reading: Reading, i: int, last: int) -> bool:
    if i >= last or not reading.tokens.word[i][0].islower():
        return False
    word = reading.words[i]
    return word.classes <= _OPEN and (not word.tensed or "seldomverb" in word.classes)


def _noun_of_verb(reading: Reading, i: int) -> bool:
    """Whether token `i` is an infinitive that stands as a noun."""
    return "inf" in reading.words[i].feats and reading.is_(i - 1, "det")


def _followed_by_of(reading: Reading, i: int, last: int) -> bool:
    link = reading.at(i + 1, "relation") if i + 1 < last else None
    return link is not None and link.value == "of"
