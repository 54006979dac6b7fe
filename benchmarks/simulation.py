"""A hidden world reported by simulated outlets: does reconciling find what is known to be true of it?

    python benchmarks/simulation.py [--seed N] [--days N]

Two sides fight over towns that change hands; strikes fall, their tolls grow, power fails and comes back. Ministries
deny and boast, rescuers count, outlets relay late, in part and under their own names, and copy each other's texts.
It checks the logic, and says nothing of how good reconciling is on real reports.
"""

import argparse
import itertools
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from wederhoor.model import Claim, Finding, Location, Quantity, Report, Source, Span, Time
from wederhoor.reconcile import reconcile, states

START = date(2031, 3, 1)
SIDES = ("NOR", "SUD")
KINDS = ("attack.shelling", "attack.missile_strike", "attack.air_strike")
OUTLETS = [f"Outlet {letter}" for letter in "ABCDEFGHIJKL"]
PLAIN: dict[str, Any] = {
    "article": None, "url": None, "language": "en", "span": Span(0, 10), "quote": "it is said", "trigger": None,
    "actor": None, "target": None, "object": None, "polarity": "affirmed", "modality": "actual", "quantity": None,
    "time": None, "extractor": "simulation", "rule": None,
}  # fmt: skip
WORDS = ("bakery", "bridge", "depot", "harbour", "school", "market", "tower", "garden", "station", "mill", "canal")


class Truth(NamedTuple):
    """What a claim is about (`event`), who said it first (`origin`), and whether it is as the world was."""

    event: str
    origin: str
    right: bool


class Newsroom:
    """Writes the claims of a simulated world, with the truth of each."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.claims: list[Claim] = []
        self.truth: dict[str, Truth] = {}
        self.texts: dict[str, str] = {}
        self.towns = [
            Location(name=f"Town {i}", lat=50 + i // 5 * 0.6, lon=30 + i % 5 * 0.8, level="settlement", country="NOR")
            for i in range(20)
        ]

    def told(self, truth: Truth, source: Source | None, day: date, kind: str, town: Location, **fields: Any) -> None:
        """One origin says it; one to six outlets carry it, some a day late, some copying the first's text."""
        text = " ".join(self.chance.choices(WORDS, k=60))
        outlets = self.chance.sample(OUTLETS, 1 if source is None else self.chance.randint(1, 6))
        for number, outlet in enumerate(outlets):
            copied = number > 0 and self.chance.random() < 0.4
            report = f"r{len(self.texts):05}"
            words = self.chance.choices(WORDS, k=60)
            self.texts[report] = f"{text} as {outlet} has it" if copied or number == 0 else " ".join(words)
            out = day + timedelta(days=self.chance.random() < 0.2)
            said = {"report": report, "publisher": outlet, "published": out.isoformat(), "sources": self._chain(source)}
            self._write(truth, kind=kind, place=town, **said, **fields)

    def _chain(self, source: Source | None) -> tuple[Source, ...]:
        relay = Source(name="Northern Wire", party="NOR", type="media", stance="quotes")
        return () if source is None else (source, relay) if self.chance.random() < 0.3 else (source,)

    def _write(self, truth: Truth, **fields: Any) -> None:
        claim = Claim(id=f"c{len(self.claims):05}", **{**PLAIN, **fields})
        self.claims.append(claim)
        self.truth[claim.id] = truth

    def reports(self) -> Iterator[Report]:
        """The reports in which the claims stand."""
        for claim in {claim.report: claim for claim in self.claims}.values():
            text = self.texts[claim.report]
            yield Report(id=claim.report, text=text, publisher=claim.publisher, published=claim.published)

    def strike(self, number: int, day: date) -> None:
        """A strike of one side: rescuers count the dead, more of them the next day; the doer denies."""
        doer, victim = self.chance.sample(SIDES, 2)
        town, kind, dead = self.chance.choice(self.towns), self.chance.choice(KINDS), self.chance.randint(3, 40)
        event, when = f"strike {number}", Time(edtf=day.isoformat(), basis="stated")
        rescuers = Source(party=victim, type="emergency_services")
        ministry = Source(party=doer, type="military")
        told = {"time": when, "target": "civilians"}
        self.told(Truth(event, "rescuers", True), rescuers, day, kind, town, actor=doer, **told)
        self.told(Truth(f"toll {number}", "rescuers", True), rescuers, day, "harm.killed", town,
                  quantity=_people(dead), **told)  # fmt: skip
        later = dead + self.chance.randint(1, max(1, dead // 8))
        self.told(Truth(f"toll {number}", "rescuers", True), rescuers, day + timedelta(days=1), "harm.killed", town,
                  quantity=_people(later), **told)  # fmt: skip
        if self.chance.random() < 0.5:
            self.told(Truth(event, "doer", False), ministry, day, kind, town, actor=doer, polarity="negated", **told)
        if self.chance.random() < 0.3:
            self.told(Truth(f"toll {number}", "doer", False), ministry, day, "harm.killed", town,
                      quantity=_people(dead // 3), **told)  # fmt: skip
        for _ in range(self.chance.randint(0, 2)):
            self.told(Truth(event, f"own {len(self.claims)}", True), None, day, "attack.attack", town, **told)

    def hold(self, town: int, day: date, holder: str) -> None:
        """Each side says who holds a town; the one that lost it owns up to it only the next day."""
        other = SIDES[holder == SIDES[0]]
        event, when = f"control {town} {day}", {"time": Time(edtf=day.isoformat(), basis="stated")}
        place = self.towns[town]
        self.told(Truth(event, holder, True), Source(party=holder, type="military"), day, "control.held", place,
                  actor=holder, **when)  # fmt: skip
        if self.chance.random() < 0.25:
            self.told(Truth(event, other, False), Source(party=other, type="military"), day, "control.held", place,
                      actor=other, **when)  # fmt: skip

    def outage(self, number: int, day: date) -> None:
        """Power fails and is back two days later."""
        town, council = self.chance.choice(self.towns), Source(party="NOR", type="local_authority")
        for kind, on in (("service.cut", day), ("service.restored", day + timedelta(days=2))):
            self.told(Truth(f"outage {number} {kind}", "council", True), council, on, kind, town, object="electricity",
                      time=Time(edtf=on.isoformat(), basis="stated"))  # fmt: skip


def _people(count: int) -> Quantity:
    return Quantity(min=count, max=count, unit="person")


def world(seed: int, days: int) -> tuple[Newsroom, dict[tuple[int, date], str]]:
    """The reports of so many days, and who truly held each town on each day."""
    room, held = Newsroom(seed), {}
    holders = [room.chance.choice(SIDES) for _ in room.towns]
    for number, day in enumerate(START + timedelta(days=n) for n in range(days)):
        for town, holder in enumerate(holders):
            if room.chance.random() < 0.04:
                holders[town] = SIDES[holder == SIDES[0]]
            held[town, day] = holders[town]
            if room.chance.random() < 0.15:
                room.hold(town, day, holders[town])
        for strike in range(room.chance.randint(1, 4)):
            room.strike(number * 10 + strike, day)
        if room.chance.random() < 0.3:
            room.outage(number, day)
    return room, held


def contradictions(room: Newsroom) -> set[frozenset[str]]:
    """The pairs of claims of which one is true of what the other says falsely."""
    events: dict[str, list[str]] = defaultdict(list)
    for claim in room.claims:
        if claim.kind != "attack.attack":
            events[room.truth[claim.id].event].append(claim.id)
    pairs = (pair for ids in events.values() for pair in itertools.combinations(ids, 2))
    return {frozenset((a, b)) for a, b in pairs if room.truth[a].right != room.truth[b].right}


def copied(found: tuple[Finding, ...], room: Newsroom) -> Iterator[bool]:
    """For each version with one true origin and several claims, whether it counts as one."""
    for version in (v for finding in found for v in finding.versions):
        if len(version.claims) > 1 and len({room.truth[c].origin for c in version.claims}) == 1:
            yield version.origins == 1


def control_days(room: Newsroom, held: dict[tuple[int, date], str]) -> Iterator[tuple[bool, bool]]:
    """For each town and day that someone speaks of: whether the truth is among the versions, and whether alone."""
    for state in states(room.claims, (), None, None):
        town = int(state.place.name.split()[1])
        for spell in state.spells if state.topic == "control" else ():
            for n in range((spell.last - spell.first).days + 1 if spell.versions else 0):
                says = [v.says for v in spell.versions]
                right = f"held by {held[town, spell.first + timedelta(days=n)]}"
                yield right in says, says == [right]


def merges(found: tuple[Finding, ...], room: Newsroom) -> Iterator[bool]:
    """For each finding, whether it holds claims of two true events (what a state goes through counts as one)."""
    for finding in found:
        events = {room.truth[c].event for v in finding.versions for c in v.claims}
        kinds = {event.split()[0] for event in events}
        yield len(events) > 1 and not kinds & {"control", "outage"}


def main() -> None:
    """Print the measures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--days", type=int, default=120)
    given = ask.parse_args()
    room, held = world(given.seed, given.days)
    start = time.perf_counter()
    found = reconcile(room.claims, (), None, pairs=True, reports=room.reports())
    print(f"{len(room.claims)} claims, {len(found)} findings, {time.perf_counter() - start:.1f} s")
    wanted = contradictions(room)
    said = {frozenset((r.a, r.b)) for f in found for r in f.relations if r.stand == "conflicts"}
    alone, days, merged = list(copied(found, room)), list(control_days(room, held)), list(merges(found, room))
    print(f"contradictions found          {len(wanted & said) / len(wanted):.3f} of {len(wanted)}; "
          f"of those called right {len(wanted & said) / max(1, len(said)):.3f}")  # fmt: skip
    print(f"copies counted as one origin  {sum(alone) / len(alone):.3f} of {len(alone)}")
    print(f"control days with the truth   {sum(r for r, _ in days) / len(days):.3f} of {len(days)}, "
          f"alone {sum(a for _, a in days) / len(days):.3f}")  # fmt: skip
    print(f"findings of two true events   {sum(merged) / len(merged):.3f} of {len(merged)}")
    print("standings", dict(sorted(Counter(f.standing for f in found).items())))


if __name__ == "__main__":
    main()
