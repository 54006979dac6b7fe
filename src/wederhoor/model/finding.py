"""How claims stand to each other, and what a situation is made of."""

from typing import Literal

import msgspec

from wederhoor.model.claim import Location

Stand = Literal["repeats", "corroborates", "conflicts", "updates"]
Standing = Literal["reported", "corroborated", "contested", "updated", "corrected", "retracted"]
Verdict = Literal["same", "different", "accepted", "wrong", "amended", "note", "undone"]


class Relation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Claim `a` stands to claim `b` so, and `why` says which values decided it; in `updates`, `a` is the earlier."""

    a: str
    b: str
    stand: Stand
    why: str


class Version(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """These claims, of `origins` independent origins on the sides of `parties`, can all be so together."""

    claims: tuple[str, ...]
    origins: int
    parties: tuple[str, ...]
    says: str


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """About one event or state, the claims known say so; a contested finding has two versions or more."""

    id: str
    event: str
    kind: str
    place: Location | None
    at: str | None
    standing: Standing
    versions: tuple[Version, ...]
    relations: tuple[Relation, ...]

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the claims in its versions."""
        return tuple(claim for version in self.versions for claim in version.claims)


class Judgement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """On `when` (ISO 8601, UTC), `who` (a rule's address or a person) decided `verdict` about `claims`, and said why.

    Judgements are added, never edited. `same` and `different` are said of every two of `claims`, or, where there are
    `others`, of each of `claims` and each of those. `amends` holds the fields of a claim that an analyst put right;
    `undoes` is the id of a judgement that counts no longer.
    """

    id: str
    who: str
    when: str
    verdict: Verdict
    claims: tuple[str, ...]
    why: str
    amends: dict[str, str | None] = {}
    others: tuple[str, ...] = ()
    undoes: str | None = None
