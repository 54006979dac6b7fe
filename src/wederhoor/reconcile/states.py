"""What holds where, over time: who has a place, whether there is power, whether people can leave.

A claim holds for the days that it states, or for those on which it was reported; what nobody speaks of is unknown,
and is shown so instead of being filled from what was so before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from wederhoor.model import Change, Claim, Judgement, Location, Report, Version
from wederhoor.reconcile.gone import gone
from wederhoor.reconcile.judged import judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.known import known_by
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.situation import ALWAYS, Day, Decided, amend
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.versions import version
from wederhoor.values import control, kind, place, time

FAMILIES = ("control", "movement", "service", "access")  # of kinds that can speak of what lasts
_DAY = timedelta(days=1)
_ACCESS = {
    "access.supply_blocked": ("supplies", "blocked"),
    "access.aid_delivered": ("supplies", "delivered"),
    "access.shortage": ("shortage", "yes"),
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
    """At `place`, `topic` (control, siege, presence of a party, a service, supplies, the way out) went through
    `spells`."""

    place: Location
    topic: str
    spells: tuple[Spell, ...]

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the claims in its versions."""
        return tuple(claim for spell in self.spells for version in spell.versions for claim in version.claims)


def states(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    known: date | None,
    *,
    changes: Iterable[Change] = (),
    reports: Iterable[Report] | None = None,
) -> tuple[State, ...]:
    """Each state of each place as known by the end of the day `known` (None: whatever is known), by place and topic.

    Copies of one text are found in the words of `reports`; without them, claims' quotes serve.
    """
    decided = Decided(tuple(judgements), tuple(changes))
    return lasting(prepare(claims, world, reports).values(), decided, world, Day(known=known))


def lasting(told: Iterable[Subject], decided: Decided, world: Knowledge | None, day: Day = ALWAYS) -> tuple[State, ...]:
    """The states that these claims and decisions make, as known on that day; of them those that reach over its days in
    the world."""
    judgements = judged(decided.judgements, day.known)
    public = {one.id: one for one in told if known_by(one.said, day.known)}
    taken = gone((one.claim for one in public.values()), judgements, decided.changes, day.known).claims
    subjects = {**public, **amend(public, judgements, world)}
    topics: dict[tuple[str, str], list[tuple[str, Subject]]] = defaultdict(list)
    for name in sorted(subjects.keys() - taken):
        for topic, says in _speaks(subjects[name]):
            topics[_where(subjects[name]), topic].append((says, subjects[name]))
    made = (_state(topic, told) for (_, topic), told in sorted(topics.items(), key=lambda row: row[0]))
    return tuple(state for state in made if day.at is None or _reaches(state, day.at))


def _reaches(state: State, days: time.Days) -> bool:
    return state.spells[0].first <= days.last and days.first <= state.spells[-1].last


def _where(subject: Subject) -> str:
    where = subject.place
    return (where.id or f"{place.fold(where.name)} {where.level}") if where else ""


def _speaks(subject: Subject) -> Iterator[tuple[str, str]]:
    """The topics that a claim speaks to, with what it says; what is only planned is no state."""
    claim = subject.claim
    if claim.place is None or claim.modality == "planned" or _days(subject) is None:
        return
    sure = "possibly " if claim.modality == "possible" else ""
    for topic, says in _lasts(claim):
        yield topic, f"{sure}{says}"


def _lasts(claim: Claim) -> Iterator[tuple[str, str]]:
    held = control.holding(claim)
    no = "not " if claim.polarity == "negated" else ""
    if held is not None:
        yield from _control(held, some=claim.quantity is not None)
    elif claim.kind == "control.contested":
        yield "control", f"{no}contested"
    elif kind.family(claim.kind) == "service" and claim.object:
        yield claim.object, "cut" if (claim.kind == "service.cut") is not bool(no) else "there"
    elif claim.kind in _ACCESS:
        topic, says = _ACCESS[claim.kind]
        yield topic, ("no" if no else says) if says == "yes" else f"{no}{says}"


def _control(held: control.Holding, *, some: bool) -> Iterator[tuple[str, str]]:
    """What a holding says; where `some` so many left, the others stay."""
    no = "not " if held.denied else ""
    if held.hold == "has":
        yield "control", f"{no}held by {held.party}"
    elif held.hold == "around":
        yield "siege", f"{no}encircled by {held.party}"
    elif held.hold == "is in" or not some:
        there = (held.hold == "is in") is not held.denied
        yield f"presence of {held.party}", "yes" if there else "no"


def _days(subject: Subject) -> tuple[date, date] | None:
    days = subject.days if subject.stated else subject.said
    return None if days is None or days.first == date.min or days.last == date.max else (days.first, days.last)


def _state(topic: str, told: Sequence[tuple[str, Subject]]) -> State:
    where = next(subject.place for _, subject in told if subject.place is not None)
    where = replace(where, relation="in", span=None)
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
