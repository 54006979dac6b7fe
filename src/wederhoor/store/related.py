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
    """All reports and claims up to these keys are related by `mark`."""

    mark: str
    report: int
    claim: int


def progress(connection: Connection) -> Progress | None:
    """How far relating came; None where it was never begun."""
    row = connection.execute(select(related)).first()
    return Progress(*row) if row else None


def begun(connection: Connection, mark: str) -> Progress:
    """How far relating by this mark came; what was related by another is forgotten."""
    done = progress(connection)
    if done is None or done.mark != mark:
        forget(connection)
        connection.execute(related.insert().values(mark=mark, report=0, claim=0))
        done = Progress(mark, 0, 0)
    return done


def forget(connection: Connection) -> None:
    """Forget all that was related."""
    for table in _KEPT:
        connection.execute(delete(table))


def pending(connection: Connection, done: Progress) -> bool:
    """Whether there are reports or claims of which nothing was related yet."""
    ends = ((report.c.key, done.report), (claim.c.key, done.claim))
    return any((connection.execute(select(func.max(column))).scalar() or 0) > end for column, end in ends)


def earliest(connection: Connection, done: Progress) -> tuple[int, set[int]] | None:
    """The earliest moment of which not everything is related, and the keys of the reports that it is of."""
    kinds = (_claims(done), _reports(done))
    firsts = (connection.execute(each.order_by("entered").limit(1)).first() for each in kinds)
    moments = [first.entered for first in firsts if first]
    if not moments:
        return None
    moment = min(moments)
    own = (row.report for each in kinds for row in connection.execute(each) if row.entered == moment)
    return moment, set(own)


def reach(connection: Connection, done: Progress, moment: int) -> Progress:
    """How far all is related once all of this moment is."""
    later = _reports(done).where(report.c.entered > moment)
    ends = [_before(connection, each, end) for each, end in ((later, report), (_claims(done), claim))]
    return Progress(done.mark, *ends)


def _before(connection: Connection, rest: Select[Any], table: Any) -> int:
    first = connection.execute(select(func.min(rest.subquery().c.key))).scalar()
    last = connection.execute(select(func.max(table.c.key))).scalar()
    return int(first - 1 if first is not None else last or 0)


def _claims(done: Progress) -> Select[Any]:
    """The claims of which nothing was made yet; of those past the last key, some are new rows of earlier ones."""
    made = select(told.c.claim).where(told.c.claim == claim.c.key).exists()
    return select(claim.c.key, claim.c.entered, claim.c.report).where(claim.c.key > done.claim, ~made)


def _reports(done: Progress) -> Select[Any]:
    return select(report.c.key, report.c.entered, report.c.key.label("report")).where(report.c.key > done.report)


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
