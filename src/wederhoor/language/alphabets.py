"""Letters of one alphabet that texts have among those of another, since they look the same."""

import re

_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN_ONES, _CYRILLIC_ONES = "ABCEHIKMOPTXYaceiopxyïÏ", "АВСЕНІКМОРТХУасеіорхуїЇ"
_TABLES = str.maketrans(_LATIN_ONES, _CYRILLIC_ONES), str.maketrans(_CYRILLIC_ONES, _LATIN_ONES)


def in_one_alphabet(word: str) -> str:
    """`word`, each run of its letters written in one alphabet where that can be: "Xapків" begins with Latin letters."""
    return _LETTERS.sub(_unmixed, word)


def _unmixed(letters: re.Match[str]) -> str:
    run = letters.group()
    if not _mixed(run):
        return run
    return next((one for table in _TABLES if not _mixed(one := run.translate(table))), run)


def _mixed(run: str) -> bool:
    return 0 < len(_CYRILLIC.findall(run)) < len(run)
