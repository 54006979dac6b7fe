"""A claim before it knows who says it."""

from wederhoor.extract.found import Found
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.model import Location, Modality, Polarity, Quantity, Source, Span, Time


class Draft(Found, frozen=True, gc=False):
    """A claim before it knows its source: who says it may stand in a later sentence.

    `own` are the sources that the occurrence itself names, `denied` the drafts that it denies; `ours` says that whoever
    says it does it, `against_ours` that it is done to theirs, `guessed` that its actor is named as a body alone, and
    belongs to where the report is. `nation` is whose people those are that come to harm.
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
    against_ours: bool = False
    guessed: bool = False
    nation: str | None = None
