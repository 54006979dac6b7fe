"""Where the report was at the time that is told of something, or over all of it."""

from msgspec.structs import replace

from wederhoor.extract.claims.located import located
from wederhoor.extract.claims.reference import just_told
from wederhoor.extract.claims.time import stated
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import POINTS
from wederhoor.model import Location, Time
from wederhoor.values import time
from wederhoor.values.moment import Moment

_HAPPENS = ("attack.", "harm.killed", "harm.injured", "damage.")
_SUFFERED = (*_HAPPENS, "harm.")
_BEGUN = ("attack.", "control.", "movement.")
_SINCE_THEN = Moment(op="since")
_LONG = 31  # days


def at_that_time(sentence: Sentence, trigger: Trigger, there: Location | None) -> Location | None:
    """Where something is of which only the time is told: where the attack of that day was, not where the report has
    been since; what happened over months is not all in the town last spoken of, but in its country."""
    if (begun := since_told(sentence)) and trigger.frame.kind.startswith(_SUFFERED):
        return begun
    told = stated(sentence, trigger) if sentence.times and trigger.frame.kind.startswith(_HAPPENS) else None
    if told is None:
        return there
    days = time.parse(told.edtf)
    if (days.last - days.first).days > _LONG:
        land = sentence.scene.country(there.country) if there and there.level in POINTS else None
        return located(land) if land else there
    then = {d.place.name: d.place for d in sentence.memory.events if d.place and _was_at(d, told)}
    return replace(next(iter(then.values())), span=None) if len(then) == 1 else there


def since_told(sentence: Sentence) -> Location | None:
    """Where that was told to be since which a sentence says that something happened, in the one before: 'X began an
    offensive on Y. [Since then] thousands have died'."""
    if all(mention.value != _SINCE_THEN for mention in sentence.times):
        return None
    told = just_told(sentence)
    begun = told if told is not None and told.kind.startswith(_BEGUN) else None
    return replace(begun.place, span=None) if begun is not None and begun.place is not None else None


def _was_at(draft: Draft, told: Time) -> bool:
    known = draft.time is not None and draft.time.basis != "published" and draft.time.edtf == told.edtf
    return known and draft.kind.startswith(_HAPPENS)
