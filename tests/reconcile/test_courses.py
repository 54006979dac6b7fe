"""What a speaker said of a subject over time, and who contradicts whom."""

from wederhoor.reconcile import reconcile
from wederhoor.reconcile.contradictions import contradictions
from wederhoor.reconcile.courses import courses

ROE = "Ann Roe/UKR/government"


def lines(claims):
    return [[(said.claim.id, said.before) for said in course] for course in courses(claims, None)]


def test_a_speakers_claims_stand_in_the_order_in_which_they_were_said(say):
    claims = [
        say("b", "control.held", out="2022-03-04", by=ROE, actor="UKR"),
        say("a", "control.held", by=ROE, actor="UKR"),
    ]
    assert lines(claims) == [[("a", None), ("b", None)]]


def test_other_speakers_places_and_families_are_other_courses(say):
    claims = [
        say("a", "control.held", by=ROE),
        say("b", "control.held", "Brill", by=ROE),
        say("c", "attack.shelling", by=ROE),
        say("d", "control.held", by="Bo Lind/RUS/military"),
        say("e", "service.cut", by=ROE, object="water"),
        say("f", "service.cut", by=ROE, object="electricity"),
    ]
    assert sorted(lines(claims)) == [[(claim.id, None)] for claim in claims]


def test_who_speaks_otherwise_later_has_changed(say):
    claims = [
        say("a", "control.held", by=ROE, actor="UKR", day="2022-03-01"),
        say("b", "control.held", by=ROE, actor="UKR", day="2022-03-20", out="2022-03-20", polarity="negated"),
        say("c", "service.cut", by=ROE, object="water", day="2022-03-01"),
        say("d", "service.restored", by=ROE, object="water", day="2022-03-20", out="2022-03-20"),
        say("e", "harm.killed", by=ROE, count=4, day="2022-03-02"),
        say("f", "harm.killed", by=ROE, count=9, day="2022-03-02", out="2022-03-05"),
    ]
    assert lines(claims) == [[("a", None), ("b", "a")], [("c", None), ("d", "c")], [("e", None), ("f", "e")]]


def test_two_strikes_weeks_apart_are_no_change_of_mind(say):
    claims = [
        say("a", "harm.killed", by=ROE, count=4, day="2022-03-02"),
        say("b", "harm.killed", by=ROE, count=9, day="2022-03-22", out="2022-03-23"),
    ]
    assert lines(claims) == [[("a", None), ("b", None)]]


def test_each_contradiction_is_told_once_with_both_claims_and_why(say):
    claims = [
        say("a", "attack.shelling", by="Lind/RUS/military", polarity="negated", actor="RUS"),
        say("b", "attack.shelling", by=ROE, actor="RUS"),
        say("c", "attack.shelling", "Brill"),
    ]
    findings = reconcile(claims, (), None, pairs=True)
    (one,) = contradictions(findings, {claim.id: claim for claim in claims})
    assert {one.a.id, one.b.id} == {"a", "b"}
    assert "denies" in one.why
    assert one.finding in {finding.id for finding in findings}
