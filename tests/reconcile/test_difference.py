"""Two days of knowledge side by side: what is new, stands otherwise, was updated, said again or withdrawn."""

from datetime import date

import pytest

from wederhoor.model import Change
from wederhoor.reconcile import situation
from wederhoor.reconcile.difference import differences

EARLY, LATE = date(2022, 3, 3), date(2022, 3, 5)
LATER, DAY = "2022-03-05", "2022-03-02"


def turns(claims, changes=()):
    before, after = (situation(claims, (), None, None, known, changes=changes) for known in (EARLY, LATE))
    return [(one.turn, one.claims) for one in differences(before, after)]


def test_what_stays_as_it_was_is_no_difference(say):
    assert turns([say("a", "attack.shelling")]) == []


@pytest.mark.parametrize(
    ("fields", "turn"),
    [
        ({"by": "/UKR/military"}, "standing"),  # a second origin corroborates
        ({"by": "/RUS/military", "polarity": "negated"}, "standing"),  # and a denial contests
        ({"publisher": "A"}, "repeated"),
    ],
)
def test_a_later_claim_of_the_same_makes_it_stand_otherwise_or_only_says_it_again(say, fields, turn):
    claims = [say("a", "attack.shelling", day=DAY), say("b", "attack.shelling", day=DAY, out=LATER, **fields)]
    assert turns(claims) == [(turn, ("b",))]


def test_what_was_not_known_before_is_new(say):
    assert turns([say("a", "attack.shelling", out=LATER)]) == [("new", ("a",))]


def test_a_count_that_grew_is_updated(say):
    claims = [
        say("a", "harm.killed", day="2022-03-02", count=4),
        say("b", "harm.killed", day="2022-03-02", count=9, out=LATER),
    ]
    assert turns(claims) == [("updated", ("b",))]


@pytest.mark.parametrize("fate", ["withdrawn", "removed"])
def test_what_nothing_speaks_for_any_more_is_withdrawn(say, fate):
    change = Change(report="a", fate=fate, since=LATER, recorded=f"{LATER}T00:00:00Z")
    assert turns([say("a", "attack.shelling")], [change]) == [("withdrawn", ())]


def test_two_findings_that_a_later_report_shows_to_be_one_differ_once(say):
    claims = [
        say("a", "attack.shelling", day="2022-03-02"),
        say("b", "harm.killed", "Brill", day="2022-03-02"),
        say("c", "attack.shelling", day="2022-03-02", out=LATER),
    ]
    assert len(turns(claims)) == 1
