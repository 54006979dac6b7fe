"""Records as rows, and back."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import cos, radians
from typing import Any

import msgspec

from wederhoor.errors import InputError, StoreError
from wederhoor.model import Claim, Judgement, Location, Report, identity
from wederhoor.store import words
from wederhoor.store.backend import Box, Row
from wederhoor.store.days import bounds, last_day

_DEGREE = 111.2  # km of a degree along a meridian
_LONGEST = 32_767  # days: what a small integer holds
_claim = msgspec.json.Decoder(Claim)
_judgement = msgspec.json.Decoder(Judgement)
REPORT_COLUMNS = ("id", "published", "publisher", "language", "url", "article", "title", "body", "text")


def report_row(report: Report, key: int, moment: int, today: str) -> Row:
    """A row of `report`; a report without a date is known from the day that it is put in."""
    known = last_day(report.published) or today
    row = (
        key,
        report.id,
        moment,
        known,
        report.published,
        report.publisher,
        report.language,
        report.url,
        report.article,
        report.title,
        report.body,
        report.text,
    )
    return whole(row)


def claim_row(claim: Claim, key: int, report: int, moment: int, known: str, place: int | None) -> Row:
    """A row of `claim`."""
    reach, days = _reach(claim.time.edtf if claim.time else None)
    first, last = reach or (None, None)
    record = msgspec.json.encode(claim)
    row = (key, claim.id, report, moment, 0, known, claim.kind, place, first, last, days, claim.actor, claim.target)
    if b"\\u0000" in record:
        whole((*row, *voices(claim)))
    return (*row, record)


@lru_cache(maxsize=65536)
def _reach(edtf: str | None) -> tuple[tuple[str, str] | None, int | None]:
    reach = bounds(edtf)
    if reach is None:
        return None, None
    days = (date.fromisoformat(reach[1]) - date.fromisoformat(reach[0])).days + 1
    return reach, min(days, _LONGEST)


def voices(claim: Claim) -> set[str]:
    """The folded names of all who say the claim: of its chain, or else its publisher."""
    said = [each for source in claim.sources for each in (source.name, source.mention) if each]
    if not claim.sources and claim.publisher:
        said = [claim.publisher]
    return {folded for each in said if (folded := _folded(each))}


@lru_cache(maxsize=65536)
def _folded(said: str) -> str:
    return words.name(said)


def judgement_row(judgement: Judgement, key: int, moment: int) -> Row:
    """A row of `judgement`, which is known from the day that it was made."""
    return key, judgement.id, moment, instant(judgement.when)[:10], msgspec.json.encode(judgement)


def place_row(place: Location, key: int, hash_: str) -> Row:
    """A row of `place`."""
    return whole((key, hash_, place.id, words.name(place.name), *(_box(place) or (None,) * 4)))


def place_hash(place: Location) -> str:
    """The identity of a place with its extent, whatever claim names it in whatever relation."""
    return identity("p_", place.id, place.name, place.lat, place.lon, place.radius, place.level, place.country)


def _box(place: Location) -> Box | None:
    if place.lat is None or place.lon is None:
        return None
    high = (place.radius or 0.0) / _DEGREE
    # Towards a pole, the box of a circle opens to all longitudes.
    top = abs(place.lat) + high
    wide = 180.0 if top >= 90 else min(180.0, high / cos(radians(top)))
    return place.lon - wide, place.lat - high, place.lon + wide, place.lat + high


def report_of(row: Any) -> Report:
    """The report in a row that has REPORT_COLUMNS."""
    return Report(
        id=row.id,
        text=row.text or "",
        article=row.article,
        url=row.url,
        publisher=row.publisher,
        title=row.title,
        language=row.language,
        published=row.published,
        body=row.body,
    )


def claim_of(record: bytes) -> Claim:
    """The claim in a `record` column."""
    return _claim.decode(record)


def judgement_of(record: bytes) -> Judgement:
    """The judgement in a `record` column."""
    return _judgement.decode(record)


def whole(row: Row) -> Row:
    """The row itself. Raises StoreError where a text in it holds U+0000, which PostgreSQL can't keep."""
    for value in row:
        if isinstance(value, str) and "\0" in value:
            raise StoreError(f"{row[1]} holds the character U+0000, which no store keeps; take it out")
    return row


def stamp(moment: datetime) -> str:
    """An aware moment as the store writes it: ISO 8601, UTC, to the microsecond, so that text order is time order."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def later(moment: datetime, last: str | None) -> datetime:
    """`moment`, or just after `last` where a clock went back or two writes met."""
    if last is None or stamp(moment) > last:
        return moment
    return datetime.fromisoformat(last) + timedelta(microseconds=1)


def instant(said: str) -> str:
    """A moment that someone gives (ISO 8601; without a zone UTC; of a day its end) as the store writes it.

    Raises InputError where it is none.
    """
    try:
        found = datetime.fromisoformat(said)
    except ValueError as error:
        raise InputError(f"{said!r} is no moment; write 2022-03-03T12:00:00Z, or 2022-03-03") from error
    if len(said) == len("2022-03-03"):
        found = found.replace(hour=23, minute=59, second=59, microsecond=999_999)
    return stamp(found.replace(tzinfo=found.tzinfo or UTC))
