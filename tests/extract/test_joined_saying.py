"""Who says what is joined to what they said, and whose they are by a name with an ending, in English."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ("The UN's aid chief", "UN"),
        ("The UN’s spokesman in Sudan", "UN"),
        ("The RSF's spokesman", "RSF"),
    ],
)
def test_an_acronym_with_an_ending_is_an_owner(read: Read, who: str, party: str) -> None:
    *_, last = read(f"Nyala in Sudan was shelled. {who} said ten people were killed.", language="en")
    assert [s.party for s in last.sources] == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Russia's military said ten soldiers died in Sumy and claimed it had captured Izium.", "RUS"),
        ("Ukraine's army denied that Sumy had fallen and said it had captured Izium.", "UKR"),
    ],
)
def test_who_claims_more_claims_it_of_themselves(read: Read, text: str, party: str) -> None:
    *_, last = read(text, language="en")
    assert (last.kind, last.actor, [s.party for s in last.sources]) == ("control.captured", party, [party])


def test_what_a_town_is_the_last_of_is_not_where_it_is(read: Read) -> None:
    text = "In El Fasher, the last big town in Darfur under army control, shells killed nine people in Sudan's war."
    assert {c.place.name for c in read(text, language="en") if c.place} == {"El Fasher"}


@pytest.mark.parametrize("text", ["US drones struck Mogadishu.", "Israeli strikes hit Mogadishu."])
def test_whose_arms_and_blows_strike_is_who_strikes(read: Read, text: str) -> None:
    *_, last = read(text, language="en")
    assert last.actor in ("USA", "ISR")


@pytest.mark.parametrize("subject", ["over 40,000", "thousands", "many families"])
def test_a_perfect_behind_and_is_a_clause_of_its_own(read: Read, subject: str) -> None:
    text = f"The residents of Homs have no water and {subject} have fled the city."
    told = {(c.kind, c.polarity) for c in read(text, language="en")}
    assert told == {("service.cut", "affirmed"), ("harm.displaced", "affirmed")}
