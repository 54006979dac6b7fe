"""`wederhoor log`."""

from collections.abc import Iterable, Sequence
from typing import Any

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.view import View
from wederhoor.errors import InputError
from wederhoor.model import Change, Judgement
from wederhoor.reconcile.judged import counting
from wederhoor.store import Question, Store
from wederhoor.stored import around

Row = Judgement | Change


@click.command("log")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@options.store
@options.recorded
@options.theatre
@options.theatres
@options.output_format
def command(ids: tuple[str, ...], shape: str, **given: Any) -> None:
    """Print what people and rules decided, and what became of reports, the earliest first.

    Without an ID everything; else what concerns these claims (c_…), findings (f_…) and reports (r_…).
    """
    view = View(**given)
    with view.opened() as store:
        asked = [_question(view, store, name) for name in ids] or [Question(recorded=view.recorded)]
        found = rows(store, asked)
    view.tell(found, shape, lambda: _print(found))


def _question(view: View, store: Store, name: str) -> Question:
    if name.startswith("r_"):
        return Question(reports=(name,), recorded=view.recorded)
    if name.startswith("f_"):
        found = around(store, view.world, name, Question(recorded=view.recorded)).finding(name)
        if found is None:
            raise InputError(f"{name}: the situation has no such finding")
        return Question(claims=found.cited, recorded=view.recorded)
    return Question(claims=(name,), recorded=view.recorded)


def rows(store: Store, asked: Iterable[Question]) -> list[Row]:
    """What was decided about what is asked for, and what became of its reports, the earliest first."""
    found: dict[str, Row] = {}
    for question in asked:
        found.update((one.id, one) for one in store.judgements(question))
        found.update((msgspec.json.encode(one).decode(), one) for one in store.changes(question))
    return sorted(found.values(), key=lambda row: (_when(row), msgspec.json.encode(row)))


def _when(row: Row) -> str:
    return row.when if isinstance(row, Judgement) else row.recorded


def _print(found: Sequence[Row]) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.log_table import show_row

    console = terminal()
    counted = {one.id for one in counting(row for row in found if isinstance(row, Judgement))}
    for row in found:
        show_row(console, row, counts=isinstance(row, Change) or row.id in counted)
