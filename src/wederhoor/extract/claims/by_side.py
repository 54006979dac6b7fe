"""What is done to several sides that are each counted: '40 rebels and 12 soldiers were killed'."""

from wederhoor.extract.claims.deeds import Deed
from wederhoor.extract.claims.parties import sufferer_of
from wederhoor.extract.measures.counts import CountMention
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.model import Quantity


def each_side(sentence: Sentence, trigger: Trigger, deed: Deed) -> list[Deed]:
    """A deed of harm for each of the sides whose losses its count adds up; the deed itself where it is of one side."""
    if deed.quantity is None or deed.quantity.span is None or not trigger.frame.kind.startswith("harm."):
        return [deed]
    start, span = sentence.reading.tokens.start, deed.quantity.span
    row = [c for c in sentence.counts if c.head is not None and span.start <= start[c.first] < span.end]
    if len(row) < 2:
        return [deed]
    sides = [(count, _counted(sentence, count)) for count in row]
    parties = {sufferer_of(agent, trigger.frame) for _, agent in sides if agent}
    if len(parties) < len(row) or None in parties:
        return [deed]
    return [_of_side(sentence, trigger, deed, count, agent) for count, agent in sides if agent]


def _counted(sentence: Sentence, count: CountMention) -> Agent | None:
    """Whoever a count is of."""
    return next((a for a in sentence.cast if count.head is not None and a.first <= count.head < a.last), None)


def _of_side(sentence: Sentence, trigger: Trigger, deed: Deed, count: CountMention, agent: Agent) -> Deed:
    """A deed as far as it is done to one side."""
    span = sentence.reading.tokens.span(count.first, count.last)
    own = Quantity(min=count.min, max=count.max, unit=count.unit, span=span)
    return deed._replace(target=agent, sufferer=sufferer_of(agent, trigger.frame), quantity=own)
