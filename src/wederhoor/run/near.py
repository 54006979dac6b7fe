"""What of a store the findings on a question rest on, so that a small question reads little of a large store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from wederhoor.model import Claim
from wederhoor.reconcile import blocks
from wederhoor.reconcile.judged import amended, judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.situation import compare
from wederhoor.reconcile.subject import Subject
from wederhoor.store import Question, Store

Claims = dict[str, Claim]
Tied = dict[str, set[str]]


class Near(NamedTuple):
    """Reconciling `claims` makes the same findings of those in `whole` as reconciling all that a store holds."""

    claims: Claims
    whole: frozenset[str]


def near(store: Store, asked: Iterable[Claim], world: Knowledge, recorded: str | None = None) -> Near:
    """The claims asked for and all that are of one thing with them, over however many steps, and what else their
    reports say.

    What names a code (a flight, a weapon's type) may be of one thing with what is anywhere: then it is all claims.
    """
    search = _Search(store, world, Question(recorded=recorded))
    whole: set[str] = set()
    fresh = {claim.id for claim in search.take(asked)}
    while fresh:
        whole |= fresh
        subjects = search.subjects()
        if any(blocks.coded(subjects[name]) for name in fresh):
            return search.all()
        found = search.look_around([subjects[name] for name in fresh])
        fresh = search.tied_to(whole) - whole if found else set()
    return Near(search.claims, frozenset(whole))


def became(store: Store, first: date, last: date, recorded: str | None = None) -> Iterator[Claim]:
    """All claims by which what is known on the day `last` differs from what was known on the day `first`: those that
    became known, whose report changed, or about which something was decided."""
    everything = Question(recorded=recorded)
    yield from store.claims(replace(everything, known_after=f"{first}", known=f"{last}"))
    since, until = first.isoformat(), last.isoformat()
    changed = {one.report for one in store.changes(everything) if since < one.since[:10] <= until}
    made = [one for one in store.judgements(everything) if since < one.when[:10] <= until]
    judged_ = {name for one in made for name in (*one.claims, *one.others)}
    for own in (Question(reports=tuple(changed)), Question(claims=tuple(judged_))):
        if own != Question():
            yield from store.claims(replace(own, recorded=recorded))


class _Search:
    """The claims found so far, with whole reports, since what a report says beside a claim bears on who says it."""

    def __init__(self, store: Store, world: Knowledge, everything: Question) -> None:
        self.everything = everything
        self.claims: Claims = {}
        self._met: set[str] = set()  # of the claims, those that were found for themselves
        self._texts: dict[str, str] = {}
        self._subjects: dict[str, Subject] = {}
        self._store, self._world = store, world
        self._judgements = list(store.judgements(everything))
        self._decided = judged(self._judgements, None)

    def all(self) -> Near:
        """All claims that the store holds."""
        self.claims = {claim.id: claim for claim in self._store.claims(self.everything)}
        return Near(self.claims, frozenset(self.claims))

    def take(self, some: Iterable[Claim]) -> list[Claim]:
        """Add claims with all else that their reports say; return those of them that stand."""
        given = list(some)
        reports = {claim.report for claim in given} - {claim.report for claim in self.claims.values()}
        if reports:
            asked = replace(self.everything, reports=tuple(reports))
            self.claims.update((claim.id, claim) for claim in self._store.claims(asked))
            self._texts.update((report.id, report.words) for report in self._store.reports(asked))
        standing = [claim for claim in given if claim.id in self.claims]
        self._met.update(claim.id for claim in standing)
        return standing

    def subjects(self) -> dict[str, Subject]:
        """What each claim that was found for itself is about."""
        if len(self._subjects) < len(self._met):
            claims = (amended(claim, self._decided, self._world) for claim in self.claims.values())
            self._subjects = prepare(claims, self._world, self._texts, self._met)
        return self._subjects

    def look_around(self, fresh: list[Subject]) -> bool:
        """Add what can be of one thing with these claims: by days and ground, and by what someone judged; whether there
        was anything new."""
        before = len(self._met)
        for question in _windows(fresh, self.everything):
            self.take(self._store.claims(question))
        ids = {subject.id for subject in fresh}
        partners = {name for one in self._same() for name in one if not ids.isdisjoint(one)} - self._met
        if partners:
            self.take(self._store.claims(replace(self.everything, claims=tuple(partners))))
        return len(self._met) > before

    def _same(self) -> Iterator[tuple[str, ...]]:
        return ((*one.claims, *one.others) for one in self._judgements if one.verdict == "same")

    def tied_to(self, whole: set[str]) -> set[str]:
        """All claims that lead to one of these from tie to tie; that someone held two to be different parts none here,
        since before that day they may have been one."""
        tied: Tied = defaultdict(set)
        for a, b in (*compare(self.subjects(), _NOTHING), *map(frozenset, self._pairs())):
            tied[a].add(b)
            tied[b].add(a)
        return _reached(whole, tied)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        return (two for one in self._same() for two in pairwise(one) if self.claims.keys() >= {*two})


_NOTHING = judged((), None)


def _reached(start: set[str], tied: Tied) -> set[str]:
    reached, edge = set(start), set(start)
    while edge:
        edge = {other for name in edge for other in tied[name]} - reached
        reached |= edge
    return reached


def _windows(fresh: list[Subject], everything: Question) -> Iterator[Question]:
    """Questions that find every claim which can meet one of these: about their days, or published in them."""
    vague = replace(everything, unplaced=True, undated=True)
    for boxed in (True, False):
        own = [subject for subject in fresh if (blocks.box(subject) is not None) is boxed]
        days = [found for subject in own for found in blocks.stretches(subject)]
        bbox = _around([box for subject in own if (box := blocks.box(subject))])
        if any(subject.days is subject.said is None for subject in own):  # without a time it meets what has none
            yield replace(vague, at=f"{date.min}")
        if days:
            first, last = min(each.first for each in days), max(each.last for each in days)
            yield replace(vague, bbox=bbox, at=f"{first}/{last}")
            yield replace(vague, bbox=bbox, known_after=f"{first - timedelta(days=1)}", known=f"{last}")


def _around(boxes: list[blocks.Box]) -> blocks.Box | None:
    if not boxes:
        return None
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
