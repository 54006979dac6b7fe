"""Names as they are looked up: spellings that differ only in case, accents, hyphens or apostrophes meet."""

import re
import unicodedata

_APOSTROPHES = "'’‘ʼʻʹʺ′″`´ʿʾ‛ꞌ”“\""
_DASHES = "-‐‑‒–—/.,()_"
_TABLE: dict[int, str | None] = {
    **{ord(mark): None for mark in _APOSTROPHES},
    **{ord(mark): " " for mark in _DASHES},
    **{ord(mark): None for mark in "\u00ad\u200b\u200c\u200d"},
    **{ord(letter): plain for letter, plain in zip("łøđðıħəŋ", "loddihan", strict=True)},
    ord("þ"): "th",
    ord("æ"): "ae",
    ord("œ"): "oe",
}
_BREVE, _DIAERESIS = "\u0306", "\u0308"
_KEPT = {("и", _BREVE), ("і", _DIAERESIS), ("у", _BREVE)}  # й, ї, ў are letters of their own
_TOKEN = re.compile(r"\w+(?:[-‑'’.,:/]\w+)*|[^\w\s]")


def fold(name: str) -> str:
    """`name` as it is looked up: case, apostrophes, Latin accents and Russian ё gone, hyphens and points as spaces.

    Cyrillic й, ї and ў stay, since they make other names.
    """
    low = name.lower() if name.isascii() else _letters(name)
    return " ".join(low.translate(_TABLE).split())


def _letters(name: str) -> str:
    """`name` in lower case without the marks over its letters, but for those of Cyrillic letters of their own."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", name.casefold()):
        if not unicodedata.combining(char) or (kept and (kept[-1], char) in _KEPT):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def words(name: str) -> int:
    """How many words or marks `name` has at most in a text, however it is hyphenated."""
    return max(len(fold(name).split()), len(_TOKEN.findall(name)))
