"""Places of claims that carry none of the gazetteer's ids, resolved by name, level and coordinates."""

from wederhoor.model import Location, Place
from wederhoor.reconcile.knowledge import Knowledge
from wederhoor.values.place import distance

# A place of the same name further off than this is another place.
_FAR = 60.0
_FINE = ("site", "settlement")


def resolve(where: Location | None, world: Knowledge | None) -> Location | None:
    """The location with the gazetteer's id, country and reach, where it knows a place of that name and level there.

    A country is found by its code; whatever is not found stays as the claim has it.
    """
    if where is None or world is None or where.id is not None:
        return where
    if where.level == "country" and where.country:
        found = world.gazetteer.country(where.country)
        return _filled(where, found) if found else where
    far = ((_near(where, place), place) for place in world.gazetteer.named(where.name, "en"))
    near = [(apart, place.id, place) for apart, place in far if apart is not None]
    return _filled(where, min(near, key=lambda found: found[:2])[2]) if near else where


def _near(where: Location, place: Place) -> float | None:
    same = where.level == place.level or (where.level in _FINE and place.level in _FINE)
    if not same:
        return None
    apart = distance(where, Location(name=place.name, lat=place.lat, lon=place.lon, level=place.level))
    return apart if apart is not None and (apart <= _FAR or place.level == "country" or apart <= place.radius) else None


def _filled(where: Location, place: Place) -> Location:
    return Location(
        id=place.id,
        name=where.name,
        lat=where.lat if where.lat is not None else place.lat,
        lon=where.lon if where.lon is not None else place.lon,
        radius=where.radius if where.radius is not None else place.radius,
        level=where.level,
        country=where.country or place.country,
        relation=where.relation,
        span=where.span,
    )
