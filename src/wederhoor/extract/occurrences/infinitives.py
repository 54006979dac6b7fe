"""What is only said to be done, tried or meant: an infinitive, or a noun of action, says as much as its governor."""

from collections.abc import Iterable

from wederhoor.extract.grammar.cases import nominal
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.occurrences.asserted import unstopped
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import agree

_OUTCOMES = (
    "control.",
    "harm.",
    "damage.",
    "service.",
    "access.evacuated",
    "access.aid_delivered",
    "movement.stalled",
    "attack.repelled",
    "attack.interception",
)
_DEEDS = ("control.", "harm.", "damage.", "attack.", "movement.", "service.")
_YIELDING = ("movement.withdrawal", "harm.", "access.", "service.", "damage.")
_WORDS = ("talks.", "stance.")  # what is said to be done by words, or for ever
_JOINED = 12  # tokens from an infinitive back to the mark of the one that it is joined to
_MARKED = 25  # tokens from an infinitive back to what marks it, or the one that it is joined to
_REACH = 5  # words that may stand between a word and the preposition that it takes


def manner(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant: done, not, seemed, meant, or purpose: a place is not taken, nobody harmed by an aim,
    and nothing happens that someone is kept from. A noun is meant, or purpose, as the word that governs it says.

    None where the trigger is neither, or the pack has no such words.
    """
    if trigger.window is not None:
        return _prospect(reading, trigger, _taken_at(trigger, trigger.window[0]))
    if trigger.frame.demanded and asked_of_others(reading, trigger):
        return "asked"
    verb = trigger.verb
    if verb and verb.has("ger") and (reading.is_(verb.at - 1, "prep") or _taken(reading, verb)):
        found = _prospect(reading, trigger, verb.at) or _of_gerund(reading, trigger, verb.at)
        if found:
            return found  # "fears of shelling"
    if not reading.pack.infinitives:
        return None
    return _bare(reading, trigger) if reading.pack.free_order else _marked(reading, trigger)


def asked_of_others(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb's clause is what the clause before wants or demands of others: 'demands [that the raids stop]'."""
    clause = trigger.clause
    above = clause.parent if clause.kind == "sub" and not reading.pack.fixed_order else None
    if above is None or not above.verbs or not wants(reading, above):
        asked = reading.pack.infinitives.get("asked", frozenset())
        return above is not None and any(v.finite and v.can_be(asked) for v in above.verbs)
    return True


def wants(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a modal of what is to be and no infinitive: 'they want [that ...]'."""
    meant = reading.pack.modal_verbs["planned"]
    return len(clause.verbs) == 1 and any(f.lemma in meant for f in clause.verbs[0].forms)


def _taken(reading: Reading, verb: Verb) -> bool:
    """Whether a gerund is what the verb right before it takes: 'proposed holding talks', not 'is holding talks'."""
    before = reading.words[verb.at - 1]
    return reading.pack.fixed_order and bool(before.forms) and not before.helps


def _taken_at(trigger: Trigger, first: int) -> int:
    """Where the noun's phrase from token `first` on begins, behind a gerund that takes it: 'are planning [talks]'."""
    return next((v.at + 1 for v in reversed(trigger.clause.verbs) if first <= v.at < trigger.first), first)


def _marked(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant that a word marks as one, by the word before it."""
    if _kept_from(reading, trigger):
        return "purpose"
    if trigger.verb is None or not reading.those("inf", max(0, trigger.verb.at - _MARKED), trigger.verb.at):
        return None
    at = _mark(reading, trigger.clause, trigger.verb)
    if at is None:
        at = _joined_mark(reading, trigger)
    if at is None:
        return None
    if any(reading.is_(k, "interrog") for k in range(max(trigger.clause.first, at - 2), at)):
        return "purpose"  # "whom to kill and which houses to burn"
    found = _hung_on(reading, trigger, at)
    if found == "tried":
        found = _came_of(reading, trigger.clause, trigger.verb.at) or found
    if found == "managed":
        return "done"
    if found == "owed":
        return _owed(reading, trigger, at)
    if found == "asked":
        return _asked(trigger)
    if found is None and reading.pack.fixed_order and not trigger.frame.kind.startswith(_WORDS):
        return "purpose"  # "it took a pretext to attack"
    return _aimed(trigger, found) if found in (None, "tried") else found


def _owed(reading: Reading, trigger: Trigger, at: int) -> str:
    """How an infinitive is meant that someone has to do: what they had to do, or flee from, they do; a fight that they
    have to fight is no news of one."""
    yields = trigger.frame.kind.startswith(_YIELDING)
    return "done" if yields or "past" in reading.words[at - 1].feats else "purpose"


def _of_gerund(reading: Reading, trigger: Trigger, at: int) -> str | None:
    """How a gerund is meant, at token `at` behind a preposition: 'stopped short of taking it'."""
    found = _hung_on(reading, trigger, at - 1) if reading.pack.infinitives and at > trigger.clause.first else None
    return found if found in ("not", "done") else None


def _joined_mark(reading: Reading, trigger: Trigger) -> int | None:
    """The token that marks the infinitive to which the trigger's is joined: 'plan to enter it and [burn] houses'."""
    verb = trigger.verb
    joined = verb is not None and verb.has("inf") and reading.words[verb.at - 1].classes & {"cconj", "mark"}
    if verb is None or not joined or not reading.pack.fixed_order or reading.tokens.word[verb.at - 1] == ".":
        return None
    before = range(verb.at - 2, max(0, verb.at - _JOINED), -1)
    return next((k for k in before if reading.is_(k, "inf") and "inf" in reading.words[k + 1].feats), None)


def _prospect(reading: Reading, trigger: Trigger, first: int) -> str | None:
    """How a noun is meant whose phrase begins at token `first`: 'ready for talks', 'a call for strikes'."""
    while reading.is_(first, "prep"):
        first += 1
    begins = first
    while begins > trigger.clause.first and reading.is_(begins - 1, "prep"):
        begins -= 1
    at, link = begins - 1, " ".join(reading.tokens.low[begins:first])
    while reading.is_(at, "pron"):  # "bereiden zich voor op"
        at -= 1
    if at < trigger.clause.first:
        return _prospects(reading, set(), link)
    words = _names(reading, at) | (set() if link else _parted(trigger, at))
    found = _prospects(reading, words, link) or _with_link(reading, trigger, at, link)
    if found is None and not link and reading.pack.fixed_order and "ger" in reading.words[at].feats:
        return _prospect(reading, trigger, at)  # "proposed holding talks"
    if found is None and (_conducts(reading, at) if not link else reading.is_(at, "staging")):
        return _prospect(reading, trigger, phrase(reading, at, at + 1, trigger.clause.first).first)
    if found is None and not link:
        aims = (v.at for v in trigger.clause.verbs if _takes(reading, trigger, v))
        some = (_names(reading, k) | _parted(trigger, k) for k in aims)
        found = next((name for names in some if (name := _prospects(reading, names, ""))), None)
    if found is None and not link and reading.pack.cases and (before := _beside(reading, trigger, at)) is not None:
        return _prospect(reading, trigger, before)
    if found == "meant" and not link and reading.those("definite", first, trigger.first) and not _going_on(trigger):
        return None  # "who planned the attack"
    return "purpose" if found == "unreal" or (found and reading.is_(at - 1, "neg")) else found


def _beside(reading: Reading, trigger: Trigger, at: int) -> int | None:
    """Where the noun's phrase begins with which a noun behind a conjunction or a comma at token `at` stands side by
    side, in the same case: 'will look into the shelling of X and [the raid] on Y'."""
    if not (reading.is_(at, "cconj") or reading.tokens.word[at] == ","):
        return None
    own = frozenset().union(*(hit.cases for hit in reading.of(trigger.first, trigger.last, "noun")))
    before = [h for h in reading.of(trigger.clause.first, at, "noun") if agree(h.cases, own)]
    return phrase(reading, before[-1].first, before[-1].last, trigger.clause.first).first if before else None


def _going_on(trigger: Trigger) -> bool:
    """Whether a clause tells of what is being done now: 'is preparing the attack'."""
    finite = trigger.clause.finite
    if finite is None or not finite.has("pres") or finite.has("past"):
        return False
    return not any(verb.has("part") and not verb.finite for verb in trigger.clause.verbs)


def _with_link(reading: Reading, trigger: Trigger, at: int, link: str) -> str | None:
    """How a noun is meant whose `link` belongs to a word further on: 'protect [the city] from shelling'."""
    if not link:
        return None
    listed = reading.pack.prospects.items()
    before = range(at - 1, max(trigger.clause.first, at - _REACH) - 1, -1)
    pairs = ({f"{word} {link}" for word in _names(reading, k)} for k in before)
    return next((name for pair in pairs for name, some in listed if not some.isdisjoint(pair)), None)


def _conducts(reading: Reading, at: int) -> bool:
    """Whether a noun only says that another's deed is done: 'a call for [the launch of] strikes'."""
    return bool(reading.pack.cases) and nominal(reading, at) and not reading.hits.get(at)


def _names(reading: Reading, at: int) -> set[str]:
    """The words that token `at` can be a form of: one with a particle only where that stands behind it."""
    word, low = reading.words[at], reading.tokens.low
    behind = low[at + 1] if at + 1 < len(low) else ""
    whole = word.lemmas - {one for one in word.split if not one.startswith(behind) or behind not in word.particles}
    return {low[at], *whole, *word.bases}


def _takes(reading: Reading, trigger: Trigger, verb: Verb) -> bool:
    """Whether a noun can be the object of a verb that does not stand beside it."""
    if verb.at >= trigger.last:
        return verb.has("inf") or (verb.has("part") and reading.pack.verb_second)
    return reading.pack.verb_second and verb.finite


def _parted(trigger: Trigger, at: int) -> set[str]:
    """The separable verbs of which token `at` is a form, where their particle stands further on in the clause."""
    particle = next((v.particle for v in trigger.clause.verbs if v.at == at), None)
    return {f.lemma for v in trigger.clause.verbs if v.at == at for f in v.forms if particle and f.particle == particle}


def _prospects(reading: Reading, words: set[str], link: str) -> str | None:
    """What the first list of prospects that has one of these words, alone or with its `link`, says of a noun."""
    linked = words | {f"{word} {link}" for word in words} | {link}
    return next((name for name, some in reading.pack.prospects.items() if not some.isdisjoint(linked)), None)


def _hung_on(reading: Reading, trigger: Trigger, at: int) -> str | None:
    """How the infinitive marked by token `at` is meant, by the verb or the word that it hangs on."""
    clause = trigger.clause
    if clause.kind == "inf" and at >= clause.first:
        return _opening(reading, clause)
    verbs = [*(clause.parent.verbs if clause.parent and at < clause.first else ()), *clause.verbs]
    before = next((v for v in reversed(verbs) if v.at < at and not reading.at(v.at, "thing")), None)
    governs = _names(reading, before.at) if before else set()
    own = _listed(reading, {reading.tokens.low[at - 1]})
    found = own if own == "done" else _listed(reading, {reading.tokens.low[at - 1], *governs})  # "were able to"
    if found in (None, "done") and before and before.word.helps and reading.pack.verb_second:
        words = (*range(before.at - 1, clause.first - 1, -1), *range(before.at + 1, at))  # "the aim is to take it"
        found = _nearest(reading, words) or found  # "it is impossible to bring it"
    return found


def _opening(reading: Reading, clause: Clause) -> str | None:
    """How an infinitive is meant that opens a clause of its own, which else is an aim: Dutch 'het lukt om te'."""
    parent = clause.parent
    if by_doing(reading, clause):
        planned = reading.pack.modal_verbs["planned"] | reading.pack.infinitives["meant"]
        return "meant" if parent and any(not planned.isdisjoint(v.word.lemmas) for v in parent.verbs) else "done"
    before = next((v for v in reversed(parent.verbs) if v.at < clause.first), None) if parent else None
    governs = _names(reading, before.at) if before else set()
    found = _listed(reading, {reading.tokens.low[clause.first - 1], *governs})
    if parent and found is None:
        found = _nearest(reading, range(clause.first - 1, parent.first - 1, -1))
    if parent and found == "tried":
        found = _came_of(reading, parent, clause.last - 1)
    if parent and found == "managed":
        return "not" if parent.those(reading, "neg") else "done"
    return found if parent and found in ("not", "asked") else None


def _came_of(reading: Reading, clause: Clause, at: int) -> str | None:
    """What came of an attempt (`not`, `managed`), by the verbs of its clause behind the infinitive at token `at`: 'the
    attempt to take it [failed]', Dutch 'de poging om het in te nemen [is mislukt]'."""
    behind = (_names(reading, v.at) for v in clause.verbs if v.at > at and not v.word.helps)
    found = next((name for names in behind if (name := _listed(reading, names))), None)
    return found if found in ("not", "managed") else None


def by_doing(reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells by what its main clause is reached: Dutch 'won [door X te beschieten]'."""
    return "bydoing" in reading.present and clause.opener is not None and reading.is_(clause.opener, "bydoing")


def came_about(reading: Reading, trigger: Trigger) -> bool:
    """Whether an infinitive that opens a clause of its own is no aim, but what was managed or was not."""
    return _opening(reading, trigger.clause) in ("done", "not")


def _asked(trigger: Trigger) -> str:
    """What is only asked for says of no deed that it is done, or will be, and may be a kind of its own: 'urged X to
    observe the truce'."""
    if trigger.frame.demanded:
        return "asked"
    return "purpose" if trigger.frame.kind.startswith(_DEEDS) else "meant"


def _listed(reading: Reading, words: Iterable[str]) -> str | None:
    """What the first list of the pack that has one of these words says of an infinitive that hangs on it."""
    found = next((name for name, some in reading.pack.infinitives.items() if not some.isdisjoint(words)), None)
    return "done" if found == "made" else found


def _aimed(trigger: Trigger, found: str | None) -> str:
    """What is only aimed at is not done, but for an attack; to try it may be a kind of its own: 'tried to take X'."""
    if found == "tried" and trigger.frame.tried:
        return "tried"
    if found == "tried" and trigger.frame.kind == "stance.sanction":
        return "purpose"
    return "purpose" if trigger.frame.kind.startswith(_OUTCOMES) else "done"


def _bare(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant where nothing marks it, by the nearest word that it can hang on; where its clause has
    none, by the clause that this is joined to."""
    verb, clause = trigger.verb, trigger.clause
    if verb is None or not verb.has("inf"):
        return None
    found = _nearest(reading, (*range(verb.at - 1, clause.first - 1, -1), *range(verb.at + 1, clause.last)))
    aims = clause.opener is not None and reading.is_(clause.opener, "infmark")
    if found is None and aims and trigger.frame.kind.startswith("access."):
        return "meant"  # "we do all to get them out"
    if found is None and clause.finite is None:
        found = _of_parent(reading, trigger)
    if found == "tried":
        found = _came_of(reading, clause, verb.at) or found
    if found == "asked":
        return _asked(trigger)
    if found == "managed":
        return "done"
    return _aimed(trigger, found) if found == "tried" else found


def _nearest(reading: Reading, tokens: Iterable[int]) -> str | None:
    """What the first of these tokens that is listed says of an infinitive that hangs on it."""
    words = ((reading.tokens.low[k], reading.words[k]) for k in tokens)
    return next((name for low, w in words if (name := _listed(reading, {low} | w.lemmas | w.bases.keys()))), None)


def _of_parent(reading: Reading, trigger: Trigger) -> str:
    """How an infinitive is meant whose own clause says nothing of it: 'mean to enter the town and [to hold it]'; one
    that hangs on nothing at all is wished for."""
    parent = trigger.clause.parent
    if parent is None:
        return "asked"
    found = _nearest(reading, range(parent.last - 1, parent.first - 1, -1))
    return found or ("done" if parent.finite else "asked")


def _kept_from(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb is what someone or something is kept from: 'prevented rebels from firing rockets'."""
    if trigger.verb is None or trigger.first < trigger.verb.at:
        return False
    at, verbs = trigger.verb.at, {v.at: v for v in trigger.clause.verbs}
    while at - 1 in verbs:
        at -= 1
    link = reading.at(at - 1, "relation") if at in verbs and verbs[at].has("ger") else None
    if link is None or link.value != "from":
        return False
    keeping = (k for k in range(at - 2, trigger.clause.first, -1) if k in verbs)
    return not unstopped(reading, next(keeping, 0))


def _mark(reading: Reading, clause: Clause, verb: Verb) -> int | None:
    """The token that makes a clause's verb, or its auxiliary, an infinitive: 'to leave', 'to be taken'."""
    at, verbs = verb.at, {v.at: v for v in clause.verbs}
    while at - 1 in verbs or reading.is_(at - 1, "adv"):
        at -= 1
    if at <= clause.first or not reading.is_(at - 1, "inf"):
        return None
    opens = at in verbs and verbs[at].has("inf")
    return at - 1 if opens or reading.is_(at, "adv") else None
