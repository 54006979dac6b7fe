from pathlib import Path

from tests.cli.conftest import Wederhoor

# A made-up village in the columns of a country's dump.
VILLAGE = "990000001|Proefdorp|Proefdorp|Proevendorp|47.9|37.1|P|PPL|UA||05||||312||150|Europe/Kyiv|2022-01-01\n"


def test_a_village_of_a_users_dump_is_known_to_later_commands(wederhoor: Wederhoor, tmp_path: Path) -> None:
    dump = tmp_path / "UA.txt"
    dump.write_text(VILLAGE.replace("|", "\t"), encoding="utf8")
    ran = wederhoor("gazetteer", "add", dump)
    assert ran.status == 0
    assert ran.out.startswith("1 place in ")
    report = tmp_path / "bericht.txt"
    report.write_text(
        "published: 2022-03-03\n\nRussische troepen hebben bij een offensief "
        "het Oekraïense dorp Proefdorp beschoten, meldt het leger.",
        encoding="utf8",
    )
    assert "geonames:990000001" in wederhoor("read", report, "--format", "jsonl").out


def test_what_is_no_dump_is_said(wederhoor: Wederhoor, tmp_path: Path) -> None:
    dump = tmp_path / "UA.txt"
    dump.write_text("no dump\n", encoding="utf8")
    ran = wederhoor("gazetteer", "add", dump)
    assert (ran.status, ran.out) == (1, "")
    assert "UA.txt" in ran.err
