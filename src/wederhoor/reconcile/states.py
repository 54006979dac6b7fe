"""What holds where, over time: who has a place, whether there is power, whether people can leave.

A claim holds for the days that it states, or for those on which it was reported; what nobody speaks of is unknown,
and is shown so instead of being filled from what was so before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from wederhoor.model import Change, Claim, Judgement, Location, Version
from wederhoor.reconcile.gone import gone
from wederhoor.reconcile.judged import amended, judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.known import known_by, published
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.versions import version
from wederhoor.values import control, kind, place

_DAY = timedelta(days=1)
_ACCESS = {
    "access.supply_blocked": ("supplies", "blocked"),
    "access.aid_delivered": ("supplies", "delivered"),
    "access.shortage": ("supplies", "short"),
    "access.evacuation_blocked": ("way out", "blocked"),
    "access.evacuation_offered": ("way out", "offered"),
    "access.evacuated": ("way out", "used"),
}


class Spell(msgspec.Struct, frozen=True, kw_only=True):
    """From `first` to `last`, both included, this held: one version, several where contested, none where unknown."""

    first: date
    last: date
    versions: tuple[Version, ...]


class State(msgspec.Struct, frozen=True, kw_only=True):
    """At `place`, `topic` (control, presence of a party, a service, supplies, the way out) went through `spells`."""

    place: Location
    topic: str
    spells: tuple[Spell, ...]


def states(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    known: date | None,
    *,
    changes: Iterable[Change] = (),
) -> tuple[State, ...]:
    """Each state of each place as known by the end of the day `known` (None: whatever is known), by place and topic."""
    decided = judged(judgements, known)
    public = [claim for claim in claims if known_by(published(claim), known)]
    taken = gone(public, decided, changes, known).claims
    subjects = prepare((amended(c, decided, world) for c in public if c.id not in taken), world)
    topics: dict[tuple[str, str], list[tuple[str, Subject]]] = defaultdict(list)
    for subject in subjects.values():
        for topic, says in _speaks(subject):
            topics[_where(subject), topic].append((says, subject))
    return tuple(_state(topic, told) for (_, topic), told in sorted(topics.items(), key=lambda row: row[0]))


def _where(subject: Subject) -> str:
    where = subject.place
    return (where.id or f"{place.fold(where.name)} {where.level}") if where else ""


def _speaks(subject: Subject) -> Iterator[tuple[str, str]]:
    """The topics that a claim speaks to, with what it says; what is only planned is no state."""
    claim = subject.claim
    if claim.place is None or claim.modality == "planned" or _days(subject) is None:
        return
    held = control.holding(claim)
    if held is not None:
        yield from _control(held)
    elif claim.kind == "control.contested":
        yield "control", "contested"
    elif kind.family(claim.kind) == "service" and claim.object:
        cut = (claim.kind == "service.cut") is (claim.polarity == "affirmed")
        yield claim.object, "cut" if cut else "there"
    elif claim.kind in _ACCESS:
        topic, says = _ACCESS[claim.kind]
        yield topic, f"not {says}" if claim.polarity == "negated" else says


def _control(held: control.Holding) -> Iterator[tuple[str, str]]:
    no = "not " if held.denied else ""
    if held.hold == "is in":
        yield f"presence of {held.party}", "no" if held.denied else "yes"
    elif held.hold == "around":
        yield "siege", f"{no}encircled by {held.party}"
    elif held.hold == "has":
        yield "control", f"{no}held by {held.party}"
    else:
        yield f"presence of {held.party}", "yes" if held.denied else "no"


def _days(subject: Subject) -> tuple[date, date] | None:
    days = subject.days if subject.stated else subject.said
    return None if days is None or days.first == date.min or days.last == date.max else (days.first, days.last)


def _state(topic: str, told: Sequence[tuple[str, Subject]]) -> State:
    where = next(subject.place for _, subject in told if subject.place is not None)
    return State(place=where, topic=topic, spells=tuple(_spells(told)))


def _spells(told: Sequence[tuple[str, Subject]]) -> Iterator[Spell]:
    """The stretches of days over which the same claims speak; neighbours that say the same are one."""
    spans = {subject.id: days for _, subject in told if (days := _days(subject)) is not None}
    edges = sorted({first for first, _ in spans.values()} | {last + _DAY for _, last in spans.values()})
    run: list[tuple[date, date, dict[str, list[Subject]]]] = []
    for first, after in pairwise(edges):
        says = _said_on(first, told, spans)
        if run and run[-1][2].keys() == says.keys():
            run[-1] = (run[-1][0], after - _DAY, _merged(run[-1][2], says))
        else:
            run.append((first, after - _DAY, says))
    for first, last, says in run:
        yield Spell(first=first, last=last, versions=tuple(version(s, says[s]) for s in sorted(says)))


def _said_on(
    day: date, told: Sequence[tuple[str, Subject]], spans: Mapping[str, tuple[date, date]]
) -> dict[str, list[Subject]]:
    says: dict[str, list[Subject]] = defaultdict(list)
    for what, subject in told:
        first, last = spans[subject.id]
        if first <= day <= last:
            says[what].append(subject)
    return dict(says)


def _merged(one: Mapping[str, list[Subject]], other: Mapping[str, list[Subject]]) -> dict[str, list[Subject]]:
    return {what: list({s.id: s for s in (*one[what], *other[what])}.values()) for what in one}
