"""A place as where a claim is."""

from wederhoor.extract.memory.memory import Memory
from wederhoor.model import Location, Place, Relation, Span


def located(p: Place, relation: Relation = "in", span: Span | None = None) -> Location:
    """A place as where a claim is."""
    return Location(
        id=p.id or None,
        name=p.name,
        lat=p.lat,
        lon=p.lon,
        radius=p.radius,
        level=p.level,
        country=p.country,
        relation=relation,
        span=span,
    )


def carried(memory: Memory) -> Location | None:
    """Where the report last was."""
    return located(memory.places.place) if memory.places.place else None


def event_place(memory: Memory) -> Location | None:
    """Where the attack was that the report speaks of: as closely as it has said since."""
    event = memory.event
    since = memory.places.place
    if event is None or since is None:
        return around(memory, event.place) if event else None
    if event.place is None or (event.place.level == "country" and since.country == event.place.country):
        return carried(memory)
    return around(memory, event.place)


def around(memory: Memory, place: Location | None) -> Location | None:
    """A place, or what is around all of those that it was last told of side by side with, which may be nothing."""
    if place is None or place.name not in memory.places.scattered:
        return place
    whole = memory.places.scattered[place.name]
    return located(whole) if whole else None
