"""Where the places of a theatre lie."""

import msgspec

from wederhoor.errors import TheatreError
from wederhoor.gazetteer.database import ANY
from wederhoor.gazetteer.extent import distance
from wederhoor.gazetteer.gazetteer import Gazetteer
from wederhoor.model import NamedPlace, Place, Theatre

_BY_A_TOWN = 25.0  # km: about how far the villages lie whose town it is


def located(theatre: Theatre, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of a theatre, in its order; TheatreError where one is not, or lies in none, of the gazetteer's."""
    return tuple(_located(named, theatre, gazetteer) for named in theatre.places)


def _located(named: NamedPlace, theatre: Theatre, gazetteer: Gazetteer) -> Place:
    if named.lat is not None:
        return _place(named, named.lat, named.lon or 0.0, named.radius or 0.0)
    key = named.within or named.id
    known = gazetteer.place(key)
    if known is None:
        told = f"lies in {key!r}, which" if named.within else "has no `lat` and `lon`, and"
        raise TheatreError(
            f"theatre {theatre.id!r}: the place {named.id!r} {told} is not in the gazetteer; "
            "docs/theatres.md says how to find an id"
        )
    if named.within is None:
        return _amended(named, known)
    somewhere = _in(named, known)
    return _listed(named, somewhere, gazetteer) or somewhere


def _amended(named: NamedPlace, known: Place) -> Place:
    return msgspec.structs.replace(known, name=named.name or known.name, radius=named.radius or known.radius)


def _in(named: NamedPlace, whole: Place) -> Place:
    """A place of which no more is known than what it lies in or by: its point and radius are that one's."""
    radius = named.radius or max(whole.radius, _BY_A_TOWN)
    place = _place(named, whole.lat, whole.lon, radius)
    region = whole.id if whole.level == "region" else whole.region
    return msgspec.structs.replace(place, country=named.country or whole.country, region=region)


def _listed(named: NamedPlace, somewhere: Place, gazetteer: Gazetteer) -> Place | None:
    """The one place of that name there that the gazetteer has by now, as with a user's own layer."""
    names = [(somewhere.name, ANY), *((name, lang) for lang, own in named.names.items() for name in own)]
    called = {place.id: place for name, lang in names for place in gazetteer.named(name, lang)}
    there = [place for place in called.values() if place.level == somewhere.level and _near(place, somewhere)]
    return there[0] if len(there) == 1 else None


def _near(place: Place, somewhere: Place) -> bool:
    return distance((place.lat, place.lon), (somewhere.lat, somewhere.lon)) <= somewhere.radius


def _place(named: NamedPlace, lat: float, lon: float, radius: float) -> Place:
    return Place(
        id=named.id,
        name=named.name or named.id,
        lat=lat,
        lon=lon,
        radius=radius,
        level=named.level or "site",
        country=named.country,
    )
