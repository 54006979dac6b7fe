"""`wederhoor add`."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.reading import Options, Tally, readings, related_in, say, together
from wederhoor.cli.stores import made
from wederhoor.gazetteer import World
from wederhoor.run.here import Reading
from wederhoor.store import Added, Store
from wederhoor.stored import Relater, mark, up_to_date


@click.command("add")
@click.argument("paths", nargs=-1, required=True, type=options.FILE, metavar="PATH…")
@options.store
@options.reading
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], store: str | None, **given: Any) -> None:
    """Store the reports in files and what they claim; a report that is there already changes nothing.

    PATH is a text file, a folder of them, or - for standard input, as for read.
    """
    tally = Tally()
    with made(store) as there:
        options_ = Options(**given)
        added = put_in(there, readings(paths, options_, tally), related_in(options_))
    click.echo(summary(added))
    ctx.exit(tally.status)


def put_in(store: Store, found: Iterable[Reading], knowledge: World) -> Added:
    """Put the readings in the store, many at a time, relate them to what is there, and return how many there were."""
    total, relate = Added(), related(store, knowledge)
    for some in together(found):
        added = store.add([(one.report, one.claims) for one in some], now=datetime.now(UTC), relate=relate)
        total = Added(
            reports=total.reports + added.reports,
            claims=total.claims + added.claims,
            known=total.known + added.known,
            removed=total.removed + added.removed,
        )
    return total


def related(store: Store, knowledge: World) -> Relater:
    """What relates further claims, once all that are there are: those that an older version or other theatres put in
    are related anew."""
    if store.related() != mark(knowledge) and (there := store.counts().claims):
        say(f"seeing how {many(there, 'claim')} stand to each other, which is done once")
    return up_to_date(store, knowledge)


def summary(added: Added) -> str:
    """What was put in, in a sentence."""
    parts = [f"{many(added.reports, 'report')} with {many(added.claims, 'claim')} added"]
    if added.known:
        parts.append(f"{many(added.known, 'report')} there already")
    if added.removed:
        parts.append(f"{many(added.removed, 'report')} removed earlier and left out")
    return "; ".join(parts)


def many(count: int, noun: str) -> str:
    """So many of what the noun names."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
