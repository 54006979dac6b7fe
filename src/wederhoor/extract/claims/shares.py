"""What a verb says of a further count elsewhere that has no verb of its own: 'five were downed over X, two over Y'."""

from itertools import pairwise
from typing import NamedTuple

from wederhoor.extract.claims.located import located
from wederhoor.extract.grammar.stretches import stretch
from wederhoor.extract.measures.counts import CountMention
from wederhoor.extract.measures.quantity import PLACE
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.words.datelines import DASHES
from wederhoor.model import Location, Quantity


class Share(NamedTuple):
    """So many of what a trigger tells, at a place of their own."""

    amount: CountMention
    spot: Spot


def shares(sentence: Sentence, trigger: Trigger, own: list[Spot]) -> list[Share]:
    """The counts behind the first of a trigger's `own` places that each have a place of theirs, governed as that is."""
    if trigger.window is not None or not trigger.frame.units:
        return []
    rows = {spot.row: spot for spot in own}
    return next(filter(None, (_shares(sentence, trigger, main) for main in rows.values())), [])


def of_named(trigger: Trigger, own: list[Spot]) -> bool:
    """Whether a count of towns is of those that are named, each with a claim of its own: 'took two towns, X and Y'."""
    named = (spot for spot in own if spot.named and spot.place.level == "settlement")
    return PLACE in trigger.frame.units and any(spot.relation in (None, "of") for spot in named)


def _shares(sentence: Sentence, trigger: Trigger, main: Spot) -> list[Share]:
    """The same behind `main`, the last of the places of a row."""
    if _passed_on(trigger, main):
        return []
    fit = [c for c in sentence.counts if c.unit in trigger.frame.units or c.head is None]
    whole = _divided(sentence, trigger, fit)
    place_first = not whole and not any(trigger.clause.has(c.first) and c.last <= main.first for c in fit)
    begin = whole.last if whole else max(main.last, trigger.last)
    spots = [s for s in sentence.spots if s.first >= begin and s.relation == main.relation and s.named]
    ends = [s.first for s in spots[1:]] + [sentence.last]
    found: list[Share] = []
    for spot, end in zip(spots, ends, strict=False):
        if _told_by_another(sentence, trigger, begin, spot):
            break
        first, last = (spot.last, end) if place_first else (begin, spot.first)
        between = [c for c in fit if first <= c.first and c.last <= last]
        if between and not _of_another(sentence, trigger, between[0 if place_first else -1]):
            found.append(Share(between[0 if place_first else -1], spot))
        elif found and not between and _each(sentence, found[-1], spot):
            found.append(Share(found[-1].amount, spot))
        begin = spot.last
    return found


def _each(sentence: Sentence, before: Share, spot: Spot) -> bool:
    """Whether a place has as many as the one before in its row: '[one each] over X and Y'."""
    same = before.spot.row == spot.row
    return same and sentence.reading.is_(before.amount.first - 1, "apiece")


def _of_another(sentence: Sentence, trigger: Trigger, count: CountMention) -> bool:
    """Whether a count stands in a clause that tells of something else: '...; in X, a woman was hurt'."""
    if trigger.clause.has(count.first):
        return False
    return any(t.window is None and t.clause.has(count.first) for t in sentence.triggers)


def _divided(sentence: Sentence, trigger: Trigger, fit: list[CountMention]) -> CountMention | None:
    """The count that a colon or a dash divides: 'six were hurt: four in X and two in Y', 'downed six – two over X'."""
    counts = [c for c in fit if trigger.last <= c.first]
    return next((one for one, two in pairwise(counts) if _divides(sentence, one, two)), None)


def _divides(sentence: Sentence, one: CountMention, two: CountMention) -> bool:
    """Whether what stands between two counts sets the second one off as a part of the first."""
    words, behind = sentence.reading.tokens.word, max(one.last, (one.head or 0) + 1)
    fewer = one.head is not None and (one.max or 0) > (two.max or 0) > 0
    if fewer and "including" in sentence.reading.present and _of_them(sentence, behind, two):
        return True
    fewer = fewer and two.head is None
    return ":" in words[one.last : two.first] or (fewer and set(words[behind : two.first]) <= DASHES)


def _of_them(sentence: Sentence, behind: int, two: CountMention) -> bool:
    """Whether a count is said to be a part of one that ends before token `behind`: 'including 17', '17 of them'."""
    hits = sentence.reading.of(behind, two.last + 1, "including")
    return any((hit.last == two.first and two.head is None) or hit.first == two.last for hit in hits)


def whole_of(sentence: Sentence, trigger: Trigger, own: list[Spot], further: list[Share]) -> list[Spot]:
    """Which of a trigger's `own` places are of those who are counted before the `further` ones; else where those are
    from: 'killed five people of Y: three in X'."""
    begin = min(further[0].amount.first, further[0].spot.first)
    before = [spot for spot in own if spot.last <= begin]
    whose = (s for s in sentence.spots if s.relation == "of" and trigger.last <= s.first and s.last <= begin)
    return before or [*whose][:1]


def of_all(sentence: Sentence, further: list[Share]) -> Location | None:
    """Where those are who are counted before the `further` ones, by the region or country that these have in common."""
    of_one = sentence.scene.country(further[0].spot.place.country)  # "30, of them 12 over X"
    around = sentence.scene.common([share.spot.place for share in further]) if len(further) > 1 else of_one
    return located(around) if around is not None else None


def of_some(sentence: Sentence, trigger: Trigger, amount: Quantity, own: list[Spot]) -> bool:
    """Whether a trigger's `own` places are only those of some of the `amount`: 'six were hurt, [among others] in X'."""
    reading = sentence.reading
    if not own or amount.span is None:
        return False
    hits = reading.of(trigger.clause.first, own[0].first, "including")
    behind = next((hit for hit in hits if reading.tokens.start[hit.first] >= amount.span.end), None)
    if behind is None:
        return False
    counted = (c for c in sentence.counts if c.last == behind.first or behind.last <= c.first < own[0].first)
    return not any(counted)


def _passed_on(trigger: Trigger, main: Spot) -> bool:
    """Whether a verb stands between an infinitive and a place, whose counts are then of that: 'to attack, downed 3'."""
    at = trigger.verb.at if trigger.verb and trigger.verb.has("inf") else main.first
    return any(at < verb.at < main.first for verb in trigger.clause.verbs)


def _told_by_another(sentence: Sentence, trigger: Trigger, first: int, spot: Spot) -> bool:
    """Whether another verb stands between a trigger's places and a further one, or in the clause of that."""
    verbs = (v.at for clause in sentence.parts for v in clause.verbs)
    at = trigger.verb.at if trigger.verb else trigger.first
    clause = sentence.clause_at(spot.head)
    elsewhere = clause is not None and clause is not trigger.clause and bool(clause.verbs)
    joined = clause is trigger.clause and spot.head not in stretch(sentence.reading, trigger.clause, at)
    return elsewhere or joined or any(first <= k < spot.last and k != at for k in verbs)
