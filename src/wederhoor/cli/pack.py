"""`wederhoor pack`."""

from pathlib import Path

import click

from wederhoor.cli.layers import layers
from wederhoor.cli.status import DONE, PARTLY
from wederhoor.errors import InputError
from wederhoor.settings import settings


@click.group("pack")
def command() -> None:
    """Begin a language pack, and check one."""


@command.command("new")
@click.argument("lang", metavar="LANG")
@click.option("--to", type=click.Path(path_type=Path), default="packs", metavar="DIR", show_default=True, help="Where.")
def new(lang: str, to: Path) -> None:
    """Write the files of a pack for a language (ISO 639-1), each field with what belongs in it."""
    from wederhoor.language.skeleton import write_skeleton

    folder = write_skeleton(lang, to)
    click.echo(f"{folder}: fill it in by docs/language-packs.md, and look with: wederhoor pack check {folder}")


@command.command("check")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="PATH")
@click.pass_context
def check(ctx: click.Context, folder: Path) -> None:
    """Read a pack, run its examples, and say what fails and what looks like a slip.

    PATH is the pack's own folder, which is named by its language.
    """
    from wederhoor.language.pack import load_pack
    from wederhoor.run.examples import failures
    from wederhoor.run.expressions import misread
    from wederhoor.run.lint import slips
    from wederhoor.run.reader import Ground, world

    if not (folder / "grammar.toml").is_file():
        raise InputError(f"{folder} holds no grammar.toml; give a pack's own folder, as packs/de")
    pack = load_pack(folder.resolve().name, (folder.resolve().parent,))
    ground = world(Ground(layers=layers(settings())))
    told = [*failures(pack, ground), *misread(pack), *slips(pack)]
    for each in told:
        click.echo(": ".join(part for part in each if part))
    rules = len(pack.frames) + len(pack.cues)
    click.echo(f"{len(told)} to look at in {rules} frames and cues" if told else f"{rules} frames and cues, all well")
    ctx.exit(PARTLY if told else DONE)
