"""A place as where a claim is."""

from wederhoor.extract.memory import Memory
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
    return located(memory.place) if memory.place else None
