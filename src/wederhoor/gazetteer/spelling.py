"""Which of a source's many spellings are names that a report could use, and what else the place is called."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from wederhoor.gazetteer.database import ANY
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.romanise import Alphabets, romaniser
from wederhoor.gazetteer.sources import Town

_SHORTEST = 4  # a shorter other name is a code or a word more often than a name
_CODE = 4  # and up to this length one in capitals
_APOSTROPHES = "ʼʻʹʿʾ"  # letters to Unicode
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


class Spellings:
    """Sorts spellings by language and adds those that languages make of Cyrillic names.

    `usable(name)`: whether another name of a place is one that a report in Latin or these Cyrillic letters could use.
    """

    usable: Callable[[str], bool]

    def __init__(self, tables: Mapping[str, Any], variants: Iterable[Mapping[str, Any]] = ()) -> None:
        self._rules = {
            country: [(re.compile(pattern), instead) for pattern, instead in variant["rules"]]
            for variant in variants
            for country in variant["countries"]
        }
        self.usable = cache(self._usable)
        self.alphabets = Alphabets(tables["letters"])
        self._writers = [
            (ANY if to == "any" else to, source, romaniser(table))
            for to, by_source in tables.items()
            if to != "letters"
            for source, table in by_source.items()
        ]

    def _usable(self, name: str) -> bool:
        if len(name) < _SHORTEST or not any(map(str.isupper, name)) or any(map(str.isdigit, name)):
            return False
        if self.alphabets.cyrillic(name):
            return bool(self.alphabets.languages(name))
        return latin(name) and not (len(name) <= _CODE and name.isupper())

    def others(self, names: Iterable[str]) -> list[str]:
        """The usable ones among other names."""
        return [name for name in names if self.usable(name)]

    def all(self, town: Town) -> list[str]:
        """The main name of a town and its usable others."""
        return [town.name, *self.others(town.others)]

    def varied(self, names: Iterable[str], country: str) -> list[str]:
        """Other spellings that the press has for such Latin names of this country (alpha-2)."""
        known = dict.fromkeys(fold(name) for name in names if latin(name)) if country in self._rules else {}
        given = len(known)
        for pattern, instead in self._rules.get(country, ()):
            known |= dict.fromkeys(pattern.sub(instead, name) for name in tuple(known))
        return list(known)[given:]

    def romanised(self, names: Iterable[str], sources: Iterable[str]) -> dict[str, list[str]]:
        """What each language makes of those Cyrillic names among `names` that can be in one of `sources`."""
        wanted, made = frozenset(sources), defaultdict(list)
        for name in names:
            possible = self.alphabets.languages(name) & wanted if self.alphabets.cyrillic(name) else ()
            for lang, source, write in self._writers:
                if source in possible:
                    made[lang].append(write(name))
        return dict(made)


def latin(name: str) -> bool:
    """Whether every letter of `name` is a Latin one."""
    return all(_LATIN.match(char) or not char.isalpha() or char in _APOSTROPHES for char in name)
