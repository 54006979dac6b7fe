"""`wederhoor diff`."""

from datetime import date
from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.view import View, when_where
from wederhoor.reconcile.difference import Difference, differences
from wederhoor.stored import Picture

_TURNS = ("new", "standing", "updated", "withdrawn", "repeated")


@click.command("diff")
@click.option("--from", "first", required=True, type=options.LastDay(), metavar="DATE", help="The earlier day.")
@click.option("--to", "last", required=True, type=options.LastDay(), metavar="DATE", help="The later day.")
@options.store
@options.at
@options.recorded
@options.narrowing
@options.standing
@options.theatre
@options.theatres
@options.output_format
def command(first: date, last: date, shape: str, **given: Any) -> None:
    """Print what became otherwise between two days of knowledge: new, of another standing, updated, withdrawn.

    --from and --to are the last days of what is known, of a month or year its last day.
    """
    view = View(**given)
    if last < first:
        raise click.UsageError("--from is a later day than --to")
    with view.opened() as store:
        before, after = view.between(store, first, last)
    found = differences(before.findings, after.findings)
    view.tell(found, shape, lambda: _print(found, after))


def _print(found: tuple[Difference, ...], after: Picture) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.finding_table import show_difference

    console = terminal()
    for turn in _TURNS:
        own = [one for one in found if one.turn == turn]
        for one in sorted(own, key=lambda one: when_where(one.after or one.before)):  # type: ignore[arg-type]
            show_difference(console, one, after.claims)
