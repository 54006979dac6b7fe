import zipfile
from pathlib import Path

import pytest

from wederhoor.errors import GazetteerError
from wederhoor.gazetteer import Gazetteer
from wederhoor.gazetteer.dump import compile_dump


def row(number: int, name: str, kind: str = "P", code: str = "PPL", others: str = "", people: int = 0) -> str:
    what = [str(number), name, name, others, "49.5", "36.5", kind, code, "UA", "", "07", "", "", ""]
    return "\t".join([*what, str(people), "", "100", "Europe/Kyiv", "2024-01-01"])


ROWS = "\n".join(
    [
        row(1, "Testivka Oblast", "A", "ADM1", "Тестівська область"),
        row(2, "Testivka", others="TST,Тестівка,Тестовка"),
        row(3, "Old Testivka", code="PPLH"),
        row(4, "Testivka Airport", "S", "AIRP"),
        row(5, "Some Stream", "H", "STM"),
    ]
)
NAMES = "900\t2\tnl\tTestivka-stad\t1\t\t\t\n901\t2\tde\tTestiwka\t\t\t\t\n902\t2\tlink\thttps://example.org\t\t\t\t\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    (tmp_path / "UA.txt").write_text(ROWS + "\n", "utf-8")
    return tmp_path / "UA.txt"


def test_a_dump_becomes_a_layer_with_every_village(dump: Path, tmp_path: Path) -> None:
    assert compile_dump([dump], tmp_path / "layer.sqlite") == 3
    layer = Gazetteer.open([tmp_path / "layer.sqlite"])
    (village,) = layer.named("Тестовка", "ru")
    assert (village.id, village.level, village.country, village.region) == (
        "geonames:2",
        "settlement",
        "UKR",
        "geonames:1",
    )
    assert layer.named("Testivka Airport", "nl")[0].level == "site"
    assert [layer.named(name, "nl") for name in ("Old Testivka", "Some Stream", "TST")] == [(), (), ()]


def test_its_names_are_also_written_as_languages_do(dump: Path, tmp_path: Path) -> None:
    compile_dump([dump], tmp_path / "layer.sqlite")
    assert Gazetteer.open([tmp_path / "layer.sqlite"]).named("Testovka", "nl")[0].id == "geonames:2"


def test_alternate_names_come_by_language(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, "utf-8")
    compile_dump([tmp_path / "names.txt", dump], tmp_path / "layer.sqlite")
    layer = Gazetteer.open([tmp_path / "layer.sqlite"])
    assert [len(layer.named("Testivka-stad", lang)) for lang in ("nl", "en")] == [1, 0]


def test_a_zip_is_read_without_its_readme(dump: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "UA.zip", "w") as archive:
        archive.write(dump, "UA.txt")
        archive.writestr("readme.txt", "What this is.\n")
    assert compile_dump([tmp_path / "UA.zip"], tmp_path / "layer.sqlite") == 3


def test_a_layer_lies_over_the_bundled_gazetteer(dump: Path, tmp_path: Path) -> None:
    from wederhoor.gazetteer import bundled

    compile_dump([dump], tmp_path / "layer.sqlite")
    layered = Gazetteer.open([*bundled(), tmp_path / "layer.sqlite"])
    assert layered.named("Testivka", "nl")[0].id == "geonames:2"
    assert layered.named("Charkov", "nl")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROWS + "\nnot\ta\tdump\n", r"UA\.txt, line 6: 3 tab-separated columns; a GeoNames dump has 19"),
        (ROWS + "\n" + row(9, "X").replace("49.5", "north") + "\n", r"line 6: .*can't be read"),
        (ROWS + "\n" + row(9, "X").replace("49.5", "149.5") + "\n", r"line 6: latitude 149\.5"),
        ("\n", "there is no place in"),
    ],
)
def test_a_broken_dump_says_where(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "UA.txt").write_text(text, "utf-8")
    with pytest.raises(GazetteerError, match=said):
        compile_dump([tmp_path / "UA.txt"], tmp_path / "layer.sqlite")
    assert not (tmp_path / "layer.sqlite").exists()


def test_bytes_that_are_no_text_say_their_line(tmp_path: Path) -> None:
    (tmp_path / "UA.txt").write_bytes(ROWS.encode() + b"\n\xff\xfe\n")
    with pytest.raises(GazetteerError, match=r"line 6: not UTF-8"):
        compile_dump([tmp_path / "UA.txt"], tmp_path / "layer.sqlite")


def test_a_missing_or_broken_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="there is no file"):
        compile_dump([tmp_path / "XX.zip"], tmp_path / "layer.sqlite")
    (tmp_path / "XX.zip").write_bytes(b"not a zip")
    with pytest.raises(GazetteerError, match="is no zip file"):
        compile_dump([tmp_path / "XX.zip"], tmp_path / "layer.sqlite")
