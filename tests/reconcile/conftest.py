"""Claims to reconcile, made in a line each."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from wederhoor.model import Claim, Location, Quantity, Source, Span, Theatre, Time

PLACES = {
    "Arden": Location(name="Arden", lat=48.0, lon=37.0, level="settlement", country="UKR"),
    "Brill": Location(name="Brill", lat=49.5, lon=35.5, level="settlement", country="UKR"),
    "Arden station": Location(name="Arden station", lat=48.01, lon=37.02, level="site", country="UKR"),
    "Ardenland": Location(name="Ardenland", lat=48.3, lon=37.3, level="region", country="UKR"),
    "Ukraine": Location(name="Ukraine", lat=49.0, lon=32.0, level="country", country="UKR"),
}
Say = Callable[..., Claim]


def _quantity(count: int | tuple[int | None, int | None] | None, unit: str) -> Quantity | None:
    if count is None:
        return None
    low, high = count if isinstance(count, tuple) else (count, count)
    return msgspec.convert({"min": low, "max": high, "unit": unit}, Quantity)


@pytest.fixture
def say() -> Say:
    """Makes a claim: `say("c1", "attack.shelling", "Arden", day="2022-03-02", by="Governor Roe/UKR/local_authority")`.

    Its report is the part of the id before a dot, its publisher that report's name in capitals.
    """

    def made(
        name: str,
        kind: str,
        where: str | None = "Arden",
        *,
        day: str | None = None,
        out: str | None = "2022-03-03",
        by: str | tuple[str, ...] = (),
        count: int | tuple[int | None, int | None] | None = None,
        unit: str = "person",
        quote: str = "so it was said",
        at: int = 0,
        **rest: Any,
    ) -> Claim:
        chain = (by,) if isinstance(by, str) else by
        sources = [msgspec.convert(dict(zip(("name", "party", "type"), _three(s), strict=True)), Source) for s in chain]
        report = name.split(".")[0]
        fields: dict[str, Any] = {
            "publisher": report.upper(),
            "actor": None,
            "target": None,
            "object": None,
            "polarity": "affirmed",
            "modality": "actual",
            **rest,
        }
        return Claim(
            id=name,
            report=report,
            article=None,
            url=None,
            language="en",
            published=out,
            kind=kind,
            span=Span(at, at + len(quote)),
            quote=quote,
            trigger=None,
            place=PLACES[where] if where else None,
            time=Time(edtf=day, basis="stated") if day else None,
            sources=tuple(sources),
            quantity=_quantity(count, unit),
            extractor="test",
            rule=None,
            **fields,
        )

    return made


def _three(source: str) -> list[str | None]:
    name, party, kind = source.split("/")
    return [name or None, party or None, kind]


class Nowhere:
    """A gazetteer that knows no place."""

    def place(self, id: str) -> None:  # noqa: A002, ARG002
        return None

    def named(self, name: str, lang: str) -> tuple[()]:  # noqa: ARG002
        return ()

    def country(self, alpha3: str) -> None:  # noqa: ARG002
        return None


class Stage:
    """A world of one theatre and no places."""

    gazetteer = Nowhere()
    theatre = None

    def __init__(self, *theatres: Theatre) -> None:
        self.theatres = theatres


@pytest.fixture
def stage() -> Callable[..., Stage]:
    """Makes a world of the theatres given, without places."""
    return Stage
