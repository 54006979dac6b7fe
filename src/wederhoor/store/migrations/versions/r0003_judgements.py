"""Judgements, and notices that a report was withdrawn or removed."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"

_PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "judgement",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("id", _PLAIN, nullable=False, unique=True),
        sa.Column("entered", _KEY, sa.ForeignKey("moment.key"), nullable=False),
        sa.Column("known", _PLAIN, nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judged",
        sa.Column("claim", _PLAIN, primary_key=True),
        sa.Column("judgement", _KEY, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "notice",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("report", _KEY, sa.ForeignKey("report.key"), nullable=False),
        sa.Column("fate", _PLAIN, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("since", _PLAIN, nullable=False),
        sa.Column("entered", _KEY, sa.ForeignKey("moment.key"), nullable=False),
        sa.UniqueConstraint("report", "fate", "why", name="notice_once"),
    )
