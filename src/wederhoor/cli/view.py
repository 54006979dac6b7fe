"""What a command looks at: a store, a time, a day of knowledge, and what of it is asked for."""

import sys
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import Day, Picture, opened, picture
from wederhoor.gazetteer import World
from wederhoor.language.pack import languages
from wederhoor.model import Claim, Finding
from wederhoor.run.near import Near, became, near
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import Question, Store
from wederhoor.values import time

_AROUND = 8  # days before and after a day on which what is said can be of one event with what is of that day


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
        return self._drawn(store, self.known, self._near(store))

    def between(self, store: Store, first: date, last: date) -> tuple[Picture, Picture]:
        """Of the situations as known on two days, what can differ, of it what is asked for."""
        found = near(store, became(store, first, last, self.recorded), self.world, self.recorded)
        before, after = (self._drawn(store, known, found) for known in (first, last))
        return before, after

    def _drawn(self, store: Store, known: date | None, found: Near | None) -> Picture:
        drawn = picture(store, self.world, Day(time.parse(self.at) if self.at else None, known, self.recorded), found)
        shown = [one for one in drawn.findings if self._stands(one)]
        if self.question != Question(recorded=self.recorded):
            own = self.question if found is None else msgspec.structs.replace(self.question, claims=_cited(shown))
            met = {claim.id for claim in store.claims(own)}
            shown = [finding for finding in shown if not met.isdisjoint(finding.cited)]
        return msgspec.structs.replace(drawn, findings=tuple(shown))

    def _near(self, store: Store) -> Near | None:
        """What is asked for and what is of one thing with it, where that is little of the store; None where it may be
        all."""
        if not (self.at or self.places or self.bbox or self.sources):
            return None
        asked = msgspec.structs.replace(self.question, at=self._about(), undated=True)
        return near(store, store.claims(asked), self.world, self.recorded)

    def _about(self) -> str | None:
        """The days of the claims that findings of the days asked for can rest on."""
        if self.at is None:
            return None
        first, last = time.parse(self.at)
        since = date.fromordinal(max(1, first.toordinal() - _AROUND))
        return f"{since}/{date.fromordinal(min(date.max.toordinal(), last.toordinal() + _AROUND))}"

    def said(self, store: Store, drawn: Picture) -> list[Claim]:
        """The claims as asked for that the findings rest on."""
        return list(store.claims(msgspec.structs.replace(self.question, claims=_cited(drawn.findings))))

    def _places(self) -> tuple[str, ...]:
        """The names or ids, with the ids of all places that are called so in a language that there is a pack for."""
        packs, named = settings().packs, self.world.gazetteer.named
        called = (place.id for name in self.places for lang in languages(packs) for place in named(name, lang))
        return tuple(dict.fromkeys((*self.places, *called)))

    def _stands(self, finding: Finding) -> bool:
        return not self.standings or finding.standing in self.standings


def _cited(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The ids of all claims that the findings rest on; of none, one that no claim has, since no id asks for all."""
    return tuple({name for finding in findings for name in finding.cited}) or ("none",)


def print_lines(records: Iterable[msgspec.Struct]) -> None:
    """A record a line."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")


def when_where(finding: Finding) -> tuple[str, str, str]:
    """Sorts findings for people: by day, then place, then kind."""
    return finding.at or "", finding.place.name if finding.place else "", finding.kind
