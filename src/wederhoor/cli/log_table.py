"""The trail of judgements and of what became of reports, for people."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wederhoor.model import Change, Judgement
from wederhoor.values import verdict

_INDENT = 4
_MINUTE = len("2022-03-02T12:00")


def show_row(console: Console, row: Judgement | Change, *, counts: bool = True) -> None:
    """Print who decided what, or what became of a report, when and why; what was undone since is dim."""
    line = _decided(row) if isinstance(row, Judgement) else _became(row)
    console.print(Text(line if counts else f"{line}  (undone)", style="" if counts else "dim"))
    if row.why:
        console.print(Padding(Text(row.why, style="italic"), (0, 0, 0, _INDENT)))


def _decided(one: Judgement) -> str:
    return f"{_minute(one.when)}  {one.id}  {one.who} {verdict.show(one)}"


def _became(one: Change) -> str:
    by = f" by {one.by}" if one.by else ""
    return f"{_minute(one.recorded)}  {one.report} {one.fate}{by} since {one.since}"


def _minute(moment: str) -> str:
    return moment[:_MINUTE].replace("T", " ")
