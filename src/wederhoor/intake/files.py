"""Reports from files, folders and standard input."""

import codecs
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from wederhoor.errors import InputError
from wederhoor.intake import head
from wederhoor.intake.decode import Warn, decode
from wederhoor.model import Report

LIMIT = 20_000_000  # bytes: some 3,000 pages
_HEAD = 100_000  # bytes that a .head file may have
_STDIN = "-"
_TEXTS = ("", ".txt")
_DATA = "holds data, not a report's words; give the words of each report as a .txt file"
_REFUSED = {
    ".json": _DATA,
    ".jsonl": _DATA,
    ".head": "says something about a report, and is read beside it",
    ".htm": "is a web page; give its text without the markup",
    ".html": "is a web page; give its text without the markup",
}
_WORD = re.compile(r"[^\W_]")


class Options(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a user says of the reports to be read, over what the files say themselves.

    `published` is a day, a month or a year; `language` a code; `encoding` a name that Python knows. A file of more
    than `limit` bytes is refused.
    """

    published: str | None = None
    language: str | None = None
    publisher: str | None = None
    encoding: str | None = None
    limit: int = LIMIT


def reports(
    paths: Iterable[str | Path],
    options: Options | None = None,
    *,
    stdin: BinaryIO | None = None,
    warn: Warn = warnings.warn,
    skip: Callable[[InputError], None] | None = None,
) -> Iterator[Report]:
    """The report in each file, in each `.txt` or file without an ending below each folder, and in `-` (`stdin`).

    `warn` is told what a reader should know (an encoding that was guessed, a date that is none). A path that can't be
    read goes to `skip` and the rest go on; without it, InputError is raised. Raises InputError for an option that
    makes no sense, before anything is read.
    """
    options = options or Options()
    return _Intake(options, _given(options), stdin, warn, skip).reports(paths)


def _given(options: Options) -> head.Metadata:
    """The metadata that the options give, which outrank what files say."""
    if options.encoding is not None:
        try:
            codecs.lookup(options.encoding)
        except LookupError as error:
            raise InputError(f"encoding {options.encoding!r} is unknown; write utf-8, utf-16, cp1251 …") from error
    given = {"published": options.published, "language": options.language, "publisher": options.publisher}
    checked = {field: head.checked(field, value) for field, value in given.items() if value is not None}
    return {field: value for field, value in checked.items() if value is not None}


class _Intake(NamedTuple):
    """What one call of `reports` reads by."""

    options: Options
    given: head.Metadata
    stdin: BinaryIO | None
    warn: Warn
    skip: Callable[[InputError], None] | None

    def reports(self, paths: Iterable[str | Path]) -> Iterator[Report]:
        """The reports of all paths; one that can't be read is passed by."""
        for path in paths:
            for file in self._files(path):
                try:
                    report = self._report(file)
                except InputError as error:
                    self._pass(error)
                    continue
                yield report

    def _pass(self, error: InputError) -> None:
        if self.skip is None:
            raise error
        self.skip(error)

    def _files(self, path: str | Path) -> Iterator[Path | None]:
        """The file, or those in the folder and below it in the order of their names; None is standard input."""
        if str(path) == _STDIN:
            yield None
            return
        path = Path(path)
        if not path.is_dir():
            yield path
            return
        empty = True
        for file in self._walk(path):
            empty = False
            yield file
        if empty:
            self._pass(InputError(f"{path} holds no .txt file, nor one without an ending; give another folder"))

    def _walk(self, folder: Path) -> Iterator[Path]:
        for here, folders, files in os.walk(folder, onerror=lambda error: self._pass(_unreadable(error))):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and Path(name).suffix.lower() in _TEXTS:
                    yield Path(here, name)

    def _report(self, file: Path | None) -> Report:
        name = "standard input" if file is None else _shown(str(file))
        text = decode(self._bytes(file, name), name, self.options.encoding, self.warn)
        opened = head.header(text)
        if not _WORD.search(text, opened.body):
            raise InputError(f"{name} holds no words; give a file with the report's text")
        said = head.clean(opened.said, name, self.warn)
        if file is not None:
            said = {**head.in_name(file.stem), **self._beside(file), **said}
        said.update(self.given)
        return Report(
            text=text,
            article=None if file is None else _shown(file.name),
            url=said.get("url"),
            publisher=said.get("publisher"),
            title=said.get("title"),
            language=said.get("language"),
            published=said.get("published"),
            body=opened.body,
        )

    def _bytes(self, file: Path | None, name: str) -> bytes:
        if file is None:
            data = (self.stdin or sys.stdin.buffer).read(self.options.limit + 1)
        else:
            if file.suffix.lower() in _REFUSED:
                raise InputError(f"{name} {_REFUSED[file.suffix.lower()]}")
            data = _read(file, self.options.limit + 1)
        if len(data) > self.options.limit:
            raise InputError(f"{name} is larger than {self.options.limit:,} bytes; split it into its reports")
        return data

    def _beside(self, file: Path) -> head.Metadata:
        beside = file.with_suffix(".head")
        if not beside.is_file():
            return {}
        name = _shown(str(beside))
        return head.clean(head.beside(decode(_read(beside, _HEAD), name, None, self.warn)), name, self.warn)


def _read(file: Path, size: int) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(size)
    except (OSError, ValueError) as error:
        raise _unreadable(error, file) from error


def _unreadable(error: OSError | ValueError, file: Path | None = None) -> InputError:
    if isinstance(error, OSError):
        name = _shown(str(error.filename or file))
        return InputError(f"{name} can't be read: {error.strerror or error}; look at its path and rights")
    return InputError(f"{_shown(str(file))!r} is no path; give a file, a folder or -")


def _shown(name: str) -> str:
    """A file's name as text, also where its bytes are none in UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")
