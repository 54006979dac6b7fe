"""`wederhoor judge`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from wederhoor.cli import options
from wederhoor.cli.amending import amends_of
from wederhoor.cli.view import View
from wederhoor.errors import InputError
from wederhoor.model import Judgement, Verdict, identity
from wederhoor.reconcile.judged import RULE
from wederhoor.settings import settings
from wederhoor.store import Store
from wederhoor.stored import around
from wederhoor.values.verdict import show

_deciding = options.all_of(
    options.store,
    options.why,
    click.option("--who", metavar="NAME", help="Who decides. [default: WEDERHOOR_WHO, else your login name]"),
    options.theatre,
    options.theatres,
)


@click.group("judge")
def command() -> None:
    """Decide something about claims: a row with who, when and why, which outranks every rule and is never edited.

    ID is a claim (c_…), or a finding (f_…), which stands for all its claims.
    """


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """`who` decides something in this store, and says `why`."""

    why: str
    store: str | None = None
    who: str | None = None
    theatre: str | None = None
    theatres: tuple[Path, ...] = ()

    @property
    def view(self) -> View:
        """Where the claims and findings are."""
        return View(store=self.store, theatre=self.theatre, theatres=self.theatres)

    def put(self, store: Store, verdict: Verdict, claims: Sequence[str], **rest: Any) -> None:
        """Put the judgement in, and say so."""
        now = datetime.now(UTC)
        who, when = self.who or settings().who, now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        if who.startswith(RULE):
            raise InputError(f"--who {who}: that is a rule's name; give a person's")
        name = identity("j_", who, when, verdict, claims, self.why, rest)
        made = Judgement(id=name, who=who, when=when, verdict=verdict, claims=tuple(claims), why=self.why, **rest)
        store.judge([made], now=now)
        click.echo(f"{made.id}: {who} {show(made)}")

    def claims(self, store: Store, ids: Sequence[str]) -> tuple[str, ...]:
        """The claims of these ids, and those of the findings of these ids. Raises InputError where there is none."""
        return tuple(dict.fromkeys(claim for name in ids for claim in self._claims(store, name)))

    def _claims(self, store: Store, name: str) -> tuple[str, ...]:
        if name.startswith("f_"):
            found = around(store, self.view.world, name).finding(name)
            claims = found.cited if found else ()
        else:
            claims = (name,) if store.claim(name) else ()
        if not claims:
            raise InputError(f"{name}: this store has no such claim, and its situation no such finding")
        return claims


def _ids(name: str = "ids", metavar: str = "ID…") -> options.Decorator:
    return click.argument(name, nargs=-1, required=True, metavar=metavar)


def _decide(verdict: Verdict, ids: tuple[str, ...], given: dict[str, Any], *, least: int = 1, **rest: Any) -> None:
    decision = Decision(**given)
    with decision.view.opened() as store:
        claims = decision.claims(store, ids)
        if len(claims) < least:
            raise click.UsageError(f"give at least {least} claims")
        decision.put(store, verdict, claims, **rest)


@command.command("same")
@_ids("claims", "CLAIM CLAIM…")
@_deciding
def same(claims: tuple[str, ...], **given: Any) -> None:
    """The claims are of one event."""
    _decide("same", claims, given, least=2)


@command.command("different")
@_ids("claims", "CLAIM CLAIM…")
@_deciding
def different(claims: tuple[str, ...], **given: Any) -> None:
    """No two of the claims are of one event."""
    _decide("different", claims, given, least=2)


@command.command("merge")
@click.argument("first", metavar="ID")
@_ids("others")
@_deciding
def merge(first: str, others: tuple[str, ...], **given: Any) -> None:
    """The findings are one event."""
    decision = Decision(**given)
    with decision.view.opened() as store:
        one, rest = decision.claims(store, [first]), decision.claims(store, others)
        decision.put(store, "same", one, others=rest)


@command.command("split")
@click.argument("finding", metavar="FINDING")
@_ids("claims", "CLAIM…")
@_deciding
def split(finding: str, claims: tuple[str, ...], **given: Any) -> None:
    """The claims are of another event than the rest of the finding."""
    decision = Decision(**given)
    with decision.view.opened() as store:
        rest = tuple(name for name in decision.claims(store, [finding]) if name not in claims)
        if not rest:
            raise InputError(f"{finding}: nothing is left of it without these claims; leave out some")
        decision.put(store, "different", decision.claims(store, claims), others=rest)


@command.command("accept")
@_ids()
@_deciding
def accept(ids: tuple[str, ...], **given: Any) -> None:
    """The claims are read rightly; one that was rejected counts again."""
    _decide("accepted", ids, given)


@command.command("reject")
@_ids()
@_deciding
def reject(ids: tuple[str, ...], **given: Any) -> None:
    """The claims are wrong, and count no longer."""
    _decide("wrong", ids, given)


@command.command("amend")
@click.argument("claim", metavar="CLAIM")
@_ids("fields", "FIELD=VALUE…")
@_deciding
def amend(claim: str, fields: tuple[str, ...], **given: Any) -> None:
    """The claim's fields are these; nothing after the = takes the field away.

    FIELD is kind, object, actor, target, polarity, modality, time (EDTF), place (a name or id of the gazetteer) or
    quantity (34, 34.. for at least, ..60 for up to, 24..36).
    """
    world = Decision(**given).view.world
    _decide("amended", (claim,), given, amends=amends_of(fields, world.gazetteer))


@command.command("note")
@_ids()
@_deciding
def note(ids: tuple[str, ...], **given: Any) -> None:
    """Say something about the claims that decides nothing."""
    _decide("note", ids, given)


@command.command("undo")
@click.argument("judgement", metavar="JUDGEMENT")
@_deciding
def undo(judgement: str, **given: Any) -> None:
    """The judgement (j_…; log shows them) counts no longer. An undoing may be undone."""
    decision = Decision(**given)
    with decision.view.opened() as store:
        target = next((one for one in store.judgements() if one.id == judgement), None)
        if target is None:
            raise InputError(f"{judgement}: this store has no such judgement; wederhoor log shows them")
        decision.put(store, "undone", target.claims, others=target.others, undoes=judgement)
