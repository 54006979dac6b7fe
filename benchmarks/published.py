"""Figures on public sets beside those that others published: `python benchmarks/published.py [--bench DIR] [SET…]`.

A set is a function below, whose docstring says what is measured and beside what. Places once their names are given:
places.py; times: times.py; Dutch events: events_nl.py.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from material import claims, rows

from wederhoor.extract.names import lexicon
from wederhoor.extract.reading import Reading
from wederhoor.gazetteer import bundled
from wederhoor.language.pack import load_pack
from wederhoor.language.text import Tokens
from wederhoor.model import Claim
from wederhoor.run.reader import Ground, world

Table = Iterator[tuple[str, str]]

# ACLED's sub-types by the kinds that a claim of them has; sub-types that no kind stands for (protests, disasters,
# crime, the founding of headquarters) are left out, with their snippets.
ACLED = {
    "ARMED_CLASH": ("attack.clash", "attack.repelled"),
    "AIR_STRIKE": ("attack.air_strike", "attack.drone_strike"),
    "ART_MISS_ATTACK": ("attack.shelling", "attack.missile_strike"),
    "REM_EXPLOS": ("attack.bombing", "attack.explosion"),
    "SUIC_BOMB": ("attack.bombing",),
    "GRENADE": ("attack.bombing", "attack.attack"),
    "ATTACK": ("attack.attack", "harm.killed", "harm.injured"),
    "ABDUCT_DISSAP": ("harm.detained", "harm.missing"),
    "ARREST": ("harm.detained",),
    "GOV_REGAINS_TERIT": ("control.recaptured",),
    "NON_STATE_ACTOR_OVERTAKES_TER": ("control.captured",),
    "NON_VIOL_TERRIT_TRANSFER": ("movement.withdrawal",),
    "AGREEMENT": ("talks.agreed", "talks.ceasefire_agreed"),
    "DIPLO": ("talks.held", "talks.planned"),
    "PROPERTY_DISTRUCT": ("damage.damaged",),
}


def case2021(bench: Path) -> Table:
    """The kind of conflict event in English snippets, CASE 2021: a class is right where a claim of its kinds is made.

    Of a snippet with claims of several classes, that of the first is taken. Published: trained classifiers, on all
    classes and the whole set, weighted F1 .771 to .839.
    """
    some = [row for row in rows(bench / "events_case2021_dev.jsonl.gz") if row["event_type"] in ACLED]
    pairs = [(row["event_type"], classed(found)) for row, found in zip(some, claims(some), strict=True)]
    yield "weighted F1 over 15 classes", f"{weighted(pairs):.3f} of {len(pairs)}"
    yield "snippets with a claim of any class", f"{sum(called is not None for _, called in pairs) / len(pairs):.3f}"
    yield "right of those", f"{share(gold == called for gold, called in pairs if called):.3f}"


def classed(found: Iterable[Claim]) -> str | None:
    """The class of the first claim that has one."""
    return next((name for claim in found for name, kinds in ACLED.items() if claim.kind in kinds), None)


def weighted(pairs: list[tuple[str, str | None]]) -> float:
    """F1 by class, weighted by how many there are of it."""
    total = Counter(gold for gold, _ in pairs)
    called = Counter(got for _, got in pairs)
    right = Counter(gold for gold, got in pairs if gold == got)
    return sum(n * 2 * right[name] / (n + called[name]) for name, n in total.items()) / len(pairs)


def share(some: Iterable[bool]) -> float:
    """How many of them are so."""
    listed = list(some)
    return sum(listed) / max(1, len(listed))


def places(bench: Path) -> Table:
    """Place names found in English news, F1 over exact spans; published: spaCy small, LGL .624, TR-News .738.

    Any capitalised name of the gazetteer counts as found, before the report says whether it means a place.
    """
    for name in ("geo_lgl", "geo_trnews"):
        found, gold, both = Counter[str](), 0, 0
        for row in rows(bench / f"{name}.jsonl.gz"):
            ours, theirs = named(row["text"]), {(t["start"], t["end"]) for t in row["toponyms"]}
            found["ours"] += len(ours)
            gold, both = gold + len(theirs), both + len(ours & theirs)
        yield f"{name} recognition F1", f"{2 * both / (gold + found['ours']):.3f}"


def named(text: str) -> set[tuple[int, int]]:
    """The spans of the names of places, and of countries, in a text."""
    pack, known = load_pack("en"), world(Ground(layers=bundled()))
    reading = Reading(Tokens(text, pack.abbreviations), lexicon(pack, known), pack, known)
    found: set[tuple[int, int]] = set()
    for hits in reading.hits.values():
        place = next((h for h in hits if h.cls == "name" or (h.cls == "party" and h.value.sort == "country")), None)
        if place and reading.tokens.word[place.first][0].isupper():
            start, end = reading.tokens.span(place.first, place.last)
            found.add((start, end))
    return found


SETS: dict[str, Callable[[Path], Table]] = {f.__name__: f for f in (case2021, places)}


def main() -> None:
    """Print a line a figure."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all where none is named")
    ask.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="folder of the sets")
    given = ask.parse_args()
    for name in given.sets or SETS:
        for what, figure in SETS[name](given.bench):
            print(f"{name:12} {what:36} {figure}", flush=True)


if __name__ == "__main__":
    main()
