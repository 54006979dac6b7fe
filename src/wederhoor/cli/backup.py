"""`wederhoor backup`."""

from pathlib import Path

import click

from wederhoor.cli import options
from wederhoor.cli.stores import opened


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@options.store
def command(file: Path, store: str | None) -> None:
    """Write the store, as it is at one moment, to a new SQLite file, while others read it and write to it.

    The file is a store itself: name it with --store, or copy it back.
    """
    with opened(store) as there:
        there.backup(file)
    click.echo(f"backed up to {file}")
