"""Who has a place."""

import pytest

from wederhoor.values.control import Holding, compare


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("UKR", "has", False), ("UKR", "is in", False), "agrees"),
        (("UKR", "has", False), ("RUS", "has", False), "conflicts"),
        (("UKR", "has", False), ("RUS", "is in", False), "compatible"),
        (("RUS", "is in", False), ("RUS", "is in", True), "conflicts"),
        (("RUS", "around", False), ("RUS", "has", True), "agrees"),
        (("UKR", "has", False), ("RUS", "has", True), "compatible"),
    ],
)
def test_two_holders_conflict_and_a_force_can_be_in_anothers_city(a, b, answer):
    assert compare(Holding(*a), Holding(*b)).answer == compare(Holding(*b), Holding(*a)).answer == answer
