"""Distances that say where something is: 'the village of X, 40 km north of Y', 'on a road 30 miles from Y'."""

from typing import NamedTuple

from msgspec.structs import replace

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import POINTS, Spot
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer.extent import Compass, distance, moved
from wederhoor.gazetteer.romanise import romanised
from wederhoor.model import Place

_MILE = 1.609  # km
_NUMBER = 3  # tokens of a number
_FROM = frozenset({"near", "from", "of"})
_SMALL = 2  # tokens between a name and a distance: ", in"
_BEHIND = 4  # tokens of what relates a distance to a place: "to the north of"
_ASIDE = 8  # tokens of the same distance in brackets, in another measure
_TOWN = 8  # tokens in which the town's name stands: "the southern port city of X"
_FAR = 25.0  # km; what is closer is told of as the town's own
_ROUGH = 0.2  # of a distance that is told in round numbers and by one of eight directions
_ELSEWHERE = 3  # times that; a namesake further off is not meant


class Measured(NamedTuple):
    """Tokens `first` up to `last`, which relate what is `km` away, in a direction of the compass perhaps, to a place
    behind them."""

    first: int
    last: int
    km: float
    compass: Compass | None


def distances(sentence: Sentence) -> list[Measured]:
    """The distances of a sentence that stand before what they are from."""
    reading = sentence.reading
    if "length" not in reading.present:
        return []
    units = reading.those("length", sentence.first, sentence.last)
    found = (_measured(sentence, k) for k in units if not _in_brackets(reading, k))
    return [one for one in found if one is not None]


def measured(sentence: Sentence, spot: Spot, told: list[Measured]) -> Spot | None:
    """A town from which something is so far: as that, but for one that only says where the place before it is."""
    near = next((m for m in told if m.first <= spot.at < m.last < spot.last), None)
    if near is None or spot.place.level != "settlement":
        return spot
    town = sentence.reading.world.gazetteer.place(spot.place.id.partition("/")[0]) or spot.place  # of its side
    spots = sentence.spots
    if spots and _follows(sentence.reading, spots[-1].last, near):
        i = len(spots) - 1 - (spots[-1].relation == "around" and len(spots) > 1)
        if spots[i].named and spots[i].place.level in POINTS:
            spots[i] = _known(sentence, spots[i], _there(town, near))
            return None
    if near.compass is None or near.km < _FAR:
        return spot
    name = f"{town.name} ({round(near.km)} km {near.compass})"
    return spot._replace(place=replace(_there(town, near), name=name), relation="near")


def behind(sentence: Sentence, end: int) -> Place | None:
    """What is so far from a town named behind the name that ends before token `end`."""
    near = next((m for m in distances(sentence) if _follows(sentence.reading, end, m)), None)
    if near is None:
        return None
    towns = sentence.reading.of(near.last, min(sentence.last, near.last + _TOWN), "name")
    town = sentence.scene.resolve(sentence.reading, towns[0], "settlement") if towns else None
    return _there(town, near) if town is not None and town.level == "settlement" else None


def _follows(reading: Reading, end: int, near: Measured) -> bool:
    """Whether a distance is told right behind the name that ends before token `end`."""
    small = (reading.tokens.word[k] == "," or reading.is_(k, "prep") for k in range(end, near.first))
    return end <= near.first <= end + _SMALL and all(small)


def _there(town: Place, near: Measured) -> Place:
    """What lies so far from a town: a point in that direction, else all that is as far."""
    lat, lon = moved((town.lat, town.lon), near.compass or "centre", near.km)
    radius = near.km * _ROUGH if near.compass else near.km
    radius = round(max(town.radius, radius), 1)
    return Place(id="", name=town.name, lat=lat, lon=lon, radius=radius, level="site", country=town.country)


def _known(sentence: Sentence, spot: Spot, there: Place) -> Spot:
    """A place of which the distance from a town is told: one that no gazetteer has is there, and so is one of which
    the gazetteer has only a namesake elsewhere."""
    place, reading = spot.place, sentence.reading
    off = distance((place.lat, place.lon), (there.lat, there.lon))
    if place.level != "settlement" or (place.id and off <= max(_ELSEWHERE * there.radius, _FAR)):
        return spot
    name = (
        romanised(" ".join(reading.tokens.word[spot.head : spot.last]), reading.pack.lang) if place.id else place.name
    )
    own = replace(there, name=name, level="settlement")
    if place.id and (hit := reading.at(spot.head, "name")) is not None:
        sentence.scene.means(hit, own)
    return spot._replace(place=own)


def _measured(sentence: Sentence, k: int) -> Measured | None:
    """The distance whose unit is token `k`, with what relates it to the place behind it."""
    reading = sentence.reading
    number = _number(reading, k, sentence.first)
    compass, last = _related(sentence, _past_brackets(reading, k + 1, sentence.last))
    if number is None or last is None:
        return None
    km = number[0] * (1.0 if reading.pack.numbers.unit(reading.tokens.low[k]) == "kilometre" else _MILE)
    return Measured(number[1], last, km, compass)


def _number(reading: Reading, k: int, floor: int) -> tuple[float, int] | None:
    """The number before a unit at token `k`, and where it begins with what bounds it: 'more than 40', '60 nautical'."""
    low, rules = reading.tokens.low, reading.pack.numbers
    for i in range(max(floor, k - _NUMBER), k):
        read = rules.numerals.read(low, i, k)
        if read is not None and k - read[1] in (0, 1):
            bounds = (len(words) for words, _ in rules.bounds.get(low[i - 1], ()) if i - len(words) >= floor)
            return float(read[0]), i - next((n for n in bounds if i > floor), 0)
    return None


def _related(sentence: Sentence, k: int) -> tuple[Compass | None, int | None]:
    """The direction of the compass in what relates a distance to a place from token `k` on, and where that ends; None
    where nothing does."""
    reading, begun, end = sentence.reading, k, min(sentence.last, k + _BEHIND)
    held = reading.at(k - 1, "relation")
    last = held.last if held is not None and held.last == k + 1 else None  # "[km from] X"
    while last is None and k < end:
        link = reading.at(k, "relation")
        if link is not None and link.value in _FROM:
            last = link.last
        elif link is None and not reading.at(k, "direction") and not reading.is_(k, "det"):
            break
        k = link.last if link is not None else k + 1
    sides = reading.of(begun, last, "direction") if last is not None else []
    return (sides[-1].value if sides else None), last


def _past_brackets(reading: Reading, k: int, last: int) -> int:
    """The token behind brackets that open at token `k`; `k` where none do."""
    words = reading.tokens.word
    if k >= last or words[k] != "(":
        return k
    closed = (i + 1 for i in range(k, min(last, k + _ASIDE)) if words[i] == ")")
    return next(closed, k)


def _in_brackets(reading: Reading, k: int) -> bool:
    return k + 1 < len(reading.words) and reading.tokens.word[k + 1] == ")"
