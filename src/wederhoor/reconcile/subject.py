"""What one claim is about, resolved once, so that comparing two is cheap."""

from datetime import date, timedelta
from typing import NamedTuple

from wederhoor.model import Claim, Location
from wederhoor.reconcile import names
from wederhoor.reconcile.known import published
from wederhoor.reconcile.origins import Origin
from wederhoor.values import kind, time

# A report that gives no time speaks of the days before it.
_LOOKING_BACK = timedelta(days=4)
_STEM = 4


class Subject(NamedTuple):
    """A claim with its days (`stated` where the text gives them), its place, its origin and its kind's family.

    `days` is None where nothing is known; `said` the days on which it can have been published; `topic` the codes
    (a flight, a weapon's type) that its report's claims name; `main` whether its origin is the report's usual voice.
    """

    claim: Claim
    days: time.Days | None
    stated: bool
    said: time.Days | None
    place: Location | None
    origin: Origin
    family: str
    topic: frozenset[str] = frozenset()
    main: bool = True

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def marks(self) -> frozenset[str]:
        """The quote's names, save the place's own, which counts as a place already."""
        own = {names.skeleton(word)[:_STEM] for word in self.place.name.split()} if self.place else set()
        return frozenset(mark for mark in names.marks(self.claim.quote) if mark[:_STEM] not in own)


def subject(claim: Claim, place: Location | None, voice: Origin, topic: frozenset[str], *, main: bool) -> Subject:
    """The claim with its place as resolved, its days, its origin (`voice`), its names and its report's topic."""
    said = published(claim)
    stated = claim.time is not None and claim.time.basis != "published"
    days = time.parse(claim.time.edtf) if claim.time is not None and stated else _recent(said)
    return Subject(claim, days, stated, said, place, voice, kind.family(claim.kind), topic, main)


def _recent(said: time.Days | None) -> time.Days | None:
    if said is None:
        return None
    return time.Days(max(said.first, date.min + _LOOKING_BACK) - _LOOKING_BACK, said.last)
