"""Claims gathered into events: what is of one thing together, without a chain of likeness joining two things."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from wederhoor.reconcile.apart import apart
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict


class Edge(NamedTuple):
    """Two claims (the smaller id first) are of one thing, as `verdict` says; `judged` where someone decided so."""

    a: str
    b: str
    verdict: Verdict
    judged: bool = False


def gather(
    subjects: Mapping[str, Subject], edges: Iterable[Edge], parted: frozenset[frozenset[str]]
) -> list[tuple[str, ...]]:
    """Groups of claims of one event, each sorted, in the order of their first; the strongest edges join first.

    Two groups join only where no two claims in them are kept apart, by their values or by a judgement (`parted`):
    three strikes on one city stay three, however many vague claims are like all of them.
    """
    groups: dict[str, tuple[str, ...]] = {name: (name,) for name in subjects}
    refused: set[frozenset[tuple[str, int]]] = set()
    for edge in sorted(edges, key=lambda e: (not e.judged, -e.verdict.weight, e.a, e.b)):
        one, other = groups[edge.a], groups[edge.b]
        # A group only grows, so its first claim and its size tell which it is.
        both = frozenset(((one[0], len(one)), (other[0], len(other))))
        if one is other or (both in refused and not edge.judged):
            continue
        if edge.judged or _together(one, other, subjects, parted):
            joined = tuple(sorted(one + other))
            groups.update(dict.fromkeys(joined, joined))
        else:
            refused.add(both)
    return sorted(set(groups.values()))


def _together(
    one: Sequence[str], other: Sequence[str], subjects: Mapping[str, Subject], parted: frozenset[frozenset[str]]
) -> bool:
    return not any(frozenset((a, b)) in parted or _hard(subjects[a], subjects[b]) for a in one for b in other)


def _hard(a: Subject, b: Subject) -> bool:
    difference = apart(a, b)
    return difference is not None and difference.hard
