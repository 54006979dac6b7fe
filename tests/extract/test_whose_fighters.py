"""Whose fighters and officers those are of whom English reports tell, and where they are."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Fighters loyal to Khalifa Haftar shelled Tripoli in Libya.", "LNA"),
        ("The eastern army shelled Tripoli in Libya.", "LNA"),
        ("The army of Ukraine said that enemy units had shelled Sumy.", "RUS"),
        ("Poroshenko said half of his forces had shelled Donetsk in Ukraine.", "UKR"),
        ("Poroshenko said 60% of his troops had shelled Donetsk in Ukraine.", "UKR"),
        ("A pro-Russian commander in Sloviansk in Ukraine said his men had shelled Izium.", "separatists"),
        ("Pro-government forces shelled Idlib in Syria.", "SYR"),
    ],
)
def test_fighters_are_of_whom_they_serve(read: Read, text: str, actor: str) -> None:
    assert [c.actor for c in read(text, language="en") if c.kind == "attack.shelling"] == [actor]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A rebel commander in Manbij said ten Syrian soldiers had been killed.", "Manbij"),
        ("An army spokesman said in Manbij that ten Syrian soldiers had been killed.", "Syria"),
        ("Israeli jets hit Rafah. Ten people were killed in the coastal strip.", "Gaza Strip"),
        ("The war in Iraq goes on. Ten people were killed by missiles at a US base in Kuwait.", "Kuwait"),
        ("Shelling at the Kharkiv plant in Ukraine killed ten people.", "Kharkiv"),
    ],
)
def test_where_it_is_is_told_by_a_noun_or_a_post(read: Read, text: str, place: str) -> None:
    told = [c for c in read(text, language="en") if c.kind == "harm.killed"]
    assert [c.place and c.place.name for c in told] == [place]


def test_who_denies_that_and_says_more_says_both(read: Read) -> None:
    *_, last = read("Azerbaijan shelled Goris. Armenia denied that and said its army had shelled Ganja.", language="en")
    assert [s.party for s in last.sources] == ["ARM"]
