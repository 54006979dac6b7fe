"""`wederhoor serve`."""

from pathlib import Path

import click

from wederhoor.cli import options
from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import address
from wederhoor.run.reader import world
from wederhoor.settings import settings


@click.command("serve")
@options.store
@options.listening
@options.theatre
@options.theatres
def command(store: str | None, host: str, port: int, theatre: str | None, theatres: tuple[Path, ...]) -> None:
    """Show a store on a page: its reports, their claims, the situation and a map; until Ctrl-C.

    The page and its data come from this machine alone; nothing is fetched from elsewhere.
    """
    from wederhoor.serve.server import serve  # with the web framework, which takes long to load

    knowledge = world(ground(Options(theatre=theatre, theatres=theatres), settings()))
    serve(address(store), knowledge, host, port, ready=tell)


def tell(url: str) -> None:
    """Say where the page is."""
    click.echo(f"wederhoor: {url} shows it; Ctrl-C ends")
