"""When something was known: a report from its publication, and where only a month or year is known, its last day."""

from datetime import date

from wederhoor.model import Claim, Judgement
from wederhoor.values import time


def published(claim: Claim) -> time.Days | None:
    """The days on which the claim's report can have been published; None where nothing is known of it."""
    return time.parse(claim.published) if claim.published else None


def last_day(edtf: str | None) -> str:
    """The last day (ISO 8601) of a publication; nothing where it has no date."""
    return time.parse(edtf).last.isoformat() if edtf else ""


def known_by(said: time.Days | None, known: date | None) -> bool:
    """Whether what was published on those days was public by the end of the day `known` (None: whenever); what has no
    date always is."""
    return known is None or said is None or said.last <= known


def judgement_known(judgement: Judgement, known: date | None) -> bool:
    """Whether the judgement had been made by the end of the day `known` (None: whenever)."""
    return known is None or date.fromisoformat(judgement.when[:10]) <= known
