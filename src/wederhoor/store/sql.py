"""The store over a database: the contract, by queries that all databases share."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import ColumnElement, Connection, CursorResult, Select, Table, func, or_, select

from wederhoor.model import Change, Claim, Judgement, Report, Span
from wederhoor.store import finding, related, relating, rows, words
from wederhoor.store.backend import Backend
from wederhoor.store.contract import (
    EVERYTHING,
    Added,
    Counts,
    Hit,
    Question,
    Reading,
    Relate,
    Reread,
    Spot,
    Tie,
    Told,
)
from wederhoor.store.schema import claim, judged, judgement, moment, place, report, tie, told
from wederhoor.store.writing import Places, Writing, checked

_PAGE = 500  # rows fetched at a time
_HITS = 50  # reports whose claims are looked up at a time
_MANY = 5000  # claims in one addition after which a database looks over what it holds
_reasons = msgspec.json.Decoder(tuple[str, ...])
_AROUND = 80  # characters shown before and after what was searched


class SqlStore:
    """Everything is kept in the database behind `backend`; see `Store` for what each method does."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self._places: Places = {}

    @contextmanager
    def _writing(self, now: datetime) -> Iterator[Writing]:
        with self.backend.write() as connection:
            writing = Writing(self.backend, connection, now, self._places)
            yield writing
        self._places.update(writing.placed)

    @contextmanager
    def _rows(self, query: Select[Any], page: int = _PAGE) -> Iterator[CursorResult[Any]]:
        """The rows of a query, fetched page by page from one snapshot, and let go of however the reader ends."""
        with (
            self.backend.read() as connection,
            connection.execute(query, execution_options={"yield_per": page}) as found,
        ):
            yield found

    def add(self, readings: Iterable[Reading], *, now: datetime, relate: Relate | None = None) -> Added:
        """Put in reports, each with its claims."""
        found = checked(readings)
        with self._writing(now) as writing:
            added = writing.add(found)
            relating.relate(relate, writing)
        if added.claims >= _MANY:
            self.backend.settle()
        return added

    def reread(self, readings: Iterable[Reading], *, now: datetime, relate: Relate | None = None) -> tuple[Reread, ...]:
        """Put these claims in the place of the earlier ones."""
        found = checked(readings)
        with self._writing(now) as writing:
            done = writing.reread(found)
            relating.relate(relate, writing)
            return done

    def judge(self, judgements: Iterable[Judgement], *, now: datetime) -> int:
        """Put in judgements."""
        found = list(judgements)
        with self._writing(now) as writing:
            return writing.judge(found)

    def withdraw(self, report: str, why: str, *, now: datetime, since: str | None = None) -> None:
        """Note that the publisher withdrew a report."""
        since = finding.day(since) if since else None
        with self._writing(now) as writing:
            writing.note(report, "withdrawn", why, since or writing.today)

    def remove(self, report: str, why: str, *, now: datetime, relate: Relate | None = None) -> None:
        """Delete a report's text, title and claims for good."""
        with self._writing(now) as writing:
            kept = writing.note(report, "removed", why, writing.today)
            if kept:
                writing.erase(kept.key)
                relating.relate(relate, writing)
        self.backend.scrub()

    def relate(self, relate: Relate) -> bool:
        """Relate the earliest write that is not related yet."""
        with self.backend.write() as connection:
            done = related.begun(connection, relate.mark)
            first = related.earliest(connection, done)
            if first is None:
                return False
            writing = Writing(self.backend, connection, datetime.now(UTC), self._places)
            writing.resume(first, related.touched(connection, first))
            relating.run(relate, writing)
        return True

    def related(self) -> str | None:
        """By what mark all claims are related."""
        with self.backend.read() as connection:
            done = related.progress(connection)
            return done.mark if done and related.earliest(connection, done) is None else None

    def told(self, question: Question = EVERYTHING, *, tied: bool = False) -> Iterator[Told]:
        """The claims asked for with what reconciling made of them."""
        query = select(claim.c.record, told.c.voice).join_from(claim, told, told.c.claim == claim.c.key)
        if tied:
            query = query.where(
                or_(*(select(tie.c.a).where(end == claim.c.key).exists() for end in (tie.c.a, tie.c.b)))
            )
        with self._rows(query.where(*finding.claims(question, self.backend)).order_by(claim.c.key)) as found:
            for row in found:
                yield Told(rows.claim_of(row.record), row.voice)

    def ties(self, claims: Iterable[str], recorded: str | None = None) -> Iterator[Tie]:
        """How these claims stand to others and to each other."""
        with self._rows(related.ties(claims, recorded, self.backend)) as found:
            for row in found:
                yield Tie(row.a, row.b, row.stand, row.weight, _reasons.decode(row.why))

    def met(self, spots: Iterable[Spot], *, within: int, recorded: str | None = None) -> Iterable[Told]:
        """The related claims that are found at these spots."""
        query = related.met(spots, within, self.backend).where(*finding.standing(recorded))
        with self._rows(query) as found:
            for row in found:
                yield Told(rows.claim_of(row.record), row.voice)

    def claims(self, question: Question = EVERYTHING) -> Iterator[Claim]:
        """The claims asked for, in the order in which they were put in."""
        query = select(claim.c.record).where(*finding.claims(question, self.backend)).order_by(claim.c.key)
        with self._rows(query) as found:
            for row in found:
                yield rows.claim_of(row.record)

    def reports(self, question: Question = EVERYTHING) -> Iterator[Report]:
        """The reports asked for, in that order."""
        query = select(*(report.c[name] for name in rows.REPORT_COLUMNS))
        query = query.where(*finding.reports(question, self.backend)).order_by(report.c.key)
        with self._rows(query, _HITS) as found:
            for row in found:
                yield rows.report_of(row)

    def latest(self, offset: int, limit: int) -> Iterator[Report]:
        """So many reports from there on, the latest published first."""
        order = (report.c.published.is_(None), report.c.known.desc(), report.c.id.desc())
        page = select(report.c.key).order_by(*order).offset(offset).limit(limit)
        query = select(*(report.c[name] for name in rows.REPORT_COLUMNS)).where(
            report.c.key.in_(select(page.subquery().c.key))
        )
        with self._rows(query.order_by(*order)) as found:
            for row in found:
                yield rows.report_of(row)

    def languages(self) -> tuple[str, ...]:
        """The languages of the reports."""
        with self.backend.read() as connection:
            found = connection.execute(select(report.c.language).distinct()).scalars().all()
        return tuple(sorted({each or "" for each in found}))

    def judgements(self, question: Question = EVERYTHING) -> Iterator[Judgement]:
        """The judgements known and recorded as asked."""
        query = select(judgement.c.record).where(*finding.entered(judgement, question)).order_by(judgement.c.key)
        if question.known:
            query = query.where(judgement.c.known <= finding.day(question.known))
        # A judgement outlives the reading that it was made on, so a claim may be gone from the store, not from it.
        if question.claims:
            on = select(judged.c.judgement).where(self.backend.among(judged.c.claim, question.claims))
            query = query.where(judgement.c.key.in_(on))
        elif finding.asks(question):
            ids = select(claim.c.id).where(*finding.claims(question, self.backend))
            on = select(judged.c.judgement).where(judged.c.claim.in_(ids))
            query = query.where(judgement.c.key.in_(on))
        with self._rows(query) as found:
            for row in found:
                yield rows.judgement_of(row.record)

    def changes(self, question: Question = EVERYTHING) -> Iterator[Change]:
        """What became of the reports asked for."""
        with self._rows(finding.replaced(question, self.backend)) as found:
            for row in found:
                yield Change(report=row.id, fate="replaced", since=row.since, recorded=row.recorded, by=row.by)
        with self._rows(finding.notices(question, self.backend)) as found:
            for row in found:
                yield Change(report=row.id, fate=row.fate, since=row.since, recorded=row.recorded, why=row.why)

    def versions(self, report: str) -> tuple[str, ...]:
        """The reports at this report's address, the one known first first."""
        with self.backend.read() as connection:
            found = connection.execute(finding.versions(report)).scalars().all()
        return tuple(found)

    def report(self, id: str) -> Report | None:  # noqa: A002
        """The report of this id."""
        return next(iter(self.reports(Question(reports=(id,)))), None)

    def claim(self, id: str) -> Claim | None:  # noqa: A002
        """The claim of this id as it is now, or as it was last."""
        newest = select(claim.c.record).where(claim.c.id == id).order_by(claim.c.key.desc()).limit(1)
        with self.backend.read() as connection:
            record = connection.execute(newest).scalar()
        return None if record is None else rows.claim_of(record)

    def search(self, words_: str, question: Question = EVERYTHING) -> Iterator[Hit]:
        """The reports that have all the words."""
        wanted = words.terms(words_)
        query = select(report.c.key, report.c.id, report.c.text, report.c.known)
        query = query.where(report.c.key.in_(self.backend.has_words(wanted)), *finding.reports(question, self.backend))
        query = query.order_by(report.c.known.desc(), report.c.key.desc())
        with self._rows(query, _HITS) as found:
            for page in found.partitions():
                quoting = self._quoting([row.key for row in page], wanted, question)
                for row in page:
                    yield _hit(row.id, row.text, wanted, quoting.get(row.key, ()))

    def _quoting(
        self, keys: list[int], wanted: tuple[words.Term, ...], question: Question
    ) -> dict[int, tuple[str, ...]]:
        """The claims as asked whose quotes have the words, by the keys of their reports."""
        query = select(claim.c.report, claim.c.record).where(claim.c.report.in_(keys))
        query = query.where(*finding.claims(question, self.backend)).order_by(claim.c.key)
        quoting: dict[int, tuple[str, ...]] = {}
        with self._rows(query) as found:
            for row in found:
                said = rows.claim_of(row.record)
                if words.has(said.quote, wanted):
                    quoting[row.report] = (*quoting.get(row.report, ()), said.id)
        return quoting

    def counts(self) -> Counts:
        """How much there is."""
        with self.backend.read() as connection:
            return Counts(
                reports=_count(connection, report),
                claims=_count(connection, claim, claim.c.superseded == 0),
                places=_count(connection, place),
                judgements=_count(connection, judgement),
            )

    def moment(self) -> str | None:
        """When the last write was recorded."""
        with self.backend.read() as connection:
            return connection.execute(select(func.max(moment.c.recorded))).scalar()

    def backup(self, target: Path) -> None:
        """Write all to a new SQLite file."""
        self.backend.backup(target)

    def close(self) -> None:
        """Let go of the database."""
        self.backend.engine.dispose()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self.close()


def _count(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())


def _hit(id_: str, text: str, wanted: tuple[words.Term, ...], claims: tuple[str, ...]) -> Hit:
    span = words.first(text, wanted)
    start, end = span or Span(0, 0)
    return Hit(report=id_, span=span, excerpt=text[max(0, start - _AROUND) : end + _AROUND], claims=claims)
