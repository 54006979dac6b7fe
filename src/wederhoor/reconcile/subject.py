"""What one claim is about, resolved once, so that comparing two is cheap."""

from datetime import date, timedelta
from typing import NamedTuple

from wederhoor.model import Claim, Location
from wederhoor.reconcile import names
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.known import published
from wederhoor.reconcile.origins import Origin, origin
from wederhoor.values import kind, time

# A report that gives no time speaks of the days before it.
_LOOKING_BACK = timedelta(days=4)


class Subject(NamedTuple):
    """A claim with its days (`stated` where the text gives them), its place, its origin and its distinctive names.

    `days` is None where nothing is known; `said` the days on which it can have been published; `topic` the codes
    (a flight, a weapon's type) that its report's claims name.
    """

    claim: Claim
    days: time.Days | None
    stated: bool
    said: time.Days | None
    place: Location | None
    origin: Origin
    marks: frozenset[str]
    topic: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def family(self) -> str:
        """The family of the claim's kind."""
        return kind.family(self.claim.kind)


def subject(claim: Claim, place: Location | None, cast: Cast, topic: frozenset[str]) -> Subject:
    """The claim with its place as resolved, its days, its origin, its names and its report's topic."""
    said = published(claim)
    stated = claim.time is not None and claim.time.basis != "published"
    days = time.parse(claim.time.edtf) if claim.time is not None and stated else _recent(said)
    return Subject(claim, days, stated, said, place, origin(claim, cast), names.marks(claim.quote), topic)


def _recent(said: time.Days | None) -> time.Days | None:
    if said is None:
        return None
    return time.Days(max(said.first, date.min + _LOOKING_BACK) - _LOOKING_BACK, said.last)
