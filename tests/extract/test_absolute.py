"""English "with" and a gerund that has a subject of its own: a clause beside the main one."""

from tests.extract.conftest import Read


def test_what_goes_on_beside_is_not_what_the_main_clause_tells(read: Read) -> None:
    claims = read("With Russian troops closing in on Kharkiv, thousands of residents fled.", language="en")
    assert [(c.kind, c.actor) for c in claims] == [("movement.advance", "RUS"), ("harm.displaced", None)]


def test_what_those_have_done_is_theirs(read: Read) -> None:
    claims = read("The city is dark, with Russian forces having captured Izyum.", language="en")
    assert [(c.kind, c.actor) for c in claims] == [("control.captured", "RUS")]


def test_a_season_that_comes_is_no_army(read: Read) -> None:
    claims = read("With winter approaching, Russian forces shelled Izyum.", language="en")
    assert [claim.kind for claim in claims] == ["attack.shelling"]
