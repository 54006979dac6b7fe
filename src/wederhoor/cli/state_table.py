"""States over time as a table for people: each spell with its versions, and the claims that make them."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wederhoor.cli.claim_table import where
from wederhoor.cli.finding_table import told, voices
from wederhoor.model import Claim
from wederhoor.reconcile import Spell, State

_INDENT = 4


def show_state(console: Console, state: State, claims: Mapping[str, Claim]) -> None:
    """Print a place's state from its first day to its last."""
    console.print(where(state.place).append(f"  {state.topic}", style="bold"))
    for spell in state.spells:
        console.print(Padding(_days(spell), (0, 0, 0, _INDENT)))
        for version in spell.versions:
            console.print(Padding(told(version), (0, 0, 0, 2 * _INDENT)))
            known = [claims[one] for one in version.claims if one in claims]
            console.print(Padding(voices(known, console.width - 3 * _INDENT), (0, 0, 0, 3 * _INDENT)))
    console.print()


def _days(spell: Spell) -> Text:
    days = f"{spell.first}" if spell.first == spell.last else f"{spell.first} to {spell.last}"
    if not spell.versions:
        return Text(f"{days}  unknown", style="dim")
    several = len(spell.versions) > 1
    return Text(days).append("  several versions" if several else "", style="bold red")
