"""What reconciling asks of the world: places by id, name or country, and the theatres' parties and people."""

from typing import Protocol

from wederhoor.model import Place, Theatre


class Places(Protocol):
    """Finds places by their id, by a name in a language, or by a country's ISO 3166-1 alpha-3 code."""

    def place(self, id: str) -> Place | None:  # noqa: A002
        """The place with this id."""

    def named(self, name: str, lang: str) -> tuple[Place, ...]:
        """Every place with this name in this language or in the language-less list."""

    def country(self, alpha3: str) -> Place | None:
        """The country with this code."""


class Knowledge(Protocol):
    """What is known beforehand: a gazetteer, and the theatres, of which one may be chosen (None: all count).

    What is made of one is kept beside it, so it never changes, and is told from others by its hash.
    """

    def __hash__(self) -> int:
        """Its identity."""

    @property
    def gazetteer(self) -> Places:
        """Where places are looked up."""

    @property
    def theatres(self) -> tuple[Theatre, ...]:
        """Every theatre known."""

    @property
    def theatre(self) -> str | None:
        """The id of the theatre chosen."""
