"""What keeps two claims apart: the first difference that no second origin, later day or vagueness explains."""

from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.subject import Subject
from wederhoor.values import count, kind, party, place, time

_ADJACENT = 1
# Counts of one thing drift by less than this share between reports of it; further apart they are part and total.
_DRIFT = 0.85


def apart(a: Subject, b: Subject) -> str | None:
    """Why the two can't be of one thing; None where nothing keeps them apart."""
    return _kinds(a, b) or _places(a, b) or _times(a, b) or _objects(a, b) or _people(a, b) or _counts(a, b)


def _kinds(a: Subject, b: Subject) -> str | None:
    answer, reason = kind.compare(a.claim.kind, b.claim.kind)
    return reason if answer == "conflicts" else None


def _places(a: Subject, b: Subject) -> str | None:
    answer, reason = place.compare(a.place, b.place)
    if answer == "conflicts":
        return reason
    state = kind.family(a.claim.kind) == "control" or kind.family(b.claim.kind) == "control"
    if state and place.nesting(a.place, b.place) == "wide":
        return f"{reason}, of which it is only a part"
    return None


def _times(a: Subject, b: Subject) -> str | None:
    if a.days is None or b.days is None or _timeless(a, b):
        return None
    gap = max((b.days.first - a.days.last).days, (a.days.first - b.days.last).days)
    allowed = _ADJACENT if lasting(a, b) else 0
    return None if gap <= allowed else f"{time.write(a.days)} and {time.write(b.days)} share no day"


def lasting(a: Subject, b: Subject) -> bool:
    """Whether both are of something that lasts or has stages, so that two days in a row can be of one."""
    staged = kind.step(a.claim.kind, b.claim.kind) or kind.step(b.claim.kind, a.claim.kind)
    return staged or a.family in ("control", "service") or a.claim.kind == b.claim.kind == "attack.clash"


def _timeless(a: Subject, b: Subject) -> bool:
    """An accusation is dated by its making, the deed by its happening."""
    return (kind.ACCUSATION in (a.claim.kind, b.claim.kind) and a.claim.kind != b.claim.kind) or (
        a.claim.report == b.claim.report and not (a.stated and b.stated)
    )


def _objects(a: Subject, b: Subject) -> str | None:
    one, other = a.claim.object, b.claim.object
    return f"{one} is not {other}" if one and other and one != other else None


def _people(a: Subject, b: Subject) -> str | None:
    one, other = roles.deed(a), roles.deed(b)
    victims = party.compare(one.victim, other.victim)
    if a.family == "harm" and victims.answer == "conflicts":
        return f"other victims: {victims.reason}"
    if roles.turned(a, b):
        return None if _exchange(a, b) else "in opposite directions: both can be so"
    doers = party.compare(one.doer, other.doer)
    if doers.answer == "conflicts" and not _rival(a, b):
        return f"other doers: {doers.reason}"
    return None


def _exchange(a: Subject, b: Subject) -> bool:
    """Roles turned round still speak of one thing: a fight has no direction, and blame for one attack has two."""
    if a.claim.kind == b.claim.kind == "attack.clash" or kind.opposed(a.claim.kind, b.claim.kind):
        return True
    return roles.blame(a) or roles.blame(b)


def _rival(a: Subject, b: Subject) -> bool:
    """Whether two doers are two answers to one question: who struck, who holds, who moved in."""
    if a.origin.key == b.origin.key:
        return False
    if kind.strike(a.claim.kind) or kind.strike(b.claim.kind):
        return party.compare(roles.deed(a).victim, roles.deed(b).victim).answer != "conflicts"
    return a.family in ("control", "movement", "harm") or kind.opposed(a.claim.kind, b.claim.kind)


def _counts(a: Subject, b: Subject) -> str | None:
    one, other = a.claim.quantity, b.claim.quantity
    answer, reason = count.compare(one, other)
    if answer != "conflicts" or one is None or other is None:
        return None
    if place.nesting(a.place, b.place) == "wide":
        return f"a part and its total: {reason}"
    sides = a.origin.party != b.origin.party and a.origin.party and b.origin.party
    rivals = a.claim.report != b.claim.report or sides
    voice = origins.one(a.origin, b.origin, together=a.claim.report == b.claim.report)
    if (rivals and not voice and a.place is not None) or _ratio(count.parse(one), count.parse(other)) >= _DRIFT:
        return None
    return f"counts of other things: {reason}"


def _ratio(a: count.Range, b: count.Range) -> float:
    low, high = sorted((_middle(a), _middle(b)))
    return low / high if high else 1.0


def _middle(numbers: count.Range) -> float:
    ends = [n for n in numbers if n is not None]
    return sum(ends) / len(ends) if ends else 0.0
