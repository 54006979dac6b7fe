"""`wederhoor serve`."""

import signal
from contextlib import suppress
from pathlib import Path
from types import FrameType

import click

from wederhoor.cli import options
from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import address
from wederhoor.gazetteer import World
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
    show(address(store), world(ground(Options(theatre=theatre, theatres=theatres), settings())), host, port)


def show(store: str, knowledge: World, host: str, port: int) -> None:
    """Serve the store until the process is told to stop, say where, and return."""
    from wederhoor.serve.server import serve  # with the web framework, which takes long to load

    signal.signal(signal.SIGTERM, _stop)  # told to stop, as by Ctrl-C, so that what is to be cleaned up is
    with suppress(KeyboardInterrupt):
        serve(store, knowledge, host, port, ready=lambda url: click.echo(f"wederhoor: {url} shows it; Ctrl-C ends"))


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
