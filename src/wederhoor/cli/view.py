"""What a command looks at: a store, a time, a day of knowledge, and what of it is asked for."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec
from msgspec.structs import replace

from wederhoor.cli.reading import Options, ground, say
from wederhoor.cli.stores import opened
from wederhoor.gazetteer import World
from wederhoor.language.pack import languages
from wederhoor.model import Claim, Finding, Place
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import Question, Store
from wederhoor.stored import Picture, States, between, cited, picture, states


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
    def narrow(self) -> Question:
        """What a claim of each finding says, of whatever time and day of knowledge."""
        return Question(
            places=self._places(),
            bbox=self.bbox,
            kinds=self.kinds,
            parties=self._parties(),
            sources=self.sources,
            recorded=self.recorded,
        )

    @property
    def asked(self) -> Question:
        """All that is asked for, save how findings stand."""
        return replace(self.narrow, at=self.at, known=self.known.isoformat() if self.known else None)

    def opened(self) -> Store:
        """The store, which must be there. Raises InputError, StoreError."""
        return opened(self.store)

    def picture(self, store: Store) -> Picture:
        """The situation, of it the findings that are asked for."""
        return self._standing(picture(store, self.world, self.asked))

    def between(self, store: Store, first: date, last: date) -> tuple[Picture, Picture]:
        """Of the situations as known on two days, what can differ, of it what is asked for."""
        before, after = between(store, self.world, replace(self.asked, known=last.isoformat()), first)
        return self._standing(before), self._standing(after)

    def states(self, store: Store) -> States:
        """What holds where over time, of it what is asked for."""
        return states(store, self.world, self.asked)

    def _standing(self, drawn: Picture) -> Picture:
        if not self.standings:
            return drawn
        return replace(drawn, findings=tuple(one for one in drawn.findings if one.standing in self.standings))

    def said(self, store: Store, drawn: Picture) -> list[Claim]:
        """The claims as asked for that the findings rest on."""
        return list(store.claims(replace(self.narrow, claims=tuple(cited(drawn.findings)) or ("none",))))

    def tell(self, found: Sequence[msgspec.Struct], shape: str, table: Callable[[], None]) -> None:
        """Print what was found, a record a line or by `table`; where it is nothing, say which of the places and parties
        asked for nobody knows."""
        if not found:
            say("; ".join(["nothing in the store is as asked", *self._strange()]))
        elif shape == "jsonl":
            print_lines(found)
        else:
            table()

    def _strange(self) -> Iterator[str]:
        for name in self.places:
            if ":" not in name and not list(self._called(name)):
                yield f"the gazetteer has no place {name!r}"
        known = {party.id for theatre in self.world.theatres for party in theatre.parties} | {"civilians"}
        for name in self.parties:
            if name not in known and not self.world.gazetteer.country(name) and not self._codes(name):
                yield f"no theatre has a party {name!r}"

    def _places(self) -> tuple[str, ...]:
        """The names or ids, with the ids of all places that are called so."""
        called = (place.id for name in self.places for place in self._called(name))
        return tuple(dict.fromkeys((*self.places, *called)))

    def _parties(self) -> tuple[str, ...]:
        """The parties, with the codes of those that are called as a country is."""
        return tuple(dict.fromkeys((*self.parties, *(code for name in self.parties for code in self._codes(name)))))

    def _codes(self, name: str) -> list[str]:
        return [place.country for place in self._called(name) if place.level == "country" and place.country]

    def _called(self, name: str) -> Iterator[Place]:
        """All places that are called so in a language that there is a pack for."""
        for lang in languages(settings().packs):
            yield from self.world.gazetteer.named(name, lang)


def print_lines(records: Iterable[msgspec.Struct]) -> None:
    """A record a line."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")


def when_where(finding: Finding) -> tuple[str, str, str]:
    """Sorts findings for people: by day, then place, then kind."""
    return finding.at or "", finding.place.name if finding.place else "", finding.kind
