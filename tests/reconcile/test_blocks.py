"""Only claims near each other are compared."""

from itertools import pairwise

import pytest

from wederhoor.reconcile import blocks
from wederhoor.reconcile.prepare import prepare


@pytest.fixture
def met():
    def made(*claims):
        return {frozenset((a.id, b.id)) for a, b in blocks.pairs(prepare(claims, None).values())}

    return made


def test_claims_of_other_cities_weeks_or_families_never_meet(say, met):
    near = say("a", "attack.shelling", day="2022-03-02")
    far = [
        say("b", "attack.shelling", "Brill", day="2022-03-02"),
        say("c", "attack.shelling", day="2022-06-02", out="2022-06-02"),
        say("d", "service.cut", day="2022-03-02", object="water"),
    ]
    assert not met(near, *far)


def test_a_site_meets_its_city_and_a_city_its_region_and_country(say, met):
    wide = ("Arden station", "Ardenland", "Ukraine")
    pairs = met(*(say(name, "attack.shelling", name, day="2022-03-02") for name in ("Arden", *wide)))
    assert {frozenset(("Arden", other)) for other in wide} <= pairs


def test_days_on_both_sides_of_a_buckets_edge_meet(say, met):
    days = [f"2022-03-{day:02}" for day in range(1, 25)]
    pairs = met(*(say(day, "control.held", day=day, out=day, actor="UKR") for day in days))
    assert {frozenset(two) for two in pairwise(days)} <= pairs


def test_only_what_lasts_meets_what_is_of_the_day_after(say, met):
    def of(kind, day):
        return say(f"{kind} {day}".replace(".", " "), kind, day=day, out="2022-03-09", actor="RUS")

    assert not met(of("attack.shelling", "2022-03-02"), of("attack.shelling", "2022-03-03"))
    for one, other in (("control.held", "control.held"), ("control.presence", "movement.landing")):
        assert met(of(one, "2022-03-02"), of(other, "2022-03-03"))
        assert met(of(other, "2022-03-02"), of(one, "2022-03-03"))
        assert not met(of(one, "2022-03-02"), of(other, "2022-03-04"))


def test_claims_without_a_place_meet_by_the_party_that_they_name(say, met):
    assert met(say("a", "stance.accusation", None, target="RUS"), say("b", "stance.accusation", None, target="RUS"))
    assert not met(say("a", "stance.accusation", None, target="RUS"), say("b", "stance.accusation", None, target="UKR"))


def test_the_work_grows_with_the_claims_and_not_with_their_pairs(say, met):
    def over(days):
        claims = [
            say(f"{n}-{d}", "attack.shelling", day=f"20{10 + d // 300}-{1 + d // 28 % 12:02}-{1 + d % 28:02}",
                out=f"20{10 + d // 300}-{1 + d // 28 % 12:02}-{1 + d % 28:02}")
            for d in range(days) for n in range(3)
        ]  # fmt: skip
        return len(met(*claims))

    assert over(240) < 2.5 * over(120)
