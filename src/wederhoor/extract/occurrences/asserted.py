"""Whether a noun that names what happens says that it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.grammar.cases import nominal
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import bounds_number, governor, past_sorts, phrase
from wederhoor.language.frame import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wederhoor.extract.grammar.verbs import Verb
    from wederhoor.extract.occurrences.trigger import Trigger
    from wederhoor.extract.words.reading import Reading

_UNDONE = ("attack.", "harm.", "damage.", "control.captured", "movement.", "access.evacuated")
_DISCUSSED = ("access.evac", "access.aid_delivered", "access.supply_blocked", "talks.")
_BROKEN = "talks.ceasefire_violated"  # who tells of a breach says that there was one
_KNOWN = ("party", "person", "org", "civil", "name", "thing", "settlement", "region", "adj")
_TALLYING = frozenset({"-", "–", "—", ":"})
_CAUSING = frozenset({"after", "by", "near"})
_BELONGING = frozenset({"of", "to", "about", "for", "from", "against"})  # "the families of 25 victims" counts no dead


def asserted(reading: Reading, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a noun says by itself that something happens: of a `topic` frame only with a verb that says so, a place
    or parties of its own, or where one of its clause's `others` says what came of it, of one with `carriers` only with
    one of these or a count."""
    frame = trigger.frame
    first, last = trigger.window or (0, 0)
    anything = reading.those("whatever", max(trigger.clause.first, first - 1), trigger.first)
    if anything and not trigger.clause.those(reading, "neg"):
        return False  # "any attack will be answered", "whatever the battles"
    if frame.carriers:
        return _carried(reading, trigger, first)
    if _denied_object(reading, trigger) or _only_spoken_of(reading, trigger):
        return False
    telling = [v for v in trigger.clause.verbs if v.word.cues]
    if telling and reading.pack.free_order and _untold(reading, trigger, telling):
        return False
    if not frame.topic or (trigger.carrier and not trigger.clause.those(reading, "neg")):
        return True
    talks = reading.pack.fixed_order and frame.kind.startswith("talks.")
    if talks and _known_talks(reading, trigger, first):
        return True
    complement = trigger.last < last and bool(reading.of(trigger.last, last, *_KNOWN))
    if complement or (any(reading.at(k, "adj") for k in range(first, trigger.last)) and not _known(reading, trigger)):
        return True
    if _caused(reading, trigger, others) or (telling and _counted(reading, first, trigger.first)):
        return True
    return not _hangs(reading, trigger) and (trigger.verb is not None or _planned(reading, trigger))


def _counted(reading: Reading, first: int, last: int) -> bool:
    """Whether what someone tells of is so and so many: 'reported [38] clashes'."""
    return bool(reading.pack.cases) and any(
        reading.tokens.word[k].isdigit() or reading.is_(k, "num") for k in range(first, last)
    )


def _caused(reading: Reading, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether harm or damage is said to have come of what a noun names: 'two died as a result of the attack'."""
    first = trigger.window[0] if trigger.window else trigger.first
    if governor(reading, first, trigger.clause.first)[0] not in _CAUSING:
        return False
    harm = [t for t in others if t.frame.kind.startswith(("harm.", "damage."))]
    return any(t.window is None or (t.frame.carriers and _carried(reading, t, t.window[0])) for t in harm)


def _known(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun without place names what everyone knows of, on which another noun hangs: 'the days of the Russian
    invasion'."""
    first = trigger.window[0] if trigger.window else trigger.first
    relation = governor(reading, first, trigger.clause.first)[0]
    one = any(reading.is_(k, "art") and not reading.is_(k, "definite") for k in range(first, trigger.first))
    return reading.pack.fixed_order and relation in ("of", "against") and not one


def _only_spoken_of(reading: Reading, trigger: Trigger) -> bool:
    """Whether an offer or talks are only what is spoken about: 'spoke about humanitarian corridors'; so is what a
    heading without a verb is about, 'operational information on the invasion'."""
    first = trigger.window[0] if trigger.window else trigger.first
    relation = governor(reading, first, trigger.clause.first)[0]
    if relation == "against" and trigger.frame.kind == "control.captured":
        return True  # "protested against the occupation"
    bare = trigger.frame.topic and not trigger.clause.verbs and bool(reading.pack.cases)
    talks = reading.pack.fixed_order and trigger.frame.kind.startswith("talks.")
    if talks and _known_talks(reading, trigger, first):
        return False
    discussed = trigger.frame.kind.startswith(_DISCUSSED) and trigger.frame.kind != _BROKEN
    return relation == "about" and (bare or discussed)


def _known_talks(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a noun names someone's own talks with another, which they tell of: 'spoke of [his talks] with X'."""
    own = any("poss" in reading.words[k].classes for k in range(first, trigger.first))
    links = reading.of(trigger.last, trigger.clause.last, "relation")
    return own and any(link.value == "with" for link in links)


def _denied_object(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun without an article of its own is what a verb that says nothing by itself is denied of: 'does not
    imply a surrender'."""
    clause, first = trigger.clause, trigger.window[0] if trigger.window else trigger.first
    verb = next((v for v in reversed(clause.verbs) if v.at < first), None)
    if not reading.pack.fixed_order or trigger.verb is not None or verb is None or verb.word.helps:
        return False
    between = range(verb.at + 1, first)
    bare = not between and not reading.those("definite", first, trigger.first)
    return bare and any(k < verb.at and not reading.is_(k, "quantifier") for k in clause.those(reading, "neg"))


def _untold(reading: Reading, trigger: Trigger, telling: list[Verb]) -> bool:
    """Whether a noun names what someone is said not to tell of, by one of the verbs of its clause: 'did not report [the
    strike]', 'would not comment on it'."""
    clause = trigger.clause
    silent = [v for v in telling if _denied(reading, clause, v)]
    first = trigger.window[0] if trigger.window else trigger.first
    cues = [rule.value for v in silent for _, rule, *_ in v.word.cues.among(clause.lows(reading), v.particle)]
    about = bool(cues) and governor(reading, first, clause.first)[0] == "about"
    return any(isinstance(cue, Cue) and (cue.reacts or (about and cue.stance == "asserts")) for cue in cues)


def _denied(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a negation stands right before a verb, or before the one on which it hangs as an infinitive."""
    helped = verb.at - 2 >= clause.first and verb.has("inf") and bool(reading.words[verb.at - 1].forms)
    return reading.is_(verb.at - 1, "neg") or (helped and reading.is_(verb.at - 2, "neg"))


def _carried(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether the noun whose phrase begins with token `first` has a verb that carries it, or a count."""
    clause, carriers = trigger.clause, frozenset(trigger.frame.carriers.split())
    if trigger.frame.units and tally(reading, trigger) is not None:
        return True
    if trigger.carrier and any(not carriers.isdisjoint(v.word.lemmas) for v in trigger.carrier.verbs):
        return True
    carried = any(f.lemma in carriers for v in clause.verbs for f in v.forms)
    carried = carried or any(reading.tokens.low[k] in carriers for k in clause.those(reading, "pred"))
    relation = governor(reading, first, clause.first)[0]
    if relation == "about":  # "it is known of 12 dead"
        known = carried or not carriers.isdisjoint(clause.lows(reading))
        return _with_count(reading, trigger, first) and (known or _told_of(reading, trigger, first))
    if relation in _BELONGING or relation == "among":
        return relation == "among" or _told_of(reading, trigger, first)
    known = relation is not None and reading.words[first].classes >= {"art", "definite"}
    return carried or (not known and _with_count(reading, trigger, first))  # not "apologised to the two victims"


def tally(reading: Reading, trigger: Trigger) -> int | None:
    """The token at which a number begins behind a noun and a mark, where no verb is needed: 'killed: 3', 'losses - at
    least 650 men'."""
    end = trigger.window[1] if trigger.window else trigger.last
    if trigger.clause.verbs or end + 1 >= len(reading.words) or reading.tokens.word[end] not in _TALLYING:
        return None
    bounded = bounds_number(reading, end + 1) or reading.is_(end + 1, "num")
    return end + 1 if bounded or reading.tokens.word[end + 1][0].isdigit() else None


def _told_of(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether someone says that there are so many, with the verb's own preposition: Dutch 'spreekt van 12 doden',
    'sprak gouverneur X van 12 doden'."""
    at, lows = governor(reading, first, trigger.clause.first)[1] - 1, trigger.clause.lows(reading)
    cues = [rule for v in trigger.clause.verbs for rule in v.word.cues.among(lows, v.particle)]
    own = (
        reading.words[at].forms
        or reading.words[at].classes
        or reading.tokens.word[at][0].isupper()
        or any(reading.tokens.low[at] in r.rule.words for r in cues)
    )
    return reading.pack.verb_second and bool(cues and own) and _with_count(reading, trigger, first)


def _with_count(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a count stands in a noun's phrase, or in that of people right before it: 'two soldiers dead'."""
    floor = trigger.clause.first
    if first - 1 > floor and reading.at(first - 1, "org", "civil", "title") is not None:
        first = phrase(reading, first - 1, first, floor).first
    return any(
        (reading.is_(k, "num") and not reading.is_(k, "art")) or reading.tokens.word[k][0].isdigit()
        for k in range(first, trigger.first)
    )


def undone(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun names what is to end or not to be: 'stop the shelling', 'against the conduct of an operation'."""
    listed, clause = reading.pack.undone, trigger.clause
    if not listed or trigger.window is None or not trigger.frame.kind.startswith(_UNDONE):
        return False
    k = past_sorts(reading, trigger.window[0], clause.first) - 1  # "prevent this kind of attacks"
    while k > clause.first and nominal(reading, k) and not reading.hits.get(k) and not _among(reading, k, listed):
        k -= 1
    if k >= clause.first and _among(reading, k, listed):
        return not (reading.is_(k - 1, "neg") or unstopped(reading, k))  # "do not stop the shelling"
    if k > clause.first and reading.is_(k, "prep") and _among(reading, k - 1, listed):
        return True  # "an end to the fighting"
    able = [v for v in clause.verbs if not listed.isdisjoint(v.word.lemmas) and not reading.is_(v.at - 1, "neg")]
    able = [v for v in able if not unstopped(reading, v.at)]
    taken = any(f.lemma in listed and f.particle in (None, v.particle) for v in able for f in v.forms)
    return taken and not _hangs(reading, trigger)


def unstopped(reading: Reading, k: int) -> bool:
    """Whether someone is said not to have stopped what token `k` would have: 'failed to [stop] the shelling'."""
    failing = reading.pack.infinitives.get("not", frozenset()) if reading.pack.fixed_order else frozenset()
    return k > 1 and reading.is_(k - 1, "inf") and _among(reading, k - 2, failing)


def _hangs(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun's phrase hangs on a preposition."""
    first = trigger.window[0] if trigger.window else trigger.first
    return governor(reading, first, trigger.clause.first)[0] is not None


def _among(reading: Reading, k: int, listed: frozenset[str]) -> bool:
    """Whether token `k` is one of the words listed, in any case."""
    word = reading.words[k]
    return reading.tokens.low[k] in listed or not (listed.isdisjoint(word.bases) and listed.isdisjoint(word.lemmas))


def _planned(reading: Reading, trigger: Trigger) -> bool:
    return any(reading.of(a, b, "plan") for a, b in trigger.clause.parts)
