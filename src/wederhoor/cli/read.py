"""`wederhoor read`."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.reading import Options, Tally, readings
from wederhoor.run.here import Reading
from wederhoor.settings import settings


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=options.FILE, metavar="PATH…")
@options.reading
@options.output_format
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], shape: str, **given: Any) -> None:
    """Print what the reports in files claim; nothing is stored.

    PATH is a text file, a folder of them, or - for standard input. What is known of a report stands in the options,
    in a header in its file, in a .head file beside it, or in its name.
    """
    asked = Options(**given)
    tally = Tally()
    found = readings(paths, asked, tally)
    print_lines(found) if shape == "jsonl" else print_table(found, asked)
    ctx.exit(tally.status)


def print_lines(found: Iterable[Reading]) -> None:
    """A claim a line, as records."""
    encode = msgspec.json.Encoder().encode
    for reading in found:
        sys.stdout.buffer.write(b"".join(encode(claim) + b"\n" for claim in reading.claims))
        sys.stdout.buffer.flush()


def print_table(found: Iterable[Reading], asked: Options) -> None:
    """Each report's sentences with their claims under them, and how many there are."""
    from wederhoor.cli.claim_table import show_report, terminal  # with rich, which takes longer to load than the rest
    from wederhoor.language.pack import load_pack

    console = terminal()
    packs = (*settings().packs, *asked.packs)
    for reading in found:
        abbreviations = load_pack(reading.report.language or "", packs).abbreviations
        show_report(console, reading.report, reading.claims, abbreviations)
