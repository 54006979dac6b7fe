"""When an occurrence is: the time of its clause, else of the attack that it belongs to, else the publication date."""

from wederhoor.extract.clauses import Clause
from wederhoor.extract.occurrences import Trigger
from wederhoor.extract.reference import follows, refers
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.times import resolve
from wederhoor.model import Location, Time


def time_of(sentence: Sentence, trigger: Trigger, place: Location | None, *, future: bool) -> Time | None:
    """When: a time in the trigger's clause, else one elsewhere in the sentence, else the publication date stands in.

    A weekday is the next one in the `future`, else the last one.
    """
    report, memory = sentence.report, sentence.memory
    clause = trigger.clause
    near = [c for c in sentence.parts if (c.kind != "main" or clause.kind != "main") and not _says(c, trigger)]
    here = [t for t in sentence.times if clause.has(t.first)]
    here = here or [t for t in sentence.times if any(c.has(t.first) for c in near)]
    for mention in here or [t for t in sentence.times if clause.parent and clause.parent.has(t.first)]:
        edtf = resolve(mention.value, report.published, memory.day, future=future)
        if edtf:
            return Time(edtf=edtf, basis="stated", span=sentence.reading.tokens.span(mention.first, mention.last))
    before = memory.event.time if memory.event else None
    if before and before.basis != "published" and _same_event(sentence, trigger, place):
        return Time(edtf=before.edtf, basis="inherited", span=before.span)
    if memory.heading and not future:
        return memory.heading
    return Time(edtf=report.published, basis="published") if report.published else None


def heading(sentence: Sentence) -> Time | None:
    """The time with which a sentence opens a paragraph: what the paragraph goes on to tell is of then."""
    reading, report = sentence.reading, sentence.report
    opens = sentence.first in reading.tokens.paragraphs
    mention = next((t for t in sentence.times if t.first <= sentence.first + 1), None) if opens else None
    edtf = resolve(mention.value, report.published, sentence.memory.day) if mention else None
    if mention is None or edtf is None:
        return None
    return Time(edtf=edtf, basis="inherited", span=reading.tokens.span(mention.first, mention.last))


def _says(clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause only says that someone says what the trigger's does: its time is when they said so."""
    return clause is trigger.clause.parent and any(verb.word.cues for verb in clause.verbs)


def _same_event(sentence: Sentence, trigger: Trigger, place: Location | None) -> bool:
    """Whether a trigger speaks of the attack spoken of before: it says so, or is what was done and suffered there."""
    if refers(sentence.reading, trigger) or follows(sentence.reading, trigger):
        return True
    event = sentence.memory.event
    there = event is not None and event.place is not None and place is not None and _together(event.place, place)
    return there and trigger.frame.kind.split(".")[0] in ("attack", "harm", "damage")


def _together(one: Location, two: Location) -> bool:
    """Whether two places are one, or one of them is the country that the other lies in."""
    wide = "country" in (one.level, two.level)
    return one.name == two.name or (wide and one.country is not None and one.country == two.country)
