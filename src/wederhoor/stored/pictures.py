"""The situation in a store: of a small question from the claims that it asks for and what is of one thing with them.

What is of one thing with what was judged when the claims were put in. Where a store is not related, or by other
theatres, all of it is read and compared, which gives the same.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

import msgspec
from msgspec.structs import replace

from wederhoor.model import Change, Claim, Finding, Judgement, claim_named
from wederhoor.reconcile import blocks
from wederhoor.reconcile.judged import judged
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.situation import Compared, Day, Decided, Edges, amend, compare, compared, situated
from wederhoor.reconcile.subject import Subject
from wederhoor.store import EVERYTHING, Question, Store, Told
from wederhoor.stored.relating import edge, mark, subject
from wederhoor.values import time

# Two claims of one event lie at most so many days apart, save where they share a code or someone judged them the same.
_APART = timedelta(days=31)
NONE = ("none",)  # an id that nothing has, since no id asks for all


class Picture(msgspec.Struct, frozen=True):
    """These findings are the situation, and `claims` (by id) all that they rest on."""

    findings: tuple[Finding, ...]
    claims: dict[str, Claim]

    def finding(self, name: str) -> Finding | None:
        """The finding of this id."""
        return next((one for one in self.findings if one.id == name), None)


Keep = Callable[[Claim], bool]


def picture(store: Store, world: Knowledge, asked: Question = EVERYTHING, keep: Keep | None = None) -> Picture:
    """The situation of the time `asked.at`, as known on the day `asked.known`: of it the findings with a claim that is
    otherwise as asked, and that is to `keep`."""
    drawing = _Drawing(store, world, asked.recorded)
    days = [last_day(asked.known)]
    found = drawing.found(_seeds(store, asked, drawing.judgements), days) if drawing.related else drawing.whole
    return drawing.drawn(found, asked, keep)


def between(
    store: Store, world: Knowledge, asked: Question, since: date, keep: Keep | None = None
) -> tuple[Picture, Picture]:
    """Of the situations as known on the day `since` and as `asked`, what can differ, of it what is asked for."""
    drawing = _Drawing(store, world, asked.recorded)
    last = last_day(asked.known)
    found = drawing.found(drawing.became(since, last), [since, last]) if drawing.related else drawing.whole
    before, after = (drawing.drawn(found, replace(asked, known=known), keep) for known in (f"{since}", asked.known))
    return before, after


def around(store: Store, world: Knowledge, name: str, asked: Question = EVERYTHING) -> Picture:
    """Of the situation of the time `asked.at`, as known on the day `asked.known`, what is of one thing with the claim
    or the finding of this id: the finding itself, where there is one, is among it."""
    drawing = _Drawing(store, world, asked.recorded)
    told = store.told(replace(drawing.base, claims=(claim_named(name),)))
    found = drawing.found(told, [last_day(asked.known)]) if drawing.related else drawing.whole
    return drawing.drawn(found, replace(drawing.base, at=asked.at, known=asked.known), None)


def last_day(known: str | None) -> date | None:
    """The last day of what is known; None: all that is."""
    return time.parse(known).last if known else None


def as_asked(store: Store, claims: Mapping[str, Claim], asked: Question, keep: Keep | None) -> set[str]:
    """The ids of those of the claims that are as asked, of whatever time and day of knowledge, and are to `keep`."""
    met = set(claims)
    narrow = replace(asked, at=None, known=None)
    if narrow != Question(recorded=asked.recorded):
        met = {claim.id for claim in store.claims(replace(narrow, claims=tuple(met) or NONE))}
    return met if keep is None else {name for name in met if name in claims and keep(claims[name])}


def _seeds(store: Store, asked: Question, judgements: Iterable[Judgement]) -> Iterator[Told]:
    """The claims that each finding asked for has one of."""
    yield from store.told(replace(asked, known=None, undated=True))
    if asked.at is None:
        return
    # What someone amended can be of another time than was read, and what someone judged the same of any.
    decided = {name for one in judgements for name in (*one.claims, *one.others)}
    if decided and not asked.claims:
        yield from store.told(replace(asked, known=None, at=None, claims=tuple(decided)))
    if replace(asked, at=None, known=None) != Question(recorded=asked.recorded):
        # The claim as asked and the one of that time can be two, which a tie joins.
        first, last = time.parse(asked.at)
        since, until = max(first, date.min + _APART) - _APART, min(last, date.max - _APART) + _APART
        yield from store.told(replace(asked, known=None, at=f"{since}/{until}"), tied=True)


class _Drawing:
    """What a store holds and held at a moment, as far as it is asked for."""

    def __init__(self, store: Store, world: Knowledge, recorded: str | None) -> None:
        self.base = Question(recorded=recorded)
        self.related = store.related() == mark(world)
        self._store, self._world = store, world
        self.judgements: tuple[Judgement, ...] = tuple(store.judgements(self.base))

    @cached_property
    def whole(self) -> Compared:
        """All claims, compared now."""
        return compared(self._store.claims(self.base), self._world, self._store.reports(self.base))

    def found(self, seeds: Iterable[Told], days: Iterable[date | None]) -> Compared:
        """These claims and all that are of one thing with them on one of these days of knowledge, step by step."""
        company = _Company(self._store, self._world, self.base, self.judgements)
        company.gather(seeds)
        for day in days:
            company.follow_amended(day)
        return Compared(company.subjects, company.edges)

    def became(self, since: date, known: date | None) -> Iterator[Told]:
        """All claims by which what was known on these days differs: those that became known, whose report changed, or
        about which something was decided."""
        last = known or date.max
        yield from self._store.told(replace(self.base, known_after=f"{since}", known=f"{last}"))
        changed = {one.report for one in self._changes() if since < date.fromisoformat(one.since[:10]) <= last}
        made = [one for one in self.judgements if since < date.fromisoformat(one.when[:10]) <= last]
        decided = {name for one in made for name in (*one.claims, *one.others)}
        yield from self._store.told(replace(self.base, reports=tuple(changed) or NONE))
        yield from self._store.told(replace(self.base, claims=tuple(decided) or NONE))

    def _changes(self, reports: Collection[str] = ()) -> Iterator[Change]:
        return self._store.changes(replace(self.base, reports=tuple(reports)))

    def drawn(self, found: Compared, asked: Question, keep: Keep | None) -> Picture:
        """The situation that the claims make, of it the findings that are asked for."""
        reports = {one.claim.report for one in found.subjects.values()}
        decided = Decided(self.judgements, tuple(self._changes(reports or NONE)))
        day = Day(time.parse(asked.at) if asked.at else None, last_day(asked.known))
        findings = situated(found, decided, self._world, day)
        claims = {name: one.claim for name, one in found.subjects.items()}
        named = cited(findings)
        met = as_asked(self._store, {name: claims[name] for name in named if name in claims}, asked, keep)
        return Picture(tuple(finding for finding in findings if not met.isdisjoint(finding.cited)), claims)


def cited(findings: Iterable[Finding]) -> set[str]:
    """The ids of all claims that the findings rest on."""
    return {name for finding in findings for name in finding.cited}


class _Company:
    """Claims of a related store with all that are of one thing with them."""

    def __init__(self, store: Store, world: Knowledge, base: Question, judgements: tuple[Judgement, ...]) -> None:
        self.subjects: dict[str, Subject] = {}
        self.edges: Edges = {}
        self._store, self._world, self._base = store, world, base
        self._judgements = judgements
        self._same: dict[str, set[str]] = {}
        for one in judgements:
            if one.verdict == "same":
                for name in (*one.claims, *one.others):
                    self._same.setdefault(name, set()).update((*one.claims, *one.others))

    def gather(self, told: Iterable[Told]) -> None:
        """Add claims and all that lead on from them."""
        fresh = self._add(told)
        while fresh:
            ties = [edge(one) for one in self._store.ties(fresh, self._base.recorded)]
            self.edges.update((frozenset((one.a, one.b)), one) for one in ties)
            ends = {name for one in ties for name in (one.a, one.b)}
            ends.update(*(self._same[name] for name in self._same.keys() & fresh))
            missing = ends - self.subjects.keys()
            fresh = self._add(self._store.told(replace(self._base, claims=tuple(missing)))) if missing else set()

    def _add(self, told: Iterable[Told]) -> set[str]:
        new = {one.claim.id: one for one in told if one.claim.id not in self.subjects}
        self.subjects.update((name, subject(one, self._world)) for name, one in new.items())
        return set(new)

    def follow_amended(self, known: date | None) -> None:
        """Add what is of one thing with what people amended, as far as that meets the claims here.

        What was amended is compared when asked for, since it depends on the day of knowledge what a claim says.
        """
        decided = judged(self._judgements, known)
        if not decided.amends:
            return
        asked = replace(self._base, claims=tuple(decided.amends))
        before = {one.claim.id: subject(one, self._world) for one in self._store.told(asked)}
        mended = amend(before, decided, self._world)
        met: set[str] = set()
        while True:
            ends = {name for key in compare(mended, self._beside(mended)) for name in key}
            fresh = {name for name in mended if name in ends | self.subjects.keys()} - met
            if not fresh:
                return
            met |= fresh
            where = {ground for name in fresh for ground in blocks.grounds(mended[name])}
            near = self._store.met(where, within=blocks.LONGEST, recorded=self._base.recorded)
            own = {name: mended[name] for name in fresh}
            there = {one.claim.id: one for one in near if one.claim.id not in mended}
            told = {name: subject(one, self._world) for name, one in there.items()}
            ends = {name for key in compare(own, told.values()) for name in key} & there.keys()
            self.gather(self._store.told(replace(self._base, claims=tuple({*fresh, *ends}))))

    def _beside(self, mended: dict[str, Subject]) -> list[Subject]:
        return [one for name, one in self.subjects.items() if name not in mended]
