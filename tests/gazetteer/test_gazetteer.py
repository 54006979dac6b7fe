import multiprocessing
import pickle
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.gazetteer.places import region, town
from wederhoor.errors import GazetteerError
from wederhoor.gazetteer import Gazetteer
from wederhoor.gazetteer import gazetteer as module
from wederhoor.gazetteer.database import Writer


@pytest.fixture
def file(tmp_path: Path) -> Path:
    writer = Writer()
    writer.add(region("Kharkiv Oblast", id="geonames:1"), {"": ["Kharkiv"], "nl": ["Charkov", "Oblast Charkov"]})
    writer.add(town("Kharkiv", 1_400_000, id="geonames:2", region="geonames:1"), {"": ["Kharkiv"], "nl": ["Charkov"]})
    writer.add(town("Nova Kakhovka", id="area:nova"), {"": ["Nova Kakhovka", "Нова Каховка"]})
    writer.write(tmp_path / "one.sqlite", {"credit": "none"})
    return tmp_path / "one.sqlite"


@pytest.fixture
def gazetteer(file: Path) -> Gazetteer:
    return Gazetteer.open([file])


def ids(gazetteer: Gazetteer, name: str, lang: str = "nl") -> list[str]:
    return [place.id for place in gazetteer.named(name, lang)]


def test_every_place_of_a_name_is_found_most_people_first(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer, "CHARKOV") == ["geonames:2", "geonames:1"]


def test_a_language_does_not_see_the_names_of_another(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer, "Charkov", "en") == []
    assert ids(gazetteer, "Kharkiv", "en") == ["geonames:2", "geonames:1"]


def test_the_longest_name_beginning_with_a_word_is_known(gazetteer: Gazetteer) -> None:
    assert [gazetteer.longest(word, "nl") for word in ("Nova", "Charkov", "Нова", "Oblast", "fiets")] == [2, 1, 2, 2, 0]


def test_a_hyphenated_first_word_counts_as_one(gazetteer: Gazetteer) -> None:
    assert gazetteer.longest("Nova-Kakhovka", "nl") == 1


def test_places_are_found_by_id(gazetteer: Gazetteer) -> None:
    found = gazetteer.place("area:nova")
    assert found == town("Nova Kakhovka", id="area:nova")
    assert gazetteer.place("area:elsewhere") is None


def test_a_side_of_a_place_lies_on_that_side_of_it(gazetteer: Gazetteer) -> None:
    oblast = region("Kharkiv Oblast")
    north = gazetteer.direction(oblast, "north")
    assert (north.level, north.country, north.radius) == ("region", "UKR", 45.0)
    assert north.lat > oblast.lat
    assert north.lon == oblast.lon


def test_a_countrys_towns_are_ranked_by_people(gazetteer: Gazetteer) -> None:
    names = [place and place.name for place in (gazetteer.ranked("UKR", n) for n in (1, 2, 3, 0))]
    assert names == ["Kharkiv", "Nova Kakhovka", None, None]
    assert [place.name for place in gazetteer.peopled(50_001)] == ["Kharkiv"]
    assert gazetteer.capital("UKR") is None


def test_a_later_layer_adds_names_and_wins_over_places(file: Path, tmp_path: Path) -> None:
    writer = Writer()
    writer.add(town("Kharkiv (new)", 9, id="geonames:2"), {"nl": ["Harkov"]})
    writer.add(town("Derevnia", 9, id="geonames:3"), {"": ["Derevnia"]})
    writer.write(tmp_path / "two.sqlite", {})
    layered = Gazetteer.open([file, tmp_path / "two.sqlite"])
    assert [place.name for place in layered.named("Kharkiv", "nl")] == ["Kharkiv Oblast", "Kharkiv (new)"]
    assert ids(layered, "Harkov") == ["geonames:2"]
    assert ids(layered, "Derevnia") == ["geonames:3"]


def test_threads_read_side_by_side(gazetteer: Gazetteer) -> None:
    seen: list[list[str]] = []
    threads = [threading.Thread(target=lambda: seen.append(ids(gazetteer, "Kharkiv"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [["geonames:2", "geonames:1"]] * 8


def test_a_gazetteer_goes_to_another_process(gazetteer: Gazetteer) -> None:
    assert ids(pickle.loads(pickle.dumps(gazetteer)), "Kharkiv") == ["geonames:2", "geonames:1"]
    gazetteer.named("Kharkiv", "nl")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(ids, (gazetteer, "Charkov")) == ["geonames:2", "geonames:1"]


def test_the_file_is_never_written_to(file: Path, gazetteer: Gazetteer) -> None:
    before = file.read_bytes()
    gazetteer.named("Kharkiv", "nl")
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["one.sqlite"]


def test_a_missing_gazetteer_says_how_to_make_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WORLD", tmp_path / "none.sqlite")
    with pytest.raises(GazetteerError, match=r"python -m wederhoor\.gazetteer\.compile"):
        Gazetteer.open()


def test_what_is_no_gazetteer_is_refused(tmp_path: Path, file: Path) -> None:
    (tmp_path / "text.sqlite").write_text("Not a database, but long enough to look like one." * 20)
    with pytest.raises(GazetteerError, match="is no gazetteer"):
        Gazetteer.open([tmp_path / "text.sqlite"])
    with sqlite3.connect(tmp_path / "other.sqlite") as other:
        other.execute("CREATE TABLE a (b)")
    other.close()
    with pytest.raises(GazetteerError, match="but no gazetteer"):
        Gazetteer.open([tmp_path / "other.sqlite"])
    with sqlite3.connect(file) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(GazetteerError, match="version 99"):
        Gazetteer.open([file])
