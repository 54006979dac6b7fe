"""What the store held at one moment, in memory, so that a page asks the store only when something was written."""

from collections import Counter
from collections.abc import Callable, Set
from datetime import date
from functools import cache, lru_cache
from threading import Lock

from wederhoor.model import Change, Claim, Finding, Judgement, Report
from wederhoor.reconcile import situation
from wederhoor.reconcile.judged import counting
from wederhoor.reconcile.known import judgement_known
from wederhoor.serve.records import Line
from wederhoor.serve.towns import Ground, towns
from wederhoor.store.contract import Store
from wederhoor.values import time

_OPENING = 180  # code points of a report's text that a list shows
_PICTURES = 8  # situations kept, so that going back and forth between days costs nothing


class Shelf:
    """What the store held at one moment: reports (without their texts), claims, and what was decided about them."""

    def __init__(self, store: Store, world: Ground) -> None:
        """Read all that the store holds."""
        self.claims: dict[str, Claim] = {claim.id: claim for claim in store.claims()}
        self._judgements: tuple[Judgement, ...] = tuple(store.judgements())
        self._changes: tuple[Change, ...] = tuple(store.changes())
        counts = Counter(claim.report for claim in self.claims.values())
        lines = [line(report, counts[report.id]) for report in store.reports()]
        self.lines: dict[str, Line] = {one.id: one for one in sorted(lines, key=_latest, reverse=True)}
        self._store, self._world = store, world
        self.findings: Callable[[time.Days | None, date | None], tuple[Finding, ...]] = lru_cache(_PICTURES)(
            self._findings
        )

    def _findings(self, at: time.Days | None, known: date | None) -> tuple[Finding, ...]:
        claims = tuple(self.claims.values())
        texts = {report.id: report.words for report in self._store.reports()}
        return situation(claims, self._judgements, self._world, at, known, changes=self._changes, texts=texts)

    def judgements_on(self, claims: Set[str], known: date | None) -> tuple[Judgement, ...]:
        """What people and rules decided about these claims by the end of the day `known`, save what was undone."""
        made = counting(one for one in self._judgements if judgement_known(one, known))
        on = (one for one in made if not claims.isdisjoint((*one.claims, *one.others)))
        return tuple(sorted(on, key=lambda one: (one.when, one.id)))

    def places(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names, with the ids of all places that are called so in a language of the reports."""
        languages = sorted({one.language or "" for one in self.lines.values()})
        named = self._world.gazetteer.named
        ids = (place.id for name in names for language in languages for place in named(name, language))
        return tuple(dict.fromkeys((*names, *ids)))

    def resting_on(self, claim: str) -> tuple[str, ...]:
        """The ids of the findings, of any day and by all that is known, with this claim in a version."""
        return tuple(finding.id for finding in self.findings(None, None) if claim in finding.cited)


class Shelves:
    """The shelf of the store's last moment; filled anew when something was written since."""

    def __init__(self, store: Store, world: Ground) -> None:
        """Nothing is read until it is asked for."""
        self.store, self._world = store, world
        self._moment: str | None = None
        self._shelf: Shelf | None = None
        self._lock = Lock()
        self.towns: Callable[[], bytes] = cache(lambda: towns(world))

    def now(self) -> Shelf:
        """The shelf as the store is now. Raises StoreError."""
        with self._lock:
            moment = self.store.moment()
            if self._shelf is None or moment != self._moment:
                self._shelf, self._moment = Shelf(self.store, self._world), moment
            return self._shelf


def line(report: Report, claims: int) -> Line:
    """How a list names the report."""
    return Line(
        id=report.id,
        publisher=report.publisher,
        title=report.title,
        published=report.published,
        language=report.language,
        url=report.url,
        article=report.article,
        opening=_opening(report.words),
        claims=claims,
    )


def _opening(text: str) -> str:
    words = " ".join(text[: 4 * _OPENING].split())
    return words if len(words) <= _OPENING else words[:_OPENING].rsplit(" ", 1)[0] + " …"


def _latest(one: Line) -> tuple[date, str]:
    return (time.parse(one.published).last if one.published else date.min, one.id)
