"""A claim and its parts: the record that `wederhoor read` prints."""

from typing import Literal

import msgspec

from wederhoor.model.ids import CLAIM, identity
from wederhoor.model.span import Span

Level = Literal["site", "settlement", "district", "region", "country", "area"]
Relation = Literal["in", "near", "from", "to", "over"]
Basis = Literal["stated", "inherited", "published"]
Stance = Literal["asserts", "denies", "confirms", "demands", "quotes"]
Polarity = Literal["affirmed", "negated"]
Modality = Literal["actual", "possible", "planned"]
SourceType = Literal[
    "government",
    "military",
    "intelligence",
    "local_authority",
    "emergency_services",
    "health",
    "media",
    "witness",
    "ngo",
    "un",
    "armed_group",
    "expert",
    "unknown",
]
Unit = Literal[
    "person",
    "vehicle",
    "aircraft",
    "drone",
    "missile",
    "strike",
    "hour",
    "day",
    "kilometre",
    "home",
    "other",
]


class Location(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A claim says that it happens in, near, from, to or over this place, which `span` names.

    `lat`, `lon` are a representative point in degrees and `radius` how far the place reaches in km;
    `country` is ISO 3166-1 alpha-3. `id` is None for a place known only by the region that it lies in.
    """

    id: str | None = None
    name: str
    lat: float | None = None
    lon: float | None = None
    radius: float | None = None
    level: Level
    country: str | None = None
    relation: Relation = "in"
    span: Span | None = None


class Time(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A claim is about this time (EDTF level 1), which the text states, carries over, or leaves to its date."""

    edtf: str
    basis: Basis
    span: Span | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Someone says it: `name` romanised (None where unnamed), `mention` as the text has it."""

    name: str | None = None
    mention: str | None = None
    party: str | None = None
    type: SourceType = "unknown"
    stance: Stance = "asserts"
    span: Span | None = None
    cue: Span | None = None


class Quantity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A count lies between `min` and `max`, both included; None is an open end."""

    min: int | float | None = None
    max: int | float | None = None
    unit: Unit = "other"
    span: Span | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """In `report`, the first of `sources` says that `kind` happened, holds or will happen at `place` and `time`."""

    id: str
    report: str
    article: str | None
    url: str | None
    publisher: str | None
    language: str | None
    published: str | None
    kind: str
    object: str | None
    span: Span
    quote: str
    trigger: Span | None
    place: Location | None
    actor: str | None
    target: str | None
    time: Time | None
    sources: tuple[Source, ...]
    polarity: Polarity
    modality: Modality
    quantity: Quantity | None
    denies: tuple[str, ...] = ()
    evidence: dict[str, Span] = {}
    extractor: str
    rule: str | None


def claim_id(claim: Claim, ordinal: int) -> str:
    """The claim's id: a hash of what it says and where, never of place or time, which a better gazetteer may mend."""
    chain = [(s.name, s.mention, s.party, s.type, s.stance) for s in claim.sources]
    count = claim.quantity and (claim.quantity.min, claim.quantity.max, claim.quantity.unit)
    says = (claim.span, claim.kind, claim.object, claim.actor, claim.target, claim.polarity, count, chain)
    return identity(CLAIM, claim.report, *says, ordinal)
