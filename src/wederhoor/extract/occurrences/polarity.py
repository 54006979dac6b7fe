"""Whether an occurrence is said to be so, or not to be."""

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.occurrences.gainsaid import SAID_NOT, gainsaid, of_other_part
from wederhoor.extract.occurrences.passives import described
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Polarity, Quantity, Span

_NEAR = 3  # tokens from a negation to the verb that it is of, at the most


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
            if reading.is_(k, "quantifier") and k >= first - 1:
                return None if denied_twice(reading, trigger, k) else k
    elif any(not reading.is_(k, "prep") for k in reading.those("neg", trigger.first, trigger.last)):
        return None  # but "is no longer without power"
    if (
        trigger.window
        and trigger.verb is None
        and not (_bare_topic(reading, trigger) or _there_is_none(reading, trigger))
    ):
        return None
    return next((k for k in trigger.clause.those(reading, "neg") if _denies(reading, trigger, k)), None)


def _denies(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether the negation at token `k`, somewhere in a trigger's clause, is of what the trigger says."""
    if reading.pack.free_order and k < trigger.first and reading.is_(k + 1, "mark"):
        return False  # "of dead there are [none], three are hurt"
    if no_negation(reading, k) or _of_other(reading, trigger, k) or described(reading, trigger, k):
        return False
    none, without = reading.is_(k, "quantifier"), reading.is_(k, "prep")
    if none and _of_other_verb(reading, trigger, k):
        return False
    if reading.pack.fixed_order and _in_aside(trigger, k):
        return False
    if reading.pack.free_order and trigger.last <= k and of_other_part(reading, trigger, k):
        return False
    if without and trigger.window is None:
        return False  # "without a word they attacked"
    return not (without and trigger.last <= k)  # "the attack passed without victims"


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


def no_negation(reading: Reading, k: int) -> bool:
    """Whether what looks like a negation belongs to words that are none, 'not only', Dutch 'al dan niet', or sets one
    thing against another."""
    if reading.pack.verb_second and reading.is_(k, "quantifier") and _counts(reading, k + 1):
        return True  # Dutch "in nog geen twee weken", which is less than two
    return k in reading.contrasting or any(
        hit.first <= k < hit.last for hit in reading.of(max(0, k - 2), k + 1, "notneg")
    )


def _counts(reading: Reading, k: int) -> bool:
    """Whether token `k` is a number."""
    return k < len(reading.words) and (reading.is_(k, "num") or reading.tokens.word[k].isdigit())


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


def _there_is_none(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun in the genitive is what a predicate without a verb says there is none of: Russian '[обстрелов] в
    Киеве нет'."""
    bases, clause = reading.words[trigger.first].bases, trigger.clause
    cases = {case[:3] for some in bases.values() for case in some}
    if not reading.pack.cases or "gen" not in cases or "nom" in cases:
        return False
    denied = any(k >= trigger.last for k in clause.those(reading, "pred") if reading.is_(k, "neg"))
    return denied and governor(reading, trigger.first, clause.first)[0] is None


def _of_other(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is of what the trigger's part of the clause is set against: 'not to talk, but to fight'."""
    begin = trigger.part[0]
    ordered = not reading.pack.verb_second
    against = ordered and k < begin and reading.is_(begin, "contrast") and reading.is_(begin, "cconj")
    later = bool(against) or _of_later(reading, trigger, k) or _of_helped(reading, trigger, k)
    later = later or _of_sooner(reading, trigger, k)
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
    if reading.pack.free_order or k <= own:
        return False
    if reading.pack.verb_second:
        return any(reading.is_(v.at - 1, "cconj") and own < v.at - 1 for v in trigger.clause.verbs if v.at < k)
    joined = next((i for i in range(own, k) if reading.is_(i, "cconj")), None)
    if joined is None or not any(v.at < joined for v in trigger.clause.verbs):
        return False  # "the evacuation of X and Y did not go ahead"
    return any(k < v.at <= k + _NEAR for v in trigger.clause.verbs)


def _of_sooner(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a negation is of the verb with which what stands before a conjunction ends, where the verb stands last:
    Dutch 'die geen hulp doorlaten [en huizen beschieten]'."""
    own, verbs = trigger.verb, trigger.clause.verbs
    if not reading.pack.verb_second or own is None or trigger.clause.kind == "main" or any(v.word.helps for v in verbs):
        return False
    return any(k < v.at and v.tensed and reading.is_(v.at + 1, "cconj") and own.at > v.at + 2 for v in verbs)


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


def _of_joined_verb(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether 'no' denies what a verb says that is joined to the one a noun is the subject of: 'when the raid came and
    [he suffered no] injuries'."""
    verbs = [v.at for v in trigger.clause.verbs if trigger.first < v.at < k]
    if not reading.pack.fixed_order or len(verbs) < 2:
        return False
    return any(reading.is_(i, "cconj") for i in range(verbs[0], verbs[-1]))


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
    if trigger.verb is None:
        return False
    if trigger.window is not None:
        return _of_joined_verb(reading, trigger, k)
    if any(reading.is_(i, "wise") for i in (k + 1, k + 2)):
        return False  # "in no way took part"
    later = reading.pack.fixed_order and any(trigger.verb.at < v.at < k for v in trigger.clause.verbs)
    return later or not _object_of(reading, k)
