"""A related store gives the findings that comparing all that it holds gives, whatever happened to it in what order."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.reconcile.conftest import Say, Stage
from tests.reconcile.test_copies import EDITED, OTHER, WIRE
from tests.reconcile.test_situation import ROW
from tests.store.imagined import NOON
from wederhoor.model import Claim, Judgement, Report
from wederhoor.reconcile import situation
from wederhoor.reconcile.difference import differences
from wederhoor.store import Question, Reading, Store, open_store
from wederhoor.stored import Picture, Relater, around, between, mark, picture, states, up_to_date
from wederhoor.values.place import reach

WORLD = Stage()
# The same to whoever compares, but another world: nothing in a store is related by it, so all is read and compared.
READING_ALL = Stage()
READING_ALL.theatre = "none"  # type: ignore[assignment]
QUESTIONS = (
    Question(),
    Question(places=("Arden",)),
    Question(places=("Ardenland",), at="2022-03-01"),
    Question(at="2022-03-02"),
    Question(bbox=(36.5, 47.5, 37.5, 48.5), known="2022-03-03"),
    Question(kinds=("attack",), at="2022-03-02", known="2022-03-02"),
)
TEXTS = (WIRE, EDITED, OTHER, WIRE.replace("bakery", "mill"), "Short.")
ROWS = st.lists(ROW, min_size=4, max_size=14)
CHANCES = st.randoms(use_true_random=False)
EXAMPLES = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rest(row: tuple[Any, ...]) -> dict[str, Any]:
    _, _, day, _, actor, count, polarity, by = row
    return {"day": day, "actor": actor, "count": count, "polarity": polarity, "by": by or ()}


def wide(claim: Claim) -> Claim:
    """The claim with how far its place reaches, as the gazetteer's places have."""
    return replace(claim, place=claim.place and replace(claim.place, radius=reach(claim.place)))


def told(say: Say, rows: list[tuple[Any, ...]]) -> list[Reading]:
    """Two claims a report; some reports are copies of others."""
    claims = [
        wide(say(f"r{i // 2}.{i}", row[0], row[1], out=rows[i // 2 * 2][3], at=90 * i, **rest(row)))
        for i, row in enumerate(rows)
    ]
    return readings([replace(claim, id=f"c_{claim.id}") for claim in claims])


def readings(claims: list[Claim]) -> list[Reading]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.report, []).append(claim)
    return [
        (Report(id=name, text=TEXTS[nth % 5], publisher=own[0].publisher, published=own[0].published), own)
        for nth, (name, own) in enumerate(found.items())
    ]


def judge(verdict: Any, *claims: str, day: int = 4, **rest: Any) -> Judgement:
    when = f"2022-03-{day:02}T10:00:00Z"
    return Judgement(
        id=f"j_{verdict}_{claims}_{day}", who="ann", when=when, verdict=verdict, claims=claims, why="", **rest
    )


@contextmanager
def a_store() -> Iterator[Store]:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store.sqlite") as store:
        yield store


def both(store: Store, question: Question) -> tuple[Picture, Picture]:
    """The situation from what is related, and from all."""
    assert store.related() == mark(WORLD)
    return picture(store, WORLD, question), picture(store, READING_ALL, question)


def agree(store: Store, recorded: str | None = None) -> None:
    for question in QUESTIONS:
        asked = replace(question, recorded=recorded)
        little, everything = both(store, asked)
        assert little.findings == everything.findings
        assert states(store, WORLD, asked).states == states(store, READING_ALL, asked).states


def live(store: Store, reports: list[Reading], chance: random.Random) -> None:
    """Put in reports in any order, in several writes; judge, read again, withdraw and remove some between them."""
    relate = up_to_date(store, WORLD)
    left = list(reports)
    chance.shuffle(left)
    while left:
        some = [left.pop() for _ in range(min(len(left), chance.randint(1, 3)))]
        store.add(some, now=NOON, relate=relate)
        act = chance.choice((_judge, _reread, _withdraw, _remove, _nothing))
        act(store, some, chance)


def _nothing(store: Store, some: list[Reading], chance: random.Random) -> None:
    pass


def _judge(store: Store, _: list[Reading], chance: random.Random) -> None:
    ids = [claim.id for claim in store.claims()]
    two = chance.sample(ids, 2) if len(ids) > 1 else []
    day = chance.randint(1, 6)
    amends = chance.choice(({"time": "2022-03-02"}, {"kind": "attack.shelling"}, {"actor": "RUS"}, {"publisher": "R0"}))
    made = [judge("amended", chance.choice(ids), day=day, amends=amends)] if ids else []
    made += [judge(chance.choice(("same", "different")), *two, day=day)] if two else []
    store.judge(made, now=NOON)


def _reread(store: Store, some: list[Reading], chance: random.Random) -> None:
    report, claims = chance.choice(some)
    other = [replace(claim, kind="attack.shelling", actor="RUS") for claim in claims[:1]]
    store.reread([(report, other)], now=NOON, relate=Relater(WORLD))


def _withdraw(store: Store, some: list[Reading], chance: random.Random) -> None:
    store.withdraw(chance.choice(some)[0].id, "", now=NOON, since="2022-03-04")


def _remove(store: Store, some: list[Reading], chance: random.Random) -> None:
    store.remove(chance.choice(some)[0].id, "", now=NOON, relate=Relater(WORLD))


@EXAMPLES
@given(rows=ROWS, chance=CHANCES)
def test_what_is_related_as_it_comes_is_what_comparing_all_gives(
    say: Say, rows: list[tuple[Any, ...]], chance: random.Random
) -> None:
    with a_store() as store:
        live(store, told(say, rows), chance)
        agree(store)


@EXAMPLES
@given(rows=ROWS, chance=CHANCES)
def test_an_answer_of_before_is_given_again(say: Say, rows: list[tuple[Any, ...]], chance: random.Random) -> None:
    reports = told(say, rows)
    with a_store() as store:
        relate = up_to_date(store, WORLD)
        store.add(reports[::2], now=NOON, relate=relate)
        moment = store.moment()
        before = [picture(store, WORLD, question).findings for question in QUESTIONS]
        store.add(reports[1::2], now=NOON, relate=relate)
        _reread(store, reports[::2], chance)
        _judge(store, reports, chance)
        assert [picture(store, WORLD, replace(q, recorded=moment)).findings for q in QUESTIONS] == before


@EXAMPLES
@given(rows=ROWS, chance=CHANCES)
def test_relating_later_is_relating_at_once(say: Say, rows: list[tuple[Any, ...]], chance: random.Random) -> None:
    reports = told(say, rows)
    with a_store() as store:
        for reading in chance.sample(reports, len(reports)):
            store.add([reading], now=NOON)
        _reread_unrelated(store, reports, chance)
        moment = store.moment()
        _withdraw(store, reports, chance)
        for world in (WORLD, READING_ALL, WORLD):  # anew each time
            up_to_date(store, world)
        agree(store)
        agree(store, moment)


def _reread_unrelated(store: Store, some: list[Reading], chance: random.Random) -> None:
    report, claims = chance.choice(some)
    store.reread([(report, claims[:1])], now=NOON)


@EXAMPLES
@given(rows=ROWS, chance=CHANCES)
def test_what_became_otherwise_is_told_from_little_as_from_all(
    say: Say, rows: list[tuple[Any, ...]], chance: random.Random
) -> None:
    with a_store() as store:
        live(store, told(say, rows), chance)
        for known in ("2022-03-03", "2022-03-04", None):
            little, everything = (
                differences(*(one.findings for one in between(store, world, Question(known=known), date(2022, 3, 2))))
                for world in (WORLD, READING_ALL)
            )
            assert little == everything


@EXAMPLES
@given(rows=ROWS, chance=CHANCES)
def test_a_findings_id_leads_to_it_from_little(say: Say, rows: list[tuple[Any, ...]], chance: random.Random) -> None:
    with a_store() as store:
        live(store, told(say, rows), chance)
        for question in (Question(), Question(at="2022-03-02"), Question(known="2022-03-03")):
            for finding in picture(store, READING_ALL, question).findings:
                assert around(store, WORLD, finding.id, question).finding(finding.id) == finding


def test_a_store_gives_what_its_claims_give(say: Say, store: Store) -> None:
    claims = [wide(say(f"a{i}.1", "attack.shelling", day="2022-03-02", count=i)) for i in range(3)]
    claims.append(wide(say("b.1", "attack.attack", "Ardenland", day="2022-03-02", by="/RUS/military", actor="RUS")))
    store.add(
        [(replace(report, text=""), own) for report, own in readings(claims)], now=NOON, relate=up_to_date(store, WORLD)
    )
    found = both(store, Question(at="2022-03-02"))
    assert found[0].findings == found[1].findings == situation(claims, (), WORLD, date(2022, 3, 2), None)


def test_both_databases_relate_what_comes_and_what_became_of_it(say: Say, store: Store) -> None:
    days = [f"2022-03-{day:02}" for day in range(1, 9)]
    claims = [wide(say(f"r{i}.{n}", "control.held", day=day, out=day, actor=who, at=90 * n))
              for i, day in enumerate(days) for n, who in enumerate(("RUS", "UKR"))]  # fmt: skip
    for seed in range(3):
        live(store, [one for one in readings(claims) if int(one[0].id[1:]) % 3 == seed], random.Random(seed))
        agree(store)


def test_what_comes_beside_a_claim_and_its_denial_is_related(say: Say, store: Store) -> None:
    said = say("a.1", "attack.shelling", day="2022-03-02", by="/UKR/military", actor="RUS")
    denied = replace(
        say("a.2", "attack.shelling", day="2022-03-02", by="/RUS/military", polarity="negated"), denies=("a.1",)
    )
    later = say("b.1", "attack.shelling", day="2022-03-02", by="/USA/military", actor="RUS")
    for one in readings([wide(said), wide(denied), wide(later)]):
        store.add([one], now=NOON, relate=up_to_date(store, WORLD))
    agree(store)


def test_a_small_question_reads_little(say: Say, store: Store) -> None:
    near = [say(f"a{i}.1", "attack.shelling", day="2022-03-02") for i in range(3)]
    far = [say(f"b{i}.1", "attack.shelling", "Brill", day="2022-03-02") for i in range(20)]
    late = [say(f"c{i}.1", "attack.shelling", day="2022-06-02", out="2022-06-03") for i in range(20)]
    store.add(readings([*near, *far, *late]), now=NOON, relate=up_to_date(store, WORLD))
    found = picture(store, WORLD, Question(places=("Arden",), at="2022-03-02"))
    assert set(found.claims) == {claim.id for claim in near}


def test_a_state_is_shown_whole_whichever_of_its_claims_is_as_asked(say: Say, store: Store) -> None:
    ours = say("a.1", "control.held", day="2022-03-02", actor="UKR", by="/UKR/military")
    theirs = say("b.1", "control.captured", day="2022-03-02", actor="RUS", by="/RUS/military")
    elsewhere = say("c.1", "control.captured", "Brill", day="2022-03-02", actor="RUS", by="/RUS/military")
    blow = say("d.1", "attack.shelling", day="2022-03-02", actor="RUS")
    store.add(readings([ours, theirs, elsewhere, blow]), now=NOON, relate=up_to_date(store, WORLD))
    for question in (Question(parties=("UKR",)), Question(places=("Arden",)), Question(kinds=("control.held",))):
        found = states(store, WORLD, question)
        assert set(found.claims) >= {"a.1", "b.1"}
        ((spell,),) = (state.spells for state in found.states)
        assert [version.says for version in spell.versions] == ["held by RUS", "held by UKR"]


def test_a_state_is_of_where_a_claim_was_put_since_and_gone_with_its_report(say: Say, store: Store) -> None:
    store.add(
        readings([say("a.1", "control.held", actor="UKR"), say("b.1", "control.held", "Brill", actor="UKR")]),
        now=NOON, relate=up_to_date(store, WORLD),
    )  # fmt: skip
    assert [one.place.name for one in states(store, WORLD).states] == ["Arden", "Brill"]
    assert states(store, WORLD, Question(at="2022-03-04")).states == ()
    store.judge([judge("amended", "a.1", amends={"actor": "RUS"})], now=NOON)
    says = [one.spells[0].versions[0].says for one in states(store, WORLD, Question(places=("Arden",))).states]
    assert says == ["held by RUS"]
    store.withdraw("b", "it was not so", now=NOON, since="2022-03-04")
    assert [one.place.name for one in states(store, WORLD).states] == ["Arden"]


def test_what_someone_held_to_be_one_is_found_wherever_it_is(say: Say, store: Store) -> None:
    here, there = say("a.1", "attack.shelling"), say("b.1", "harm.killed", "Brill", out="2022-09-03")
    store.add(readings([here, there]), now=NOON, relate=up_to_date(store, WORLD))
    store.judge([judge("same", "a.1", others=("b.1",))], now=NOON)
    (finding,) = picture(store, WORLD, Question(places=("Arden",))).findings
    assert set(finding.cited) == {"a.1", "b.1"}


def test_what_was_amended_meets_what_is_near_it_since(say: Say, store: Store) -> None:
    one, other = say("a.1", "attack.shelling", day="2022-03-02"), say("b.1", "attack.shelling", day="2022-05-02")
    store.add(readings([one, other]), now=NOON, relate=up_to_date(store, WORLD))
    store.judge([judge("amended", "b.1", amends={"time": "2022-03-02"})], now=NOON)
    for day, together in ((3, False), (4, True)):
        found = picture(store, WORLD, Question(claims=("a.1",), known=f"2022-05-{day:02}")).findings
        assert [("b.1" in finding.cited) for finding in found] == [True]
        before = picture(store, WORLD, Question(claims=("a.1",), known=f"2022-03-0{day}")).findings
        assert all("b.1" not in finding.cited for finding in before) or together


def test_what_was_amended_is_of_the_day_that_it_has_since(say: Say, store: Store) -> None:
    store.add(readings([say("a.1", "attack.shelling", day="2022-03-01")]), now=NOON, relate=up_to_date(store, WORLD))
    store.judge([judge("amended", "a.1", amends={"time": "2022-03-09"})], now=NOON)
    assert [len(picture(store, WORLD, Question(at=day)).findings) for day in ("2022-03-01", "2022-03-09")] == [0, 1]


def test_what_is_not_related_is_read_and_compared_when_asked_for(say: Say, store: Store) -> None:
    store.add(readings([say("a.1", "attack.shelling")]), now=NOON, relate=up_to_date(store, WORLD))
    store.add(readings([say("b.1", "attack.shelling", quote="it was said so")]), now=NOON)
    assert store.related() is None
    (finding,) = picture(store, WORLD).findings
    assert set(finding.cited) == {"a.1", "b.1"}


def test_theatres_that_changed_relate_all_anew(say: Say, store: Store) -> None:
    store.add(readings([say("a.1", "attack.shelling")]), now=NOON, relate=up_to_date(store, WORLD))
    up_to_date(store, READING_ALL)
    assert store.related() == mark(READING_ALL)


def test_a_copy_published_first_but_put_in_later_speaks_for_the_others(say: Say, store: Store) -> None:
    day = date(2022, 3, 5)
    claims = [say(f"r{i}.1", "attack.shelling", day="2022-03-02", out=f"{day - timedelta(days=i)}") for i in range(3)]
    relate = up_to_date(store, WORLD)
    for claim in claims:
        report = Report(id=claim.report, text=WIRE, publisher=claim.publisher, published=claim.published)
        store.add([(report, [claim])], now=NOON, relate=relate)
        agree(store)
    (finding,) = picture(store, WORLD).findings
    assert finding.versions[0].origins == 1
    store.remove("r2", "", now=NOON, relate=relate)
    agree(store)


@pytest.mark.parametrize("relate", [Relater(WORLD), None])
def test_what_were_copies_of_a_removed_report_are_related_again(say: Say, store: Store, relate: Relater | None) -> None:
    claims = [say(f"r{i}.1", "attack.shelling", day="2022-03-02", quote=f"the mill {i}") for i in range(3)]
    up_to_date(store, WORLD)
    made = [
        (Report(id=one.report, text=WIRE, publisher=one.publisher, published=one.published), [one]) for one in claims
    ]
    store.add(made, now=NOON, relate=Relater(WORLD))
    store.remove("r0", "", now=NOON, relate=relate)
    up_to_date(store, WORLD)
    agree(store)
