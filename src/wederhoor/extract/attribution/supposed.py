"""What a sentence only supposes, asks or demands, and so does not say to happen."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.shapes import denies_by_itself
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.infinitives import asked_of_others, came_about, wants
from wederhoor.extract.occurrences.mood import counterfactual, enabled, owed, to_come
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.within import MEANT
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading

_TALE = 6  # tokens before a relative clause in which it is said that someone in a tale is meant
_DEEDS = ("attack.", "harm.", "damage.", "control.", "service.", "access.aid_delivered")
_OWED = (*_DEEDS, "movement.", "access.")
_AIMED = (*_OWED, "stance.sanction")
_LEFT_OPEN = frozenset({"cond", "ask"})
_NEAR = 3  # words behind a negation: "not been confirmed"
_EITHER = 5  # words from "confirmed" to "nor denied"
_STANDS = ("talks.ceasefire_demanded", "stance.")
_HAPPENS = ("attack.", "control.", "movement.", "harm.", "damage.", "service.")


def left_open(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is left open that something happens: in a condition, a question, or as what is only aimed at.

    Or whether it happens only in another world: 'would have', 'in the film'.
    """
    clause, reading = trigger.clause, sentence.reading
    if _imagined(sentence, trigger) or (clause.kind in ("sub", "rel") and _hangs_in_doubt(reading, clause)):
        return True
    if counterfactual(reading, clause) or enabled(reading, clause) or _doubted(reading, trigger):
        return True
    if "almost" in reading.present and _almost(reading, trigger):
        return True
    if sentence.scopes and _left_undecided(sentence, trigger):
        return True
    if reading.pack.cases and _so_that(reading, trigger):
        return True
    aim = clause.kind == "inf" and trigger.window is None and trigger.frame.kind.startswith(_DEEDS)
    aim = aim and not _called_for(reading, trigger)
    deed = trigger.window is None and trigger.frame.kind.startswith(_OWED)
    if deed and "until" in reading.present and _not_yet(reading, clause):
        return True
    if (deed and owed(reading, clause)) or (reading.pack.fixed_order and _told_to(reading, trigger)):
        return True
    asked = clause.kind in _LEFT_OPEN or _belongs_to_open(reading, clause)
    return (aim and clause.opener != trigger.first and not came_about(reading, trigger)) or asked


def _called_for(reading: Reading, trigger: Trigger) -> bool:
    """Whether what others are asked to do is of a kind of its own: Dutch 'riep hen op [om de stad te verlaten]'."""
    above = trigger.clause.parent
    if trigger.frame.demanded is None or above is None or not reading.pack.verb_second:
        return False
    asked = reading.pack.infinitives.get("asked", frozenset())
    return any(verb.can_be(asked) for verb in above.verbs)


def _not_yet(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says until when something goes on that has not ended: 'will fight [until the town is free]', not
    'fought until it fell'; in a language that denies it too, until when it did: Russian '[пока не] ушли'."""
    if clause.opener is None or not reading.is_(clause.opener, "until"):
        return False
    if reading.pack.cases:
        told = clause.parent.finite if clause.parent else None
        denied = clause.finite is not None and bool(clause.those(reading, "neg"))  # else "while they leave"
        return denied and (not (clause.finite and clause.finite.has("past")) or bool(told and told.has("past")))
    return not any(c.finite and c.finite.has("past") for c in (clause, clause.parent) if c is not None)


def _imagined(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the words of its own clause say that it is of no real world, conditional, anyone's or not theirs."""
    clause, reading = trigger.clause, sentence.reading
    if "unreal" in reading.present and _in_another_world(reading, trigger):
        return True
    verb = trigger.verb if "cond" in reading.present and trigger.window is None else None
    if verb and reading.is_(verb.at - 1, "cond") and not reading.is_(verb.at - 3, "degree"):
        return True  # "not to shoot unless attacked", but Dutch "zo goed als omsingeld"
    if clause.first == sentence.first:
        anyone = "anyone" in reading.present and trigger.window is None and trigger.verb is not None
        anyone = anyone and reading.is_(clause.first, "anyone")
        if anyone or _inverted(sentence) or _wondered(reading, clause):
            return True  # "whoever bombs hospitals must stand trial"
    return bool(reading.pack.cases) and (_not_whom(reading, trigger) or _honoured(reading, clause))


def _so_that(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause only says what is wanted: Ukrainian '[щоб] вони пішли'."""
    clause = trigger.clause
    aims = clause.opener is not None and reading.is_(clause.opener, "infmark") and clause.finite is not None
    return aims and trigger.frame.kind.startswith(_AIMED)


def _hangs_in_doubt(reading: Reading, clause: Clause) -> bool:
    """Whether a clause hangs on what is not meant or allowed, or is only feared or hoped for."""
    refused = clause.kind == "sub" and clause.parent is not None and _not_meant(reading, clause.parent)
    return refused or _of_prospect(reading, clause)


def _honoured(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says who is wished well by one without a verb: 'glory to all [who fight]'."""
    wished = clause.parent is not None and not clause.parent.verbs
    return wished and "anyone" in reading.present and reading.is_(clause.first, "anyone")


def _belongs_to_open(reading: Reading, clause: Clause) -> bool:
    """Whether a clause hangs on a condition or a question, or is joined to one: 'if it holds [and they leave]'."""
    above = clause.parent
    if above is None or above.kind not in _LEFT_OPEN:
        return False
    return clause.kind == "sub" or (clause.first == above.last and reading.is_(clause.first, "cconj"))


def _told_to(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause begins with its verb, as one that tells others what to do: 'Fight with arms!'."""
    clause, verb = trigger.clause, trigger.verb
    if clause.kind != "main" or verb is None or trigger.window is not None or clause.parent is not None:
        return False
    return verb.at == clause.first and "inf" in verb.feats and not reading.at(verb.at, "noun", "thing")


def demanded(sentence: Sentence, trigger: Trigger, covering: list[Scope]) -> bool:
    """Whether it is only what someone wants or asks of others: 'demands that they withdraw', 'wants it to stop'."""
    clause = trigger.clause
    if sentence.reading.pack.fixed_order or clause.kind not in ("sub", "inf") or trigger.frame.kind.startswith(_STANDS):
        return False
    if trigger.frame.demanded is not None and (clause.kind == "inf" or asked_of_others(sentence.reading, trigger)):
        return False  # then it is of the kind that it has as a demand
    begins = sentence.reading.is_(clause.first, "dem")  # "that they leave, demands X"
    asked = any(s.cue.stance == "demands" and (begins or clause.first > s.key) for s in covering)
    return asked or (clause.kind == "sub" and clause.parent is not None and wants(sentence.reading, clause.parent))


def depends(sentence: Sentence, draft: Draft) -> bool:
    """Whether it will be so only on a condition; a threat or an offer on one is what it is."""
    if not draft.kind.startswith(_HAPPENS) or not [c for c in sentence.parts if c.kind == "cond"]:
        return False
    return draft.modality == "planned" or to_come(sentence.reading, draft.trigger)


def _not_whom(reading: Reading, trigger: Trigger) -> bool:
    """Whether it is only denied that someone does what happens, who stands behind the negation that opens its clause:
    '[it is] not our missiles [that] hit the town'."""
    clause, verb = trigger.clause, trigger.verb
    opening = clause.first + (reading.is_(clause.first, "demo") and not reading.words[clause.first].forms)
    denied = reading.words[opening].classes == {"neg"} and reading.at(opening, "notneg") is None
    if verb is None or not verb.finite or not denied or verb.at <= opening + 1 or opening in reading.contrasting:
        return False
    behind = reading.words[opening + 1]
    someone = bool(behind.bases) or not behind.classes.isdisjoint({"pron", "poss"})
    subject = not behind.cases or any(case.startswith("nom") for case in behind.cases)
    return someone and subject and not behind.forms


def _not_meant(reading: Reading, clause: Clause) -> bool:
    """Whether a clause denies that someone means, allows or asks for what hangs on it: 'do not allow that they go'."""
    if not reading.pack.verb_second or not clause.those(reading, "neg"):
        return False
    meant = reading.pack.infinitives.get("meant", frozenset()) | reading.pack.infinitives.get("asked", frozenset())
    return any(verb.can_be(meant) for verb in clause.verbs)


def _of_prospect(reading: Reading, clause: Clause) -> bool:
    """Whether a clause is what a noun for what need not come about is of: 'fears are growing [that they will land]'."""
    opener = clause.opener
    done = any(verb.has("past") or verb.has("part") for verb in clause.verbs)  # "fears that many have died"
    if opener is None or opener < 2 or done or not reading.is_(opener, "sconj"):
        return False
    noun = opener - 1 - reading.is_(opener - 1, "mark")
    if clause.parent is not None and any(verb.at == noun for verb in clause.parent.verbs):
        return False  # who "fears that" says so
    names = {reading.tokens.low[noun], *reading.words[noun].bases}
    return not names.isdisjoint(reading.pack.prospects.get("unreal", frozenset()))


def _wondered(reading: Reading, clause: Clause) -> bool:
    """Whether a sentence opens with a question that is none of its own: 'Who the attackers were is not known'."""
    behind = clause.first + 1
    opens = reading.pack.verb_second and reading.is_(clause.first, "interrog")
    return opens and not any(v.at == behind for v in clause.verbs)


def _in_another_world(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause is of a tale or a picture, or its clause is: 'a film about soldiers who stormed the town'; what
    is threatened with or meant "in the event of" something is."""
    clause = trigger.clause
    if clause.kind in ("rel", "sub") and reading.of(max(0, clause.first - _TALE), clause.first, "unreal"):
        return True
    hits = [hit for hit in reading.of(clause.first, clause.last, "unreal") if clause.has(hit.first)]
    if trigger.frame.kind in MEANT and trigger.verb is not None:
        hits = [hit for hit in hits if hit.first < trigger.verb.at]
    hedged = reading.of(max(0, hits[0].first - 1), hits[-1].first, "hedge") if hits else ()
    return any(not any(h.first < hit.first < h.last for h in hedged) for hit in hits)  # no "бы" in "будто бы"


def _almost(reading: Reading, trigger: Trigger) -> bool:
    """Whether it only nearly came about: 'almost took the town', Ukrainian 'ледь не захопили'."""
    verb = trigger.verb
    if verb is None or trigger.window is not None:
        return False
    k = verb.at - 1
    while k > trigger.clause.first and not reading.is_(k, "almost"):
        if not (reading.is_(k, "neg") or reading.words[k].helps):
            return False
        k -= 1
    return reading.is_(k, "almost")


def _inverted(sentence: Sentence) -> bool:
    """Whether a sentence opens with an auxiliary in the past, as a condition does: 'Had it fallen, ...'."""
    pack, word = sentence.reading.pack, sentence.reading.words[sentence.first]
    past = "past" in word.feats and word.feats.isdisjoint(("pres", "inf"))
    return not pack.free_order and word.helps and past and len(sentence.parts) > 1


def _doubted(reading: Reading, trigger: Trigger) -> bool:
    """Whether what is said hangs on a clause that says that nothing shows it, or is a noun in one: 'the report of an
    attack is not confirmed'."""
    clause = trigger.clause
    if "warrant" not in reading.present:
        return False
    if trigger.window and clause.finite and _doubts_noun(reading, trigger, trigger.window[0]):
        return True
    hangs = clause.kind == "sub" or (clause.kind == "rel" and reading.is_(clause.first - 1, "warrant"))
    return hangs and clause.parent is not None and _doubts(reading, clause.parent)


def _doubts_noun(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a noun that begins with token `first` is what its clause's own words deny that anything shows."""
    clause = trigger.clause
    refusing = reading.pack.infinitives.get("not", frozenset())
    denied = [*clause.those(reading, "neg"), *(v.at for v in clause.verbs if v.at < first and v.can_be(refusing))]
    near = (n for k in denied for n in range(k + 1, min(clause.last, k + _NEAR)))
    of = governor(reading, first, clause.first)[0] in (None, "about", "of", "for")
    before = [
        n for n in (first - 1, first - 2) if reading.pack.cases and denied and clause.has(n)
    ]  # "proof there is none"
    return of and any(reading.is_(n, "warrant") for n in (*near, *before))


def _doubts(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says that nothing shows what hangs on it: 'there is no evidence that', 'it is not true that'."""
    denied = clause.those(reading, "neg") or _refused(reading, clause)
    return bool(denied) and bool(clause.those(reading, "warrant"))


def _refused(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a verb by which something is not done: 'refused to confirm that'."""
    refusing = reading.pack.infinitives.get("not", frozenset())
    return any(verb.can_be(refusing) for verb in clause.verbs)


def undecided(sentence: Sentence) -> tuple[int, int] | None:
    """The two words by which someone is said neither to confirm nor to deny something, or not to deny it, which then is
    left open."""
    reading = sentence.reading
    for scope in sentence.scopes:
        if scope.cue.stance == "denies":
            shown = reading.those("warrant", max(sentence.first, scope.key - _EITHER), scope.key)
            if shown and reading.those("cconj", shown[0], scope.key):
                return shown[0], scope.key
            if (no := _not_denied(sentence, scope.key)) is not None:
                return no, scope.key
    return None


def _not_denied(sentence: Sentence, key: int) -> int | None:
    """The word by which a denial at token `key` is not made: 'did not deny', Dutch 'weersprak dat niet'."""
    reading, clause = sentence.reading, sentence.clause_at(key)
    if clause is None or not any(v.at == key and denies_by_itself(v) for v in clause.verbs):
        return None
    near = clause.those(reading, "neg") if reading.pack.verb_second else reading.those("neg", key - 1, key)
    return next((k for k in near if not reading.is_(k, "quantifier")), None)


def _left_undecided(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether it is what someone neither confirms nor denies."""
    for scope in sentence.scopes:
        if scope.cue.stance == "denies":
            break
    else:
        return False
    either, clause = undecided(sentence), trigger.clause
    above = clause.parent if clause.kind != "main" else None
    return any(c.has(at) for c in (clause, above) if c for at in either or ())
