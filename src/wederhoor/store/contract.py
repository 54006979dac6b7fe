"""What a store keeps and finds: the one contract, whatever database is behind it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import msgspec

from wederhoor.model import Change, Claim, Judgement, Report, Span

Reading = tuple[Report, Sequence[Claim]]


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which claims are asked for; every field that is set narrows it, and the values in one field are alternatives.

    `places` are gazetteer ids or names; `bbox` (west, south, east, north in degrees, west > east over the
    antimeridian) finds every place that reaches into it; `kinds` are kinds or families; `parties` are actor or target;
    `sources` are names or mentions anywhere in the chain (where nobody is called so, their last words), or the
    publisher of a claim in its own voice; `at` (EDTF) is
    the time that the claim is about, which a claim without any time never meets. `known` (EDTF) is the last day of
    what the public knew, `known_after` the last day of what it knew before. `recorded` (ISO 8601, UTC) asks the store
    as it was at that moment. `unplaced` finds as well what gives no place where `bbox` asks for one, `undated`
    what gives no time where `at` does.
    """

    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    bbox: tuple[float, float, float, float] | None = None
    kinds: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    at: str | None = None
    known: str | None = None
    known_after: str | None = None
    recorded: str | None = None
    unplaced: bool = False
    undated: bool = False


EVERYTHING = Question()


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """An addition put in so many reports and claims; `known` reports were there already, `removed` ones stay out."""

    reports: int = 0
    claims: int = 0
    known: int = 0
    removed: int = 0


class Reread(msgspec.Struct, frozen=True, kw_only=True):
    """Reading `report` again found the claims `added`, found `gone` no longer, and says `changed` otherwise."""

    report: str
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """`report` has the words: first at `span` (None: in its title only); the quotes of `claims` have them too."""

    report: str
    span: Span | None
    excerpt: str
    claims: tuple[str, ...] = ()


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """A store holds so many of each; superseded claims are not counted."""

    reports: int
    claims: int
    places: int
    judgements: int


class Store(Protocol):
    """Reports, their claims and the judgements on them are kept here, and nothing is overwritten.

    A method that writes is one transaction: when it returns, what it wrote outlives a crash; before, none of it is
    there. `now` is the caller's clock (aware); the store records a later moment where an earlier write had a later
    one, so that `recorded` orders all writes. Iterators read one snapshot; end or close them. Every method raises
    StoreError where the database can't be reached or is locked for too long.
    """

    def add(self, readings: Iterable[Reading], *, now: datetime) -> Added:
        """Put in reports, each with its claims; a report that is there already, or was removed, changes nothing."""

    def reread(self, readings: Iterable[Reading], *, now: datetime) -> tuple[Reread, ...]:
        """Put these claims in the place of the earlier ones of these reports; the earlier ones stay `recorded`.

        A claim that stands in the same words as an earlier one keeps that one's id, so that judgements on it stay; one
        that differs in its `extractor` only is left as it is. Only reports with a difference are returned.
        Raises StoreError for a report that is not there.
        """

    def judge(self, judgements: Iterable[Judgement], *, now: datetime) -> int:
        """Put in judgements, and return how many of them were new."""

    def withdraw(self, report: str, why: str, *, now: datetime, since: str | None = None) -> None:
        """Note that the publisher withdrew a report, on the day `since` (default: that of `now`), and why."""

    def remove(self, report: str, why: str, *, now: datetime) -> None:
        """Delete a report's text, title and claims for good; a row stays that says so, and why."""

    def claims(self, question: Question = EVERYTHING) -> Iterator[Claim]:
        """The claims asked for, in the order in which they were put in."""

    def reports(self, question: Question = EVERYTHING) -> Iterator[Report]:
        """The reports asked for, in that order: all, or those with a claim as asked; a removed one has no text."""

    def judgements(self, question: Question = EVERYTHING) -> Iterator[Judgement]:
        """The judgements known and recorded as asked: all, or those on claims as asked."""

    def changes(self, question: Question = EVERYTHING) -> Iterator[Change]:
        """What became of the reports asked for, as known and recorded as asked."""

    def versions(self, report: str) -> tuple[str, ...]:
        """The reports at this report's address, the one known first first; itself alone where it has no address."""

    def report(self, id: str) -> Report | None:  # noqa: A002
        """The report of this id; without text where it was removed."""

    def claim(self, id: str) -> Claim | None:  # noqa: A002
        """The claim of this id as it is now, or as it was last where no reading finds it any more."""

    def search(self, words: str, question: Question = EVERYTHING) -> Iterator[Hit]:
        """The reports that have all `words` ("a phrase", begin*), and are as asked; the latest known first."""

    def counts(self) -> Counts:
        """How much there is."""

    def moment(self) -> str | None:
        """When the last write was recorded; an answer given now can be asked for again with this as `recorded`."""

    def backup(self, target: Path) -> None:
        """Write all to a new SQLite file, as it is at one moment, while others read and write."""

    def close(self) -> None:
        """Let go of the database."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
