"""What a set of claims says, in a few words."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from wederhoor.model import Claim
from wederhoor.reconcile.subject import Subject
from wederhoor.values import count, kind


def says(members: Sequence[Subject]) -> str:
    """What the claims say together: who, what, how many; the fullest speaks for the rest, of several the latest."""
    fullest = max(members, key=lambda s: (_fullness(s.claim), s.said.last if s.said else date.min, s.id))
    return phrase(fullest.claim)


def phrase(claim: Claim) -> str:
    """One claim in a few words: `RUS: air strike on civilians`, `at least 34 people killed`, `no presence of RUS`."""
    what = kind.plain(claim.kind)
    if claim.quantity is not None:
        return _signed(claim, f"{count.show(claim.quantity, unit=True)} {what}")
    by = f" by {claim.actor}" if claim.actor else ""
    on = f" ({claim.target})" if claim.target else ""
    of = f"{claim.object} " if claim.object else ""
    return _signed(claim, f"{of}{what}{by}{on}")


def _signed(claim: Claim, text: str) -> str:
    planned = "" if claim.kind == "talks.planned" else "planned: "  # whose kind says so already
    sure = {"actual": "", "possible": "possibly ", "planned": planned}[claim.modality]
    return f"not so: {text}" if claim.polarity == "negated" else f"{sure}{text}"


def _fullness(claim: Claim) -> tuple[int, int]:
    told = sum(value is not None for value in (claim.quantity, claim.actor, claim.target, claim.time, claim.object))
    return claim.modality == "actual", told


def commonest(kinds: Sequence[str]) -> str:
    """The kind that most claims have; the more specific, then the first by name, where several do."""
    counts = Counter(kinds)
    return min(counts, key=lambda k: (-counts[k], k == "attack.attack", k))
