"""Where and when what a report opens with is, if only what follows tells: 'Blast kills two. It was in X on Sunday.'"""

from collections.abc import Iterable, Sequence

import msgspec

from wederhoor.extract.words.reading import Reading
from wederhoor.model import Claim, Time
from wederhoor.values import time

_FAMILIES = frozenset({"attack", "damage"})
_APART = frozenset({"attack.interception", "attack.repelled"})
_HARM = frozenset({"harm.killed", "harm.injured"})
_OUTCOMES = frozenset({"talks.failed", "talks.ceasefire_agreed"})  # of talks that were held
_OPENING = 400  # characters, of a headline and a lead
_MONTH = 7  # characters: what is told of a month or a year by itself is no news
_ARMS = frozenset({"strike", "drone", "missile", "aircraft"})
_WAVE = 10  # attacks, or arms: more than one place is hit with
_SOON = 600  # some three sentences: later on, the report speaks of something else


def settled(reading: Reading, claims: Iterable[Claim], body: int) -> list[Claim]:
    """The claims of a report that begins at `body`, in reading order, those of its lead where and when it soon says."""
    return _dated_of(_placed(claims, body, _earlier(reading)), body)


def _earlier(reading: Reading) -> list[tuple[int, int]]:
    """The characters of the sentences that go back to what was before: 'Earlier, X was hit'."""
    if "earlier" not in reading.present:
        return []
    tokens = reading.tokens
    begun = [(a, b) for a, b in tokens.sentences if reading.is_(a, "earlier")]
    return [(tokens.start[a], tokens.end[b - 1]) for a, b in begun]


def _placed(claims: Iterable[Claim], body: int, before: Sequence[tuple[int, int]]) -> list[Claim]:
    """The claims of a report that begins at `body`, in reading order; those of its lead at the place soon given them.

    Only before the first place of what happens: later, a claim without a place is one that the report puts nowhere.
    What it says from one up to another of the characters of `before` was at another time, and may be elsewhere.
    """
    out: list[Claim] = []
    waiting: dict[str, list[int]] = {}
    settled: set[str] = set()
    for claim in claims:
        what = _occurrence(claim)
        out.append(claim)
        if what in settled:
            continue
        if claim.place is None and claim.span.end < body + _OPENING and not _many(claim):
            waiting.setdefault(what, []).append(len(out) - 1)
        if claim.place is None or claim.modality == "planned" or any(a <= claim.span.start < b for a, b in before):
            continue
        settled.add(what)
        for i in waiting.pop(what, ()):
            if claim.place.level != "country" and claim.span.start - out[i].span.end < _SOON:
                out[i] = msgspec.structs.replace(out[i], place=msgspec.structs.replace(claim.place, span=None))
    return out


def _many(claim: Claim) -> bool:
    """Whether a claim counts so many attacks, or arms, that they are those of a whole front."""
    count = claim.quantity
    if count is None or not claim.kind.startswith("attack."):
        return False
    return count.unit in _ARMS and (count.min or 0) >= _WAVE


def _dated_of(claims: list[Claim], body: int) -> list[Claim]:
    """The same claims, those of the attack that the lead tells of at the time soon given for one at their place."""
    end = body + _OPENING
    if not any(claim.kind.startswith("attack.") for claim in claims if claim.span.end < end):
        return claims
    return [_dated(claim, claims[n + 1 :]) if claim.span.end < end else claim for n, claim in enumerate(claims)]


def _dated(claim: Claim, later: list[Claim]) -> Claim:
    """A claim of violence without a time, at that of the first of the later ones that has one, if soon and there."""
    if _occurrence(claim) != "violence" or claim.time is None or claim.time.basis != "published":
        return claim
    for other in later:
        if other.time and other.time.basis == "stated" and _occurrence(other) == "violence":
            there = _place(other) == _place(claim) and other.span.start - claim.span.end < _SOON
            there = there and len(other.time.edtf) > _MONTH and _short(other.time.edtf)
            when = Time(edtf=other.time.edtf, basis="inherited", span=other.time.span)
            return msgspec.structs.replace(claim, time=when) if there else claim
    return claim


def _short(edtf: str) -> bool:
    """Whether a time is no stretch of days: 'five raids since 1 July' do not date the last one."""
    days = time.parse(edtf)
    return "/" not in edtf or (days.last - days.first).days <= 1


def _place(claim: Claim) -> str | None:
    return claim.place.name if claim.place else None


def _occurrence(claim: Claim) -> str:
    """What a claim is part of: an attack with its harm and damage, talks with how they end, else its own kind."""
    family = claim.kind.split(".")[0]
    if claim.kind in _HARM or (family in _FAMILIES and claim.kind not in _APART):
        return "violence"
    return "talks.held" if claim.kind in _OUTCOMES else claim.kind
