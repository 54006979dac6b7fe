"""The versions of an event: sets of claims that can all be so together, with who stands behind each."""

from collections.abc import Mapping, Sequence

from wederhoor.model import Version
from wederhoor.reconcile import origins
from wederhoor.reconcile.events import Edge
from wederhoor.reconcile.origins import Origin
from wederhoor.reconcile.says import commonest, says
from wederhoor.reconcile.stands import moment
from wederhoor.reconcile.subject import Subject


def versions(group: Sequence[Subject], edges: Mapping[frozenset[str], Edge]) -> tuple[Version, ...]:
    """The event's versions: the one with the newest state first, then by how many origins stand behind it."""
    sets: list[list[Subject]] = []
    for subject in sorted(group, key=moment):
        fitting = next((s for s in sets if not any(_differ(subject, other, edges) for other in s)), None)
        if fitting is None:
            sets.append([subject])
        else:
            fitting.append(subject)
    about = commonest([subject.claim.kind for subject in group])
    found = [(_outdated(members, group, edges), version(says(members, about), members)) for members in sets]
    return tuple(v for _, v in sorted(found, key=lambda row: (row[0], -row[1].origins, row[1].claims)))


def _differ(a: Subject, b: Subject, edges: Mapping[frozenset[str], Edge]) -> bool:
    edge = edges.get(frozenset((a.id, b.id)))
    return edge is not None and edge.verdict.stand in ("conflicts", "updates")


def _outdated(members: Sequence[Subject], group: Sequence[Subject], edges: Mapping[frozenset[str], Edge]) -> bool:
    """Whether something outside these claims updates one of them."""
    inside = {subject.id for subject in members}
    later = [other for other in group if other.id not in inside]
    return any(_overtakes(other, subject, edges) for other in later for subject in members)


def _overtakes(later: Subject, earlier: Subject, edges: Mapping[frozenset[str], Edge]) -> bool:
    edge = edges.get(frozenset((later.id, earlier.id)))
    return edge is not None and edge.verdict.stand == "updates" and edge.a == earlier.id


def version(what: str, members: Sequence[Subject]) -> Version:
    """The version that these claims make together, which says `what`."""
    voices = independent(members)
    parties = sorted({origin.party for origin in voices if origin.party})
    claims = tuple(sorted(subject.id for subject in members))
    return Version(claims=claims, origins=len(voices), parties=tuple(parties), says=what)


def independent(members: Sequence[Subject]) -> list[Origin]:
    """One origin of each independent voice behind the claims: members of one unnamed body count with it."""
    found: list[tuple[Origin, str]] = []
    for subject in sorted(members, key=lambda s: (s.origin.name is None, s.origin.key, s.id)):
        report = subject.claim.report
        if not any(origins.one(subject.origin, other, together=report == where) for other, where in found):
            found.append((subject.origin, report))
    return [origin for origin, _ in found]
