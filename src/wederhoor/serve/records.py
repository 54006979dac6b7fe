"""What the API answers with, beside the nouns themselves."""

import msgspec

from wederhoor.model import Change, Claim, Finding, Judgement, Report, Source, Span
from wederhoor.reconcile import State
from wederhoor.reconcile.difference import Difference


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A report as a list names it: its `opening` words, and how many claims were read in it."""

    id: str
    publisher: str | None
    title: str | None
    published: str | None
    language: str | None
    url: str | None
    article: str | None
    opening: str
    claims: int


class Lines(msgspec.Struct, frozen=True, kw_only=True):
    """Of `total` reports, latest published first, those from `offset` on."""

    total: int
    offset: int
    reports: tuple[Line, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A report with the claims read in it, in the order of its text, and what became of it."""

    report: Report
    claims: tuple[Claim, ...]
    changes: tuple[Change, ...]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with the report that it stands in, the ids of the findings of today that rest on it, and what people and
    rules decided about it."""

    claim: Claim
    report: Line | None
    findings: tuple[str, ...]
    judgements: tuple[Judgement, ...]


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """`origin` (None: the report itself) says `quote`, as `publisher` published it, over so many `relays`."""

    claim: str
    report: str
    publisher: str | None
    published: str | None
    origin: Source | None
    relays: int
    quote: str


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Of the time `at`, as known on the day `known`, these findings hold; `voices` says by claim who says so."""

    at: str | None
    known: str | None
    total: int
    findings: tuple[Finding, ...]
    voices: dict[str, Voice]


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with every claim behind it, the reports that these stand in, and what was decided about them."""

    finding: Finding
    claims: tuple[Claim, ...]
    reports: tuple[Line, ...]
    judgements: tuple[Judgement, ...]


class Differences(msgspec.Struct, frozen=True, kw_only=True):
    """Between the days of knowledge `since` and `known` (None: now) these findings of the time `at` became otherwise;
    `voices` says by claim who says what is so now or was so before."""

    at: str | None
    since: str
    known: str | None
    total: int
    differences: tuple[Difference, ...]
    voices: dict[str, Voice]


class States(msgspec.Struct, frozen=True, kw_only=True):
    """As known on the day `known`, these states reach over the time `at`, each with all its spells; `voices` says by
    claim who says so."""

    at: str | None
    known: str | None
    total: int
    states: tuple[State, ...]
    voices: dict[str, Voice]


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """`report` has the words searched for, first at `span` (None: in its title), and so have these `claims`."""

    report: Line
    span: Span | None
    excerpt: str
    claims: tuple[str, ...]


class Matches(msgspec.Struct, frozen=True, kw_only=True):
    """The first reports, latest known first, that have the words `q`; `more` whether there are others."""

    q: str
    more: bool
    matches: tuple[Match, ...]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A request can't be answered: `error` says why, and what to do."""

    status: int
    error: str
