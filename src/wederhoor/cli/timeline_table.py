"""Timelines as tables for people."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.cli.claim_table import how_sure, what, when, where
from wederhoor.cli.finding_table import STYLES, quoted, versus
from wederhoor.model import Finding
from wederhoor.reconcile.courses import Said

_INDENT = 4


def days(findings: Iterable[Finding]) -> Table:
    """A row for each finding: when, where, what is said, and how it stands; the day only where it is another."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    last = ""
    for finding in findings:
        day = finding.at or "–"
        standing = Text(finding.standing, style=STYLES.get(finding.standing, ""))
        name = Text(finding.id, style="dim")
        table.add_row(day if day != last else "", where(finding.place), versus(finding), standing, name)
        last = day
    return table


def show_course(console: Console, course: Sequence[Said]) -> None:
    """Print what one speaker said of one subject; a change stands under the claim that makes it."""
    console.print(Text(course[0].speaker, style="bold").append(f"  on {course[0].subject}", style="not bold"))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for said in course:
        claim = said.claim
        table.add_row(
            claim.published or "–", what(claim), where(claim.place), when(claim), how_sure(claim), quoted(claim)
        )
        if said.why:
            table.add_row("", Text(f"changed: {said.why}", style="yellow"))
    console.print(Padding(table, (0, 0, 1, _INDENT)))
