"""`wederhoor withdraw`."""

from datetime import UTC, date, datetime

import click

from wederhoor.cli import options
from wederhoor.cli.stores import opened


@click.command("withdraw")
@click.argument("report", metavar="REPORT")
@options.store
@options.why
@click.option("--since", type=options.LastDay(), metavar="DATE", help="From which day on. [default: today]")
def command(report: str, store: str | None, why: str, since: date | None) -> None:
    """Note that a publisher withdrew a report (r_…): what it says counts no longer, from that day on.

    Nothing is deleted; the situation as known before that day stays what it was.
    """
    with opened(store) as there:
        there.withdraw(report, why, now=datetime.now(UTC), since=since.isoformat() if since else None)
    click.echo(f"{report} is withdrawn")
