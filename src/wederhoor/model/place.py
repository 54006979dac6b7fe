"""A place of the gazetteer."""

import msgspec

from wederhoor.model.claim import Level


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The gazetteer knows a place of this name, level and extent here.

    `name` is GeoNames' main (English) name; `lat`, `lon` degrees; `radius` how far it reaches in km; `country`
    ISO 3166-1 alpha-3; `region` the gazetteer's id of the first-order region that it lies in; `population` 0 where
    unknown; `capital` whether it is its country's.
    """

    id: str
    name: str
    lat: float
    lon: float
    radius: float
    level: Level
    country: str | None = None
    region: str | None = None
    population: int = 0
    capital: bool = False
