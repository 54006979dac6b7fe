"""How far findings agree with relations judged by hand.

    python benchmarks/relations.py CLAIMS.jsonl RELATIONS.jsonl [--theatre NAME] [--own OWN.jsonl]

CLAIMS.jsonl holds claim records; RELATIONS.jsonl a judged pair a line: {"a", "b", "same", "stand"}, and groups of
claims ({"group": [ids]}) among which every pair that is not listed is different. With --own, reconciled is what the
program itself read in the same reports (`wederhoor read … --format jsonl`), and judged are the pairs of which it found
both claims.
"""

import argparse
import itertools
import json
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from wederhoor.gazetteer import Gazetteer, World
from wederhoor.model import Claim
from wederhoor.reconcile import reconcile
from wederhoor.theatres import load_theatres

Pairs = dict[frozenset[str], str | None]


def judged(path: Path) -> Pairs:
    """Each judged pair's stand, None where the two are different."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
    found: Pairs = {frozenset((r["a"], r["b"])): r["stand"] if r["same"] else None for r in rows if "a" in r}
    for row in rows:
        for pair in itertools.combinations(row.get("group", ()), 2):
            found.setdefault(frozenset(pair), None)
    return found


def records(path: Path) -> list[Claim]:
    """The claims of a file."""
    return [msgspec.json.decode(line, type=Claim) for line in path.read_bytes().splitlines() if line.strip()]


def called(claims: list[Claim], theatre: str | None) -> Pairs:
    """Each pair of claims that reconciling holds to be one thing, with how it stands."""
    world = World(Gazetteer.open(), load_theatres(), theatre)
    start = time.perf_counter()
    made = reconcile(claims, (), world, pairs=True)
    print(f"{len(claims)} claims, {len(made)} findings, {time.perf_counter() - start:.2f} s")
    return {frozenset((r.a, r.b)): r.stand for finding in made for r in finding.relations}


def found(gold: Iterable[Claim], own: Iterable[Claim]) -> dict[str, str]:
    """The judged claim that each of the program's own is: of one report and kind, in the same words."""
    there: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    for claim in gold:
        there[claim.article, claim.kind].append(claim)
    ranked = [
        (_likeness(one, claim), claim.id, one.id)
        for claim in own
        for one in there[claim.article, claim.kind]
        if one.span.overlaps(claim.span)
    ]
    names: dict[str, str] = {}
    for _, mine, judged_ in sorted(ranked, reverse=True):
        if mine not in names and judged_ not in names.values():
            names[mine] = judged_
    return names


def _likeness(a: Claim, b: Claim) -> tuple[bool, int]:
    origins = [claim.sources[0].party if claim.sources else "" for claim in (a, b)]
    return origins[0] == origins[1], min(a.span.end, b.span.end) - max(a.span.start, b.span.start)


def figures(gold: Pairs, got: Pairs) -> dict[str, float]:
    """Precision, recall and F1 of what is held to be the same and to conflict, and how many of the same stand so."""
    told: dict[str, float] = {}
    for name, stands in (("same", {"repeats", "corroborates", "conflicts", "updates"}), ("conflicts", {"conflicts"})):
        said = {pair for pair in gold if got.get(pair) in stands}
        wanted = {pair for pair in gold if gold[pair] in stands}
        precision, recall = (len(said & wanted) / max(1, len(n)) for n in (said, wanted))
        told[f"{name} precision"], told[f"{name} recall"] = precision, recall
        told[f"{name} F1"] = 2 * precision * recall / max(1e-9, precision + recall)
    both = [pair for pair in gold if gold[pair] and got.get(pair)]
    told["stand"] = sum(gold[p] == got[p] for p in both) / max(1, len(both))
    return told


def main() -> None:
    """Print the agreement."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("claims", type=Path)
    ask.add_argument("relations", type=Path)
    ask.add_argument("--theatre")
    ask.add_argument("--own", type=Path)
    given = ask.parse_args()
    claims = records(given.claims)
    gold = judged(given.relations)
    got = called(records(given.own) if given.own else claims, given.theatre)
    if given.own:
        names = found(claims, records(given.own))
        got = {frozenset(names.get(one, one) for one in pair): stand for pair, stand in got.items()}
        gold = {pair: stand for pair, stand in gold.items() if pair <= set(names.values())}
        same = sum(map(bool, gold.values()))
        print(f"{len(names)} of {len(claims)} judged claims found; {len(gold)} pairs of them, {same} the same")
    for name, figure in figures(gold, got).items():
        print(f"{name:20} {figure:.3f}")
    print(f"not judged {len(got.keys() - gold.keys())}, of them conflicts "
          f"{sum(s == 'conflicts' for p, s in got.items() if p not in gold)}")  # fmt: skip


if __name__ == "__main__":
    main()
