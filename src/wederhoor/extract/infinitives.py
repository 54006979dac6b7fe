"""What is only said to be done, tried or meant: an infinitive says as much as the word that it hangs on."""

from wederhoor.extract.occurrences import Trigger
from wederhoor.extract.reading import Reading

_OUTCOMES = ("control.", "harm.", "damage.")


def manner(reading: Reading, trigger: Trigger) -> str | None:
    """How an infinitive is meant: done, not, seemed, meant, or purpose: a place is not taken, nobody harmed by an aim.

    None where the trigger is no infinitive, or the pack has no such words.
    """
    listed = reading.pack.infinitives
    at = _mark(reading, trigger) if listed and trigger.window is None else None
    if at is None:
        return None
    low, clause = reading.tokens.low, trigger.clause
    before = next((v for v in reversed(clause.verbs) if v.at < at), None)
    words = {low[at - 1]} | ({low[before.at]} | before.word.lemmas if before else set())
    found = next((name for name, some in listed.items() if not some.isdisjoint(words)), "tried")
    if found == "tried":
        return "purpose" if trigger.frame.kind.startswith(_OUTCOMES) else "done"
    return found


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
