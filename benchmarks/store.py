"""How fast a store takes in claims, as a share of a bare executemany of the same rows, and how fast it answers.

    python benchmarks/store.py [--claims N [--pace M]] [--store URL] [--alone | --rebuild]

Reports are generated, ten claims and some 3,000 characters each, about one to three of 2,000 places in an area as
large as Ukraine, over two years: put in by their date, one in ten up to a month late. At a million claims a day
brings 1,370 of them, and a week in the area asked for (two degrees by one) holds some 140. What is new is related to
what is near as it is put in; the seconds that this takes are counted apart. The bare pass puts the very rows that the
tables of reports and claims have into tables without index or key, in one transaction of the same kind of database,
report texts included. With `--pace M` two years bring M claims, so that a day brings as many as it does in a store of
M; of N claims more than that the rest comes in the years after. With `--alone` nothing is related, and no situation
is asked for; `--rebuild` relates all anew at the end. Prints one JSON object, and on the way, on standard error, how
far it is.
"""

import argparse
import gc
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

from wederhoor.cli import CYCLES
from wederhoor.gazetteer import Gazetteer, World
from wederhoor.model import Claim, Location, Report, Source, Span, Time, identity
from wederhoor.reconcile.difference import Difference, differences
from wederhoor.store import Question, Reading, Relating, Store, open_store, rows
from wederhoor.stored import Relater, between, picture, states
from wederhoor.theatres import load_theatres

CLAIMS_A_REPORT = 10
REPORTS_AN_ADDITION = 1_000
A_LINE = 500_000  # claims between two lines of how far it is
KINDS = ("attack.shelling", "attack.air_strike", "harm.killed", "harm.injured", "control.captured", "service.cut")
PARTIES = (None, "RUS", "UKR", None)
START = date(2004, 1, 1)
DAYS = 730  # in which a store is filled at its own pace
LATE = 30
SAMPLE = 100
SITUATIONS = 20


def readings(claims: int, pace: int) -> Iterator[Reading]:
    """Generated reports with so many `claims`, the same ones every time; two years bring `pace` of them."""
    chance = random.Random(0)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "aan", "eer", "ij", "oet")]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(20_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    places = [_place(number, chance) for number in range(2_000)]
    for number in range(claims // CLAIMS_A_REPORT):
        text = f"Bericht {number}: " + " ".join(chance.choices(words, cum_weights=weights, k=430))
        late = chance.randrange(LATE) if chance.random() < 0.1 else 0
        day = START + timedelta(days=max(0, number * CLAIMS_A_REPORT * DAYS // pace - late))
        report = Report(text=text, published=day.isoformat(), language="nl", publisher=f"Krant {chance.randrange(300)}")
        near = chance.sample(places, chance.randint(1, 3))
        yield report, [_claim(report, nth, day, near, chance) for nth in range(CLAIMS_A_REPORT)]


def _place(number: int, chance: random.Random) -> Location:
    lat, lon = chance.uniform(44.5, 52.3), chance.uniform(22.2, 40.1)
    return Location(id=f"geonames:{number}", name=f"Place {number}", lat=lat, lon=lon, radius=5, level="settlement")


def _claim(report: Report, nth: int, day: date, places: list[Location], chance: random.Random) -> Claim:
    start = chance.randrange(len(report.text) - 120)
    span = Span(start, start + 100)
    source = Source(name=f"Speaker {chance.randrange(2_000)}", mention="de woordvoerder", party="UKR", type="military")
    return Claim(
        id=identity("c_", report.id, nth),
        report=report.id,
        article=None,
        url=None,
        publisher=report.publisher,
        language="nl",
        published=report.published,
        kind=chance.choice(KINDS),
        object=None,
        span=span,
        quote=span.of(report.text),
        trigger=Span(start + 5, start + 15),
        place=chance.choice(places),
        actor=chance.choice(PARTIES),
        target=chance.choice(PARTIES),
        time=Time(edtf=(day - timedelta(days=chance.randrange(3))).isoformat(), basis="stated"),
        sources=(source,) if chance.random() < 0.7 else (),
        polarity="affirmed",
        modality="actual",
        quantity=None,
        evidence={"object": Span(start, start + 9)},
        extractor="rules/0.1",
        rule="nl/attack.shelling#verb",
    )


def bare(several: list[Reading], *, connection: sqlite3.Connection | None, address: str) -> float:
    """Seconds that a bare executemany of the rows of these readings takes."""
    reports = [rows.report_row(report, nth, 1, "2026-01-01") for nth, (report, _) in enumerate(several)]
    claims = [
        rows.claim_row(claim, nth, nth // CLAIMS_A_REPORT, 1, report.published or "", 1)
        for nth, (report, claim) in enumerate((report, claim) for report, own in several for claim in own)
    ]
    if connection is None:
        return _bare_postgresql(address, reports, claims)
    started = time.perf_counter()
    for table, made in (("report", reports), ("claim", claims)):
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(made[0]))})", made)
    connection.commit()
    return time.perf_counter() - started


def _bare_postgresql(address: str, *tables: list[rows.Row]) -> float:
    import psycopg

    with psycopg.connect(address) as connection:
        for table, width in (("bare_report", 12), ("bare_claim", 14)):
            columns = ", ".join(f"c{nth} text" for nth in range(width))
            connection.execute(f"CREATE TEMP TABLE {table} ({columns})")
        connection.commit()
        started = time.perf_counter()
        for table, made in zip(("bare_report", "bare_claim"), tables, strict=True):
            marks = ", ".join(["%s"] * len(made[0]))
            connection.cursor().executemany(f"INSERT INTO {table} VALUES ({marks})", made)
        connection.commit()
        return time.perf_counter() - started


class Timed:
    """Relates as a store asks it to, and counts the seconds."""

    def __init__(self, relater: Relater) -> None:
        self.mark, self.seconds = relater.mark, 0.0
        self._relater = relater

    def __call__(self, write: Relating) -> None:
        """Relate what the write touches."""
        started = time.perf_counter()
        self._relater(write)
        self.seconds += time.perf_counter() - started


class Run(NamedTuple):
    """What is measured: so many `claims`, `pace` of them in two years, in the store at `address` (None: a new file)."""

    claims: int
    pace: int
    address: str | None
    alone: bool
    rebuild: bool

    @property
    def days(self) -> int:
        """The days that the claims reach over."""
        return DAYS * self.claims // self.pace


def measured(run: Run) -> dict[str, object]:
    """All figures of one run."""
    claims, address = run.claims, run.address
    world = World(Gazetteer.open(), load_theatres())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "store.sqlite")
        plain = None if address else sqlite3.connect(Path(folder, "bare.sqlite"))
        if plain is not None:
            plain.execute("PRAGMA journal_mode = WAL")
            plain.execute("PRAGMA synchronous = FULL")
            plain.execute(f"CREATE TABLE report ({', '.join(f'c{nth}' for nth in range(12))})")
            plain.execute(f"CREATE TABLE claim ({', '.join(f'c{nth}' for nth in range(14))})")
        with open_store(address or file) as store:
            relate = None if run.alone else Timed(Relater(world))
            found = _filled(store, run, relate, partial(bare, connection=plain, address=address or ""))
            asked = _answers(store, run.days) | ({} if run.alone else _situations(store, world, run.days))
            found |= {f"{name} ms p95": figure for name, figure in asked.items()}
            if run.rebuild:
                found["related anew, claims a second"] = round(claims / _took(partial(_rebuilt, store, world)))
        if file.exists():
            found["bytes a claim"] = round(file.stat().st_size / claims)
        if plain is not None:
            plain.close()
        return found


def _rebuilt(store: Store, world: World) -> None:
    relater = Relater(world)
    relater.mark = "anew"
    while store.relate(relater):
        pass


def _filled(store: Store, run: Run, relate: Timed | None, bare: Callable[[list[Reading]], float]) -> dict[str, object]:
    claims, found = run.claims, readings(run.claims, run.pace)
    own, least, last, done = 0.0, 0.0, 0.0, 0
    if relate:
        store.relate(relate)
    while batch := list(islice(found, REPORTS_AN_ADDITION)):
        gc.collect()
        last = _took(partial(store.add, batch, now=datetime.now(UTC), relate=relate))
        own += last
        least += bare(batch)
        done += len(batch) * CLAIMS_A_REPORT
        if done % A_LINE == 0:
            print(f"{done:,} claims, {own:.0f} s, {own / least:.1f} times as long as bare", file=sys.stderr)
    related = relate.seconds if relate else 0.0
    return {
        "claims": claims,
        "claims a second": round(claims / own),
        "bare rows a second": round(claims / least),
        "times as long as bare": round(own / least, 2),
        "times as long as bare, relating left out": round((own - related) / least, 2),
        "last addition, claims a second": round(min(claims, REPORTS_AN_ADDITION * CLAIMS_A_REPORT) / last),
    }


def _answers(store: Store, days: int) -> dict[str, float]:
    chance = random.Random(1)
    week = [START + timedelta(days=chance.randrange(days - 7)) for _ in range(SAMPLE)]
    boxes = [
        (lon, lat, lon + 2, lat + 1) for lon, lat in ((chance.uniform(23, 38), chance.uniform(45, 51)) for _ in week)
    ]
    asked = {
        "week and area": [
            Question(at=f"{day}/{day + timedelta(days=6)}", bbox=box) for day, box in zip(week, boxes, strict=True)
        ],
        "week": [Question(at=f"{day}/{day + timedelta(days=6)}") for day in week[:10]],
        "two days of knowledge": [
            Question(known_after=f"{day}", known=f"{day + timedelta(days=2)}") for day in week[:20]
        ],
        "place": [Question(places=(f"geonames:{chance.randrange(2_000)}",)) for _ in week],
        "speaker": [Question(sources=(f"Speaker {chance.randrange(2_000)}",)) for _ in week],
    }
    return {name: _slowest([_seconds(store, each) for each in several]) for name, several in asked.items()}


def _situations(store: Store, world: World, days: int) -> dict[str, float]:
    """How long the findings of a week and an area take, what two days of knowledge made otherwise, and what holds at a
    place over all the time."""
    chance = random.Random(2)
    week, two, over = [], [], []
    for _ in range(SITUATIONS):
        day = START + timedelta(days=chance.randrange(min(20, days // 4), days - min(30, days // 3)))
        lon, lat = chance.uniform(23, 38), chance.uniform(45, 51)
        asked = Question(at=f"{day}/{day + timedelta(days=6)}", bbox=(lon, lat, lon + 2, lat + 1))
        week.append(_took(partial(picture, store, world, asked)))
        two.append(_took(partial(_differences, store, world, day)))
        at = Question(places=(f"geonames:{chance.randrange(2_000)}",))
        over.append(_took(partial(states, store, world, at)))
    return {
        "situation of a week and area": _slowest(week),
        "difference of two days": _slowest(two),
        "states of a place": _slowest(over),
    }


def _differences(store: Store, world: World, day: date) -> tuple[Difference, ...]:
    before, after = between(store, world, Question(known=f"{day + timedelta(days=2)}"), day)
    return differences(before.findings, after.findings)


def _took(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return time.perf_counter() - started


def _seconds(store: Store, question: Question) -> float:
    return _took(lambda: deque(store.claims(question), maxlen=0))


def _slowest(seconds: list[float]) -> float:
    return round(1000 * statistics.quantiles(seconds, n=20)[-1], 1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--pace", type=int, help="how many claims two years bring; default all")
    parser.add_argument("--store", help="an empty PostgreSQL store; default a new SQLite file")
    end = parser.add_mutually_exclusive_group()
    end.add_argument("--alone", action="store_true", help="relate nothing")
    end.add_argument("--rebuild", action="store_true", help="relate all anew at the end")
    arguments = parser.parse_args()
    gc.set_threshold(*CYCLES)  # as the command does
    pace = arguments.pace or arguments.claims
    run = Run(arguments.claims, pace, arguments.store, alone=arguments.alone, rebuild=arguments.rebuild)
    print(json.dumps(measured(run), indent=2))
