"""The theatres that come with wederhoor, a file each, and a user's own."""

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from wederhoor.errors import TheatreError
from wederhoor.model.theatre import Theatre

_BUNDLED = Path(__file__).parent


def load_theatres(folders: Sequence[Path] = ()) -> tuple[Theatre, ...]:
    """The bundled theatres and those of the `*.toml` files in `folders`, in the order of their ids.

    A theatre of a later folder replaces an earlier one of the same id.

    Raises:
        TheatreError: a folder does not exist, or a file is no TOML or not a theatre; the message names file and key.
    """
    theatres = {theatre.id: theatre for path in _files(folders) for theatre in [_load(path)]}
    return tuple(theatres[name] for name in sorted(theatres))


def _files(folders: Sequence[Path]) -> Iterable[Path]:
    for folder in (_BUNDLED, *folders):
        if not folder.is_dir():
            raise TheatreError(f"{folder}: no such folder of theatres; name a folder that holds theatre files (*.toml)")
        yield from sorted(folder.glob("*.toml"))


def _load(path: Path) -> Theatre:
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
        return msgspec.convert(table, Theatre)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TheatreError(f"{path}: not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise TheatreError(f"{path}: {_readable(str(error))}; docs/theatres.md lists every key") from error


def _readable(message: str) -> str:
    """msgspec's message with `$.people[3].name` said as a theatre file has it: `people[3].name`."""
    return message.replace("`$.", "`").replace(" - at `$`", "").replace("Object", "Table")
