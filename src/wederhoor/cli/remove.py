"""`wederhoor remove`."""

from datetime import UTC, datetime

import click

from wederhoor.cli import options
from wederhoor.cli.reading import Options, related_in
from wederhoor.cli.stores import opened
from wederhoor.stored import Relater


@click.command("remove")
@click.argument("report", metavar="REPORT")
@options.store
@options.why
def command(report: str, store: str | None, why: str) -> None:
    """Delete a report's text, title and claims for good, where the law demands it; a row stays that says so, and why.

    There is no way back. For a report that its publisher withdrew, use withdraw.
    """
    with opened(store) as there:
        there.remove(report, why, now=datetime.now(UTC), relate=Relater(related_in(Options())))
    click.echo(f"{report} is removed; backups and copies made before still hold it")
