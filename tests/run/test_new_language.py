"""A language in an afternoon: the German pack of examples/packs was made by following docs/language-packs.md."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Wederhoor, wederhoor  # noqa: F401  # the fixture
from wederhoor.gazetteer import bundled
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report
from wederhoor.run.examples import failures
from wederhoor.run.expressions import misread
from wederhoor.run.lint import slips
from wederhoor.run.reader import Ground, Reader, world

PACKS = Path(__file__).parents[2] / "examples/packs"
GROUND = Ground(layers=bundled())
READER = Reader(ground=GROUND, packs=(PACKS,))
LEAD = "Der Krieg geht weiter, und die Armee meldet neue Angriffe.\n\n"

# sentence, then for each claim: kind, actor, place, origin
SENTENCES = [
    ("Russische Truppen haben am Dienstag die Stadt Cherson eingenommen.", "control.captured RUS Kherson -"),
    (
        "Bei einem Raketenangriff auf Odessa wurden fünf Menschen getötet, sagte der Bürgermeister.",
        "attack.missile_strike - Odesa UKR; harm.killed - Odesa UKR",
    ),
    ("In Mariupol ist seit Sonntag der Strom ausgefallen.", "service.cut - Mariupol -"),
    ("Die ukrainische Armee eroberte das Dorf Irpin zurück.", "control.recaptured UKR Irpin -"),
    (
        "Nach Angaben des ukrainischen Generalstabs zogen sich die russischen Truppen aus Sumy zurück.",
        "movement.withdrawal RUS Sumy UKR",
    ),
    ("Moskau dementiert, dass russische Truppen Charkiw beschossen haben.", "attack.shelling RUS Kharkiv RUS"),
    (
        "In Charkiw wurden mindestens 34 Zivilisten verletzt, teilten die Rettungskräfte mit.",
        "harm.injured - Kharkiv UKR",
    ),
    ("Israelische Kampfjets bombardierten in der Nacht Beirut.", "attack.air_strike ISR Beirut -"),
    ("Die Ukraine fordert eine Waffenruhe.", "talks.ceasefire_demanded UKR - UKR"),
    ("Aus Kunduz sind tausende Menschen geflohen.", "harm.displaced - Kunduz -"),
]


def told(claim: Claim) -> str:
    origin = claim.sources[0].party if claim.sources else None
    return " ".join(part or "-" for part in (claim.kind, claim.actor, claim.place and claim.place.name, origin))


def test_the_examples_of_the_german_pack_hold_and_nothing_in_it_looks_like_a_slip() -> None:
    pack = load_pack("de", (PACKS,))
    assert not failures(pack, world(GROUND))
    assert not misread(pack)
    assert not slips(pack)


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES)
def test_the_german_pack_finds_the_main_claims(sentence: str, wanted: str) -> None:
    report, claims = READER(Report(text=LEAD + sentence, published="2022-03-03"))
    assert report.language == "de"
    found = [told(claim) for claim in claims if claim.span.start >= len(LEAD)]
    assert sorted(found) == sorted(wanted.split("; "))


def test_a_new_pack_can_be_checked_at_once(wederhoor: Wederhoor, tmp_path: Path) -> None:  # noqa: F811
    begun = wederhoor("pack", "new", "pl", "--to", tmp_path)
    assert begun.status == 0
    assert "pack check" in begun.out
    assert wederhoor("pack", "check", tmp_path / "pl").out == "0 frames and cues, all well\n"
    assert wederhoor("pack", "new", "pl", "--to", tmp_path).status == 1
    assert "grammar.toml" in wederhoor("pack", "check", tmp_path).err


BROKEN = """
[[frame]]
kind = "attack.shelling"
verbs = ["beschießen"]
nouns = ["beschuss"]
place = ["object", "in", "of"]
examples = [
  "[Heute ist es ruhig in Charkiw]. | place=Kharkiv",
  "Die Armee hat [Charkiw] beschossen. | place=Kharkiv",
  "[Die Armee hat Charkiw beschossen]. | place=Kyiv",
]

[[frame]]
kind = "attack.drone_strike"
nouns = ["beschuss"]
examples = ["[Die Armee hat Charkiw beschossen]. | place=Kharkiv"]

[[frame]]
kind = "attack.air_strke"
nouns = ["luftangriff"]
"""


def test_a_check_says_what_went_wrong(wederhoor: Wederhoor, tmp_path: Path) -> None:  # noqa: F811
    folder = tmp_path / "de"
    (folder / "frames").mkdir(parents=True)
    for file in (PACKS / "de").glob("*.toml"):
        (folder / file.name).write_text(file.read_text("utf8").replace("[things.service]", "[things.srvice]"), "utf8")
    (folder / "frames/attack.toml").write_text(BROKEN, "utf8")
    (folder / "attribution.toml").write_text("", "utf8")
    ran = wederhoor("pack", "check", folder)
    assert ran.status == 3
    for why in (
        "nothing fired",
        "another rule fired",
        "the wrong words",
        "other fields",
        "has no example",
        "names attack.drone_strike and attack.shelling",
        "is a list that nothing reads",
        "a kind that docs/claims.md does not list",
    ):
        assert re.search(why, ran.out), (why, ran.out)
