"""Whether an occurrence is said to be so, and how sure the text is."""

from wederhoor.extract.grammar.clauses import Clause
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.grammar.pointing import of_someone
from wederhoor.extract.grammar.verbs import Verb, hearsay
from wederhoor.extract.occurrences.forced import had_to
from wederhoor.extract.occurrences.gainsaid import SAID_NOT, gainsaid, of_other_part
from wederhoor.extract.occurrences.passives import described
from wederhoor.extract.occurrences.triggers import Trigger, governed
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.forms import Form
from wederhoor.model import Modality, Polarity, Quantity, Span

_MOODS = frozenset({"hedge", "plan", "coming"})
_APART = 3  # words of a hedge that marks set off: ", presumably, "
_DONE = ("attack.", "harm.", "damage.", "control.captured", "control.encircled", "access.evacuated")
_MANNERS: dict[str | None, Modality] = {"seemed": "possible", "meant": "planned"}


def polarity_of(
    reading: Reading, trigger: Trigger, evidence: dict[str, Span], quantity: Quantity | None, how: str | None
) -> Polarity:
    """Whether it is said to be so; `how` is the manner of an infinitive, as in 'failed to leave'."""
    if quantity and quantity.max == 0:
        return "negated"
    negated = trigger.frame.polarity == "negated"
    at = _negator(reading, trigger)
    if at is not None and not _always(reading, trigger):
        evidence["polarity"] = reading.tokens.span(at, at + 1)
        negated = not negated
    if how == "not":
        negated = not negated
    return "negated" if negated else "affirmed"


def _negator(reading: Reading, trigger: Trigger) -> int | None:
    """The word that negates a trigger: anywhere in a verb's clause, inside or right before a noun's phrase."""
    if not SAID_NOT.isdisjoint(reading.present) and (untrue := gainsaid(reading, trigger)) is not None:
        return untrue
    if trigger.clause.kind == "sub" and (without := _without_that(reading, trigger)) is not None:
        return without
    if trigger.window:
        first = _row_first(reading, trigger)
        begins = trigger.clause.first if reading.pack.fixed_order else max(trigger.clause.first, first - 1)
        for k in reading.those("neg", begins, trigger.first):
            if reading.is_(k, "quantifier") and (k >= first - 1 or _whose(reading, k + 1, first)):
                return None if denied_twice(reading, trigger, k) else k
    elif any(not reading.is_(k, "prep") for k in reading.those("neg", trigger.first, trigger.last)):
        return None  # but "is no longer without power"
    if trigger.window and trigger.verb is None and not _bare_topic(reading, trigger):
        return None
    for k in trigger.clause.those(reading, "neg"):
        if reading.pack.free_order and k < trigger.first and reading.is_(k + 1, "mark"):
            continue  # "of dead there are [none], three are hurt"
        if not no_negation(reading, k) and not _of_other(reading, trigger, k) and not described(reading, trigger, k):
            if reading.is_(k, "quantifier") and _of_other_verb(reading, trigger, k):
                continue
            if reading.pack.fixed_order and _in_aside(trigger, k):
                continue
            if reading.pack.free_order and trigger.last <= k and of_other_part(reading, trigger, k):
                continue
            if trigger.window is None and reading.is_(k, "prep"):
                continue  # "without a word they attacked"
            if trigger.last <= k and reading.is_(k, "quantifier") and reading.is_(k, "prep"):
                continue  # "the attack passed without victims"
            return k
    return None


def _without_that(reading: Reading, trigger: Trigger) -> int | None:
    """The word before a trigger's clause that says that it does not happen: Dutch '[zonder] dat er doden vielen'."""
    opener = trigger.clause.opener
    if not opener or not reading.is_(opener - 1, "neg") or not reading.is_(opener - 1, "prep"):
        return None
    return opener - 1


def _always(reading: Reading, trigger: Trigger) -> bool:
    """Whether it is denied that any time passes without it: 'not a day goes by without the town being shelled'."""
    if "always" not in reading.present:
        return False
    clauses = [c for c in (trigger.clause, trigger.clause.parent) if c is not None]
    passing = [hit for c in clauses for hit in reading.of(c.first, c.last, "always")]
    denials = [k for c in clauses for k in c.those(reading, "neg")]
    return any(not hit.first <= k < hit.last for hit in passing for k in denials)


def denied_twice(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a noun that token `k` says there is none of is that of an attack, and its clause is denied as well: 'not
    a day passes without shelling'."""
    if trigger.window is None or not trigger.frame.kind.startswith("attack.") or not reading.is_(k, "prep"):
        return False
    return any(n < k and not no_negation(reading, n) for n in trigger.clause.those(reading, "neg"))


def _whose(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` only say whose a noun's deed is: 'no [guerrilla] clashes'."""
    hit = reading.at(first, "org", "adj")
    return hit is not None and hit.last == last


def no_negation(reading: Reading, k: int) -> bool:
    """Whether what looks like a negation belongs to words that are none, 'not only', Dutch 'al dan niet', or sets one
    thing against another."""
    return k in reading.contrasting or any(
        hit.first <= k < hit.last for hit in reading.of(max(0, k - 2), k + 1, "notneg")
    )


def _row_first(reading: Reading, trigger: Trigger) -> int:
    """Where a noun's phrase begins, or that of the noun which it stands in a row with: 'no dead or injured'."""
    assert trigger.window is not None
    first = trigger.window[0]
    joined = first - 2 > trigger.clause.first and reading.is_(first - 1, "cconj") and reading.at(first - 2, "noun")
    return first - 2 if joined else first


def _bare_topic(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun is what its clause's verb denies: 'an agreement it did not bring', 'wounded there were not'."""
    first = trigger.window[0] if trigger.window else trigger.first
    bare = bool(trigger.frame.carriers) and first == trigger.first
    return (trigger.frame.topic or bare) and governor(reading, first, trigger.clause.first)[0] is None


def _of_other(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is of what the trigger's part of the clause is set against: 'not to talk, but to fight'."""
    begin = trigger.part[0]
    ordered = not reading.pack.verb_second
    against = ordered and k < begin and reading.is_(begin, "contrast") and reading.is_(begin, "cconj")
    later = bool(against) or _of_later(reading, trigger, k) or _of_helped(reading, trigger, k)
    return later or _of_gerund(reading, trigger, k)


def _of_helped(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is of an infinitive before, to which the trigger's verb in the past is joined: 'did not take
    the town [and shelled] it'."""
    verb = trigger.verb
    if not reading.pack.fixed_order or verb is None or verb.at <= k or not verb.has("past"):
        return False
    helped = next((v for v in trigger.clause.verbs if v.at > k), None)
    joined = helped is not None and any(reading.is_(i, "cconj") for i in range(helped.at, verb.at))
    return joined and helped is not verb and helped is not None and helped.has("inf") and not verb.has("inf")


def _of_later(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is of a verb joined to the trigger's: 'resist them and do not give up'."""
    own = trigger.verb.at if trigger.verb and trigger.window is None else trigger.last
    if not reading.pack.fixed_order or k <= own:
        return False
    joined = next((i for i in range(own, k) if reading.is_(i, "cconj")), None)
    if joined is None or not any(v.at < joined for v in trigger.clause.verbs):
        return False  # "the evacuation of X and Y did not go ahead"
    return any(k < v.at <= k + _APART for v in trigger.clause.verbs)


def _of_gerund(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is that of a gerund beside what the trigger says, 'they hold it, leaving no chance', or of
    what a gerund stands beside."""
    if not reading.pack.free_order:
        return False
    if trigger.verb and trigger.verb.has("ger") and not trigger.part[0] <= k < trigger.part[1]:
        return True
    begin = k
    while begin > trigger.clause.first and not reading.is_(begin - 1, "mark"):
        begin -= 1
    apart = not begin <= trigger.first <= k
    return apart and any("ger" in reading.words[i].feats for i in range(begin, k + 2) if i < trigger.clause.last)


def _object_of(reading: Reading, k: int) -> bool:
    """Whether 'no' stands before a phrase of the clause that no preposition governs: then it negates the verb."""
    before = reading.at(k - 1, "relation") if k else None
    return before is None


def _in_aside(trigger: Trigger, k: int) -> bool:
    """Whether a negation stands in what marks set off, without a verb: 'ten people, none of them soldiers, died'."""
    part = next((p for p in trigger.clause.parts[1:] if p[0] <= k < p[1]), trigger.part)
    return part != trigger.part and not any(part[0] <= v.at < part[1] for v in trigger.clause.verbs)


def _of_other_verb(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether 'no' denies nothing of what a verb says: a preposition governs its phrase, or another verb of the clause
    stands before it, 'went off, causing no deaths'."""
    if trigger.window is not None or trigger.verb is None:
        return False
    if any(reading.is_(i, "wise") for i in (k + 1, k + 2)):
        return False  # "in no way took part"
    later = reading.pack.fixed_order and any(trigger.verb.at < v.at < k for v in trigger.clause.verbs)
    return later or not _object_of(reading, k)


def modality_of(reading: Reading, trigger: Trigger, evidence: dict[str, Span], how: str | None) -> Modality:
    """How sure the text is; `how` is the manner of an infinitive, as in 'plan to leave'."""
    aside = trigger.window is not None and governed(reading, trigger.clause, trigger.window)
    stretch = trigger.window if trigger.window and aside else _around(trigger)
    apart = [] if aside else [part for part in trigger.clause.parts if part[1] - part[0] <= _APART]
    aparts = [k for a, b in apart for k in reading.begins(a, b, _MOODS)]
    for k in (*reading.begins(*stretch, _MOODS), *aparts):
        hit = reading.at(k, "hedge", "plan", "coming")
        if hit and (hit.cls != "coming" or to_come(reading, trigger)) and not _of_another(reading, hit, trigger):
            evidence["modality"] = reading.tokens.span(hit.first, hit.last)
            return "possible" if hit.cls == "hedge" else "planned"
    if not aside and (day := _appointed(reading, trigger)) is not None:
        evidence["modality"] = reading.tokens.span(day, day + 1)
        return "planned"
    aside = aside or how == "given" or _reduced(reading, trigger)
    ahead = [] if aside else [verb for verb in trigger.clause.verbs if _future(reading, verb)]
    for verb in ahead[:1]:
        evidence["modality"] = reading.tokens.span(verb.at, verb.at + 1)
        return "planned"
    aside = (aside and not _results(reading, trigger)) or _spoken_of(reading, trigger)
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
    leads = reading.pack.fixed_order and relation in ("to", "in") and any(v.at == at - 1 for v in trigger.clause.verbs)
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
    first = clause.verbs[0] if clause.verbs else None
    joined = clause.kind == "main" and clause.parent is not None and reading.is_(clause.first, "cconj")
    if not (reading.pack.fixed_order and joined and first and first.at == clause.first + 1 and first.has("inf")):
        return clause.verbs
    return [*clause.verbs, *(v for v in clause.parent.verbs if v.word.helps)]  # type: ignore[union-attr]


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
    finite = trigger.clause.finite
    return finite is not None and bool(finite.word.lemmas & reading.pack.active)


def _as_can_be(reading: Reading, k: int, first: int) -> bool:
    """Whether a hedge only says how much or how soon, behind a word of degree: Dutch 'zo snel mogelijk'."""
    much = k > first and reading.words[k - 1].classes >= {"degree", "det"}
    soon = k - 1 > first and reading.is_(k - 2, "degree") and reading.is_(k - 1, "adv")
    return reading.pack.verb_second and (much or soon)


def _of_another(reading: Reading, hit: Hit, trigger: Trigger) -> bool:
    """Whether a hedge is an adjective of another noun: 'the suspected attack', 'their possible hideouts'; or says how
    soon something is done."""
    if _as_can_be(reading, hit.first, trigger.clause.first) or (reading.pack.fixed_order and of_someone(reading, hit)):
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
