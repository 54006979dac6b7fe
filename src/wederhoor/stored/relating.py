"""How claims stand to each other is judged as they are put into a store: what is new is compared with what is near.

It depends on the rules and on who is who in the theatres, so a store notes by what it was done; by something else it is
done anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.metadata import version

import msgspec

from wederhoor.model import Report, identity
from wederhoor.reconcile import blocks, copies
from wederhoor.reconcile.events import Edge
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.prepare import Voice, spoken, voices
from wederhoor.reconcile.situation import compare
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict
from wederhoor.store import Copy, Relating, Store, Tie, Told

_voice = msgspec.json.Decoder(Voice)


@lru_cache(maxsize=4)
def mark(world: Knowledge) -> str:
    """What claims are related by: this version's rules, and the theatres."""
    return identity("w_", version("wederhoor"), world.theatre, world.theatres)


def up_to_date(store: Store, world: Knowledge) -> "Relater":
    """Relate all in the store that is not related yet; what relates further writes."""
    relater = Relater(world)
    if store.related() != relater.mark:
        while store.relate(relater):
            pass
    return relater


def subject(told: Told, world: Knowledge) -> Subject:
    """What a claim in a store is about."""
    return spoken(told.claim, _voice.decode(told.voice), world)


def edge(tie: Tie) -> Edge:
    """A tie in a store as two claims that are of one thing."""
    return Edge(tie.a, tie.b, Verdict(tie.stand, tie.why, tie.weight))


class Relater:
    """Compares the claims of a write with those near them, in this world; see `wederhoor.store.contract.Relate`."""

    def __init__(self, world: Knowledge) -> None:
        self.mark = mark(world)
        self._world = world

    def __call__(self, write: Relating) -> None:
        """Put in what the write makes of what it touches."""
        reports, originals = _copies(write)
        claims = write.told(reports)
        who = voices((claim for claim, _ in claims), self._world, originals)
        made = {claim.id: Told(claim, msgspec.json.encode(who[claim.id])) for claim, _ in claims}
        fresh = [made[claim.id] for claim, before in claims if before != made[claim.id].voice]
        subjects = {one.claim.id: spoken(one.claim, who[one.claim.id], self._world) for one in fresh}
        where = {name: blocks.grounds(one) for name, one in subjects.items()}
        near = write.met({ground for one in where.values() for ground in one}, within=blocks.LONGEST)
        beside = {one.claim.id: one for one in (*near, *made.values()) if one.claim.id not in subjects}
        write.place([(one, where[one.claim.id]) for one in fresh])
        edges = compare(subjects, [subject(one, self._world) for one in beside.values()], where)
        write.tie(map(_tie, edges.values()))


def _copies(write: Relating) -> tuple[set[str], dict[str, Report]]:
    """The reports that are to be related, with the reports that speak for them: those touched, and the copies that a
    report published before them, but put in after them, speaks for since."""
    touched = write.touched()
    search = _Copies(write)
    work = list(touched)
    while work:
        work = search.round(work)
    search.put()
    reports = {report.id for report in touched} | search.changed
    return reports, write.originals(reports)


class _Copies:
    """Finds which reports speak for these, from the earliest on."""

    def __init__(self, write: Relating) -> None:
        self.changed: set[str] = set()
        self._write = write
        self._found: dict[str, Report | None] = {}
        self._bands: dict[str, tuple[int, ...]] = {}
        self._there: dict[int, list[Report]] = defaultdict(list)
        self._before: dict[str, Report] = {}

    def round(self, work: Iterable[Report]) -> list[Report]:
        """Find the originals of these; return later copies of those that have another one now."""
        given = {report.id: report for report in work}
        sought = {name: copies.sought(report) for name, report in given.items()}
        self._look_up(given, {band for bands in sought.values() for band in bands})
        later: dict[str, Report] = {}
        for report in sorted(given.values(), key=copies.order):
            near = {one.id: one for band in sought[report.id] for one in self._there.get(band, ())}
            match = copies.copied(report, near.values())
            original = self._original(match) if match else None
            if report.id in self._found and _name(self._found[report.id]) == _name(original):
                continue
            if report.id in self._bands or _name(original) != _name(self._before.get(report.id)):
                self.changed.add(report.id)
                later.update((one.id, one) for one in near.values() if _follows(one, report))
            self._found[report.id] = original
        return list(later.values())

    def _original(self, match: Report) -> Report:
        found = self._found.get(match.id) if match.id in self._found else self._before.get(match.id)
        return found or match

    def _look_up(self, given: Mapping[str, Report], sought: Iterable[int]) -> None:
        sharing = self._write.sharing(sought)
        there = {report.id for reports in sharing.values() for report in reports}
        for band, reports in sharing.items():
            self._there[band] += reports
        for name, report in given.items():
            bands = copies.bands(report)
            if name not in there:
                self._bands.setdefault(name, bands)
            for band in bands:
                self._there[band].append(report)
        self._before.update(self._write.originals(there))

    def put(self) -> None:
        """Put in what was found."""
        self._write.copy([
            Copy(name, self._bands.get(name, ()), _name(original))
            for name, original in self._found.items()
        ])  # fmt: skip


def _follows(one: Report, report: Report) -> bool:
    return copies.order(one) > copies.order(report) and copies.alike(one, report)


def _name(report: Report | None) -> str | None:
    return report.id if report else None


def _tie(one: Edge) -> Tie:
    stand, why, weight = one.verdict
    assert stand is not None
    return Tie(one.a, one.b, stand, weight, why)
