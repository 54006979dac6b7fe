"""Where Russian reports put what happens in other countries than their reader's."""

import pytest

from tests.extract.conftest import Read
from wederhoor.extract import extract
from wederhoor.gazetteer import World
from wederhoor.language.pack import load_pack
from wederhoor.model import Report


def test_a_publisher_of_a_language_s_home_says_nothing_of_where_a_report_s_conflict_is(world: World) -> None:
    text = (
        "В России выразили соболезнования. При взрыве бомбы террориста в Лионе погибли три человека. Два боевика убиты"
        " в Лионе. Власти Франции ввели войска."
    )
    report = Report(text=text, published="2017-03", language="ru", publisher="Русские новости")
    killed = [c for c in extract(report, load_pack("ru"), world) if c.kind == "harm.killed"]
    assert [c.place and c.place.name for c in killed] == ["Lyon", "Lyon"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a capital by its country's adjective
        ("В иракской столице прогремел взрыв бомбы.", ["Baghdad"]),
        ("Взрыв прогремел в пригороде иракской столицы.", ["Baghdad"]),
        # a house of a town's, with a name of its own, and a street's name that is a town's
        ("Бомба взорвалась на рынке Мосула.", ["Mosul"]),
        ("Взрыв произошел в мечети «Аль-Худа» города Мосул.", ["Mosul"]),
        ("Взрыв произошел в квартале Сарман города Мосул.", ["Mosul"]),
        ("Взрыв произошел на улице Кирова в Мосуле.", ["Mosul"]),
        # the side of a country that tells where a province is
        ("На востоке страны, в провинции Дияла, подорвался автомобиль армии.", ["Diyala Governorate"]),
        ("Бои идут на севере Ирака и в провинции Анбар.", ["Al-Anbar Governorate"]),
    ],
)
def test_what_is_abroad_is_put_where_its_words_put_it(read: Read, text: str, expected: list[str]) -> None:
    told = read(text, language="ru", lead="Армия Ирака сообщила о боях с боевиками в Ираке.\n\n")[1:]
    assert sorted({claim.place.name for claim in told if claim.place}) == expected


def test_a_town_that_stands_for_a_party_is_a_place_behind_what_is_its(read: Read) -> None:
    told = read("Взрыв прогремел в аэропорту Брюсселя.", language="ru", lead="Террористы атаковали Бельгию.\n\n")
    assert [claim.place and claim.place.name for claim in told if claim.kind == "attack.explosion"] == ["Brussels"]
