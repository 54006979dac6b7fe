"""The endpoints: each reads its parameters, asks for one answer and says so where there is none."""

from pathlib import Path
from typing import Annotated, TypeVar

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import Parameter
from litestar.response import File

from wederhoor.serve import answers, parameters
from wederhoor.serve.records import Account, Lines, Matches, Picture, Reading, Statement
from wederhoor.serve.shelf import Shelves
from wederhoor.store.contract import Store

_Answer = TypeVar("_Answer")
PAGE = Path(__file__).parent / "page"
WORLD = PAGE / "geo/world.json"

_At = Annotated[str | None, Parameter(description="The day in the world, as 2022-03-02; all days where left out.")]
_Known = Annotated[str | None, Parameter(description="The last day (EDTF) of what the public knew; now if left out.")]
_Place = Annotated[str | None, Parameter(description="Gazetteer ids or names of places, separated by commas.")]
_Bbox = Annotated[str | None, Parameter(description="West, south, east, north in degrees.")]
_Kind = Annotated[str | None, Parameter(description="Kinds (attack.shelling) or families (attack), with commas.")]
_Party = Annotated[str | None, Parameter(description="Parties that do, suffer or say it, with commas.")]
_Words = Annotated[str, Parameter(description='Words; "a phrase"; begin*.', min_length=1, max_length=400)]
_Offset = Annotated[int, Parameter(ge=0, description="How many reports to pass over.")]
_Limit = Annotated[int, Parameter(ge=1, le=200, description="How many at most.")]


@get("/reports", sync_to_thread=True)
def reports(shelves: Shelves, offset: _Offset = 0, limit: _Limit = 50) -> Lines:
    """The reports, latest published first, a page at a time."""
    return answers.lines(shelves.now(), offset, limit)


@get("/reports/{id:str}", sync_to_thread=True)
def report(store: Store, id: str) -> Reading:  # noqa: A002
    """A report's text with its claims, and what became of it."""
    return _there(answers.reading(store, id), "report", id)


@get("/claims/{id:str}", sync_to_thread=True)
def claim(store: Store, shelves: Shelves, id: str) -> Statement:  # noqa: A002
    """A claim, the report that it stands in and the findings that rest on it."""
    return _there(answers.statement(store, shelves.now(), id), "claim", id)


@get("/situation", sync_to_thread=True)
def situation(
    store: Store,
    shelves: Shelves,
    at: _At = None,
    known: _Known = None,
    place: _Place = None,
    bbox: _Bbox = None,
    kind: _Kind = None,
    party: _Party = None,
) -> Picture:
    """The findings of the day `at`, as known on the day `known`; of them those with a claim as asked for."""
    asked = parameters.question(place, bbox, kind)
    moment = parameters.day(at), parameters.known(known)
    return answers.picture(store, shelves.now(), moment, asked, parameters.several(party))


@get("/findings/{id:str}", sync_to_thread=True)
def finding(shelves: Shelves, id: str, at: _At = None, known: _Known = None) -> Account:  # noqa: A002
    """A finding of the situation of `at` and `known`, with its claims and their reports."""
    moment = parameters.day(at), parameters.known(known)
    return _there(answers.account(shelves.now(), moment, id), "finding", id)


@get("/search", sync_to_thread=True)
def search(store: Store, shelves: Shelves, q: _Words, limit: _Limit = 50) -> Matches:
    """The reports whose text or title has all the words."""
    return answers.matches(store, shelves.now(), q, limit)


@get("/geo/world", sync_to_thread=False)
def geo_world() -> File:
    """TopoJSON of the world's countries and their first-order regions, from Natural Earth."""
    if not WORLD.is_file():
        raise NotFoundException("the page, whose outlines these are, is not built: run npm ci && npm run build in ui/")
    return File(WORLD, media_type="application/json", content_disposition_type="inline")


@get("/geo/towns", sync_to_thread=True)
def geo_towns(shelves: Shelves) -> Response[bytes]:
    """The gazetteer's towns: name, latitude, longitude, population, 1 for a capital; the largest first."""
    return Response(shelves.towns(), media_type="application/json")


ENDPOINTS = (reports, report, claim, situation, finding, search, geo_world, geo_towns)


def _there(answer: _Answer | None, what: str, id: str) -> _Answer:  # noqa: A002
    if answer is None:
        raise NotFoundException(f"there is no {what} {id[:80]!r} in this store or situation")
    return answer
