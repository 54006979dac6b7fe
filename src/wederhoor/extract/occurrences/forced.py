"""What someone had to do, and did."""

from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.words.reading import Reading
from wederhoor.language.forms import Form

_YIELDING = ("movement.withdrawal", "harm.displaced", "access.evacuated", "service.cut")


def had_to(reading: Reading, form: Form, trigger: Trigger) -> bool:
    """Whether an auxiliary says what could not be helped, which then is done: 'had to retreat'; not what was agreed,
    ordered or to be done in time, 'under the deal they had to leave by Monday'."""
    forced = reading.pack.modal_verbs.get("forced", frozenset())
    if form.lemma not in forced or form.feats != "past" or not trigger.frame.kind.startswith(_YIELDING):
        return False
    clause = trigger.clause
    if clause.kind == "sub" and clause.opener is not None and reading.is_(clause.opener, "demo"):
        return False  # "said that they had to leave"
    agreed = any(h.value.sort == "pact" for a, b in clause.parts for h in reading.of(a, b, "thing"))
    by_then = (
        k for k in clause.those(reading, "deadline") if not reading.is_(k, "prep") or reading.is_(k + 1, "weekday")
    )
    return not agreed and next(by_then, None) is None
