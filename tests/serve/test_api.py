"""The API: what each endpoint answers, and how it refuses."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import msgspec
import newsroom
import pytest
from conftest import NOW
from litestar import Litestar
from litestar.testing import TestClient

from wederhoor.errors import StoreError
from wederhoor.gazetteer.world import World
from wederhoor.model import Claim, Finding, Judgement, Report
from wederhoor.serve import app
from wederhoor.serve.records import Account, Differences, Lines, Matches, Picture, Reading, Statement, States
from wederhoor.serve.routes import ENDPOINTS
from wederhoor.store import Store

Client = TestClient[Litestar]
DOCS = Path(__file__).parents[2] / "docs"


def picture(client: Client, query: str = "") -> Picture:
    answer = client.get(f"/api/situation{query}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Picture)


def about(found: Picture) -> set[tuple[str, str | None]]:
    return {(finding.kind, finding.place and finding.place.name) for finding in found.findings}


def test_the_reports_are_listed_latest_first_with_how_many_claims_they_have(client: Client) -> None:
    lines = msgspec.json.decode(client.get("/api/reports").content, type=Lines)
    assert [one.published for one in lines.reports] == ["2022-03", "2022-03-03", "2022-03-02", "2022-03-02"]
    assert {one.publisher: one.claims for one in lines.reports}["Het Avondlicht"] == 5
    assert lines.total == 4


def test_a_page_of_the_list_begins_where_it_is_asked_to(client: Client) -> None:
    whole = msgspec.json.decode(client.get("/api/reports").content, type=Lines)
    page = msgspec.json.decode(client.get("/api/reports?offset=1&limit=2").content, type=Lines)
    assert page.reports == whole.reports[1:3]
    assert (page.offset, page.total) == (1, 4)


def test_a_long_report_is_listed_by_its_opening_words(store: Store, world: World) -> None:
    text = "Aan het begin staat dit. " + "En zo gaat het nog lang door. " * 400
    store.add([(Report(text=text, published="2022-03-04"), [])], now=NOW)
    with TestClient(app(store, world), base_url="http://127.0.0.1") as client:
        lines = msgspec.json.decode(client.get("/api/reports").content, type=Lines)
    opening = next(one.opening for one in lines.reports if one.published == "2022-03-04")
    assert opening.startswith("Aan het begin")
    assert opening.endswith(" …")
    assert len(opening) <= 182


def test_a_header_is_not_among_the_opening_words(store: Store, client: Client) -> None:
    header = "publisher: De Zuidergids\n\n"
    store.add([(Report(text=f"{header}Het begon vroeg.", body=len(header), published="2022-03-04"), [])], now=NOW)
    lines = msgspec.json.decode(client.get("/api/reports").content, type=Lines)
    assert "Het begon vroeg." in {one.opening for one in lines.reports}


def test_a_report_comes_with_its_text_and_claims_whose_quotes_stand_at_their_spans(client: Client) -> None:
    read = msgspec.json.decode(client.get(f"/api/reports/{newsroom.CITY.id}").content, type=Reading)
    assert read.report == newsroom.CITY
    assert len(read.claims) == 5
    assert all(claim.span.of(read.report.text) == claim.quote for claim in read.claims)
    assert [claim.span.start for claim in read.claims] == sorted(claim.span.start for claim in read.claims)


def test_a_withdrawn_report_says_so(store: Store, client: Client) -> None:
    store.withdraw(newsroom.CITY.id, "het klopte niet", now=NOW)
    read = msgspec.json.decode(client.get(f"/api/reports/{newsroom.CITY.id}").content, type=Reading)
    assert [(change.fate, change.why) for change in read.changes] == [("withdrawn", "het klopte niet")]


def test_a_claim_comes_with_its_report_and_the_findings_that_rest_on_it(client: Client) -> None:
    found = msgspec.json.decode(client.get(f"/api/claims/{newsroom.KILLED.id}").content, type=Statement)
    assert found.claim == newsroom.KILLED
    assert found.report is not None
    assert found.report.id == newsroom.CITY.id
    finding = msgspec.json.decode(client.get(f"/api/findings/{found.findings[0]}").content, type=Account)
    assert newsroom.KILLED in finding.claims


def test_the_situation_names_who_says_which_of_two_versions(client: Client) -> None:
    found = picture(client)
    contested = [finding for finding in found.findings if finding.standing == "contested"]
    assert [finding.kind for finding in contested] == ["harm.killed"]
    voices = [{found.voices[claim].publisher for claim in version.claims} for version in contested[0].versions]
    assert sorted(map(sorted, voices)) == [["Bulletin Oost"], ["Het Avondlicht"]]


def test_every_claim_cited_has_a_voice(client: Client) -> None:
    found = picture(client)
    cited = {claim for finding in found.findings for version in finding.versions for claim in version.claims}
    assert cited == set(found.voices) == {claim.id for claim in newsroom.CLAIMS}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?kind=movement", {("movement.advance", "Donbas"), ("movement.advance", "Kherson Oblast")}),
        ("?kind=talks.planned", {("talks.planned", "Ukraine")}),
        ("?kind=talks,service&place=Mariupol", {("service.cut", "Mariupol")}),
        ("?place=Charkov&kind=attack", {("attack.shelling", "Kharkiv")}),
        ("?place=geonames:706483&kind=attack", {("attack.shelling", "Kharkiv")}),
        ("?party=RUS&kind=movement", {("movement.advance", "Donbas")}),
        ("?party=Rusland&kind=movement", {("movement.advance", "Donbas")}),
        ("?bbox=37,46.9,38,47.3&kind=service", {("service.cut", "Mariupol")}),
        ("?kind=talks&known=2022-03-02", set()),
        ("?kind=service&at=2022-03-03", {("service.cut", "Mariupol")}),
        ("?kind=service&at=2022-03-01", set()),
        ("?kind=service&at=2022-03", {("service.cut", "Mariupol")}),
        ("?kind=service&at=2022-03-01/2022-03-02", set()),
        ("?place=Nergenshuizen", set()),
    ],
)
def test_the_situation_is_narrowed_as_asked(client: Client, query: str, expected: set[tuple[str, str]]) -> None:
    assert about(picture(client, query)) == expected


def test_a_month_as_the_day_known_means_its_last_day(client: Client) -> None:
    assert picture(client, "?known=2022-03").known == "2022-03-31"


def test_a_narrowed_finding_keeps_the_standing_that_all_claims_give_it(client: Client) -> None:
    (only,) = picture(client, "?party=RUS&kind=harm").findings
    assert only.standing == "contested"


def test_what_is_written_while_the_server_runs_is_shown(store: Store, client: Client) -> None:
    before = msgspec.json.decode(client.get("/api/reports").content, type=Lines).total
    store.add([(Report(text="Later kwam er nog een bericht.", published="2022-03-04"), [])], now=NOW)
    assert msgspec.json.decode(client.get("/api/reports").content, type=Lines).total == before + 1


def standing_of_talks(client: Client) -> list[str]:
    return [finding.standing for finding in picture(client, "?kind=talks").findings]


def test_a_claim_judged_wrong_no_longer_stands(store: Store, client: Client) -> None:
    assert standing_of_talks(client) == ["reported"]
    judgement = Judgement(
        id="j_1", who="redactie", when="2022-03-05T09:00:00Z", verdict="wrong", claims=(newsroom.TALKS.id,), why="nee"
    )
    store.judge([judgement], now=NOW + timedelta(minutes=1))
    assert standing_of_talks(client) == ["retracted"]


def test_what_a_withdrawn_report_said_is_retracted(store: Store, client: Client) -> None:
    store.withdraw(newsroom.SOUTH.id, "het klopte niet", now=NOW + timedelta(minutes=1))
    assert standing_of_talks(client) == ["retracted"]


def test_words_are_found_in_the_reports_that_have_them(client: Client) -> None:
    found = msgspec.json.decode(client.get("/api/search", params={"q": "gewonden"}).content, type=Matches)
    assert [match.report.id for match in found.matches] == [newsroom.CITY.id]
    assert found.matches[0].claims == (newsroom.INJURED.id,)
    assert found.more is False


def test_a_search_tells_when_there_is_more(client: Client) -> None:
    found = msgspec.json.decode(client.get("/api/search?q=de&limit=1").content, type=Matches)
    assert (len(found.matches), found.more) == (1, True)


def test_towns_are_listed_by_size_without_the_villages(client: Client) -> None:
    assert client.get("/api/geo/towns").json() == [
        ["Kyiv", 50.45, 30.52, 2797553, 1],
        ["Kharkiv", 49.98, 36.25, 1421125, 0],
    ]


def test_the_outlines_are_those_that_the_page_was_built_with(client: Client) -> None:
    world = client.get("/api/geo/world").json()
    regions = [region["properties"] for region in world["objects"]["regions"]["geometries"]]
    assert {"id": "geonames:706442", "name": "Kherson", "country": "UKR"} in regions
    assert next(one for one in regions if one.get("id") == "geonames:703883")["country"] == "UKR"


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("reports?offset=-1", 400, "offset"),
        ("reports?limit=0", 400, "limit"),
        ("reports?limit=100000", 400, "limit"),
        ("reports?limit=many", 400, "limit"),
        ("reports?page=2", 400, "'page'"),
        ("reports/r_none", 404, "r_none"),
        ("claims/c_none", 404, "c_none"),
        ("findings/f_none", 404, "f_none"),
        ("findings/f_none?at=soon", 400, "at: 'soon'"),
        ("situation?at=2022-02-30", 400, "at: '2022-02-30'"),
        ("situation?known=yesterday", 400, "known: 'yesterday'"),
        ("situation?bbox=1,2,3", 400, "west,south,east,north"),
        ("situation?bbox=a,b,c,d", 400, "west,south,east,north"),
        ("situation?bbox=0,60,10,50", 400, "west,south,east,north"),
        ("situation?bbox=nan,0,1,1", 400, "west,south,east,north"),
        ("situation?kind=Attack!", 400, "did you mean attack?"),
        ("situation?knwon=2022-03-02", 400, "'knwon'"),
        ("search", 400, "'q'"),
        ("search?q=", 400, "q"),
        ("search?q=%21%3F", 400, "at least one word"),
        ("nothing", 404, "/api/nothing"),
    ],
)
def test_a_request_that_cannot_be_answered_is_told_why(client: Client, path: str, status: int, says: str) -> None:
    answer = client.get(f"/api/{path}")
    assert answer.status_code == status
    problem = answer.json()
    assert problem["status"] == status
    assert says in problem["error"]


def test_nothing_can_be_written_through_the_api(client: Client) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert client.request(method, "/api/reports").status_code == 405


@pytest.mark.parametrize("path", ["/", "/api/reports", "/api/claims/c_none", "/nowhere", "/api/schema/openapi.json"])
def test_every_answer_tells_the_browser_what_the_page_may_not_do(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/api/reports", "/api/schema/openapi.json", "/geo/world.json"])
def test_a_name_that_someone_else_pointed_here_is_not_answered(client: Client, path: str) -> None:
    answer = client.get(path, headers={"Host": "rebound.example"})
    assert answer.status_code == 403
    assert "rebound.example" in answer.json()["error"]


class Broken:
    """A store whose every method fails in one way."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        def fail(*_: object) -> None:
            raise self._error

        return fail


@pytest.mark.parametrize(
    ("error", "status", "says"),
    [
        (StoreError("the database is locked by another program"), 503, "locked by another program"),
        (RuntimeError("s3cret/path"), 500, "its log says why"),
    ],
)
def test_a_failure_is_told_as_far_as_it_concerns_the_reader(
    world: World, error: Exception, status: int, says: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = app(cast("Store", Broken(error)), world)
    with TestClient(broken, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/api/reports")
    assert answer.status_code == status
    assert says in answer.json()["error"]
    assert "s3cret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert (status == 500) == ("/api/reports could not be answered" in caplog.text)


def test_openapi_describes_the_records_by_their_fields(client: Client) -> None:
    schema = client.get("/api/schema/openapi.json").json()
    records = schema["components"]["schemas"]
    for record in (Claim, Finding, Report, Picture):
        described = next(one for name, one in records.items() if name.endswith(record.__name__))
        assert set(described["properties"]) == {field.encode_name for field in msgspec.structs.fields(record)}


def test_every_endpoint_and_parameter_is_documented(client: Client) -> None:
    told = (DOCS / "api.md").read_text(encoding="utf-8")
    paths = client.get("/api/schema/openapi.json").json()["paths"]
    assert len(paths) == len(ENDPOINTS)
    for path, operations in paths.items():
        assert f"`{path}`" in told
        section = re.split(r"^## ", told[told.index(f"`{path}`") :], maxsplit=1, flags=re.M)[0]
        for parameter in operations["get"].get("parameters", []):
            assert f"`{parameter['name']}`" in section or parameter["in"] == "path", (path, parameter["name"])


def test_every_view_of_the_page_is_documented() -> None:
    told = (DOCS / "page.md").read_text(encoding="utf-8")
    main = (DOCS.parent / "ui/src/main.ts").read_text(encoding="utf-8")
    views = re.findall(r"^  (\w+): \[show", main, re.M)
    assert len(views) == 6
    for view in views:
        assert f"#/{view}" in told


def test_what_holds_over_time_is_told_with_its_voices(client: Client) -> None:
    told = msgspec.json.decode(client.get("/api/states").content, type=States)
    assert {(one.place.name, one.topic) for one in told.states} == {("Mariupol", "electricity"), ("Mariupol", "water")}
    assert set(told.voices) == {newsroom.POWER.id, newsroom.WATER.id}
    assert told.states[0].spells[0].versions[0].says == "cut"
    for narrowed, total in (
        ("place=Kharkiv", 0),
        ("kind=service&party=UKR", 2),
        ("at=2022-03-04", 0),
        ("known=2022-03-02", 0),
    ):
        assert client.get(f"/api/states?{narrowed}").json()["total"] == total


def test_what_became_otherwise_between_two_days_is_told_with_its_voices(client: Client) -> None:
    told = msgspec.json.decode(
        client.get("/api/differences?since=2022-03-02&known=2022-03-03").content, type=Differences
    )
    assert told.total == len(told.differences) > 0
    assert {one.turn for one in told.differences} == {"new"}
    assert {claim for one in told.differences for claim in one.claims} <= told.voices.keys()
    same = client.get("/api/differences?since=2022-03-03&known=2022-03-03").json()
    assert same["differences"] == []
    assert client.get("/api/differences?since=2022-03-02&kind=stance").json()["total"] == 0


def test_judgements_stand_with_the_claim_and_its_finding_until_they_are_undone(store: Store, client: Client) -> None:
    claim = newsroom.TALKS.id
    note = Judgement(id="j_1", who="redactie", when="2022-03-05T09:00:00Z", verdict="note", claims=(claim,), why="bel")
    store.judge([note], now=NOW + timedelta(minutes=1))
    told = client.get(f"/api/claims/{claim}").json()
    assert [one["who"] for one in told["judgements"]] == ["redactie"]
    path = f"/api/findings/{told['findings'][0]}"
    assert [one["why"] for one in client.get(path).json()["judgements"]] == ["bel"]
    assert client.get(f"{path}?known=2022-03-04").json()["judgements"] == []
    undone = Judgement(
        id="j_2", who="ann", when="2022-03-05T10:00:00Z", verdict="undone", claims=(claim,), why="", undoes="j_1"
    )
    store.judge([undone], now=NOW + timedelta(minutes=2))
    assert [one["id"] for one in client.get(path).json()["judgements"]] == ["j_2"]
