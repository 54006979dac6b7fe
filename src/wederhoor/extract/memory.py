"""What the reader remembers of a report while reading on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wederhoor.gazetteer.extent import distance
from wederhoor.model import Place, Source, Time

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.draft import Draft
    from wederhoor.extract.who.agent import Agent

_LOCAL = frozenset({"army", "local_authority", "emergency_services", "health_authority", "local_media"})
_SIDES = frozenset({"country", "people", "group", "org", "capital"})
_NATIONAL = frozenset({"national", "media"})
_STATE = frozenset({"government", "national", "state_media"})
_ARMED = frozenset({"military", "armed_group"})
_AUTHORS = frozenset({"expert", "ngo"})  # types of bodies that look into things
_VAST = 500  # km; a continent or a sea is not where the next claims are
_OUTSKIRTS = 25.0  # km
_HAPPENS = ("harm.", "damage.", "control.", "service.")
_POINTS = frozenset({"settlement", "site", "district"})


class Memory:
    """The place, day and speakers last spoken of, and who holds which office."""

    def __init__(self, country: str | None, countries: tuple[str, ...], home: str | None = None) -> None:
        self._countries = countries
        self._home = home if home in countries else None
        self.place: Place | None = None
        self.settlement: Place | None = None
        self.told = False  # whether a claim has named its place
        self._told_at: list[Place] = []
        self._before = 0  # how many of them the paragraphs before told of
        self._sites: dict[str | None, Place] = {}  # by the noun for their sort, the last one named last
        self.pointed: Place | None = None  # where the last sentence was or went to: what 'there' means
        self.region: Place | None = None
        self._wholes: dict[str | None, Place] = {}  # each country named, or the region of it where only that was
        self._around: Place | None = None  # where the report was before it came to a site
        self.listed: tuple[Place, ...] = ()  # the places that the sentence before only lists
        self.scattered: dict[str, Place] = {}  # what is around each of the places last told of side by side
        self.halved: Place | None = None  # the town whose sides were last spoken of
        self.sector: Place | None = None  # of a front, over the paragraph that tells of it
        self.country: str | None = country
        self.day: str | None = None
        self.heading: Time | None = None  # with which the paragraph opened
        self.entry: Time | None = None  # with whose hour the entry of a live page opened
        self.someone = False  # whether the paragraph is headed by someone's name, whose deeds may be anywhere
        self.event: Draft | None = None
        self.moved_on = False  # whether the report has told since of what is elsewhere than that attack
        self.events: list[Draft] = []
        self.said: tuple[Source, ...] = ()
        self.voice: tuple[Source, ...] = ()
        self.signed: tuple[Source, ...] = ()
        self.speech = 0  # where the last sentence begins in which someone said something
        self.speaker: Agent | None = None
        self.group: Agent | None = None
        self.armed: Agent | None = None  # the armed group last named
        self.crowd: Agent | None = None  # the people or group that the last sentence was about, with a country
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

    def saw_place(self, place: Place) -> None:
        """A place was spoken of as where something is; one outside the conflict is not where the next claims are."""
        if not self.concerns(place.country) or (place.country is None and place.radius > _VAST):
            return
        if place.level == "site" and (self.place is None or self.place.level != "site"):
            self._around = self.place
        self.place = place
        if place.level == "settlement" or (place.level in _POINTS and not self._has(place)):
            self.settlement = place
        if place.level != "site":
            self.named(place)
        if place.country:
            self.country = place.country

    def _has(self, place: Place) -> bool:
        """Whether a place is no town, but something in the one last spoken of, or close to it."""
        town = self.settlement
        if town is None or town.level != "settlement":
            return False
        return distance((town.lat, town.lon), (place.lat, place.lon)) <= _OUTSKIRTS

    def turned_page(self) -> None:
        """The report goes on in another language: what it says happened is not looked up among other words."""
        self.event, self.events = None, []

    def came_to(self, when: Time | None) -> None:
        """The report comes to another day: what follows is of then, and no longer of the attack before."""
        if when is not None:
            self.heading, self.event = when, None

    def named(self, place: Place, sort: str | None = None) -> None:
        """A place was named, whatever of, perhaps as one of a sort of sites: what 'the plant' or 'the region' means
        from now on."""
        if place.level == "site":
            self._sites.pop(sort, None)
            self._sites[sort] = place
        elif place.level in ("region", "area", "district"):
            self.region = place
        if place.level in ("country", "region") and "/" not in place.id:  # a side of the compass is none
            self.spans(place)

    def site(self, sort: str | None) -> Place | None:
        """The site last named that is of a sort, or whose sort is not known; of any sort, the last one."""
        able = [site for known, site in self._sites.items() if sort is None or known in (sort, None)]
        return able[-1] if able else None

    def spans(self, whole: Place) -> None:
        """A country or a region was named, all or a side of which the report is about."""
        known = self._wholes.get(whole.country)
        if whole.level == "country" or (whole.level == "region" and (known is None or known.level == "region")):
            self._wholes[whole.country] = whole

    def whole(self) -> Place | None:
        """All that the report is about, in the country where it last was."""
        return self._wholes.get(self.country)

    def tells_of(self, place: Place) -> None:
        """Something was said to happen at a place that was named."""
        self.told = True
        self._told_at.append(place)

    def told_at(self, *, everywhere: bool = False) -> list[Place]:
        """The places of which the paragraph has told something; if none, or asked for `everywhere`, the report."""
        return (not everywhere and self._told_at[self._before :]) or self._told_at

    def topic(self) -> Place | None:
        """Where the report first told of something, if that is in the country where it last was."""
        first = self._told_at[0] if self._told_at else None
        return first if first is not None and first.country == self.country else None

    def new_paragraph(self) -> None:
        """A paragraph begins: what follows is not silently at a site, but in what that lies in."""
        if self.sector is not None:
            self.left_sector()
        self.listed = ()
        self._before = len(self._told_at)
        if self.place is not None and self.place.level == "site":
            self.place = self._around or self.place

    def left_sector(self) -> None:
        """The report goes on to something else than the sector of a front that it told of."""
        if self.sector is self.place:
            self.place = None
        self.sector = None

    def concerns(self, country: str | None) -> bool:
        """Whether the conflict that the report is about is fought in a country."""
        return not self._countries or country is None or country in self._countries

    def turned(self, country: Place | None) -> None:
        """The report turned elsewhere: what follows is not silently at the place before."""
        self.place, self.told = country, country is not None

    def spread(self, places: Iterable[Place], whole: Place) -> None:
        """Something was told of several places: what follows is in no one of them, but in what is around them all."""
        self.place = whole
        self.scattered = dict.fromkeys((place.name for place in places), whole)

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

    def saw_crowd(self, bare: list[Agent]) -> None:
        """Whom 'they' mean from now on: the people or group that does something to a country, and not that country."""
        self.crowd = None
        if len(bare) > 1 and bare[-1].sort == "country":
            able = (a for a in bare if a.sort in ("people", "group") or (a.sort == "org" and a.type in _ARMED))
            self.crowd = next(able, None)

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

    def saw_day(self, day: str | None) -> None:
        """A time was spoken of, at which nothing was claimed."""
        self.day = day or self.day

    def saw_event(self, draft: Draft) -> None:
        """Something was said to have happened, which 'the attack' may mean from now on."""
        if draft.kind.startswith("attack.") and draft.polarity == "affirmed":
            self.event, self.moved_on = draft, False
        elif draft.kind.startswith(_HAPPENS) and draft.place and draft.place.span and self.event:
            there = self.event.place
            self.moved_on = there is None or (there.name != draft.place.name and there.level != "country")
        if draft.place and self.scattered:
            self.scattered.pop(draft.place.name, None)
        if draft.time and draft.time.basis == "stated":
            self.day = draft.time.edtf.split("/")[-1] or draft.time.edtf
        self.events = [*self.events[-15:], draft]

    def last_of(self, kind: str) -> Draft | None:
        """What was last said of that kind with a doer, else the attack last spoken of."""
        same = (d for d in reversed(self.events) if d.kind == kind and d.actor)
        return next(same, self.event)

    def owner(self, kind: str, lemma: str) -> str | None:
        """The party of a body that is named without one: the same body's before, or the place's for local ones."""
        known = self.called.get(lemma)
        return known.party if known else self.home(kind)

    def home(self, kind: str) -> str | None:
        """The country of the place last spoken of, for those who belong to a place, and for its government; a state's
        bodies, and named journalists, are those of the state in which the report is at home, where that is at war, else
        of the one that spoke last by its name. "The army" is that of the only state of a conflict."""
        if kind in _NATIONAL and self._home:
            return self._home
        if kind in _STATE and self.teller is not None and self.teller.sort == "country" and self.teller.party:
            return self.teller.party
        if kind in _STATE and self.place is not None:
            return self.place.country
        if kind == "military" and len(self._countries) == 1:
            return self._countries[0]
        return self.country if kind in _LOCAL else None

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

    def people(self) -> list[tuple[str, Agent]]:
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
