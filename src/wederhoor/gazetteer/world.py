"""What a reader knows beforehand."""

from dataclasses import dataclass

from wederhoor.gazetteer.gazetteer import Gazetteer
from wederhoor.model import Theatre


@dataclass(frozen=True, eq=False, slots=True)
class World:
    """A reader knows these places and conflicts; `theatre` is the one to read for; None: the one a report names."""

    gazetteer: Gazetteer
    theatres: tuple[Theatre, ...] = ()
    theatre: str | None = None
