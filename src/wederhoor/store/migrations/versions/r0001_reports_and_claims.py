"""Reports, their claims, the places that these name, and when each was recorded."""

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision: str | None = None

_PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables and their indexes."""
    op.create_table(
        "moment",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("recorded", _PLAIN, nullable=False, unique=True),
    )
    _reports()
    _places()
    _claims()
    op.create_table(
        "voice",
        sa.Column("name", _PLAIN, primary_key=True),
        sa.Column("claim", _KEY, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("id", _PLAIN, nullable=False, unique=True),
        sa.Column("entered", _KEY, sa.ForeignKey("moment.key"), nullable=False),
        sa.Column("known", _PLAIN, nullable=False),
        sa.Column("published", _PLAIN),
        sa.Column("publisher", sa.Text),
        sa.Column("language", _PLAIN),
        sa.Column("url", _PLAIN),
        sa.Column("article", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("body", sa.Integer, nullable=False),
        sa.Column("text", sa.Text),
    )
    op.create_index("report_known", "report", ["known"])
    op.create_index("report_url", "report", ["url"])


def _places() -> None:
    op.create_table(
        "place",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("hash", _PLAIN, nullable=False, unique=True),
        sa.Column("id", _PLAIN),
        sa.Column("name", _PLAIN, nullable=False),
        sa.Column("west", sa.Double),
        sa.Column("south", sa.Double),
        sa.Column("east", sa.Double),
        sa.Column("north", sa.Double),
    )
    op.create_index("place_id", "place", ["id"])
    op.create_index("place_name", "place", ["name"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE place_box USING rtree(key, west, east, south, north)")
        op.execute(
            "CREATE TRIGGER place_boxed AFTER INSERT ON place WHEN new.west IS NOT NULL BEGIN "
            "INSERT INTO place_box VALUES (new.key, new.west, new.east, new.south, new.north); END"
        )
    else:
        op.execute("CREATE INDEX place_box ON place USING gist (box(point(west, south), point(east, north)))")


def _claims() -> None:
    op.create_table(
        "claim",
        sa.Column("key", _KEY, primary_key=True, autoincrement=False),
        sa.Column("id", _PLAIN, nullable=False),
        sa.Column("report", _KEY, sa.ForeignKey("report.key"), nullable=False),
        sa.Column("entered", _KEY, sa.ForeignKey("moment.key"), nullable=False),
        sa.Column("superseded", sa.BigInteger, nullable=False),
        sa.Column("known", _PLAIN, nullable=False),
        sa.Column("kind", _PLAIN, nullable=False),
        sa.Column("place", _KEY, sa.ForeignKey("place.key")),
        sa.Column("starts", _PLAIN),
        sa.Column("ends", _PLAIN),
        sa.Column("days", sa.SmallInteger),
        sa.Column("actor", _PLAIN),
        sa.Column("target", _PLAIN),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("id", "superseded", name="claim_once"),
    )
    op.create_index("claim_report", "claim", ["report"])
    op.create_index("claim_place", "claim", ["place", "starts", "ends"])
    op.create_index("claim_kind", "claim", ["kind", "starts"])
    op.create_index("claim_starts", "claim", ["starts", "ends"])
    for name, columns, where in (
        ("claim_long", ["starts"], sa.text("days > 31")),
        ("claim_actor", ["actor", "starts"], sa.text("actor IS NOT NULL")),
        ("claim_target", ["target", "starts"], sa.text("target IS NOT NULL")),
    ):
        op.create_index(name, "claim", columns, sqlite_where=where, postgresql_where=where)
