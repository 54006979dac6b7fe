"""Claims as a table for people: each sentence with its claims under it."""

import sys
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.language.text import Tokens
from wederhoor.model import Claim, Location, Report, Source, Span
from wederhoor.values import count, kind

_WIDTH = 120  # of what is not a terminal
_INDENT = 4
_SUFFERED = ("harm", "damage", "service", "access")  # families whose target suffers what is claimed
_COLUMNS = (("claim", 32), ("where", 21), ("when", 21), ("who says so", 30), ("how sure", 10))


def terminal() -> Console:
    """Standard output, as wide as its terminal."""
    return Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False)


def show_report(console: Console, report: Report, claims: Sequence[Claim], abbreviations: Iterable[str]) -> None:
    """Print the report's name and, in reading order, every sentence that claims something, with its claims."""
    console.print(_title(report))
    under_it = claim_rows((), console.width - _INDENT, heading=True) if claims else Text("no claims", style="dim")
    console.print(Padding(under_it, (0, 0, 0, _INDENT)))
    bounds = sentences(report, abbreviations)
    placed = sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))
    for sentence, group in groupby(placed, key=lambda claim: around(claim.span, bounds)):
        under = list(group)
        console.print(_marked(report.text, sentence, [claim.span for claim in under]))
        console.print(Padding(claim_rows(under, console.width - _INDENT), (0, 0, 0, _INDENT)))
    console.print()


def sentences(report: Report, abbreviations: Iterable[str]) -> list[Span]:
    """Where the report's sentences stand in its text."""
    tokens = Tokens(report.text, frozenset(abbreviations), report.body)
    return [tokens.span(first, last) for first, last in tokens.sentences]


def around(span: Span, bounds: Sequence[Span]) -> Span:
    """The sentence, or run of sentences, in which the span stands; the span itself where none has it."""
    met = [bound for bound in bounds if bound.overlaps(span)]
    return Span(min(met[0].start, span.start), max(met[-1].end, span.end)) if met else span


def _title(report: Report) -> Text:
    known = (report.publisher, report.published, report.language)
    title = Text(report.article or report.title or report.id, style="bold")
    return title.append("".join(f"  {value}" for value in known if value), style="not bold dim")


def _marked(text: str, sentence: Span, spans: Iterable[Span]) -> Text:
    """The sentence on one line, with the claims' own words set apart."""
    shown = Text(sentence.of(text).replace("\n", " "))
    for span in spans:
        shown.stylize("bold cyan", span.start - sentence.start, span.end - sentence.start)
    return shown


def claim_rows(claims: Iterable[Claim], width: int, *, heading: bool = False) -> Table:
    """A row for each claim: what, where, when, who says so, how sure; with `heading`, also what the columns are."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), width=width, show_header=heading, header_style="dim")
    for name, share in _COLUMNS:
        table.add_column(name, ratio=share, overflow="fold")
    for claim in claims:
        table.add_row(what(claim), where(claim.place), when(claim), who(claim), how_sure(claim))
    return table


def what(claim: Claim) -> Text:
    """What is claimed: `42 people injured`, `water cut`, `captured by RUS`, `shelling by RUS against civilians`."""
    many = count.show(claim.quantity, unit=True) if claim.quantity else ""
    by = f"by {claim.actor}" if claim.actor else ""
    on = (
        (f"({claim.target})" if kind.family(claim.kind) in _SUFFERED else f"against {claim.target}")
        if claim.target
        else ""
    )
    return Text(" ".join(filter(None, (many, claim.object, kind.plain(claim.kind), by, on))))


def where(place: Location | None) -> Text:
    """The place, how the claim stands to it, and its country; a dash where the text gives none."""
    if place is None:
        return Text("–", style="dim")
    country = f" ({place.country})" if place.country and place.level != "country" else ""
    relation = "" if place.relation == "in" else f"{place.relation} "
    return Text(f"{relation}{place.name}{country}")


def when(claim: Claim) -> Text:
    """The time, dim where the text states none; a dash where none is known."""
    if claim.time is None:
        return Text("–", style="dim")
    return Text(claim.time.edtf, style="" if claim.time.basis == "stated" else "dim")


def who(claim: Claim) -> Text:
    """The chain from the origin over the relays; the report itself where it cites nobody."""
    if not claim.sources:
        return Text("the report itself", style="dim")
    return Text(", via ".join(_named(source) for source in claim.sources))


def _named(source: Source) -> str:
    name = source.name or source.mention or source.type.replace("_", " ")
    return f"{name} ({source.party})" if source.party and source.party != name else name


def how_sure(claim: Claim) -> Text:
    """How sure the text is: said to be so, to be possible or planned, or not to be so."""
    said = {"actual": "so", "possible": "possibly", "planned": "planned"}[claim.modality]
    return Text("not so", style="red") if claim.polarity == "negated" else Text(said)
