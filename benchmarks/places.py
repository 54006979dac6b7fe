"""How well names become places: `python benchmarks/places.py FILE.jsonl.gz…`, English news with gold toponyms.

Each line of a file is {"text", "toponyms": [{"start", "end", "surface", "lat", "lon", "country", "fcode",
"geonameid"}]}, as in LGL and TR-News (Gritta et al., 2020). A place counts as right within 161 km (100 miles) of the
gold one, the field's customary bound, a large one (country, region) within its own radius. Toponyms without gold
coordinates are left out.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from wederhoor.gazetteer import Context, Gazetteer, resolve_together
from wederhoor.gazetteer.extent import distance
from wederhoor.model import Place

CLOSE = 161.0  # km
WIDE = ("PCLI", "PCLS", "ADM1", "CONT", "RGN", "SEA")  # GeoNames' codes of what is large


def documents(path: Path) -> Iterator[list[dict[str, Any]]]:
    """The gold toponyms with coordinates of each document."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield [toponym for toponym in json.loads(line)["toponyms"] if toponym.get("lat") is not None]


def right(place: Place, gold: dict[str, Any]) -> bool:
    """Whether `place` is the gold one: close to it, or, for countries, reaching over it."""
    apart = distance((place.lat, place.lon), (gold["lat"], gold["lon"]))
    wide = place.level in ("country", "region", "area") and gold["fcode"] in WIDE
    return apart <= (max(CLOSE, place.radius) if wide else CLOSE)


def described(gold: dict[str, Any], place: Place | None, *, reachable: bool) -> str:
    """An error in words: the gold place, and what was taken for it."""
    truth = " ".join(str(gold[key]) for key in ("name", "fcode", "country", "admin1"))
    said = f"{place.name} {place.level} {place.country}" if place else "nothing"
    return f"{gold['surface']!r} is {truth}{'' if reachable else ' (no candidate)'}; taken for {said}"


class Counts(NamedTuple):
    """How many toponyms there are, have a candidate that is right, are resolved, are so right, and to the gold's id."""

    total: int
    known: int
    given: int
    good: int
    exact: int


def measure(path: Path, gazetteer: Gazetteer, wrong: Counter[str]) -> Counts:
    """The counts of a file, and each error with how often it was made."""
    total = known = given = good = exact = 0
    for toponyms in documents(path):
        named = {t["surface"]: gazetteer.named(t["surface"], "en") for t in toponyms}
        found = resolve_together(named, Context())
        for gold in toponyms:
            place = found[gold["surface"]]
            total += 1
            reachable = any(right(candidate, gold) for candidate in named[gold["surface"]])
            known += reachable
            given += place is not None
            good += bool(place and right(place, gold))
            exact += place is not None and place.id == f"geonames:{gold['geonameid']}"
            if not (place and right(place, gold)):
                wrong[described(gold, place, reachable=reachable)] += 1
    return Counts(total, known, given, good, exact)


def main(paths: list[str]) -> None:
    """Print a line a file, and the commonest errors with -v."""
    gazetteer = Gazetteer.open()
    wrong: Counter[str] = Counter()
    for name in (path for path in paths if path != "-v"):
        total, known, given, good, exact = measure(Path(name), gazetteer, wrong)
        shares = f"candidate {known / total:.3f}  resolved {given / total:.3f}  right {good / total:.3f}"
        of = f"right of those with a right candidate {good / known:.3f}, of those resolved {good / given:.3f}"
        print(f"{Path(name).name:28} {total:5} toponyms  {shares}  the very id {exact / total:.3f}  {of}")
    if "-v" in paths:
        for error, n in wrong.most_common(150):
            print(f"{n:4} {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
