"""`wederhoor states`."""

from typing import Any

import click

from wederhoor.cli import options
from wederhoor.cli.view import View
from wederhoor.stored import States


@click.command("states")
@options.lasting
def command(shape: str, **given: Any) -> None:
    """Print what holds at each place over time: who has it, who is in it or around it, whether there is water and
    power, whether supplies come in and people can leave.

    A stretch that nobody speaks of is unknown. Where two versions are told of one stretch, both are there, each with
    its claims. The options narrow it as for situation; a state is shown whole.
    """
    view = View(**given)
    with view.opened() as store:
        found = view.states(store)
    view.tell(found.states, shape, lambda: _print(found))


def _print(found: States) -> None:
    from wederhoor.cli.claim_table import terminal  # with rich, which takes longer to load than the rest
    from wederhoor.cli.state_table import show_state

    console = terminal()
    for state in sorted(found.states, key=lambda one: (one.place.name, one.topic)):
        show_state(console, state, found.claims)
