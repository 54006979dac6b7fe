"""Whom the reader remembers of a report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wederhoor.model import Source

if TYPE_CHECKING:
    from wederhoor.extract.who.agent import Agent

_SIDES = frozenset({"country", "people", "group", "org", "capital"})
_DOING = frozenset({"people", "group", "pronoun"})
_ARMED = frozenset({"military", "armed_group"})
_AUTHORS = frozenset({"expert", "ngo"})  # types of bodies that look into things


class People:
    """The people, parties and bodies last spoken of, and who holds which office."""

    def __init__(self, countries: tuple[str, ...]) -> None:
        self._countries = countries
        self.speaker: Agent | None = None
        self.group: Agent | None = None
        self.armed: Agent | None = None  # the armed group last named
        self.state: Agent | None = None  # the country that last did something, else that was last named
        self.crowd: Agent | None = None  # the people or group that the last sentence was about, with a country
        self.doers: Agent | None = None  # who last did something
        self.sides: tuple[Agent, ...] = ()
        self._offices: dict[tuple[str, str | None], Agent] = {}
        self._people: dict[str, Agent] = {}
        self._bodies: dict[str, Agent] = {}
        self._foreseen: dict[tuple[str, str | None], Agent] = {}
        self.called: dict[str, Agent] = {}  # bodies by their nouns, and by the first and last words of these
        self.belongings: dict[str, str] = {}
        self._latest: Agent | None = None
        self.teller: Agent | None = None  # who spoke last
        self.works: tuple[Source, ...] = ()  # whose work, such as a report, was last spoken of
        self.author: Agent | None = None  # whose work, or else which body that looks into things, was last spoken of

    def saw_agent(self, agent: Agent, title: str | None, lemma: str | None) -> None:
        """Someone was spoken of, perhaps with an office or as a body called `lemma`."""
        if agent.sort in ("person", "civil") and agent.name:
            self._people[agent.name.split()[-1].casefold()] = agent
            self.speaker = self._latest = agent
        elif agent.sort == "body" and agent.name:
            self._bodies[agent.type] = agent
        elif agent.sort in ("people", "group", "country", "org") and agent.first == agent.group:
            if agent.sort == "group" and agent.type == "armed_group":
                self.armed = agent
            self.group = self._latest = agent
        if title and agent.name:
            for short in (title, title.split()[0], title.split()[-1]):
                if not self._outsider(self._offices.get((short, None)), agent):
                    self._offices[(short, None)] = agent
                self._offices[(short, agent.party)] = agent
        if lemma and agent.party:
            self.called.update(dict.fromkeys((lemma, lemma.split()[0], lemma.split()[-1]), agent))

    def goes_by(self, short: str, agent: Agent) -> None:
        """A body was named with the letters by which the report goes on to call it."""
        self._people[short.casefold()] = agent

    def _outsider(self, holder: Agent | None, agent: Agent) -> bool:
        """Whether someone with the office of one of the conflict's own is not: "the president" goes on to mean that."""
        return holder is not None and holder.party in self._countries and agent.party not in self._countries

    def foresee(self, titled: list[tuple[str, Agent]]) -> None:
        """Takes in who is said further on to hold a state's office; one that several hold is nobody's."""
        for title, agent in titled:
            known = self._foreseen.setdefault((title, agent.party), agent)
            if known.name != agent.name:
                self._foreseen[(title, agent.party)] = agent._replace(name=None)

    def saw_sides(self, cast: list[Agent]) -> None:
        """Whom 'both sides' mean from now on: the last two parties named together, or one after the other."""
        parties = {a.party: a for a in cast if a.party and a.party != "civilians" and a.sort in _SIDES}
        together = [a for a in cast if a.relation == "between" and a.party in parties]
        if len({a.party for a in together}) == 2:
            self.sides = (together[0], together[-1])
        elif len(parties) == 2 and not self.sides:
            self.sides = tuple(parties.values())
        elif not self.sides:
            self.sides = _pair([a for a in parties.values() if a.sort == "country"])

    def saw_states(self, states: list[Agent]) -> None:
        """Which of several states "the country" means from now on where it does something: of two that do, neither."""
        acting = [a for a in states if a.relation is None] or states[-1:]
        self.state = acting[-1] if all(a.party == acting[-1].party for a in acting) else None

    def saw_crowd(self, bare: list[Agent]) -> None:
        """Whom 'they' mean from now on: the people or group that does something to a country, and not that country."""
        self.crowd = None
        if len(bare) > 1 and bare[-1].sort == "country":
            able = (a for a in bare if a.sort in ("people", "group") or (a.sort == "org" and a.type in _ARMED))
            self.crowd = next(able, None)

    def saw_doers(self, bare: list[Agent]) -> None:
        """Whom 'they' mean from now on where they do something: those who did before, not who told of it."""
        able = (a for a in bare if a.sort in _DOING or (a.sort == "org" and a.type in _ARMED))
        self.doers = next(able, None) if bare else self.doers

    def spoke(self, agent: Agent | None) -> None:
        """Someone said something: whom 'he' or 'she', or of a body 'they' and 'it', means from now on; a pronoun means
        whoever has spoken, and not whom they spoke of."""
        if agent is not None and agent.sort == "pronoun" and self.teller is not None:
            same = (agent.name, agent.party, agent.type) == (self.teller.name, self.teller.party, self.teller.type)
            agent = self.teller if same else None
        self.teller = agent or self.teller
        if agent is not None and agent.name and agent.type in _AUTHORS and agent.sort in ("body", "org"):
            self.author = agent
        if agent is not None and agent.sort in ("person", "title"):
            self.speaker = self._latest = agent
        elif agent is not None and (agent.sort in _SIDES or agent.sort == "body"):
            self.group = self._latest = agent

    def wrote(self, agent: Agent | None, source: Source) -> None:
        """Someone told something in a work of theirs: whom 'the report', 'its authors' mean from now on."""
        self.author, self.works = agent or self.author, (source,)

    def office(self, lemma: str, party: str | None) -> Agent | None:
        """Who was said to hold an office, of that party where it is named."""
        held = self._offices.get((lemma, party))
        foreseen = self._foreseen.get((lemma, party)) if party and held is None else None
        return foreseen if foreseen and foreseen.name else held

    def person(self, name: str) -> Agent | None:
        """Who has this surname in this report."""
        return self._people.get(name.casefold())

    def in_full(self, name: str) -> Agent | None:
        """Whoever of this report has this name in full."""
        known = self.person(name.split()[-1])
        return known if known is not None and known.name == name else None

    def everyone(self) -> list[tuple[str, Agent]]:
        """Everyone whom the report has named, with their surnames, the last first."""
        return list(reversed(self._people.items()))

    def body(self, kind: str) -> Agent | None:
        """The body of that type that was last named: what 'the agency' or 'the organisation' means."""
        return self._bodies.get(kind)

    def antecedent(self, number: str) -> Agent | None:
        """Whom 'he' ("one"), 'they' ("many") or 'it' ("body") means; "either" is whoever was spoken of last."""
        if number == "either":
            return self._latest
        if number == "many" and self.crowd is not None:
            return self.crowd
        return self.speaker if number == "one" else self.group


def _pair(states: list[Agent]) -> tuple[Agent, ...]:
    """The only two states that stand side by side."""
    pairs = [(a, b) for a, b in pairwise(states) if a.group == b.group]
    rows = [a.group for a in states]
    return pairs[0] if len(pairs) == 1 and rows.count(pairs[0][0].group) == 2 else ()
