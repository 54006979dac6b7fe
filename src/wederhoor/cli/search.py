"""`wederhoor search`."""

from datetime import date, timedelta
from typing import Any

import click
from msgspec.structs import replace

from wederhoor.cli import options
from wederhoor.cli.view import View
from wederhoor.store import EVERYTHING, Hit, Question, Store


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@options.store
@options.at
@options.known
@click.option("--since", type=options.LastDay(), metavar="DATE", help="Only reports known on this day or later.")
@options.recorded
@options.narrowing
@options.standing
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, metavar="N", help="How many at most.")
@options.theatre
@options.theatres
@options.output_format
def command(words: tuple[str, ...], since: date | None, limit: int, shape: str, **given: Any) -> None:
    """Print the reports that have all the words, the latest first, and the claims whose quotes have them.

    "a phrase" stands side by side (quote it for the shell as well), begin* is the beginning of a word. With options
    that narrow, only reports with a claim as asked for.
    """
    view = View(**given)
    with view.opened() as store:
        found = store.search(" ".join(words), _question(view, store, since))
        hits = [hit for hit, _ in zip(found, range(limit), strict=False)]
        view.tell(hits, shape, lambda: _print(store, hits))


def _question(view: View, store: Store, since: date | None) -> Question:
    """What narrows the search: as for the situation, and the days on which the reports were known."""
    asked = replace(view.asked, known_after=(since - timedelta(days=1)).isoformat() if since else None)
    if not view.standings:
        return asked
    standing = {claim for finding in view.picture(store).findings for claim in finding.cited}
    return replace(asked, claims=tuple(sorted(standing)) or ("none",))


def _print(store: Store, hits: list[Hit]) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.hit_table import show_hit

    console = terminal()
    claims = {claim.id: claim for claim in store.claims(replace(EVERYTHING, claims=_quoting(hits)))}
    for hit in hits:
        report = store.report(hit.report)
        if report:
            show_hit(console, hit, report, [claims[name] for name in hit.claims if name in claims])


def _quoting(hits: list[Hit]) -> tuple[str, ...]:
    return tuple(name for hit in hits for name in hit.claims) or ("none",)
