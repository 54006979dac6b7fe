"""One conflict as data."""

from typing import Literal

import msgspec

from wederhoor.model.claim import Level, SourceType

Title = Literal[
    "adviser",
    "ambassador",
    "caliph",
    "chief of staff",
    "chief of the general staff",
    "commander",
    "commander-in-chief",
    "commissioner",
    "coordinator",
    "crown prince",
    "defence minister",
    "deputy foreign minister",
    "deputy head of mission",
    "deputy leader",
    "deputy prime minister",
    "director",
    "emir",
    "energy minister",
    "envoy",
    "finance minister",
    "foreign minister",
    "foreign policy chief",
    "governor",
    "head",
    "health minister",
    "high commissioner",
    "intelligence chief",
    "interior minister",
    "king",
    "leader",
    "mayor",
    "minister",
    "negotiator",
    "ombudsman",
    "pope",
    "president",
    "president of the commission",
    "president of the council",
    "prime minister",
    "prosecutor",
    "prosecutor general",
    "secretary of the security council",
    "secretary-general",
    "security adviser",
    "security service chief",
    "speaker of parliament",
    "spokesperson",
    "state secretary",
    "supreme leader",
    "vice president",
]


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A side: `id` is its ISO 3166 alpha-3 code or common English short name; `names` lists its names by language.

    `type` is what it is as a source. `forces` are names of its armed forces and security bodies (their words are that
    side's military), `adjectives` say in a word that something is its. `side` names the party that it fights for,
    `enemy` the one that it means by "the enemy", where there are such. `army` is the state whose army "the army" is in
    a country that has none.
    """

    id: str
    type: SourceType = "armed_group"
    names: dict[str, tuple[str, ...]] = {}
    forces: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    side: str | None = None
    enemy: str | None = None
    army: str | None = None


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person held this office from one year (EDTF) until another; None where that is not known, or still so.

    `title` is one that packs have words for; `of` the place or body where it is not the party's own (the
    mayor of Kharkiv); `party` whose office it was, where that is not the person's party now.
    """

    title: Title
    of: str | None = None
    since: str | None = None
    until: str | None = None
    party: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Someone who is cited: `name` romanised in its common English form, which is known in every language.

    `names` are further forms by language; a single word among them stands for the person anywhere, other surnames only
    once a title or the full name has been read.
    """

    name: str
    party: str | None = None
    type: SourceType = "government"
    names: dict[str, tuple[str, ...]] = {}
    offices: tuple[Office, ...] = ()


class NamedPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that the theatre adds to the gazetteer, or one that is in it, with further names by language.

    A new one has a point (`lat`, `lon` in degrees) and a `radius` (km); or, where no source knows its point, it lies
    somewhere in or by the place of the gazetteer whose id `within` is. With neither, `id` is itself the gazetteer's,
    and `name` and `radius` are said where they differ.
    """

    id: str
    name: str | None = None
    names: dict[str, tuple[str, ...]] = {}
    level: Level | None = None
    within: str | None = msgspec.field(default=None, name="in")
    lat: float | None = None
    lon: float | None = None
    radius: float | None = None
    country: str | None = None

    def __post_init__(self) -> None:
        if (self.within, self.level, self.lat, self.lon) == (None, None, None, None):
            return  # the gazetteer's
        if not (self.name and self.level):
            raise ValueError("Table of a place that is not the gazetteer's needs `name` and `level`")
        if self.within is not None and (self.lat, self.lon) != (None, None):
            raise ValueError("Table has `in`, and a point too: `lat` and `lon` are for a place whose point is known")
        if self.within is None and None in (self.lat, self.lon, self.radius):
            raise ValueError("Table needs `lat`, `lon` and `radius`, or `in`, the id of what the place lies in")


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named body that is cited (an agency, a ministry, a service, an organisation), with its party and type.

    `id` is its common English name, which is known in every language; `names` are further names by language.
    """

    id: str
    party: str | None = None
    type: SourceType = "unknown"
    names: dict[str, tuple[str, ...]] = {}


class Department(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a state's government that every state has (a ministry, a general staff), cited without a name.

    `names` are what languages call it: words, or the beginnings of words, that stand together in a mention of it.
    """

    id: str
    names: dict[str, tuple[str, ...]] = {}


class Theatre(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One conflict: who fights, who speaks, where, since when.

    `countries` (ISO 3166 alpha-3) are where it is fought, `bounds` its box (west, south, east, north in degrees),
    `start` an EDTF date, `first_day` the day from which its days are counted ("the tenth day of the war") where that is
    another one. `dates` are named moments ("the invasion") by language, each with its EDTF date. The theatre "world"
    lies under every other.
    """

    id: str
    name: str
    countries: tuple[str, ...] = ()
    bounds: tuple[float, float, float, float] | None = None
    start: str | None = None
    first_day: str | None = None
    parties: tuple[Party, ...] = ()
    bodies: tuple[Body, ...] = ()
    departments: tuple[Department, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[NamedPlace, ...] = ()
    dates: dict[str, dict[str, str]] = {}
