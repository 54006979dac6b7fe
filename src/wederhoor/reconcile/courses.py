"""What each speaker said of a subject, from first to last, and where it changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from wederhoor.model import Claim, Location, Stand
from wederhoor.reconcile import pair, stands
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.subject import Subject
from wederhoor.values.place import fold

# What is said of these holds until it is otherwise, so that two days apart can be compared.
_LASTING = frozenset({"control", "movement", "service", "access", "talks", "stance"})
_FAMILY = {"movement": "control"}


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """`speaker` said this claim of `subject`; where that is otherwise than the claim `before`, `why` says how."""

    speaker: str
    subject: str
    claim: Claim
    before: str | None = None
    why: str | None = None


def courses(claims: Iterable[Claim], world: Knowledge | None) -> tuple[tuple[Said, ...], ...]:
    """Each speaker's claims on each subject in the order in which they were said, those said first first.

    A subject is a family of kinds at a place, and of services and damage also which.
    """
    lines: dict[tuple[str, str, str], list[Subject]] = defaultdict(list)
    for subject in prepare(claims, world).values():
        lines[subject.origin.key, _of(subject), _ground(subject.place)].append(subject)
    found = (_course(sorted(line, key=_said)) for line in lines.values())
    return tuple(sorted(found, key=lambda course: (course[0].claim.published or "", course[0].claim.id)))


def _of(subject: Subject) -> str:
    return " ".join(filter(None, (subject.claim.object, _FAMILY.get(subject.family, subject.family))))


def _ground(place: Location | None) -> str:
    return (place.id or fold(place.name)) if place else ""


def _said(subject: Subject) -> tuple[str, str, int, str]:
    day = subject.said.last.isoformat() if subject.said else ""
    return day, subject.claim.report, subject.claim.span.start, subject.id


def _course(line: Sequence[Subject]) -> tuple[Said, ...]:
    turns = [None, *(_turn(a, b) for a, b in pairwise(line))]
    befores = [None, *(subject.id for subject in line)]
    what = " ".join(filter(None, (_of(line[0]), line[0].place.name if line[0].place else None)))
    return tuple(
        Said(
            speaker=line[0].origin.says,
            subject=what,
            claim=subject.claim,
            before=before if why else None,
            why=why,
        )
        for subject, before, why in zip(line, befores, turns, strict=False)
    )


def _turn(earlier: Subject, later: Subject) -> str | None:
    """How the later claim says otherwise than the earlier; None where it does not."""
    verdict = pair.compare(earlier, later)
    if verdict.same:
        return verdict.why[0] if _otherwise(verdict.stand) else None
    if earlier.family not in _LASTING or earlier.claim.report == later.claim.report:
        return None
    stand, why = stands.stands(earlier, later)
    return why if _otherwise(stand) else None


def _otherwise(stand: Stand | None) -> bool:
    return stand in ("updates", "conflicts")
