"""What people and rules decided: the latest judgement on each matter counts, and a person's before any rule's."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations, product
from typing import NamedTuple

import msgspec

from wederhoor.model import Claim, Judgement, Location, Quantity, Time
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.known import judgement_known
from wederhoor.values import count

RULE = "rules/"
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
    for judgement in sorted(counting(j for j in judgements if judgement_known(j, known)), key=_weight):
        _apply(judgement, found)
    return found


def counting(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that nobody undid, the latest first; no rule can undo what a person decided."""
    given = {judgement.id: judgement for judgement in judgements}
    undone: set[str] = set()
    kept = []
    # The latest first: an undoing that was undone itself undoes nothing.
    for judgement in sorted(given.values(), key=lambda j: (j.when, j.id), reverse=True):
        if judgement.id in undone:
            continue
        kept.append(judgement)
        target = given.get(judgement.undoes or "")
        if target and (_by_rule(target) or not _by_rule(judgement)):
            undone.add(target.id)
    return kept


def _by_rule(judgement: Judgement) -> bool:
    return judgement.who.startswith(RULE)


def _weight(judgement: Judgement) -> tuple[bool, str, str]:
    return not _by_rule(judgement), judgement.when, judgement.id


def _apply(judgement: Judgement, found: Judged) -> None:
    match judgement.verdict:
        case "same" | "different":
            found.pairs.update(dict.fromkeys(_pairs(judgement), judgement))
        case "wrong":
            _move(judgement, found.accepted, found.wrong)
        case "accepted":
            _move(judgement, found.wrong, found.accepted)
        case "amended":
            for claim in judgement.claims:
                found.amends.setdefault(claim, {}).update(judgement.amends)
        case "note" | "undone":
            pass


def _pairs(judgement: Judgement) -> Iterable[Pair]:
    if judgement.others:
        return (frozenset(two) for two in product(judgement.claims, judgement.others) if two[0] != two[1])
    return map(frozenset, combinations(sorted(set(judgement.claims)), 2))


def _move(judgement: Judgement, source: dict[str, Judgement], goal: dict[str, Judgement]) -> None:
    for claim in judgement.claims:
        source.pop(claim, None)
        goal[claim] = judgement


def amended(claim: Claim, judged: Judged, world: Knowledge | None) -> Claim:
    """The claim with the fields that an analyst put right; None takes a field away.

    `time` is EDTF, `place` an id of the gazetteer, `quantity` a range (`34`, `34..`, `..60`, `24..36`).
    """
    amends = judged.amends.get(claim.id)
    if not amends:
        return claim
    changes: dict[str, object] = {name: value for name, value in amends.items() if name in _PLAIN}
    if "time" in amends:
        changes["time"] = _time(amends["time"])
    if "place" in amends:
        changes["place"] = _place(amends["place"], claim, world)
    if "quantity" in amends:
        changes["quantity"] = _quantity(amends["quantity"], claim)
    return msgspec.structs.replace(claim, **changes)


def _time(edtf: str | None) -> Time | None:
    return Time(edtf=edtf, basis="stated") if edtf else None


def _place(name: str | None, claim: Claim, world: Knowledge | None) -> Location | None:
    """The gazetteer's place of this id; where it knows none, what the claim has."""
    if name is None:
        return None
    found = world.gazetteer.place(name) if world else None
    if found is None:
        return claim.place
    fields = {field: getattr(found, field) for field in ("id", "name", "lat", "lon", "radius", "level", "country")}
    return msgspec.convert(fields, Location)


def _quantity(text: str | None, claim: Claim) -> Quantity | None:
    return count.read(text, claim.quantity.unit if claim.quantity else "other") if text else None
