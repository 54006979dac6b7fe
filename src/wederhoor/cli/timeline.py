"""`wederhoor timeline`."""

from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.view import View, when_where
from wederhoor.model import Finding
from wederhoor.reconcile.courses import Said, courses


@click.command("timeline")
@options.picture
def command(shape: str, **given: Any) -> None:
    """Print what happened, day by day; with --source, what that source said of each subject, and where it changed.

    The options narrow it as for situation: --place, --party, --kind and --source each give a timeline of their own.
    """
    view = View(**given)
    with view.opened() as store:
        drawn = view.picture(store)
        said = view.said(store, drawn) if view.sources else ()
    if view.sources:
        found = courses(said, view.world)
        view.tell([one for course in found for one in course], shape, lambda: _print_courses(found))
    else:
        days = sorted(drawn.findings, key=when_where)
        view.tell(days, shape, lambda: _print_days(days))


def _print_days(found: list[Finding]) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.timeline_table import days

    terminal().print(days(found))


def _print_courses(found: tuple[tuple[Said, ...], ...]) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.timeline_table import show_course

    console = terminal()
    for course in found:
        show_course(console, course)
