"""When something was known: a report from its publication, and where only a month or year is known, its last day."""

from datetime import date

from wederhoor.model import Claim, Judgement
from wederhoor.values import time


def published(claim: Claim) -> time.Days | None:
    """The days on which the claim's report can have been published; None where nothing is known of it."""
    return time.parse(claim.published) if claim.published else None


def claim_known(claim: Claim, known: date | None) -> bool:
    """Whether the claim was public by the end of the day `known` (None: whenever); undated reports always are."""
    days = published(claim)
    return known is None or days is None or days.last <= known


def judgement_known(judgement: Judgement, known: date | None) -> bool:
    """Whether the judgement had been made by the end of the day `known` (None: whenever)."""
    return known is None or date.fromisoformat(judgement.when[:10]) <= known
