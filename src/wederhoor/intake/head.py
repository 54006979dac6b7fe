"""What is said about a report beside its words: in a header, in a file beside it, in its name."""

import re
from typing import NamedTuple

from wederhoor.errors import InputError
from wederhoor.intake.decode import Warn
from wederhoor.values.time import TimeError, parse

FIELDS = ("published", "publisher", "title", "language", "url")
Metadata = dict[str, str]

_DATED = re.compile(r"\s*date[ \t]+(\d{4}(?:-\d\d){0,2})(?:T\S*)?\s+")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_ENTRY = re.compile(r"([A-Za-z][A-Za-z_ -]{0,30}?)[ \t]*:(?:[ \t]+(.*))?")
_MOST = 100  # lines that a header may have
_DATE = re.compile(r"(\d{4}(?:-\d\d)?|(\d{4}-\d\d-\d\d)(?:[T ]\d\d.*)?)")
_IN_NAME = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[-_](\d\d)(?:[-_](\d\d))?(?!\d)"),
    re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)(\d\d)(\d\d)(?![0-9A-Za-z])"),
)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_UNKNOWN = ("", "unknown", "und")


class Header(NamedTuple):
    """A text opens with these metadata, and its words begin at code point `body`."""

    said: Metadata
    body: int


def header(text: str) -> Header:
    """The header that `text` opens with: `date 2022-03 `, or `published: …` lines closed by an empty one; or none."""
    dated = _DATED.match(text)
    if dated:
        return Header({"published": dated[1]}, dated.end())
    said: Metadata = {}
    for nth, line in enumerate(_LINE.finditer(text)):
        if nth and not line[1].strip():
            return Header(said, _past_space(text, line.end()))
        entry = _ENTRY.fullmatch(line[1])
        if entry is None or nth == _MOST or (not nth and entry[1].lower() not in FIELDS):
            break
        _note(said, entry)
    return Header({}, 0)


def beside(text: str) -> Metadata:
    """The metadata in a `.head` file: `published: …` lines; lines of another name say nothing to us."""
    said: Metadata = {}
    for line in text.splitlines():
        entry = _ENTRY.fullmatch(line)
        if entry:
            _note(said, entry)
    return said


def in_name(name: str) -> Metadata:
    """The date of publication in a file's name (2022-03-03, 2022_03, 20220303), where there is one."""
    for pattern in _IN_NAME:
        for found in pattern.finditer(name):
            date = _date("-".join(part for part in found.groups() if part))
            if date:
                return {"published": date}
    return {}


def clean(said: Metadata, name: str, warn: Warn) -> Metadata:
    """The metadata as a report has them; what is unknown is left out, and of what makes no sense `warn` tells."""
    found: Metadata = {}
    for field, value in said.items():
        try:
            kept = checked(field, value)
        except InputError as error:
            warn(f"{name}: {error}; it is passed over")
            continue
        if kept:
            found[field] = kept
    return found


def checked(field: str, value: str) -> str | None:
    """The value as a report has it, None where it says that it is unknown.

    A time of day is cut off a date, a region off a language. Raises InputError for what is no date or language.
    """
    value = value.strip()
    if value.lower() in _UNKNOWN:
        return None
    if field == "published":
        date = _date(value)
        if date is None:
            raise InputError(f"published {value!r} is no date; write 2022-03-03, 2022-03 or 2022")
        return date
    if field == "language":
        code = _LANGUAGE.fullmatch(value)
        if code is None:
            raise InputError(f"language {value!r} is no code; write nl, en, uk, ru …")
        return code[1].lower()
    return value


def _note(said: Metadata, entry: re.Match[str]) -> None:
    field = entry[1].lower()
    if field in FIELDS:
        said.setdefault(field, entry[2] or "")


def _past_space(text: str, start: int) -> int:
    """Where the words begin from `start` on; the space before them belongs to the header."""
    found = re.compile(r"\s*").match(text, start)
    return found.end() if found else start


def _date(value: str) -> str | None:
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    date = found[2] or found[1]
    try:
        parse(date)
    except TimeError:
        return None
    return date
