"""The store that a command works on, and the situation in it."""

from datetime import date
from pathlib import Path

import msgspec

from wederhoor.errors import InputError
from wederhoor.model import Claim, Finding
from wederhoor.reconcile import situation
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.settings import settings
from wederhoor.store import Question, Store, open_store


def address(url: str | None) -> str:
    """The store that is meant: at `url`, or the settings' own. Raises InputError where there is none yet."""
    own = settings()
    if url is None and own.own_store and not Path(own.store).exists():
        raise InputError(
            f"there is no store yet: {own.store}; fill it with wederhoor add, or name another with --store"
        )
    return url or own.store


def opened(url: str | None) -> Store:
    """The store that is meant, which must be there. Raises InputError, StoreError."""
    return open_store(address(url), create=False)


def made(url: str | None) -> Store:
    """The store that is meant, made where it is not there. Raises StoreError."""
    own = settings()
    if url is None and own.own_store:
        try:
            own.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{own.data}: {error.strerror}; name another store with --store") from error
    return open_store(url or own.store)


class Picture(msgspec.Struct, frozen=True):
    """These findings are the situation, and `claims` (by id) all that they rest on."""

    findings: tuple[Finding, ...]
    claims: dict[str, Claim]


def picture(
    store: Store, world: Knowledge, at: date | None = None, known: date | None = None, recorded: str | None = None
) -> Picture:
    """The situation of a store for the day `at` (None: all days), as known on the day `known` (None: now).

    With `recorded` (ISO 8601), what the store answered at that moment.
    """
    asked = Question(recorded=recorded)
    claims = {claim.id: claim for claim in store.claims(asked)}
    texts = {report.id: report.text[report.body :] for report in store.reports(asked)}
    changes = store.changes(asked)
    found = situation(claims.values(), store.judgements(asked), world, at, known, changes=changes, texts=texts)
    return Picture(found, claims)
