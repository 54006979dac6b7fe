"""Whether what a verb says is done to its subject."""

from wederhoor.extract.grammar.asides import asides
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import bounds_number, governor
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.occurrences.idioms import WITH_ARMS
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.words.reading import Reading

ARMS = frozenset(
    {"weapon", "missile", "drone", "airbomb", "bomb", "artillery", "warplane", "vehicle", "force", "fighter"}
)


STRIKING = frozenset({"missile", "drone", "airbomb", "artillery", "warplane"})


def strikes_with(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Whether a party at token `head` is only named by what it strikes with: 'a strike of [the missile] X'."""
    arms = (h for h in reading.hits.get(head, ()) if h.cls == "thing" and h.value.sort in STRIKING)
    return trigger.frame.kind in WITH_ARMS and next(arms, None) is not None


def _by_follows(reading: Reading, trigger: Trigger) -> bool:
    """Whether a doer stands right behind a participle: 'killed by'."""
    behind = reading.at(trigger.verb.at + 1, "relation") if trigger.verb else None
    return behind is not None and behind.value == "by"


def _reflexive(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb is the reflexive of another one of its frame: 'is being shelled' in one word."""
    ending, frame = reading.pack.reflexive, trigger.frame
    if "object" not in (*frame.place, *frame.target):
        return False  # "the troops gathered"
    return bool(ending) and trigger.word.endswith(ending) and trigger.word.removesuffix(ending) in frame.verbs


def _helping(reading: Reading, clause: Clause, verb: Verb) -> list[Verb]:
    """The other verbs of a verb's clause; behind 'to', only those behind it: 'is said to [have] taken'."""
    marked = (
        max((k for k in clause.those(reading, "inf") if k < verb.at), default=-1) if reading.pack.fixed_order else -1
    )
    return [v for v in clause.verbs if v.at != verb.at and v.at > marked]


def passive(reading: Reading, trigger: Trigger) -> bool:
    """Whether a trigger is a participle in the passive; a perfect looks the same where its frame takes no object."""
    verb = trigger.verb
    if verb is None:
        return False
    if not SHORT.isdisjoint(verb.feats) or _reflexive(reading, trigger) or undergone(reading, trigger):
        return True
    if not verb.has("part") and not verb.has("part.pres"):
        return False
    if reduced(reading, trigger.clause, verb):
        return True
    lemmas = frozenset().union(*(v.word.lemmas for v in _helping(reading, trigger.clause, verb)))
    alone = not lemmas and (not verb.finite or (reading.pack.verb_second and _ends(reading, trigger.clause, verb)))
    if lemmas & reading.pack.always_passive or alone or _by_follows(reading, trigger):
        return True
    if not lemmas & reading.pack.auxiliaries and _without_object(reading, trigger):
        return True
    if verb.word.lemmas & reading.pack.unaccusative:
        return False
    frame = trigger.frame
    takes_object = "object" in frame.place or "object" in frame.target or "object" in frame.actor
    return takes_object and bool(lemmas & reading.pack.passive) and not lemmas & reading.pack.active


def _ends(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether the only verb of a clause ends it, and is a participle though it could be a present: a headline's Dutch
    'leider vermoord'."""
    last = clause.parts[-1][1]
    ended = verb.at == last - 1 or (reading.is_(verb.at + 1, "prep") and asides(reading, verb.at + 1, last) >= last)
    bare = clause.kind == "main" and not reading.is_(clause.first, "definite")  # "The army occupies in X a plant"
    either = bare and verb.has("part") and not verb.has("past")
    return either and ended and verb.at > clause.first


def reduced(reading: Reading, clause: Clause, verb: Verb) -> Verb | None:
    """The verb behind whose object a participle only says of that what was done to it: '[hit by] rockets fired at'."""
    before = next((v for v in reversed(clause.verbs) if v.at < verb.at), None)
    if not reading.pack.fixed_order or verb.finite or before is None or before.word.helps or before.at >= verb.at - 1:
        return None
    joined = reading.words[verb.at - 1].classes & {"cconj", "mark", "adv", "inf", "prep"}
    return None if joined else before


def _without_object(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb of harm done to its object has none behind it, and so, as in headlines, no auxiliary: '12 killed
    in raid'."""
    verb, frame = trigger.verb, trigger.frame
    if (
        verb is None
        or not reading.pack.fixed_order
        or not frame.kind.startswith("harm.")
        or frame.target[:1] != ("object",)
    ):
        return False
    behind, last = verb.at + 1, trigger.clause.last
    if behind + 1 < last and reading.tokens.word[behind] in reading.pack.quotes:
        behind += 1  # 'killed "many rebels"'
    if trigger.clause.parts[-1][1] > last:
        return False  # "killed and wounded [six]"
    if behind < last and bounds_number(reading, behind):
        return False
    if verb.has("part") and reading.is_(behind, "cconj") and _is_number(reading, behind + 1, last):
        return True  # "two killed and six hurt"
    done_to = asides(reading, behind, last)
    if behind < done_to < last and reading.words[done_to].classes & {"det", "num"}:
        return False  # "captured on Monday the port"
    return verb.has("part") and (
        behind >= trigger.clause.last or bool(reading.words[behind].classes & {"prep", "mark"})
    )


def _is_number(reading: Reading, i: int, last: int) -> bool:
    return i < last and (reading.is_(i, "num") or reading.tokens.word[i].isdigit())


def undergone(reading: Reading, trigger: Trigger) -> bool:
    """Whether an attack is done to the subject of the verb that carries it: 'came under fire', 'suffered a raid'."""
    verb = trigger.verb
    carried = verb is not None and (trigger.window is not None or trigger.first != verb.at)
    attacked = carried and trigger.frame.kind.startswith("attack.")
    return attacked and not (verb is None or verb.word.lemmas.isdisjoint(reading.pack.undergoing))


def acts_itself(reading: Reading, trigger: Trigger, *, many: bool) -> bool:
    """Whether arms among a trigger's words are the subject of its verb, of one or `many`: '[drones] hit two planes'."""
    at = trigger.first
    arms = any(h.cls == "thing" and h.value.sort in ARMS for h in reading.hits.get(at, ()))
    before = trigger.verb is not None and at < trigger.verb.at
    free = governor(reading, at, trigger.clause.first)[0] is None
    return arms and before and free and ("nom.pl" if many else "nom.sg") in reading.words[at].cases


def described(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether a participle stands right before its noun, and a negation at token `k` is of something else: Dutch 'in
    het belegerde Aleppo is [geen] eten'."""
    verb = trigger.verb
    if not reading.pack.verb_second or verb is None or trigger.first != verb.at or k == verb.at - 1:
        return False
    inside = reading.is_(verb.at - 1, "art") and reading.is_(verb.at - 2, "prep")  # "in het bezette X"
    if (trigger.clause.finite in (None, verb) and not inside) or not verb.has("part"):
        return False
    noun = verb.at + 1
    named = noun in reading.hits and not reading.words[noun].classes
    return trigger.clause.has(noun) and (named or reading.is_(noun, "part"))  # "het bezette deel"
