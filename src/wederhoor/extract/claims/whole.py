"""Where that is which is told of more than the last place: totals, and counts since long ago or of the whole war."""

import re

from wederhoor.extract.claims.located import located
from wederhoor.extract.claims.place import came_of, of_a_war, recalls
from wederhoor.extract.claims.then import since_told
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import width
from wederhoor.model import Location, Place, Report, Time
from wederhoor.values import time

_MONTH = re.compile(r"\d{4}(-\d\d)?")
_FEW = 10
_HUNDRED = 100
_THOUSANDS = 1_000
_WEEKS = 14  # days in which what is told since then is of a battle that a report began with
_DAYS = 2  # in which a report goes on about one place
_TIMES, _TOWN = 1.5, 50_000  # people of a town, which may have grown, and of one of which no number is known
_THERE = frozenset({"local_authority", "emergency_services", "health", "witness"})  # speak of where they are
_NATIONAL = frozenset({"government", "military", "intelligence", "un", "ngo"})
_SERVICES = frozenset({"health", "emergency_services"})
_SUFFERED = ("harm.", "attack.", "damage.")
_LOST = ("harm.killed", "harm.injured")
_WORLD = frozenset({"un"})
_ARMS = frozenset({"aircraft", "vehicle", "drone", "missile"})
_ARMED = frozenset({"military", "armed_group"})
_WARLIKE = ("attack.", "harm.", "damage.", "access.evacuated")


def of_whole(sentence: Sentence, draft: Draft, places: list[Location | None]) -> tuple[Draft, list[Location | None]]:
    """Where it happened, in place of what the sentence does not name: what has happened since the conflict began, how
    many came to harm up to now, more people than live there, and a total, is not only where the report last was, nor
    only when the attack before was."""
    start = sentence.reading.tokens.start[sentence.first]
    silent = [p is not None and _carried(p, start) and since_told(sentence) is None for p in places]
    of_war = _of_war(draft)
    whole = _whole(sentence, draft) if any(silent) and not of_war else None
    if whole is None and not of_war:
        return draft, places
    if _of_event(sentence, draft) and not recalls(sentence, draft.trigger):
        published = sentence.report.published
        draft = draft._replace(time=Time(edtf=published, basis="published") if published else None)
    there = located(whole) if whole else None
    return draft, [there if last else p for p, last in zip(places, silent, strict=True)]


def _of_event(sentence: Sentence, draft: Draft) -> bool:
    """Whether a draft's time is that of the attack spoken of before."""
    event = sentence.memory.event
    inherited = draft.time is not None and draft.time.basis == "inherited"
    return inherited and event is not None and draft.time is not None and draft.time != sentence.memory.heading


def abroad(sentence: Sentence, draft: Draft, places: list[Location | None]) -> list[Location | None]:
    """Where it happened: not in the country of whoever did it, last named, if that fights in another one."""
    home, first = draft.actor, places[0] if places else None
    if home is None or first is None or first.country != home:
        return places
    if not draft.kind.startswith(_SUFFERED) or not sentence.scene.attacks(home):
        return places
    start = sentence.reading.tokens.start[sentence.first]
    return [None if p and (p.level, p.country) == ("country", home) and _carried(p, start) else p for p in places]


def _carried(place: Location, start: int) -> bool:
    return place.span is None or place.span.start < start


def _whole(sentence: Sentence, draft: Draft) -> Place | None:
    """What a draft is said of as a whole, if that is more than the last place."""
    memory, begun = sentence.memory, sentence.scene.begun
    if sentence.scopes and (land := _of_service(sentence, draft)):
        return land
    since = draft.time.edtf if draft.time is not None and draft.time.basis == "stated" else ""
    if begun is not None and since.startswith(f"{begun}/") and not _told_by(sentence, _THERE):
        return sentence.scene.country(memory.places.country)
    if _campaign(sentence, draft, since):
        return _about(sentence)
    if draft.quantity is None and not (draft.kind == "attack.repelled" and sentence.counts):
        opens = sentence.first in sentence.reading.tokens.paragraphs
        return _about(sentence) if opens and _own_losses(sentence, draft) else None
    people = draft.quantity.min if draft.quantity is not None and draft.quantity.unit == "person" else None
    if people and memory.places.settlement and people > _TIMES * max(memory.places.settlement.population, _TOWN):
        return sentence.scene.country(memory.places.country)  # more than live in the town where the report last was
    here = _of_days(since, sentence.report) and _at_topic(sentence)
    since_then = draft.kind.startswith("harm.") and _up_to_now(since, sentence.report)
    if since_then and not here and not _told_by(sentence, _THERE):
        return _about(sentence) if memory.places.whole() or _told_by(sentence, _NATIONAL) else None
    if draft.kind.startswith("harm.") and _each_day(sentence, draft) and not _told_by(sentence, _THERE):
        return _about(sentence)
    if _of_month(sentence, draft, since) and _told_by(sentence, _NATIONAL) and not _told_by(sentence, _THERE):
        return _about(sentence)
    if draft.kind.startswith("harm.") and _of_day(sentence) and not _told_by(sentence, _THERE):
        return _about(sentence)
    if _altogether(sentence, draft) and not of_a_war(sentence, draft.trigger):
        told = _around([*memory.places.told_at(), *([memory.places.place] if memory.places.place else [])])
        return told or _about(sentence)
    return _about(sentence) if _of_state(sentence, draft) else None


def _campaign(sentence: Sentence, draft: Draft, since: str) -> bool:
    """Whether a state is said to have attacked since long ago, which is not only where the report last was."""
    there = sentence.memory.places.place
    if not draft.kind.startswith("attack.") or there is None or there.level == "country":
        return False
    clause = draft.trigger.clause
    acts = any(a.sort == "country" and a.party == draft.actor and clause.has(a.head) for a in sentence.cast)
    return acts and _up_to_now(since, sentence.report)


def _of_service(sentence: Sentence, draft: Draft) -> Place | None:
    """The country whose doctors or rescuers tell of those who came to harm, where the report last was in another."""
    there = sentence.memory.places.place
    if there is None or not draft.kind.startswith(_SUFFERED):
        return None
    parties = {s.party for scope in sentence.scopes for s in scope.sources if s.type in _SERVICES}
    land = sentence.scene.country(parties.pop()) if len(parties) == 1 else None
    apart = land is not None and land.country != there.country and sentence.memory.places.concerns(land.country)
    return land if apart else None


def _about(sentence: Sentence) -> Place | None:
    """What the report is about: the only region that it named, if all that it tells is there, else the country."""
    memory = sentence.memory
    whole = memory.places.whole()
    there = whole is not None and all(reaches(whole, place) for place in memory.places.told_at(everywhere=True))
    return whole if there else sentence.scene.country(memory.places.country)


def _told_by(sentence: Sentence, kinds: frozenset[str]) -> bool:
    """Whether someone of these types tells it."""
    return any(source.type in kinds for scope in sentence.scopes for source in scope.sources)


def _of_state(sentence: Sentence, draft: Draft) -> bool:
    """Whether a body of a whole state, or of many, begins to speak and gives a count that comes of nothing told of
    before, or is of its fighters."""
    fled = draft.kind == "harm.displaced"  # from all over a war
    if not draft.kind.startswith(_WARLIKE) or (recalls(sentence, draft.trigger) and not fled):
        return False
    if sentence.first in sentence.reading.tokens.paragraphs and _opens(sentence, draft):
        return True
    again = draft.kind.startswith("attack.") and draft.trigger.verb is None  # "the victims of the attack"
    if not sentence.scopes or again or _few(draft) or any(spot.relation in LOCAL for spot in sentence.spots):
        return False
    said = [(source.party, source.type) for source in sentence.memory.said[:1]]
    speaking = [source for scope in sentence.scopes for source in scope.sources if source.type in _NATIONAL]
    if all((source.party, source.type) in said for source in speaking):
        return False
    came = came_of(sentence, draft.trigger)
    return fled or not came or (_fighters(sentence, draft) and not _dozens(draft))


def _national(sentence: Sentence, draft: Draft) -> bool:
    """Whether a paragraph opens with how many planes or tanks the forces of a named state destroyed, or how many came
    to harm as the United Nations count."""
    if draft.quantity is None:
        return False
    if draft.quantity.unit in _ARMS:
        return draft.actor is not None and not draft.guessed and sentence.scene.fights(draft.actor)
    return draft.kind.startswith("harm.") and not _few(draft) and _told_by(sentence, _WORLD)


def _own_losses(sentence: Sentence, draft: Draft) -> bool:
    """Whether a paragraph opens with what losses a state says that it has: 'admitted that its soldiers had died'."""
    if not draft.kind.startswith("harm.") or draft.target is None:
        return False
    speaking = (s for scope in sentence.scopes for s in scope.sources if s.type in _NATIONAL)
    if not any(s.party == draft.target for s in speaking) or recalls(sentence, draft.trigger):
        return False
    own = (a for a in sentence.cast if a.relation in (None, "of") and draft.trigger.clause.has(a.head))
    return any(a.type in _ARMED and a.name is None and a.party == draft.target for a in own)


def _opens(sentence: Sentence, draft: Draft) -> bool:
    """Whether what opens a paragraph, and says nothing of where it is, is of a whole state."""
    here = [spot for spot in sentence.spots if spot.relation in LOCAL]
    return not here and (_national(sentence, draft) or _own_losses(sentence, draft))


def _few(draft: Draft) -> bool:
    """Whether it is said of so few people, or of an attack with so few arms, that it may well be where the report
    is."""
    count = draft.quantity
    struck = draft.kind.startswith(("attack.", "damage.")) and draft.kind != "attack.interception"
    return count is not None and (count.unit == "person" or struck) and (count.min or 0) < _FEW


def _dozens(draft: Draft) -> bool:
    """Whether it counts no more fighters than may have come to harm in the attack before."""
    return draft.quantity is not None and (draft.quantity.min or 0) < _HUNDRED


def _of_war(draft: Draft) -> bool:
    """Whether it counts a side's losses in thousands, which are those of a whole war."""
    count = draft.quantity
    lost = draft.kind in _LOST and draft.target not in (None, "civilians")
    return lost and count is not None and count.unit == "person" and (count.min or 0) >= _THOUSANDS


def _fighters(sentence: Sentence, draft: Draft) -> bool:
    """Whether it is fighters who come to harm."""
    if draft.target is not None or not draft.kind.startswith("harm."):
        return draft.target not in (None, "civilians")
    clause = draft.trigger.clause
    return any(a.type in _ARMED and a.relation is None and clause.has(a.head) for a in sentence.cast)


def _altogether(sentence: Sentence, draft: Draft) -> bool:
    """Whether a clause says that its count is a total, as one of what air defence brought down is."""
    if draft.kind == "attack.interception":
        return True
    reading, clause = sentence.reading, draft.trigger.clause
    if "altogether" not in reading.present:
        return False
    parts = clause.parts if clause.parent is None else clause.parts + clause.parent.parts
    return any(reading.of(a, b, "altogether") for a, b in parts)


def _each_day(sentence: Sentence, draft: Draft) -> bool:
    """Whether so many come to harm each day: 'the fighting kills twenty people a day'."""
    reading = sentence.reading
    return "rate" in reading.present and any(reading.of(a, b, "rate") for a, b in draft.trigger.clause.parts)


def _of_day(sentence: Sentence) -> bool:
    """Whether what the last day or hours brought is told without a place behind several: 'in the past day two died'."""
    if sentence.spots or all(mention.value.op != "past" for mention in sentence.times):
        return False
    return len({place.id for place in sentence.memory.places.told_at()}) > 1


def _of_month(sentence: Sentence, draft: Draft, since: str) -> bool:
    """Whether so many came to harm in a month or a year, in a report of a day that is known."""
    published = sentence.report.published or ""
    return draft.kind.startswith("harm.") and bool(_MONTH.fullmatch(since)) and len(published) > len("2022-03")


def _around(told: list[Place]) -> Place | None:
    """The widest of some places, if all of them lie in it."""
    widest = max(told, key=width, default=None)
    inside = widest is not None and all(p.id == widest.id or reaches(widest, p) for p in told)
    return widest if inside else None


def _at_topic(sentence: Sentence) -> bool:
    """Whether a report still tells of the town that it began with."""
    topic, place = sentence.memory.places.topic(), sentence.memory.places.place
    return topic is not None and topic.level == "settlement" and place is not None and topic.id == place.id


def _of_days(edtf: str, report: Report) -> bool:
    """Whether a time began no more than a few weeks before a report."""
    if not edtf[:1].isdigit() or report.published is None:
        return False
    return (time.parse(report.published).last - time.parse(edtf.split("/")[0]).first).days <= _WEEKS


def _up_to_now(edtf: str, report: Report) -> bool:
    """Whether a time reaches from days ago to when the report was written: 'since May', but not 'last night'."""
    if "/" not in edtf or not edtf.endswith((f"/{report.published}", "/..")):
        return False
    begun, now = time.parse(edtf.split("/")[0]).first, time.parse(report.published or edtf).last
    return (now - begun).days > _DAYS
