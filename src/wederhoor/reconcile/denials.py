"""Denials and intents that are not about what the other claim says."""

from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.subject import Subject


def future(a: Subject, b: Subject) -> str | None:
    """Who says that something will never be does not deny that it is so now."""
    planned = [s.claim.modality == "planned" for s in (a, b)]
    if a.claim.polarity != b.claim.polarity and planned[0] != planned[1]:
        return "one speaks of the future"
    return None


def denied_part(a: Subject, b: Subject) -> str | None:
    """Who denies a part in a deed says nothing against the deed itself."""
    no, yes = (a, b) if a.claim.polarity == "negated" else (b, a)
    if no.claim.polarity == yes.claim.polarity or no.family not in ("attack", "harm", "stance"):
        return None
    denied, named = roles.deed(no).doer, roles.deed(yes).doer
    if (denied and named) or (denied is None and no.family != "stance"):
        return None
    return f"one denies {denied or 'a'} part in it, of which the other says nothing"


def denied_object(a: Subject, b: Subject) -> str | None:
    """What is denied of one thing is not denied of another."""
    one, other = a.claim.object, b.claim.object
    denied = a.claim.polarity != b.claim.polarity
    return f"what is denied need not be {one or other}" if denied and one != other else None


def minds(a: Subject, b: Subject) -> str | None:
    """What one means to do is its own intent, whoever else means to."""
    if a.claim.kind != "stance.intent" or b.claim.kind != "stance.intent" or a.marks & b.marks:
        return None
    voice = origins.one(a.origin, b.origin, together=a.claim.report == b.claim.report)
    return None if voice else f"each has its own intent: {a.origin.says}, {b.origin.says}"
