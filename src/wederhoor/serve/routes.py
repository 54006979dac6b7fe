"""The endpoints: each reads its parameters, asks for one answer and says so where there is none."""

from pathlib import Path
from typing import Annotated, TypeVar

from litestar import Response, get
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter
from litestar.response import File
from msgspec.structs import replace

from wederhoor.serve import answers, parameters
from wederhoor.serve.records import Account, Differences, Lines, Matches, Picture, Reading, Statement, States
from wederhoor.serve.shelf import Asked, Shelf, Shelves
from wederhoor.store.contract import Question

_Answer = TypeVar("_Answer")
PAGE = Path(__file__).parent / "page"
WORLD = PAGE / "geo/world.json"

_At = Annotated[str | None, QueryParameter(description="The time (EDTF) in the world; any where left out.")]
_Known = Annotated[str | None, QueryParameter(description="The last day (EDTF) of what was known; now if left out.")]
_Since = Annotated[str, QueryParameter(description="The earlier last day (EDTF) of what was known.")]
_Place = Annotated[str | None, QueryParameter(description="Gazetteer ids or names of places, separated by commas.")]
_Bbox = Annotated[str | None, QueryParameter(description="West, south, east, north in degrees.")]
_Kind = Annotated[str | None, QueryParameter(description="Kinds (attack.shelling) or families (attack), with commas.")]
_Party = Annotated[
    str | None, QueryParameter(description="Parties (RUS, Russia) that do, suffer or say it, with commas.")
]
_Words = Annotated[str, QueryParameter(description='Words; "a phrase"; begin*.', min_length=1, max_length=400)]
_Offset = Annotated[int, QueryParameter(ge=0, description="How many reports to pass over.")]
_Limit = Annotated[int, QueryParameter(ge=1, le=200, description="How many at most.")]


def moment(at: _At = None, known: _Known = None) -> Question:
    """The time and the day of knowledge that a request asks for."""
    return parameters.moment(at, known)


def asked(
    shelf: NamedDependency[Shelf],
    moment: NamedDependency[Question],
    place: _Place = None,
    bbox: _Bbox = None,
    kind: _Kind = None,
    party: _Party = None,
) -> Asked:
    """The findings that a request asks for."""
    places = shelf.places(parameters.several(place))
    narrowed = replace(moment, places=places, bbox=parameters.bbox(bbox), kinds=parameters.kinds(kind))
    return Asked(narrowed, shelf.parties(parameters.several(party)))


@get("/reports", sync_to_thread=True)
def reports(shelf: NamedDependency[Shelf], offset: _Offset = 0, limit: _Limit = 50) -> Lines:
    """The reports, latest published first, a page at a time."""
    return answers.lines(shelf, offset, limit)


@get("/reports/{id:str}", sync_to_thread=True)
def report(shelf: NamedDependency[Shelf], id: FromPath[str]) -> Reading:  # noqa: A002
    """A report's text with its claims, and what became of it."""
    return _there(answers.reading(shelf.store, id), "report", id)


@get("/claims/{id:str}", sync_to_thread=True)
def claim(shelf: NamedDependency[Shelf], id: FromPath[str]) -> Statement:  # noqa: A002
    """A claim, the report that it stands in and the findings that rest on it."""
    return _there(answers.statement(shelf, id), "claim", id)


@get("/situation", sync_to_thread=True)
def situation(shelf: NamedDependency[Shelf], asked: NamedDependency[Asked]) -> Picture:
    """The findings of the time `at`, as known on the day `known`; of them those with a claim as asked for."""
    return answers.picture(shelf, asked)


@get("/differences", sync_to_thread=True)
def differences(shelf: NamedDependency[Shelf], asked: NamedDependency[Asked], since: _Since) -> Differences:
    """What became otherwise between the days of knowledge `since` and `known`, narrowed as the situation."""
    return answers.changed(shelf, asked, parameters.since(since))


@get("/states", sync_to_thread=True)
def states(shelf: NamedDependency[Shelf], asked: NamedDependency[Asked]) -> States:
    """What holds at each place over time, as known on the day `known`: the states that reach over the time `at`, of
    them those with a claim as asked for."""
    return answers.states(shelf, asked)


@get("/findings/{id:str}", sync_to_thread=True)
def finding(shelf: NamedDependency[Shelf], id: FromPath[str], moment: NamedDependency[Question]) -> Account:  # noqa: A002
    """A finding of the situation of `at` and `known`, with its claims and their reports."""
    return _there(answers.account(shelf, Asked(moment), id), "finding", id)


@get("/search", sync_to_thread=True)
def search(shelf: NamedDependency[Shelf], q: _Words, limit: _Limit = 50) -> Matches:
    """The reports whose text or title has all the words."""
    return answers.matches(shelf, parameters.words(q), limit)


@get("/geo/world", sync_to_thread=False)
def geo_world() -> File:
    """TopoJSON of the world's countries and their first-order regions, from Natural Earth."""
    if not WORLD.is_file():
        raise NotFoundException("the page, whose outlines these are, is not built: run npm ci && npm run build in ui/")
    return File(WORLD, media_type="application/json", content_disposition_type="inline")


@get("/geo/towns", sync_to_thread=True)
def geo_towns(shelves: NamedDependency[Shelves]) -> Response[bytes]:
    """The gazetteer's towns: name, latitude, longitude, population, 1 for a capital; the largest first."""
    return Response(shelves.towns(), media_type="application/json")


def dependencies(shelves: Shelves) -> dict[str, Provide]:
    """What endpoints are given beside their own parameters."""
    return {
        "shelves": Provide(lambda: shelves, sync_to_thread=False),
        "shelf": Provide(shelves.now, sync_to_thread=True),
        "moment": Provide(moment, sync_to_thread=False),
        "asked": Provide(asked, sync_to_thread=True),
    }


ENDPOINTS = (reports, report, claim, situation, differences, states, finding, search, geo_world, geo_towns)


def _there(answer: _Answer | None, what: str, id: str) -> _Answer:  # noqa: A002
    if answer is None:
        raise NotFoundException(f"there is no {what} {id[:80]!r} in this store or situation")
    return answer
