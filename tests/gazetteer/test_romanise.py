import pytest

from wederhoor.gazetteer import sources
from wederhoor.gazetteer.romanise import Alphabets, romanised, romaniser

TABLES = sources.own("romanise")


@pytest.mark.parametrize(
    ("to", "source", "name", "written"),
    [
        ("nl", "uk", "Бахмут", "bachmoet"),
        ("nl", "uk", "Лисичанськ", "lysytsjansk"),
        ("nl", "uk", "Хмельницький", "chmelnytsky"),
        ("nl", "uk", "Запоріжжя", "zaporizja"),
        ("nl", "ru", "Щёлково", "sjtsjolkovo"),
        ("nl", "ru", "Енакиево", "jenakijevo"),
        ("any", "uk", "Згурівка", "zghurivka"),
        ("any", "uk", "Єнакієве", "yenakiieve"),
        ("any", "ru", "Дзержинский", "dzerzhinsky"),
    ],
)
def test_languages_write_cyrillic_names_in_their_own_way(to: str, source: str, name: str, written: str) -> None:
    assert romaniser(TABLES[to][source])(name) == written


@pytest.mark.parametrize(
    ("name", "languages"),
    [
        ("Київ", {"uk"}),
        ("Крым", {"ru", "be"}),
        ("Артёмовск", {"ru", "be"}),
        ("Београд", {"uk", "ru", "be"}),
        ("Ђаково", set()),
    ],
)
def test_letters_tell_the_languages_that_a_name_can_be_in(name: str, languages: set[str]) -> None:
    assert Alphabets(TABLES["letters"]).languages(name) == languages


@pytest.mark.parametrize(
    ("lang", "name", "written"),
    [
        ("uk", "Іван Федоров", "Ivan Fedorov"),
        ("ru", "Иван Щербаков", "Ivan Shcherbakov"),
        ("uk", "В'ячеслав Чаус", "Viacheslav Chaus"),
        ("ru", "ООО «Салют»", "OOO «Salyut»"),
        ("ru", "Нова-Каховка", "Nova-Kakhovka"),
        ("nl", "Curaçao", "Curaçao"),
        ("el", "Αθήνα", "Athina"),
    ],
)
def test_a_name_in_other_letters_is_written_as_the_press_writes_it(lang: str, name: str, written: str) -> None:
    assert romanised(name, lang) == written
