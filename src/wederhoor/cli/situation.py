"""`wederhoor situation`."""

from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.view import View, when_where
from wederhoor.stored import Picture


@click.command("situation")
@options.picture
def command(shape: str, **given: Any) -> None:
    """Print the findings of a store, with their standing and the claims for and against.

    --place, --kind, --party and --source may be given several times, and then any one of the values will do.
    """
    view = View(**given)
    with view.opened() as store:
        drawn = view.picture(store)
    view.tell(drawn.findings, shape, lambda: print_table(drawn))


def print_table(drawn: Picture) -> None:
    """The findings for people, day by day."""
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.finding_table import show_finding

    console = terminal()
    for finding in sorted(drawn.findings, key=when_where):
        show_finding(console, finding, drawn.claims)
