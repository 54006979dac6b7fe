"""What is said to happen: triggers in their clauses, and what fills the roles of their frames."""

from __future__ import annotations

import msgspec

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor, past_sorts, phrase
from wederhoor.extract.grammar.pointing import about_that
from wederhoor.extract.grammar.verbless import predicate
from wederhoor.extract.grammar.verbs import Verb, qualifies
from wederhoor.extract.grammar.wording import words_of_verb
from wederhoor.extract.occurrences.asserted import asserted, undone
from wederhoor.extract.occurrences.idioms import befalls, by_means, does_it, helped, of_object, outcome
from wederhoor.extract.occurrences.means import done_with, has_means, sorts_in, with_means
from wederhoor.extract.occurrences.nouns import (
    VAGUE,
    by_which,
    ends_clear,
    nouns_of,
    of_body,
    of_earlier_verb,
    of_later_verb,
    side_by_side,
    without_again,
)
from wederhoor.extract.occurrences.objects import About, done_to_first, named_once, of_sorts, of_verb, things
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.window import carrier_of, lexical, light_verb, qualifies_noun, window_of
from wederhoor.extract.occurrences.within import ACCUSED, DEEDS, charge_of, of_which, only_meant, told_once
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.frame import Frame
from wederhoor.language.word import Rule

_TELLING_ALL = {
    "talks.ceasefire_agreed": ("talks.agreed",),
    "talks.agreed": ("access.evacuation_offered",),  # "agreed to open a corridor"
    "access.aid_delivered": ("movement.buildup", "movement.advance"),
    "movement.stalled": ("access.evacuation_blocked",),  # "the column is stuck near X"
}
_BLOCKED = "access.supply_blocked"  # of what comes through pipes or wires: a service is cut
_TRUCE = "talks.ceasefire_violated"  # an accusation is of it too
_BARE_ATTACKS = (VAGUE, "attack.explosion")  # what an attack is called that says nothing of how it was done
_CHARGES = frozenset({"of", "for", "in"})
_INVOLVED = frozenset({"near", "with"})  # relations of a deed in which one has had a hand


def triggers(reading: Reading, parts: list[Clause]) -> list[Trigger]:
    """Every trigger of the clauses, in their order; in each, verbs before nouns."""
    found: list[Trigger] = []
    relatives = [clause for clause in parts if clause.kind == "rel"]
    for clause in parts:
        own = [t for verb in clause.verbs if verb.word.frames for t in _by_verb(reading, clause, verb)]
        own = [_told_of(reading, t) if t.verb and t.verb.word.participle else t for t in own]
        if not clause.verbs:
            own = _by_unsaid(reading, clause)
        nouns = nouns_of(reading, clause)
        own = [t for t in own if t.frame.kind != VAGUE or not ends_clear(nouns, t.first, t.last)]
        accusing = [t for t in own if t.frame.kind == ACCUSED]
        own = _charges(reading, own, nouns) if accusing and nouns else own
        own = [t for t in own if "charge" not in t.frame.needs or t.charge is not None]
        own = only_meant(own) if len(own) > 1 else own
        nouns = by_which(reading, clause, own, nouns) if nouns and own and _only_stance(own) else nouns
        if nouns:
            used, verbs = {k for t in own for k in range(t.first, t.last)}, {v.at for v in clause.verbs}
            unused = [h for h in nouns if used.isdisjoint(range(h.first, h.last)) and h.first not in verbs]
            free = [t for hit in unused for t in _by_noun(reading, relatives, clause, hit)]
            about = [t for t in (*own, *free) if t.objects and t.frame.kind != VAGUE]
            free = [t for t in free if not (about and any(_about_it(o, t) for o in about if o is not t))]
            harm = [t for t in own if t.frame.kind.startswith("harm.")]
            free = [t for t in free if not (harm and any(_befalls(reading, o, t) for o in harm))]
            own += [t for t in free if asserted(reading, t, [*own, *free]) and not undone(reading, t)]
        own = _clear(reading, own) if len(own) > 1 else own
        found += own
    return told_once(reading, without_again(found)) if len(found) > 1 else found


def _only_stance(own: list[Trigger]) -> bool:
    """Whether the verbs of a clause only say what someone means or says of another, and not what of: 'accused X of
    killing two in a raid' says both, as does 'two died in a raid blamed on X'."""
    stances = {t.frame.kind for t in own if t.frame.kind.startswith("stance.") and "ahead" not in t.frame.needs}
    if not stances or stances != {ACCUSED}:
        return bool(stances)
    return not any(t.frame.kind.startswith(DEEDS) or "charge" in t.frame.needs for t in own)


def _charges(reading: Reading, own: list[Trigger], nouns: list[Hit]) -> list[Trigger]:
    """A clause's triggers, of which those that accuse someone have the deed that it is of."""
    own = [_charging(reading, t, nouns) if t.frame.kind == ACCUSED else t for t in own]
    of_deeds = {t.first for t in own if t.charge is not None}
    return [t for t in own if t.charge is not None or t.frame.kind != ACCUSED or t.first not in of_deeds]


def _charging(reading: Reading, accusation: Trigger, nouns: list[Hit]) -> Trigger:
    """An accusation with the deed that it says to be of: 'accuses X of a raid on Y', 'blames X for it'."""
    clause = accusation.clause
    words = list(range(accusation.first, accusation.last))
    if reading.is_(accusation.first, "anything"):  # "had [nothing] to do with it", between which the deed can stand
        words = [k for k in words if reading.tokens.low[k] in accusation.word.split()]
    own = {v.at for v in clause.verbs}.union(words)
    deeds = [t for hit in nouns if hit.first not in own for t in _by_noun(reading, [], clause, hit)]
    deeds = [t for t in deeds if t.frame.kind.startswith((*DEEDS, _TRUCE)) and _charged_with(reading, accusation, t)]
    deeds.sort(key=lambda t: (t.first, t.frame.kind == VAGUE))
    return accusation._replace(charge=deeds[0]) if deeds else accusation


def _charged_with(reading: Reading, accusation: Trigger, deed: Trigger) -> bool:
    """Whether a noun hangs on a preposition with which one is accused of a deed, or that is the accusation's own, 'X is
    behind it'; what is laid at someone's door hangs on none, or stands first: 'blamed it on X', 'a raid blamed on X'.
    """
    first = deed.window[0] if deed.window else deed.first
    relation, at = governor(reading, first, deed.clause.first)
    if "charge" in accusation.frame.needs and accusation.frame.said_by:
        return relation is None or (accusation.verb is not None and deed.last <= accusation.verb.at)
    low, own = reading.tokens.low, accusation.word.split()
    if "charge" in accusation.frame.needs and relation in _INVOLVED and _beside(reading, accusation, deed, at):
        return True
    return relation in _CHARGES or low[at] in own or low[first - 1] in own


def _beside(reading: Reading, accusation: Trigger, deed: Trigger, at: int) -> bool:
    """Whether a deed, whose preposition is token `at`, stands right before, among or behind an accusation's words."""
    behind = deed.window[1] if deed.window else deed.last
    verbs = {verb.at for verb in accusation.clause.verbs}
    next_to = all(k in verbs or reading.is_(k, "inf") for k in range(accusation.last, at))
    return 0 <= accusation.first - behind <= 1 or (accusation.first < at and next_to)


def _about_it(trigger: Trigger, noun: Trigger) -> bool:
    """Whether a noun is what another word is about, and names nothing beside it: "the talks failed"."""
    return any(a <= noun.first < b for _, a, b in trigger.objects)


def _befalls(reading: Reading, verb: Trigger, noun: Trigger) -> bool:
    """Whether a verb of harm says what became of those whom a noun counts: "four wounded died"."""
    if not noun.frame.kind.startswith("harm.") or not noun.frame.carriers:
        return False
    first = noun.window[0] if noun.window else noun.first
    if verb.frame.kind == noun.frame.kind and governor(reading, first, noun.clause.first)[0] == "with":
        return True  # "taken to hospital with burns"
    done = bool(reading.pack.cases) and verb.frame.kind == "harm.killed" and verb.frame.target[:1] == ("object",)
    if noun.last > verb.first and not done:  # "shot six wounded dead"
        return False
    between = range(noun.last, verb.first) if noun.last <= verb.first else range(verb.last, noun.first)
    return not any(reading.words[k].classes & {"mark", "cconj"} for k in between)


def _by_verb(reading: Reading, clause: Clause, verb: Verb) -> list[Trigger]:
    """The triggers that a verb is: those with words of their own before those of the verb alone."""
    lows = clause.lows(reading)
    rules = verb.word.frames.among(lows, verb.particle)
    if not rules or qualifies_noun(reading, verb):
        return []
    if verb.word.cues and verb.word.cues.possible(lows) and about_that(reading, clause, verb.at):
        return []
    found = _unless_otherwise(reading, clause, verb, rules)
    if len(found) > 1:
        found = by_means(found)
        found = of_object(reading, verb, found) if reading.pack.fixed_order else found
        found = befalls(reading, verb, found) if reading.pack.free_order else found
        found = [(w, t) for w, t in found if not (reading.pack.cases and does_it(reading, verb, t, found))]
    worded = [t for _, t in found if t.first != verb.at]
    if worded:
        special = _special([t for t in worded if not any(_holds(o, t) for o in worded)])
        return special + outcome(reading, found, worded)
    top = max((w for w, _ in found), default=0)
    return _special([t for w, t in found if w == top])


def _unless_otherwise(reading: Reading, clause: Clause, verb: Verb, rules: list[Rule]) -> list[tuple[int, Trigger]]:
    """The triggers by the rules that hold, each with how many words it needs, unless a longer idiom holds in which the
    verb means something else."""
    about = things(reading, clause, {sort for rule in rules for sort in rule.about})
    sorts = {hit.value.sort for some in about for hit in some}
    found: list[tuple[int, Trigger]] = []
    means = {sort for rule in rules for sort in rule.means} and sorts_in(reading, clause)
    otherwise = 0  # how many words the longest such idiom has
    silent: set[str] = set()  # such idioms, which mean what another frame has them for
    for rule in rules:
        if (rule.about and sorts.isdisjoint(rule.about)) or (rule.means and means.isdisjoint(rule.means)):
            continue
        at = _met(reading, clause, verb, rule)
        frame, weight = rule.rule.value, len(rule.rule.words) + (rule.particle is not None)
        if at is None or (rule.rule.helping and not helped(reading, clause, rule)):
            continue
        if frame is None:
            otherwise = max(otherwise, len(rule.rule.words) + 1)
            silent.add(rule.rule.name)
            continue
        assert isinstance(frame, Frame)
        objects = of_verb(reading, clause, about, frame, verb)
        if (frame.about and not objects) or (frame.means and not with_means(reading, clause, frame)):
            continue
        # of one frame, "have to flee" before "flee"
        same = (n for n, (_, t) in enumerate(found) if rule.rule.helping and t.frame is frame)
        found.insert(next(same, len(found)), (weight, Trigger(frame, rule.rule.name, *at, clause, verb, None, objects)))
    if not otherwise:
        return found
    return [(w, t) for w, t in found if w + 1 > otherwise or t.word in silent or t.frame.means]


def _by_unsaid(reading: Reading, clause: Clause) -> list[Trigger]:
    """The triggers that the words of a clause are where "to be" is left out: 'the town [is] in our hands'."""
    verbs = (Verb(clause.first, word) for word in reading.pack.unsaid)
    found = [t for verb in verbs for t in _by_verb(reading, clause, verb)]
    return [t._replace(verb=None) for t in found if predicate(reading, t.first)]


def _told_of(reading: Reading, trigger: Trigger) -> Trigger:
    """A trigger as the noun's phrase that it is where its participle stands before what someone tells of: 'told of
    [twelve drones downed overnight]'."""
    verb, clause = trigger.verb, trigger.clause
    if verb is None or not reading.pack.free_order or not qualifies(reading, verb, clause.first):
        return trigger
    first = verb.at
    while first > clause.first and numeral(reading, first - 1):
        first -= 1
    return trigger._replace(verb=None, window=(first, clause.part_at(verb.at)[1]))


def _met(reading: Reading, clause: Clause, verb: Verb, rule: Rule) -> tuple[int, int] | None:
    """Where the words stand that a rule needs, the verb itself where it needs none."""
    at = words_of_verb(reading, clause, verb, rule.rule.words) if rule.rule.words else (verb.at, verb.at + 1)
    if at is not None and rule.rule.words:
        others = of_later_verb(reading, clause, verb, at[0]) or of_earlier_verb(reading, clause, verb, at[0])
        at = None if others or of_body(reading, at) else at
    helps = at is not None and rule.particle is None and _helps(reading, clause, verb, rule.lemma, at)
    return None if helps else at


def _special(found: list[Trigger]) -> list[Trigger]:
    """Of what the same words can be, that which says what it is about or done with, before the family's that don't."""
    special = {_words(t) for t in found if t.frame.means or t.frame.about}
    found = [t for t in found if t.frame.means or t.frame.about or _words(t) not in special]
    cut = [a for t in found if t.frame.kind.startswith("service.") for _, a, _ in t.objects]
    if not cut:
        return found
    return [t for t in found if t.frame.kind != _BLOCKED or any(a not in cut for _, a, _ in t.objects)]


def _words(trigger: Trigger) -> tuple[str, int, int]:
    return trigger.frame.kind.split(".")[0], trigger.first, trigger.last


def _helps(reading: Reading, clause: Clause, verb: Verb, lemma: str, at: tuple[int, int]) -> bool:
    """Whether a verb is only the auxiliary of another one that is not among the trigger's own words."""
    if lemma not in reading.pack.auxiliaries:
        return False
    others = [v for v in clause.verbs if v is not verb and not at[0] <= v.at < at[1] and lexical(v)]
    if others and reading.pack.verb_second:  # "are hungry [and get] no help"
        others = [v for v in others if not (reading.is_(v.at - 1, "cconj") and {"inf", "pres"} <= v.feats)]
    if (
        others and at != (verb.at, verb.at + 1) and lemma not in reading.pack.active
    ):  # "is ready to go", "their aim is to take it"
        others = [v for v in others if not (v.has("inf") and reading.is_(v.at - 1, "inf"))]
    return any(not v.word.helps for v in others)


def _holds(one: Trigger, two: Trigger) -> bool:
    """Whether one trigger's words hold the other's and more."""
    return _covers(one, two) and one.last - one.first > two.last - two.first


def _covers(one: Trigger, two: Trigger) -> bool:
    """Whether one trigger's words hold the other's."""
    return one.first <= two.first and two.last <= one.last


def _by_noun(reading: Reading, relatives: list[Clause], clause: Clause, hit: Hit) -> list[Trigger]:
    window = window_of(reading, clause, hit)
    verb = None if governed(reading, clause, window) else light_verb(reading, clause, hit)
    light = carrier_of(reading, relatives, window) if relatives else None
    out = []
    for frame, word in hit.value:
        objects: tuple[About, ...] = ()
        if frame.about:
            about = of_sorts(reading, *window, set(frame.about))
            objects = named_once(reading, done_to_first(reading, about))
            if not objects:
                continue
        if frame.means and not (done_with(reading, window, frame) or has_means(reading, hit, window, frame)):
            continue
        own = relatives and frame.carriers and light is None
        carrier = carrier_of(reading, relatives, window, frame.carriers) if own else light
        out.append(Trigger(frame, word, hit.first, hit.last, clause, verb, window, objects, carrier))
    return out


def governed(reading: Reading, clause: Clause, window: tuple[int, int]) -> bool:
    """Whether a noun's phrase hangs on a preposition, and so is neither subject nor object of its clause."""
    first = past_sorts(reading, window[0], clause.first)
    if reading.pack.fixed_order and first > clause.first and reading.owns(first - 1):
        return phrase(reading, first - 1, first, clause.first).relation is not None  # "during Monday's fighting"
    return governor(reading, first, clause.first)[0] is not None


def _clear(reading: Reading, own: list[Trigger]) -> list[Trigger]:
    """Nothing vague beside what is clear; verbs before nouns."""
    kept = _claimed(sorted(own, key=lambda t: (t.window is not None, t.first)))
    verbal = any(t.window is None for t in kept)
    accusing = [t for t in kept if t.frame.kind == ACCUSED]
    if accusing:
        kept = [t for t in kept if t.frame.kind != ACCUSED or not any(of_which(t, other) for other in kept)]
        kept = [t for t in kept if not any(charge_of(accusation, t) for accusation in accusing)]
    kept = [t for t in kept if not any(_told_by(o, t) or _fought_over(reading, o, t) for o in kept)]
    idioms = [t for t in kept if t.window is None and (t.last - t.first > 1 or (t.verb and t.first != t.verb.at))]
    kept = [t for t in kept if not any(_is_word_of(idiom, t) for idiom in idioms)] if idioms else kept
    clear = [t for t in kept if t.frame.kind.startswith("attack.") and t.frame.kind != VAGUE]
    kept = [t for t in kept if t.frame.kind != VAGUE or not any(_covers(c, t) for c in clear)] if clear else kept
    kept = [t for t in kept if t.frame.kind not in _BARE_ATTACKS or not any(_ends_in(o, t) for o in kept)]
    struck = [t.frame.kind for t in clear if t.window]
    kept = [t for t in kept if t.window or not (t.frame.means and t.frame.kind in struck)]  # "died in a rocket attack"
    attacks = [t.part for t in clear if not sets_time(reading, t)]
    return [
        t
        for t in kept
        if t.frame.kind != VAGUE
        or side_by_side(reading, t, clear)
        or not (t.part in attacks or (verbal and t.window is not None and _is_agent(reading, t)))
    ]


def _told_by(other: Trigger, trigger: Trigger) -> bool:
    """Whether another word of its part tells all that a trigger does: a truce that is agreed on, aid on the move."""
    kinds = _TELLING_ALL.get(other.frame.kind, ())
    if other.objects and other.frame.kind == "movement.withdrawal":
        kinds = ("harm.displaced",)  # of troops that leave
    if other.frame.kind == "harm.displaced" and other.verb is trigger.verb is not None:
        kinds = ("access.evacuated",)  # "400 people could leave the town"
    return trigger.frame.kind in kinds and other.part == trigger.part


def _fought_over(reading: Reading, other: Trigger, trigger: Trigger) -> bool:
    """Whether the fighting that a noun names is over a place, which says it all: 'in the battles for X'."""
    if other.frame.kind != "control.contested" or trigger.frame.kind != "attack.clash" or other.window is None:
        return False
    return other.first == trigger.first and bool(reading.of(other.last, other.window[1], "name"))


def _is_word_of(other: Trigger, trigger: Trigger) -> bool:
    """Whether an infinitive is only a word of another verb's: 'does not let them [leave]'."""
    if trigger.window is not None or trigger.verb is None or other.verb is None:
        return False
    return (
        (trigger.verb.has("inf") or trigger.verb.has("ger"))
        and other.verb.at != trigger.verb.at
        and other.first <= trigger.verb.at < other.last
    )


def _ends_in(outcome: Trigger, attack: Trigger) -> bool:
    """Whether the verb that names an attack says by itself what came of it: 'hit a depot', 'blew up a bridge'."""
    alone = outcome.word == attack.word and (" " in attack.word) == (attack.frame.kind != VAGUE)
    return alone and outcome.frame.kind.startswith(("damage.", "harm."))


def _claimed(found: list[Trigger]) -> list[Trigger]:
    """The triggers, of which one that claims a deed is of the deed that its clause names: 'claimed the bombing of'."""
    claim = next((t for t in found if t.frame.kind == VAGUE and t.frame.said_by and t.window is None), None)
    deeds = [t for t in found if claim and t.window and t.part == claim.part and t.frame.kind.startswith(DEEDS)]
    if claim is None or not deeds:
        return found
    kinds = dict.fromkeys(t.frame.kind for t in deeds)
    own = [claim._replace(frame=msgspec.structs.replace(claim.frame, kind=kind)) for kind in kinds]
    return [*own, *(t for t in found if t is not claim and t not in deeds)]


def sets_time(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun is only the occurrence after or during which what its clause says happens."""
    if trigger.window is None:
        return False
    return governor(reading, trigger.window[0], trigger.clause.first)[0] in ("after", "during")


def _is_agent(reading: Reading, trigger: Trigger) -> bool:
    """Whether a vague noun stands for whoever attacks: the first phrase of its clause, or right behind the verb, with
    nothing said of where it struck or of who carried it out."""
    finite = trigger.clause.finite
    first, last = trigger.window or (trigger.first, trigger.last)
    if trigger.carrier is not None or reading.of(trigger.last, last, "name", "settlement"):
        return False
    return first == trigger.clause.first or (finite is not None and first - finite.at == 1)
