"""`wederhoor contested`."""

from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.view import View, when_where
from wederhoor.model import Finding
from wederhoor.reconcile.contradictions import contradictions
from wederhoor.stored import Picture


@click.command("contested")
@options.picture
def command(shape: str, **given: Any) -> None:
    """Print who contradicts whom: each two claims that can't both be so, their words, and why not.

    The options narrow which findings the claims are of, as for situation.
    """
    view = View(**given)
    with view.opened() as store:
        drawn = view.picture(store)
    found = list(contradictions(drawn.findings, drawn.claims))
    view.tell(found, shape, lambda: _print(drawn))


def _stands(finding: Finding) -> str:
    """How the finding stands, also where it is another finding that contradicts it."""
    return finding.standing if finding.standing == "contested" else f"{finding.standing}, against another finding"


def _print(drawn: Picture) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.finding_table import show_against, show_heading

    console = terminal()
    for finding in sorted(drawn.findings, key=when_where):
        found = list(contradictions([finding], drawn.claims))
        if found:
            show_heading(console, finding, _stands(finding))
        for one in found:
            show_against(console, one)
