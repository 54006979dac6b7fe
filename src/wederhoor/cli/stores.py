"""The store that a command works on, and the situation in it."""

from datetime import date
from pathlib import Path

import msgspec

from wederhoor.model import Claim, Finding
from wederhoor.reconcile import situation
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.settings import settings
from wederhoor.store import Store, open_store


def opened(url: str | None, *, create: bool = True) -> Store:
    """The store at `url`, or the settings' own; its folder is made where `create`. Raises StoreError."""
    own = settings()
    if url is None and create and own.store == str(own.data / "store.sqlite"):
        Path(own.store).parent.mkdir(parents=True, exist_ok=True)
    return open_store(url or own.store, create=create)


class Picture(msgspec.Struct, frozen=True):
    """These findings are the situation, and `claims` (by id) all that they rest on."""

    findings: tuple[Finding, ...]
    claims: dict[str, Claim]


def picture(store: Store, world: Knowledge, at: date | None = None, known: date | None = None) -> Picture:
    """The situation of a store for the day `at` (None: all days), as known on the day `known` (None: now)."""
    claims = {claim.id: claim for claim in store.claims()}
    return Picture(situation(claims.values(), store.judgements(), world, at, known), claims)


def cited(finding: Finding) -> tuple[str, ...]:
    """The ids of the claims that the finding rests on."""
    return tuple(claim for version in finding.versions for claim in version.claims)
