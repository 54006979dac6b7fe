"""Claims into findings: what is one event, in two times, whatever order the claims come in."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reconcile.conftest import Nowhere, Stage
from wederhoor.model import Change, Judgement, Place
from wederhoor.reconcile import reconcile, situation
from wederhoor.values.time import Days


def events(found):
    return sorted(tuple(sorted(c for v in finding.versions for c in v.claims)) for finding in found)


def stand(found, a, b):
    return next((r.stand for f in found for r in f.relations if {r.a, r.b} == {a, b}), None)


def judge(verdict, *claims, who="ann", when="2022-03-05T10:00:00Z", **rest):
    return Judgement(id=f"j_{verdict}_{when}", who=who, when=when, verdict=verdict, claims=claims, why="seen", **rest)


def test_two_outlets_on_one_shelling_are_one_event_that_is_corroborated(say):
    found = reconcile([say("a", "attack.shelling"), say("b", "attack.shelling", out="2022-03-04")], (), None)
    assert events(found) == [("a", "b")]
    assert found[0].standing == "corroborated"
    assert found[0].versions[0].origins == 2


def test_ten_outlets_quoting_one_ministry_are_one_origin(say):
    claims = [say(f"r{i}", "harm.killed", count=34, by="/UKR/government") for i in range(10)]
    (finding,) = reconcile(claims, (), None)
    assert (finding.standing, finding.versions[0].origins) == ("reported", 1)


def test_three_strikes_on_one_city_stay_three_however_vague_another_claim_is(say):
    dated = [say(f"{name}{i}", "attack.missile_strike", day=f"2022-03-0{i}") for i in (1, 2, 3) for name in "ab"]
    vague = [say(f"vague{i}", "attack.attack", out=f"2022-03-0{i}") for i in range(1, 8)]
    found = reconcile([*dated, *vague], (), None)
    together = [sorted(name for name in event if not name.startswith("vague")) for event in events(found)]
    assert sorted(filter(None, together)) == [["a1", "b1"], ["a2", "b2"], ["a3", "b3"]]


def test_cities_apart_are_two_events(say):
    found = reconcile([say("a", "attack.shelling", "Arden"), say("b", "attack.shelling", "Brill")], (), None)
    assert events(found) == [("a",), ("b",)]


def test_shelling_and_air_strike_on_a_city_on_one_day_can_be_one(say):
    claims = [say("a", "attack.shelling", day="2022-03-02"), say("b", "attack.air_strike", day="2022-03-02")]
    assert stand(reconcile(claims, (), None), "a", "b") == "corroborates"


def test_counts_that_lie_apart_contest_and_show_both_versions(say):
    claims = [
        say("a", "harm.killed", day="2022-03-02", count=34, by="/UKR/emergency_services"),
        say("b", "harm.killed", day="2022-03-02", count=12, by="/RUS/military"),
    ]
    (finding,) = reconcile(claims, (), None)
    assert finding.standing == "contested"
    assert {v.says: v.parties for v in finding.versions} == {"34 people killed": ("UKR",), "12 people killed": ("RUS",)}
    assert "34" in finding.relations[0].why
    assert "12" in finding.relations[0].why


def test_at_least_34_does_not_contest_41(say):
    claims = [say(name, "harm.killed", day="2022-03-02", count=n) for name, n in (("a", (34, None)), ("b", 41))]
    assert reconcile(claims, (), None)[0].standing == "corroborated"


def test_a_count_that_grew_by_the_next_day_is_an_update_with_the_newest_first(say):
    claims = [
        say("a", "harm.killed", day="2022-03-02", count=12, out="2022-03-02", by="/UKR/emergency_services"),
        say("b", "harm.killed", day="2022-03-02", count=14, out="2022-03-03", by="/UKR/emergency_services"),
    ]
    (finding,) = reconcile(claims, (), None)
    assert finding.standing == "updated"
    assert [v.claims for v in finding.versions] == [("b",), ("a",)]
    assert (finding.relations[0].a, finding.relations[0].b) == ("a", "b")


def test_a_denial_meets_what_it_denies_in_another_report(say):
    claims = [
        say("a", "control.presence", actor="RUS", polarity="negated", by="Sergey Lavrov/RUS/government"),
        say("b", "control.presence", actor="RUS", by="/GBR/intelligence"),
    ]
    (finding,) = reconcile(claims, (), None)
    assert stand((finding,), "a", "b") == "conflicts"
    assert "denies" in finding.relations[0].why


def test_a_denial_that_shares_no_place_or_party_with_what_it_denies_is_linked_by_its_report(say):
    claims = [
        say("r.1", "harm.killed", "Arden", day="2022-03-01", count=9),
        say("r.2", "harm.killed", "Brill", polarity="negated", denies=("r.1",), by="/RUS/government"),
    ]
    assert stand(reconcile(claims, (), None), "r.1", "r.2") == "conflicts"


def test_denying_a_part_in_an_attack_does_not_contradict_that_there_was_one(say):
    claims = [
        say("a", "attack.attack", day="2022-03-02", actor="RUS", polarity="negated", by="/RUS/government"),
        say("b", "attack.attack", day="2022-03-02"),
    ]
    assert stand(reconcile(claims, (), None, pairs=True), "a", "b") is None


def test_a_denied_sole_claim_is_contested_by_who_blames_the_denier(say):
    claims = [
        say("a", "attack.shelling", day="2022-03-02", actor="RUS", target="civilians", by="/UKR/government"),
        say("b", "attack.shelling", day="2022-03-02", actor="RUS", polarity="negated", by="/RUS/military"),
    ]
    assert stand(reconcile(claims, (), None), "a", "b") == "conflicts"


def test_each_side_holding_the_place_on_one_day_contests_and_a_day_later_updates(say):
    def held(name, party, day):
        return say(name, "control.held", actor=party, day=day, out=day, by=f"/{party}/military")

    same_day = [held("a", "UKR", "2022-03-02"), held("b", "RUS", "2022-03-02")]
    later = [held("a", "UKR", "2022-03-02"), held("b", "RUS", "2022-03-03")]
    assert stand(reconcile(same_day, (), None), "a", "b") == "conflicts"
    assert stand(reconcile(later, (), None), "a", "b") == "updates"


def test_power_that_is_cut_and_comes_back_is_updated(say):
    claims = [
        say("a", "service.cut", object="electricity", day="2022-03-02"),
        say("b", "service.restored", object="electricity", day="2022-03-03"),
    ]
    assert stand(reconcile(claims, (), None), "a", "b") == "updates"


def test_water_says_nothing_of_electricity(say):
    claims = [say("a", "service.cut", object="electricity"), say("b", "service.cut", object="water")]
    assert events(reconcile(claims, (), None)) == [("a",), ("b",)]


def test_shells_in_opposite_directions_are_two_events(say):
    claims = [
        say("a", "attack.shelling", day="2022-03-02", actor="UKR", target="RUS", by="/RUS/military"),
        say("b", "attack.shelling", day="2022-03-02", actor="RUS", target="UKR", by="/UKR/military"),
    ]
    assert events(reconcile(claims, (), None)) == [("a",), ("b",)]


def test_two_blamed_by_each_other_for_one_attack_conflict(say):
    claims = [
        say("a", "attack.attack", day="2022-03-02", actor="UKR", target="civilians", by="/RUS/military"),
        say("b", "attack.attack", day="2022-03-02", actor="RUS", target="civilians", by="/UKR/military"),
    ]
    assert stand(reconcile(claims, (), None), "a", "b") == "conflicts"


def test_who_was_not_public_yet_is_not_known(say):
    claims = [say("a", "attack.shelling", out="2022-03-03"), say("b", "attack.shelling", out="2022-03")]
    assert events(situation(claims, (), None, None, date(2022, 3, 3))) == [("a",)]
    assert events(situation(claims, (), None, None, date(2022, 3, 31)))[0][0] == "a"
    assert situation(claims, (), None, None, date(2022, 3, 2)) == ()


def test_only_events_of_the_day_are_of_the_situation_at_that_day(say):
    claims = [say("a", "attack.shelling", day="2022-03-01"), say("b", "attack.shelling", day="2022-03-03")]
    assert events(situation(claims, (), None, date(2022, 3, 3), None)) == [("b",)]
    assert situation(claims, (), None, date(2022, 3, 2), None) == ()


def test_an_event_is_of_the_days_of_its_claims_and_not_of_those_between(say):
    claims = [say("a", "attack.shelling", day="2022-03-01"), say("b", "attack.shelling", day="2022-03-09")]
    one = judge("same", "a", "b")
    for at, there in (
        (date(2022, 3, 1), True),
        (date(2022, 3, 5), False),
        (Days(date(2022, 3, 5), date(2022, 3, 9)), True),
        (Days(date(2022, 3, 3), date(2022, 3, 6)), False),
    ):
        assert bool(situation(claims, [one], None, at, None)) == there


def test_people_outrank_what_comparing_says(say):
    alike = [say("a", "attack.shelling"), say("b", "attack.shelling")]
    unlike = [say("a", "attack.shelling", "Arden"), say("b", "attack.shelling", "Brill")]
    assert events(reconcile(alike, [judge("different", "a", "b")], None)) == [("a",), ("b",)]
    assert events(reconcile(unlike, [judge("same", "a", "b")], None)) == [("a", "b")]


def test_a_later_judgement_undoes_an_earlier_and_a_rule_never_outranks_a_person(say):
    claims = [say("a", "attack.shelling"), say("b", "attack.shelling")]
    first = judge("different", "a", "b", when="2022-03-05T10:00:00Z")
    undone = judge("same", "a", "b", when="2022-03-06T10:00:00Z")
    by_rule = judge("same", "a", "b", who="rules/1", when="2022-03-07T10:00:00Z")
    assert events(reconcile(claims, [undone, first], None)) == [("a", "b")]
    assert events(reconcile(claims, [first, by_rule], None)) == [("a",), ("b",)]


def test_a_judgement_counts_from_when_it_was_made(say):
    claims = [say("a", "attack.shelling"), say("b", "attack.shelling")]
    decided = [judge("different", "a", "b")]
    assert events(situation(claims, decided, None, None, date(2022, 3, 4))) == [("a", "b")]
    assert events(situation(claims, decided, None, None, date(2022, 3, 5))) == [("a",), ("b",)]


def test_a_claim_found_wrong_is_retracted_until_it_is_accepted_again(say):
    claims = [say("a", "attack.shelling")]
    wrong = judge("wrong", "a")
    assert reconcile(claims, [wrong], None)[0].standing == "retracted"
    again = judge("accepted", "a", when="2022-03-06T10:00:00Z")
    assert reconcile(claims, [wrong, again], None)[0].standing == "reported"


def test_an_amended_claim_is_compared_as_amended_and_its_finding_corrected(say):
    claims = [say("a", "attack.shelling", day="2022-03-01"), say("b", "attack.shelling", day="2022-03-02")]
    (finding,) = reconcile(claims, [judge("amended", "a", amends={"time": "2022-03-02"})], None)
    assert (finding.standing, finding.at) == ("corrected", "2022-03-02")


def test_what_a_withdrawn_report_said_is_retracted_from_that_day_on(say):
    change = Change(report="a", fate="withdrawn", since="2022-03-06", recorded="2022-03-06T00:00:00Z")
    claims = [say("a", "attack.shelling")]
    assert situation(claims, (), None, None, date(2022, 3, 5), changes=[change])[0].standing == "reported"
    assert situation(claims, (), None, None, date(2022, 3, 6), changes=[change])[0].standing == "retracted"


def test_what_a_new_version_of_a_report_says_corrects_the_old_one(say):
    change = Change(report="a", fate="replaced", since="2022-03-04", recorded="2022-03-04T00:00:00Z", by="b")
    claims = [
        say("a", "harm.killed", day="2022-03-02", count=40, publisher="X"),
        say("b", "harm.killed", day="2022-03-02", count=38, publisher="X", out="2022-03-04"),
    ]
    (finding,) = reconcile(claims, (), None, changes=[change])
    assert finding.standing == "corrected"
    assert [v.says for v in finding.versions] == ["38 people killed"]


def test_a_new_version_that_says_the_same_corrects_nothing_and_what_it_leaves_out_is_retracted(say):
    change = Change(report="a", fate="replaced", since="2022-03-04", recorded="2022-03-04T00:00:00Z", by="b")
    claims = [
        say("a.1", "harm.killed", day="2022-03-02", count=40, publisher="X"),
        say("a.2", "service.cut", object="water", publisher="X"),
        say("b.1", "harm.killed", day="2022-03-02", count=40, publisher="X", out="2022-03-04"),
    ]
    found = {f.kind: f.standing for f in reconcile(claims, (), None, changes=[change])}
    assert found == {"harm.killed": "reported", "service.cut": "retracted"}
    before = situation(claims, (), None, None, date(2022, 3, 3), changes=[change])
    assert {f.standing for f in before} == {"reported"}


def test_of_a_removed_report_nothing_is_left(say):
    change = Change(report="a", fate="removed", since="2022-03-04", recorded="2022-03-04T00:00:00Z")
    assert reconcile([say("a", "attack.shelling")], (), None, changes=[change]) == ()


def test_without_pairs_a_finding_still_hangs_together(say):
    claims = [say(name, "attack.shelling") for name in "abcd"]
    (few,) = reconcile(claims, (), None)
    (all_pairs,) = reconcile(claims, (), None, pairs=True)
    assert (len(few.relations), len(all_pairs.relations)) == (3, 6)
    assert all(relation.why.endswith(".") for relation in all_pairs.relations)


def test_an_event_keeps_its_id_when_a_later_report_joins_it(say):
    first, later = say("a", "attack.shelling"), say("b", "attack.shelling", out="2022-03-04")
    assert reconcile([first], (), None)[0].id == reconcile([first, later], (), None)[0].id


KINDS = ["attack.shelling", "attack.attack", "harm.killed", "control.held", "service.cut", "stance.accusation"]
ROW = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(["Arden", "Brill", "Arden station", "Ardenland", "Ukraine", None]),
    st.sampled_from([None, "2022-03-01", "2022-03-02", "2022-03-01/2022-03-03", "2022-03"]),
    st.sampled_from(["2022-03-02", "2022-03-03", "2022-03-05"]),
    st.sampled_from([None, "UKR", "RUS"]),
    st.sampled_from([None, 3, 34, (20, None)]),
    st.sampled_from(["affirmed", "negated"]),
    st.sampled_from(["", "/UKR/government", "Roe/UKR/government", "/RUS/military"]),
)


@pytest.fixture
def many(say):
    def made(rows):
        return [
            say(f"r{i // 2}.{i}", k, where, day=day, out=out, actor=actor, count=count, polarity=polarity,
                by=by or (), at=90 * i, publisher=f"P{i % 3}")
            for i, (k, where, day, out, actor, count, polarity, by) in enumerate(rows)
        ]  # fmt: skip

    return made


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, max_size=10), turn=st.randoms(use_true_random=False))
def test_the_order_of_claims_makes_no_difference(many, rows, turn):
    claims = many(rows)
    shuffled = list(claims)
    turn.shuffle(shuffled)
    assert reconcile(shuffled, (), None, pairs=True) == reconcile(claims, (), None, pairs=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, max_size=10))
def test_a_claim_given_twice_counts_once_and_stands_in_one_finding(many, rows):
    claims = many(rows)
    found = reconcile([*claims, *claims], (), None)
    assert found == reconcile(claims, (), None)
    told = [c for finding in found for v in finding.versions for c in v.claims]
    assert sorted(told) == sorted(c.id for c in claims)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, max_size=10))
def test_a_contested_finding_has_two_versions_and_a_version_no_conflict(many, rows):
    for finding in reconcile(many(rows), (), None, pairs=True):
        clashing = {frozenset((r.a, r.b)) for r in finding.relations if r.stand == "conflicts"}
        assert finding.standing != "contested" or len(finding.versions) > 1
        assert not any({a, b} in clashing for v in finding.versions for a in v.claims for b in v.claims)


def test_a_judgement_of_two_groups_is_of_every_pair_across_and_of_none_within(say):
    alike = [say(name, "attack.shelling") for name in "abcd"]
    apart = judge("different", "a", "b", others=("c", "d"))
    assert events(reconcile(alike, [apart], None)) == [("a", "b"), ("c", "d")]
    unlike = [say("a", "attack.shelling"), say("b", "harm.killed", "Brill")]
    assert events(reconcile(unlike, [judge("same", "a", others=("b",))], None)) == [("a", "b")]


def test_what_was_undone_counts_no_longer_and_an_undoing_may_be_undone(say):
    claims = [say("a", "attack.shelling")]
    wrong = judge("wrong", "a", when="2022-03-05T10:00:00Z")
    undone = judge("undone", "a", when="2022-03-06T10:00:00Z", undoes=wrong.id)
    again = judge("undone", "a", when="2022-03-07T10:00:00Z", undoes=undone.id)
    by_rule = judge("undone", "a", who="rules/1", when="2022-03-08T10:00:00Z", undoes=wrong.id)
    for rows, standing in (
        ([wrong], "retracted"),
        ([undone, wrong], "reported"),
        ([wrong, again, undone], "retracted"),
        ([wrong, by_rule], "retracted"),
    ):
        assert reconcile(claims, rows, None)[0].standing == standing
    assert situation(claims, [wrong, undone], None, None, date(2022, 3, 5))[0].standing == "retracted"


def test_a_place_and_a_count_are_put_right(say):
    class Known(Nowhere):
        def place(self, id):  # noqa: A002
            return Place(id=id, name="Brill", lat=49.5, lon=35.5, radius=5, level="settlement") if id == "b" else None

    world = Stage()
    world.gazetteer = Known()
    claims = [say("a", "harm.killed", count=40)]
    put = judge("amended", "a", amends={"place": "b", "quantity": "34.."})
    (finding,) = reconcile(claims, [put], world)
    assert (finding.place.name, finding.versions[0].says) == ("Brill", "at least 34 people killed")
    (same,) = reconcile(claims, [judge("amended", "a", amends={"place": "nowhere"})], world)
    assert same.place.name == "Arden"


def test_a_version_is_told_by_a_claim_of_the_kind_that_the_event_is_about(say):
    told = [
        say("a", "control.captured", day="2022-03-02", by="/RUS/government", actor="RUS"),
        say("b", "control.captured", day="2022-03-02", by="/UKR/government", polarity="negated"),
        say("c.1", "control.presence", day="2022-03-02", by="Mayor Roe/UKR/local_authority", actor="RUS", target="UKR"),
    ]
    (finding,) = reconcile(told, (), None)
    assert finding.kind == "control.captured"
    assert {v.says for v in finding.versions} == {"captured by RUS", "not so: captured"}
