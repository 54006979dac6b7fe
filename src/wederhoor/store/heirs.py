"""Claims keep their identity when their report is read again: what was read from the same words is the same claim."""

from collections.abc import Iterable, Sequence

import msgspec

from wederhoor.model import Claim
from wederhoor.values import kind

# What two readings of the same words agree in tells which claim of several there is which.
_WEIGHTS = {"kind": 4, "place": 3, "object": 2, "polarity": 2, "quantity": 2, "sources": 2, "actor": 1, "target": 1}


def inherited(earlier: Iterable[Claim], later: Sequence[Claim]) -> list[Claim]:
    """The claims of a new reading, each with the id that the earlier reading gave to what stands in the same words.

    A claim that says quite the same has its id anyway. Of the others, each takes over the id of an earlier claim with
    the same evidence and a kind that can be of one thing with its own, the likest first; what is found nowhere in the
    earlier reading keeps its own.
    """
    old, new = {claim.id: claim for claim in earlier}, {claim.id: claim for claim in later}
    free = [claim for name, claim in old.items() if name not in new]
    fresh = [claim for name, claim in new.items() if name not in old]
    names = _names(free, fresh)
    return [_renamed(claim, names) for claim in later]


def _names(free: Sequence[Claim], fresh: Sequence[Claim]) -> dict[str, str]:
    """The earlier id of each fresh claim that has one."""
    alike = [(-_likeness(a, b), a.span, b.span, a.id, b.id) for a in free for b in fresh if _same_words(a, b)]
    names: dict[str, str] = {}
    taken: set[str] = set()
    for *_, old, new in sorted(alike):
        if old not in taken and new not in names:
            names[new] = old
            taken.add(old)
    return names


def _same_words(a: Claim, b: Claim) -> bool:
    if kind.compare(a.kind, b.kind).answer == "conflicts":
        return False
    if a.trigger and b.trigger:
        return a.trigger.overlaps(b.trigger)
    return a.span == b.span


def _likeness(a: Claim, b: Claim) -> int:
    return sum(points for field, points in _WEIGHTS.items() if _told(a, field) == _told(b, field))


def _told(claim: Claim, field: str) -> object:
    """What the claim says in a field, whatever words it stands in."""
    match field:
        case "place":
            return claim.place and claim.place.name
        case "quantity":
            return claim.quantity and (claim.quantity.min, claim.quantity.max)
        case "sources":
            return [source.name or source.mention for source in claim.sources]
        case _:
            return getattr(claim, field)


def _renamed(claim: Claim, names: dict[str, str]) -> Claim:
    denies = tuple(names.get(name, name) for name in claim.denies)
    return msgspec.structs.replace(claim, id=names.get(claim.id, claim.id), denies=denies)
