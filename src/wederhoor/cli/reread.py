"""`wederhoor reread`."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.add import many, related
from wederhoor.cli.reading import Options, Tally, again, related_in, say, together
from wederhoor.cli.stores import opened
from wederhoor.cli.view import print_lines
from wederhoor.errors import InputError
from wederhoor.model import Claim, Report
from wederhoor.run.here import Reading
from wederhoor.store import Question, Reread, Store
from wederhoor.stored import Relater


class Otherwise(msgspec.Struct, frozen=True):
    """Reading a report again gave `reread`; `before` and `after` are its claims, by their ids, as they were and are."""

    reread: Reread
    report: Report
    before: dict[str, Claim]
    after: dict[str, Claim]


@click.command("reread")
@click.argument("reports", nargs=-1, metavar="[REPORT…]")
@options.store
@options.rereading
@options.output_format
@click.pass_context
def command(ctx: click.Context, /, reports: tuple[str, ...], store: str | None, shape: str, **given: Any) -> None:
    """Read the stored reports again with the packs, theatres and gazetteer of now, and show what changed.

    Without a REPORT (r_…) all of them. A claim that stands in the same words stays the same claim, and so do the
    judgements on it; what was read before stays recorded.
    """
    tally, found = Tally(), 0
    asked = Options(**given)
    with opened(store) as there:
        relate = related(there, related_in(asked))
        for some in together(again(_stored(there, reports), asked, tally)):
            for one in _put_in(there, some, relate):
                print_lines([one.reread]) if shape == "jsonl" else _print(one)
                found += 1
    say(f"{many(tally.read, 'report')} read again, {many(found, 'report')} read otherwise")
    ctx.exit(tally.status)


def _stored(store: Store, ids: tuple[str, ...]) -> Iterator[Report]:
    """The reports that have a text. Raises InputError where one that is asked for is not there."""
    missing = [name for name in ids if store.report(name) is None]
    if missing:
        raise InputError(f"{missing[0]}: this store has no such report; wederhoor search finds those that there are")
    return (report for report in store.reports(Question(reports=ids)) if report.text)


def _put_in(store: Store, some: Sequence[Reading], relate: Relater) -> Iterator[Otherwise]:
    """What became otherwise by these readings, once they are in the store."""
    asked = Question(reports=tuple(one.report.id for one in some))
    before = {claim.id: claim for claim in store.claims(asked)}
    found = store.reread([(one.report, one.claims) for one in some], now=datetime.now(UTC), relate=relate)
    reports = {one.report.id: one.report for one in some}
    after = {claim.id: claim for claim in store.claims(asked)} if found else {}
    return (Otherwise(one, reports[one.report], before, after) for one in found)


def _print(one: Otherwise) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.reread_table import show_otherwise

    show_otherwise(terminal(), one)
