"""How sure the text is of an occurrence, and whether it is still to come."""

from itertools import pairwise

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.grammar.pointing import of_someone
from wederhoor.extract.grammar.verbs import Verb, hearsay
from wederhoor.extract.occurrences.forced import had_to
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.triggers import governed
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.forms import Form
from wederhoor.model import Modality, Span

_MOODS = frozenset({"hedge", "plan", "coming"})
_JOINED = 3  # verbs of two that a conjunction joins, with the auxiliary of one
_APART = 3  # words of a hedge that marks set off: ", presumably, "
_DONE = ("attack.", "harm.", "damage.", "control.captured", "control.encircled", "access.evacuated")
_MANNERS: dict[str | None, Modality] = {"seemed": "possible", "meant": "planned"}


def modality_of(reading: Reading, trigger: Trigger, evidence: dict[str, Span], how: str | None) -> Modality:
    """How sure the text is; `how` is the manner of an infinitive, as in 'plan to leave'."""
    aside = trigger.window is not None and governed(reading, trigger.clause, trigger.window)
    stretch = trigger.window if trigger.window and aside else _around(trigger)
    apart = [] if aside else [part for part in trigger.clause.parts if part[1] - part[0] <= _APART]
    aparts = [k for a, b in apart for k in reading.begins(a, b, _MOODS)]
    for k in (*reading.begins(*stretch, _MOODS), *aparts):
        none = k > 0 and reading.at(k - 1, "notneg") is not None  # Dutch "in the strongest [possible] words"
        hit = None if none else reading.at(k, "hedge", "plan", "coming")
        if hit and (hit.cls != "coming" or to_come(reading, trigger)) and not _of_another(reading, hit, trigger):
            evidence["modality"] = reading.tokens.span(hit.first, hit.last)
            return "possible" if hit.cls == "hedge" else "planned"
    if not aside and (day := _appointed(reading, trigger)) is not None:
        evidence["modality"] = reading.tokens.span(day, day + 1)
        return "planned"
    results = aside and _results(reading, trigger)
    aside = aside or how == "given" or _reduced(reading, trigger)
    ahead = [] if aside and not results else [verb for verb in trigger.clause.verbs if _future(reading, verb)]
    for verb in ahead[:1]:
        evidence["modality"] = reading.tokens.span(verb.at, verb.at + 1)
        return "planned"
    aside = (aside and not results) or _spoken_of(reading, trigger)
    for verb in _helping(reading, trigger):
        if verb is trigger.verb or not verb.word.helps or (aside and not hearsay(reading, verb)):
            continue
        mood = _mood(reading, verb, trigger) if verb.word.lemmas.isdisjoint(trigger.word.split()) else None
        if mood:
            evidence["modality"] = reading.tokens.span(verb.at, verb.at + 1)
            return mood
    return trigger.frame.modality or _MANNERS.get(how, "actual")


def _reduced(reading: Reading, trigger: Trigger) -> bool:
    """Whether a participle only says more of a noun behind the verb: 'will leave under the accord [signed in X]'."""
    verb, finite = trigger.verb, trigger.clause.finite
    if verb is None or finite is None or trigger.window is not None or not reading.pack.fixed_order:
        return False
    lexical = [v for v in trigger.clause.verbs if finite.at < v.at < verb.at and not v.word.helps]
    return bool(lexical) and {"part", "past"} <= verb.feats and not reading.words[verb.at - 1].helps


def _results(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun names what the verb right before its preposition leads to: 'could lead to violence'."""
    first = trigger.window[0] if trigger.window else trigger.first
    relation, at = governor(reading, first, trigger.clause.first)
    where = ("to", "in") if reading.pack.fixed_order else ("to",) if reading.pack.free_order else ()
    leads = relation in where and any(v.at == at - 1 for v in trigger.clause.verbs)
    return leads and not reading.those("definite", first, trigger.first)


def _spoken_of(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun names a deed that is known, of which another verb says something: 'the attack will cost votes'."""
    carried = trigger.verb is not None and not trigger.verb.word.helps
    if trigger.window is None or carried or not trigger.frame.kind.startswith(_DONE):
        return False
    told = len(trigger.clause.verbs) > 1
    return told and bool(reading.those("definite", trigger.window[0], trigger.first))


def _helping(reading: Reading, trigger: Trigger) -> list[Verb]:
    """The verbs of a clause that can say how sure it is; its joined infinitive has those of the clause before: 'will
    attack and take it'."""
    clause = trigger.clause
    if reading.pack.verb_second and (own := _own_auxiliary(reading, trigger)):
        return own
    first = clause.verbs[0] if clause.verbs else None
    joined = clause.kind == "main" and clause.parent is not None and reading.is_(clause.first, "cconj")
    if not (reading.pack.fixed_order and joined and first and first.at == clause.first + 1 and first.has("inf")):
        return clause.verbs
    return [*clause.verbs, *(v for v in clause.parent.verbs if v.word.helps)]  # type: ignore[union-attr]


def _own_auxiliary(reading: Reading, trigger: Trigger) -> list[Verb]:
    """The verbs behind a conjunction, of which one helps the trigger's participle, where an infinitive ends what stands
    before: Dutch 'moeten overleven [en zijn al gestorven]'."""
    verb, verbs = trigger.verb, trigger.clause.verbs
    if verb is None or not verb.has("part") or len(verbs) < _JOINED:
        return []
    for sooner, later in pairwise(v for v in verbs):
        joined = any(reading.is_(k, "cconj") for k in range(sooner.at + 1, later.at))
        if joined and later.at <= verb.at and sooner.has("inf") and not sooner.word.helps:
            behind = [v for v in verbs if v.at >= later.at]
            return behind if any(v.word.helps and v.tensed for v in behind) else []
    return []


def to_come(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause that names a time ahead is in the present: 'meet tonight', 'are resumed tonight', not 'met'."""
    finite = trigger.clause.finite
    if finite is None or not finite.has("pres"):
        return False
    undergone = reading.pack.verb_second and not reading.pack.always_passive.isdisjoint(finite.word.lemmas)
    return undergone or not any(v.has("part") and not v.finite for v in trigger.clause.verbs)


def can_come(reading: Reading, trigger: Trigger) -> bool:
    """Whether what is possible is still to come: 'can leave on Sunday', not 'may have left on Sunday'."""
    finite, modal = trigger.clause.finite, reading.pack.modal_verbs
    if finite is None or not finite.word.helps or not finite.has("pres"):
        return False
    able = modal["possible"] | modal.get("able", frozenset())
    return not able.isdisjoint(finite.word.lemmas) and not _has_done(reading, trigger.clause.verbs)


def _appointed(reading: Reading, trigger: Trigger) -> int | None:
    """The weekday of talks that a clause in the present tells of, and that are to come: 'the talks go on on Monday'."""
    if not trigger.frame.kind.startswith("talks.") or not to_come(reading, trigger):
        return None
    days = trigger.clause.those(reading, "weekday")
    return next((k for k in days if not reading.words[k - 1].classes & {"prep", "adv"}), None)


def _future(reading: Reading, verb: Verb) -> bool:
    """Whether a verb stands in the future: a perfective one in the form of the present, which is no other's present."""
    if "pres" not in verb.word.feats:
        return "fut" in verb.word.feats
    perfective = reading.pack.perfective
    return not [f for f in verb.forms if f.feats == "pres" and f.lemma not in perfective]


def _mood(reading: Reading, verb: Verb, trigger: Trigger) -> Modality | None:
    """What an auxiliary says of how sure it is: the past of a hearsay verb is hearsay, its present is future."""
    modal = reading.pack.modal_verbs
    if hearsay(reading, verb):
        return "planned" if _resolved(reading, trigger.clause) else "possible"
    goes = not verb.word.lemmas.isdisjoint(modal.get("going", ()))
    tenses = ("pres", "past") if reading.pack.free_order else ("pres",)  # Ukrainian "мав прибути"
    helps = goes and any(v is not verb and v.has("inf") for v in trigger.clause.verbs)
    for form in verb.forms:
        if form.lemma in modal["planned"] and form.feats in ("pres", "past", "inf"):
            done = had_to(reading, form, trigger) or (form.feats == "inf" and _perfect(reading, trigger))
            return None if done else "planned"
        if helps and form.lemma in modal.get("going", ()) and verb.particle is None and form.feats in tenses:
            return "planned"
        if form.lemma in modal.get("able", ()) and form.feats == "pres" and trigger.frame.kind.startswith(_DONE):
            return None if verb is not trigger.clause.finite and _perfect(reading, trigger) else "possible"
        if form.lemma in modal["possible"] and form.feats in ("pres", "past"):
            cannot = _unable(reading, verb, form)
            perceived = trigger.clause.those(reading, "perceived")  # "could be heard"
            return None if cannot or perceived else "possible"
    return None


def _unable(reading: Reading, verb: Verb, form: Form) -> bool:
    """Whether a verb that hedges says that someone was not able to: 'the convoy could not get in'."""
    if reading.pack.fixed_order and form.feats == "past":
        return reading.is_(verb.at + 1, "neg")
    return reading.pack.free_order and reading.is_(verb.at - 1, "neg")


def _resolved(reading: Reading, clause: Clause) -> bool:
    """Whether a clause is what someone promises, plans or agrees on: 'agreed that they would leave'."""
    if clause.kind != "sub" or clause.parent is None or _has_done(reading, clause.verbs):
        return False
    meant = reading.pack.infinitives["meant"]
    return any(not meant.isdisjoint(verb.word.lemmas) for verb in clause.parent.verbs)


def _has_done(reading: Reading, verbs: list[Verb]) -> bool:
    """Whether one of some verbs is the infinitive of the perfect's auxiliary: 'would have left'."""
    return any(verb.word.lemmas & reading.pack.active and verb.has("inf") for verb in verbs)


def counterfactual(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says what could or should have been, with two infinitives: Dutch 'had could take'."""
    modal = reading.pack.modal_verbs
    finite = clause.finite if reading.pack.verb_second else None
    if finite is None or not finite.has("past") or finite.word.lemmas.isdisjoint(reading.pack.active):
        return False
    able = modal["planned"] | modal.get("able", frozenset())
    meant = any(f.lemma in able and f.feats == "inf" for v in clause.verbs if v is not finite for f in v.forms)
    return meant and sum(v.has("inf") for v in clause.verbs) > 1


def enabled(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says what something is done for, that can then be: Dutch 'zodat zij kunnen vertrekken'."""
    if "sothat" not in reading.present or clause.opener is None or not reading.is_(clause.opener, "sothat"):
        return False
    able = reading.pack.modal_verbs.get("able", frozenset())
    can = any(form.lemma in able and form.feats in ("pres", "past") for verb in clause.verbs for form in verb.forms)
    return can and not clause.those(reading, "neg")


def owed(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says what is to be done: 'should leave', but not 'must have left'."""
    listed = reading.pack.modal_verbs.get("owed", frozenset())
    modals = [v for v in clause.verbs if not listed.isdisjoint(v.word.lemmas)]
    if not modals:
        return False
    return not _has_done(reading, [verb for verb in clause.verbs if verb.at > modals[0].at])


def _perfect(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause tells what has been done, though an infinitive stands for its participle: 'have had to'."""
    finite, pack = trigger.clause.finite, reading.pack
    perfect = pack.active | (pack.passive - pack.always_passive if pack.verb_second else frozenset())
    return finite is not None and bool(finite.word.lemmas & perfect)  # Dutch "zijn moeten vluchten"


def _of_another(reading: Reading, hit: Hit, trigger: Trigger) -> bool:
    """Whether a hedge is an adjective of another noun: 'the suspected attack', 'their possible hideouts'; or says how
    soon something is done."""
    if reading.pack.fixed_order and of_someone(reading, hit):
        return True
    if hit.cls == "plan" and reading.is_(hit.first - 1, "manner"):
        return True  # "as scheduled"
    side = reading.at(hit.last, "adj") if reading.pack.fixed_order else None
    noun = reading.at(side.last if side else hit.last, "noun")
    if noun is not None:
        return noun.first != trigger.first
    behind = reading.words[hit.last] if hit.last < trigger.clause.last else None
    bare = behind is not None and not behind.classes and not behind.forms
    bare = bare and hit.first > trigger.clause.first
    return bare and not reading.words[hit.first - 1].classes.isdisjoint({"det", "prep", "num"})


def _around(trigger: Trigger) -> tuple[int, int]:
    """The stretch of the clause that the trigger, or its verb, stands in."""
    at = trigger.verb.at if trigger.verb else trigger.first
    return trigger.clause.part_at(at)
