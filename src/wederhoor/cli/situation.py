"""`wederhoor situation`."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import Picture, cited, opened, picture
from wederhoor.gazetteer import Gazetteer
from wederhoor.language.pack import languages
from wederhoor.model import Finding
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import EVERYTHING, Question, Store
from wederhoor.values import time


@click.command("situation")
@options.store
@click.option("--at", type=options.Edtf(), metavar="EDTF", help="The time that it is about. [default: all]")
@click.option("--known", type=options.LastDay(), metavar="DATE", help="The last day of what is known. [default: all]")
@click.option("--place", "places", multiple=True, metavar="NAME", help="Only of this place (its name or id).")
@click.option("--bbox", type=options.Box(), metavar="W,S,E,N", help="Only of places in this box (degrees).")
@click.option(
    "--kind", "kinds", multiple=True, type=options.Kind(), metavar="KIND", help="Only of this kind or family."
)
@click.option("--party", "parties", multiple=True, metavar="PARTY", help="Only what this party does or suffers.")
@options.theatre
@options.theatres
@options.output_format
def command(
    *,
    store: str | None,
    at: str | None,
    known: date | None,
    theatre: str | None,
    theatres: tuple[Path, ...],
    shape: str,
    places: tuple[str, ...],
    **narrowed: tuple[str, ...] | None,
) -> None:
    """Print the findings of a store, with their standing and the claims for and against.

    --place, --kind and --party may be given several times, and then any one of them will do.
    """
    own = settings()
    known_world = world(ground(Options(theatre=theatre, theatres=theatres), own))
    asked = msgspec.convert({name: value for name, value in narrowed.items() if value}, Question)
    asked = msgspec.structs.replace(asked, places=_ids(places, known_world.gazetteer, own.packs))
    with opened(store) as there:
        drawn = picture(there, known_world, _one_day(at), known)
        found = _as_asked(there, drawn.findings, asked)
    found = [finding for finding in found if _within(finding, at)]
    print_lines(found) if shape == "jsonl" else print_table(found, drawn)


def _ids(places: tuple[str, ...], gazetteer: Gazetteer, packs: tuple[Path, ...]) -> tuple[str, ...]:
    """The names or ids, with the ids of all places that are called so in a language that there is a pack for."""
    called = (place.id for name in places for lang in languages(packs) for place in gazetteer.named(name, lang))
    return tuple(dict.fromkeys((*places, *called)))


def _one_day(at: str | None) -> date | None:
    days = time.parse(at) if at else None
    return days.first if days and days.first == days.last else None


def _within(finding: Finding, at: str | None) -> bool:
    """Whether the finding is of some day of `at`; one without a time may be of any."""
    if at is None or finding.at is None:
        return True
    asked, own = time.parse(at), time.parse(finding.at)
    return own.first <= asked.last and asked.first <= own.last


def _as_asked(store: Store, findings: Iterable[Finding], asked: Question) -> list[Finding]:
    """The findings with a claim as asked for."""
    if asked == EVERYTHING:
        return list(findings)
    met = {claim.id for claim in store.claims(asked)}
    return [finding for finding in findings if not met.isdisjoint(cited(finding))]


def print_lines(findings: Iterable[Finding]) -> None:
    """A finding a line, as records."""
    for finding in findings:
        sys.stdout.buffer.write(msgspec.json.encode(finding) + b"\n")


def print_table(findings: Iterable[Finding], drawn: Picture) -> None:
    """The findings for people, day by day."""
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.finding_table import show_finding

    console = terminal()
    for finding in sorted(findings, key=lambda one: (one.at or "", one.place.name if one.place else "", one.kind)):
        show_finding(console, finding, drawn.claims)
