"""Who does what to whom in two claims, also where one of them is an accusation of the other's deed."""

from typing import NamedTuple

from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, party


class Deed(NamedTuple):
    """`doer` acts on `victim`, or is accused of it."""

    doer: str | None
    victim: str | None


def deed(subject: Subject) -> Deed:
    """The deed of a claim; in an accusation the accused is the doer, and its accuser the victim; what is
    beaten off or brought down was the other side's doing."""
    claim = subject.claim
    if claim.kind == kind.ACCUSATION:
        return Deed(claim.target, claim.actor)
    if claim.kind in ("attack.repelled", "attack.interception"):
        return Deed(claim.target, claim.actor)
    if claim.kind.startswith(("stance.", "talks.ceasefire_demanded", "talks.ceasefire_refused")):
        return Deed(subject.origin.party or claim.actor, claim.target)
    return Deed(claim.actor, claim.target)


def blame(subject: Subject) -> bool:
    """Whether the claim names a side other than its speaker's as the one that attacked, without saying how."""
    general = subject.claim.kind in ("attack.attack", kind.ACCUSATION) and subject.claim.polarity == "affirmed"
    return general and deed(subject).doer != subject.origin.party


def exchange(a: Subject, b: Subject) -> bool:
    """Whether two claims that turn the roles round name two doers of one attack, and not two blows that both fell.

    Two accusations can be of anything, unless the same words of a report tell both ("they blamed each other").
    """
    accusations = a.claim.kind == b.claim.kind == kind.ACCUSATION
    told = a.claim.report == b.claim.report and a.claim.span == b.claim.span
    return blame(a) and blame(b) and (not accusations or told)


def turned(a: Subject, b: Subject) -> bool:
    """Whether each gives the deed to the other's victim."""
    return party.reversed_roles(*deed(a), *deed(b))


def denial(a: Subject, b: Subject) -> bool:
    """Whether one is the accused's own denial of what the other says it did."""
    no, yes = (a, b) if a.claim.polarity == "negated" else (b, a)
    if no.claim.polarity == yes.claim.polarity:
        return False
    accused = deed(yes).doer
    if accused is None or no.origin.key == yes.origin.key:
        return False
    return no.origin.party == accused or (no.claim.kind == yes.claim.kind and deed(no).doer == accused)
