"""Stages of one journey, each told at its own place."""

from wederhoor.reconcile.subject import Subject

_WAY = frozenset({"access.evacuated", "access.evacuation_blocked", "movement.stalled"})


def journey(a: Subject, b: Subject) -> bool:
    """Whether one voice tells in one report, in other words and without counts, of stages of one way: standing
    still or blocked, under way, arrived. Each stage has its own place."""
    kinds = (a.claim.kind, b.claim.kind)
    if "access.evacuated" not in kinds or not _WAY.issuperset(kinds):
        return False
    told = a.claim.report == b.claim.report and a.origin.key == b.origin.key and not a.claim.span.overlaps(b.claim.span)
    return told and not (a.claim.quantity or b.claim.quantity)
