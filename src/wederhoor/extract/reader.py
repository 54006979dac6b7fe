"""Reads a report sentence by sentence, and remembers."""

from collections import Counter

from wederhoor.extract.attributions import Scope, attributions
from wederhoor.extract.claims import Draft, Sentence, claim, drafts
from wederhoor.extract.clauses import clauses
from wederhoor.extract.counts import find_counts
from wederhoor.extract.memory import Memory
from wederhoor.extract.occurrences import roles, triggers
from wederhoor.extract.parties import agents
from wederhoor.extract.places import spots
from wederhoor.extract.reading import Reading
from wederhoor.extract.scene import Scene
from wederhoor.extract.times import find_times
from wederhoor.language.calendar import TimeRules
from wederhoor.language.pack import Pack
from wederhoor.model import Claim, Report, Source


class Reader:
    """One report being read: its words, its scene, what is remembered, and the drafts whose speaker may yet come."""

    def __init__(self, report: Report, reading: Reading, scene: Scene, country: str | None, times: TimeRules) -> None:
        self.report = report
        self.reading = reading
        self.scene = scene
        self.memory = Memory(country)
        self.times = times
        self.claims: list[Claim] = []
        self.waiting: list[tuple[Draft, list[Scope]]] = []
        self._ordinals: Counter[tuple[object, ...]] = Counter()

    def read(self) -> tuple[Claim, ...]:
        """The claims of the report, in reading order."""
        for first, last in self.reading.tokens.sentences:
            self._sentence(first, last)
        self._settle([])
        return tuple(self.claims)

    def _sentence(self, first: int, last: int) -> None:
        reading, memory = self.reading, self.memory
        parts = clauses(reading, first, last)
        cast = agents(reading, first, last, memory)
        here = spots(reading, first, last, cast, memory, self.scene)
        scopes = attributions(reading, first, last, parts, cast, memory)
        self._settle([s for s in scopes if s.back])
        pack: Pack = reading.pack
        sentence = Sentence(
            first,
            last,
            parts,
            cast,
            here,
            find_times(reading.tokens, first, last, self.times),
            find_counts(reading.tokens, first, last, pack.numbers),
            triggers(reading, parts),
        )
        if any(reading.is_(k, "shift") for k in range(first, min(last, first + 2))):
            memory.turned(self.scene.country(memory.country))
        if reading.tokens.word[last - 1] != "?":
            self._draft(sentence, scopes)
        self._remember(sentence, scopes)

    def _draft(self, sentence: Sentence, scopes: list[Scope]) -> None:
        for trigger in sentence.triggers:
            if trigger.clause.kind in ("cond", "ask"):
                continue
            found = roles(self.reading, trigger, sentence.cast, sentence.spots, sentence.triggers)
            covering = [s for s in scopes if s.covers(trigger.first) and s.key != trigger.first]
            for draft in drafts(self.reading, self.report, sentence, trigger, found, self.memory):
                self.waiting.append((draft, covering))

    def _settle(self, back: list[Scope]) -> None:
        """Finishes the drafts of the sentence before, with whoever was said to have said them."""
        for draft, scopes in self.waiting:
            covering = sorted([*scopes, *back], key=lambda s: s.last - s.first if not s.back else 10**6)
            for chain, scope in _chains(draft, covering):
                key = (draft.first, draft.last, draft.kind, draft.object, draft.actor, chain)
                self.claims.append(claim(self.reading, self.report, draft, chain, scope, self._ordinals[key]))
                self._ordinals[key] += 1
        self.waiting = []

    def _remember(self, sentence: Sentence, scopes: list[Scope]) -> None:
        for spot in sentence.spots:
            if spot.relation not in ("from", "to", "of", "against", "by"):
                self.memory.saw_place(spot.place)
        for agent in sentence.cast:
            title = self.reading.at(agent.head, "title")
            body = self.reading.at(agent.head, "org")
            self.memory.saw_agent(agent, title.value.lemma if title else None, body.value.lemma if body else None)


def _chains(draft: Draft, covering: list[Scope]) -> list[tuple[tuple[Source, ...], Scope | None]]:
    """A chain for each of the sources side by side that say a draft, the innermost scope's first."""
    if not covering:
        return [(draft.own, None)]
    inner, outer = covering[0], covering[1:]
    relays = inner.relays
    for scope in outer:
        relays = (*relays, *(s for s in (*scope.sources, *scope.relays) if not _same(s, inner.sources)))
    return [((s, *relays), inner) for s in inner.sources]


def _same(one: Source, others: tuple[Source, ...]) -> bool:
    return any((one.name, one.party, one.type) == (o.name, o.party, o.type) for o in others)
