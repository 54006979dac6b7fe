"""What a store keeps and finds: the one contract, whatever database is behind it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Protocol, Self

import msgspec

from wederhoor.model import Change, Claim, Judgement, Report, Span, Stand

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


class Told(NamedTuple):
    """A claim with what reconciling made of who says it (`voice`), which only reconciling reads."""

    claim: Claim
    voice: bytes


class Tie(NamedTuple):
    """Claim `a` stands to claim `b` so, for these reasons, and so strongly: a judgement of a rule, kept as a row."""

    a: str
    b: str
    stand: Stand
    weight: int
    why: tuple[str, ...]


Spot = tuple[str, int, int, bool]
"""A claim is found at a name from one day to another (ordinals): by whatever comes there where it is at home, else only
by what is at home there."""
SPOT = ("name", "first", "last", "home")


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """A store holds so many of each; superseded claims are not counted."""

    reports: int
    claims: int
    places: int
    judgements: int


class Copy(NamedTuple):
    """A report's text has these `bands`, new to the store, and the report `original` speaks for it, if any does."""

    report: str
    bands: tuple[int, ...]
    original: str | None


class Relating(Protocol):
    """One write, in which what is new in it is compared with what is near."""

    def touched(self) -> Sequence[Report]:
        """The reports that are new, are read otherwise, or are copies of one that was removed."""

    def sharing(self, bands: Iterable[int]) -> dict[int, list[Report]]:
        """The reports that have each of these bands, of those put in before."""

    def originals(self, reports: Iterable[str]) -> dict[str, Report]:
        """The reports that speak for these, by the copies' ids."""

    def copy(self, copies: Sequence[Copy]) -> None:
        """Put in which reports are copies, and their bands."""

    def told(self, reports: Iterable[str]) -> Sequence[tuple[Claim, bytes | None]]:
        """All that these reports claim, with what was made of it before."""

    def place(self, told: Sequence[tuple[Told, Sequence[Spot]]]) -> None:
        """Put in what was made of claims, and where they are found; one of which something else was made before is a
        new row from now on."""

    def met(self, spots: Iterable[Spot], *, within: int) -> Iterable[Told]:
        """The claims that are found at these spots; no spot is longer than `within` days."""

    def tie(self, ties: Iterable[Tie]) -> None:
        """Put in how claims stand to each other."""


class Relate(Protocol):
    """Compares what is new in a write with what is near; what else is done by the same `mark` is comparable."""

    mark: str

    def __call__(self, write: Relating) -> None:
        """Put in all that the write makes of what it touches."""


class Store(Protocol):
    """Reports, their claims and the judgements on them are kept here, and nothing is overwritten.

    A method that writes is one transaction: when it returns, what it wrote outlives a crash; before, none of it is
    there. `now` is the caller's clock (aware); the store records a later moment where an earlier write had a later
    one, so that `recorded` orders all writes. Iterators read one snapshot; end or close them. Every method raises
    StoreError where the database can't be reached or is locked for too long.
    """

    def add(self, readings: Iterable[Reading], *, now: datetime, relate: Relate | None = None) -> Added:
        """Put in reports, each with its claims; a report that is there already, or was removed, changes nothing.

        `relate` is called before the write ends, where all that was there before is related.
        """

    def reread(self, readings: Iterable[Reading], *, now: datetime, relate: Relate | None = None) -> tuple[Reread, ...]:
        """Put these claims in the place of the earlier ones of these reports; the earlier ones stay `recorded`.

        A claim that stands in the same words as an earlier one keeps that one's id, so that judgements on it stay; one
        that differs in its `extractor` only is left as it is. Only reports with a difference are returned.
        Raises StoreError for a report that is not there.
        """

    def judge(self, judgements: Iterable[Judgement], *, now: datetime) -> int:
        """Put in judgements, and return how many of them were new."""

    def withdraw(self, report: str, why: str, *, now: datetime, since: str | None = None) -> None:
        """Note that the publisher withdrew a report, on the day `since` (default: that of `now`), and why."""

    def remove(self, report: str, why: str, *, now: datetime, relate: Relate | None = None) -> None:
        """Delete a report's text, title and claims for good; a row stays that says so, and why."""

    def relate(self, relate: Relate) -> bool:
        """Relate the earliest write that is not related yet, of all where they were by another mark; whether there was
        one."""

    def related(self) -> str | None:
        """By what mark all claims are related; None where some are not."""

    def told(self, question: Question = EVERYTHING, *, tied: bool = False) -> Iterator[Told]:
        """The claims asked for, of those that are related, with what reconciling made of them; where `tied`, only those
        that have a tie."""

    def ties(self, claims: Iterable[str], recorded: str | None = None) -> Iterator[Tie]:
        """How these claims stand to others and to each other, a tie of two of them perhaps twice."""

    def met(self, spots: Iterable[Spot], *, within: int, recorded: str | None = None) -> Iterable[Told]:
        """The related claims that are found at these spots; no spot is longer than `within` days."""

    def claims(self, question: Question = EVERYTHING) -> Iterator[Claim]:
        """The claims asked for, in the order in which they were put in."""

    def reports(self, question: Question = EVERYTHING) -> Iterator[Report]:
        """The reports asked for, in that order: all, or those with a claim as asked; a removed one has no text."""

    def latest(self, offset: int, limit: int) -> Iterator[Report]:
        """So many reports from there on, the latest published first, and those without a date last."""

    def languages(self) -> tuple[str, ...]:
        """The languages of the reports."""

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
