"""Where what is told of happens: on the ground of something, in a district of a town, and until which hour."""

import pytest

from tests.extract.conftest import Read

LEAD = "Російські війська воюють проти України.\n\n"


def test_the_ground_of_a_building_is_where_the_report_is(read: Read) -> None:
    text = "Ворог обстріляв село Степне Запорізького району. На території школи загинула жінка."
    claims = [c for c in read(text, lead=LEAD, language="uk") if c.kind == "harm.killed"]
    assert [c.place and c.place.name for c in claims] == ["Stepne"]


def test_the_territory_of_the_region_is_all_of_it(read: Read) -> None:
    text = "Ворог обстріляв Нікополь. На території області пролунали вибухи."
    claims = [c for c in read(text, lead=LEAD, language="uk") if c.kind == "attack.explosion"]
    assert [c.place and c.place.name for c in claims] == ["Dnipropetrovsk Oblast"]


@pytest.mark.parametrize(
    ("text", "town"),
    [("Ворог обстріляв Центральний район Херсона.", "Kherson"), ("Вибух у Дарницькому районі Києва.", "Kyiv")],
)
def test_a_district_of_a_town_is_in_the_town(read: Read, text: str, town: str) -> None:
    claims = read(text, lead=LEAD, language="uk")
    assert [c.place and c.place.name for c in claims[-1:]] == [town]


def test_the_hour_before_a_noun_does_not_make_it_what_is_hit(read: Read) -> None:
    claims = read("З 20:00 по 21:00 ворог атакував дронами Суми.", lead=LEAD, language="uk")
    assert [(c.actor, c.target) for c in claims[-1:]] == [("RUS", None)]


@pytest.mark.parametrize("joined", ["а троє дістали поранення", "але троє зникли безвісти"])
def test_what_is_joined_to_what_someone_says_is_theirs(read: Read, joined: str) -> None:
    claims = read(f"За даними ДСНС, двоє загинули в Сумах, {joined}.", lead=LEAD, language="uk")
    assert [c.sources[0].type for c in claims[-2:] if c.sources] == ["emergency_services"] * 2


def test_people_who_suffer_are_not_the_house_that_was_hit(read: Read) -> None:
    claims = read("Від удару по будинку в Сумах постраждав чоловік.", lead=LEAD, language="uk")
    assert not [c for c in claims if c.kind == "damage.damaged"]
    claims = read("У Сумах постраждали школа та двоє дітей.", lead=LEAD, language="uk")
    assert [c.object for c in claims if c.kind == "damage.damaged"] == ["school"]


def test_a_gerunds_participle_does_not_cut_its_subject_off(read: Read) -> None:
    text = "23 лютого війська Росії, застосовуючи заборонені правом засоби, завдали удару по Сумах."
    (claim,) = [c for c in read(text, lead=LEAD, language="uk") if c.kind == "attack.attack"]
    assert (claim.actor, claim.time and claim.time.edtf) == ("RUS", "2022-02-23")
