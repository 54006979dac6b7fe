"""The theatres that come with wederhoor, and those that users write."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from wederhoor.errors import TheatreError
from wederhoor.gazetteer import Gazetteer
from wederhoor.gazetteer.located import located
from wederhoor.model import Body, Department, NamedPlace, Office, Party, Person, SourceType, Theatre
from wederhoor.model.theatre import Title
from wederhoor.theatres import THEATRES, load_theatres
from wederhoor.theatres.read import COMPILED, compile_theatres, read_theatres

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/theatres.md").read_text("utf-8")
LANGUAGES = {"nl", "en", "uk", "ru"}
BUNDLED = load_theatres()
GAZETTEER = Gazetteer.open()
WORLD = next(theatre for theatre in BUNDLED if theatre.id == "world")
STATE = re.compile(r"[A-Z]{3}")
EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

each = pytest.mark.parametrize("theatre", BUNDLED, ids=lambda theatre: theatre.id)


def example() -> str:
    """The complete theatre that the documentation shows."""
    found = re.search(r"```toml\n(.*?)```", DOCS, re.S)
    assert found
    return found[1]


def named(theatre: Theatre) -> tuple[Party | Body | Person | NamedPlace, ...]:
    return (*theatre.parties, *theatre.bodies, *theatre.people, *theatre.places)


def place(keys: str) -> str:
    """A theatre of one place."""
    return f'id = "x"\nname = "X"\nplaces = [{{{keys}}}]\n'


def test_every_file_is_a_theatre_of_its_own_name() -> None:
    assert [theatre.id for theatre in BUNDLED] == sorted(path.stem for path in THEATRES.glob("*.toml"))


@each
def test_nothing_stands_twice_in_a_theatre(theatre: Theatre) -> None:
    for ids in (
        [party.id for party in theatre.parties],
        [body.id for body in theatre.bodies],
        [person.name for person in theatre.people],
    ):
        assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_a_person_or_body_stands_in_one_theatre() -> None:
    names = Counter(name for t in BUNDLED for name in {*(p.name for p in t.people), *(b.id for b in t.bodies)})
    assert [name for name, count in names.items() if count > 1] == []


def test_a_place_has_an_id_of_its_own() -> None:
    ids = Counter(named.id for theatre in BUNDLED for named in theatre.places)
    assert [name for name, count in ids.items() if count > 1] == []


@each
def test_a_party_that_is_spoken_of_is_a_state_or_listed(theatre: Theatre) -> None:
    known = {party.id for party in (*theatre.parties, *WORLD.parties)}
    used = {
        *(person.party for person in theatre.people),
        *(office.party for person in theatre.people for office in person.offices),
        *(body.party for body in theatre.bodies),
        *(party.side for party in theatre.parties),
    }
    assert [party for party in used if party and party not in known and not STATE.fullmatch(party)] == []


@each
def test_names_are_in_known_languages_and_each_once(theatre: Theatre) -> None:
    for thing in named(theatre):
        assert set(thing.names) <= LANGUAGES
        for names in thing.names.values():
            assert [name for name, count in Counter(names).items() if count > 1] == []
            assert all(name == name.strip() and name for name in names)


@each
@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_a_name_means_one_party_body_or_person(theatre: Theatre, lang: str) -> None:
    owners: tuple[Party | Body | Person, ...] = (*theatre.parties, *theatre.bodies, *theatre.people)
    names = Counter(
        name
        for owner in owners
        for name in {*owner.names.get(lang, ()), *(owner.forces.get(lang, ()) if isinstance(owner, Party) else ())}
    )
    assert [name for name, count in names.items() if count > 1] == []


@each
def test_a_place_lies_in_its_theatre(theatre: Theatre) -> None:
    west, south, east, north = theatre.bounds or (-180, -90, 180, 90)
    for place in located(theatre, GAZETTEER):
        if place.country in theatre.countries[1:]:  # a country that takes part has places far off
            continue
        reach = place.radius / 80  # degrees, generously: an area may reach over the edge
        assert west - reach <= place.lon <= east + reach, place.id
        assert south - reach <= place.lat <= north + reach, place.id


def test_a_village_has_no_point_of_its_own() -> None:
    """The points of sites are public; those of villages come from a source, or from the town that they lie by."""
    assert [p.id for t in BUNDLED for p in t.places if p.level == "settlement" and p.lat is not None] == []


@each
def test_dates_are_edtf_and_offices_end_after_they_begin(theatre: Theatre) -> None:
    for date in (*(d for dates in theatre.dates.values() for d in dates.values()), theatre.start or "2000"):
        assert all(EDTF.fullmatch(part) for part in date.split("/")), date
    for person in theatre.people:
        for office in person.offices:
            assert all(EDTF.fullmatch(year) for year in (office.since, office.until) if year), person.name
            assert (office.since or "0") <= (office.until or "9"), person.name


def test_the_documentation_has_every_field_title_and_source_type() -> None:
    fields = {
        f.encode_name
        for struct in (Theatre, Party, Body, Department, Person, Office, NamedPlace)
        for f in fields_of(struct)
    }
    for word in (*fields, *get_args(Title), *get_args(SourceType), *(theatre.id for theatre in BUNDLED)):
        assert f"`{word}`" in DOCS, f"docs/theatres.md does not say what `{word}` is"


def fields_of(struct: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(struct)


def test_the_theatre_of_the_documentation_loads(tmp_path: Path) -> None:
    (tmp_path / "ruritania.toml").write_text(example(), "utf-8")
    theatre = next(t for t in load_theatres([tmp_path]) if t.id == "ruritania")
    assert theatre.people[0].offices[0] == Office(title="spokesperson", since="2031")
    assert theatre.dates["nl"]["kroning"] == "2031-04-02"
    assert [place.name for place in located(theatre, GAZETTEER)] == ["Zenda Castle", "Hofbau", "Prague"]


def test_a_later_folder_replaces_a_theatre_of_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('id = "ukraine"\nname = "Mine"\n', "utf-8")
    theatres = load_theatres([tmp_path])
    assert [t.name for t in theatres if t.id == "ukraine"] == ["Mine"]
    assert len(theatres) == len(BUNDLED)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('id = "x"\nname = "X"\npeople = [{name="A",surname="B"}]\n', r"unknown field `surname` - at `people\[0\]`"),
        ('id = "x"\nname = "X"\nstart = 3\n', "at `start`"),
        ('id = "x"\n', "required field `name`"),
        ('id = "x"\nname = "X"\nbodies = [{id="B",type="paper"}]\n', r"'paper' - at `bodies\[0\].type`"),
        (
            place('id="site:a",name="A",level="site",lat=1.0'),
            r"needs `lat`, `lon` and `radius`, or `in`.* at `places\[0\]`",
        ),
        (place('id="site:a",name="A",level="site",in="b",lat=1.0,lon=2.0'), "has `in`, and a point too"),
        (place('id="site:a",in="b"'), "needs `name` and `level`"),
        ('id = "x"\nname = \n', "not TOML.*line 2"),
    ],
)
def test_a_file_that_is_no_theatre_is_named_with_its_key(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "wrong.toml").write_text(content, "utf-8")
    with pytest.raises(TheatreError, match=f"wrong.toml: .*{says}"):
        load_theatres([tmp_path])


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "wrong.toml").write_bytes('id = "café"'.encode("latin-1"))
    with pytest.raises(TheatreError, match=r"wrong.toml: not TOML: .*utf-8"):
        load_theatres([tmp_path])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TheatreError, match="elsewhere: no such folder"):
        load_theatres([tmp_path / "elsewhere"])


def test_the_compiled_table_says_what_the_files_say(tmp_path: Path) -> None:
    (tmp_path / "ruritania.toml").write_text(example(), "utf-8")
    written = read_theatres(tmp_path)
    assert compile_theatres(tmp_path) == tmp_path / COMPILED
    assert read_theatres(tmp_path) == written


def test_a_table_of_other_files_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "ruritania.toml").write_text(example(), "utf-8")
    compile_theatres(tmp_path)
    (tmp_path / "ruritania.toml").write_text(example().replace('"Ruritania"', '"Graustark"'), "utf-8")
    assert [theatre.name for theatre in read_theatres(tmp_path)] == ["Graustark"]
