"""Findings as a table for people: how each stands, and who says which version of it."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.cli.claim_table import where, who
from wederhoor.model import Claim, Finding, Version

_STYLES = {"contested": "bold red", "corroborated": "bold green"}
_INDENT = 4
_QUOTED = 90  # characters of a quote that a line shows


def show_finding(console: Console, finding: Finding, claims: Mapping[str, Claim]) -> None:
    """Print one finding: its standing, kind, place and time; then each version with the claims that make it."""
    heading = Text(finding.standing, style=_STYLES.get(finding.standing, "bold"))
    heading.append(f"  {finding.kind}  ", style="not bold default")
    heading.append_text(where(finding.place)).append(f"  {finding.at or '–'}  ", style="not bold default")
    console.print(heading.append(finding.id, style="not bold dim"))
    for version in finding.versions:
        console.print(Padding(_says(version), (0, 0, 0, _INDENT)))
        known = [claims[one] for one in version.claims if one in claims]
        console.print(Padding(_voices(known, console.width - 2 * _INDENT), (0, 0, 0, 2 * _INDENT)))
    console.print()


def _says(version: Version) -> Text:
    origins = f"{version.origins} origin" + ("" if version.origins == 1 else "s")
    sides = f", of {', '.join(version.parties)}" if version.parties else ""
    return Text(version.says).append(f"  ({origins}{sides})", style="dim")


def _voices(claims: list[Claim], width: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    for share in (30, 30):
        table.add_column(ratio=share, overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(ratio=45, overflow="fold")
    for claim in sorted(claims, key=lambda one: (one.published or "", one.id)):
        table.add_row(who(claim), _outlet(claim), claim.published or "–", _quote(claim))
    return table


def _outlet(claim: Claim) -> Text:
    return Text(f"in {claim.publisher or claim.article or claim.report}")


def _quote(claim: Claim) -> Text:
    words = " ".join(claim.quote.split())
    shown = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return Text(f"“{shown}”", style="italic")
