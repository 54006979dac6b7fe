"""What a time expression means before the day of publication is known: "two weeks ago", not yet which day."""

import msgspec


class Moment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words name a time in this way (`op`), with these parts; which parts an `op` reads stands in docs/time.md."""

    op: str
    weekday: int | None = None
    day: int | None = None
    upto: int | float | None = None
    month: int | None = None
    year: int | None = None
    years: int | None = None
    hour: int | None = None
    minute: int = 0
    number: int | float | None = None
    unit: str = "day"
    step: int = 0
    side: str | None = None
    part: str | None = None
    edge: str | None = None
    season: str | None = None
    edtf: str | None = None
    first: "Moment | None" = None
    last: "Moment | None" = None
