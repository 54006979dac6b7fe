import pytest

from wederhoor.gazetteer import sources
from wederhoor.gazetteer.spelling import Spellings

SPELLINGS = Spellings(sources.own("romanise"), sources.own("variants")["variant"])


@pytest.mark.parametrize("name", ["HRK", "hrqwb", "Ko", "ha er ke fu", "Χερσώνα", "كييف", "Гөрөө", "Sector 14"])
def test_codes_and_other_scripts_are_no_names(name: str) -> None:
    assert not SPELLINGS.usable(name)


@pytest.mark.parametrize("name", ["Charkov", "Харків", "Харьков", "'s-Gravenhage", "Kramatorsʼk", "Łuck"])
def test_names_in_letters_that_reports_use_stay(name: str) -> None:
    assert SPELLINGS.usable(name)


def test_the_press_spells_arabic_names_with_and_without_their_article() -> None:
    assert {"deir al balah", "deir el balah"} <= set(SPELLINGS.varied(["Dayr al Balaḩ"], "PS"))
    assert "nusayrat" in SPELLINGS.varied(["An Nuşayrāt"], "PS")


def test_names_elsewhere_have_no_such_variants() -> None:
    assert SPELLINGS.varied(["Bayt"], "UA") == []


def test_a_ukrainian_name_is_also_written_as_dutch_and_english_do() -> None:
    assert SPELLINGS.romanised(["Харків"], ["uk", "ru"]) == {"nl": ["charkiv"], "": ["kharkiv"]}
