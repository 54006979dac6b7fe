"""The words of reports, findable; those of reports that are there already too."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from wederhoor.store.words import pieces, words

revision = "r0002"
down_revision = "r0001"

_BATCH = 200


def upgrade() -> None:
    """Make the word index, and fill it."""
    bind = op.get_bind()
    if bind.dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE report_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        for batch in _reports(bind):
            rows = [(key, " ".join(found)) for key, found in batch]
            bind.exec_driver_sql("INSERT INTO report_words (rowid, words) VALUES (?, ?)", rows)
        return
    op.execute(
        "CREATE TABLE report_words (report bigint NOT NULL REFERENCES report, nth integer NOT NULL, "
        "words tsvector NOT NULL, PRIMARY KEY (report, nth))"
    )
    for batch in _reports(bind):
        parts = [(key, nth, piece) for key, found in batch for nth, piece in enumerate(pieces(found))]
        if parts:
            bind.exec_driver_sql("INSERT INTO report_words VALUES (%s, %s, %s::tsvector)", parts)
    op.execute("CREATE INDEX report_words_words ON report_words USING gin (words)")


def _reports(bind: sa.Connection) -> Iterator[list[tuple[int, list[str]]]]:
    """The reports' words in batches, by key, so that a large store is never held in memory."""
    last = -1
    while True:
        found = bind.execute(
            sa.text("SELECT key, title, text FROM report WHERE key > :last ORDER BY key LIMIT :size"),
            {"last": last, "size": _BATCH},
        ).all()
        if not found:
            return
        last = found[-1].key
        yield [(row.key, words(row.title) + words(row.text)) for row in found]
