"""Whether an occurrence is where the conflict is, and what it takes is what its frame is about."""

from wederhoor.extract.claims.beside import is_ground
from wederhoor.extract.claims.filling import filled
from wederhoor.extract.claims.roles import Roles
from wederhoor.extract.grammar.phrases import LOCAL, governor, phrase
from wederhoor.extract.occurrences.passives import passive
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.hung import before_where
from wederhoor.extract.where.meant import SOIL
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Location

_ARMS = frozenset({"weapon", "missile", "drone", "supply", "bomb", "artillery"})
_VIOLENT = ("attack.", "harm.", "damage.")
_TAKEN = ("control.captured", "control.recaptured")
_NEAR = 6  # words behind a verb in which its object begins
_GROUND = ("settlement", "region", "thing")


def engaged(sentence: Sentence, trigger: Trigger, found: Roles, places: list[Location | None]) -> bool:
    """Whether an occurrence is where the conflict is, as far as its words say where it is."""
    frame, reading = trigger.frame, sentence.reading
    stated = [p for p in places if p and p.span]
    if reading.pack.fixed_order and _takes_the_other(sentence, trigger):
        return False
    if "place" in frame.needs and not (_at_place(reading, trigger, found) or _grounded(reading, trigger)):
        hung = frame.place == ("in",) and before_where(sentence, trigger.clause)  # "X, where a brigade is stationed"
        if not hung:
            return False
    if "town" in frame.needs and all(s.place.level != "settlement" for s in filled(reading, trigger, found, None)):
        return False
    if frame.kind == "talks.held" and reading.pack.verb_second and _of_casualties(found):
        return False
    if _takes_no_place(sentence, trigger, found) or _takes_no_one(reading, trigger, found):
        return False
    if not frame.weak or frame.alone or not stated or any(sentence.memory.places.concerns(p.country) for p in stated):
        return True
    if frame.kind == "harm.displaced":
        return sentence.memory.places.told or _of_theirs(sentence, found)  # whoever fled arrives elsewhere
    roles = (*frame.actor, *frame.target) if frame.kind.startswith("attack.") else frame.actor
    sides = (a.party for role in roles for a in found.agents.get(role, ()))
    warring = any(map(sentence.scene.fights, sides)) or any(sentence.scene.neighbours(p.country) for p in stated)
    return frame.kind.startswith(_VIOLENT) and warring


def _of_casualties(found: Roles) -> bool:
    """Whether those whom someone speaks of, and with nobody, are people: Dutch 'spreekt van [enkele doden]'; or those
    who speak only saw something: 'witnesses spoke to X'."""
    if "with" not in found.agents:
        return any(a.party == "civilians" for a in found.agents.get("object", ()))
    return any(a.type == "witness" for a in found.agents.get("subject", ()))


def _of_theirs(sentence: Sentence, found: Roles) -> bool:
    """Whether those who fled are of a people in whose country the conflict is: 'a million Syrians live in Lebanon'."""
    fled = (a for agents in found.agents.values() for a in agents if a.sort == "people" and a.party)
    return any(sentence.memory.places.concerns(a.party) for a in fled)


def _at_place(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether a place fills a role of the frame's, which may be only that of what its noun is of."""
    return bool(found.spots.get("of") if trigger.frame.place == ("of",) else filled(reading, trigger, found, None))


def _takes_no_place(sentence: Sentence, trigger: Trigger, found: Roles) -> bool:
    """Whether what a word that takes a place by itself takes is none: 'seized a car in X'."""
    frame, pack = trigger.frame, sentence.reading.pack
    if frame.kind not in _TAKEN or frame.place[:1] != ("object",) or " " in trigger.word:
        return False
    if not pack.cases and not (pack.fixed_order and trigger.window is None):
        return False
    of = ("of",) if "of" in frame.place and not (pack.fixed_order and trigger.window is None) else ()
    own = ("object", "subject", "bare", "named", *of)  # "captured the imagination of X"
    taken = any(found.spots.get(role) for role in own)
    if taken:
        return False
    there = [s for s in sentence.spots if s.named and s.relation in LOCAL] if pack.fixed_order else []
    named = frozenset(k for s in there for k in range(s.head, s.last))  # "in the Kharkiv region"
    return not _grounded(sentence.reading, trigger, named)


def _takes_no_one(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether whom a verb is done to is only named as whose a town is: 'the Syrian city of X was captured'."""
    if "target" not in trigger.frame.needs or trigger.window is not None:
        return False
    done_to = [a for role in trigger.frame.target for a in found.agents.get(role, ()) if a.party]
    return bool(done_to) and all(is_ground(reading, agent) for agent in done_to)


def _takes_the_other(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb that takes a place takes someone or something: 'seized three soldiers'; or the other way round."""
    frame, reading = trigger.frame, sentence.reading
    at = trigger.last if trigger.verb is None or trigger.window else trigger.verb.at + 1
    at = at if trigger.window else _past_time(reading, at, trigger.clause.last)
    if "place" in frame.needs and frame.place[:1] == ("object",):
        return _takes_someone(reading, trigger, at)
    takes = "target" in frame.needs and frame.target == ("object",) and not passive(reading, trigger)
    counted = any(at <= c.first <= at + 1 and c.unit == "person" for c in sentence.counts)  # "captured five others"
    return takes and not counted and not _takes_someone(reading, trigger, at)


def _past_time(reading: Reading, i: int, last: int) -> int:
    """Where the words from token `i` on that only say when end: 'captured [late on Monday] the port'."""
    while i < last and (reading.is_(i, "adv") or reading.is_(i, "calendar")):
        i += 1
    dated = i + 1 < last and reading.is_(i, "prep") and reading.is_(i + 1, "calendar")
    return _past_time(reading, i + 2, last) if dated else i


def _takes_someone(reading: Reading, trigger: Trigger, at: int) -> bool:
    """Whether the first noun from token `at` on is for someone, or for arms or supplies."""
    for k in range(at, min(trigger.clause.last, at + _NEAR - 1)):
        if k == at and trigger.window and reading.is_(k, "prep"):
            continue  # "the seizure of"
        if reading.at(k, "name", "party", "relation", *_GROUND[:2]):
            return False
        thing = reading.at(k, "thing")
        if reading.at(k, "org") and (behind := reading.at(k + 1, "thing")) and behind.value.sort == "ground":
            return False  # "the military headquarters"
        if reading.at(k, "civil", "person", "title", "org") or (thing and thing.value.sort in _ARMS):
            return True
    return False


def _grounded(reading: Reading, trigger: Trigger, named: frozenset[int] = frozenset()) -> bool:
    """Whether a noun for a place fills a role of a place, wherever it may be: 'seven villages', 'the airport'; at a
    token that is `named` it is one of somewhere else."""
    verbs = {v.at for v in trigger.clause.verbs}
    parts = trigger.clause.parts if trigger.window is None or trigger.verb else [trigger.window]
    nouns = (h for a, b in parts for h in reading.of(a, b, *_GROUND) if h.first not in verbs | named)
    roles: set[str | None] = {None, "of", "about", trigger.frame.place[0]}
    if "in" in roles:
        roles |= LOCAL
    grounds = (h for h in nouns if (h.value.sort == "ground" if h.cls == "thing" else h.value.means != SOIL))
    begin = (phrase(reading, h.first, h.last, trigger.clause.first).first for h in grounds)
    return any(governor(reading, k, trigger.clause.first)[0] in roles and _hangs_on(reading, trigger, k) for k in begin)


def _hangs_on(reading: Reading, trigger: Trigger, first: int) -> bool:
    """Whether a phrase that begins with token `first` can hang on a trigger: in a language with cases a genitive only
    on the noun right before it."""
    apart = reading.pack.cases and trigger.window is not None and trigger.verb is None and first > trigger.last
    return not apart or governor(reading, first, trigger.clause.first)[0] is not None
