"""A folder of theatre files, read from their compiled table where there is one of just these files."""

import tomllib
from hashlib import blake2b
from pathlib import Path

import msgspec

from wederhoor.errors import TheatreError
from wederhoor.model.theatre import Theatre

COMPILED = "theatres.msgpack"
_DIGEST = 16  # bytes, which stand before the table in its file


def read_theatres(folder: Path) -> tuple[Theatre, ...]:
    """The theatres of the `*.toml` files in `folder`, by the files' names.

    Raises:
        TheatreError: `folder` is none, or a file is no TOML or not a theatre; the message names file and key.
    """
    sources = _sources(folder)
    compiled = folder / COMPILED
    if compiled.exists():
        content = compiled.read_bytes()
        if content[:_DIGEST] == _digest(sources):
            return msgspec.msgpack.decode(memoryview(content)[_DIGEST:], type=tuple[Theatre, ...])
    return _parse(sources)


def compile_theatres(folder: Path) -> Path:
    """Writes the table of the theatres in `folder` beside their files, and returns where; TheatreError as above."""
    sources = _sources(folder)
    compiled = folder / COMPILED
    compiled.write_bytes(_digest(sources) + msgspec.msgpack.encode(_parse(sources)))
    return compiled


def _sources(folder: Path) -> dict[Path, bytes]:
    if not folder.is_dir():
        raise TheatreError(f"{folder}: no such folder of theatres; name a folder that holds theatre files (*.toml)")
    return {path: path.read_bytes() for path in sorted(folder.glob("*.toml"))}


def _digest(sources: dict[Path, bytes]) -> bytes:
    """What the files say and what the record looks like: a table made for another record is not read."""
    shape = msgspec.json.encode(msgspec.json.schema(Theatre))
    return blake2b(b"\0".join([*sources.values(), shape]), digest_size=_DIGEST).digest()


def _parse(sources: dict[Path, bytes]) -> tuple[Theatre, ...]:
    return tuple(_theatre(path, content) for path, content in sources.items())


def _theatre(path: Path, content: bytes) -> Theatre:
    try:
        return msgspec.convert(tomllib.loads(content.decode()), Theatre)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TheatreError(f"{path}: not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise TheatreError(f"{path}: {_readable(str(error))}; docs/theatres.md lists every key") from error


def _readable(message: str) -> str:
    """msgspec's message with `$.people[3].name` said as the file has it: `people[3].name`."""
    return message.replace("`$.", "`").replace(" - at `$`", "").replace("Object", "Table")
