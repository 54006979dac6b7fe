"""What lies between two towns: 'fighting between X and Y', 'on the road between X and Y'."""

from itertools import pairwise

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import POINTS, Spot
from wederhoor.gazetteer.extent import distance
from wederhoor.model import Place

_FAR = 300.0  # km; towns further apart have much between them


def midway(sentence: Sentence) -> None:
    """Two towns that something is between become the stretch there, in which it is."""
    acting = {agent.head for agent in sentence.cast if agent.sort == "capital"}
    for one, two in pairwise(sentence.spots):
        stretch = _stretch(one.place, two.place) if _both(one, two) and not acting >= {one.head, two.head} else None
        if stretch is not None:
            at = sentence.spots.index(one)
            sentence.spots[at : at + 2] = [one._replace(last=two.last, place=stretch, relation="in")]
            sentence.cast = [a for a in sentence.cast if a.head not in (one.head, two.head)]


def _both(one: Spot, two: Spot) -> bool:
    """Whether two places are the towns between which something is."""
    between = one.relation == two.relation == "between" and one.row == two.row
    return between and one.place.level in POINTS and two.place.level in POINTS


def _stretch(one: Place, two: Place) -> Place | None:
    """What lies between two towns of a country; None where they are far apart."""
    apart = distance((one.lat, one.lon), (two.lat, two.lon))
    if one.country != two.country or apart > _FAR:
        return None
    lat, lon = (one.lat + two.lat) / 2, (one.lon + two.lon) / 2
    name = f"{one.name}–{two.name}"
    return Place(id="", name=name, lat=lat, lon=lon, radius=apart / 2, level="area", country=one.country)
