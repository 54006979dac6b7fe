"""What lies around a town and is called after it."""

import msgspec

from wederhoor.model import Level, Place

_SURROUNDINGS = 20.0  # km


def around(town: Place, level: Level) -> Place:
    """The surroundings of a town, an area, or the district that it is the seat of."""
    name, radius = f"{town.name} {level}", max(town.radius, _SURROUNDINGS)
    return msgspec.structs.replace(town, id=f"{town.id}/around", name=name, level=level, radius=radius)
