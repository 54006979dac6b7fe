"""A short item is about a conflict where it names one place of it and no other country, or where its reader says so."""

import pytest

from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report

ITEMS = {
    "nl": "Bij een aanval op Charkov zijn maandag drie mensen om het leven gekomen.",
    "en": "Three people were killed in a strike on Kharkiv on Monday.",
    "uk": "Унаслідок обстрілу Харкова в понеділок загинули троє людей.",
    "ru": "В результате обстрела Харькова в понедельник погибли три человека.",
}
ELSEWHERE = {
    "nl": "Bij een aanval in Gent zijn maandag drie mensen om het leven gekomen.",
    "en": "Three people were killed in an attack in Liverpool on Monday.",
    "uk": "Унаслідок нападу в Ліверпулі в понеділок загинули троє людей.",
    "ru": "В результате нападения в Ливерпуле в понедельник погибли три человека.",
}


@pytest.mark.parametrize("language", ITEMS)
def test_one_sentence_about_a_place_of_a_conflict_is_read(world: World, language: str) -> None:
    report = Report(text=ITEMS[language], published="2022-03-03")
    killed = [c for c in extract(report, load_pack(language), world) if c.kind == "harm.killed"]
    assert [c.place.name for c in killed if c.place] == ["Kharkiv"]


@pytest.mark.parametrize("language", ELSEWHERE)
def test_one_sentence_about_a_place_at_peace_claims_nothing(world: World, language: str) -> None:
    assert not extract(Report(text=ELSEWHERE[language], published="2022-03-03"), load_pack(language), world)


def test_an_acronym_names_its_theatre_also_where_it_begins_a_sentence(world: World) -> None:
    report = Report(text="ВСУ обстреляли поселок Шебекино. Противник применил РСЗО.", published="2023-06-01")
    assert [c.kind for c in extract(report, load_pack("ru"), world)][:1] == ["attack.shelling"]


def test_who_names_the_theatre_has_it_read(world: World) -> None:
    report = Report(text="In Charkov kwamen drie mensen om.", published="2022-03-03")
    assert not extract(report, load_pack("nl"), world)
    asked = World(world.gazetteer, world.theatres, "ukraine")
    assert [c.kind for c in extract(report, load_pack("nl"), asked)] == ["harm.killed"]


def test_an_armed_group_tells_of_war_as_much_as_a_word_for_it(world: World) -> None:
    said = "Turkish warplanes hit {} targets near Van overnight."
    pack = load_pack("en")
    named = extract(Report(text=said.format("PKK"), published="2022-03-03"), pack, world)
    assert [(c.kind, c.actor, c.target) for c in named][:1] == [("attack.air_strike", "TUR", "PKK")]
    assert not extract(Report(text=said.format("practice"), published="2022-03-03"), pack, world)
