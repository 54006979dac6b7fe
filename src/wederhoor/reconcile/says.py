"""What a set of claims says, in a few words."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from wederhoor.model import Claim
from wederhoor.reconcile.subject import Subject
from wederhoor.values import count, kind

_TO = {"stance": "against", "talks": "with"}  # what stands before the target of a kind of these families


def says(members: Sequence[Subject], about: str) -> str:
    """What the claims say together: who, what, how many; the fullest of those whose kind the event is `about`, else of
    all, speaks for the rest, of several the latest."""
    own = [subject for subject in members if subject.claim.kind == about] or members
    fullest = max(own, key=lambda s: (_fullness(s.claim), s.said.last if s.said else date.min, s.id))
    return phrase(fullest.claim)


def phrase(claim: Claim) -> str:
    """One claim in a few words: `air strike by RUS on civilians`, `at least 34 people killed`."""
    what = kind.plain(claim.kind)
    if claim.quantity is not None:
        many = count.show(claim.quantity, unit=True)
        return _signed(claim, f"{what}: {many}" if kind.deed(claim.kind) else f"{many} {what}")
    by = f" by {claim.actor}" if claim.actor else ""
    of = f"{claim.object} " if claim.object else ""
    return _signed(claim, f"{of}{what}{by}{_to(claim)}")


def _to(claim: Claim) -> str:
    if claim.target is None:
        return ""
    if kind.strike(claim.kind):
        return f" on {claim.target}"
    word = _TO.get(kind.family(claim.kind)) or ("with" if claim.kind == "attack.clash" else "")
    return f" {word} {claim.target}" if word else f" ({claim.target})"


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
