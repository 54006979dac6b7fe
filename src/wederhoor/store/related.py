"""What is kept of how claims stand to each other, and how far it goes."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, delete, func, or_, select, union_all

from wederhoor.store import finding
from wederhoor.store.backend import Backend
from wederhoor.store.contract import Spot
from wederhoor.store.schema import band, claim, copied, related, report, spot, tie, told

_KEPT = (told, spot, tie, band, copied, related)


class Progress(NamedTuple):
    """All that was put in up to this moment (its key) is related by `mark`."""

    mark: str
    moment: int


def progress(connection: Connection) -> Progress | None:
    """How far relating came; None where it was never begun."""
    row = connection.execute(select(related)).first()
    return Progress(*row) if row else None


def begun(connection: Connection, mark: str) -> Progress:
    """How far relating by this mark came; what was related by another is forgotten."""
    done = progress(connection)
    if done is None or done.mark != mark:
        forget(connection)
        connection.execute(related.insert().values(mark=mark, moment=0))
        done = Progress(mark, 0)
    return done


def forget(connection: Connection) -> None:
    """Forget all that was related."""
    for table in _KEPT:
        connection.execute(delete(table))


def earliest(connection: Connection, done: Progress) -> int | None:
    """The earliest moment of which reports or claims are not related yet; None where there is none."""
    later = (select(func.min(each.c.entered)).where(each.c.entered > done.moment) for each in (report, claim))
    found = [moment for each in later if (moment := connection.execute(each).scalar()) is not None]
    return min(found, default=None)


def touched(connection: Connection, moment: int) -> set[int]:
    """The keys of the reports that were put in at that moment, or claims of which were."""
    own = (
        select(report.c.key).where(report.c.entered == moment),
        select(claim.c.report).where(claim.c.entered == moment),
    )
    return {key for each in own for key in connection.execute(each).scalars()}


def met(spots: Iterable[Spot], within: int, backend: Backend) -> Select[Any]:
    """Key, record and voice of the claims that are found at these spots."""
    asked = backend.spots(sorted(set(spots)))
    near = and_(spot.c.first >= asked.c.first - within, spot.c.first <= asked.c.last, spot.c.last >= asked.c.first)
    there = select(spot.c.claim).join_from(asked, spot, and_(spot.c.name == asked.c.name, near))
    there = there.where(or_(spot.c.home, asked.c.home))
    query = select(claim.c.key, claim.c.record, told.c.voice).join_from(claim, told, told.c.claim == claim.c.key)
    return query.where(claim.c.key.in_(there))


def ties(ids: Iterable[str], recorded: str | None, backend: Backend) -> Select[Any]:
    """The ties of these claims, each with the ids of both."""
    one, other = claim.alias(), claim.alias()
    own = select(claim.c.key).where(backend.among(claim.c.id, list(ids)), *finding.standing(recorded))
    there = union_all(*(select(tie).where(end.in_(own)) for end in (tie.c.a, tie.c.b))).subquery()
    query = select(one.c.id.label("a"), other.c.id.label("b"), there.c.stand, there.c.weight, there.c.why)
    query = query.join_from(there, one, there.c.a == one.c.key).join(other, there.c.b == other.c.key)
    return query.where(*finding.standing(recorded, one), *finding.standing(recorded, other))
