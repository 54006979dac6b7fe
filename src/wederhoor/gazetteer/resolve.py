"""Which of the places of one name a report means. Pure."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import inf, log10
from typing import NamedTuple

import msgspec

from wederhoor.gazetteer.extent import distance
from wederhoor.gazetteer.fold import fold
from wederhoor.model import Level, Place

# Points. A town counts the logarithm of its people: 500 make 2.7, a million 6. The rest is set against that, and tuned
# by benchmarks/places.py.
_FEWEST = 300  # people: fewer, or an unknown number, count as so many
_LISTED = 10_000  # people that a town counts for which our own list of places of the news has no number
_PRIOR: dict[Level, float] = {"country": 8.0, "area": 6.5, "region": 3.7, "district": 4.0, "site": 5.0}
_KNOWN, _WIDE = 0.1, 0.4  # a region with known people before a mere side of a country, a province before its city
_NAMESAKE = -2.5  # a region that is called as a town in it, where nothing says that the region is meant
_CITY = -2.0  # a region that is a town with its name, where one round it has the name too and a region is meant
_OVERSHADOWED = -2.0  # a village that is called as a region elsewhere
_CAPITAL = 1.0
_THEATRE = 2.0
_BOUNDS = 1.0
_NAMED = 1.5  # its country is named in the report
_OFTEN = 0.5  # and more often than any other
_SAME_COUNTRY = 2.0  # times the share of the report's other places that are in its country
_SAME_REGION = 1.5  # the report names its region
_WITHIN = 3.0  # the words say that it lies in this place, or, below zero, in another
_BYNAME = -0.7  # its main name is another one, while another candidate's is this one
_NEAR = ((60.0, 2.0), (160.0, 1.5), (400.0, 0.7))  # km to the nearest other place of the report
_MOST_COMPANY = _SAME_COUNTRY + _SAME_REGION + _NEAR[0][1]
_LEVEL = 3.0  # it is of the level asked for, or, below zero, of another kind
_ENOUGH = 4.0
_SMALL, _SMALL_ENOUGH = 3000, 5.3  # a village needs more to speak for it
_STRANGE = 0.5  # and a town in a country that the report, which names others, does not
_DOUBT = 2.5  # and a name that is also a word or a surname more still
_TOWN = 15000  # people: below, two that are as likely are none
_MARGIN = 0.4
_TOGETHER = 25.0  # km: candidates so close are as good as one
_KINDS: dict[Level, int] = {"site": 0, "settlement": 0, "district": 1, "region": 1, "area": 1, "country": 2}

_DEGREE = 111.0  # km of latitude
_folded = lru_cache(4096)(fold)
_VOWELS = re.compile("[aeiouyj'’ʹ-]")

Bounds = tuple[float, float, float, float]


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a report tells beside the name: where it is set, what else it names, what the words round the name say.

    `countries` (alpha-3) and `bounds` (west, south, east, north, degrees) are the theatre's; `named` counts the
    countries that the report names; `places` are those already resolved in it. About the name itself: `name` is it,
    `level` what a noun at it asks for ("the village of", "the region"), `within` the place that the words say it lies
    in; `doubtful` says that it is also a common word or a surname.
    """

    countries: tuple[str, ...] = ()
    bounds: Bounds | None = None
    named: Mapping[str, int] = {}
    places: tuple[Place, ...] = ()
    name: str = ""
    level: Level | None = None
    within: Place | None = None
    doubtful: bool = False


class _Scored(NamedTuple):
    score: float
    place: Place


def resolve(candidates: Iterable[Place], context: Context) -> Place | None:
    """The place that a report with this context means by a name that all `candidates` have; None where none is likely.

    Of candidates that are as likely, the one whose id comes first; None where they are small and far apart.
    """
    places = tuple({place.id: place for place in candidates}.values())
    ranked = sorted((_Scored(_alone(p, places, context), p) for p in places), key=_best)
    if not ranked:
        return None
    if _open(ranked, context):
        ranked = sorted((_Scored(s + _company(p, context.places), p) for s, p in ranked), key=_best)
    best, place = ranked[0]
    return None if best < _bar(place, context) or _torn(ranked) else place


def _open(ranked: list[_Scored], context: Context) -> bool:
    """Whether the company of the candidates could still change the answer."""
    close = len(ranked) > 1 and ranked[0].score - ranked[1].score <= _MOST_COMPANY
    return close or ranked[0].score < _bar(ranked[0].place, context)


def _best(scored: _Scored) -> tuple[float, str]:
    return -scored.score, scored.place.id


def _alone(place: Place, candidates: Collection[Place], context: Context) -> float:
    """The points of `place` before its company is looked at, which can only add to them."""
    points = _prior(place, candidates, context)
    if place.country in context.countries:
        points += _THEATRE
    if context.bounds and _inside(place, context.bounds):
        points += _BOUNDS
    mentions = context.named.get(place.country or "", 0)
    if mentions:
        points += _NAMED + _OFTEN * (mentions >= max(context.named.values()))
    points += _fit(place, context.level) + _lies_within(place, context.within)
    return points + _byname(place, candidates, _folded(context.name))


def _prior(place: Place, candidates: Iterable[Place], context: Context) -> float:
    """What a place has to say for itself."""
    if place.level == "settlement":
        unknown = _people(place) < _SMALL and any(
            p.level in ("area", "region") and not _town_of(place, p) for p in candidates
        )
        return log10(max(_people(place), _FEWEST)) + _CAPITAL * place.capital + _OVERSHADOWED * unknown
    points = _PRIOR[place.level] + _KNOWN * log10(place.population + 1) * (place.level in ("region", "area"))
    if place.level == "region":
        points += _WIDE * log10(max(place.radius, 1.0))
    if place.level == "region" and any(_town_of(town, place) for town in candidates):
        points += _NAMESAKE if context.level is None else _CITY * _has_twin(place, candidates)
    return points


def _has_twin(region: Place, candidates: Iterable[Place]) -> bool:
    """Whether another region of its country has a region's name: Kyiv is one, and Kyiv Oblast."""
    return any(p.level == "region" and p.country == region.country and p.id != region.id for p in candidates)


def _people(place: Place) -> int:
    return place.population or (_LISTED if place.id.startswith("area:") else 0)


def _town_of(town: Place, region: Place) -> bool:
    return town.level == "settlement" and town.region == region.id


def _inside(place: Place, bounds: Bounds) -> bool:
    west, south, east, north = bounds
    return south <= place.lat <= north and west <= place.lon <= east


def _company(place: Place, others: Iterable[Place]) -> float:
    """How well it keeps company with the report's other places."""
    company = [other for other in others if other.id != place.id]
    if not company:
        return 0.0
    at_home = [other for other in company if other.country == place.country] if place.country else []
    near_by = [other for other in company if other.id == place.region or other.region == place.id]
    points = _SAME_COUNTRY * len(at_home) / len(company) + _SAME_REGION * bool(near_by)
    return points if place.level in ("country", "area") else points + _nearness(place, company)


def _nearness(place: Place, company: Iterable[Place]) -> float:
    """More the nearer the nearest town of the company is; those too far north or south are not even measured."""
    reach = place.radius if place.level == "region" else 0.0
    lat, rows = place.lat, (_NEAR[-1][0] + reach) / _DEGREE
    near = [other for other in company if other.level in ("settlement", "site") and abs(other.lat - lat) <= rows]
    nearest = min((_apart(place, other) - reach for other in near), default=inf)
    return next((gain for km, gain in _NEAR if nearest <= km), 0.0)


def _fit(place: Place, level: Level | None) -> float:
    if level is None:
        return 0.0
    return _LEVEL if _KINDS[place.level] == _KINDS[level] else -_LEVEL


def _lies_within(place: Place, within: Place | None) -> float:
    if within is None:
        return 0.0
    if within.level == "country" or not place.region:
        inside = place.country == within.country
    else:
        inside = place.region == within.id or _apart(place, within) <= within.radius
    return _WITHIN if inside else -_WITHIN


def _byname(place: Place, candidates: Collection[Place], name: str) -> float:
    """Less for a place that is mainly called otherwise, where another one is mainly called so."""
    if not name or len(candidates) == 1 or _called(place, name) or not any(_called(o, name) for o in candidates):
        return 0.0
    return _BYNAME


def _called(place: Place, name: str) -> bool:
    main, own = _sounds(_folded(place.name)), _sounds(name)
    return main == own or (place.level == "region" and main.startswith(own + " "))


@lru_cache(maxsize=4096)
def _sounds(name: str) -> str:
    """What spellings of one name in several romanisations share: its consonants ("Slovjansk", "Slovyansk")."""
    return _VOWELS.sub("", name.replace("kh", "h").replace("ch", "h").replace("w", "v")) or name


def _bar(place: Place, context: Context) -> float:
    """The points that `place` needs."""
    small = place.level == "settlement" and _people(place) < _SMALL
    abroad = bool(context.named) and place.country not in {*context.named, *context.countries, None}
    strange = abroad and place.level == "settlement"
    told = _LEVEL * (strange and context.level == "settlement")  # "the town of" says of none of them that it is meant
    return (_SMALL_ENOUGH if small else _ENOUGH) + _STRANGE * strange + told + _DOUBT * context.doubtful


def _torn(ranked: list[_Scored]) -> bool:
    """Whether a small town wins by too little over another one that lies elsewhere."""
    if len(ranked) < 2 or ranked[0].place.level != "settlement" or ranked[0].place.population >= _TOWN:
        return False
    (best, place), (next_best, other) = ranked[:2]
    return best - next_best < _MARGIN and _apart(place, other) > _TOGETHER


def _apart(a: Place, b: Place) -> float:
    return distance((a.lat, a.lon), (b.lat, b.lon))
