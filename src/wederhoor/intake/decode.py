"""Bytes into text, code point by code point as they stand, or a clear word on why not."""

import codecs
import re
from collections.abc import Callable

from wederhoor.errors import InputError

Warn = Callable[[str], None]

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BINARY = 0.01  # a text with more control characters than this is none
_FEW = 0.3  # in Latin script, fewer of the letters than this lie beyond ASCII; in Cyrillic, nearly all
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


def decode(data: bytes, name: str, encoding: str | None, warn: Warn) -> str:
    """The text in `data`, without a byte-order mark and with its newlines as they stand.

    Read by `encoding` where given, else by a byte-order mark, else as UTF-8. What is neither is guessed to be
    Windows-1251 or 1252 by how many of its letters lie beyond ASCII, or to be damaged UTF-8; `warn` then says so.
    Raises InputError, naming `name`, for what is no text.
    """
    text = _marked(data, name) if encoding is None else _strict(data, encoding, name).removeprefix("\ufeff")
    if text is None:
        _refuse_binary(data, name)
        text = _unmarked(data, name, warn)
    if "\0" in text:
        raise InputError(f"{name} holds NUL characters: it is no text; give a text file")
    if _PAGE.match(text):
        raise InputError(f"{name} is a web page; give its text without the markup")
    return text


def _marked(data: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    return None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not {encoding} at byte {error.start}; save it as UTF-8") from error


def _refuse_binary(data: bytes, name: str) -> None:
    if b"\0" in data:
        raise InputError(
            f"{name} holds NUL bytes: it is no text, or UTF-16 without its mark; give a text file, saved as UTF-8"
        )
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _BINARY * len(data):
        raise InputError(f"{name} is full of control characters: it is no text; give a text file")


def _unmarked(data: bytes, name: str, warn: Warn) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    mended = data.decode("utf-8", "replace")
    beyond = sum(1 for sign in mended if sign > "\x7f")
    lost = mended.count("\ufffd")
    if beyond > 2 * lost:
        warn(f"{name} is UTF-8 with {lost} damaged characters, the first at byte {bad}; they are read as \ufffd")
        return mended
    encoding = _guess(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8, and no other encoding fits; save it as UTF-8") from error
    warn(f"{name} is not UTF-8; it was read as {encoding}, which is a guess: check its letters, or save it as UTF-8")
    return text


def _guess(data: bytes) -> str:
    beyond = sum(1 for byte in data if byte >= 0xC0)
    ascii_letters = sum(1 for byte in data if 0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A)
    return "cp1252" if beyond < _FEW * (beyond + ascii_letters) else "cp1251"
