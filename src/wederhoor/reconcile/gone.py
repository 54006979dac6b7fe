"""Claims that no longer stand: found wrong by someone, or of a report that was replaced, withdrawn or removed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from wederhoor.model import Change, Claim
from wederhoor.reconcile.judged import Judged


class Gone(NamedTuple):
    """Claims taken back, the reports that took the place of others, and reports of which nothing may be shown."""

    claims: frozenset[str]
    successors: frozenset[str]
    removed: frozenset[str]


def gone(claims: Iterable[Claim], judged: Judged, changes: Iterable[Change], known: date | None) -> Gone:
    """What no longer stands on the day `known` (None: today), as the public or the analysts could know it."""
    so_far = [change for change in changes if known is None or date.fromisoformat(change.since[:10]) <= known]
    reports = {change.report for change in so_far}
    return Gone(
        frozenset(c.id for c in claims if c.report in reports or c.id in judged.wrong),
        frozenset(change.by for change in so_far if change.by is not None),
        frozenset(change.report for change in so_far if change.fate == "removed"),
    )
