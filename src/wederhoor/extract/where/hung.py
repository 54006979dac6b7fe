"""What the places that a sentence names have to do with a clause of it: it hangs on one with a "where", or one only
names a war."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.spot import POINTS, Spot


def before_where(sentence: Sentence, clause: Clause) -> Spot | None:
    """The place right before a clause that opens with one: 'to X in the Y region, where fighting goes on'."""
    opener, spots = clause.opener, sentence.spots
    if opener is None or not sentence.reading.is_(opener, "where"):
        return None
    k = next((k for k in reversed(range(len(spots))) if 0 <= opener - spots[k].last <= 1), None)
    if k is None:
        return None
    if k > 0 and spots[k].relation == "around" and spots[k].place.level in REGIONAL:
        return spots[k - 1]
    inside = k > 0 and spots[k - 1].last == spots[k].at and spots[k - 1].place.level in POINTS
    return spots[k - 1] if inside and spots[k].place.level in REGIONAL else spots[k]


def without_wars(sentence: Sentence, trigger: Trigger, spots: list[Spot]) -> list[Spot]:
    """Places without those that only name a war, where what is told is a blow in another's course: 'has exchanged fire
    with X since the war in [Y] began'."""
    reading = sentence.reading
    if "wars" not in reading.present or not trigger.frame.kind.startswith("attack."):
        return spots
    return [s for s in spots if not (reading.is_(s.at - 1, "wars") or reading.is_(s.last, "wars"))]
