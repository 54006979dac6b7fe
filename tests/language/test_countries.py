"""What each language calls the countries."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

PACKS = Path(__file__).parents[2] / "src/wederhoor/language/packs"
TABLES: dict[str, dict[str, Any]] = {
    path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(PACKS.glob("*/countries.toml"))
}

each = pytest.mark.parametrize("lang", TABLES)


@each
def test_a_language_names_the_countries_that_every_other_names(lang: str) -> None:
    assert set(TABLES[lang]) == set(TABLES["nl"])


@each
@pytest.mark.parametrize("sort", ["name", "adjective", "people", "capital", "seat"])
def test_a_word_means_one_country(lang: str, sort: str) -> None:
    words = Counter(word for country in TABLES[lang].values() for word in country.get(sort, []))
    assert [word for word, count in words.items() if count > 1] == []


@each
def test_the_countries_of_the_theatres_have_adjective_people_and_capital(lang: str) -> None:
    for code in ("UKR", "RUS", "ISR", "LBN", "SYR", "YEM", "SDN", "LBY", "IRQ", "AFG", "ARM", "AZE", "ETH", "MMR"):
        assert TABLES[lang][code].keys() >= {"name", "adjective", "people", "capital"}, code
