"""Who says it in English, and whose they are: of no name, seen before, or speaking in a capital."""

import pytest

from tests.extract.conftest import Read

_TAIZ = "Rebels shelled Taiz in Yemen. "


@pytest.mark.parametrize(
    ("text", "party", "kind"),
    [
        ('Residents of Taiz said they heard guns. "Ten people were killed," one of them said.', None, "witness"),
        ('"Ten people were killed," said one woman.', None, "witness"),
        ("Refugees told reporters that they heard guns. They said ten people were killed.", None, "witness"),
        ("A doctor said there was no bread. She said ten people were killed.", None, "health"),
        ("Human Rights Watch said it had sent a team. The group said ten people were killed.", None, "ngo"),
        ("The Houthis said they had sent a team. The group said ten people were killed.", "Houthis", "armed_group"),
        ("Ten people were killed in the city, Sanaa said.", "YEM", "government"),
        (
            "French jets hit back. Ten people were killed by French jets, the defence minister said in Paris.",
            "FRA",
            "government",
        ),
        ("Ten people were killed, a State Department spokeswoman said.", "USA", "government"),
        ("Ten people were killed, the US State Department said.", "USA", "government"),
        ("Ten people were killed, the U.S. Department of State reported.", "USA", "government"),
        ("The Yemeni army has confirmed the killing of ten people by rebels.", "YEM", "military"),
        ("The killing of ten people was confirmed by the Yemeni army.", "YEM", "military"),
        ("Ten people were killed. This was reported by the Taiz city council.", "YEM", "local_authority"),
    ],
)
def test_who_says_it_is_found(read: Read, text: str, party: str | None, kind: str) -> None:
    *_, last = [c for c in read(_TAIZ + text, language="en") if c.kind == "harm.killed"]
    assert [(s.party, s.type) for s in last.sources[:1]] == [(party, kind)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The RSF accused the army of shelling a market in Nyala.", "SDN"),
        ("The RSF attacked Nyala in Sudan. The paramilitaries shelled a market.", "RSF"),
        ("Hamas fired at soldiers in Gaza. The army said it had shelled Rafah.", "ISR"),
        ("A gunman from the Lebanese movement Hezbollah shelled Metula.", "Hezbollah"),
        ("The Lebanese militia Hezbollah shelled Metula.", "Hezbollah"),
    ],
)
def test_who_did_it_is_whoever_is_meant(read: Read, text: str, actor: str) -> None:
    *_, last = [c for c in read(text, language="en") if c.kind == "attack.shelling"]
    assert last.actor == actor
