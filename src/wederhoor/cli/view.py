"""What a command looks at: a store, a time, a day of knowledge, and what of it is asked for."""

import sys
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import Picture, opened, picture
from wederhoor.gazetteer import World
from wederhoor.language.pack import languages
from wederhoor.model import Claim, Finding
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import Question, Store
from wederhoor.values import time


class View(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A command looks at a store like this; `docs/commands.md` says what each option means."""

    store: str | None = None
    at: str | None = None
    known: date | None = None
    recorded: str | None = None
    places: tuple[str, ...] = ()
    bbox: tuple[float, float, float, float] | None = None
    kinds: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    theatre: str | None = None
    theatres: tuple[Path, ...] = ()

    @cached_property
    def world(self) -> World:
        """The world that findings are made in."""
        return world(ground(Options(theatre=self.theatre, theatres=self.theatres), settings()))

    @cached_property
    def question(self) -> Question:
        """Which claims are asked for, of whatever time and day of knowledge."""
        return Question(
            places=self._places(),
            bbox=self.bbox,
            kinds=self.kinds,
            parties=self.parties,
            sources=self.sources,
            recorded=self.recorded,
        )

    def opened(self) -> Store:
        """The store, which must be there. Raises InputError, StoreError."""
        return opened(self.store)

    def picture(self, store: Store) -> Picture:
        """The situation, of it the findings that are asked for."""
        drawn = picture(store, self.world, self._day, self.known, self.recorded)
        found = [one for one in drawn.findings if self._within(one) and self._stands(one)]
        return msgspec.structs.replace(drawn, findings=tuple(self.asked(store, found)))

    def said(self, store: Store, drawn: Picture) -> list[Claim]:
        """The claims as asked for that the findings rest on."""
        cited = {name for finding in drawn.findings for name in finding.cited}
        return [claim for claim in store.claims(self.question) if claim.id in cited]

    def asked(self, store: Store, findings: Iterable[Finding]) -> list[Finding]:
        """The findings with a claim as asked for."""
        if self.question == Question(recorded=self.recorded):
            return list(findings)
        met = {claim.id for claim in store.claims(self.question)}
        return [finding for finding in findings if not met.isdisjoint(finding.cited)]

    def _places(self) -> tuple[str, ...]:
        """The names or ids, with the ids of all places that are called so in a language that there is a pack for."""
        packs, named = settings().packs, self.world.gazetteer.named
        called = (place.id for name in self.places for lang in languages(packs) for place in named(name, lang))
        return tuple(dict.fromkeys((*self.places, *called)))

    @property
    def _day(self) -> date | None:
        days = time.parse(self.at) if self.at else None
        return days.first if days and days.first == days.last else None

    def _stands(self, finding: Finding) -> bool:
        return not self.standings or finding.standing in self.standings

    def _within(self, finding: Finding) -> bool:
        """Whether the finding is of some day of `at`; one without a time may be of any."""
        if self.at is None or finding.at is None:
            return True
        asked, own = time.parse(self.at), time.parse(finding.at)
        return own.first <= asked.last and asked.first <= own.last


def print_lines(records: Iterable[msgspec.Struct]) -> None:
    """A record a line."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")


def when_where(finding: Finding) -> tuple[str, str, str]:
    """Sorts findings for people: by day, then place, then kind."""
    return finding.at or "", finding.place.name if finding.place else "", finding.kind
