"""The layers of the gazetteer: those that came with the package, and those that the user added."""

from pathlib import Path

from wederhoor.gazetteer import bundled
from wederhoor.settings import Settings


def folder(own: Settings) -> Path:
    """Where the user's layers are kept."""
    return own.data / "gazetteer"


def layers(own: Settings) -> tuple[Path, ...]:
    """Every layer, lowest first; the user's own in the order of their names. Raises GazetteerError."""
    return (*bundled(), *sorted(folder(own).glob("*.sqlite")))
