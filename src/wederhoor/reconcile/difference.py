"""What is otherwise between two situations, as they were known on two days."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from wederhoor.model import Finding

Turn = Literal["new", "standing", "updated", "repeated", "withdrawn"]
"""`standing`: it stands otherwise now; `repeated`: only further claims of the same; `withdrawn`: nothing speaks for it
any more."""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """The finding `before` became `after`, by the `claims` that came since; None where there was or is none."""

    turn: Turn
    before: Finding | None
    after: Finding | None
    claims: tuple[str, ...]


def differences(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Difference, ...]:
    """What is otherwise in the situation `after`, in the order of the findings' ids; what is the same is left out."""
    earlier = {finding.id: finding for finding in before}
    home = {claim: finding for finding in earlier.values() for claim in finding.cited}
    found: list[Difference] = []
    met: set[str] = set()
    for finding in after:
        roots = _roots(finding, earlier, home)
        met.update(root.id for root in roots)
        turn = _turn(roots[0] if roots else None, finding)
        if turn:
            since = tuple(claim for claim in finding.cited if claim not in home)
            found.append(Difference(turn=turn, before=roots[0] if roots else None, after=finding, claims=since))
    gone = (finding for name, finding in earlier.items() if name not in met and finding.standing != "retracted")
    found += [Difference(turn="withdrawn", before=finding, after=None, claims=()) for finding in gone]
    return tuple(sorted(found, key=lambda one: (one.after or one.before or _NONE).id))


_NONE = Finding(id="", event="", kind="", place=None, at=None, standing="reported", versions=(), relations=())


def _roots(finding: Finding, earlier: dict[str, Finding], home: dict[str, Finding]) -> list[Finding]:
    """The earlier findings that it comes from: the one of its own name first, then those that had most of it."""
    shared: dict[str, int] = {}
    for claim in finding.cited:
        if claim in home:
            shared[home[claim].id] = shared.get(home[claim].id, 0) + 1
    if finding.id in earlier:
        shared[finding.id] = len(home) + 1
    return [earlier[name] for name in sorted(shared, key=lambda name: (-shared[name], name))]


def _turn(before: Finding | None, after: Finding) -> Turn | None:
    if before is None:
        return "new"
    if after.standing != before.standing:
        return _restood(after)
    if after.versions[0].says != before.versions[0].says:
        return "updated"
    return "repeated" if set(after.cited) - set(before.cited) else None


def _restood(after: Finding) -> Turn:
    if after.standing == "retracted":
        return "withdrawn"
    return "updated" if after.standing == "updated" else "standing"
