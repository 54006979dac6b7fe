"""Events into findings: versions, standing and the relations that show why the claims hang together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from wederhoor.model import ClaimRelation, Finding, Location, named_after
from wederhoor.reconcile import pair
from wederhoor.reconcile.binding import ENOUGH
from wederhoor.reconcile.events import Edge
from wederhoor.reconcile.roles import turned
from wederhoor.reconcile.says import commonest
from wederhoor.reconcile.standing import standing
from wederhoor.reconcile.stands import ordered
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict
from wederhoor.reconcile.versions import versions
from wederhoor.values import time
from wederhoor.values.place import reach


class Event(NamedTuple):
    """The claims of one event; those `gone` no longer stand, and `mended` says that something was put right."""

    claims: tuple[Subject, ...]
    gone: frozenset[str]
    mended: bool

    @property
    def standing(self) -> tuple[Subject, ...]:
        """The claims that still stand; where none does, all of them, as what was taken back."""
        return tuple(s for s in self.claims if s.id not in self.gone) or self.claims

    @property
    def retracted(self) -> bool:
        """Whether no claim of it stands any more."""
        return all(subject.id in self.gone for subject in self.claims)


def finding(event: Event, edges: Mapping[frozenset[str], Edge], abroad: Sequence[Edge], *, pairs: bool) -> Finding:
    """The finding of one event.

    `pairs` lists every pair of its claims that is one thing; without it, the conflicts and updates, and for each
    other claim the tie that holds it strongest. `abroad` are ties to claims that other events hold: a claim too vague
    to tell two strikes apart stands in one of them, and its ties to the other are listed, the conflicts always.
    """
    group = event.standing
    inside = [edges[key] for key in _keys(group) if key in edges]
    told = inside if pairs else _telling(inside)
    found = versions(group, edges)
    first = _first(event.claims).id
    return Finding(
        id=named_after(first, "f_"),
        event=named_after(first, "e_"),
        kind=commonest([subject.claim.kind for subject in group]),
        place=_place(group),
        at=_when(group),
        standing="retracted" if event.retracted else standing(found, inside, mended=event.mended),
        versions=found,
        relations=tuple(_relation(e) for e in sorted([*told, *_abroad(abroad, pairs=pairs)])),
    )


def _keys(group: Sequence[Subject]) -> Iterable[frozenset[str]]:
    return (frozenset((a.id, b.id)) for a, b in combinations(group, 2))


def _first(group: Sequence[Subject]) -> Subject:
    """The claim known first names the event and its finding, so that later reports do not rename them."""
    return min(group, key=lambda s: (s.said.last.isoformat() if s.said else "9", s.id))


def _place(group: Sequence[Subject]) -> Location | None:
    """The finest place that a claim gives."""
    placed = [s for s in group if s.place is not None]
    best = min(placed, key=lambda s: (reach(s.place) if s.place else 0, s.id), default=None)
    return best.place if best else None


def _when(group: Sequence[Subject]) -> str | None:
    days = span(group)
    return time.write(days) if days else None


def span(group: Sequence[Subject]) -> time.Days | None:
    """From the first of an event's days to the last; None where none is known."""
    dated = _dated(group)
    return time.Days(min(d.first for d in dated), max(d.last for d in dated)) if dated else None


def _dated(group: Sequence[Subject]) -> list[time.Days]:
    """The days of an event: those that claims state, or those on which it was reported."""
    return [s.days for s in group if s.stated and s.days] or [s.said for s in group if s.said]


def covers(group: Sequence[Subject], at: time.Days | None) -> bool:
    """Whether the event is of some of the days `at` (None: any days); one without a time may be of any."""
    dated = _dated(group)
    return at is None or not dated or any(days.first <= at.last and at.first <= days.last for days in dated)


def _abroad(edges: Sequence[Edge], *, pairs: bool) -> list[Edge]:
    return [edge for edge in edges if pairs or edge.verdict.stand == "conflicts"]


def _telling(edges: Sequence[Edge]) -> list[Edge]:
    """The conflicts and updates, and a tree of the strongest ties that joins the rest."""
    kept = [e for e in edges if e.verdict.stand in ("conflicts", "updates")]
    root: dict[str, str] = {}
    for edge in sorted(edges, key=lambda e: (e not in kept, -e.verdict.weight, e.a, e.b)):
        one, other = _root(edge.a, root), _root(edge.b, root)
        if one != other:
            root[other] = one
            if edge not in kept:
                kept.append(edge)
    return kept


def _root(name: str, root: Mapping[str, str]) -> str:
    while name in root:
        name = root[name]
    return name


def _relation(edge: Edge) -> ClaimRelation:
    stand = edge.verdict.stand
    assert stand is not None
    return ClaimRelation(a=edge.a, b=edge.b, stand=stand, why=edge.verdict.sentence)


def edge(a: Subject, b: Subject, verdict: Verdict) -> Edge:
    """Two claims of one thing; where the later updates the earlier, `a` is the earlier, else the smaller id."""
    if verdict.stand == "updates":
        a, b = ordered(a, b)
    elif a.id > b.id:
        a, b = b, a
    return Edge(a.id, b.id, verdict)


def company(
    group: Sequence[Subject], edges: Mapping[frozenset[str], Edge], parted: frozenset[frozenset[str]]
) -> dict[frozenset[str], Edge]:
    """What two claims of one kind and event lack by a single point, their company makes up for."""
    found: dict[frozenset[str], Edge] = {}
    for a, b in combinations(group, 2):
        key = frozenset((a.id, b.id))
        if key not in edges and key not in parted and a.claim.kind == b.claim.kind and _placed_alike(a, b):
            near = pair.compare(a, b, ENOUGH - 1)
            if near.same:
                found[key] = edge(a, b, near)
    return found


def _placed_alike(a: Subject, b: Subject) -> bool:
    if a.family == "stance" and not turned(a, b):
        return False
    return (a.place is None) == (b.place is None)
