"""The theatres that come with wederhoor, a file each, and a user's own."""

from collections.abc import Sequence
from pathlib import Path

from wederhoor.model.theatre import Theatre
from wederhoor.theatres.read import read_theatres

THEATRES = Path(__file__).parent


def load_theatres(folders: Sequence[Path] = ()) -> tuple[Theatre, ...]:
    """The bundled theatres and those of the `*.toml` files in `folders`, in the order of their ids.

    A theatre of a later folder replaces an earlier one of the same id.

    Raises:
        TheatreError: a folder does not exist, or a file is no TOML or not a theatre; the message names file and key.
    """
    theatres = {theatre.id: theatre for folder in (THEATRES, *folders) for theatre in read_theatres(folder)}
    return tuple(theatres[name] for name in sorted(theatres))
