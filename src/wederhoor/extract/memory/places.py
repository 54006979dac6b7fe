"""The places that the reader remembers of a report."""

from collections.abc import Iterable

from wederhoor.gazetteer.extent import distance
from wederhoor.model import Place

_VAST = 500  # km; a continent or a sea is not where the next claims are
_OUTSKIRTS = 25.0  # km
_POINTS = frozenset({"settlement", "site", "district"})


class Places:
    """The places last spoken of, and those of which something was told."""

    def __init__(self, country: str | None, countries: tuple[str, ...]) -> None:
        self._countries = countries
        self.place: Place | None = None
        self.settlement: Place | None = None
        self.town: Place | None = None  # the one last named, whatever of: what "that town" means
        self.told = False  # whether a claim has named its place
        self._told_at: list[Place] = []
        self._before = 0  # how many of them the paragraphs before told of
        self._sites: dict[str | None, Place] = {}  # by the noun for their sort, the last one named last
        self.pointed: Place | None = None  # where the last sentence was or went to: what 'there' means
        self.region: Place | None = None
        self._wholes: dict[str | None, Place] = {}  # each country named, or the region of it where only that was
        self._around: Place | None = None  # where the report was before it came to a site
        self._passed: set[str] = set()  # those named in passing since something was last told
        self.listed: tuple[Place, ...] = ()  # the places that the sentence before only lists
        self.scattered: dict[str, Place | None] = {}  # what is around each of the places last told of side by side
        self.halved: Place | None = None  # the town whose sides were last spoken of
        self.sector: Place | None = None  # of a front, over the paragraph that tells of it
        self.country: str | None = country

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

    def named(self, place: Place, sort: str | None = None) -> None:
        """A place was named, whatever of, perhaps as one of a sort of sites: what 'the plant' or 'the region' means
        from now on."""
        if place.level == "site":
            self._sites.pop(sort, None)
            self._sites[sort] = place
        elif place.level in ("region", "area", "district") and (place.country or place.radius <= _VAST):
            self.region = place
        self.town = place if place.level == "settlement" else self.town
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
        self._passed.clear()
        self._told_at.append(place)

    def passes(self, place: Place) -> bool:
        """A place is named in passing; whether it was before, since the report last told of something."""
        again = place.name in self._passed
        self._passed.add(place.name)
        return again

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

    def spread(self, places: Iterable[Place], whole: Place | None) -> None:
        """Something was told of several places: what follows is in no one of them, but in what is around them all, if
        they have anything in common."""
        self.place = whole
        self.scattered = dict.fromkeys((place.name for place in places), whole)
