"""The tables, as the migrations leave them; `HEAD` is the revision that they are."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

REVISIONS = ("r0001", "r0002", "r0003", "r0004")
HEAD = REVISIONS[-1]
VERSION_TABLE = "wederhoor_version"
LONG = 31  # days: what lasts longer is found through an index of its own

metadata = MetaData()
# Compared byte by byte: fast, and the same whatever a server's locale.
plain = Text().with_variant(Text(collation="C"), "postgresql")
key = BigInteger().with_variant(Integer(), "sqlite")

moment = Table(
    "moment",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("recorded", plain, nullable=False, unique=True),
)

report = Table(
    "report",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("id", plain, nullable=False, unique=True),
    Column("entered", ForeignKey("moment.key"), nullable=False),
    Column("known", plain, nullable=False),
    Column("published", plain),
    Column("publisher", Text),
    Column("language", plain),
    Column("url", plain),
    Column("article", Text),
    Column("title", Text),
    Column("body", Integer, nullable=False),
    Column("text", Text),
    Index("report_entered", "entered"),
    Index("report_known", "known"),
    Index("report_url", "url"),
)

place = Table(
    "place",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("hash", plain, nullable=False, unique=True),
    Column("id", plain),
    Column("name", plain, nullable=False),
    Column("west", Double),
    Column("south", Double),
    Column("east", Double),
    Column("north", Double),
    Index("place_id", "id"),
    Index("place_name", "name"),
)

claim = Table(
    "claim",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("id", plain, nullable=False),
    Column("report", ForeignKey("report.key"), nullable=False),
    Column("entered", ForeignKey("moment.key"), nullable=False),
    Column("superseded", BigInteger, nullable=False),
    Column("known", plain, nullable=False),
    Column("kind", plain, nullable=False),
    Column("place", ForeignKey("place.key")),
    Column("starts", plain),
    Column("ends", plain),
    Column("days", SmallInteger),
    Column("actor", plain),
    Column("target", plain),
    Column("record", LargeBinary, nullable=False),
    UniqueConstraint("id", "superseded", name="claim_once"),
    Index("claim_entered", "entered"),
    Index("claim_report", "report"),
    Index("claim_place", "place", "starts", "ends"),
    Index("claim_kind", "kind", "starts"),
    Index("claim_starts", "starts", "ends"),
)
# Three more indexes of the migrations, each over a part of the rows, are left out: telling of them imports dialects.

voice = Table(
    "voice",
    metadata,
    Column("name", plain, primary_key=True),
    Column("claim", key, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

judgement = Table(
    "judgement",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("id", plain, nullable=False, unique=True),
    Column("entered", ForeignKey("moment.key"), nullable=False),
    Column("known", plain, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

judged = Table(
    "judged",
    metadata,
    Column("claim", plain, primary_key=True),
    Column("judgement", key, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

notice = Table(
    "notice",
    metadata,
    Column("key", key, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("report.key"), nullable=False),
    Column("fate", plain, nullable=False),
    Column("why", Text, nullable=False),
    Column("since", plain, nullable=False),
    Column("entered", ForeignKey("moment.key"), nullable=False),
    UniqueConstraint("report", "fate", "why", name="notice_once"),
)

# What reconciling made of claims, which could be made anew: how far it came and by what, who says a claim, where and
# when it is found, how two stand to each other, and which reports are copies.
related = Table(
    "related",
    metadata,
    Column("mark", plain, primary_key=True),
    Column("moment", BigInteger, nullable=False),
)

told = Table(
    "told",
    metadata,
    Column("claim", ForeignKey("claim.key"), primary_key=True, autoincrement=False),
    Column("voice", LargeBinary, nullable=False),
)

spot = Table(
    "spot",
    metadata,
    Column("name", plain, primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("claim", key, primary_key=True, autoincrement=False),
    Column("last", Integer, primary_key=True, autoincrement=False),
    Column("home", Boolean, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

tie = Table(
    "tie",
    metadata,
    Column("a", key, primary_key=True, autoincrement=False),
    Column("b", key, primary_key=True, autoincrement=False),
    Column("stand", plain, nullable=False),
    Column("weight", SmallInteger, nullable=False),
    Column("why", plain, nullable=False),
    Index("tie_b", "b"),
    sqlite_with_rowid=False,
)

band = Table(
    "band",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("report", key, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

copied = Table(
    "copied",
    metadata,
    Column("report", key, primary_key=True, autoincrement=False),
    Column("original", key, nullable=False),
    Index("copied_original", "original"),
)
