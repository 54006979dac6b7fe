"""`wederhoor copy`."""

import click

from wederhoor.store import copy


@click.command("copy")
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET")
def command(source: str, target: str) -> None:
    """Copy the store at one address to another, which must be new or empty, with every moment that it recorded.

    An address is a file, sqlite:///path or postgresql://user@host/database.
    """
    copy(source, target)
    click.echo(f"copied to {target.rpartition('@')[2]}")
