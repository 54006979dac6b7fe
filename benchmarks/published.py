"""Figures on public sets beside those that others published: `python benchmarks/published.py [--bench DIR] [SET…]`.

A set is a function below, whose docstring says what is measured and beside what. Places and times are measured further
by places.py and times.py, Dutch events, for which no figure is published, by events_nl.py.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attributions
import places
import times
from attributions import Said
from material import claims, rows

from wederhoor.extract.words.names import lexicon
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer import Gazetteer, bundled
from wederhoor.language.pack import load_pack
from wederhoor.language.text import Tokens
from wederhoor.model import Claim
from wederhoor.run.reader import Ground, world

Table = Iterator[tuple[str, str]]
Alike = Callable[[frozenset[int], frozenset[int]], bool]

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


def names(bench: Path) -> Table:
    """Place names found in English news, F1 over exact spans; published: spaCy small, LGL .624, TR-News .738.

    Any capitalised name of the gazetteer counts as found, before the report says whether it means a place.
    """
    for name in ("geo_lgl", "geo_trnews"):
        both = total = 0
        for row in rows(bench / f"{name}.jsonl.gz"):
            ours, theirs = named(row["text"]), {(t["start"], t["end"]) for t in row["toponyms"]}
            both, total = both + len(ours & theirs), total + len(theirs) + len(ours)
        yield f"{name} recognition F1", f"{2 * both / total:.3f}"


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


def toponyms(bench: Path) -> Table:
    """Given place names to places, English; published, exact id and within 161 km: LGL .794, .827, TR-News .843, .873.

    Of all names with gold coordinates; one that the bundled gazetteer lacks, as most villages, counts as wrong.
    """
    for name in ("geo_lgl", "geo_trnews"):
        counts = places.measure(bench / f"{name}.jsonl.gz", Gazetteer.open(), Counter())
        yield f"{name} exact id", f"{counts.exact / counts.total:.3f}"
        yield f"{name} within 161 km", f"{counts.good / counts.total:.3f}"


def platinum(bench: Path) -> Table:
    """English time expressions, TempEval-3; HeidelTime's F1: relaxed .903, strict .813, value .776.

    All count, durations and repetitions too, which are never dated here.
    """
    out = times.measure(bench / "time_te3_platinum.jsonl.gz", times.load("en"), misses=False)
    for level in ("relaxed", "strict", "value"):
        yield f"{level} F1", f"{2 * out[f'all {level}'] / (out['all gold'] + out['all ours']):.3f}"


def recognizers(bench: Path) -> Table:
    """Time expressions of Microsoft's Recognizers, Dutch and English; dateparser on Dutch: F .78, full dates 44 of 102.

    F1 of what overlaps; `times.py` says which dates are full.
    """
    for lang in ("nl", "en"):
        out = times.measure(bench / f"time_recognizers_{lang}.jsonl.gz", times.load(lang), misses=False)
        yield f"{lang} relaxed F1", f"{2 * out['all relaxed'] / (out['all gold'] + out['all ours']):.3f}"
        yield f"{lang} full dates right", f"{out['full right']} of {out['full gold']}"


def polnear(bench: Path) -> Table:
    """Who says what in English political news, PolNeAR; Citron on another corpus, F1: all three exact .57, overlap .83.

    Each of ours stands beside the first of the gold that it matches, and no other beside that one.
    """
    some = [row for row in rows(bench / "attribution_polnear_dev.jsonl.gz") if not row["duplicate_annotation"]]
    pairs = [(attributions.annotated(row), attributions.read(row)) for row in some]
    for name, roles in (*((role, (role,)) for role in Said._fields), ("all three", Said._fields)):
        for how, alike in (("exact", same), ("overlap", shared)):
            both, gold, ours = matched(pairs, roles, alike)
            parts = f"precision {both / ours:.3f}, recall {both / gold:.3f}"
            yield f"{name} {how} F1", f"{2 * both / (gold + ours):.3f}, {parts}"


def same(gold: frozenset[int], ours: frozenset[int]) -> bool:
    """Whether two spans are of the same words."""
    return gold == ours


def shared(gold: frozenset[int], ours: frozenset[int]) -> bool:
    """Whether two spans share a word, or neither has one."""
    return bool(gold & ours) or gold == ours


def matched(pairs: list[tuple[list[Said], list[Said]]], roles: tuple[str, ...], alike: Alike) -> tuple[int, int, int]:
    """How many attributions are in both, in the gold and in ours; those of which all these roles are alike are one."""
    both = 0
    for gold, ours in pairs:
        left = list(gold)
        for one in ours:
            like = (g for g in left if all(alike(getattr(g, role), getattr(one, role)) for role in roles))
            if (first := next(like, None)) is not None:
                left.remove(first)
                both += 1
    return both, sum(len(gold) for gold, _ in pairs), sum(len(ours) for _, ours in pairs)


def adaq(bench: Path) -> Table:
    """Who says what in Russian sentences, ADAQ, F1 over words; published, tokens: source .50, cue .75, content .79."""
    some = rows(bench / "attribution_adaq_ru_dev.jsonl.gz")
    pairs = [(attributions.tagged(row), attributions.together(attributions.read(row))) for row in some]
    for n, role in enumerate(Said._fields):
        both = sum(len(gold[n] & ours[n]) for gold, ours in pairs)
        yield f"{role} F1", f"{2 * both / sum(len(gold[n]) + len(ours[n]) for gold, ours in pairs):.3f}"


SETS: dict[str, Callable[[Path], Table]] = {
    f.__name__: f for f in (case2021, polnear, adaq, names, toponyms, platinum, recognizers)
}


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
