"""Who first said it: the origin of a claim, resolved through its relays, and whether two are one."""

from typing import NamedTuple

from wederhoor.model import Claim, Source
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.known import published
from wederhoor.reconcile.names import given_fit, skeleton, surname
from wederhoor.values.place import fold
from wederhoor.values.time import Days

_SURNAME = "surname:"
_NOBODY = ("", "unknown")
# Sources of these types are bodies, told apart by their whole names; people are by their surnames.
_BODIES = frozenset({"media", "ngo", "un"})


class Origin(NamedTuple):
    """A claim goes back to this voice: a named person or body, an unnamed one of a side, or a publisher's own.

    `key` tells origins apart; `name` is None for an unnamed one; `own` marks a report's own voice.
    """

    key: str
    name: str | None
    party: str | None
    type: str
    own: bool = False

    @property
    def says(self) -> str:
        """The origin as a reader names it."""
        if self.name:
            return self.name
        kind = self.type.replace("_", " ")
        if self.own:
            return "the report itself"
        return f"an unnamed {self.party} {kind} source" if self.party else f"an unnamed {kind} source"


def origin(claim: Claim, cast: Cast) -> Origin:
    """The origin of the claim: its first source that is anybody, else the publisher (or the report, if unknown).

    "It is reported" has nobody behind it, so a relay of it, or else the report, answers for it.
    """
    for source in claim.sources:
        if source.name or source.party or source.type != "unknown":
            return _cited(source, claim, cast)
    return _own(claim, cast)


def _own(claim: Claim, cast: Cast) -> Origin:
    publisher = claim.publisher
    if publisher is None or fold(publisher) in _NOBODY:
        return Origin(f"report:{claim.report}", None, None, "media", own=True)
    who = cast.body(publisher)
    party, kind = (who.party, who.type) if who else (None, "media")
    head = cast.head(publisher, published(claim))
    return Origin(f"name:{skeleton(head or publisher)}", head or publisher, party, kind, own=True)


def _cited(source: Source, claim: Claim, cast: Cast) -> Origin:
    said = published(claim)
    if source.name:
        return _named(source.name, source, cast, said)
    body = cast.body(source.mention) if source.mention else None
    if body:
        return _named(cast.head(body.id, said) or body.id, source, cast, said)
    speaker = _speaking(source, claim, cast)
    if speaker:
        return _named(speaker, source, cast, said)
    department = cast.department(source) if source.party else None
    if department:
        return _department(department.id, source.party, source.type)
    scope = "" if source.party else f":{claim.report}"
    return Origin(f"unnamed:{source.party}:{source.type}{scope}", None, source.party, source.type)


def _named(name: str, source: Source, cast: Cast, said: Days | None) -> Origin:
    person = cast.person(name, source.party)
    if person:
        voice = cast.voice(person, said)
        if voice:
            return _department(voice, person.party, person.type)
        return Origin(f"name:{skeleton(person.name)}", person.name, person.party, person.type)
    if cast.body(name) or source.type in _BODIES:
        return Origin(f"name:{skeleton(name)}", name, source.party, source.type)
    return Origin(f"{_SURNAME}{surname(name)}", name, source.party, source.type)


def _department(name: str, party: str | None, kind: str) -> Origin:
    return Origin(f"department:{party}:{name}", f"the {party} {name}", party, kind)


def _speaking(source: Source, claim: Claim, cast: Cast) -> str | None:
    """Who speaks where a body publishes its head's own words: an unnamed source of the publisher's side and type."""
    body = cast.body(claim.publisher) if claim.publisher else None
    if body is None or (body.party, body.type) != (source.party, source.type):
        return None
    return cast.head(body.id, published(claim)) or body.id


def one(a: Origin, b: Origin, *, together: bool) -> bool:
    """Whether two origins are one voice; `together` says that both stand in one report.

    A named member and an unnamed "government" of one side are one, two bodies or two people of a side are not.
    """
    if a.key == b.key:
        return not a.key.startswith(_SURNAME) or _one_person(a, b)
    if a.own or b.own or a.party is None or a.party != b.party or (a.name and b.name):
        return False
    if a.type == b.type:
        return True
    return together and "unknown" in (a.type, b.type)


def _one_person(a: Origin, b: Origin) -> bool:
    """Whether two unlisted people of one surname can be one: by their given names and whom they speak for."""
    return given_fit(a.name or "", b.name or "") and (a.party == b.party or None in (a.party, b.party))
