"""The answers of the API, made from the store and from what is on the shelf."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice

from wederhoor.model import Claim
from wederhoor.reconcile.difference import differences
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
    States,
    Voice,
)
from wederhoor.serve.shelf import Asked, Shelf
from wederhoor.store.contract import Hit, Question, Store
from wederhoor.stored import cited


def lines(shelf: Shelf, offset: int, limit: int) -> Lines:
    """The page of the list of reports that begins at `offset`."""
    total = shelf.store.counts().reports
    return Lines(total=total, offset=offset, reports=shelf.lines(shelf.store.latest(offset, limit)))


def reading(store: Store, id: str) -> Reading | None:  # noqa: A002
    """The report with its claims; None where there is no such report."""
    report = store.report(id)
    if report is None:
        return None
    asked = Question(reports=(id,))
    claims = sorted(store.claims(asked), key=lambda claim: (claim.span.start, -claim.span.end, claim.id))
    return Reading(report=report, claims=tuple(claims), changes=tuple(store.changes(asked)))


def statement(shelf: Shelf, id: str) -> Statement | None:  # noqa: A002
    """The claim with its report and findings; None where there is no such claim."""
    claim = shelf.store.claim(id)
    if claim is None:
        return None
    return Statement(
        claim=claim,
        report=shelf.named([claim.report]).get(claim.report),
        findings=shelf.resting_on(id),
        judgements=shelf.judgements_on({id}, None),
    )


def picture(shelf: Shelf, asked: Asked) -> Picture:
    """The situation, of it the findings with a claim as asked for, and who says what in them."""
    found = shelf.picture(asked)
    return Picture(
        at=asked.question.at,
        known=asked.question.known,
        total=len(found.findings),
        findings=found.findings,
        voices=_voices(cited(found.findings), found.claims),
    )


def _voices(names: Iterable[str], claims: Mapping[str, Claim]) -> dict[str, Voice]:
    return {name: voice(claims[name]) for name in sorted(names) if name in claims}


def states(shelf: Shelf, asked: Asked) -> States:
    """What holds at each place over time, of it what has a claim as asked for, and who says so."""
    found = shelf.states(asked)
    return States(
        at=asked.question.at,
        known=asked.question.known,
        total=len(found.states),
        states=found.states,
        voices=_voices(found.claims, found.claims),
    )


def changed(shelf: Shelf, asked: Asked, since: date) -> Differences:
    """What became otherwise since that day of knowledge in the situation, of it what has a claim as asked for."""
    before, after = shelf.between(asked, since)
    found = differences(before.findings, after.findings)
    shown = [finding for one in found for finding in (one.before, one.after) if finding]
    return Differences(
        at=asked.question.at,
        since=since.isoformat(),
        known=asked.question.known,
        total=len(found),
        differences=found,
        voices=_voices(cited(shown), after.claims),
    )


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


def account(shelf: Shelf, asked: Asked, id: str) -> Account | None:  # noqa: A002
    """The finding of that situation with everything behind it; None where the situation has no such finding."""
    found = shelf.finding(asked, id)
    if found is None:
        return None
    finding, there = found
    claims = tuple(there[claim] for claim in finding.cited if claim in there)
    return Account(
        finding=finding,
        claims=claims,
        reports=tuple(shelf.named(claim.report for claim in claims).values()),
        judgements=shelf.judgements_on({claim.id for claim in claims}, asked.known),
    )


def matches(shelf: Shelf, q: str, limit: int) -> Matches:
    """The reports that have the words. Raises StoreError where `q` holds no word."""
    hits = list(islice(shelf.store.search(q), limit + 1))
    there = shelf.named(hit.report for hit in hits[:limit])
    found = tuple(_match(hit, there[hit.report]) for hit in hits[:limit] if hit.report in there)
    return Matches(q=q, more=len(hits) > limit, matches=found)


def _match(hit: Hit, report: Line) -> Match:
    return Match(report=report, span=hit.span, excerpt=hit.excerpt, claims=hit.claims)
