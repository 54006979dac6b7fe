"""What reading a report again changed, for people."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.cli.claim_table import how_sure, what, when, where, who
from wederhoor.cli.reread import Otherwise
from wederhoor.model import Claim

_INDENT = 4
_STYLES = {"+": "green", "-": "red", "was": "dim", "now": ""}


def show_otherwise(console: Console, one: Otherwise) -> None:
    """Print the report's name and what was found, lost and read otherwise in it."""
    name = one.report.title or one.report.article or "a report"
    heading = Text(name, style="bold").append(f"  {one.report.publisher or ''}  {one.report.published or ''}")
    console.print(heading.append(f"  {one.report.id}", style="not bold dim"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for sign, claim in _lines(one):
        told = (what(claim), where(claim.place), when(claim), who(claim), how_sure(claim))
        table.add_row(sign, *told, Text(claim.id, style="dim"), style=_STYLES[sign])
    console.print(Padding(table, (0, 0, 1, _INDENT)))


def _lines(one: Otherwise) -> Iterator[tuple[str, Claim]]:
    yield from (("+", one.after[name]) for name in one.reread.added)
    yield from (("-", one.before[name]) for name in one.reread.gone)
    for name in one.reread.changed:
        yield "was", one.before[name]
        yield "now", one.after[name]
