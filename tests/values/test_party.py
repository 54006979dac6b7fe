"""Who did it, and to whom."""

from wederhoor.values import party


def test_who_is_not_said_can_be_anyone_and_two_names_are_two():
    assert party.compare("RUS", "RUS").answer == "agrees"
    assert party.compare(None, "RUS").answer == "compatible"
    assert party.compare("UKR", "RUS").answer == "conflicts"


def test_roles_are_turned_round_only_where_all_four_are_said():
    assert party.reversed_roles("A", "B", "B", "A")
    assert not party.reversed_roles("A", "B", "A", "B")
    assert not party.reversed_roles(None, "B", "B", None)
