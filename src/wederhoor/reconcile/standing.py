"""How a finding stands."""

from collections.abc import Sequence

from wederhoor.model import Standing, Version
from wederhoor.reconcile.events import Edge


def standing(found: Sequence[Version], edges: Sequence[Edge], *, amended: bool) -> Standing:
    """`contested` where claims conflict, else `corrected` by an analyst, `updated` by a newer state or figure,
    `corroborated` by two independent origins or more, or just `reported`."""
    stands = {edge.verdict.stand for edge in edges}
    if "conflicts" in stands:
        return "contested"
    if amended:
        return "corrected"
    if "updates" in stands:
        return "updated"
    return "corroborated" if max(version.origins for version in found) > 1 else "reported"
