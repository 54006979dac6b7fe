"""How many a trigger tells of: which of the counts around it is its own."""

import msgspec

from wederhoor.extract.grammar.phrases import LOCAL, governor, phrase
from wederhoor.extract.measures.counts import CountMention, bounded_apart, find_counts, with_row
from wederhoor.extract.occurrences.asserted import tally
from wederhoor.extract.occurrences.passives import passive
from wederhoor.extract.occurrences.polarity import denied_twice
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be
from wederhoor.model import Quantity

_WHERE = LOCAL | {"against", "to"}
PLACE = "place"  # the unit of a frame that towns and regions quantify
_MANNED = frozenset({"aircraft", "vehicle"})
_OPENS = 8  # tokens from what opens a part of those counted before to the last of these, at the most


def of_peoples(reading: Reading, counts: list[CountMention]) -> list[CountMention]:
    """Counts, of which those of a country's people count persons: 'two Poles'."""
    return [msgspec.structs.replace(c, unit="person") if _of_people(reading, c) else c for c in counts]


def _of_people(reading: Reading, count: CountMention) -> bool:
    people = reading.at(count.head, "party") if count.head is not None and count.unit == "other" else None
    return people is not None and people.value.sort == "people"


def quantity_of(sentence: Sentence, trigger: Trigger) -> Quantity | None:
    """The count that quantifies the trigger: the one that stands before it, else the first of its units around it."""
    reading = sentence.reading
    chosen = _counting(sentence, trigger) or _counted_first(sentence, trigger)
    ahead = [c for c in chosen if c.last <= trigger.first and not _part(reading, c)]
    if not reading.pack.fixed_order and _harms_someone(reading, trigger):
        parts = (i for i, c in enumerate(chosen) if _part(reading, c))
        whole = chosen[: next(parts, len(chosen))]  # "102 killed, among them seven children and two women"
        ahead = chosen = _harmed(trigger, whole or chosen)
    if not chosen:
        joined = trigger.frame.carriers and trigger.first > 1 and reading.is_(trigger.first - 1, "cconj")
        either = _none_either(sentence, trigger.first - 2) if joined else None
        return either or _no_one(reading, trigger)
    if ahead and trigger.window is None:
        c = _all_of(sentence, trigger, with_row(reading, ahead, len(ahead) - 1))
    else:
        c = with_row(reading, [chosen[0], *(c for c in chosen[1:] if not _part(reading, c))], 0)
    if reading.pack.cases and reading.words[c.first - 1].forms and c.min == c.max:
        c = _bounded(reading, trigger, c)
    people = c.head is None and c.unit == "other" and trigger.frame.units == ("person",)  # "nine were injured"
    unit = "person" if people else c.unit
    return Quantity(min=c.min, max=c.max, unit=unit, span=reading.tokens.span(c.first, c.last))


def _all_of(sentence: Sentence, trigger: Trigger, count: CountMention) -> CountMention:
    """The larger number of whom a participle right behind it tells, where the smaller is only some of them: 'five of
    [the 16 people] killed were children'."""
    reading, verb = sentence.reading, trigger.verb
    if not reading.pack.fixed_order or verb is None or not _qualifies(trigger, count):
        return count
    if not any(link.value in ("of", "from") for link in reading.of(count.first, count.last, "relation")):
        return count
    inner = find_counts(reading.tokens, count.first + 1, verb.at, reading.pack.numbers)
    return inner[-1] if inner and inner[-1].head == count.head else count


def _qualifies(trigger: Trigger, count: CountMention) -> bool:
    """Whether a trigger's verb only says of what a clause counts which it is: 'downed 12 drones [launched] at X'."""
    verb = trigger.verb
    return verb is not None and verb is not trigger.clause.finite and not verb.finite and count.head == verb.at - 1


def _counted_first(sentence: Sentence, trigger: Trigger) -> list[CountMention]:
    """The count of those whom a relative clause says what became of: '[six soldiers] who died in X'."""
    clause, reading = trigger.clause, sentence.reading
    if clause.kind != "rel" or clause.opener is None or trigger.window is not None or not sentence.counts:
        return []
    if "person" not in trigger.frame.units or _harms_someone(reading, trigger):
        return []
    ends = clause.opener - reading.is_(clause.opener - 1, "mark")
    return [c for c in sentence.counts if c.unit == "person" and c.head == ends - 1 and c.max != 0]


def _bounded(reading: Reading, trigger: Trigger, count: CountMention) -> CountMention:
    """A count right behind its verb, with what bounds it before that."""
    verbs, k = {v.at for v in trigger.clause.verbs}, count.first
    while k - 1 in verbs:
        k -= 1
    if k == count.first:
        return count
    return bounded_apart(reading.tokens, count, k, trigger.clause.first, reading.pack.numbers)


def _none_either(sentence: Sentence, k: int) -> Quantity | None:
    """None of those harmed, where there are none of whom they stand side by side with, at token `k`: 'no dead or
    injured'."""
    none = next((c for c in sentence.counts if c.max == 0 and c.head == k), None)
    if none is None:
        return None
    return Quantity(min=0, max=0, unit="person", span=sentence.reading.tokens.span(none.first, none.last))


def _no_one(reading: Reading, trigger: Trigger) -> Quantity | None:
    """None of those harmed, where a noun for them has a verb that carries it, denied: 'victims in X there are none'."""
    frame, clause = trigger.frame, trigger.clause
    if not frame.carriers or frame.units != ("person",) or trigger.window is None:
        return None
    carriers = frozenset(frame.carriers.split())
    carry = {v.at for v in clause.verbs if not carriers.isdisjoint(v.word.lemmas)}
    carry.update(k for k in clause.those(reading, "pred") if reading.tokens.low[k] in carriers)
    behind = (k for k in clause.those(reading, "neg") if k >= trigger.last and not carry.isdisjoint((k, k + 1)))
    at = next(behind, None)
    return None if at is None else Quantity(min=0, max=0, unit="person", span=reading.tokens.span(at, at + 1))


def _counting(sentence: Sentence, trigger: Trigger) -> list[CountMention]:
    """The counts that are the trigger's: its own words', else those beside them, else those of its clause."""
    reading = sentence.reading
    fit = _fitting(sentence, trigger)
    exact = [c for c in fit if c.head is not None and trigger.first <= c.head < trigger.last]
    if trigger.window is None and _harms(reading, trigger):
        exact = []  # "blasts at two markets killed 18"
    within = [c for c in fit if trigger.window and trigger.window[0] <= c.first < trigger.window[1]]
    beside = [c for c in fit if trigger.frame.carriers and c.head == trigger.first - 1]  # "27 people dead and six hurt"
    chosen = exact or beside or within or (fit if trigger.window is None or trigger.verb else [])
    if not chosen and trigger.frame.carriers:
        chosen = _carried(sentence, trigger, fit)
    chosen = [c for c in chosen if not _counted_before(sentence, trigger, c)]
    if chosen and reading.of(trigger.clause.first + 1, trigger.clause.last, "including"):
        chosen = [c for c in chosen if not _among(reading, trigger, c)]
    if reading.pack.numbers.bare:
        chosen = [c for c in chosen if not _uncounted(reading, trigger, c)]
        makes = trigger.frame.counted or bool(trigger.frame.carriers)
        chosen = [] if makes and all(_alone(c) for c in chosen) else chosen  # only a number makes the claim
    if reading.pack.fixed_order and trigger.window is None and chosen:
        chosen = [c for c in chosen if not _of_later(trigger, c)]
    if trigger.verb and (trigger.verb.has("ger") or _harms(reading, trigger)):
        behind = [c for c in chosen if c.first > trigger.verb.at]
        return behind or (chosen if trigger.verb.has("ger") else [])  # "killing one and injuring six"
    return chosen


def _fitting(sentence: Sentence, trigger: Trigger) -> list[CountMention]:
    """The counts of a trigger's clause that can be its own: not those of places, doers, kin, speakers or of another."""
    reading, words = sentence.reading, (trigger.first, trigger.last)
    apart = [t for t in sentence.triggers if (t.first, t.last) != words]
    own = [c for c in sentence.counts if trigger.clause.has(c.first) and not any(_named(t, c) for t in apart)]
    takes_places = PLACE in trigger.frame.units
    fit = [c for c in own if _counts(c, trigger) or (takes_places and _is_of_places(reading, c))]
    fit = [c for c in fit if not (_of_places(reading, c) or _of_doers(reading, trigger, c))]
    if fit and "length" in reading.present and "kilometre" not in trigger.frame.units:
        fit = [c for c in fit if c.head is None or not reading.is_(c.head, "length")]  # "35 miles off"
    if fit and trigger.frame.counted and trigger.window is None and _of_things(sentence, trigger):
        fit = [c for c in fit if c.head is not None]
    if fit and len(sentence.triggers) > 1:
        fit = [c for c in fit if not _of_another(sentence, trigger, c)]
    if 0 in [c.max for c in fit]:
        fit = [c for c in fit if c.max != 0 or _is_none(reading, trigger, c)]
    if fit and "kin" in reading.present:
        fit = [c for c in fit if c.first < 2 or not reading.is_(c.first - 2, "kin")]  # "a father of three"
    if fit and sentence.scopes:
        fit = [c for c in fit if not _of_speakers(sentence, c)]
    return fit


def _named(trigger: Trigger, count: CountMention) -> bool:
    """Whether what is counted is among a trigger's words, and is not only what that trigger says which it is of."""
    return count.head is not None and trigger.first <= count.head < trigger.last and not _qualifies(trigger, count)


def _of_things(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb is also told of things, which a number alone counts: 'destroyed three drones, four here'."""
    return any(t.verb is trigger.verb and t.objects for t in sentence.triggers)


def _is_none(reading: Reading, trigger: Trigger, count: CountMention) -> bool:
    """Whether there is none of what a trigger names: not where a preposition sets it apart from a 'none' behind it, as
    in Russian 'under shelling, water there is none'."""
    if denied_twice(reading, trigger, count.first):
        return False
    if reading.pack.cases and reading.is_(trigger.first, "neg"):
        return False  # "no phone works [not] one": its own words deny
    behind = trigger.window is not None and count.first >= trigger.last
    return not behind or phrase(reading, trigger.first, trigger.last, trigger.clause.first).relation in (None, "of")


def _alone(count: CountMention) -> bool:
    """Whether no number counts someone, who is one by the noun alone."""
    return count.head == count.first and count.max == 1


def _uncounted(reading: Reading, trigger: Trigger, count: CountMention) -> bool:
    """Whether someone whom no number counts is not counted here: who does what is done, '[a]
    soldier shot three women'."""
    frame = trigger.frame
    if not _alone(count):
        return False
    own = phrase(reading, count.first, count.last, trigger.clause.first)
    if own.relation is not None or not any(c.endswith(".sg") for c in own.cases):
        return True
    impersonal = trigger.verb is not None and trigger.verb.has("part.imps")
    acts = frame.target[:1] == ("object",) and not impersonal and not passive(reading, trigger)
    return acts and can_be(reading.words[count.first].cases, "nom")


def _of_speakers(sentence: Sentence, count: CountMention) -> bool:
    """Whether a count is of those by whom it is told: 'according to two people who were there'."""
    head = count.first if count.head is None else count.head
    first, last = sentence.reading.tokens.start[count.first], sentence.reading.tokens.end[head]
    cited = (s for scope in sentence.scopes if scope.cue.shape == "preposition" for s in scope.sources)
    return any(s.span is not None and s.span.start <= first and last <= s.span.end for s in cited)


def _of_later(trigger: Trigger, count: CountMention) -> bool:
    """Whether another verb stands between a verb and a count, which then is that one's: 'entered X, killing two'."""
    verb = trigger.verb
    return verb is not None and any(verb.at < v.at < count.first and not v.word.helps for v in trigger.clause.verbs)


def _of_places(reading: Reading, count: CountMention) -> bool:
    """Whether a count says in how many places something happens: 'homes burn in two villages'."""
    return _is_of_places(reading, count) and governor(reading, count.first, max(0, count.first - 3))[0] in _WHERE


def _is_of_places(reading: Reading, count: CountMention) -> bool:
    """Whether it is towns, districts or regions that are counted."""
    return count.head is not None and reading.at(count.head, "settlement", "region") is not None


def _of_doers(reading: Reading, trigger: Trigger, count: CountMention) -> bool:
    """Whether a count is of the aircraft or tanks that attack, which are no measure of it: '[two] jets bombed X'."""
    verb = trigger.verb
    manned = verb is not None and count.unit in _MANNED and trigger.frame.kind.startswith("attack.")
    before = manned and reading.pack.fixed_order and verb is not None and count.last <= verb.at
    return before and not passive(reading, trigger)


def _harmed(trigger: Trigger, counts: list[CountMention]) -> list[CountMention]:
    """The counts of those whom a verb's subject harms: 'a gunman shot [three people] dead'; before the verb of a main
    clause stands the subject."""
    finite = trigger.clause.finite
    people = [c for c in counts if c.unit == "person" or c.max == 0 or (c.head is None and c.unit == "other")]
    behind = [c for c in people if trigger.clause.kind != "main" or (finite and c.first > finite.at)]
    return behind or [c for c in people if c.max != 1]


def _harms(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb's subject does harm to its object, behind it: it is the object that its count is of."""
    return reading.pack.fixed_order and _harms_someone(reading, trigger)


def _harms_someone(reading: Reading, trigger: Trigger) -> bool:
    """Whether a verb's subject does harm to its object, whom its last count is then of."""
    frame = trigger.frame
    harms = trigger.verb is not None and frame.kind.startswith("harm.") and frame.target[:1] == ("object",)
    return harms and not reading.pack.free_order and not passive(reading, trigger)


def _carried(sentence: Sentence, trigger: Trigger, fit: list[CountMention]) -> list[CountMention]:
    """The count of a noun that a verb carries: that behind its mark, else the nearest before it, 'left
    12 people dead', else one behind."""
    before = [c for c in fit if c.head is not None and c.head < trigger.first]
    behind = [c for c in sentence.counts if c.first >= trigger.last and trigger.clause.has(c.first)]
    behind = [c for c in behind if not _of_another(sentence, trigger, c)]
    own = [c for c in behind if c.first == tally(sentence.reading, trigger)]
    if trigger.window and governor(sentence.reading, trigger.window[0], trigger.clause.first)[0] == "among":
        own = [c for c in behind if c.unit == "person" and c.min != 1]  # "among the dead are three children"
    numbered = _numbered(sentence.reading, trigger)
    return own or before[-1:] or [c for c in behind if c.head is None or (numbered and c.unit == "person")]


def untold(reading: Reading, trigger: Trigger) -> bool:
    """Whether it is only said that no number of those harmed is told: 'gave no death toll'."""
    return bool(trigger.clause.those(reading, "neg")) and _numbered(reading, trigger)


def _numbered(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun is one of what a number is said to be: 'the number of the dead rose to 12 people'."""
    return trigger.window is not None and any(
        reading.is_(k, "quantity") for k in range(trigger.window[0] - 1, trigger.last)
    )


def _of_another(sentence: Sentence, trigger: Trigger, count: CountMention) -> bool:
    """Whether a count is of whom another word right behind it says something: 'a woman died, six others [are] hurt'."""
    head = count.head
    others = (t for t in sentence.triggers if head is not None and t.frame.kind != trigger.frame.kind)
    return any(
        (t.first == head and not _qualifies(t, count)) or (t.frame.carriers and t.first - 1 == head) for t in others
    )


def _counted_before(sentence: Sentence, trigger: Trigger, count: CountMention) -> bool:
    """Whether a count is of what an earlier verb says: 'three were killed and others hurt' counts no hurt."""
    if trigger.verb is None:
        return False
    earlier = [t.verb.at for t in sentence.triggers if t.verb and t.frame.units == trigger.frame.units]
    return any(count.last <= at < trigger.verb.at - 2 for at in earlier)


def _among(reading: Reading, trigger: Trigger, count: CountMention) -> bool:
    """Whether a count is only of some of those whom a clause tells of before it: 'all died, [among them nine]'."""
    hits = reading.of(max(trigger.clause.first + 1, count.first - _OPENS), count.first, "including")
    return any(_opens(reading, hit.last, count.first) and hit.first > trigger.clause.first for hit in hits)


def _part(reading: Reading, count: CountMention) -> bool:
    """Whether a count is of a part of what was counted before: 'of whom three children', 'three of them children'."""
    hits = reading.of(max(0, count.first - _OPENS), count.first, "including")
    opened = any(_opens(reading, hit.last, count.first) for hit in hits)
    closed = any(hit.first == count.first + 1 for hit in reading.of(count.first, count.last + 2, "including"))
    of_whom = opened or closed or reading.is_(count.first - 1, "rel")
    return of_whom or reading.at(count.first - 1, "relation") is not None


def _opens(reading: Reading, behind: int, first: int) -> bool:
    """Whether what opens a part opens it with the count at token `first`, or with one that this is joined to: 'among
    them [a man] and [a child]'."""
    if behind == first:
        return True
    row = reading.is_(first - 1, "cconj") or reading.tokens.word[first - 1] == ","
    return row and not any(reading.words[k].forms or reading.is_(k, "prep") for k in range(behind, first - 1))


def _counts(count: CountMention, trigger: Trigger) -> bool:
    """Whether a count can quantify a trigger: by its unit, by its noun, or alone where people are harmed."""
    if count.max == 0 and count.unit == "person" and not trigger.frame.kind.startswith("harm."):
        return False  # "left without losses"
    if count.unit in trigger.frame.units and (count.head is not None or count.unit != "other"):
        return True
    if count.max == 0:
        return False
    if count.head is None and trigger.clause.kind == "rel" and trigger.objects:
        return trigger.objects[0][1] < trigger.clause.first  # "83 missiles, of which 43 were downed"
    if count.head is None and trigger.window is not None and trigger.objects and count.last == trigger.first:
        return trigger.window[0] <= count.first  # "told of 17 downed overnight drones"
    if count.head is None:
        left_out = bool(trigger.objects) and trigger.objects[-1][2] <= trigger.clause.first
        return ("person" in trigger.frame.units or left_out) and trigger.window is None
    return trigger.first <= count.head < trigger.last
