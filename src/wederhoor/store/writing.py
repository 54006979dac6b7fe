"""How reports, claims, judgements and notices are put in."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Column, Connection, Table, delete, func, select, update

from wederhoor.errors import StoreError
from wederhoor.model import Claim, Judgement, Location, Report
from wederhoor.store import rows, words
from wederhoor.store.backend import Backend, Row
from wederhoor.store.contract import Added, Reading, Reread
from wederhoor.store.days import last_day
from wederhoor.store.heirs import inherited
from wederhoor.store.schema import (
    band,
    claim,
    copied,
    judged,
    judgement,
    moment,
    notice,
    place,
    report,
    spot,
    tie,
    told,
    voice,
)

Places = dict[tuple[object, ...], int]


class Kept(NamedTuple):
    """A report that the store has, under this key."""

    key: int
    known: str
    removed: bool


class Writing:
    """One write: what is put in, in one transaction, all under one moment.

    `places` are the keys of places that earlier writes have put in; the new ones are added once this one is done.
    """

    def __init__(self, backend: Backend, connection: Connection, now: datetime, places: Places) -> None:
        self.backend = backend
        self.connection = connection
        self._now = now
        self._places = places
        self.placed: Places = {}
        self.fresh: dict[str, list[tuple[int, Claim]]] = {}  # the claims of new reports, with their keys
        self.touched: set[int] = set()  # keys of reports whose claims may be related otherwise since
        self._moment = 0
        self.today = rows.stamp(now)[:10]

    def enter(self) -> int:
        """The key of this write's moment, which is put in when first asked for: a write of nothing leaves none."""
        if not self._moment:
            last = self.connection.execute(
                select(moment.c.key, moment.c.recorded).order_by(moment.c.key.desc()).limit(1)
            ).first()
            when = rows.later(self._now, last.recorded if last else None)
            self._moment = last.key + 1 if last else 1
            self.insert(moment, [(self._moment, rows.stamp(when))])
        return self._moment

    def resume(self, moment_: int, touched: Iterable[int]) -> None:
        """Go on with an earlier write, of these reports."""
        self._moment = moment_
        self.touched.update(touched)

    def add(self, readings: Sequence[Reading]) -> Added:
        """Put in the reports that are new, with their claims."""
        kept = self.kept(each.id for each, _ in readings)
        new: dict[str, Reading] = {}
        for reading in readings:
            if reading[0].id not in kept:
                new.setdefault(reading[0].id, reading)
        if new:
            keys = self._reports([each for each, _ in new.values()])
            put = self.claims([(keys[each.id], claims) for each, claims in new.values()])
            self.fresh = {each.id: [(put[said.id], said) for said in claims] for each, claims in new.values()}
        removed = sum(kept[each.id].removed for each, _ in readings if each.id in kept)
        return Added(
            reports=len(new),
            claims=sum(len(claims) for _, claims in new.values()),
            known=len(readings) - len(new) - removed,
            removed=removed,
        )

    def kept(self, ids: Iterable[str]) -> dict[str, Kept]:
        """The reports of these ids that the store has."""
        removed = select(notice.c.report).where(notice.c.fate == "removed")
        found = self.connection.execute(
            select(report.c.id, report.c.key, report.c.known, report.c.key.in_(removed).label("removed")).where(
                self.backend.among(report.c.id, sorted(set(ids)))
            )
        )
        return {row.id: Kept(row.key, row.known, bool(row.removed)) for row in found}

    def _reports(self, reports: Sequence[Report]) -> dict[str, Kept]:
        start = self.next(report.c.key)
        made = [rows.report_row(each, start + nth, self.enter(), self.today) for nth, each in enumerate(reports)]
        self.insert(report, made)
        self.backend.index(
            self.connection,
            ((start + nth, words.words(each.title) + words.words(each.text)) for nth, each in enumerate(reports)),
        )
        self.touched.update(row[0] for row in made)
        return {row[1]: Kept(row[0], row[3], removed=False) for row in made}

    def claims(self, found: Sequence[tuple[Kept, Sequence[Claim]]]) -> dict[str, int]:
        """Put in claims, each list with the report that it is from, and return their keys."""
        places = self._place([each.place for _, claims in found for each in claims if each.place])
        key = self.next(claim.c.key)
        moment_, made, said = self.enter(), [], []
        for kept, claims in found:
            for each in claims:
                where = places[_extent(each.place)] if each.place else None
                made.append(rows.claim_row(each, key, kept.key, moment_, kept.known, where))
                said += [(name, key) for name in rows.voices(each)]
                key += 1
        self.insert(claim, made)
        self.insert(voice, sorted(said))
        self.touched.update(kept.key for kept, _ in found)
        return {row[1]: row[0] for row in made}

    def _place(self, found: Sequence[Location]) -> Places:
        """The keys of places; those that are not there yet are put in."""
        wanted = {_extent(each): each for each in found}
        keys = {extent: self._places[extent] for extent in wanted if extent in self._places}
        hashes = {rows.place_hash(each): extent for extent, each in wanted.items() if extent not in keys}
        there = self.connection.execute(
            select(place.c.hash, place.c.key).where(self.backend.among(place.c.hash, list(hashes)))
        )
        for row in there if hashes else ():
            keys[hashes[row.hash]] = row.key
        key = self.next(place.c.key) if len(keys) < len(wanted) else 0
        made: list[Row] = []
        for hash_, extent in hashes.items():
            if extent not in keys:
                made.append(rows.place_row(wanted[extent], key + len(made), hash_))
                keys[extent] = made[-1][0]
        self.insert(place, made)
        self.placed.update(keys)
        return keys

    def reread(self, readings: Sequence[Reading]) -> tuple[Reread, ...]:
        """Supersede the claims of reports that are read otherwise now, and put in the new ones."""
        kept = self.kept(each.id for each, _ in readings)
        done, new = [], []
        for each, claims in readings:
            if each.id not in kept or kept[each.id].removed:
                raise StoreError(f"report {each.id} is not in the store, so it can't be read again; add it first")
            difference, fresh = self._supersede(kept[each.id].key, each.id, claims)
            if difference != Reread(report=each.id):
                done.append(difference)
                new.append((kept[each.id], fresh))
        if new:
            self.claims(new)
        return tuple(done)

    def _supersede(self, key: int, id_: str, claims: Sequence[Claim]) -> tuple[Reread, list[Claim]]:
        standing = self.connection.execute(
            select(claim.c.key, claim.c.id, claim.c.record).where(claim.c.report == key, claim.c.superseded == 0)
        )
        old = {row.id: (row.key, rows.claim_of(row.record)) for row in standing}
        new = {each.id: each for each in inherited([each for _, each in old.values()], claims)}
        added = [each for each in new if each not in old]
        gone = [each for each in old if each not in new]
        changed = [each for each in new if each in old and _differ(new[each], old[each][1])]
        keys = [old[each][0] for each in (*gone, *changed)]
        if keys:
            ended = update(claim).where(claim.c.key.in_(keys)).values(superseded=self.enter())
            self.connection.execute(ended)
        difference = Reread(report=id_, added=tuple(added), gone=tuple(gone), changed=tuple(changed))
        return difference, [new[each] for each in new if each in {*added, *changed}]

    def judge(self, judgements: Sequence[Judgement]) -> int:
        """Put in the judgements that are new."""
        wanted = {each.id: each for each in judgements}
        there = select(judgement.c.id).where(self.backend.among(judgement.c.id, list(wanted)))
        for id_ in self.connection.execute(there).scalars():
            del wanted[id_]
        if not wanted:
            return 0
        start = self.next(judgement.c.key)
        made, on = [], set()
        for nth, each in enumerate(wanted.values()):
            made.append(rows.judgement_row(each, start + nth, self.enter()))
            on |= {(claim_, start + nth) for claim_ in (*each.claims, *each.others)}
        self.insert(judgement, made)
        self.insert(judged, sorted(on))
        return len(made)

    def note(self, id_: str, fate: str, why: str, since: str) -> Kept | None:
        """Put in a notice on a report; None where that very notice is there already."""
        kept = self.kept([id_]).get(id_)
        if kept is None:
            raise StoreError(f"report {id_} is not in the store; `wederhoor search` finds those that are")
        same = select(notice.c.key).where(notice.c.report == kept.key, notice.c.fate == fate, notice.c.why == why)
        if self.connection.execute(same).first():
            return None
        self.insert(notice, [rows.whole((self.next(notice.c.key), kept.key, fate, why, since, self.enter()))])
        return kept

    def erase(self, key: int) -> None:
        """Delete a report's words, text, title and claims."""
        row = self.connection.execute(select(report.c.title, report.c.text).where(report.c.key == key)).one()
        if row.text is None:
            return
        self.backend.forget(self.connection, key, words.words(row.title) + words.words(row.text))
        own = select(claim.c.key).where(claim.c.report == key)
        self.connection.execute(delete(voice).where(voice.c.claim.in_(own)))
        self.touched.update(self.connection.execute(select(copied.c.report).where(copied.c.original == key)).scalars())
        for related in (told.c.claim, tie.c.a, tie.c.b, spot.c.claim):
            self.connection.execute(delete(related.table).where(related.in_(own)))
        self.connection.execute(delete(band).where(band.c.report == key))
        self.connection.execute(delete(copied).where((copied.c.report == key) | (copied.c.original == key)))
        self.connection.execute(delete(claim).where(claim.c.report == key))
        blank = {"text": None, "title": None, "article": None, "body": 0}
        self.connection.execute(update(report).where(report.c.key == key).values(**blank))

    def next(self, column: Column[Any]) -> int:
        # Only one write goes on at a time, so the next key is free.
        return int(self.connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()) + 1

    def insert(self, table: Table, made: Sequence[Row]) -> None:
        self.backend.insert(self.connection, table, made)


def checked(readings: Iterable[Reading]) -> list[Reading]:
    """The readings, all of them read before the store is locked.

    Raises StoreError for a claim that is of another report, or is there twice and says two things.
    """
    found: list[Reading] = []
    for each, claims in readings:
        if last_day(each.published) is None and each.published is not None:
            raise StoreError(f"report {each.id} was published {each.published!r}, which is no date in EDTF")
        own: dict[str, Claim] = {}
        for said in claims:
            if said.report != each.id:
                raise StoreError(f"claim {said.id} is of report {said.report}, not of {each.id} with which it came")
            if own.setdefault(said.id, said) != said:
                raise StoreError(f"report {each.id} came with two different claims of the id {said.id}")
        found.append((each, tuple(own.values())))
    return found


def _extent(place: Location) -> tuple[object, ...]:
    return place.id, place.name, place.lat, place.lon, place.radius, place.level, place.country


def _differ(one: Claim, other: Claim) -> bool:
    return msgspec.structs.replace(one, extractor=other.extractor) != other
