"""Kinds that can be of one thing."""

import pytest

from wederhoor.values import kind


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("attack.shelling", "attack.shelling", "agrees"),
        ("attack.shelling", "attack.attack", "compatible"),
        ("attack.explosion", "attack.interception", "compatible"),
        ("talks.planned", "talks.held", "compatible"),
        ("harm.killed", "harm.injured", "conflicts"),
        ("harm.killed", "attack.air_strike", "conflicts"),
        ("control.held", "control.encircled", "conflicts"),
        ("stance.accusation", "attack.shelling", "compatible"),
        ("stance.accusation", "harm.killed", "conflicts"),
    ],
)
def test_kinds_overlap_either_way_round(a, b, answer):
    assert kind.compare(a, b).answer == kind.compare(b, a).answer == answer


def test_power_that_came_back_follows_on_power_that_was_cut():
    assert kind.step("service.cut", "service.restored")
    assert not kind.step("talks.held", "talks.planned")


def test_a_kind_is_said_plainly():
    assert kind.plain("attack.air_strike") == "air strike"
    assert kind.plain("talks.planned") == "talks planned"
    assert kind.plain("talks.ceasefire_agreed") == "ceasefire agreed"
    assert kind.family("attack.air_strike") == "attack"


@pytest.mark.parametrize("text", ["attack", "attack.shelling", "talks.ceasefire_agreed"])
def test_a_kind_and_a_family_are_what_they_are(text):
    assert kind.parse(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [("cut", "service.cut"), ("atack", "attack"), ("control.heldd", "control.held"), ("xyz", "write a family")],
)
def test_what_is_no_kind_is_refused_with_what_was_meant(text, meant):
    with pytest.raises(kind.KindError, match=rf"'{text}' is no kind; .*{meant}"):
        kind.parse(text)
