"""English: fighters whose group is named behind them, towns in texts in capitals, what was not stopped."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report

# sentence, actor
OF_GROUPS = [
    ("Gunmen from Islamic State shelled Mosul.", "ISIS"),
    ("Members of the Taliban shelled Kunduz.", "Taliban"),
    ("Fighters belonging to the Taliban shelled Kunduz.", "Taliban"),
    ("Gunmen from the radical Lebanese movement Hezbollah shelled Tyre.", "Hezbollah"),
    ("Three men from Hezbollah shelled Tyre.", "Hezbollah"),
    ("Gunmen near the mosque of the Taliban shelled Kunduz.", "militants"),
]


@pytest.mark.parametrize(("text", "actor"), OF_GROUPS)
def test_fighters_are_of_the_group_that_is_named_behind_them(read: Read, text: str, actor: str) -> None:
    (claim,) = read(text, language="en")
    assert (claim.kind, claim.actor, claim.target) == ("attack.shelling", actor, None)


def test_a_name_that_only_other_countries_have_is_no_town_in_a_text_in_capitals(world: World) -> None:
    text = (
        "SAN SALVADOR, 16 MAY 90 (AFP) -- [TEXT] THE ARMY AND THE GUERRILLAS CLASHED IN USULUTAN TODAY. COLONEL PONCE"
        " AND THE SPECIAL ORANGE SQUAD ARRIVED IN THE AREA. A BOMB WENT OFF IN A BARRACKS IN THE CAPITAL."
    )
    report = Report(text=text, published="1990-05-16", language="en")
    assert [c.place and c.place.country for c in extract(report, load_pack("en"), world)] == ["SLV", "SLV"]


def test_what_nobody_stopped_happened(read: Read) -> None:
    (fired,) = read("The army failed to stop rebels from firing rockets at Homs.", language="en")
    assert (fired.kind, fired.polarity) == ("attack.missile_strike", "affirmed")
    assert read("The army stopped the rebels from firing rockets at Homs.", language="en") == ()


def test_what_something_is_believed_to_be_leaves_no_doubt_of_what_it_did(read: Read) -> None:
    (claim,) = read("Two devices, believed to be grenades, exploded in Homs.", language="en")
    assert (claim.modality, claim.sources) == ("actual", ())


def test_a_war_that_is_spoken_of_again_was_when_it_was(read: Read) -> None:
    *_, truce = read("Syria and Israel fought a war in 1973. That war ended with a truce.", language="en")
    assert truce.time is not None
    assert truce.time.edtf == "1973"


def test_who_refuses_to_confirm_something_leaves_it_open(read: Read) -> None:
    assert read("The general refused to confirm the raid on Homs.", language="en") == ()
    assert read("The spokesman declined to confirm her death.", language="en") == ()


def test_an_armys_press_office_is_military(read: Read) -> None:
    (killed,) = read("The army press office said that ten rebels were killed in Homs.", language="en")
    assert [(s.party, s.type) for s in killed.sources] == [("SYR", "military")]


def test_what_is_a_fronts_name_frees_nothing(read: Read) -> None:
    claims = read("Five Popular Liberation Front rebels were killed in Homs.", language="en")
    assert [c.kind for c in claims] == ["harm.killed"]


def test_an_official_voice_is_no_official(read: Read) -> None:
    text = "Radio Venceremos, the official voice of the FMLN, reported that two soldiers were killed in Usulutan."
    (killed,) = read(text, language="en")
    assert [(s.name, s.type) for s in killed.sources] == [("Radio Venceremos", "media")]
