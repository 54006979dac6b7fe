"""What was answered of the store as it is, so that going back and forth asks for nothing twice."""

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Set
from datetime import date
from functools import cache, cached_property
from threading import Lock
from typing import NamedTuple

from msgspec.structs import replace

from wederhoor.model import Claim, Finding, Judgement, Place, Report
from wederhoor.reconcile.judged import counting
from wederhoor.reconcile.known import judgement_known
from wederhoor.serve.records import Line
from wederhoor.serve.towns import Ground, towns
from wederhoor.store.contract import EVERYTHING, Question, Store
from wederhoor.stored import Picture, States, around, between, picture, states

_OPENING = 180  # code points of a report's text that a list shows
_PICTURES = 8  # situations kept, so that going back and forth between days costs nothing


class Asked(NamedTuple):
    """Findings are asked for with a claim as in `question`, which one of these `parties` (none: any) does, suffers or
    says."""

    question: Question = EVERYTHING
    parties: tuple[str, ...] = ()

    @property
    def known(self) -> date | None:
        """The last day of what is known; None: all that is."""
        return date.fromisoformat(self.question.known) if self.question.known else None

    def keep(self, claim: Claim) -> bool:
        """Whether one of the parties does it, has it done to it, or says it."""
        own = {claim.actor, claim.target, *(source.party for source in claim.sources)}
        return not self.parties or not own.isdisjoint(self.parties)


class Shelf:
    """The situations of a store as it was at one moment."""

    def __init__(self, store: Store, world: Ground) -> None:
        """Nothing is read until it is asked for."""
        self.store, self._world = store, world
        self._pictures: OrderedDict[Asked, Picture] = OrderedDict()
        self._lock = Lock()

    def picture(self, asked: Asked) -> Picture:
        """The situation, of it the findings that are asked for."""
        with self._lock:
            if asked not in self._pictures:
                self._pictures[asked] = picture(self.store, self._world, asked.question, asked.keep)
            self._pictures.move_to_end(asked)
            if len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
            return self._pictures[asked]

    def between(self, asked: Asked, since: date) -> tuple[Picture, Picture]:
        """Of the situations as known on the day `since` and as asked, what can differ."""
        return between(self.store, self._world, asked.question, since, asked.keep)

    def states(self, asked: Asked) -> States:
        """What holds where over time, of it what is asked for."""
        return states(self.store, self._world, asked.question, asked.keep)

    def finding(self, asked: Asked, id: str) -> tuple[Finding, dict[str, Claim]] | None:  # noqa: A002
        """The finding of this id in the situation of that time and day, with all claims that it can rest on."""
        drawn = around(self.store, self._world, id, asked.question)
        found = drawn.finding(id)
        return (found, drawn.claims) if found else None

    def resting_on(self, claim: str) -> tuple[str, ...]:
        """The ids of the findings, of any day and by all that is known, with this claim in a version."""
        found = around(self.store, self._world, claim).findings
        return tuple(finding.id for finding in found if claim in finding.cited)

    def judgements_on(self, claims: Set[str], known: date | None) -> tuple[Judgement, ...]:
        """What people and rules decided about these claims by the end of the day `known`, save what was undone."""
        told = self.store.judgements(Question(claims=tuple(claims))) if claims else ()
        made = counting(one for one in told if judgement_known(one, known))
        return tuple(sorted(made, key=lambda one: (one.when, one.id)))

    def lines(self, reports: Iterable[Report]) -> tuple[Line, ...]:
        """How a list names these reports."""
        given = tuple(reports)
        asked = Question(reports=tuple(one.id for one in given))
        counts = Counter(claim.report for claim in self.store.claims(asked)) if given else {}
        return tuple(_line(one, counts.get(one.id, 0)) for one in given)

    def named(self, ids: Iterable[str]) -> dict[str, Line]:
        """How a list names the reports of these ids, in their order."""
        wanted = tuple(dict.fromkeys(ids))
        found = self.store.reports(replace(EVERYTHING, reports=wanted)) if wanted else ()
        there = {line.id: line for line in self.lines(found)}
        return {name: there[name] for name in wanted if name in there}

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        return self.store.languages()

    def places(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names, with the ids of all places that are called so in a language of the reports."""
        return tuple(dict.fromkeys((*names, *(place.id for place in self._called(names)))))

    def parties(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names, with the codes of all countries that are called so."""
        codes = (place.country for place in self._called(names) if place.level == "country" and place.country)
        return tuple(dict.fromkeys((*names, *codes)))

    def _called(self, names: tuple[str, ...]) -> Iterator[Place]:
        for name in names:
            for language in self._languages:
                yield from self._world.gazetteer.named(name, language)


class Shelves:
    """The shelf of the store's last moment; another one when something was written since."""

    def __init__(self, store: Store, world: Ground) -> None:
        """Nothing is read until it is asked for."""
        self.store, self._world = store, world
        self._moment: str | None = None
        self._shelf = Shelf(store, world)
        self._lock = Lock()
        self.towns: Callable[[], bytes] = cache(lambda: towns(world))

    def now(self) -> Shelf:
        """The shelf as the store is now. Raises StoreError."""
        with self._lock:
            moment = self.store.moment()
            if moment != self._moment:
                self._shelf, self._moment = Shelf(self.store, self._world), moment
            return self._shelf


def _line(report: Report, claims: int) -> Line:
    return Line(
        id=report.id,
        publisher=report.publisher,
        title=report.title,
        published=report.published,
        language=report.language,
        url=report.url,
        article=report.article,
        opening=_opening(report.words),
        claims=claims,
    )


def _opening(text: str) -> str:
    words = " ".join(text[: 4 * _OPENING].split())
    return words if len(words) <= _OPENING else words[:_OPENING].rsplit(" ", 1)[0] + " …"
