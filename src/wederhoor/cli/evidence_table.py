"""What is behind a claim or a finding, for people: every field with the words that gave it, rules and reasons."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.cli.claim_table import how_sure, what, when, where
from wederhoor.model import Claim, Finding, Report, Source, Span

_INDENT = 4
_SPACE = re.compile(r"\s+")
_AROUND = 160  # characters of the report shown at either side of a claim's quote


class _Field(NamedTuple):
    """A field of a claim has this value, which the words at `span` gave."""

    name: str
    value: Text | str
    span: Span | None = None


def show_claim(console: Console, claim: Claim, report: Report) -> None:
    """Print one claim: where it stands, its words among those around them, and every field with its evidence."""
    heading = Text(claim.id, style="bold").append("  ").append_text(what(claim))
    console.print(heading)
    known = (claim.article, report.title, claim.publisher, claim.published, claim.language, claim.url, claim.report)
    console.print(Padding(Text("  ".join(filter(None, known)), style="dim"), (0, 0, 0, _INDENT)))
    if report.text:
        console.print(Padding(_words_around(report.text, claim.span), (1, 0, 1, _INDENT)))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for field in _fields(claim):
        table.add_row(Text(field.name, style="dim"), field.value, _at(report.text, field.span))
    console.print(Padding(table, (0, 0, 1, _INDENT)))


def _words_around(text: str, span: Span) -> Text:
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    if len(before) < span.start:
        before = "… " + before.partition(" ")[2]
    if span.end + len(after) < len(text):
        after = after.rpartition(" ")[0] + " …"
    shown = Text(_one_line(before)).append(_one_line(span.of(text)), style="bold cyan")
    return shown.append(_one_line(after))


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text)


def _fields(claim: Claim) -> Iterator[_Field]:
    yield _Field("kind", claim.kind, claim.trigger)
    if claim.object:
        yield _Field("object", claim.object, claim.evidence.get("object"))
    yield _Field("where", where(claim.place), claim.place.span if claim.place else None)
    basis = f" ({claim.time.basis})" if claim.time else ""
    yield _Field("when", when(claim).append(basis, style="dim"), claim.time.span if claim.time else None)
    for name, party in (("actor", claim.actor), ("target", claim.target)):
        if party:
            yield _Field(name, party, claim.evidence.get(name))
    if claim.quantity:
        yield _Field("quantity", _bounds(claim), claim.quantity.span)
    yield from _sources(claim.sources)
    yield _Field("how sure", how_sure(claim), claim.evidence.get("polarity") or claim.evidence.get("modality"))
    if claim.denies:
        yield _Field("denies", ", ".join(claim.denies))
    yield _Field("rule", claim.rule or "–")
    yield _Field("read by", claim.extractor)


def _bounds(claim: Claim) -> str:
    if claim.quantity is None:
        return ""
    low, high = claim.quantity.min, claim.quantity.max
    return f"{'' if low is None else low}–{'' if high is None else high} {claim.quantity.unit}"


def _sources(sources: Sequence[Source]) -> Iterator[_Field]:
    if not sources:
        yield _Field("origin", "the report itself")
    for position, source in enumerate(sources):
        told = (source.name or source.mention or "unnamed", source.party, source.type.replace("_", " "), source.stance)
        yield _Field("relay" if position else "origin", ", ".join(filter(None, told)), source.span)
        if source.cue:
            yield _Field("", "said by the words", source.cue)


def _at(text: str, span: Span | None) -> Text:
    if span is None:
        return Text("")
    words = f"“{_one_line(span.of(text))}” " if text else ""
    return Text(words, style="italic").append(f"[{span.start}, {span.end})", style="not italic dim")


def show_ties(console: Console, finding: Finding) -> None:
    """Print how the finding's claims stand to each other, and why."""
    for tie in finding.relations:
        style = "red" if tie.stand == "conflicts" else ""
        console.print(Padding(Text(f"{tie.a} {tie.stand} {tie.b}: {tie.why}", style=style), (0, 0, 0, _INDENT)))
    console.print()


def show_rests(console: Console, findings: Iterable[Finding]) -> None:
    """Print the findings that rest on a claim."""
    for finding in findings:
        line = Text(f"rests on it: {finding.id} {finding.kind} {finding.at or ''} {finding.standing}")
        console.print(Padding(line, (0, 0, 0, _INDENT)))
