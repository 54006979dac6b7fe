"""The first and last day of a date as a database compares them."""

from functools import lru_cache

from wederhoor.values.time import TimeError, parse


@lru_cache(maxsize=65536)
def bounds(edtf: str | None) -> tuple[str, str] | None:
    """The first and last day (ISO 8601) that an EDTF date reaches; None where it is none."""
    if not edtf:
        return None
    try:
        first, last = parse(edtf)
    except TimeError:
        return None
    return first.isoformat(), last.isoformat()


def last_day(edtf: str | None) -> str | None:
    """The last day that an EDTF date reaches; None where it is none."""
    reach = bounds(edtf)
    return reach and reach[1]
