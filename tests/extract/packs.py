"""The bundled packs' files on time and numbers, compiled once for the tests."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import wederhoor.language
from wederhoor.language.calendar import TimeRules, compile_rules, with_names
from wederhoor.language.counting import CountRules, compile_counts
from wederhoor.language.numerals import Numerals

PACKS = Path(wederhoor.language.__file__).parent / "packs"
LANGS = tuple(sorted(file.parent.name for file in PACKS.glob("*/time.toml")))
START = "2022-02-24"


@lru_cache
def data(lang: str, name: str) -> dict[str, Any]:
    return tomllib.loads((PACKS / lang / f"{name}.toml").read_text(encoding="utf8"))


@lru_cache
def numerals(lang: str) -> Numerals:
    return Numerals(data(lang, "numbers"))


@lru_cache
def times(lang: str) -> TimeRules:
    """The rules, knowing the phrases of `named` in the file as moments of an invented war that began on START."""
    rules = compile_rules(data(lang, "time"), numerals(lang))
    return with_names(rules, dict.fromkeys(data(lang, "time")["example_names"], START), START)


@lru_cache
def counts(lang: str) -> CountRules:
    return compile_counts(data(lang, "numbers"), numerals(lang))
