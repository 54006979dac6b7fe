"""What the reader remembers of a report while reading on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.memory.people import People
from wederhoor.extract.memory.places import Places
from wederhoor.model import Source, Time

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.draft import Draft

_LOCAL = frozenset({"army", "local_authority", "emergency_services", "health_authority", "local_media"})
_NATIONAL = frozenset({"national", "media"})
_STATE = frozenset({"government", "national", "state_media"})
_HAPPENS = ("harm.", "damage.", "control.", "service.")

_YEAR = 4  # characters of a year


class Memory:
    """The places and people spoken of, the day, what happened, and in whose words the report goes on."""

    def __init__(self, country: str | None, countries: tuple[str, ...], home: str | None = None) -> None:
        self._countries = countries
        self._home = home if home in countries else None
        self.places = Places(country, countries)
        self.people = People(countries)
        self.heading: Time | None = None  # with which the paragraph opened
        self.entry: Time | None = None  # with whose hour the entry of a live page opened
        self.day: str | None = None
        self.someone: int | None = (
            None  # where the paragraph begins that someone's name heads, whose deeds may be anywhere
        )
        self.event: Draft | None = None
        self.moved_on = False  # whether the report has told since of what is elsewhere than that attack
        self.events: list[Draft] = []
        self.said: tuple[Source, ...] = ()
        self.publishing: tuple[Source, ...] = ()
        self.voice: tuple[Source, ...] = ()
        self.signed: tuple[Source, ...] = ()
        self.speech = 0  # where the last sentence begins in which someone said something

    def turned_page(self) -> None:
        """The report goes on in another language: what it says happened is not looked up among other words."""
        self.event, self.events = None, []

    def came_to(self, when: Time | None) -> None:
        """The report comes to another day: what follows is of then, and no longer of the attack before."""
        if when is not None:
            self.heading, self.event = when, None

    def goes_on_to(self, when: Time, first: int, *, long_ago: bool) -> None:
        """A paragraph goes on to another time in the sentence from token `first` on: what follows is of then if that
        was `long_ago`, or if the paragraph opened with a time, and no longer of an attack before."""
        if long_ago or self.heading is not None:
            self.heading = when
            self.event = None if self.event is not None and self.event.first < first else self.event

    def saw_day(self, day: str | None) -> None:
        """A time was spoken of, at which nothing was claimed; of one that lasted, its end."""
        self.day = (day.split("/")[-1] or day) if day else self.day

    def saw_event(self, draft: Draft) -> None:
        """Something was said to have happened, which 'the attack' may mean from now on."""
        if draft.kind.startswith("attack.") and draft.polarity == "affirmed":
            self.event, self.moved_on = draft, False
        elif draft.kind.startswith(_HAPPENS) and draft.place and draft.place.span and self.event:
            there = self.event.place
            self.moved_on = there is None or (there.name != draft.place.name and there.level != "country")
        if draft.place and self.places.scattered:
            self.places.scattered.pop(draft.place.name, None)
        if draft.time and draft.time.basis == "stated" and not _aside(draft):
            self.day = draft.time.edtf.split("/")[-1] or draft.time.edtf
        self.events = [*self.events[-15:], draft]

    def put_behind(self, aside: list[Draft], told: list[Draft]) -> None:
        """What a sentence tells of what was before is not what the report goes on about, but what it has `told`."""
        attacks = [d for d in told if d.kind.startswith("attack.") and d.polarity == "affirmed"]
        if self.event in aside and attacks:
            self.event, self.moved_on = attacks[-1], False
        self.events = [*(d for d in self.events if d not in told), *told]

    def corrected(self, draft: Draft, new: Draft) -> None:
        """More was said of what was said to have happened."""
        self.event = new if self.event is draft else self.event
        self.events = [new if event is draft else event for event in self.events]

    def last_of(self, kind: str) -> Draft | None:
        """What was last said of that kind with a doer, else the attack last spoken of."""
        same = (d for d in reversed(self.events) if d.kind == kind and d.actor)
        return next(same, self.event)

    def owner(self, kind: str, lemma: str) -> str | None:
        """The party of a body that is named without one: the same body's before, or the place's for local ones."""
        known = self.people.called.get(lemma)
        return known.party if known else self.home(kind)

    def home(self, kind: str) -> str | None:
        """The country of the place last spoken of, for those who belong to a place, and for its government; a state's
        bodies, and named journalists, are those of the state in which the report is at home, where that is at war, else
        of the one that spoke last by its name. "The army" is that of the only state of a conflict."""
        if kind in _NATIONAL and self._home:
            return self._home
        teller, place = self.people.teller, self.places.place
        if kind in _STATE and teller is not None and teller.sort == "country" and teller.party:
            return teller.party
        if kind in _STATE and place is not None:
            return place.country
        if kind == "military" and len(self._countries) == 1:
            return self._countries[0]
        return self.places.country if kind in _LOCAL else None


def _aside(draft: Draft) -> bool:
    """Whether a relative clause only says in which year something else was: 'the war, which broke out in 2012'."""
    return draft.trigger.clause.kind == "rel" and draft.time is not None and len(draft.time.edtf) == _YEAR
