"""The application: the endpoints under `/api`, the page at `/`, and what every answer carries."""

import logging
import re
from typing import Any

from litestar import Litestar, MediaType, Request, Response, Router, get
from litestar.connection import ASGIConnection
from litestar.datastructures import CacheControlHeader, MutableScopeHeaders
from litestar.di import Provide
from litestar.exceptions import HTTPException, NotFoundException, PermissionDeniedException, ValidationException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import ASGIMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp, Guard, Message, Receive, Scope, Send

from wederhoor.errors import InputError, StoreError
from wederhoor.serve.records import Problem
from wederhoor.serve.routes import ENDPOINTS, PAGE, dependencies
from wederhoor.serve.shelf import Shelves
from wederhoor.serve.towns import Ground
from wederhoor.store.contract import Store

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_UNBUILT = "The page is not built; the API at /api works. Build it: npm ci && npm run build in ui/\n"
_WEEK = 604_800  # seconds
_PORT = re.compile(r":\d+$")
Connection = ASGIConnection[Any, Any, Any, Any]
_log = logging.getLogger(__name__)


def app(store: Store, world: Ground, *, hosts: tuple[str, ...] = ("127.0.0.1", "localhost")) -> Litestar:
    """An ASGI application that shows `store` and never writes to it; it answers only when called by one of `hosts`.

    `hosts` without a port; `*` answers whatever name it is called by, which lets any site that a reader visits look
    in by way of a name of its own that it points here.
    """
    shelves = Shelves(store, world)
    api = Router("/api", route_handlers=ENDPOINTS, guards=[_known_parameters])
    return Litestar(
        route_handlers=[api, *_page()],
        dependencies=dependencies(shelves),
        middleware=[Safe()],
        exception_handlers={
            HTTPException: _http,
            InputError: lambda _, error: _problem(400, str(error)),
            StoreError: lambda _, error: _problem(503, str(error)),
            Exception: _unforeseen,
        },
        guards=[] if "*" in hosts else [_called_by(hosts)],
        openapi_config=OpenAPIConfig(
            title="wederhoor",
            version="1",
            description="Who claims what, about which place, when; and the situation at any date, as known at any.",
            path="/api/schema",
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        logging_config=None,
    )


class Safe(ASGIMiddleware):
    """Every answer, a file or an error as well, tells the browser what the page may not do."""

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Add the headers as the answer begins."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableScopeHeaders.from_message(message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await next_app(scope, receive, with_headers)


def _page() -> list[Any]:
    if not (PAGE / "index.html").is_file():
        return [_unbuilt]
    files = create_static_files_router
    return [
        files("/assets", [PAGE / "assets"], cache_control=CacheControlHeader(max_age=_WEEK, immutable=True)),
        files("/", [PAGE], html_mode=True, cache_control=CacheControlHeader(no_cache=True)),
    ]


@get("/", media_type=MediaType.TEXT, include_in_schema=False, sync_to_thread=False)
def _unbuilt() -> str:
    return _UNBUILT


def _called_by(hosts: tuple[str, ...]) -> Guard:
    def guard(connection: Connection, _: BaseRouteHandler) -> None:
        called = _PORT.sub("", connection.headers.get("host", ""))
        if called not in hosts:
            raise PermissionDeniedException(f"not served under the name {called[:80]!r}: call it {hosts[0]}")

    return guard


def _known_parameters(connection: Connection, handler: BaseRouteHandler) -> None:
    signatures: tuple[BaseRouteHandler | Provide, ...] = (handler, *handler.resolve_dependencies().values())
    own = {name for one in signatures for name in one.parsed_fn_signature.parameters}
    unknown = [name for name in connection.query_params if name not in own]
    if unknown:
        raise InputError(f"there is no parameter {unknown[0][:80]!r} here: see /api/schema/openapi.json")


def _http(request: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    if error.status_code >= 500:
        return _unforeseen(request, error)
    if isinstance(error, NotFoundException) and error.detail == "Not Found":
        return _problem(404, f"there is nothing at {request.url.path[:200]!r}: see /api/schema/openapi.json")
    if isinstance(error, ValidationException) and isinstance(error.extra, list) and error.extra:
        told = "; ".join(f"{one.get('key', 'request')}: {one.get('message', '')}" for one in error.extra)
        return _problem(error.status_code, told)
    return _problem(error.status_code, error.detail)


def _unforeseen(request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    _log.error("%s could not be answered", request.url.path, exc_info=error)
    return _problem(500, "wederhoor could not answer this; its log says why")


def _problem(status: int, error: str) -> Response[Problem]:
    answer = Problem(status=status, error=error)
    return Response(answer, status_code=status, media_type=MediaType.JSON, headers=HEADERS)
