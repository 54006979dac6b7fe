"""`wederhoor gazetteer`."""

from pathlib import Path

import click

from wederhoor.cli.add import many
from wederhoor.cli.layers import folder
from wederhoor.errors import InputError
from wederhoor.settings import settings


@click.group("gazetteer")
def command() -> None:
    """Add places to the gazetteer."""


@command.command("add")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--name", metavar="NAME", help="What the layer is called. [default: the first file's name]")
def add(files: tuple[Path, ...], name: str | None) -> None:
    """Compile GeoNames dumps into a layer of the gazetteer, with every village in them.

    FILE is a country's dump (UA.zip or UA.txt) or its alternate names, in GeoNames' tab-separated format. Every later
    command knows the places. A layer of the same name is replaced.
    """
    from wederhoor.gazetteer.dump import compile_dump

    called = name or files[0].stem
    if not called.replace("-", "").replace("_", "").isalnum():
        raise InputError(f"{called!r} can't be a layer's name; give one of letters, digits, - and _ with --name")
    target = folder(settings()) / f"{called}.sqlite"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{target.parent}: {error.strerror}; set WEDERHOOR_DATA to another folder") from error
    click.echo(f"{many(compile_dump(files, target), 'place')} in {target}")
