"""The store that a command works on, and the situation in it."""

from datetime import date
from pathlib import Path

import msgspec

from wederhoor.errors import InputError
from wederhoor.model import Claim, Finding
from wederhoor.reconcile import situation
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.run.near import Near
from wederhoor.settings import settings
from wederhoor.store import Question, Store, open_store
from wederhoor.values import time


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


class Day(msgspec.Struct, frozen=True):
    """The situation is of the days `at` (None: all), as known on the day `known` (None: now), as the store answered at
    the moment `recorded` (ISO 8601; None: now)."""

    at: time.Days | None = None
    known: date | None = None
    recorded: str | None = None


ALL = Day()


def picture(store: Store, world: Knowledge, day: Day = ALL, found: Near | None = None) -> Picture:
    """The situation of a store on a day; with `found`, of it the findings of those claims."""
    asked = Question(recorded=day.recorded)
    if found is None:
        claims = {claim.id: claim for claim in store.claims(asked)}
        found = Near(claims, frozenset(claims))
    else:
        asked = msgspec.structs.replace(
            asked, reports=tuple({one.report for one in found.claims.values()}) or ("none",)
        )
    findings = situation(
        found.claims.values(),
        store.judgements(Question(recorded=day.recorded)),
        world,
        day.at,
        day.known,
        changes=store.changes(asked),
        texts={report.id: report.words for report in store.reports(asked)},
        only=found.whole,
    )
    return Picture(findings, found.claims)
