"""Findings as a table for people: how each stands, and who says which version of it."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wederhoor.cli.claim_table import how_sure, what, where, who
from wederhoor.model import Claim, Finding, Version
from wederhoor.reconcile.contradictions import Contradiction
from wederhoor.reconcile.difference import Difference

STYLES = {"contested": "bold red", "corroborated": "bold green", "retracted": "dim"}
_TURNS = {
    "new": "new",
    "standing": "stands otherwise",
    "updated": "updated",
    "repeated": "said again",
    "withdrawn": "withdrawn",
}
_INDENT = 4
_QUOTED = 90  # characters of a quote that a line shows


def show_finding(console: Console, finding: Finding, claims: Mapping[str, Claim]) -> None:
    """Print one finding: its standing, kind, place and time; then each version with the claims that make it."""
    show_heading(console, finding, stands(finding))
    for version in finding.versions:
        console.print(Padding(told(version), (0, 0, 0, _INDENT)))
        known = [claims[one] for one in version.claims if one in claims]
        console.print(Padding(voices(known, console.width - 2 * _INDENT), (0, 0, 0, 2 * _INDENT)))
    console.print()


def show_heading(console: Console, finding: Finding, lead: str) -> None:
    """Print what leads (how it stands, or what became of it), and of what kind a finding is, where and when."""
    heading = Text(lead, style=STYLES.get(finding.standing, "bold"))
    heading.append(f"  {finding.kind}  ", style="not bold default")
    heading.append_text(where(finding.place)).append(f"  {finding.at or '–'}  ", style="not bold default")
    console.print(heading.append(finding.id, style="not bold dim"))


def stands(finding: Finding) -> str:
    """How the finding stands; of what is corroborated also whether two sides agree, which weighs more."""
    across = any(version.origins > 1 and len(version.parties) > 1 for version in finding.versions)
    return f"{finding.standing} across sides" if across and finding.standing == "corroborated" else finding.standing


def versus(finding: Finding) -> Text:
    """What a finding says in one line: its versions against each other, or else the one that leads."""
    each = [version.says for version in finding.versions]
    return Text(" | ".join(dict.fromkeys(each)) if finding.standing == "contested" else each[0])


def show_difference(console: Console, one: Difference, claims: Mapping[str, Claim]) -> None:
    """Print how a finding became otherwise: what it was, what it is, and the claims that came since."""
    finding = one.after or one.before
    if finding is None:
        return
    show_heading(console, finding, _TURNS[one.turn])
    for word, each in (("was", one.before), ("now", one.after)):
        if each:
            line = Text(f"{word} {stands(each)}: ", style="dim").append_text(versus(each))
            console.print(Padding(line, (0, 0, 0, _INDENT)))
    came = [claims[name] for name in one.claims if name in claims]
    console.print(Padding(voices(came, console.width - 2 * _INDENT), (0, 0, 0, 2 * _INDENT)))


def show_against(console: Console, one: Contradiction) -> None:
    """Print two claims that contradict each other, each with who says it and its words, and why."""
    for word, claim in (("", one.a), ("against", one.b)):
        line = Text(f"{word:8}", style="red").append_text(how_sure(claim)).append(": ").append_text(what(claim))
        console.print(Padding(line, (0, 0, 0, _INDENT)))
        console.print(Padding(voices([claim], console.width - 3 * _INDENT), (0, 0, 0, 3 * _INDENT)))
    console.print(Padding(Text(one.why, style="italic"), (0, 0, 1, 3 * _INDENT)))


def told(version: Version) -> Text:
    """What a version says, and how many stand behind it."""
    origins = f"{version.origins} origin" + ("" if version.origins == 1 else "s")
    sides = f", of {', '.join(version.parties)}" if version.parties else ""
    return Text(version.says).append(f"  ({origins}{sides})", style="dim")


def voices(claims: list[Claim], width: int) -> Table:
    """A row for each claim: who says so, in what, when, and in which words."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    for share in (30, 30):
        table.add_column(ratio=share, overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(ratio=45, overflow="fold")
    for claim in sorted(claims, key=lambda one: (one.published or "", one.id)):
        table.add_row(who(claim), _outlet(claim), claim.published or "–", quoted(claim))
    return table


def _outlet(claim: Claim) -> Text:
    return Text(f"in {claim.publisher or claim.article or claim.report}")


def quoted(claim: Claim) -> Text:
    """The claim's words, cut where they are long."""
    words = " ".join(claim.quote.split())
    shown = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return Text(f"“{shown}”", style="italic")
