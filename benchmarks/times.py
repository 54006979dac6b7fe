"""How well time expressions are found and dated: `python benchmarks/times.py LANG FILE.jsonl.gz…`.

Each line of a file is {"dct", "text", "timex": [{"start", "end", "type", …}]}, with either a TIMEX3 "value"
(TempEval-3 platinum: UzZaman et al., 2013) or "values" of several readings (Microsoft's Recognizers-Text, Dutch and
English specifications). `relaxed` counts an expression as found where one of ours overlaps it, `strict` where both
cover the same words (an article or preposition before them aside), `value` where it is found and covers the same days
when read as the past, `either` as the past or the future, which a report's verbs decide. Durations and repetitions
("three weeks", "every day") are never dated here, as no claim has one for its time: `all` counts them, `dates` leaves
them out. Values that name no day (PRESENT_REF, PXM) are right where ours is vague too. `full dates` are single days
given in full, the figure that dateparser is compared by.
"""

import argparse
import gzip
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import wederhoor.language
from wederhoor.extract.measures.times import TimeMention, find_times, resolve
from wederhoor.language.calendar import TimeRules, compile_rules
from wederhoor.language.numerals import Numerals
from wederhoor.language.text import Tokens
from wederhoor.values.time import Days, TimeError, parse

PACKS = Path(wederhoor.language.__file__).parent / "packs"
LEVELS = ("relaxed", "strict", "value", "either")
UNDATED = frozenset(("DURATION", "SET", "duration", "set", "time", "timerange", "timezone", ""))
SEASONS = {"SP": ("03", "05"), "SU": ("06", "08"), "FA": ("09", "11"), "WI": ("12", "02")}
FULL = re.compile(r"\d{4}-\d\d-\d\d")
LEADING = re.compile(
    r"(?:the|a|an|in|on|at|by|for|since|until|de|het|op|om|van|sinds|vanaf|tot|binnen)\s+", re.IGNORECASE
)


class Gold(NamedTuple):
    """An annotated expression: where it stands, what sort it is, and the days of each of its readings."""

    start: int
    end: int
    kind: str
    readings: frozenset[Days | None]
    full: bool


class Ours(NamedTuple):
    """An expression as we read it, with its days looking back and looking ahead."""

    start: int
    end: int
    back: Days | None
    ahead: Days | None


def main() -> None:
    """Prints a row of figures per file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed or dated otherwise")
    options = parser.parse_args()
    rules = load(options.lang)
    for path in options.files:
        report(path.name, measure(path, rules, misses=options.misses))


def load(lang: str) -> TimeRules:
    """A bundled pack's rules."""
    numbers, times = (
        tomllib.loads((PACKS / lang / f"{n}.toml").read_text(encoding="utf8")) for n in ("numbers", "time")
    )
    return compile_rules(times, Numerals(numbers))


def measure(path: Path, rules: TimeRules, *, misses: bool) -> Counter[str]:
    """Counts over a file: of `all` and of `dates`, gold, ours, relaxed, strict and value; and full dates right."""
    out: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for row in map(json.loads, lines):
            text, gold = row["text"], list(annotated(row["timex"]))
            ours = read(text, (row["dct"] or "")[:10] or None, rules)
            for found in ours:
                taken = [g.kind for g in gold if overlap(g, found)]
                out["all ours"] += 1
                out["dates ours"] += not taken or any(kind not in UNDATED for kind in taken)
            for wanted in gold:
                judge(text, wanted, [f for f in ours if overlap(wanted, f)], out, misses=misses)
    return out


def judge(text: str, wanted: Gold, found: list[Ours], out: Counter[str], *, misses: bool) -> None:
    """Adds one gold expression's outcome to the counts."""
    days = {d for f in found for d in (f.back, f.ahead)}
    right = bool(found) and bool(days & wanted.readings)
    for sort in ("all", "dates") if wanted.kind not in UNDATED else ("all",):
        out[f"{sort} gold"] += 1
        out[f"{sort} relaxed"] += bool(found)
        out[f"{sort} strict"] += any(core(text, wanted) == core(text, f) for f in found)
        out[f"{sort} value"] += any(f.back in wanted.readings for f in found)
        out[f"{sort} either"] += right
    if wanted.full:
        out["full gold"] += 1
        out["full right"] += any(f.back in wanted.readings for f in found)
    if misses and not right and wanted.kind not in UNDATED:
        ours = [text[f.start : f.end] for f in found]
        gold = sorted(map(str, wanted.readings))
        print(f"  {text[wanted.start : wanted.end]!r} {gold} | {ours} {sorted(map(str, days))}")


def read(text: str, published: str | None, rules: TimeRules) -> list[Ours]:
    """Our expressions of a text."""
    tokens, out = Tokens(text), []
    for mention in find_times(tokens, 0, len(tokens.low), rules):
        back, ahead = (dated(mention, published, future) for future in (False, True))
        out.append(Ours(*tokens.span(mention.first, mention.last), back, ahead))
    return out


def dated(mention: TimeMention, published: str | None, future: bool) -> Days | None:
    """The days of a mention, None where it is vague."""
    edtf = resolve(mention.value, published, published, future=future)
    return None if edtf is None else parse(edtf)


def overlap(gold: Gold, ours: Ours) -> bool:
    """Whether the two share a character."""
    return gold.start < ours.end and ours.start < gold.end


def core(text: str, span: Gold | Ours) -> tuple[int, int]:
    """A span without the article or preposition before it."""
    start = span.start
    while skipped := LEADING.match(text, start, span.end):
        start = skipped.end()
    return start, span.end


def annotated(timexes: list[dict[str, Any]]) -> Iterator[Gold]:
    """The gold expressions of a text."""
    for timex in timexes:
        readings = frozenset(days(v) for v in timex.get("values") or [timex])
        values = timex.get("values") or []
        full = timex["type"] == "date" and any(
            FULL.fullmatch(v.get("timex", "")) and FULL.fullmatch(v.get("value", "")) for v in values
        )
        yield Gold(timex["start"], timex["end"], timex["type"], readings, full)


def days(value: dict[str, Any]) -> Days | None:
    """The days of a TIMEX3 value, or of a Recognizers reading, whose ranges leave their end out."""
    if all(FULL.match(str(value.get(side))) for side in ("start", "end")):
        first, last = date.fromisoformat(value["start"][:10]), date.fromisoformat(value["end"][:10])
        return Days(first, max(first, last - timedelta(days=len(value["end"]) == 10)))
    return timex3(str(value.get("value", "")))


def timex3(value: str) -> Days | None:
    """The days of a TIMEX3 value; None where it names none."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Days(monday + timedelta(days=5 * bool(week[3])), monday + timedelta(days=6))
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        low, high = SEASONS[season[2]]
        return parse(f"{season[1]}-{low}/{int(season[1]) + (low > high)}-{high}")
    if decade := re.fullmatch(r"\d{3}", value):
        return parse(f"{decade[0]}0/{decade[0]}9")
    try:
        return parse(re.split("[T ]", value)[0])
    except TimeError:
        return None


def report(name: str, out: Counter[str]) -> None:
    """Prints F1 of each measure, and the full dates."""
    print(name)
    for sort in ("all", "dates"):
        both = out[f"{sort} gold"] + out[f"{sort} ours"]
        row = [f"{level} {200 * out[f'{sort} {level}'] / both:.1f}" for level in LEVELS]
        print(f"  {sort:5} F1  {'  '.join(row)}  (gold {out[f'{sort} gold']}, ours {out[f'{sort} ours']})")
    if out["full gold"]:
        print(f"  full dates right: {out['full right']} of {out['full gold']}")


if __name__ == "__main__":
    main()
