"""Conjunctions that join two clauses, and not two words of one."""

from wederhoor.extract.grammar.phrases import points_at
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading

_NAME = 3  # tokens of a place's name
_SPEAKER = 8  # tokens from a conjunction to what someone says
_BOUNDS = frozenset({"mark", "sconj"})
_BEFORE_VERB = frozenset({"prep", "inf", "cconj", "det", "mark", "adv"})
_INFINITIVE = 15  # tokens from what opens an infinitive to it, at the most
_INFINITIVES = frozenset({"inf", "infmark"})
_SUBJECT = frozenset({"det", "pron", "num"})


def coordinates(reading: Reading, i: int, start: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` joins two clauses that each have a finite verb of their own."""
    if i == start or not reading.is_(i, "cconj"):
        return False
    if reading.pack.free_order and i - 1 in verbs and i + 1 in verbs:
        return False  # "was hit and destroyed": of one thing
    if reading.pack.fixed_order and (_goes_on(reading, i, start, last, verbs) or _says_on(i, start, verbs)):
        return True
    before = [v for k, v in verbs.items() if start <= k < i]
    if before and reading.pack.fixed_order and _another_says(reading, i, last, verbs):
        return True
    if i + 1 < last and reading.is_(i - 1, "prep") and reading.is_(i + 1, "prep"):
        return False  # "in and around"
    if reading.pack.verb_second and i + 1 in verbs and _alike(reading, before, verbs[i + 1]):
        return True
    if not _told(reading, before):
        return False
    if i + 2 in verbs and verbs[i + 2].finite and reading.is_(i + 1, "det"):
        return True
    second = _verb_behind(reading, i, last, verbs)
    if second is not None and _in_perfect(reading, second, verbs) and not reading.is_(start, "rel"):
        return True
    return second is not None and _joins(reading, i, last, before, second)


def _verb_behind(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> Verb | None:
    """The first verb behind the conjunction at token `i`, unless something else than its subject stands between."""
    behind = i + 1  # past what a part of those counted is told in: "and 15 others, including two women, were"
    for k in range(i + 1, last):
        classes = reading.words[k].classes
        if "mark" in classes and "including" in reading.present:
            behind = _behind_part(reading, k, last, verbs) or behind
        if k < behind:
            continue
        if k > i + 1 and "cconj" in classes and _places_beside(reading, i):
            return None  # "shelled X and Y and twenty were hurt"
        if "mark" in classes or classes & {"sconj", "rel"} - {"det"}:
            return None
        if k in verbs:
            return None if k > i + 1 and reading.is_(k - 1, "cconj") else verbs[k]  # "took X and Y [and] shelled Z"
    return None


def _joins(reading: Reading, i: int, last: int, before: list[Verb], verb: Verb) -> bool:
    """Whether the verb behind the conjunction at token `i` makes a clause of its own, as those `before` it do."""
    if verb.finite:
        return True
    second = _second(reading, before, verb, i, last) and not _owed(reading, before, verb)
    if second and not reading.pack.fixed_order:
        return True
    return verb.at == i + 1 and verb.has("pres") and _subject_follows(reading, i + 2, last)


def _in_perfect(reading: Reading, verb: Verb, verbs: dict[int, Verb]) -> bool:
    """Whether a verb that could be an infinitive is the auxiliary of a perfect, where verbs stand together: 'have no
    food and soldiers [have entered] the town'."""
    if not reading.pack.fixed_order or not _present(reading, verb) or not verb.can_be(reading.pack.active):
        return False
    at = verb.at + 1
    while reading.is_(at, "adv") and at < len(reading.words) - 1:
        at += 1
    return at in verbs and verbs[at].has("part")


def _behind_part(reading: Reading, k: int, last: int, verbs: dict[int, Verb]) -> int | None:
    """The verb behind the marks, the first of which is token `k`, between which a part of those counted is told."""
    part = reading.at(k + 1, "including") if k + 1 < last else None
    closing = next(iter(reading.those("mark", part.last, last)), last) if part else last
    verb = verbs.get(closing + 1)
    return closing + 1 if verb is not None and verb.tensed and not verb.word.cues else None


def awaits_verb(reading: Reading, a: int, b: int, verbs: dict[int, Verb]) -> bool:
    """Whether a conjunction opens with those counted a clause whose verb stands behind a part of them: '[and 15
    others], including two women, were hurt'."""
    if "including" not in reading.present or not reading.is_(a, "cconj") or b >= len(reading.words):
        return False
    return reading.is_(b, "mark") and _behind_part(reading, b, len(reading.words), verbs) is not None


def _places_beside(reading: Reading, i: int) -> bool:
    """Whether names of places stand on both sides of token `i`."""
    before = reading.of(max(0, i - _NAME), i, "name")
    return reading.at(i + 1, "name") is not None and any(hit.last == i for hit in before)


def strung(reading: Reading, verb: Verb) -> bool:
    """Whether a verb that opens a clause behind a mark is a further one of the subject before it: 'took X, [shelled] Y
    and left'."""
    if not reading.pack.fixed_order:
        return reading.pack.free_order
    link = reading.at(verb.at + 1, "relation") if verb.at + 1 < len(reading.words) else None
    by = link is not None and link.value in ("by", "with")
    told = verb.has("past") or verb.feats == {"pres"}
    return reading.tokens.word[verb.at - 1] == "," and told and not (by or verb.word.cues)


def _told(reading: Reading, before: list[Verb]) -> bool:
    """Whether one of the verbs before a conjunction is finite; where one needs an auxiliary in the passive, a past that
    has none is: 'two died [and] five are in hospital'."""
    for verb in before:
        if verb.finite:
            return True
    if reading.pack.fixed_order and any(v.has("past") and not v.word.cues for v in before):
        return True
    if reading.pack.verb_second and len(before) == 1 and before[0].has("past"):
        return True  # Dutch "de Russen bezetten X [en] het leger schoot terug"
    return any(v.word.helps and _present(reading, v) for v in before)


def joins_mains(reading: Reading, i: int) -> bool:
    """Whether a conjunction at token `i` joins main clauses, as one behind a comma does."""
    return not reading.pack.free_order and i > 0 and reading.is_(i, "cconj") and reading.tokens.word[i - 1] == ","


def _second(reading: Reading, before: list[Verb], verb: Verb, i: int, last: int) -> bool:
    """Whether a verb that could be an infinitive stands where the verb of a main clause joined at `i` does."""
    inside = i + 1 < verb.at < last - 1 and not reading.is_(verb.at + 1, "mark")
    return inside and _present(reading, verb) and (verb.word.helps or _complete(reading, before))


def _complete(reading: Reading, before: list[Verb]) -> bool:
    """Whether the verbs before are an auxiliary of the passive or the perfect with its participle, if any, on which no
    infinitive hangs: Dutch 'er is geen water [en] huizen liggen in puin'."""
    helps = reading.pack.passive | reading.pack.active
    return not helps.isdisjoint(before[0].word.lemmas) and all(v.has("part") for v in before[1:])


def _owed(reading: Reading, before: list[Verb], verb: Verb) -> bool:
    """Whether a modal still waits for the infinitive that a verb can be: 'could a bridge [and] a dam have hit'."""
    again = any(v.has("inf") and v.word.helps and v.word.lemmas & verb.word.lemmas for v in before[1:])
    if not verb.has("inf") or (len(before) != 1 and not again):  # "could [have] been hit [and have] been taken"
        return False
    modal = reading.pack.modal_verbs.values()
    return any(form.lemma in lemmas for lemmas in modal for form in before[0].forms)


def _alike(reading: Reading, before: list[Verb], verb: Verb) -> bool:
    """Whether two forms that could be others are of one tense, or that before leaves no infinitive to wait for: Dutch
    'zij vertrekken niet [en] gaan door', 'beschoten X [en] bezetten Y', 'namen X in [en] rukken op'."""
    if len(before) != 1 or before[0].word.helps:
        return False
    if {"inf", "pres"} <= verb.feats & before[0].feats or "past" in verb.feats & before[0].feats:
        return True
    last = reading.words[verb.at - 2]
    return before[0].finite and {"inf", "pres"} <= verb.feats and (bool(last.classes) or "inf" not in last.feats)


def _present(reading: Reading, verb: Verb) -> bool:
    """Whether a verb can be in the present, and no word makes it an infinitive."""
    return verb.has("pres") and not reading.is_(verb.at - 1, "inf")


def _goes_on(reading: Reading, i: int, start: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether the same subject does a second thing behind token `i`: 'entered the town [and] shelled the port'."""
    k = i + 1
    while k < last and reading.is_(k, "adv"):
        k += 1
    if k not in verbs or not verbs[k].has("past") or verbs[k].word.finite:
        return False
    before = [verb for at, verb in verbs.items() if start <= at < i] or [v for at, v in verbs.items() if at < i]
    done = i - 1 not in verbs and _perfect(reading, before)  # not "has killed and wounded 20"
    if before and (done or all(v.word.helps and v.finite for v in before)):
        return _has_object(reading, k + 1, last)  # "is an ally and sent troops", "has taken X and shelled Y"
    return any(v.has("past") for v in before) and not any(v.word.helps for v in before)


def ends_before(reading: Reading, i: int, start: int, opener: int, verbs: dict[int, Verb]) -> bool:
    """Whether a clause that begins at token `start` ends before the verb at `i`, which could be none that is finite."""
    if reading.pack.verb_second:
        return _begins_anew(reading, i, start, verbs)
    return reading.pack.fixed_order and _awaited(reading, i, opener, verbs)


def _awaited(reading: Reading, i: int, opener: int, verbs: dict[int, Verb]) -> bool:
    """Whether a past at token `i`, behind the verb of a relative clause and before an object, is that of the noun which
    that clause belongs to: 'the shell that hit the school [killed] two'."""
    own = [k for k in verbs if opener < k < i]
    if opener < 1 or not own or i - 1 in own or not reading.is_(opener, "rel") or not verbs[i].has("past"):
        return False
    told = verbs[own[-1]].tensed and not verbs[own[-1]].word.helps
    if not told or i + 1 >= len(reading.words) or reading.words[i - 1].classes & _BEFORE_VERB:
        return False
    return _begins_object(reading, i + 1) and _bare_subject(reading, opener, verbs)


def _begins_object(reading: Reading, i: int) -> bool:
    """Whether a determiner, a number or a name stands at token `i`, and no noun that a participle could belong to."""
    word = reading.tokens.word[i]
    return word[0].isupper() or word[0].isdigit() or not reading.words[i].classes.isdisjoint(_SUBJECT)


def _begins_anew(reading: Reading, i: int, start: int, verbs: dict[int, Verb]) -> bool:
    """Whether an auxiliary that could be an infinitive stands behind the verbs of a clause, on none of which one hangs,
    and so is that of the clause around it: Dutch 'de mannen die gedood werden [waren] soldaten'."""
    own = [verb for k, verb in verbs.items() if start <= k < i]
    if not own or own[-1].at != i - 1 or own[-1].word.helps or not verbs[i].word.helps:
        return False
    last, complete = own[-1], reading.pack.passive | reading.pack.active
    told = [verb for verb in own if verb.finite or (verb.word.helps and verb.tensed)]
    if not told:
        return len(own) == 1 and last.has("pres") and not last.has("part") and verbs[i].can_be(complete)
    if not told[-1].word.helps:
        return last is told[-1]
    return last.has("part") and told[-1].can_be(complete)


def helped_before(reading: Reading, i: int, start: int, verbs: dict[int, Verb]) -> bool:
    """Whether a participle at token `i`, right behind the verbs of a clause that need none, is what an auxiliary before
    that clause helps: Dutch 'zijn vijf mensen die daar schuilden [gedood]'."""
    own = [verb for k, verb in verbs.items() if start <= k < i]
    before = [verb for k, verb in verbs.items() if k < start]
    if not own or own[-1].at != i - 1 or not verbs[i].has("part") or not before:
        return False
    waits = (
        before[-1].word.helps and before[-1].tensed and before[-1].can_be(reading.pack.passive | reading.pack.active)
    )
    told = [verb for verb in own if verb.tensed and not verb.has("part")]
    done = bool(told) and (not told[-1].word.helps if told[-1] is own[-1] else own[-1].has("part"))
    return waits and done


def _bare_subject(reading: Reading, opener: int, verbs: dict[int, Verb]) -> bool:
    """Whether nothing before a relative clause is the verb of the noun that it belongs to, or says what that does."""
    for k in range(opener - 1, max(0, opener - _SPEAKER) - 1, -1):
        if reading.words[k].classes & _BOUNDS:
            return True
        if k in verbs:
            return False
    return True


def _perfect(reading: Reading, before: list[Verb]) -> bool:
    """Whether verbs have one auxiliary, which makes no passive, with the participle that it helps: 'has taken'."""
    helping = [verb for verb in before if verb.word.helps]
    if len(helping) != 1 or not helping[0].tensed or reading.pack.active.isdisjoint(helping[0].word.lemmas):
        return False
    return any(verb.has("part") and verb.at > helping[0].at for verb in before)


def _another_says(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether someone else says something behind token `i`: 'reported blasts [and] the army said that'."""
    k = next((k for k in range(i + 1, min(last, i + _SPEAKER)) if k in verbs or reading.is_(k, "mark")), None)
    if k is None or k not in verbs or not verbs[k].word.cues or not verbs[k].has("past"):
        return False
    return bool(reading.of(i + 1, k, "org", "title", "party", "person", "civil"))


def _says_on(i: int, start: int, verbs: dict[int, Verb]) -> bool:
    """Whether a verb of saying stands right behind token `i`, and one before the clause that this would join: 'said
    that X has fallen [and] called for help'."""
    verb = verbs.get(i + 1)
    if verb is None or not verb.word.cues or not verb.has("past") or verb.word.helps:
        return False
    return any(at < start and v.word.cues and not v.has("inf") for at, v in verbs.items())


def _has_object(reading: Reading, i: int, last: int) -> bool:
    """Whether an object stands right behind a verb, and no preposition or mark."""
    return i < last and not reading.words[i].classes & {"prep", "mark", "cconj", "sconj", "adv", "inf", "particle"}


def _subject_follows(reading: Reading, i: int, last: int) -> bool:
    return i < last and (reading.tokens.word[i][0].isupper() or not _SUBJECT.isdisjoint(reading.words[i].classes))


def points(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` points at what was said: its verb and its subject stand right behind it, ', that says X', it
    is between a verb and its particle, Dutch 'spreekt [dat] tegen en', or it is a determiner."""
    if "dem" in reading.words[i].classes and _determines(reading, i, first, verbs):
        return True
    if i - 1 in verbs and i + 2 < last and reading.tokens.low[i + 1] in verbs[i - 1].word.particles:
        return not reading.words[i + 2].classes.isdisjoint({"cconj", "mark"})
    if not reading.is_(i, "demo") or i + 2 >= last:
        return False
    if i + 1 not in verbs:
        return False
    if not verbs[i + 1].tensed or i + 2 in verbs:
        return False
    if reading.tokens.word[i - 1] == "," and not any(v.tensed for k, v in verbs.items() if k < i):
        return False  # "X, that denies having hit Y, said"
    anew = reading.is_(i - 1, "cconj") and reading.is_(i - 2, "mark") and not reading.is_(i + 2, "mark")
    return anew or reading.is_(i + 2, "det") or reading.tokens.word[i + 2][0].isupper()


def _determines(reading: Reading, i: int, first: int, verbs: dict[int, Verb]) -> bool:
    """Whether what could open a clause is the determiner of a noun behind it, and not what a verb with a particle says:
    'spreekt tegen [dat] Homs'; behind one that opens a sentence the verb must follow: '[Dat] dorp werd'."""
    if not points_at(reading, i):
        return _says_to(reading, i, first, verbs)
    if i == first:
        return i + 2 in verbs and verbs[i + 2].finite
    return not any(first <= k < i - 1 and reading.tokens.low[i - 1] in v.word.particles for k, v in verbs.items())


def _says_to(reading: Reading, i: int, first: int, verbs: dict[int, Verb]) -> bool:
    """Whether what could open a relative clause is the determiner of what someone says to have done: Dutch 'zegt [dat]
    dorp te hebben ingenomen', where none but an infinitive follows."""
    if not reading.pack.verb_second or not any(first <= k < i and v.word.cues for k, v in verbs.items()):
        return False
    end = next(iter(reading.those("mark", i, len(reading.words))), len(reading.words))
    behind = [k for k in verbs if i < k < end and verbs[k].tensed]
    return bool(behind) and behind[0] > i + 2 and all(reading.is_(k - 1, "inf") for k in behind)


def taken_along(reading: Reading, i: int, first: int, verbs: dict[int, Verb]) -> bool:
    """Whether what could open an infinitive is a preposition in what a verb takes with one: Dutch 'kwam [zonder] water
    te zitten'; or names by whom something is done."""
    link = reading.at(i, "relation")
    if link is not None and link.value == "by":
        return _names_doer(reading, i, first, verbs)
    if link is None or link.value != "instead" or reading.is_(i + 1, "inf"):
        return False
    before = [verb.word.lemmas for k, verb in verbs.items() if first <= k < i]
    takes = frozenset().union(*reading.pack.infinitives.values())
    return bool(before) and not takes.isdisjoint(before[-1])


def _names_doer(reading: Reading, i: int, first: int, verbs: dict[int, Verb]) -> bool:
    """Whether a preposition that can open an infinitive names who does it: Dutch 'werd [door] hen gedwongen te gaan',
    'om een gesprek [door] hen te krijgen', not 'won [door] hen te dwingen'."""
    before = next((k for k in range(i - 1, first - 1, -1) if reading.words[k].classes & _INFINITIVES), None)
    if before is not None and reading.is_(before, "infmark"):
        return True
    reach = range(i + 1, min(i + _INFINITIVE, len(reading.words)))
    k = next((k for k in reach if reading.words[k].classes & _INFINITIVES or (k in verbs and verbs[k].tensed)), 0)
    done = k - 1 in verbs and verbs[k - 1].participle
    return done or not reading.is_(k, "inf") or k + 1 not in verbs or not verbs[k + 1].has("inf")


def ends_behind(reading: Reading, k: int) -> bool:
    """Whether what goes on with token `k` ends there, or behind a negation: 'bevestigt dat niet, maar'."""
    if reading.pack.verb_second and reading.is_(k, "neg") and k + 1 < len(reading.words):
        return bool(reading.words[k + 1].classes & {"mark", "cconj"})
    return reading.is_(k, "cconj") or reading.tokens.word[k] in ":;"


def names_some(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether a word for 'if' at token `i` only opens what is named of those before it: Dutch 'steden [als] X en Y
    worden belegerd', where no other clause would have a verb."""
    named = i > first and i + 1 < last and reading.tokens.word[i + 1][0].isupper()
    if not named or any(first <= k < i and v.tensed and v.finite for k, v in verbs.items()):
        return False
    return not any(reading.tokens.word[k] == "," for k in reading.those("mark", i, last))


def says_so(reading: Reading, i: int) -> bool:
    """Whether a word that opens a question only says that something is not so: Dutch 'niet waar', which is 'where'."""
    return reading.is_(i, "so") and reading.is_(i - 1, "neg")


def tells_when(reading: Reading, i: int, mark: int, verbs: dict[int, Verb]) -> bool:
    """Whether what stands behind token `i`, an adverb that can open a clause, up to a mark is one with its verbs last:
    Dutch 'drie doden toen de Russen de markt beschoten', not 'werd toen de markt verlaten'."""
    if "prep" in reading.words[i].classes or reading.words[i + 1].classes.isdisjoint(_SUBJECT):
        return False
    begins = verbs_begin(mark, verbs)
    if begins <= i + 1 or reading.is_(begins - 1, "inf"):
        return False
    lone = begins == mark - 1 and verbs[begins].participle and any(v.word.helps for k, v in verbs.items() if k < i)
    return not lone and any(verbs[k].tensed for k in range(begins, mark))


def verb_final(first: int, mark: int, verbs: dict[int, Verb]) -> bool:
    """Whether what stands between token `first` and a mark, behind which a verb goes on, is a clause whose verbs are
    last: Dutch 'sinds zij de stad innamen, is'."""
    if mark + 1 not in verbs:
        return False
    begins = verbs_begin(mark, verbs)
    return begins > first and any(verbs[k].tensed for k in range(begins, mark))


def verbs_begin(end: int, verbs: dict[int, Verb]) -> int:
    """Where the verbs begin that stand together right before token `end`."""
    while end - 1 in verbs:
        end -= 1
    return end
