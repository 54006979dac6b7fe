"""Claims and judgements into findings: for one day as known on another, or for all days.

Comparing claims needs neither judgements nor a day of knowledge, so a store keeps what it gave; what people amended is
compared when a situation is asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from wederhoor.model import Change, Claim, Finding, Judgement, Report
from wederhoor.reconcile import blocks, findings, pair, stands
from wederhoor.reconcile.cast import Cast
from wederhoor.reconcile.events import Edge, gather
from wederhoor.reconcile.gone import Gone, gone
from wederhoor.reconcile.judged import Judged, amended, judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.known import known_by
from wederhoor.reconcile.origins import origin
from wederhoor.reconcile.prepare import Voice, prepare, spoken
from wederhoor.reconcile.says import phrase
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict
from wederhoor.values import time

Edges = dict[frozenset[str], Edge]


class Day(NamedTuple):
    """A situation is of the days `at` in the world (None: all), as known by the end of the day `known` (None: now)."""

    at: time.Days | None = None
    known: date | None = None


ALWAYS = Day()


class Compared(NamedTuple):
    """Claims made ready, by their ids, and every two of them that are of one thing, whoever judged what since."""

    subjects: dict[str, Subject]
    edges: Edges


class Decided(NamedTuple):
    """What people and rules decided about claims, and what became of their reports."""

    judgements: Sequence[Judgement] = ()
    changes: Sequence[Change] = ()


def situation(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    at: date | time.Days | None,
    known: date | None,
    *,
    changes: Iterable[Change] = (),
) -> tuple[Finding, ...]:
    """Every finding for the day or days `at` in the world (None: all days), as known by the end of the day `known`
    (None: whatever is known), in the order of their ids; the order of claims and judgements makes no difference.

    `changes` say which reports were replaced, withdrawn or removed since, and so what is corrected or retracted.
    """
    day = Day(time.Days(at, at) if isinstance(at, date) else at, known)
    return situated(compared(claims, world), Decided(tuple(judgements), tuple(changes)), world, day)


def reconcile(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    *,
    changes: Iterable[Change] = (),
    reports: Iterable[Report] | None = None,
    pairs: bool = False,
) -> tuple[Finding, ...]:
    """Every finding of all days by all that is known, as `situation`.

    With `pairs` the relations of a finding hold every two of its claims. Copies of one text are found in the words of
    `reports`; without them, claims' quotes serve.
    """
    decided = Decided(tuple(judgements), tuple(changes))
    return situated(compared(claims, world, reports), decided, world, pairs=pairs)


def compared(claims: Iterable[Claim], world: Knowledge | None, reports: Iterable[Report] | None = None) -> Compared:
    """The claims with every two that are of one thing."""
    subjects = prepare(claims, world, reports)
    return Compared(subjects, compare(subjects, ()))


def compare(subjects: Mapping[str, Subject], beside: Iterable[Subject], where: blocks.Where = blocks.UNKNOWN) -> Edges:
    """Every two claims that are of one thing, by their ids; of those `beside`, only with the others. `where` has the
    grounds of claims that were looked for before."""
    there = {subject.id: subject for subject in beside}
    found: Edges = {}
    for a, b in (*blocks.pairs(subjects.values(), there.values(), where), *_linked(subjects, there)):
        verdict = pair.compare(a, b)
        if verdict.same:
            found[frozenset((a.id, b.id))] = findings.edge(a, b, verdict)
    return found


def _linked(subjects: Mapping[str, Subject], beside: Mapping[str, Subject]) -> Iterator[tuple[Subject, Subject]]:
    """The claims that a report's words say deny each other, wherever they are; not two of those `beside`."""
    both = {**beside, **subjects}
    for subject in both.values():
        others = both if subject.id in subjects else subjects
        yield from ((others[name], subject) for name in subject.claim.denies if name in others)


def situated(
    found: Compared, decided: Decided, world: Knowledge | None, day: Day = ALWAYS, *, pairs: bool = False
) -> tuple[Finding, ...]:
    """The findings that these claims and decisions make on that day, in the order of their ids."""
    judgements = judged(decided.judgements, day.known)
    public = {name: one for name, one in found.subjects.items() if known_by(one.said, day.known)}
    taken = gone((one.claim for one in public.values()), judgements, decided.changes, day.known)
    kept = {name: one for name, one in public.items() if one.claim.report not in taken.removed}
    subjects, edges = _about(judge(Compared(kept, found.edges), judgements, world), day.at)
    parted = frozenset(key for key, judgement in judgements.pairs.items() if judgement.verdict == "different")
    groups = [[subjects[name] for name in group] for group in gather(subjects, edges.values(), parted)]
    for group in groups:
        edges.update(findings.company(group, edges, parted))
    abroad = _abroad(groups, edges, taken.claims)
    made = (
        findings.finding(_event(group, judgements, taken), edges, abroad[group[0].id], pairs=pairs)
        for group in groups
        if findings.covers(group, day.at)
    )
    return tuple(sorted(made, key=lambda finding: finding.id))


def _about(found: Compared, at: time.Days | None) -> Compared:
    """The claims of those days (None: of any), and all that lead to one of them from tie to tie: no event of those days
    has any other."""
    if at is None:
        return found
    tied: dict[str, list[str]] = defaultdict(list)
    for edge in found.edges.values():
        tied[edge.a].append(edge.b)
        tied[edge.b].append(edge.a)
    fresh = {name for name, one in found.subjects.items() if findings.covers([one], at)}
    reached = set(fresh)
    while fresh:
        fresh = {other for name in fresh for other in tied[name]} - reached
        reached |= fresh
    edges = {key: edge for key, edge in found.edges.items() if edge.a in reached}
    return Compared({name: found.subjects[name] for name in reached}, edges)


def judge(found: Compared, judgements: Judged, world: Knowledge | None) -> Compared:
    """The claims as analysts amended them; a judgement of two outranks what comparing them says."""
    mended = amend(found.subjects, judgements, world)
    subjects = {**found.subjects, **mended}
    edges = {key: edge for key, edge in found.edges.items() if key <= subjects.keys() and mended.keys().isdisjoint(key)}
    if mended:
        edges.update(compare(mended, (one for name, one in subjects.items() if name not in mended)))
    for key, judgement in judgements.pairs.items():
        edges.pop(key, None) if judgement.verdict == "different" else None
        if judgement.verdict == "same" and key <= subjects.keys():
            a, b = (subjects[name] for name in sorted(key))
            edges[key] = _judged(a, b, f"{judgement.who} judged them the same: {judgement.why}")
    return Compared(subjects, edges)


def amend(subjects: Mapping[str, Subject], judgements: Judged, world: Knowledge | None) -> dict[str, Subject]:
    """The subjects, of these, whose claims an analyst amended, as they are since."""
    found = {}
    for name in judgements.amends.keys() & subjects.keys():
        before = subjects[name]
        claim = amended(before.claim, judgements, world)
        same = (claim.publisher, claim.published) == (before.claim.publisher, before.claim.published)
        who = before.origin if same else origin(claim, Cast.of(world))
        found[name] = spoken(claim, Voice(who, before.main, tuple(before.topic)), world)
    return found


def _judged(a: Subject, b: Subject, why: str) -> Edge:
    stand, reason = stands.stands(a, b)
    if stand == "updates":
        a, b = stands.ordered(a, b)
    return Edge(a.id, b.id, Verdict(stand or "repeats", (why, reason), 0), judged=True)


def _event(group: Sequence[Subject], decided: Judged, taken: Gone) -> findings.Event:
    """The event, mended where an analyst amended a claim of it, or a report's new version tells it otherwise."""
    before = {_told(s) for s in group if s.id in taken.claims}
    after = {_told(s) for s in group if s.claim.report in taken.successors}
    mended = bool(after and before - after) or any(s.id in decided.amends for s in group)
    return findings.Event(tuple(group), taken.claims, mended)


def _told(subject: Subject) -> tuple[str, str | None, time.Days | None]:
    """What a version of a report says, in whatever words."""
    where = subject.place.name if subject.place else None
    return phrase(subject.claim), where, subject.days if subject.stated else None


def _abroad(groups: list[list[Subject]], edges: Edges, taken: frozenset[str]) -> dict[str, list[Edge]]:
    """The edges between standing claims of two events, by the first claim of the event that holds the edge's `a`."""
    home = {subject.id: group[0].id for group in groups for subject in group}
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges.values():
        if home[edge.a] != home[edge.b] and taken.isdisjoint((edge.a, edge.b)):
            found[home[edge.a]].append(edge)
    return found
