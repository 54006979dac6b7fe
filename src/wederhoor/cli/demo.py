"""`wederhoor demo`."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from wederhoor.cli import options
from wederhoor.cli.add import put_in, summary
from wederhoor.cli.reading import Options, Tally, ground, readings
from wederhoor.cli.serve import show
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import open_store
from wederhoor.stored import picture

REPORTS = Path(__file__).parent.parent / "demo"


@click.command("demo")
@options.listening
@click.option("--no-serve", is_flag=True, help="Print the situation instead of showing the page.")
@click.pass_context
def command(ctx: click.Context, /, host: str, port: int, *, no_serve: bool) -> None:
    """Read a demonstration set into a throw-away store and show it on the page, until Ctrl-C.

    The set is sixteen short reports on the first days of March 2022, written for wederhoor and marked as such: imagined
    outlets confirm, copy, contradict and update one another.
    """
    asked, tally = Options(), Tally()
    knowledge = world(ground(asked, settings()))
    with TemporaryDirectory(prefix="wederhoor-demo-") as folder:
        store = Path(folder) / "demo.sqlite"
        with open_store(store) as there:
            added = put_in(there, readings([REPORTS], asked, tally), knowledge)
            click.echo(f"wederhoor: {summary(added)}", err=no_serve)
            if no_serve:
                from wederhoor.cli.situation import print_table

                print_table(picture(there, knowledge))
        if not no_serve:
            show(str(store), knowledge, host, port)
    ctx.exit(tally.status)
