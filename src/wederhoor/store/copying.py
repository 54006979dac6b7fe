"""Copies a whole store, with every moment that it recorded, into an empty one."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from wederhoor.errors import StoreError
from wederhoor.store import words
from wederhoor.store.backend import Backend
from wederhoor.store.schema import (
    band,
    claim,
    copied,
    judged,
    judgement,
    moment,
    notice,
    place,
    related,
    report,
    spot,
    tie,
    told,
    voice,
)

_KEPT = (related, told, spot, tie, band, copied)
_TABLES = (moment, report, place, claim, voice, judgement, judged, notice, *_KEPT)  # each after those that it refers to
_PAGE = 1000
_REPORTS = 100


def copy_rows(source: Backend, target: Backend) -> None:
    """Copy all rows as one snapshot of `source` has them, in one transaction of `target`.

    Raises StoreError where `target` holds anything.
    """
    with source.read() as here, target.write() as there:
        if there.execute(select(func.count()).select_from(moment)).scalar_one():
            raise StoreError(f"store {target.name} is not empty; copy to a new one")
        for table in _TABLES:
            for page in _pages(here, select(table), _PAGE):
                target.insert(there, table, [tuple(row) for row in page])
        texts = select(report.c.key, report.c.title, report.c.text).where(report.c.text.is_not(None))
        for page in _pages(here, texts, _REPORTS):
            target.index(there, [(row.key, words.words(row.title) + words.words(row.text)) for row in page])
    target.settle()


def _pages(connection: Connection, query: Select[Any], size: int) -> Iterator[Sequence[Row[Any]]]:
    with connection.execute(query, execution_options={"yield_per": size}) as found:
        yield from found.partitions()
