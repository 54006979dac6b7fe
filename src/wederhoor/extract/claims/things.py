"""What a trigger says of each of the things that it is about: 'two houses and five cars were destroyed'."""

import msgspec

from wederhoor.extract.measures.counts import CountMention
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.objects import About
from wederhoor.extract.sentence import Sentence
from wederhoor.language.text import LISTS
from wederhoor.model import Quantity

_OF = 2  # tokens from "of" to a number: Dutch "van de 31"


def about(sentence: Sentence, draft: Draft, *, own: bool = True) -> list[Draft]:
    """A draft for each of the things that its trigger is about, of which each has its `own` count."""
    return [
        draft._replace(
            last=thing[2] if _listed(sentence, draft.last, thing[1]) else draft.last,
            object=thing[0],
            quantity=_quantity(sentence, draft, thing) if own else draft.quantity,
            evidence={**draft.evidence, "object": sentence.reading.tokens.span(*thing[1:])},
        )
        for thing in _told_apart(sentence, draft)
    ] or [draft]


def _told_apart(sentence: Sentence, draft: Draft) -> list[About]:
    """The things that are claimed each by itself: of those with one name, a further one only with a count of its own,
    'shot down 20 drones and two missiles'."""
    told: dict[str | None, list[About]] = {}
    for thing in draft.trigger.objects:
        same = told.setdefault(thing[0], [])
        if not same or (_counted(sentence, draft, thing) is not None and not _made_of(sentence, same[-1], thing)):
            same.append(thing)
    return [thing for same in told.values() for thing in same]


def _made_of(sentence: Sentence, whole: About, thing: About) -> bool:
    """Whether a thing only says what the one before it is of: 'a convoy [of 25 trucks]'."""
    link = sentence.reading.at(whole[2], "relation") if whole[2] < thing[1] else None
    return link is not None and link.value == "of"


def _counted(sentence: Sentence, draft: Draft, thing: About) -> CountMention | None:
    """The count of a thing in what its trigger says."""
    _, first, last = thing
    own = [c for c in sentence.counts if draft.trigger.clause.has(c.first)]
    found = next((c for c in own if c.head is not None and first <= c.head < last), None)
    if found is None or not sentence.reading.pack.cases or len(own) == 1:
        return found
    whole = sentence.reading.at(found.first - 1, "relation")
    alone = next((c for c in own if c.head is None and c.first > found.first), None)
    return alone if whole is not None and whole.value == "from" and alone is not None else found  # "of 60 drones 52"


def _quantity(sentence: Sentence, draft: Draft, thing: About) -> Quantity | None:
    """How many of a thing there are: a count of another thing beside it says nothing of it."""
    _, first, last = thing
    if draft.quantity is None:
        return None
    span = sentence.reading.tokens.span
    if (count := _counted(sentence, draft, thing)) is not None:
        if _of_whole(sentence, draft, draft.quantity, count):
            return msgspec.structs.replace(draft.quantity, unit=count.unit)
        return Quantity(min=count.min, max=count.max, unit=count.unit, span=span(count.first, count.last))
    heads = {span(c.first, c.last): c for c in sentence.counts if draft.trigger.clause.has(c.first)}
    chosen = heads.get(draft.quantity.span) if draft.quantity.span else None
    return None if chosen and _beside(sentence, chosen, first, last) else draft.quantity


def _of_whole(sentence: Sentence, draft: Draft, some: Quantity, whole: CountMention) -> bool:
    """Whether a trigger tells only of some of those with whom its clause opens: 'of 31 drones, 24 were downed'."""
    first = draft.trigger.clause.first
    fewer = some.max is not None and whole.max is not None and some.max < whole.max
    return fewer and sentence.reading.is_(first, "prep") and whole.first <= first + _OF


def _beside(sentence: Sentence, count: CountMention, first: int, last: int) -> bool:
    """Whether what is counted is another thing, in a row with the one in tokens `first` up to `last`."""
    reading = sentence.reading
    if _listed(sentence, count.last, first):
        return True
    if count.head is None or reading.at(count.head, "thing") is None:
        return False
    between = range(last, count.first) if count.first >= last else range(count.last, first)
    return any(reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in between)


def _listed(sentence: Sentence, last: int, first: int) -> bool:
    """Whether a colon or dash behind token `last` opens the list in which stands what begins at token `first`: 'five
    sites were hit: [a school], a shop'."""
    return any(mark in LISTS for mark in sentence.reading.tokens.word[last:first])
