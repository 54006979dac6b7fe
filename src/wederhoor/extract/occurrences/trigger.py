"""What in a clause says that something happens."""

from __future__ import annotations

from wederhoor.extract.found import Found
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.occurrences.objects import About
from wederhoor.language.frame import Frame


class Trigger(Found, frozen=True, gc=False):
    """Tokens `first` up to `last` name `frame` in `clause`: `word` is the pack's citation form.

    `window` is the noun phrase that a noun stands in, with what hangs on it; None for a verb. `verb` is the verb, or
    the light verb that carries a noun; `carrier` is the relative clause in which one does. `objects` are what it is
    about, `charge` is the deed that an accusation is of.
    """

    frame: Frame
    word: str
    first: int
    last: int
    clause: Clause
    verb: Verb | None
    window: tuple[int, int] | None
    objects: tuple[About, ...]
    carrier: Clause | None = None
    charge: Trigger | None = None

    @property
    def part(self) -> tuple[int, int]:
        """The stretch of its clause that it begins in."""
        return self.clause.part_at(self.first)
