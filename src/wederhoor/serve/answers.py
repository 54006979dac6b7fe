"""The answers of the API, made from the store and from what is on the shelf."""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import NamedTuple

from wederhoor.model import Claim, Finding
from wederhoor.reconcile.difference import differences
from wederhoor.serve.parameters import involves
from wederhoor.serve.records import (
    Account,
    Differences,
    Line,
    Lines,
    Match,
    Matches,
    Picture,
    Reading,
    Statement,
    Voice,
)
from wederhoor.serve.shelf import Shelf
from wederhoor.store.contract import Hit, Question, Store
from wederhoor.values import time

Moment = tuple[str | None, date | None]
"""The time in the world (EDTF; None: any), and the last day of what was known (None: all of it)."""


class Narrowed(NamedTuple):
    """Only findings with a claim as `asked` for (None: any), of these `parties` (none: any)."""

    asked: Question | None
    parties: tuple[str, ...]


def lines(shelf: Shelf, offset: int, limit: int) -> Lines:
    """The page of the list of reports that begins at `offset`."""
    page = tuple(islice(shelf.lines.values(), offset, offset + limit))
    return Lines(total=len(shelf.lines), offset=offset, reports=page)


def reading(store: Store, id: str) -> Reading | None:  # noqa: A002
    """The report with its claims; None where there is no such report."""
    report = store.report(id)
    if report is None:
        return None
    asked = Question(reports=(id,))
    claims = sorted(store.claims(asked), key=lambda claim: (claim.span.start, -claim.span.end, claim.id))
    return Reading(report=report, claims=tuple(claims), changes=tuple(store.changes(asked)))


def statement(store: Store, shelf: Shelf, id: str) -> Statement | None:  # noqa: A002
    """The claim with its report and findings; None where there is no such claim."""
    claim = store.claim(id)
    if claim is None:
        return None
    return Statement(
        claim=claim,
        report=shelf.lines.get(claim.report),
        findings=shelf.resting_on(id),
        judgements=shelf.judgements_on({id}, None),
    )


def picture(store: Store, shelf: Shelf, moment: Moment, narrowed: Narrowed) -> Picture:
    """The situation, of it the findings with a claim as asked for, and who says what in them."""
    findings = _as_asked(store, shelf, _of(shelf, moment), narrowed)
    at, known = moment
    day = known.isoformat() if known else None
    return Picture(at=at, known=day, total=len(findings), findings=findings, voices=_voices(shelf, findings))


def _voices(shelf: Shelf, findings: Iterable[Finding]) -> dict[str, Voice]:
    claims = (shelf.claims[one] for finding in findings for one in finding.cited if one in shelf.claims)
    return {claim.id: voice(claim) for claim in claims}


def changed(store: Store, shelf: Shelf, moment: Moment, since: date, narrowed: Narrowed) -> Differences:
    """What became otherwise since that day of knowledge in the situation, of it what has a claim as asked for."""
    at, known = moment
    before, after = (_as_asked(store, shelf, _of(shelf, (at, day)), narrowed) for day in (since, known))
    found = differences(before, after)
    shown = [finding for one in found for finding in (one.before, one.after) if finding]
    return Differences(
        at=at,
        since=since.isoformat(),
        known=known.isoformat() if known else None,
        total=len(found),
        differences=found,
        voices=_voices(shelf, shown),
    )


def _of(shelf: Shelf, moment: Moment) -> tuple[Finding, ...]:
    """The findings of some day of the time asked for, and those without a time."""
    at, known = moment
    return shelf.findings(time.parse(at) if at else None, known)


def _as_asked(store: Store, shelf: Shelf, findings: tuple[Finding, ...], narrowed: Narrowed) -> tuple[Finding, ...]:
    asked, parties = narrowed
    if asked is None and not parties:
        return findings
    claims: Iterable[Claim] = shelf.claims.values() if asked is None else store.claims(asked)
    met = {claim.id for claim in claims if not parties or involves(claim, parties)}
    return tuple(finding for finding in findings if not met.isdisjoint(finding.cited))


def voice(claim: Claim) -> Voice:
    """Who says it."""
    return Voice(
        claim=claim.id,
        report=claim.report,
        publisher=claim.publisher,
        published=claim.published,
        origin=claim.sources[0] if claim.sources else None,
        relays=max(0, len(claim.sources) - 1),
        quote=claim.quote,
    )


def account(shelf: Shelf, moment: Moment, id: str) -> Account | None:  # noqa: A002
    """The finding of that situation with everything behind it; None where the situation has no such finding."""
    finding = next((one for one in _of(shelf, moment) if one.id == id), None)
    if finding is None:
        return None
    claims = tuple(shelf.claims[claim] for claim in finding.cited if claim in shelf.claims)
    reports = [one for one in dict.fromkeys(claim.report for claim in claims) if one in shelf.lines]
    return Account(
        finding=finding,
        claims=claims,
        reports=tuple(shelf.lines[one] for one in reports),
        judgements=shelf.judgements_on({claim.id for claim in claims}, moment[1]),
    )


def matches(store: Store, shelf: Shelf, q: str, limit: int) -> Matches:
    """The reports that have the words. Raises StoreError where `q` holds no word."""
    hits = list(islice(store.search(q), limit + 1))
    found = tuple(_match(hit, shelf.lines[hit.report]) for hit in hits[:limit] if hit.report in shelf.lines)
    return Matches(q=q, more=len(hits) > limit, matches=found)


def _match(hit: Hit, report: Line) -> Match:
    return Match(report=report, span=hit.span, excerpt=hit.excerpt, claims=hit.claims)
