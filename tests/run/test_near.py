"""Reading a little of a store gives the findings that reading all of it gives."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.reconcile.conftest import Say, Stage
from tests.reconcile.test_situation import ROW
from tests.store.imagined import NOON
from wederhoor.cli.stores import Day, picture
from wederhoor.model import Claim, Judgement, Report
from wederhoor.reconcile.difference import differences
from wederhoor.run.near import became, near
from wederhoor.store import Question, Store, open_store
from wederhoor.values.place import reach

WORLD = Stage()
QUESTIONS = (
    Question(places=("Arden",)),
    Question(places=("Ardenland",), at="2022-03-01", undated=True),
    Question(at="2022-03-02", undated=True),
    Question(bbox=(36.5, 47.5, 37.5, 48.5)),
)


def rest(row: tuple[Any, ...]) -> dict[str, Any]:
    _, _, day, _, actor, count, polarity, by = row
    return {"day": day, "actor": actor, "count": count, "polarity": polarity, "by": by or ()}


def wide(claim: Claim) -> Claim:
    """The claim with how far its place reaches, as the gazetteer's places have."""
    return replace(claim, place=claim.place and replace(claim.place, radius=reach(claim.place)))


def told(say: Say, rows: list[tuple[Any, ...]]) -> list[Claim]:
    return [
        wide(say(f"r{i // 2}.{i}", row[0], row[1], out=rows[i // 2 * 2][3], at=90 * i, **rest(row)))
        for i, row in enumerate(rows)
    ]


def fill(store: Store, claims: list[Claim]) -> None:
    names = dict.fromkeys(claim.report for claim in claims)
    reports = {name: next(claim for claim in claims if claim.report == name) for name in names}
    made = {name: Report(id=name, text=name, published=one.published) for name, one in reports.items()}
    store.add([(made[name], [claim for claim in claims if claim.report == name]) for name in names], now=NOON)


def differing(store: Store, question: Question, day: Day) -> set[str]:
    """The findings with a claim as asked for that reading little and reading all tell differently."""
    asked = [claim.id for claim in store.claims(question)]
    everything, little = (
        {one.id: one for one in drawn.findings if not set(asked).isdisjoint(one.cited)}
        for drawn in (
            picture(store, WORLD, day),
            picture(store, WORLD, day, near(store, store.claims(question), WORLD)),
        )
    )
    return {name for name in {*everything, *little} if everything.get(name) != little.get(name)}


@pytest.mark.parametrize("question", QUESTIONS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=4, max_size=14))
def test_little_gives_what_all_gives(say: Say, question: Question, rows: list[tuple[Any, ...]]) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store.sqlite") as store:
        fill(store, told(say, rows))
        for known in (None, date(2022, 3, 3)):
            assert differing(store, question, Day(known=known)) == set()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=4, max_size=14))
def test_what_became_otherwise_is_told_from_little_as_from_all(say: Say, rows: list[tuple[Any, ...]]) -> None:
    first, last = date(2022, 3, 2), date(2022, 3, 4)
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store.sqlite") as store:
        fill(store, told(say, rows))
        store.withdraw("r0", "", now=NOON, since="2022-03-03")
        little = near(store, became(store, first, last), WORLD)
        found = [
            differences(*(picture(store, WORLD, Day(known=known), claims).findings for known in (first, last)))
            for claims in (None, little)
        ]
        assert found[0] == found[1]


def test_a_small_question_reads_little(say: Say, store: Store) -> None:
    near_by = [say(f"a{i}.1", "attack.shelling", day="2022-03-02") for i in range(3)]
    far = [say(f"b{i}.1", "attack.shelling", "Brill", day="2022-03-02") for i in range(20)]
    late = [say(f"c{i}.1", "attack.shelling", day="2022-06-02", out="2022-06-03") for i in range(20)]
    fill(store, [*near_by, *far, *late])
    found = near(store, store.claims(Question(places=("Arden",), at="2022-03-02")), WORLD)
    assert found.whole == {claim.id for claim in near_by}
    assert set(found.claims) <= {claim.id for claim in (*near_by, *far)}


def test_what_someone_held_to_be_one_is_found_wherever_it_is(say: Say, store: Store) -> None:
    here, there = say("a.1", "attack.shelling"), say("b.1", "harm.killed", "Brill", out="2022-09-03")
    beside = say("b.2", "service.cut", "Brill", out="2022-09-03")
    fill(store, [here, there, beside])
    one = Judgement(
        id="j_1", who="ann", when="2026-01-01T00:00:00Z", verdict="same", claims=("a.1",), others=("b.1",), why=""
    )
    store.judge([one], now=NOON)
    found = near(store, [here], WORLD)
    assert (found.whole, set(found.claims)) == ({"a.1", "b.1"}, {"a.1", "b.1", "b.2"})


def test_a_code_leads_anywhere(say: Say, store: Store) -> None:
    here, far = say("a.1", "attack.attack", quote="flight MH17"), say("b.1", "talks.held", "Brill", out="2030-01-01")
    fill(store, [here, far])
    assert near(store, [here], WORLD).whole == {"a.1", "b.1"}
