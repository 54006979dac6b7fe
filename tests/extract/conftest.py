"""What the tests of reading share: the bundled world and a way to read a few sentences."""

from collections.abc import Callable

import pytest

from wederhoor.extract import extract
from wederhoor.gazetteer import Gazetteer, World
from wederhoor.language.pack import load_pack
from wederhoor.model import Claim, Report
from wederhoor.theatres import load_theatres

Read = Callable[..., tuple[Claim, ...]]


@pytest.fixture(scope="session")
def world() -> World:
    """The gazetteer and the theatres that come with wederhoor."""
    return World(Gazetteer.open(), load_theatres())


@pytest.fixture(scope="session")
def read(world: World) -> Read:
    """Reads a text, a Dutch one unless told, of 3 March 2022, about a conflict by its first sentence."""

    def reader(
        text: str, *, lead: str | None = None, published: str | None = "2022-03-03", language: str = "nl"
    ) -> tuple[Claim, ...]:
        pack = load_pack(language)
        lead = pack.grammar.setting + "\n\n" if lead is None else lead
        return extract(Report(text=lead + text, published=published, language=language), pack, world)

    return reader
