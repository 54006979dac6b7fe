"""Claims and judgements into findings: for one day as known on another, or for all days."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from wederhoor.model import Change, Claim, Finding, Judgement
from wederhoor.reconcile import blocks, findings, stands
from wederhoor.reconcile.events import Edge, gather
from wederhoor.reconcile.gone import Gone, gone
from wederhoor.reconcile.judged import Judged, amended, judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.known import claim_known
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.says import phrase
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict
from wederhoor.values import time


def situation(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    at: date | time.Days | None,
    known: date | None,
    *,
    changes: Iterable[Change] = (),
    texts: Mapping[str, str] | None = None,
    only: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Every finding for the day or days `at` in the world (None: all days), as known by the end of the day `known`
    (None: whatever is known), in the order of their ids; the order of claims and judgements makes no difference.

    `changes` say which reports were replaced, withdrawn or removed since, and so what is corrected or retracted;
    `texts` are the reports' by their ids, for finding copies (without them the claims' quotes serve). With `only` (ids
    of claims that nothing else is of one thing with), the others just show what else their reports say.
    """
    return reconcile(claims, judgements, world, at=at, known=known, changes=changes, texts=texts, only=only)


def reconcile(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement],
    world: Knowledge | None,
    *,
    pairs: bool = False,
    at: date | time.Days | None = None,
    known: date | None = None,
    changes: Iterable[Change] = (),
    texts: Mapping[str, str] | None = None,
    only: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Every finding, as `situation`. With `pairs` the relations of a finding hold every two of its claims.

    `texts` are reports' whole words by id, in which copies of one text are found; without it, claims' quotes serve.
    """
    decided = judged(judgements, known)
    public = [claim for claim in claims if claim_known(claim, known)]
    taken = gone(public, decided, changes, known)
    kept = (amended(claim, decided, world) for claim in public if claim.report not in taken.removed)
    subjects = prepare(kept, world, texts, only)
    edges = compare(subjects, decided)
    parted = frozenset(key for key, judgement in decided.pairs.items() if judgement.verdict == "different")
    groups = [[subjects[name] for name in group] for group in gather(subjects, edges.values(), parted)]
    for group in groups:
        edges.update(findings.company(group, edges, parted))
    abroad = _abroad(groups, edges, taken.claims)
    found = (
        findings.finding(_event(group, decided, taken), edges, abroad[group[0].id], pairs=pairs)
        for group in groups
        if findings.covers(group, time.Days(at, at) if isinstance(at, date) else at)
    )
    return tuple(sorted(found, key=lambda finding: finding.id))


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


def _abroad(
    groups: list[list[Subject]], edges: Mapping[frozenset[str], Edge], taken: frozenset[str]
) -> dict[str, list[Edge]]:
    """The edges between standing claims of two events, by the first claim of the event that holds the edge's `a`."""
    home = {subject.id: group[0].id for group in groups for subject in group}
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges.values():
        if home[edge.a] != home[edge.b] and taken.isdisjoint((edge.a, edge.b)):
            found[home[edge.a]].append(edge)
    return found


def compare(subjects: Mapping[str, Subject], decided: Judged) -> dict[frozenset[str], Edge]:
    """Every two claims that are of one thing, by their ids; a judgement of two outranks what comparing them says."""
    found: dict[frozenset[str], Edge] = {}
    for a, b in (*blocks.pairs(subjects.values()), *_linked(subjects)):
        edge = findings.edge(a, b)
        if edge.verdict.same:
            found[frozenset((a.id, b.id))] = edge
    for key, judgement in decided.pairs.items():
        found.pop(key, None) if judgement.verdict == "different" else None
        if judgement.verdict == "same" and key <= subjects.keys():
            a, b = (subjects[name] for name in sorted(key))
            found[key] = _judged(a, b, f"{judgement.who} judged them the same: {judgement.why}")
    return found


def _linked(subjects: Mapping[str, Subject]) -> Iterator[tuple[Subject, Subject]]:
    """The claims that a report's words say deny each other, wherever they are."""
    for subject in subjects.values():
        yield from ((subjects[name], subject) for name in subject.claim.denies if name in subjects)


def _judged(a: Subject, b: Subject, why: str) -> Edge:
    stand, reason = stands.stands(a, b)
    if stand == "updates":
        a, b = stands.ordered(a, b)
    return Edge(a.id, b.id, Verdict(stand or "repeats", (why, reason), 0), judged=True)
