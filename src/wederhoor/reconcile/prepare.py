"""Claims made ready to be compared: placed, dated, traced to their origins."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from wederhoor.model import Claim, Report
from wederhoor.reconcile import copies, names
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.origins import Origin, origin
from wederhoor.reconcile.resolve import resolve
from wederhoor.reconcile.subject import Subject, subject


class Voice(NamedTuple):
    """Who says a claim, as its whole report tells: its origin, whether that is the report's `main` voice, and the codes
    (a flight, a weapon's type) that the report's claims name."""

    origin: Origin
    main: bool
    topic: tuple[str, ...]


def prepare(
    claims: Iterable[Claim], world: Knowledge | None, reports: Iterable[Report] | None = None
) -> dict[str, Subject]:
    """Each claim's subject by its id.

    Copies of one text speak with one voice; they are found in the words of `reports`, or, where that is None, in what
    the claims quote.
    """
    given = {claim.id: claim for claim in claims}
    first = copies.originals(copies.quoted(given.values()) if reports is None else reports)
    told = voices(given.values(), world, first)
    return {name: spoken(given[name], told[name], world) for name in sorted(given)}


def spoken(claim: Claim, voice: Voice, world: Knowledge | None) -> Subject:
    """The subject of a claim of which is known who says it."""
    return subject(claim, resolve(claim.place, world), voice.origin, frozenset(voice.topic), main=voice.main)


def voices(claims: Iterable[Claim], world: Knowledge | None, originals: Mapping[str, Report] = {}) -> dict[str, Voice]:
    """Who says each claim, by its id; the claims are all that their reports say.

    `originals` are the reports that speak for the copies among them, by the copies' ids.
    """
    cast = Cast.of(world)
    reports: dict[str, dict[str, tuple[Claim, Origin]]] = defaultdict(dict)
    for claim in claims:
        said = _as_in(originals.get(claim.report), claim)
        reports[claim.report][claim.id] = claim, origin(said, cast)
    return {name: voice for told in reports.values() for name, voice in _report(told).items()}


def _report(told: Mapping[str, tuple[Claim, Origin]]) -> dict[str, Voice]:
    """The voices of one report: its main one is behind most of its claims, or its own."""
    counts = Counter(origin.key for _, origin in told.values())
    usual = min(counts, key=lambda key: (-counts[key], key))
    topic = tuple(sorted(names.codes(claim.quote for claim, _ in told.values())))
    return {name: Voice(origin, origin.own or origin.key == usual, topic) for name, (_, origin) in told.items()}


def _as_in(original: Report | None, claim: Claim) -> Claim:
    """A copy's claim as its original says it."""
    if original is None:
        return claim
    return msgspec.structs.replace(claim, report=original.id, publisher=original.publisher)
