"""What keeps two claims apart: the first difference that no second origin, later day or vagueness explains."""

from typing import NamedTuple

from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.journey import journey
from wederhoor.reconcile.stands import updated
from wederhoor.reconcile.subject import Subject
from wederhoor.values import control, count, kind, party, place, time

_ADJACENT = 1
_MONTH = 31
# Counts of one thing drift by less than this share between reports of it; further apart they are part and total.
_DRIFT = 0.85
# "At least 3" is a count of some other thing than 196.
_FEW = 0.3


class Difference(NamedTuple):
    """Two claims are not of one thing, for this reason; a `hard` one also keeps what each is part of apart."""

    reason: str
    hard: bool = True


def apart(a: Subject, b: Subject) -> Difference | None:
    """Why the two can't be of one thing; None where nothing keeps them apart."""
    when = _times(a, b)
    if when:
        return Difference(when, hard=not a.topic & b.topic)
    hard = _places(a, b) or _objects(a, b) or _people(a, b) or _counts(a, b)
    if hard:
        return Difference(hard)
    soft = _kinds(a, b) or _doers(a, b) or _part(a, b) or _future(a, b) or _beside(a, b) or _denied_object(a, b) or _denied_part(a, b) or _minds(a, b)
    return Difference(soft, hard=False) if soft else None


def _kinds(a: Subject, b: Subject) -> str | None:
    answer, reason = kind.compare(a.claim.kind, b.claim.kind)
    return reason if answer == "conflicts" else None


def _places(a: Subject, b: Subject) -> str | None:
    answer, reason = place.compare(a.place, b.place)
    return reason if answer == "conflicts" and not journey(a, b) else None


def _part(a: Subject, b: Subject) -> str | None:
    """Who has a city says nothing of who has the region round it."""
    reason = place.compare(a.place, b.place).reason
    state = kind.family(a.claim.kind) == "control" or kind.family(b.claim.kind) == "control"
    if state and place.nesting(a.place, b.place) == "wide":
        return f"{reason}, of which it is only a part"
    return None


def _times(a: Subject, b: Subject) -> str | None:
    if a.days is None or b.days is None:
        return None
    gap = max((b.days.first - a.days.last).days, (a.days.first - b.days.last).days)
    if _timeless(a, b, gap):
        return None
    allowed = _ADJACENT if lasting(a, b) else 0
    return None if gap <= allowed else f"{time.write(a.days)} and {time.write(b.days)} share no day"


def lasting(a: Subject, b: Subject) -> bool:
    """Whether both are of something that lasts or has stages, so that two days in a row can be of one."""
    staged = kind.step(a.claim.kind, b.claim.kind) or kind.step(b.claim.kind, a.claim.kind)
    return staged or journey(a, b) or a.family in ("control", "service", "stance") or a.claim.kind == b.claim.kind == "attack.clash"


def _timeless(a: Subject, b: Subject, gap: int) -> bool:
    """An accusation is dated by its making, the deed by its happening; and a claim that gives no time need not be of
    the days before its report, where the report itself or one on the same flight or weapon gives another."""
    accusations = (a.claim.kind, b.claim.kind).count(kind.ACCUSATION)
    near = gap <= _MONTH or _said_apart(a, b) <= _MONTH
    if accusations:
        return accusations == 1 and near
    together = a.claim.report == b.claim.report and gap <= _MONTH
    return not (a.stated and b.stated) and (together or bool(a.topic & b.topic))


def _said_apart(a: Subject, b: Subject) -> int:
    if a.said is None or b.said is None:
        return 0
    return max((b.said.first - a.said.last).days, (a.said.first - b.said.last).days)


def _objects(a: Subject, b: Subject) -> str | None:
    one, other = a.claim.object, b.claim.object
    return f"{one} is not {other}" if one and other and one != other else None


def _minds(a: Subject, b: Subject) -> str | None:
    """What one means to do is its own intent, whoever else means to."""
    if a.claim.kind != "stance.intent" or b.claim.kind != "stance.intent" or a.marks & b.marks:
        return None
    voice = origins.one(a.origin, b.origin, together=a.claim.report == b.claim.report)
    return None if voice else f"each has its own intent: {a.origin.says}, {b.origin.says}"


def _denied_part(a: Subject, b: Subject) -> str | None:
    """Who denies a part in a deed says nothing against the deed itself."""
    no, yes = (a, b) if a.claim.polarity == "negated" else (b, a)
    blow = no.family in ("attack", "harm", "stance")
    if no.claim.polarity == yes.claim.polarity or not blow:
        return None
    denied, named = roles.deed(no).doer, roles.deed(yes).doer
    if (denied is None) == (named is None) and denied is not None:
        return None
    return f"one denies {denied or 'a'} part in it, of which the other says nothing" if denied or no.family == "stance" else None


def _denied_object(a: Subject, b: Subject) -> str | None:
    one, other = a.claim.object, b.claim.object
    denied = a.claim.polarity != b.claim.polarity
    return f"what is denied need not be {one or other}" if denied and one != other else None


def _people(a: Subject, b: Subject) -> str | None:
    one, other = roles.deed(a), roles.deed(b)
    victims = party.compare(one.victim, other.victim)
    if a.family == "harm" and victims.answer == "conflicts":
        return f"other victims: {victims.reason}"
    if _from_within(a, b) or _from_within(b, a):
        return "blows that its own side deals there are not those that fall on it"
    if roles.turned(a, b):
        return None if _exchange(a, b) else "in opposite directions: both can be so"
    return None


def _from_within(a: Subject, b: Subject) -> bool:
    """Whether the side that has the place strikes from it or near it in `a`, while `b` only says that it is struck."""
    if a.place is None or not (kind.strike(a.claim.kind) and kind.strike(b.claim.kind)):
        return False
    own = a.claim.actor is not None and a.claim.actor == a.place.country and a.claim.target not in (None, "civilians")
    return own and b.claim.actor is None and b.claim.target is None


def _doers(a: Subject, b: Subject) -> str | None:
    doers = party.compare(roles.deed(a).doer, roles.deed(b).doer)
    if doers.answer == "conflicts" and not roles.turned(a, b) and not _rival(a, b) and not updated(a, b):
        return f"other doers: {doers.reason}"
    return None


def _future(a: Subject, b: Subject) -> str | None:
    """Who says that something will never be does not deny that it is so now."""
    planned = [s.claim.modality == "planned" for s in (a, b)]
    if a.claim.polarity != b.claim.polarity and planned[0] != planned[1]:
        return "one speaks of the future"
    return None


def _beside(a: Subject, b: Subject) -> str | None:
    """Two forces that can be at one place together are two states of it."""
    one, other = control.holding(a.claim), control.holding(b.claim)
    if one is None or other is None or one.party == other.party or updated(a, b):
        return None
    answer, reason = control.compare(one, other)
    return reason if answer == "compatible" else None


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
    if one is None or other is None or answer == "agrees":
        return None
    if answer == "compatible":
        return _loose(a, b)
    if place.nesting(a.place, b.place) == "wide":
        return f"a part and its total: {reason}"
    sides = a.origin.party != b.origin.party and a.origin.party and b.origin.party
    rivals = a.claim.report != b.claim.report or (sides and not a.origin.own and not b.origin.own)
    voice = origins.one(a.origin, b.origin, together=a.claim.report == b.claim.report)
    if (rivals and not voice and a.place is not None) or _ratio(count.parse(one), count.parse(other)) >= _DRIFT:
        return None
    return f"counts of other things: {reason}"


def _loose(a: Subject, b: Subject) -> str | None:
    """Counts that can both be so, but of other things: in other units, or a few against many without one place."""
    one, other = a.claim.quantity, b.claim.quantity
    if one is None or other is None:
        return None
    if one.unit != other.unit and "other" not in (one.unit, other.unit):
        return count.compare(one, other)[1]
    elsewhere = place.nesting(a.place, b.place) != "same" or a.claim.report == b.claim.report
    few = _ratio(count.parse(one), count.parse(other)) < _FEW
    return f"{count.show(one)} is no count of {count.show(other)}" if elsewhere and few else None


def _ratio(a: count.Range, b: count.Range) -> float:
    low, high = sorted((_middle(a), _middle(b)))
    return low / high if high else 1.0


def _middle(numbers: count.Range) -> float:
    ends = [n for n in numbers if n is not None]
    return sum(ends) / len(ends) if ends else 0.0
