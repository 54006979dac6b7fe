"""English: which time is whose, and who it is that a ministry's spokesman speaks for."""

import pytest

from tests.extract.conftest import Read

# sentence, kind, time, modality; published on Thursday 3 March 2022
DATED = [
    ("The rebels launched an attack yesterday on Homs.", "attack.attack", "2022-03-02", "actual"),
    ("Homs was shelled overnight Tuesday.", "attack.shelling", "2022-03-01", "actual"),
    ("Iran threatened on Monday to attack Israel.", "stance.threat", "2022-02-28", "planned"),
    ("The rebels will leave Homs on March 13.", "movement.withdrawal", "2022-03-13", "planned"),
    ("The rebels will leave Homs under the March 1 truce.", "movement.withdrawal", "2022-03-03", "planned"),
]


@pytest.mark.parametrize(("text", "kind", "time", "modality"), DATED)
def test_a_time_is_of_what_it_stands_with(read: Read, text: str, kind: str, time: str, modality: str) -> None:
    (claim,) = (c for c in read(text, language="en") if c.kind == kind)
    assert claim.time is not None
    assert (claim.time.edtf, claim.modality) == (time, modality)


def test_what_was_agreed_is_not_to_come(read: Read) -> None:
    text = "The army will withdraw 500 troops from Homs under a deal agreed by Syria and Iran."
    _, agreed = read(text, language="en")
    assert (agreed.kind, agreed.modality) == ("talks.agreed", "actual")


def test_a_named_spokesman_of_an_interior_ministry_speaks_for_the_state_of_the_place(read: Read) -> None:
    (killed,) = read("Interior Ministry spokesman Jan Jansen said ten people died in Homs.", language="en")
    assert [(s.name, s.party) for s in killed.sources] == [("Jan Jansen", "SYR")]


def test_who_is_named_behind_a_place_that_is_left_does_not_leave_it(read: Read) -> None:
    assert read("The train with the bodies left Homs late, rebels in masks beside it.", language="en") == ()


def test_a_participle_tells_of_all_and_not_of_some_of_them(read: Read) -> None:
    (killed,) = read("Five of the 14 people killed in Homs were children.", language="en")
    assert killed.quantity is not None
    assert (killed.quantity.min, killed.quantity.max) == (14, 14)
    (some,) = read("Five of the 16 people were killed in Homs.", language="en")
    assert some.quantity is not None
    assert (some.quantity.min, some.quantity.max) == (5, 5)
