"""What a reader knows beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wederhoor.gazetteer.gazetteer import Gazetteer
from wederhoor.gazetteer.located import located
from wederhoor.model import Place, Theatre


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class World:
    """A reader knows these places and conflicts; `theatre` is the one to read for; None: the one a report names.

    `places` are those of each theatre, by its id. TheatreError where the gazetteer has not what they lie in.
    """

    gazetteer: Gazetteer
    theatres: tuple[Theatre, ...] = ()
    theatre: str | None = None
    places: Mapping[str, tuple[Place, ...]] = field(init=False)

    def __post_init__(self) -> None:
        places = {theatre.id: located(theatre, self.gazetteer) for theatre in self.theatres}
        object.__setattr__(self, "places", places)
