"""Shows what a store holds: an HTTP API and a page, which only read."""

from wederhoor.serve.app import app
from wederhoor.serve.server import serve

__all__ = ["app", "serve"]
