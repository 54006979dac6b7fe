"""What people and rules decided: the latest judgement on each matter counts, and a person's before any rule's."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import NamedTuple

import msgspec

from wederhoor.model import Claim, Judgement, Time
from wederhoor.reconcile.known import judgement_known

_RULE = "rules/"
_PLAIN = frozenset({"kind", "object", "actor", "target", "polarity", "modality", "published", "publisher"})
Pair = frozenset[str]


class Judged(NamedTuple):
    """Of pairs, whether they are the same; the claims found wrong, those accepted, and the fields put right."""

    pairs: dict[Pair, Judgement]
    wrong: dict[str, Judgement]
    accepted: dict[str, Judgement]
    amends: dict[str, dict[str, str | None]]


def judged(judgements: Iterable[Judgement], known: date | None) -> Judged:
    """The judgements that count on the day `known`: later over earlier, people over rules."""
    found = Judged({}, {}, {}, {})
    for judgement in sorted((j for j in judgements if judgement_known(j, known)), key=_weight):
        _apply(judgement, found)
    return found


def _weight(judgement: Judgement) -> tuple[bool, str, str]:
    return not judgement.who.startswith(_RULE), judgement.when, judgement.id


def _apply(judgement: Judgement, found: Judged) -> None:
    match judgement.verdict:
        case "same" | "different":
            found.pairs.update(dict.fromkeys(map(frozenset, combinations(sorted(set(judgement.claims)), 2)), judgement))
        case "wrong":
            _move(judgement, found.accepted, found.wrong)
        case "accepted":
            _move(judgement, found.wrong, found.accepted)
        case "amended":
            for claim in judgement.claims:
                found.amends.setdefault(claim, {}).update(judgement.amends)
        case "note":
            pass


def _move(judgement: Judgement, source: dict[str, Judgement], goal: dict[str, Judgement]) -> None:
    for claim in judgement.claims:
        source.pop(claim, None)
        goal[claim] = judgement


def amended(claim: Claim, judged: Judged) -> Claim:
    """The claim with the fields that an analyst put right; `time` is EDTF, and None takes a field away."""
    amends = judged.amends.get(claim.id, {})
    changes: dict[str, object] = {name: value for name, value in amends.items() if name in _PLAIN}
    if "time" in amends:
        edtf = amends["time"]
        changes["time"] = Time(edtf=edtf, basis="stated") if edtf else None
    if "place" in amends and amends["place"] is None:
        changes["place"] = None
    return msgspec.structs.replace(claim, **changes) if changes else claim
