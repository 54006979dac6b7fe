"""The names of one report, resolved so that each helps the others. Pure."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from wederhoor.gazetteer.resolve import Context, resolve
from wederhoor.model import Place

_ROUNDS = 3  # each round knows the places of the one before; after three little moves


def resolve_together(named: Mapping[str, tuple[Place, ...]], context: Context) -> dict[str, Place | None]:
    """What each name of a report means, one place to a name, given its candidates.

    Names that only one place of note has are taken first; the places found then speak for those near them. `context`
    holds what is known beforehand; countries among the candidates are counted as named.
    """
    countries = Counter(context.named)
    countries.update(_countries(named))
    known = msgspec.structs.replace(context, named=dict(countries))
    found: dict[str, Place | None] = {}
    for _ in range(_ROUNDS):
        company = (*context.places, *(place for place in found.values() if place))
        told = {name: resolve(places, _for(name, known, company, found.get(name))) for name, places in named.items()}
        if told == found:
            break
        found = told
    return found


def _for(name: str, context: Context, company: tuple[Place, ...], own: Place | None) -> Context:
    """The context of one name: the places of all the others."""
    return msgspec.structs.replace(context, name=name, places=tuple(place for place in company if place is not own))


def _countries(named: Mapping[str, tuple[Place, ...]]) -> list[str]:
    """The countries that are named outright: no other place has the name."""
    return [places[0].country or "" for places in named.values() if len(places) == 1 and places[0].level == "country"]
