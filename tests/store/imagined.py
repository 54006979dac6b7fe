"""Imagined reports and claims, for the tests of the store."""

from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from wederhoor.model import Claim, Judgement, Location, Report, Source, Span, Time, claim_id, identity

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
EVENING = datetime(2026, 1, 1, 20, tzinfo=UTC)
TOMORROW = datetime(2026, 1, 2, 12, tzinfo=UTC)
KHARKIV = Location(id="geonames:706483", name="Kharkiv", lat=49.98, lon=36.25, radius=14, level="settlement")
SUVA = Location(id="geonames:2198148", name="Suva", lat=-18.14, lon=178.44, radius=200, level="settlement")
MAYOR = Source(name="Ihor Terekhov", mention="burgemeester Terechov", party="UKR", type="local_authority")


def report(number: int = 0, **fields: Any) -> Report:
    given = {"text": f"Bericht {number}: Charkov is beschoten.", "published": "2022-03-03", "language": "nl", **fields}
    return Report(**given)


def claim(report: Report, ordinal: int = 0, **fields: Any) -> Claim:
    span = Span(0, len(report.text))
    given: dict[str, Any] = {
        "kind": "attack.shelling",
        "object": None,
        "actor": None,
        "target": None,
        "sources": (),
        "polarity": "affirmed",
        "quantity": None,
        "place": KHARKIV,
        "time": Time(edtf="2022-03-02", basis="stated"),
        "quote": report.text,
        "span": span,
        "trigger": None,
        "modality": "actual",
        "extractor": "test/1",
        "rule": None,
        **fields,
    }
    made = Claim(
        id="",
        report=report.id,
        article=report.article,
        url=report.url,
        publisher=report.publisher,
        language=report.language,
        published=report.published,
        **given,
    )
    return replace(made, id=claim_id(made, ordinal))


def judgement(*claims: Claim, verdict: Any = "same", when: str = "2022-03-05T10:00:00Z", **rest: Any) -> Judgement:
    ids = tuple(each.id for each in claims)
    return Judgement(
        id=identity("j_", "an analyst", when, verdict, ids),
        who="an analyst",
        when=when,
        verdict=verdict,
        claims=ids,
        why="one shelling",
        **rest,
    )
