"""The command line. A command's own file, and what it needs, is loaded only when it is called."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from wederhoor.cli.status import FAULT, INTERRUPTED, NOTHING
from wederhoor.errors import WederhoorError

COMMANDS = {
    "read": "Print what reports claim; nothing is stored.",
    "add": "Store reports and what they claim.",
    "reread": "Read the stored reports again, and show what changed.",
    "situation": "Print what is so, by whom, and how it stands.",
    "contested": "Print who contradicts whom, each in their own words.",
    "diff": "Print what became otherwise between two days of knowledge.",
    "timeline": "Print what happened day by day, or what a source said and where it changed.",
    "states": "Print who holds each place, and what works there, over time.",
    "search": "Find reports and quotes by their words.",
    "why": "Print every piece of evidence behind a claim or a finding.",
    "judge": "Decide something about claims, which outranks every rule.",
    "log": "Print who decided what, when and why.",
    "withdraw": "Note that a report's publisher withdrew it.",
    "remove": "Delete a report's text for good, where it must be.",
    "copy": "Copy a store to another address.",
    "backup": "Write a store to a new file, while it is in use.",
    "reconcile": "Print the findings that claim records make.",
    "serve": "Show a store on a page.",
    "demo": "Show a demonstration set on the page.",
    "gazetteer": "Add places to the gazetteer.",
    "pack": "Begin a language pack, and check one.",
}


class Commands(click.Group):
    """Finds a command by its name in a module of that name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The names of the commands, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"wederhoor.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in the help, without loading any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wederhoor", message="%(version)s")
def cli() -> None:
    """Hear the other side: who claims what, about which place, when; and how the claims stand to each other."""


# New objects after which Python looks for cycles: claims are many and have none, and looking took a fifth of the time.
CYCLES = (50_000, 20, 20)


def main() -> None:
    """Run the command line, and exit."""
    gc.set_threshold(*CYCLES)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command line with these arguments, and return its exit status; what went wrong is on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a letter shows another instead of ending us
            stream.reconfigure(errors="replace")
    try:
        return int(cli.main(list(arguments), prog_name="wederhoor", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except WederhoorError as error:
        return _say(str(error), NOTHING)
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted", INTERRUPTED)
    except Exception as error:  # a person gets one line and a way to see more
        from wederhoor.settings import settings

        if settings().traceback:
            raise
        return _say(
            f"{type(error).__name__}: {error}: a fault in wederhoor, please tell its makers "
            "(with WEDERHOOR_TRACEBACK=1 it says where)",
            FAULT,
        )


def _say(message: str, status: int) -> int:
    click.echo(f"wederhoor: {message}", err=True)
    return status
