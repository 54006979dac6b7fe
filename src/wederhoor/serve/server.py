"""Runs the application on uvicorn."""

import socket
from collections.abc import Callable

import uvicorn

from wederhoor.errors import InputError
from wederhoor.serve.app import app
from wederhoor.serve.towns import Ground
from wederhoor.store import open_store

HOST, PORT = "127.0.0.1", 8765
LOCAL = ("127.0.0.1", "localhost", "::1")


def serve(
    store_url: str,
    world: Ground,
    host: str = HOST,
    port: int = PORT,
    *,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the store at `store_url` until the process is told to stop; `port` 0 takes any that is free.

    `ready` is called with the page's address once requests can come. On a loopback address only requests that call
    it so are answered. Raises StoreError where the store can't be opened, InputError where the address can't be used.
    """
    hosts = (*LOCAL, "[::1]") if host in LOCAL else ("*",)
    with open_store(store_url, create=False) as store, _listening(host, port) as listener:
        config = uvicorn.Config(app(store, world, hosts=hosts), log_level="warning", server_header=False)
        shown = f"[{host}]" if ":" in host else host
        ready(f"http://{shown}:{listener.getsockname()[1]}/")
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    if not 0 <= port <= 65_535:
        raise InputError(f"can't listen on port {port}: choose one from 1 to 65535 with --port")
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise InputError(
            f"can't listen on {host}, port {port}: {error}; choose another with --host or --port"
        ) from None
