"""How claims stand to each other, as reconciling judged when they were put in, and what it needs to go on."""

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"

_PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables, empty: what is there already is related when more is put in."""
    op.create_index("report_entered", "report", ["entered"])
    op.create_index("claim_entered", "claim", ["entered"])
    op.create_table(
        "related",
        sa.Column("mark", _PLAIN, primary_key=True),
        sa.Column("moment", sa.BigInteger, nullable=False),
    )
    _claims()
    _copies()


def _claims() -> None:
    op.create_table(
        "told",
        sa.Column("claim", _KEY, sa.ForeignKey("claim.key"), primary_key=True, autoincrement=False),
        sa.Column("voice", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "spot",
        sa.Column("name", _PLAIN, primary_key=True),
        sa.Column("first", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("claim", _KEY, primary_key=True, autoincrement=False),
        sa.Column("last", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("home", sa.Boolean, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tie",
        sa.Column("a", _KEY, primary_key=True, autoincrement=False),
        sa.Column("b", _KEY, primary_key=True, autoincrement=False),
        sa.Column("stand", _PLAIN, nullable=False),
        sa.Column("weight", sa.SmallInteger, nullable=False),
        sa.Column("why", _PLAIN, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("tie_b", "tie", ["b"])


def _copies() -> None:
    op.create_table(
        "band",
        sa.Column("band", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("report", _KEY, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copied",
        sa.Column("report", _KEY, primary_key=True, autoincrement=False),
        sa.Column("original", _KEY, nullable=False),
    )
    op.create_index("copied_original", "copied", ["original"])
