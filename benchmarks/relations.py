"""How far findings agree with relations judged by hand.

    python benchmarks/relations.py CLAIMS.jsonl RELATIONS.jsonl [--theatre NAME]

CLAIMS.jsonl holds claim records; RELATIONS.jsonl a judged pair a line: {"a", "b", "same", "stand"}, and groups of
claims ({"group": [ids]}) among which every pair that is not listed is different.
"""

import argparse
import itertools
import json
import time
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


def called(path: Path, theatre: str | None) -> Pairs:
    """Each pair of claims that reconciling holds to be one thing, with how it stands."""
    claims = [msgspec.json.decode(line, type=Claim) for line in path.read_bytes().splitlines() if line.strip()]
    world = World(Gazetteer.open(), load_theatres(), theatre)
    start = time.perf_counter()
    found = reconcile(claims, (), world, pairs=True)
    print(f"{len(claims)} claims, {len(found)} findings, {time.perf_counter() - start:.2f} s")
    return {frozenset((r.a, r.b)): r.stand for finding in found for r in finding.relations}


def figures(gold: Pairs, got: Pairs) -> dict[str, float]:
    """Precision, recall and F1 of what is held to be the same and to conflict, and how many of the same stand so."""
    found: dict[str, float] = {}
    for name, stands in (("same", {"repeats", "corroborates", "conflicts", "updates"}), ("conflicts", {"conflicts"})):
        said = {pair for pair in gold if got.get(pair) in stands}
        wanted = {pair for pair in gold if gold[pair] in stands}
        precision, recall = (len(said & wanted) / max(1, len(n)) for n in (said, wanted))
        found[f"{name} precision"], found[f"{name} recall"] = precision, recall
        found[f"{name} F1"] = 2 * precision * recall / max(1e-9, precision + recall)
    both = [pair for pair in gold if gold[pair] and got.get(pair)]
    found["stand"] = sum(gold[p] == got[p] for p in both) / max(1, len(both))
    return found


def main() -> None:
    """Print the agreement."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("claims", type=Path)
    ask.add_argument("relations", type=Path)
    ask.add_argument("--theatre")
    given = ask.parse_args()
    gold, got = judged(given.relations), called(given.claims, given.theatre)
    for name, figure in figures(gold, got).items():
        print(f"{name:20} {figure:.3f}")
    print(f"not judged {len(got.keys() - gold.keys())}, of them conflicts "
          f"{sum(s == 'conflicts' for p, s in got.items() if p not in gold)}")  # fmt: skip


if __name__ == "__main__":
    main()
