"""What is mentioned only to be called untrue: 'it is false that', 'reports of an attack turned out not to be true'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.grammar.verbs import SHORT
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue

SAID_NOT = frozenset({"untrue", "so"})  # by one of which it is said that something is not so
_NEAR = 5  # tokens between a negation and the word for what is so: "bleken [niet] op feiten te berusten"


def gainsaid(reading: Reading, trigger: Trigger) -> int | None:
    """The word that says that what a trigger tells is not so, where it is a noun that hangs on an account, or the
    trigger's clause hangs on the one that says so."""
    clause = trigger.clause
    if trigger.window and (said := _said_of(reading, trigger, trigger.window[0])) is not None:
        return said
    above = clause.parent
    said = untruth(reading, above) if above else None
    if said is not None and _hangs(reading, clause, said):
        return said
    return _said_behind(reading, trigger)


def untruth(reading: Reading, clause: Clause) -> int | None:
    """The word by which a clause says that something is not so: 'is false', 'is not true', but not 'is not false'."""
    negations = clause.those(reading, "neg")
    if not negations:
        return next((k for k in clause.those(reading, "untrue") if not _denied_as(reading, k)), None)
    so = clause.those(reading, "so")
    return next((k for k in so if any(abs(k - no) <= _NEAR for no in negations)), None)


def _denied_as(reading: Reading, k: int) -> bool:
    """Whether a word only says as what something is denied: 'denied as baseless reports that'."""
    before = reading.words[k - 2].cues.among(frozenset(), None) if k > 1 and reading.is_(k - 1, "manner") else ()
    return any(isinstance(rule.value, Cue) and rule.value.stance == "denies" for _, rule, *_ in before)


def _said_of(reading: Reading, trigger: Trigger, first: int) -> int | None:
    """The word that says that what a noun names, whose phrase begins with token `first`, is not so: 'reports of an
    attack are false', Dutch 'van een aanval is geen sprake'."""
    clause = trigger.clause
    relation, at = governor(reading, first, clause.first)
    if relation not in ("about", "of"):
        return None
    told = relation == "about" or reading.tokens.low[at - 1] in reading.pack.tales
    return untruth(reading, clause) if told or clause.those(reading, "so") else None


def _hangs(reading: Reading, clause: Clause, said: int) -> bool:
    """Whether a clause is what the one above it calls untrue."""
    if clause.kind == "rel":
        return said == clause.first - 1 or reading.is_(clause.first, "sconj")
    return clause.kind == "sub"


def _said_behind(reading: Reading, trigger: Trigger) -> int | None:
    """The word behind the verbs of what someone claims that says it is not so, where they stand last: 'the claim
    that it fell is false', 'reports of taking it are fake'."""
    clause, verb, ordered = trigger.clause, trigger.verb, reading.pack.fixed_order
    claimed = not reading.pack.free_order and clause.kind in ("rel", "sub") and reading.is_(clause.first, "sconj")
    of = ordered and verb is not None and verb.has("ger") and reading.is_(verb.at - 1, "prep")
    if not (claimed or of) or not clause.verbs or clause.those(reading, "neg"):
        return None
    behind = reading.those("untrue", max(clause.verbs[0].at, clause.last - 2), clause.last + 2 * ordered)
    return next((k for k in behind if of or not ordered or reading.words[k - 1].tensed), None)


def of_other_part(reading: Reading, trigger: Trigger, k: int) -> bool:
    """Whether token `k` stands behind a mark with a verb of its own, 'they took X, [impossible] to verify', or behind
    one that follows a verb which no infinitive leaves open: 'they took X, and [not] a word was said'."""
    verb = trigger.verb if trigger.window is None else None
    told = verb is not None and verb.finite and not verb.has("inf") and SHORT.isdisjoint(verb.feats)
    if verb is not None and told and any(reading.is_(i, "mark") for i in range(verb.at, k)):
        return True
    first, last = next((part for part in trigger.clause.parts if part[0] <= k < part[1]), (k, k))
    own = trigger.verb is None or trigger.first >= first or first <= trigger.verb.at < last
    return not own and any(first <= verb.at < last for verb in trigger.clause.verbs)
