"""What lies around a town and is called after it."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from wederhoor.model import Level, Place

_SURROUNDINGS = 20.0  # km
_DWARFED = 20  # times as many people as a namesake has a town that what lies around is called after


def around(town: Place, level: Level) -> Place:
    """The surroundings of a town, an area, or the district that it is the seat of."""
    name, radius = f"{town.name} {level}", max(town.radius, _SURROUNDINGS)
    return msgspec.structs.replace(town, id=f"{town.id}/around", name=name, level=level, radius=radius)


def eponyms(places: Iterable[Place]) -> list[Place]:
    """The towns among places that an adjective can be of after which what lies around one of them can be called."""
    towns = [place for place in places if place.level == "settlement"]
    least = max((town.population for town in towns), default=0) / _DWARFED
    return [town for town in towns if town.population >= least]


def towns_of(adjective: str, endings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The names that the towns can have whose adjective it is, of two joined by a hyphen the last: "the X-Y sector"."""
    last = adjective.rpartition("-")[2]
    stems = ((last.removesuffix(ending), own) for ending, own in endings.items() if last.endswith(ending))
    return (stem + ending.removesuffix("-") for stem, own in stems for ending in own)
