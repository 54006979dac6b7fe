"""How a finding stands."""

from collections.abc import Iterable, Sequence

from wederhoor.model import Standing, Version
from wederhoor.reconcile.events import Edge


def standing(found: Sequence[Version], edges: Iterable[Edge], *, mended: bool) -> Standing:
    """`contested` where claims conflict, else `corrected` where an analyst or the publisher put one right (`mended`),
    `updated` by a newer state or figure, `corroborated` by two independent origins or more, or just `reported`."""
    stands = {edge.verdict.stand for edge in edges}
    if "conflicts" in stands:
        return "contested"
    if mended:
        return "corrected"
    if "updates" in stands:
        return "updated"
    return "corroborated" if max(version.origins for version in found) > 1 else "reported"
