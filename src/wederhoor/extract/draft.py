"""A sentence taken apart, and a claim before it knows who says it."""

from typing import NamedTuple

from wederhoor.extract.agent import Agent
from wederhoor.extract.clauses import Clause
from wederhoor.extract.counts import CountMention
from wederhoor.extract.occurrences import Trigger
from wederhoor.extract.places import Spot
from wederhoor.extract.times import TimeMention
from wederhoor.model import Location, Modality, Polarity, Quantity, Source, Span, Time


class Sentence(NamedTuple):
    """All that was found in one sentence."""

    first: int
    last: int
    parts: list[Clause]
    cast: list[Agent]
    spots: list[Spot]
    times: list[TimeMention]
    counts: list[CountMention]
    triggers: list[Trigger]


class Draft(NamedTuple):
    """A claim before it knows its source: who says it may stand in a later sentence.

    `own` are the sources that the occurrence itself names, `denied` the drafts that it denies; `ours` says that whoever
    says it does it.
    """

    trigger: Trigger
    first: int
    last: int
    kind: str
    object: str | None
    place: Location | None
    actor: str | None
    target: str | None
    time: Time | None
    polarity: Polarity
    modality: Modality
    quantity: Quantity | None
    evidence: dict[str, Span]
    own: tuple[Source, ...] = ()
    denied: tuple["Draft", ...] = ()
    ours: bool = False
