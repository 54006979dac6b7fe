"""A sentence being read: where it stands, what was said before it, and what has been found in it so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wederhoor.extract.attribution.scope import Scope
    from wederhoor.extract.grammar.clause import Clause
    from wederhoor.extract.measures.counts import CountMention
    from wederhoor.extract.measures.times import TimeMention
    from wederhoor.extract.memory.memory import Memory
    from wederhoor.extract.occurrences.trigger import Trigger
    from wederhoor.extract.where.scene import Scene
    from wederhoor.extract.where.spot import Spot
    from wederhoor.extract.who.agent import Agent
    from wederhoor.extract.words.reading import Reading
    from wederhoor.model import Report


class Sentence:
    """Tokens `first` up to `last` of a report's reading, with the memory of what stands before them.

    `day` is the one that was spoken of last.

    Found in it, stage by stage: its clauses (`parts`), everyone spoken of (`cast`), the places (`spots`), what happens
    (`triggers`), the `times` and `counts` of that, and who says what (`scopes`).
    """

    __slots__ = (
        "cast",
        "counts",
        "day",
        "first",
        "last",
        "memory",
        "parts",
        "reading",
        "report",
        "scene",
        "scopes",
        "spots",
        "times",
        "triggers",
    )

    def __init__(self, report: Report, reading: Reading, memory: Memory, scene: Scene, first: int, last: int) -> None:
        self.report = report
        self.reading = reading
        self.memory = memory
        self.day = memory.day
        self.scene = scene
        self.first = first
        self.last = last
        self.parts: list[Clause] = []
        self.cast: list[Agent] = []
        self.spots: list[Spot] = []
        self.triggers: list[Trigger] = []
        self.times: list[TimeMention] = []
        self.counts: list[CountMention] = []
        self.scopes: list[Scope] = []

    def clause_at(self, i: int) -> Clause | None:
        """The clause that token `i` stands in."""
        return next((clause for clause in self.parts if clause.has(i)), None)

    def behind(self, clause: Clause) -> list[Clause]:
        """The clauses behind one of them."""
        return self.parts[self.parts.index(clause) + 1 :]
