from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from wederhoor.cli import run

# Written for these tests.
REPORT = (
    "published: 2022-03-03\npublisher: De Proefkrant\n\n"
    "Russische troepen hebben woensdag Marioepol beschoten, zegt burgemeester Jan Voorbeeld. "
    "Bij de beschieting zijn zeker twaalf burgers gedood, meldt het Oekraïense leger. "
    "Rusland ontkent dat zijn troepen Marioepol hebben beschoten.\n"
)


class Ran(NamedTuple):
    """A command ended with this status and printed this."""

    status: int
    out: str
    err: str


Wederhoor = Callable[..., Ran]


@pytest.fixture
def wederhoor(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Wederhoor:
    """Runs a command with a data folder of its own."""
    monkeypatch.setenv("WEDERHOOR_DATA", str(tmp_path / "data"))

    def call(*arguments: object) -> Ran:
        status = run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return call


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "proef.txt"
    path.write_text(REPORT, encoding="utf8")
    return path
