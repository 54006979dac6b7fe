"""What a search found, for people."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wederhoor.cli.claim_table import claim_rows
from wederhoor.model import Claim, Report
from wederhoor.store import Hit

_INDENT = 4


def show_hit(console: Console, hit: Hit, report: Report, claims: Iterable[Claim]) -> None:
    """Print a report that was found, the words around the first place, and the claims whose quotes have the words."""
    heading = Text(report.title or report.article or "a report", style="bold")
    heading.append("".join(f"  {part}" for part in (report.publisher, report.published) if part), style="not bold")
    console.print(heading.append(f"  {report.id}", style="not bold dim"))
    console.print(Padding(Text(" ".join(hit.excerpt.split()), style="italic"), (0, 0, 0, _INDENT)))
    quoting = list(claims)
    if quoting:
        console.print(Padding(claim_rows(quoting, console.width - _INDENT), (0, 0, 0, _INDENT)))
    console.print()
