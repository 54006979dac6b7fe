"""What is only said to be done, tried or meant: an infinitive says as much as the word that it hangs on."""

from collections.abc import Iterable

from wederhoor.extract.occurrences import Trigger
from wederhoor.extract.reading import Reading

_OUTCOMES = ("control.", "harm.", "damage.")
_DEEDS = (*_OUTCOMES, "attack.", "movement.")


def manner(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant: done, not, seemed, meant, or purpose: a place is not taken, nobody harmed by an aim,
    and nothing happens that someone is kept from.

    None where the trigger is no infinitive, or the pack has no such words.
    """
    listed = reading.pack.infinitives
    if not listed or trigger.window is not None:
        return None
    if reading.pack.cases:
        return _bare(reading, trigger)
    if _kept_from(reading, trigger):
        return "purpose"
    at = _mark(reading, trigger)
    if at is None:
        return None
    low, clause = reading.tokens.low, trigger.clause
    before = next((v for v in reversed(clause.verbs) if v.at < at), None)
    found = _listed(reading, {low[at - 1]} | ({low[before.at]} | before.word.lemmas if before else set()))
    if found == "asked":
        return _asked(trigger)
    return _aimed(trigger) if found in (None, "tried") else found


def _asked(trigger: Trigger) -> str:
    """What is only asked for says of no deed that it is done, or will be."""
    return "purpose" if trigger.frame.kind.startswith(_DEEDS) else "meant"


def _listed(reading: Reading, words: Iterable[str]) -> str | None:
    """What the first list of the pack that has one of these words says of an infinitive that hangs on it."""
    return next((name for name, some in reading.pack.infinitives.items() if not some.isdisjoint(words)), None)


def _aimed(trigger: Trigger) -> str:
    return "purpose" if trigger.frame.kind.startswith(_OUTCOMES) else "done"


def _bare(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant where nothing marks it, by the nearest word that it can hang on."""
    verb, low = trigger.verb, reading.tokens.low
    if verb is None or not verb.has("inf"):
        return None
    before = range(verb.at - 1, trigger.clause.first - 1, -1)
    behind = range(verb.at + 1, trigger.clause.last)
    words = (reading.words[k] for k in (*before, *behind))
    some = ({low[k]} | w.lemmas | w.bases.keys() for k, w in zip((*before, *behind), words, strict=True))
    found = next((name for word in some if (name := _listed(reading, word))), None)
    if found == "asked":
        return _asked(trigger)
    return _aimed(trigger) if found == "tried" else found


def _kept_from(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb is what someone or something is kept from: 'prevented rebels from firing rockets'."""
    if trigger.verb is None or trigger.first < trigger.verb.at:
        return False
    at, verbs = trigger.verb.at, {v.at: v for v in trigger.clause.verbs}
    while at - 1 in verbs:
        at -= 1
    link = reading.at(at - 1, "relation") if at in verbs and verbs[at].has("ger") else None
    return link is not None and link.value == "from"


def _mark(reading: Reading, trigger: Trigger) -> int | None:
    """The token that makes the trigger's verb, or its auxiliary, an infinitive: 'to leave', 'to be taken'."""
    verb = trigger.verb
    if verb is None:
        return None
    at, verbs = verb.at, {v.at: v for v in trigger.clause.verbs}
    while at - 1 in verbs or reading.is_(at - 1, "adv"):
        at -= 1
    if at <= trigger.clause.first or not reading.is_(at - 1, "inf"):
        return None
    opens = at in verbs and verbs[at].has("inf")
    return at - 1 if opens or reading.is_(at, "adv") else None
