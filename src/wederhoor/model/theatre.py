"""One conflict as data."""

import msgspec

from wederhoor.model.place import Place


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A side: `id` is its ISO 3166 alpha-3 code or common English short name; `names` lists its names by language.

    `forces` are names of its armed forces and security bodies (their words are that side's military), `bodies`
    other named bodies with a source type of their own. `side` names the party that it fights for, where it does.
    """

    id: str
    type: str = "armed_group"
    names: dict[str, tuple[str, ...]] = {}
    forces: dict[str, tuple[str, ...]] = {}
    side: str | None = None


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person held this office of this party from one year (EDTF) until another (None: still)."""

    title: str
    since: str | None = None
    until: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Someone who is cited: `name` romanised in its common English form, `names` as the languages write it."""

    name: str
    party: str | None = None
    type: str = "government"
    names: dict[str, tuple[str, ...]] = {}
    offices: tuple[Office, ...] = ()


class NamedPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that the theatre adds to the gazetteer, with its names by language."""

    place: Place
    names: dict[str, tuple[str, ...]] = {}


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named body that is cited (an agency, a ministry, a service, an organisation), with its party and type."""

    id: str
    party: str | None = None
    type: str = "unknown"
    names: dict[str, tuple[str, ...]] = {}


class Theatre(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One conflict: who fights, who speaks, where, since when.

    `countries` (ISO 3166 alpha-3) are where it is fought, `bounds` its box (west, south, east, north in degrees),
    `start` an EDTF date, `zone` an IANA time zone. `dates` are named moments ("the invasion") by language, each with
    its EDTF date. `parents` names the theatres that it builds on ("world").
    """

    id: str
    name: str
    countries: tuple[str, ...] = ()
    bounds: tuple[float, float, float, float] | None = None
    start: str | None = None
    zone: str = "UTC"
    parties: tuple[Party, ...] = ()
    bodies: tuple[Body, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[NamedPlace, ...] = ()
    dates: dict[str, dict[str, str]] = {}
