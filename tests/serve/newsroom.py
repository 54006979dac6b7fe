"""A few imagined reports with their claims, written by hand, for the tests of the API and the page."""

from typing import Any

from msgspec.structs import replace

from wederhoor.model import Claim, Judgement, Location, Quantity, Report, Source, Span, Time, claim_id

KHARKIV = Location(
    id="geonames:706483", name="Kharkiv", lat=49.98081, lon=36.25272, radius=14, level="settlement", country="UKR"
)
MARIUPOL = Location(
    id="geonames:701822", name="Mariupol", lat=47.09514, lon=37.54131, radius=8, level="settlement", country="UKR"
)
KHERSON_REGION = Location(
    id="geonames:706442", name="Kherson Oblast", lat=46.5, lon=33.5, radius=110, level="region", country="UKR"
)
DONBAS = Location(id="area:donbas", name="Donbas", lat=48.2, lon=38.2, radius=130, level="area", country="UKR")
UKRAINE = Location(id="geonames:690791", name="Ukraine", lat=49, lon=32, radius=600, level="country", country="UKR")

MINISTRY = Source(name="Ministry of Defence", mention="het ministerie van Defensie", party="RUS", type="military")
MAYOR = Source(name="Terekhov", mention="burgemeester Terekhov", party="UKR", type="local_authority")
SERVICES = Source(name=None, mention="de hulpdiensten", party="UKR", type="emergency_services")


def span(text: str, words: str | None, after: int = 0) -> Span | None:
    """Where the words first stand in the text, in code points."""
    if words is None:
        return None
    start = text.index(words, after)
    return Span(start, start + len(words))


def said(report: Report, quote: str, kind: str, **fields: Any) -> Claim:
    """A claim of the report; `trigger`, `where` and `evidence` are given as words of the quote."""
    own = span(report.text, quote)
    assert own is not None
    place, where = fields.pop("place", None), fields.pop("where", None)
    if place and where:
        place = Location(
            **{**{f: getattr(place, f) for f in place.__struct_fields__}, "span": span(report.text, where)}
        )
    trigger = span(report.text, fields.pop("trigger", None), own.start)
    evidence = {field: span(report.text, words, own.start) for field, words in fields.pop("evidence", {}).items()}
    sources = tuple(_standing_in(source, report.text) for source in fields.pop("sources", ()))
    record = {
        "object": None, "actor": None, "target": None, "time": None, "polarity": "affirmed", "modality": "actual",
        "quantity": None, "rule": f"nl/{kind}#{kind.partition('.')[2]}", **fields,
    }  # fmt: skip
    made = Claim(
        id="", report=report.id, article=report.article, url=report.url, publisher=report.publisher,
        language=report.language, published=report.published, kind=kind, span=own, quote=quote, trigger=trigger,
        place=place, sources=sources, evidence=evidence, extractor="rules/test", **record,
    )  # fmt: skip
    return replace(made, id=claim_id(made, 0))


def _standing_in(source: Source, text: str) -> Source:
    where = span(text, source.mention) if source.mention and source.mention in text else None
    return replace(source, span=where)


def on(day: str, basis: str = "stated") -> Time:
    """A time, on this day."""
    return Time(edtf=day, basis=basis)  # type: ignore[arg-type]


CITY = Report(
    publisher="Het Avondlicht",
    title="Nacht van granaten in Charkov",
    published="2022-03-02",
    language="nl",
    text=(
        "Charkov lag afgelopen nacht opnieuw onder vuur 🔥🚒. Zeker 21 mensen kwamen om bij de beschietingen, aldus "
        "burgemeester Terekhov. Volgens persbureau Noordwind, dat de hulpdiensten aanhaalt, vielen er "
        "112 gewonden.\n\nHet ministerie in Moskou spreekt dat tegen: er zou geen enkel woonhuis geraakt zijn."
    ),
)
MOSCOW = Report(
    publisher="Bulletin Oost",
    title=None,
    published="2022-03-02",
    language="nl",
    text=(
        "Volgens het ministerie van Defensie zijn in Charkov alleen militaire doelen aangevallen en vielen er bij de "
        "aanval hooguit 5 doden. De opmars in de Donbas gaat volgens het ministerie van Defensie onverminderd door."
    ),
)
SOUTH = Report(
    publisher="De Zuidergids",
    title="Stad zonder stroom en water",
    published="2022-03-03",
    language="nl",
    text=(
        "Het stadsbestuur van Marioepol meldt dat de stad donderdag zonder elektriciteit en water zit. In de regio "
        "Cherson trokken colonnes verder. Voor heel Oekraïne geldt dat de gesprekken morgen verdergaan."
    ),
)
HEBREW = Report(
    publisher=None,
    title='<script>alert("x")</script> & <b>vet</b>',
    published="2022-03",
    language="he",
    text=(
        "דיווח: 3 בני אדם נפצעו\u200b במריופול 👩‍🚒 היום.\u200f <img src=x onerror=alert(1)> De burgemeester zei niets."
    ),
)
REPORTS = (CITY, MOSCOW, SOUTH, HEBREW)

_TOWN_HALL = Source(name=None, mention="Het stadsbestuur", party="UKR", type="local_authority")
_AGENCY = Source(name="Noordwind", mention="persbureau Noordwind", party=None, type="media", stance="quotes")
_NIGHT = on("2022-03-01/2022-03-02")

SHELLED = said(
    CITY, "Charkov lag afgelopen nacht opnieuw onder vuur", "attack.shelling", place=KHARKIV, where="Charkov",
    trigger="onder vuur", time=Time(edtf="2022-03-01/2022-03-02", basis="stated",
                                    span=span(CITY.text, "afgelopen nacht")),
)  # fmt: skip
KILLED = said(
    CITY, "Zeker 21 mensen kwamen om bij de beschietingen, aldus burgemeester Terekhov", "harm.killed",
    place=KHARKIV, trigger="kwamen om", time=_NIGHT, sources=(MAYOR,),
    quantity=Quantity(min=21, max=None, unit="person", span=span(CITY.text, "Zeker 21 mensen")),
)  # fmt: skip
SHELLINGS = said(
    CITY, "bij de beschietingen", "attack.shelling", place=KHARKIV, trigger="beschietingen", time=_NIGHT,
    sources=(MAYOR,),
)  # fmt: skip
INJURED = said(
    CITY, "Volgens persbureau Noordwind, dat de hulpdiensten aanhaalt, vielen er 112 gewonden", "harm.injured",
    place=KHARKIV, trigger="gewonden", time=on("2022-03-02", "published"), sources=(SERVICES, _AGENCY),
    quantity=Quantity(min=112, max=112, unit="person", span=span(CITY.text, "112 gewonden")),
)  # fmt: skip
UNHARMED = said(
    CITY, "er zou geen enkel woonhuis geraakt zijn", "damage.damaged", object="homes", place=KHARKIV,
    trigger="geraakt", polarity="negated", modality="possible", time=on("2022-03-02", "published"),
    sources=(Source(name=None, mention="Het ministerie in Moskou", party="RUS", type="government", stance="denies"),),
    evidence={"polarity": "geen", "modality": "zou", "object": "woonhuis"},
)  # fmt: skip
FEW_KILLED = said(
    MOSCOW, "vielen er bij de aanval hooguit 5 doden", "harm.killed", place=KHARKIV, trigger="doden",
    time=on("2022-03-02", "published"), sources=(MINISTRY,),
    quantity=Quantity(min=None, max=5, unit="person", span=span(MOSCOW.text, "hooguit 5 doden")),
)  # fmt: skip
ADVANCE = said(
    MOSCOW, "De opmars in de Donbas gaat volgens het ministerie van Defensie onverminderd door", "movement.advance",
    place=DONBAS, where="de Donbas", actor="RUS", trigger="opmars", time=on("2022-03-02", "published"),
    sources=(MINISTRY,),
)  # fmt: skip
POWER = said(
    SOUTH, "de stad donderdag zonder elektriciteit en water zit", "service.cut", object="electricity", place=MARIUPOL,
    where="de stad", trigger="zonder elektriciteit", time=on("2022-03-03"), sources=(_TOWN_HALL,),
    evidence={"object": "elektriciteit"},
)  # fmt: skip
WATER = said(
    SOUTH, "de stad donderdag zonder elektriciteit en water zit", "service.cut", object="water", place=MARIUPOL,
    where="de stad", trigger="zonder elektriciteit en water", time=on("2022-03-03"), sources=(_TOWN_HALL,),
)  # fmt: skip
COLUMNS = said(
    SOUTH, "In de regio Cherson trokken colonnes verder", "movement.advance", place=KHERSON_REGION,
    where="de regio Cherson", trigger="trokken colonnes verder", time=on("2022-03-03", "published"),
)  # fmt: skip
TALKS = said(
    SOUTH, "Voor heel Oekraïne geldt dat de gesprekken morgen verdergaan", "talks.planned", place=UKRAINE,
    where="Oekraïne", trigger="gesprekken", time=on("2022-03-04"), modality="planned",
)  # fmt: skip
HURT = said(
    HEBREW, "3 בני אדם נפצעו\u200b במריופול", "harm.injured", place=MARIUPOL, trigger="נפצעו", time=on("2022-03"),
    quantity=Quantity(min=3, max=3, unit="person"),
)  # fmt: skip
CLAIMS = (
    SHELLED, KILLED, SHELLINGS, INJURED, UNHARMED, FEW_KILLED, ADVANCE, POWER, WATER, COLUMNS, TALKS, HURT,
)  # fmt: skip
NOTE = Judgement(
    id="j_note", who="redactie", when="2022-03-04T09:00:00Z", verdict="note", claims=(FEW_KILLED.id,), why="nog bellen"
)
