import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.quality import below, gold_folder
from benchmarks.relations import called, figures, judged, records

GOLD = gold_folder()


def test_agreement_is_counted_by_pair() -> None:
    one, two, three = (frozenset(pair) for pair in ("ab", "ac", "bc"))
    found = figures({one: "conflicts", two: "repeats", three: None}, {one: "conflicts", three: "updates"})
    assert found["same precision"] == 0.5
    assert found["same recall"] == 0.5
    assert found["conflicts F1"] == pytest.approx(1.0)
    assert found["stand"] == 1.0


@pytest.mark.skipif(
    not (GOLD / "relations.jsonl").exists(), reason=f"no gold folder {GOLD} (WEDERHOOR_GOLD names another)"
)
def test_claims_are_reconciled_as_well_as_they_were(tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    seed = sorted(map(str, GOLD.glob("seed/*.day.json")))
    made = [sys.executable, str(GOLD / "gold_claims.py"), str(GOLD / "dev"), *seed]
    claims.write_bytes(subprocess.run(made, capture_output=True, check=True).stdout)
    assert below({"relations": figures(judged(GOLD / "relations.jsonl"), called(records(claims), None))}) == []
