"""A report that is read again: what stands in the same words keeps its identity, and the judgements on it."""

from tests.store.imagined import KHARKIV, NOON, SUVA, TOMORROW, claim, judgement, report
from wederhoor.model import Claim, Span
from wederhoor.store import Question, Reread, Store
from wederhoor.store.heirs import inherited

ONE = report()
SHELLED, BURNT = Span(23, 32), Span(8, 15)


def names(earlier: list[Claim], later: list[Claim]) -> list[str]:
    return [each.id for each in inherited(earlier, later)]


def test_what_stands_in_the_same_words_is_the_same_claim_whatever_else_is_read_in_them() -> None:
    old = claim(ONE, trigger=SHELLED)
    new = claim(ONE, trigger=Span(20, 32), actor="RUS", kind="attack.attack", span=Span(0, 20), quote="x")
    assert names([old], [new]) == [old.id]


def test_other_words_and_another_kind_are_another_claim() -> None:
    old = claim(ONE, trigger=SHELLED)
    others = [claim(ONE, trigger=BURNT, actor="RUS"), claim(ONE, trigger=SHELLED, kind="harm.killed")]
    assert names([old], others) == [each.id for each in others]


def test_of_claims_side_by_side_each_takes_over_from_its_likest() -> None:
    there, here = claim(ONE, trigger=SHELLED, place=SUVA), claim(ONE, 1, trigger=SHELLED)
    later = [
        claim(ONE, 2, trigger=SHELLED, actor="RUS", place=KHARKIV),
        claim(ONE, 3, trigger=SHELLED, actor="RUS", place=SUVA),
        claim(ONE, 4, trigger=SHELLED, actor="RUS", place=None),
    ]
    assert names([there, here], later) == [here.id, there.id, later[2].id]


def test_a_claim_that_is_read_as_before_is_nobody_elses_heir() -> None:
    old = claim(ONE, trigger=SHELLED)
    more = claim(ONE, 1, trigger=SHELLED, actor="RUS")
    assert names([old], [more, old]) == [more.id, old.id]


def test_a_denial_follows_what_it_denies() -> None:
    old = claim(ONE, trigger=SHELLED)
    new = claim(ONE, trigger=SHELLED, actor="RUS")
    denial = claim(ONE, trigger=BURNT, polarity="negated", denies=(new.id,))
    assert inherited([old], [new, denial])[1].denies == (old.id,)


def test_a_claim_keeps_its_id_in_the_store_and_reading_once_more_changes_nothing(store: Store) -> None:
    old, new = claim(ONE, trigger=SHELLED), claim(ONE, trigger=SHELLED, actor="RUS")
    store.add([(ONE, (old,))], now=NOON)
    store.judge([judgement(old, verdict="accepted")], now=NOON)
    assert store.reread([(ONE, (new,))], now=TOMORROW) == (Reread(report=ONE.id, changed=(old.id,)),)
    (kept,) = store.claims()
    assert (kept.id, kept.actor) == (old.id, "RUS")
    assert store.reread([(ONE, (new,))], now=TOMORROW) == ()
    assert len(list(store.judgements(Question(parties=("RUS",))))) == 1
    assert store.reread([(ONE, (old,))], now=TOMORROW) == (Reread(report=ONE.id, changed=(old.id,)),)


def test_judgements_are_found_by_either_side_of_them(store: Store) -> None:
    old, new = claim(ONE), claim(ONE, 1)
    store.add([(ONE, (old, new))], now=NOON)
    store.judge([judgement(old, others=(new.id,), verdict="different")], now=NOON)
    assert len(list(store.judgements(Question(claims=(new.id,))))) == 1
