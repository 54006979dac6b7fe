"""Whoever asks a side for a halt is not of that side, and what they ask for is in the claim's words."""

from tests.extract.conftest import Read


def test_the_president_who_calls_on_a_state_is_not_its_president(read: Read) -> None:
    (claim,) = read("The president has called on Russia to end the war.", language="en")
    assert (claim.kind, claim.actor, claim.sources[0].party) == ("talks.ceasefire_demanded", None, None)


def test_what_is_asked_for_in_quotation_marks_is_quoted(read: Read) -> None:
    text = "The Turkish army urged the parties “to show patience and strictly observe the ceasefire”."
    (claim,) = read(text, language="en")
    assert claim.quote.endswith("observe the ceasefire")


def test_we_are_not_they(read: Read) -> None:
    text = "Ми боремося проти ворога. Скажіть окупантам: перебувати в Охтирці вони зможуть недовго."
    assert read(text, language="uk")[-1].actor == "RUS"
