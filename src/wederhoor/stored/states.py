"""What holds where over time, made of the claims in a store that speak of what lasts."""

from collections.abc import Collection, Iterator
from itertools import chain

import msgspec
from msgspec.structs import replace

from wederhoor.model import Claim
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.reconcile.prepare import prepare
from wederhoor.reconcile.situation import Day, Decided
from wederhoor.reconcile.states import FAMILIES, State, lasting
from wederhoor.reconcile.subject import Subject
from wederhoor.store import EVERYTHING, Question, Store
from wederhoor.stored.pictures import NONE, Keep, as_asked, last_day
from wederhoor.stored.relating import mark, subject
from wederhoor.values import time


class States(msgspec.Struct, frozen=True):
    """These states hold or held, and `claims` (by id) all that they rest on."""

    states: tuple[State, ...]
    claims: dict[str, Claim]


def states(store: Store, world: Knowledge, asked: Question = EVERYTHING, keep: Keep | None = None) -> States:
    """What holds and held at each place, as known on the day `asked.known`: of it the states that reach over the time
    `asked.at` and have a claim that is otherwise as asked, and that is to `keep`.

    A state comes with all its spells and every side's versions, whichever of its claims is as asked.
    """
    base = Question(recorded=asked.recorded)
    judgements = tuple(store.judgements(base))
    moved = {name for one in judgements if "place" in one.amends for name in one.claims}
    there = {one.id: one for one in _told(store, world, asked, moved)}
    reports = {one.claim.report for one in there.values()}
    changes = tuple(store.changes(replace(base, reports=tuple(reports) or NONE)))
    day = Day(time.parse(asked.at) if asked.at else None, last_day(asked.known))
    found = lasting(there.values(), Decided(judgements, changes), world, day)
    claims = {name: there[name].claim for state in found for name in state.cited}
    met = as_asked(store, claims, asked, keep)
    if asked.places or asked.bbox:
        met -= moved  # where they are now, not all claims were asked for
    return States(tuple(state for state in found if not met.isdisjoint(state.cited)), claims)


def _told(store: Store, world: Knowledge, asked: Question, moved: Collection[str]) -> Iterator[Subject]:
    """The claims on what lasts at the places asked for, and those that someone put elsewhere, perhaps there."""
    base = Question(recorded=asked.recorded)
    if store.related() == mark(world):
        wanted = replace(base, kinds=FAMILIES, places=asked.places, bbox=asked.bbox)
        mended = replace(base, claims=tuple(moved) or NONE)
        yield from (subject(one, world) for one in chain(store.told(wanted), store.told(mended)))
    else:
        yield from prepare(store.claims(base), world, store.reports(base)).values()
