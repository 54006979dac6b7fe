"""`wederhoor why`."""

from pathlib import Path

import click

from wederhoor.cli import options
from wederhoor.cli.log import rows
from wederhoor.cli.reading import Options, ground
from wederhoor.cli.stores import opened
from wederhoor.cli.view import print_lines
from wederhoor.errors import InputError
from wederhoor.model import Claim, Finding, Report
from wederhoor.run.reader import world
from wederhoor.settings import settings
from wederhoor.store import Question, Store
from wederhoor.stored import Picture, around


@click.command("why")
@click.argument("identity", metavar="ID")
@options.store
@options.theatre
@options.theatres
@options.output_format
def command(identity: str, store: str | None, theatre: str | None, theatres: tuple[Path, ...], shape: str) -> None:
    """Print every piece of evidence and every rule behind a claim or a finding.

    ID begins with c_ for a claim, with f_ for a finding; read, situation and the page show them. As JSON Lines: the
    finding, where it is one, and its claims.
    """
    knowledge = world(ground(Options(theatre=theatre, theatres=theatres), settings()))
    with opened(store) as there:
        claim = there.claim(identity)
        drawn = around(there, knowledge, identity)
        finding = drawn.finding(identity)
        claims = _behind(drawn, identity, claim, finding)
        if shape == "jsonl":
            print_lines((finding, *claims) if finding else claims)
        else:
            _print(there, drawn, finding, claims)


def _behind(drawn: Picture, identity: str, claim: Claim | None, finding: Finding | None) -> tuple[Claim, ...]:
    """The claims that the finding rests on, or the claim itself. Raises InputError where there is neither."""
    if finding:
        return tuple(drawn.claims[one] for one in finding.cited if one in drawn.claims)
    if claim is None:
        raise InputError(f"{identity}: this store has no such claim, and its situation no such finding")
    return (claim,)


def _print(store: Store, drawn: Picture, finding: Finding | None, claims: tuple[Claim, ...]) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.evidence_table import show_claim, show_rests, show_ties
    from wederhoor.cli.finding_table import show_finding
    from wederhoor.cli.log_table import show_row

    console = terminal()
    if finding:
        show_finding(console, finding, drawn.claims)
        show_ties(console, finding)
    for row in rows(store, [Question(claims=tuple(claim.id for claim in claims))]):
        show_row(console, row)
    for claim in claims:
        show_claim(console, claim, store.report(claim.report) or Report(text=""))
        if not finding:
            show_rests(console, [one for one in drawn.findings if claim.id in one.cited])
