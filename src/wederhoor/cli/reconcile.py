"""`wederhoor reconcile`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.reading import Options, Tally, ground, say
from wederhoor.errors import InputError
from wederhoor.model import Claim
from wederhoor.reconcile import reconcile
from wederhoor.run.reader import world
from wederhoor.settings import settings


@click.command("reconcile")
@click.argument("path", type=options.FILE, metavar="CLAIMS.jsonl")
@click.option("--pairs", is_flag=True, help="List every two claims of a finding that are of one thing, for scoring.")
@options.theatre
@options.theatres
@click.pass_context
def command(ctx: click.Context, /, path: Path, *, pairs: bool, theatre: str | None, theatres: tuple[Path, ...]) -> None:
    """Print the findings that claim records make, a JSON object a line.

    CLAIMS.jsonl holds a claim a line, as read prints them; - is standard input.
    """
    knowledge = world(ground(Options(theatre=theatre, theatres=theatres), settings()))
    tally = Tally()
    with _lines(path) as lines:
        claims = list(records(lines, str(path), tally))
    if not claims and not tally.unread:
        say(f"{path} holds no claims; read --format jsonl prints them")
    for finding in reconcile(claims, (), knowledge, pairs=pairs):
        sys.stdout.buffer.write(msgspec.json.encode(finding) + b"\n")
    ctx.exit(tally.status)


def _lines(path: Path) -> BinaryIO:
    if str(path) == "-":
        return sys.stdin.buffer
    try:
        return path.open("rb")
    except OSError as error:
        raise InputError(f"{path} can't be read: {error.strerror}; give a file of claim records") from error


def records(lines: BinaryIO, name: str, tally: Tally) -> Iterator[Claim]:
    """The claims in the lines; a line that holds none is refused, with its number."""
    decode = msgspec.json.Decoder(Claim).decode
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            claim = decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            tally.refuse(f"{name}, line {number}: no claim record: {error}")
            continue
        tally.read += 1
        yield claim
