"""What ties two claims to one thing: each tie counts some points, and enough of them make it one thing."""

from typing import NamedTuple

from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.journey import journey
from wederhoor.reconcile.stands import followed
from wederhoor.reconcile.subject import Subject
from wederhoor.values import count, kind, party, place

ENOUGH = 5
_NEAR = 250
_WEEK = 7
# Two reports that look back this many days, to the same time, hardly mean two things.
_PAST = 60


class Tie(NamedTuple):
    """Something that two claims share, its weight, and how to say it."""

    points: int
    reason: str


def ties(a: Subject, b: Subject) -> list[Tie]:
    """Everything that ties two claims which nothing keeps apart; the sum of the points decides."""
    found = (_kind(a, b), _place(a, b), _time(a, b), *_parties(a, b), _count(a, b), _names(a, b), _voice(a, b))
    return [tie for tie in (*found, *_stance(a, b), _journey(a, b)) if tie.points]


def _kind(a: Subject, b: Subject) -> Tie:
    answer, reason = kind.compare(a.claim.kind, b.claim.kind)
    if kind.step(a.claim.kind, b.claim.kind) or kind.step(b.claim.kind, a.claim.kind):
        return Tie(2, reason)
    return Tie(1 if answer == "agrees" else 0, reason)


def _place(a: Subject, b: Subject) -> Tie:
    how = place.nesting(a.place, b.place)
    reason = place.compare(a.place, b.place).reason
    if kind.opposed(a.claim.kind, b.claim.kind) and how == "same" and a.place and a.place.level == "country":
        return Tie(int(a.stated or b.stated), reason)
    if how == "same" and a.place is not None:
        return Tie({"country": 1, "region": 2, "site": 4}.get(a.place.level, 3), reason)
    return Tie({"within": 2, "wide": 1}.get(how, 0), reason)


def _time(a: Subject, b: Subject) -> Tie:
    if a.days is None or b.days is None:
        return Tie(0, "")
    if a.stated and b.stated:
        exact = all((days.last - days.first).days <= 2 for days in (a.days, b.days))
        if exact and a.family == b.family == "talks":
            return Tie(3, "on the same day")
        past = all(s.said and (s.said.first - s.days.last).days > _PAST for s in (a, b) if s.days)
        return Tie(2 if exact or (past and a.days == b.days) else 1, "on the same days")
    loose = b if a.stated else a
    if (a.stated or b.stated) and loose.said and (loose.said.last - loose.said.first).days > _WEEK:
        return Tie(0, "")
    if a.stated or b.stated:
        return Tie(1, "the days of one are those that the other looks back on")
    if a.claim.report == b.claim.report:
        return Tie(int(a.claim.kind == b.claim.kind and a.family != "stance"), "one report, which dates neither")
    if any(s.said and (s.said.last - s.said.first).days > _WEEK for s in (a, b)):
        return Tie(-1, "their days are hardly known")
    days = [day for said in (a.said, b.said) if said for day in said]
    close = len(days) == 2 * len((a, b)) and (max(days) - min(days)).days <= 1
    return Tie(int(close), "reported within a day of each other")


def _parties(a: Subject, b: Subject) -> tuple[Tie, Tie]:
    one, other = roles.deed(a), roles.deed(b)
    doer, victim = party.compare(one.doer, other.doer), party.compare(one.victim, other.victim)
    return (
        Tie(1 if doer.answer == "agrees" else 0, f"the same doer, {one.doer}"),
        Tie(1 if victim.answer == "agrees" else 0, f"the same victim, {one.victim}"),
    )


def _count(a: Subject, b: Subject) -> Tie:
    if a.claim.quantity is None or b.claim.quantity is None:
        return Tie(0, "")
    answer, reason = count.compare(a.claim.quantity, b.claim.quantity)
    return Tie({"agrees": 3, "compatible": 1, "conflicts": 0}[answer], reason)


def _names(a: Subject, b: Subject) -> Tie:
    if a.marks & b.marks:
        return Tie(2, "their words share a name")
    code = a.topic & b.topic if a.claim.report != b.claim.report else None
    if code:
        blows = a.family == b.family == "attack"
        return Tie(2 if blows or code & (a.marks | b.marks) else 1, f"their reports share {min(code).upper()}")
    return Tie(0, "")


def _voice(a: Subject, b: Subject) -> Tie:
    together = a.claim.report == b.claim.report
    near = _near(a, b)
    if together and a.claim.span == b.claim.span:
        return Tie(3, "the same words of one report")
    if origins.one(a.origin, b.origin, together=together):
        return Tie(1 if together and (a.main or b.main) else 2 + near, f"both from {a.origin.says}")
    return Tie(int(near), "close together in one report")


def _near(a: Subject, b: Subject) -> bool:
    return a.claim.report == b.claim.report and abs(a.claim.span.start - b.claim.span.start) < _NEAR


def _stance(a: Subject, b: Subject) -> tuple[Tie, ...]:
    if roles.denial(a, b):
        return (Tie(2, "one is the accused's denial of the other"),)
    if roles.turned(a, b) and roles.exchange(a, b):
        return (Tie(_mutual(a, b), "each side names the other"),)
    if kind.opposed(a.claim.kind, b.claim.kind) and a.origin.party != b.origin.party:
        return (Tie(1, "told by the two sides"),)
    if followed(a, b):
        return (Tie(1, "one follows on the other"),)
    if a.claim.polarity != b.claim.polarity and _near(a, b) and a.claim.kind == b.claim.kind:
        return (Tie(2, "denied where it is told"),)
    return ()


def _mutual(a: Subject, b: Subject) -> int:
    """Two sides that name each other for an attack mean one; two accusations can be of anything."""
    if a.claim.kind == b.claim.kind == kind.ACCUSATION:
        return 4 if a.claim.span == b.claim.span else 2
    told = a.origin.party in roles.deed(b) and b.origin.party in roles.deed(a)
    return 4 if told and _pinned(a, b) else 2


def _pinned(a: Subject, b: Subject) -> bool:
    """Whether the two say where or when: two sides that attack each other all over a land mean any blow."""
    land = a.place is not None and a.place.level == "country" and not (a.stated and b.stated)
    return place.nesting(a.place, b.place) != "wide" and not land


def _journey(a: Subject, b: Subject) -> Tie:
    return Tie(4 if journey(a, b) else 0, "stages of one journey")
