"""What holds where, over time, with gaps left open."""

from datetime import date

from tests.reconcile.test_copies import WIRE
from wederhoor.model import Report
from wederhoor.reconcile import states


def spells(found, topic):
    (state,) = (s for s in found if s.topic == topic)
    return [(s.first.day, s.last.day, [v.says for v in s.versions]) for s in state.spells]


def test_a_place_changes_hands_and_what_nobody_says_is_unknown(say):
    claims = [
        say("a", "control.held", actor="UKR", day="2022-03-01/2022-03-02"),
        say("b", "control.captured", actor="RUS", day="2022-03-05"),
        say("c", "control.recaptured", actor="UKR", day="2022-03-06"),
    ]
    assert spells(states(claims, (), None, None), "control") == [
        (1, 2, ["held by UKR"]),
        (3, 4, []),
        (5, 5, ["held by RUS"]),
        (6, 6, ["held by UKR"]),
    ]


def test_days_that_say_the_same_are_one_spell_of_all_their_claims(say):
    claims = [say(f"r{d}", "control.held", actor="UKR", day=f"2022-03-0{d}") for d in (1, 2, 3)]
    (state,) = states(claims, (), None, None)
    assert [(s.first.day, s.last.day) for s in state.spells] == [(1, 3)]
    assert state.spells[0].versions[0].claims == ("r1", "r2", "r3")


def test_two_sides_versions_stand_side_by_side(say):
    claims = [
        say("a", "control.held", actor="UKR", day="2022-03-01/2022-03-03", by="/UKR/military"),
        say("b", "control.captured", actor="RUS", day="2022-03-02", by="/RUS/military"),
    ]
    assert spells(states(claims, (), None, None), "control")[1] == (2, 2, ["held by RUS", "held by UKR"])


def test_a_force_in_a_city_is_no_holder_of_it(say):
    there = say("a", "control.presence", actor="RUS", day="2022-03-01")
    claims = [there, say("b", "control.held", actor="UKR", day="2022-03-01")]
    found = states(claims, (), None, None)
    assert spells(found, "control") == [(1, 1, ["held by UKR"])]
    assert spells(found, "presence of RUS") == [(1, 1, ["yes"])]


def test_services_and_the_way_out_are_states_and_plans_are_not(say):
    claims = [
        say("a", "service.cut", object="water", day="2022-03-01"),
        say("b", "service.cut", object="water", polarity="negated", day="2022-03-02"),
        say("c", "access.evacuation_blocked", day="2022-03-01"),
        say("d", "access.evacuation_offered", modality="planned", day="2022-03-04"),
    ]
    found = states(claims, (), None, None)
    assert spells(found, "water") == [(1, 1, ["cut"]), (2, 2, ["there"])]
    assert spells(found, "way out") == [(1, 1, ["blocked"])]


def test_so_many_who_left_say_nothing_of_the_rest(say):
    some = say("a", "movement.withdrawal", actor="RUS", day="2022-03-01", count=40)
    assert states([some], (), None, None) == ()
    assert spells(states([say("b", "movement.withdrawal", actor="RUS", day="2022-03-01")], (), None, None),
                  "presence of RUS") == [(1, 1, ["no"])]  # fmt: skip


def test_what_may_be_so_stands_beside_what_is(say):
    claims = [
        say("a", "control.captured", actor="RUS", day="2022-03-01", modality="possible"),
        say("b", "control.contested", day="2022-03-01"),
        say("c", "access.shortage", day="2022-03-01"),
        say("d", "access.shortage", day="2022-03-02", polarity="negated"),
    ]
    found = states(claims, (), None, None)
    assert spells(found, "control") == [(1, 1, ["contested", "possibly held by RUS"])]
    assert spells(found, "shortage") == [(1, 1, ["yes"]), (2, 2, ["no"])]


def test_copies_of_one_text_speak_with_one_voice(say):
    claims = [say(f"r{n}", "control.held", actor="UKR", day="2022-03-01") for n in (1, 2)]
    reports = [Report(id=f"r{n}", text=WIRE, publisher=f"R{n}", published="2022-03-03") for n in (1, 2)]
    (state,) = states(claims, (), None, None, reports=reports)
    assert state.spells[0].versions[0].origins == 1


def test_a_state_without_a_stated_day_is_of_its_publication_and_only_what_was_known_counts(say):
    told = (("a", "UKR", "2022-03-03"), ("b", "RUS", "2022-03-04"))
    claims = [say(name, "control.held", actor=party, out=day) for name, party, day in told]
    assert spells(states(claims, (), None, date(2022, 3, 3)), "control") == [(3, 3, ["held by UKR"])]
