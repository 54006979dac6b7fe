"""How claims come to stand to each other: one write, in which what is new is compared with what is near.

What reconciling made of a claim is kept beside it. It belongs to one row of `claim`, so what was related before a claim
was read otherwise stays with the earlier row, and an answer once given can be given again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import ColumnElement, and_, delete, or_, select, update

from wederhoor.model import Claim, Report
from wederhoor.store import related, rows
from wederhoor.store.contract import Copy, Relate, Spot, Tie, Told
from wederhoor.store.schema import band, claim, copied, report, spot, tie, told
from wederhoor.store.schema import related as progress
from wederhoor.store.writing import Kept, Writing


class Relation:
    """What is new in `writing` is related, as `wederhoor.store.contract.Relating` says."""

    def __init__(self, writing: Writing) -> None:
        self._writing, self._moment = writing, writing.enter()
        self._backend, self._connection = writing.backend, writing.connection
        self._keys: dict[str, int] = {}
        self._placed: set[int] = set()

    def touched(self) -> Sequence[Report]:
        """The reports that are new, are read otherwise, or are copies of one that was removed."""
        return self._reports(self._backend.among(report.c.key, sorted(self._writing.touched)))

    def _reports(self, which: ColumnElement[bool]) -> list[Report]:
        query = select(*(report.c[name] for name in rows.REPORT_COLUMNS)).where(which)
        return [rows.report_of(row) for row in self._connection.execute(query)]

    def sharing(self, bands: Iterable[int]) -> dict[int, list[Report]]:
        """The reports that have each of these bands."""
        query = select(band.c.band, report.c.id).join_from(band, report, band.c.report == report.c.key)
        found = self._connection.execute(query.where(self._backend.among(band.c.band, sorted(set(bands))))).all()
        ids = {row.id for row in found}
        there = {each.id: each for each in self._reports(self._backend.among(report.c.id, sorted(ids)))} if ids else {}
        sharing: dict[int, list[Report]] = defaultdict(list)
        for row in found:
            sharing[row.band].append(there[row.id])
        return sharing

    def originals(self, reports: Iterable[str]) -> dict[str, Report]:
        """The reports that speak for these, by the copies' ids."""
        copy = report.alias()
        query = select(copy.c.id, report.c.id).join_from(copied, copy, copied.c.report == copy.c.key)
        query = query.join(report, copied.c.original == report.c.key)
        found = self._connection.execute(query.where(self._backend.among(copy.c.id, sorted(reports)))).all()
        ids = sorted({row[1] for row in found})
        there = {each.id: each for each in self._reports(self._backend.among(report.c.id, ids))} if ids else {}
        return {row[0]: there[row[1]] for row in found}

    def copy(self, copies: Sequence[Copy]) -> None:
        """Put in which reports are copies, and their bands."""
        named = {name for each in copies for name in (each.report, each.original) if name}
        query = select(report.c.id, report.c.key).where(self._backend.among(report.c.id, sorted(named)))
        keys = {row.id: row.key for row in self._connection.execute(query)}
        own = [keys[each.report] for each in copies]
        self._connection.execute(delete(copied).where(self._backend.among(copied.c.report, own)))
        made = [(keys[each.report], keys[each.original]) for each in copies if each.original]
        self._writing.insert(copied, made)
        self._writing.insert(band, sorted({(each_, keys[each.report]) for each in copies for each_ in each.bands}))

    def told(self, reports: Iterable[str]) -> Sequence[tuple[Claim, bytes | None]]:
        """All that these reports claim, with what was made of it before."""
        wanted = set(reports)
        new = wanted & self._writing.fresh.keys()
        return [*self._new(sorted(new)), *self._told(sorted(wanted - new))]

    def _new(self, reports: Iterable[str]) -> Iterator[tuple[Claim, None]]:
        """What reports claim that this write put in, and that need not be read again."""
        for name in reports:
            for key, said in self._writing.fresh[name]:
                self._keys[said.id] = key
                yield said, None

    def _told(self, reports: Sequence[str]) -> Iterator[tuple[Claim, bytes | None]]:
        query = select(claim.c.key, claim.c.record, told.c.voice).join_from(
            claim, report, claim.c.report == report.c.key
        )
        query = query.outerjoin(told, told.c.claim == claim.c.key)
        query = query.where(self._backend.among(report.c.id, reports), _standing(self._moment))
        for row in self._connection.execute(query).all():
            said = rows.claim_of(row.record)
            self._keys[said.id] = row.key
            if row.voice is not None:
                self._placed.add(row.key)
            yield said, row.voice

    def place(self, told_: Sequence[tuple[Told, Sequence[Spot]]]) -> None:
        """Put in what was made of claims, and where they are found."""
        self._renew([each.claim for each, _ in told_ if self._keys[each.claim.id] in self._placed])
        keys = [self._keys[each.claim.id] for each, _ in told_]
        self._writing.insert(told, [(key, each.voice) for key, (each, _) in zip(keys, told_, strict=True)])
        spots = {
            (name, first, key, last, home)
            for key, (_, own_) in zip(keys, told_, strict=True)
            for name, first, last, home in own_
        }
        self._writing.insert(spot, sorted(spots))

    def _renew(self, claims: Sequence[Claim]) -> None:
        """Put a new row in the place of each of these, from this moment on."""
        for said in claims:
            key = self._keys[said.id]
            columns = (claim.c.report, claim.c.known, claim.c.superseded)
            row = self._connection.execute(select(*columns).where(claim.c.key == key)).one()
            ended = update(claim).where(claim.c.key == key).values(superseded=self._moment)
            self._connection.execute(ended)
            self._keys.update(self._writing.claims([(Kept(row.report, row.known, removed=False), [said])]))
            again = update(claim).where(claim.c.key == self._keys[said.id])
            self._connection.execute(again.values(entered=self._moment, superseded=row.superseded))

    def met(self, spots: Iterable[Spot], *, within: int) -> Iterable[Told]:
        """The claims that are found at these spots."""
        found = []
        query = related.met(spots, within, self._backend).where(_standing(self._moment))
        for row in self._connection.execute(query).all():
            said = rows.claim_of(row.record)
            self._keys.setdefault(said.id, row.key)
            found.append(Told(said, row.voice))
        return found

    def tie(self, ties: Iterable[Tie]) -> None:
        """Put in how claims stand to each other."""
        self._writing.insert(tie, [
            (self._keys[each.a], self._keys[each.b], each.stand, each.weight, msgspec.json.encode(each.why).decode())
            for each in ties
        ])  # fmt: skip


def relate(relate: Relate | None, writing: Writing) -> None:
    """Relate what was written, where all before it is related; else it stays to be related later."""
    done = related.progress(writing.connection)
    if done is None or not writing.touched:
        return
    first = related.earliest(writing.connection, done)
    if relate and relate.mark == done.mark and first in (None, writing.enter()):
        run(relate, writing)
    elif first is None:  # what were copies of a removed report no longer are
        related.forget(writing.connection)


def run(relate: Relate, writing: Writing) -> None:
    """Relate what was written, and note that all up to there is related."""
    relate(Relation(writing))
    writing.connection.execute(update(progress).values(moment=writing.enter()))


def _standing(moment: int) -> ColumnElement[bool]:
    return and_(claim.c.entered <= moment, or_(claim.c.superseded == 0, claim.c.superseded > moment))
