"""Who contradicts whom: each two claims that can't both be so, with why not."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from wederhoor.model import Claim, Finding


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """In this finding, claims `a` and `b` can't both be so, and `why` says what keeps them apart."""

    finding: str
    a: Claim
    b: Claim
    why: str


def contradictions(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Every two claims that conflict, once, in the order of the findings; `claims` are all, by their ids."""
    told: set[frozenset[str]] = set()
    for finding in findings:
        for tie in finding.relations:
            pair = frozenset((tie.a, tie.b))
            if tie.stand == "conflicts" and pair not in told and pair <= claims.keys():
                told.add(pair)
                yield Contradiction(finding=finding.id, a=claims[tie.a], b=claims[tie.b], why=tie.why)
