"""How well reports are read: precision, recall and F1 against a gold folder, by set and language.

    quality.py [--gold FOLDER] [--floors]

FOLDER (or WEDERHOOR_GOLD, or ../shared/gold) has sets of reports read by hand, `seed`, `dev` and `check`, and the
script that scores, `score.py`. With --floors, ends with 1 where a figure is under its floor in floors.toml. Prints
figures alone: `check` stays unread.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from wederhoor.gazetteer import bundled
from wederhoor.intake import Options, reports
from wederhoor.model import Claim
from wederhoor.run.here import Reading, read
from wederhoor.run.reader import Ground, Reader

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
# The day on which the seed's report appeared, which its file knows to the month only.
SEED_DAY = "2022-03-03"
FIGURES = (
    "found precision",
    "found recall",
    "found",
    "complete",
    "full",
    "place",
    "origin",
    "chain",
    "polarity",
    "modality",
    "quantity",
    "stated actor",
    "stated time",
)
Score = dict[str, float]


def gold_folder() -> Path:
    """Where the gold is: named by WEDERHOOR_GOLD, or beside this checkout."""
    return Path(os.environ.get("WEDERHOOR_GOLD") or HERE.parent.parent / "shared/gold")


def claims(folder: Path, published: str | None = None) -> list[Claim]:
    """What the reports in the folder claim, as `wederhoor read` reads them; without a pack for it, nothing."""
    taken = reports([folder], Options(published=published))
    outcomes = read(taken, Reader(ground=Ground(layers=bundled())), processes=1)
    return [claim for outcome in outcomes if isinstance(outcome, Reading) for claim in outcome.claims]


def score(script: Path, gold: Path, found: list[Claim]) -> Score:
    """The figures that the gold folder's own script gives."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.jsonl")
        path.write_bytes(b"".join(msgspec.json.encode(claim) + b"\n" for claim in found))
        ran = subprocess.run([sys.executable, script, gold, path, "--json"], capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout)
    precision, recall, f1 = told["found"]
    return {
        "found precision": precision,
        "found recall": recall,
        "found": f1,
        "complete": told["complete"][2],
        "full": told["full"][2],
        **told["fields"],
        **{f"stated {name}": value for name, value in told["stated"].items()},
    }


def scores(gold: Path) -> Iterator[tuple[str, Score]]:
    """The figures of each set and language: the seed twice, with its date known to the day and to the month."""
    script = gold / "score.py"
    for name, published in (("day", SEED_DAY), ("month", None)):
        yield (
            f"seed {name}",
            score(script, next((gold / "seed").glob(f"*.{name}.json")), claims(gold / "seed", published)),
        )
    for part in ("dev", "check"):
        found = {folder.name: claims(folder) for folder in sorted((gold / part).iterdir()) if folder.is_dir()}
        for lang, own in found.items():
            yield f"{part} {lang}", score(script, gold / part / lang, own)
        yield f"{part} all", score(script, gold / part, [claim for own in found.values() for claim in own])


def below(measured: dict[str, Score]) -> list[str]:
    """Each figure that is under its floor, in words."""
    floors: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text(encoding="utf8"))
    return [
        f"{name}: {figure} is {measured[name][figure]:.3f}, under its floor {floor}"
        for name, figures in floors.items()
        if name in measured
        for figure, floor in figures.items()
        if measured[name][figure] < floor
    ]


def main() -> int:
    """Print the table, and what is under its floor."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--gold", type=Path, default=gold_folder())
    ask.add_argument("--floors", action="store_true", help="end with 1 where a figure is under its floor")
    asked = ask.parse_args()
    print(f"{'':11}" + " ".join(f"{figure.removeprefix('found '):>9.9}" for figure in FIGURES))
    measured = {}
    for name, figures in scores(asked.gold):
        measured[name] = figures
        print(f"{name:11}" + " ".join(f"{figures[figure]:9.3f}" for figure in FIGURES), flush=True)
    low = below(measured)
    print(*low, sep="\n")
    return 1 if asked.floors and low else 0


if __name__ == "__main__":
    sys.exit(main())
