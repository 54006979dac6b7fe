"""Two claims: one thing or not, how they stand, and why."""

import pytest

from wederhoor.reconcile import pair
from wederhoor.reconcile.prepare import prepare


@pytest.fixture
def verdict():
    def made(*claims):
        a, b = prepare(claims, None).values()
        there, back = pair.compare(a, b), pair.compare(b, a)
        assert there == back
        return there

    return made


def test_a_summary_and_what_it_sums_up_repeat_each_other(say, verdict):
    a = say("r.1", "harm.killed", count=34, by="/UKR/emergency_services")
    b = say("r.2", "harm.killed", count=(34, None), by="/UKR/emergency_services", at=900)
    assert verdict(a, b).stand == "repeats"


def test_a_part_and_its_total_are_two_things(say, verdict):
    a = say("r.1", "harm.killed", count=298, day="2022-03-02")
    b = say("r.2", "harm.killed", count=193, day="2022-03-02", at=300)
    assert "counts of other things" in verdict(a, b).sentence.lower()


def test_a_count_of_the_region_is_no_count_of_the_city(say, verdict):
    a = say("a", "harm.killed", "Ardenland", count=40, day="2022-03-02")
    assert "a part and its total" in verdict(a, say("b", "harm.killed", count=9, day="2022-03-02")).sentence.lower()


def test_a_few_are_a_part_of_the_many_that_the_same_side_counts_and_no_answer_to_the_other_side(say, verdict):
    a = say("a", "harm.killed", count=137, day="2022-03-02", by="Roe/UKR/government")
    own, other = (
        say("b", "harm.killed", count=3, day="2022-03-02", by=f"Doe/{side}/military") for side in ("UKR", "RUS")
    )
    assert "of one side" in verdict(a, own).sentence
    assert verdict(a, other).stand == "conflicts"


def test_who_fled_a_town_is_not_all_who_fled_the_country(say, verdict):
    fled = {"kind": "harm.displaced", "day": "2022-03-02", "target": "civilians"}
    a = say("r.1", where="Ukraine", by="/UN/un", count=(40_000, None), **fled)
    assert not verdict(a, say("r.2", by="Roe/UKR/local_authority", at=300, **fled)).same


def test_the_dead_of_one_side_are_not_those_of_the_other(say, verdict):
    a, b = (say(n, "harm.killed", target=t, day="2022-03-02") for n, t in (("a", "UKR"), ("b", "RUS")))
    assert "other victims" in verdict(a, b).sentence.lower()


def test_a_plan_that_was_carried_out_is_updated(say, verdict):
    a = say("a", "talks.planned", None, day="2022-03-03", modality="planned")
    assert verdict(a, say("b", "talks.held", day="2022-03-03", out="2022-03-04")).stand == "updates"


def test_who_is_said_to_hold_a_place_after_they_were_said_to_leave_it_contradicts_that(say, verdict):
    left = say("a", "movement.withdrawal", day="2022-03-02", out="2022-03-02", by="Roe/RUS/military", actor="UKR")
    held = say("b", "control.held", day="2022-03-03", out="2022-03-03", by="Poe/UKR/military", actor="UKR")
    assert verdict(left, held).stand == "conflicts"
    before = say("c", "control.held", day="2022-03-01", out="2022-03-01", by="Poe/UKR/military", actor="UKR")
    assert verdict(left, before).stand == "updates"


def test_saying_that_it_will_never_be_does_not_deny_that_it_is(say, verdict):
    a = say("a", "control.captured", actor="RUS")
    b = say("b", "control.captured", actor="RUS", polarity="negated", modality="planned", by="/UKR/government")
    assert not verdict(a, b).same


def test_a_defended_city_can_have_the_enemy_around_it(say, verdict):
    assert not verdict(say("a", "control.held", actor="UKR"), say("b", "control.encircled", actor="RUS")).same


def test_an_advance_that_the_other_side_says_it_stopped_is_contested(say, verdict):
    a = say("a", "movement.advance", actor="RUS", target="UKR", by="/RUS/military")
    b = say("b", "attack.repelled", actor="UKR", target="RUS", by="/UKR/military")
    assert verdict(a, b).stand == "conflicts"


def test_fighting_that_goes_on_the_next_day_is_an_update(say, verdict):
    a, b = (say(n, "attack.clash", day=d, out="2022-03-03") for n, d in (("a", "2022-03-01"), ("b", "2022-03-02")))
    assert verdict(a, b).stand == "updates"


def test_an_accusation_is_of_the_deed_that_the_accuser_tells(say, verdict):
    a = say("a", "stance.accusation", None, actor="UKR", target="RUS", by="/UKR/government")
    b = say("b", "attack.attack", actor="RUS", target="UKR", by="/UKR/government")
    assert verdict(a, b).stand == "repeats"


def test_each_means_what_it_means(say, verdict):
    a = say("a", "stance.intent", None, actor="UKR", target="RUS", by="Carla Dunn/UKR/government")
    b = say("b", "stance.intent", None, actor="UKR", target="RUS", by="Edwin Foss/UKR/military")
    assert "own intent" in verdict(a, b).sentence


def test_stages_of_one_way_in_one_report_are_one_journey(say, verdict):
    a = say("r.1", "access.evacuated", "Arden", day="2022-03-02")
    b = say("r.2", "access.evacuated", "Brill", day="2022-03-02", at=300)
    assert verdict(a, b).stand == "updates"


def test_reports_on_one_flight_meet_years_apart(say, verdict):
    told = {"target": "civilians", "quote": "flight XQ17 was shot down"}
    a = say("a", "attack.attack", None, day="2014-07-17", out="2018-05-25", **told)
    b = say("b", "attack.attack", "Ardenland", out="2014-07-17", **told)
    assert verdict(a, b).stand == "corroborates"


def test_every_verdict_says_why(say, verdict):
    found = verdict(say("a", "attack.shelling"), say("b", "attack.shelling"))
    assert found.sentence.startswith("A and B are independent; both speak of shelling; both in Arden")


def test_what_the_report_says_denies_another_claim_conflicts_with_it(say, verdict):
    a = say("r.1", "stance.accusation", None, target="RUS")
    assert verdict(a, say("r.2", "attack.attack", "Arden", polarity="negated", denies=("r.1",))).stand == "conflicts"


def test_a_higher_count_of_a_stated_day_is_an_update_when_it_is_published_later_save_across_sides(say, verdict):
    def told(by):
        first = say("a", "harm.killed", day="2022-03-02", count=4, by="/UKR/military")
        return verdict(first, say("b", "harm.killed", day="2022-03-02", count=9, out="2022-03-05", by=by))

    assert told("Roe/UKR/government").stand == "updates"
    assert told("Lind/RUS/military").stand == "conflicts"


def test_what_was_denied_long_before_it_was_said_is_not_what_was_denied(say, verdict):
    def told(out):
        no = say("a", "stance.accusation", None, by="/RUS/government", target="RUS", polarity="negated", out=out)
        return verdict(no, say("b", "stance.accusation", None, by="/UKR/government", actor="UKR", target="RUS"))

    assert told("2021-03-03").stand is None
    assert told("2022-03-03").stand == "conflicts"


def test_two_sides_that_attack_each_other_all_over_a_land_mean_any_blow(say, verdict):
    def told(where):
        one = say("a", "attack.attack", where, actor="RUS", target="UKR", by="/UKR/government")
        return verdict(one, say("b", "stance.accusation", where, actor="RUS", target="UKR", by="/RUS/government"))

    assert told("Arden").stand == "conflicts"
    assert told("Ukraine").stand is None


def test_one_report_that_dates_neither_of_two_claims_of_one_kind_tells_one_thing(say, verdict):
    a = say("r.1", "attack.clash", "Ardenland", by="Roe/UKR/government")
    b = say("r.2", "attack.clash", "Ardenland", by="Lind/RUS/military", actor="RUS")
    assert verdict(a, b).why[-1] != ""
    assert "one report, which dates neither" in verdict(a, b).why


def test_a_blow_told_later_of_its_own_days_is_not_what_was_denied_before(say, verdict):
    def told(out, day=None):
        no = say("a", "attack.shelling", actor="RUS", by="/RUS/military", polarity="negated", out="2022-03-01")
        return verdict(no, say("b", "attack.shelling", actor="RUS", out=out, day=day))

    assert told("2022-03-04").stand is None
    assert told("2022-03-04", day="2022-02-28").stand == "conflicts"
    assert told("2022-03-02").stand == "conflicts"
