"""Reading what is written in capitals: telexes and headlines."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "RUSSIAN TROOPS HAVE SHELLED KHARKIV ON MONDAY, THE GOVERNOR SAID.",
        "Russian Troops Have Shelled Kharkiv On Monday, The Governor Said",
    ],
)
def test_a_sentence_in_capitals_is_read_as_any_other(read: Read, sentence: str) -> None:
    (claim,) = read(sentence, language="en")
    assert claim.kind == "attack.shelling"
    assert claim.actor == "RUS"
    assert claim.place is not None
    assert claim.place.name == "Kharkiv"
    assert claim.time is not None
    assert claim.time.edtf == "2022-02-28"
    assert [source.type for source in claim.sources] == ["local_authority"]


def test_a_name_of_several_words_is_one_in_capitals_too(read: Read) -> None:
    (claim,) = read("THE REBELS HAVE SHELLED SAN SALVADOR.", language="en")
    assert claim.place is not None
    assert claim.place.name == "San Salvador"


def test_a_common_word_in_capitals_is_no_place(read: Read) -> None:
    (claim,) = read("AT THE TIME OF THE SUMMIT, THE REBELS SHELLED AN ARMY POST.", language="en")
    assert claim.place is None


def test_a_short_report_is_about_a_conflict_where_two_words_say_so(read: Read) -> None:
    item = "Rebels have captured a village in Homs after air strikes on the town."
    assert read(item, lead="", language="en")
    assert not read(item + " The league match between the clubs was postponed.", lead="", language="en")


def test_a_state_in_two_letters_is_no_pronoun_before_its_verb(read: Read) -> None:
    (hit,) = read("The US hit two depots near Aleppo.", language="en")
    assert (hit.kind, hit.actor) == ("damage.damaged", "USA")


def test_it_is_whoever_denies_something_and_not_the_fighters_spoken_of(read: Read) -> None:
    claims = read("Rebels hold Donetsk. Russia denied that it had supplied them with missiles.", language="en")
    assert [(c.kind, c.target) for c in claims if c.polarity == "negated"] == [("stance.accusation", "RUS")]
