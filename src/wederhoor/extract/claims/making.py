"""Occurrences become claims: each field with the words it rests on."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from wederhoor.extract.attribution.sources import source
from wederhoor.extract.claims.engaged import engaged
from wederhoor.extract.claims.filling import filled, without_citizens
from wederhoor.extract.claims.located import carried
from wederhoor.extract.claims.place import location, named_in, of_most, places_of, together
from wederhoor.extract.claims.roles import Roles, roles
from wederhoor.extract.claims.shares import Share, of_all, of_named, of_some, shares, whole_of
from wederhoor.extract.claims.things import about
from wederhoor.extract.claims.time import ahead, time_of
from wederhoor.extract.claims.whole import abroad, of_whole
from wederhoor.extract.measures.counts import CountMention
from wederhoor.extract.measures.quantity import quantity_of, untold
from wederhoor.extract.occurrences.asserted import tally
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.infinitives import manner
from wederhoor.extract.occurrences.mood import can_come, modality_of
from wederhoor.extract.occurrences.passives import strikes_with
from wederhoor.extract.occurrences.polarity import polarity_of
from wederhoor.extract.occurrences.triggers import Trigger
from wederhoor.extract.occurrences.within import ACCUSED, MEANT, promised
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue, Frame
from wederhoor.model import Location, Quantity, Unit

_ARMS = frozenset({"weapon", "missile", "drone", "bomb", "artillery"})
_ARMED = frozenset({"armed_group", "military"})
_ACTING = frozenset({"org", "title", "person", "group", "pronoun", "country", "capital", "people"})
_CIVIL = frozenset({"media", "health", "ngo", "expert", "witness"})  # types of those who fight for no side
_HURT = ("harm.killed", "harm.injured")
_POWERS = frozenset({"government", "military", "intelligence"})
_SELF = Cue(shape="verb", words=())


class _Deed(NamedTuple):
    """What a trigger tells of one doer: whom it is done to, who suffers it, how many, how an infinitive is meant."""

    actor: Agent | None
    target: Agent | None
    sufferer: str | None
    quantity: Quantity | None
    how: str | None


def drafts(sentence: Sentence, trigger: Trigger, found: Roles) -> list[Draft]:
    """The claims that one trigger makes: one for each place, each thing that it is about, each of several speakers."""
    frame = trigger.frame
    actors = _row_of(found, frame.actor, every=frame.said_by is not None)
    if not actors and frame.kind == ACCUSED and frame.said_by:
        actors = _of_no_side(found, frame.actor)
    if actors and actors[0].sort == "attribute" and _only_made(sentence, actors[0]):
        actors = []
    met = frame.mutual and bool(actors) and _together(found, actors[0])
    if "together" in frame.needs and not met:
        return []
    actors = [] if met else actors
    deeds = [_deed(sentence, trigger, found, actors, actor) for actor in actors or (None,)]
    return [draft for deed in deeds if deed for draft in _drafts_of(sentence, trigger, found, deed)]


def _only_made(sentence: Sentence, actor: Agent) -> bool:
    """Whether a country outside the conflict only made the weapons that it is named with: 'American missiles'."""
    if sentence.scene.fights(actor.party):
        return False
    thing = sentence.reading.at(actor.head, "thing")
    return thing is not None and thing.value.sort in _ARMS and sentence.reading.at(actor.head, "noun") is None


def _deed(sentence: Sentence, trigger: Trigger, found: Roles, actors: list[Agent], actor: Agent | None) -> _Deed | None:
    """What one of a trigger's `actors` does, or no one is said to do; None where what its frame needs is missing."""
    reading, frame = sentence.reading, trigger.frame
    counts = frame.kind != ACCUSED or trigger.charge is not None  # "is a terrorist state" counts no one
    quantity, how = quantity_of(sentence, trigger) if counts else None, manner(reading, trigger)
    if frame.said_by is not None:
        how = "purpose" if how == "not" and frame.kind == ACCUSED else None  # "the refusal to condemn X"
    uncounted = trigger.window is not None and (quantity is None or quantity.max == 0)
    if uncounted and frame.kind.startswith("harm.") and untold(reading, trigger):
        return None
    if (frame.counted and quantity is None) or how == "purpose" or (how == "meant" and frame.kind == ACCUSED):
        return None
    target = _target(reading, trigger, found, actors, actor)
    if target is not None and strikes_with(reading, trigger, target.head):
        actor, target = actor or target, None
    if how == "given" and actor in found.agents.get("subject", ()):
        actor = None  # "the police will investigate the attack"
    sufferer = _sufferer(target, frame) or _victims(sentence, trigger)
    if (itself := sufferer == _party(actor)) and frame.kind == ACCUSED and actor is not None and _here_only(actor):
        actor = actor._replace(party=None)
    elif itself:
        sufferer = None
    if sufferer is None and frame.kind == ACCUSED and actor is not None and _party(actor) is None:
        return None  # "the players criticised the plan"
    charged = trigger.charge is not None and _charged(trigger, target)
    done = "actor" not in frame.needs or actor or found.ours or charged or _acts(reading, trigger, found)
    meant = frame.kind == "stance.intent"
    if meant and (_of_others(reading, trigger, found) or _over(reading, trigger) or _only_said(reading, trigger)):
        return None
    counted = quantity and quantity.unit == "person"
    people = frame.kind in ("harm.detained", "access.evacuated") and counted  # "took five others"
    many = frame.kind == "harm.displaced" and counted and "subject" not in found.agents  # "thousands left"
    accused = frame.kind == ACCUSED and actor is not None and actor.party is not None and _powers(found)
    lacks = {"target": not (sufferer or people or accused), "civilians": sufferer != "civilians" and not many}
    lacks["armed"] = "armed" in frame.needs and not _with_armed(found, target)
    suffered = not any(lacks.get(field) for field in frame.needs)
    return _Deed(actor, target, sufferer, quantity, how) if done and suffered else None


def _powers(found: Roles) -> bool:
    """Whether it is done to those in power or under arms of no side that is told: 'Moscow accuses Western powers'."""
    return any(agent.type in _POWERS and agent.party is None for agent in found.agents.get("object", ()))


def _with_armed(found: Roles, target: Agent | None) -> bool:
    """Whether an armed group is named beside whom it is said of: 'X arms the rebels'."""
    return any(a.type == "armed_group" and a is not target for agents in found.agents.values() for a in agents)


def _charged(trigger: Trigger, target: Agent | None) -> bool:
    """Whether the clause itself, or what it hangs on, names who is accused: 'X was blamed for the raid'."""
    if target is None:
        return False
    opener = trigger.clause.opener
    return trigger.clause.has(target.head) or (opener is not None and 0 <= opener - target.last <= 1)


def _here_only(actor: Agent) -> bool:
    """Whether someone's party is only that of where they are, which others may hold: the mayor who accuses its army."""
    return actor.guessed or actor.type == "local_authority"


def _of_ours(reading: Reading, draft: Draft, found: Roles) -> Draft:
    """A draft of what the forces of whoever speaks do, or what is done to them: 'our troops came under fire'."""
    frame, forces = draft.trigger.frame, [a for some in found.agents.values() for a in some if a.type == "military"]
    own = {a.head for a in forces if a.party is None and reading.those("our", a.first, a.head)}
    does, suffers = ([a for role in roles for a in found.agents.get(role, ())] for roles in (frame.actor, frame.target))
    acts = draft.actor is None and any(a.head in own for a in does)
    suffered = draft.target is None and any(a.head in own for a in suffers)
    return draft._replace(ours=draft.ours or acts, against_ours=suffered)


def _of_others(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether a finite verb of what only a speaker does says nothing of "we", in a language whose verbs do."""
    verb = trigger.verb
    own = trigger.frame.actor == ("speaker",) and bool(reading.pack.ours)
    return own and verb is not None and verb.finite and not found.ours


def _only_said(reading: Reading, trigger: Trigger) -> bool:
    """Whether a promise is only how someone says what stands before it: '"we free it", [promised the president]'."""
    verb, clause = trigger.verb, trigger.clause
    inserted = verb is not None and verb.at == clause.first == trigger.first and clause.parent is not None
    return inserted and reading.pack.free_order and bool(verb.word.cues if verb else ())


def _over(reading: Reading, trigger: Trigger) -> bool:
    """Whether what is meant by words that tell no saying was done before: 'we did not surrender'."""
    verb = trigger.verb
    return bool(reading.pack.cases) and verb is not None and verb.has("past") and not verb.word.cues


def _drafts_of(sentence: Sentence, trigger: Trigger, found: Roles, deed: _Deed) -> list[Draft]:
    """The claims of a deed, one for each place and each thing that it is about."""
    reading = sentence.reading
    own = filled(reading, trigger, found, deed.actor)
    if own and reading.pack.citizens:
        own = without_citizens(reading, own)
    if own and len(trigger.clause.parts) > 1 and "record" in reading.present:
        own = [spot for spot in own if not of_most(reading, trigger.clause, spot)]
    if trigger.charge is not None:
        own = filled(reading, trigger.charge, roles(sentence, trigger.charge), deed.target) or own
    deed = deed._replace(quantity=None) if deed.quantity and of_named(trigger, own) else deed
    further = shares(sentence, trigger, own) if deed.quantity else []
    whole = whole_of(sentence, trigger, own, further) if further else own
    places = places_of(sentence, trigger, whole) if whole or not further else [of_all(sentence, further)]
    if not engaged(sentence, trigger, found, places):
        return []
    draft = _asked(reading, _draft(sentence, trigger, deed, places[0]), deed)
    draft = _defended(sentence, draft, places)._replace(ours=found.ours and "subject" in trigger.frame.actor)
    if "our" in reading.present and reading.those("our", sentence.first, sentence.last):
        draft = _of_ours(reading, draft, found)
    if trigger.frame.said_by and draft.polarity == "negated" and draft.kind.startswith("attack."):
        return []  # who has not claimed an attack says nothing of it
    if "ahead" in trigger.frame.needs and draft.modality != "planned":
        return []  # "did not surrender"
    draft, places = of_whole(sentence, draft, places)
    places = abroad(sentence, draft, places)
    some = deed.quantity is not None and of_some(sentence, trigger, deed.quantity, own)
    around = carried(sentence.memory) if some else together(sentence, places) if deed.quantity else None
    each = draft._replace(quantity=None) if around or some else draft
    if (around or some) and (trigger.frame.counted or not named_in(trigger.part, own)):
        places = []
    located = about(sentence, draft._replace(place=around)) if around or some else []
    located += [one for place in places for one in about(sentence, each._replace(place=place))]
    located += [one for share in further for one in about(sentence, _of_share(reading, draft, share), own=False)]
    return located


def _draft(sentence: Sentence, trigger: Trigger, deed: _Deed, place: Location | None) -> Draft:
    """The claim of a deed before its place is told; `place` is the first of those where it was done."""
    reading, frame = sentence.reading, trigger.frame
    armed = frame.armed is not None and _under_arms(sentence, deed.target, place)
    deed = _of_forces(frame, deed) if armed else deed
    actor = deed.actor
    named = (("actor", actor), ("target", deed.target))
    evidence = {field: reading.tokens.span(agent.first, agent.last) for field, agent in named if agent}
    polarity = polarity_of(reading, trigger, evidence, deed.quantity, deed.how)
    modality = modality_of(reading, trigger, evidence, deed.how)
    to_come = modality == "planned" and ("modality" in evidence or frame.modality is None)  # not "threatened on Monday"
    time = time_of(sentence, trigger, place, future=to_come or can_come(reading, trigger))
    if modality == "actual" and time and time.basis == "stated" and ahead(sentence, trigger, time):
        modality = "planned"
    kind = _kind(frame, deed.how, planned=modality == "planned", armed=armed, negated=polarity == "negated")
    polarity = "affirmed" if frame.negated and polarity == "negated" else polarity
    charge = trigger.charge if deed.sufferer else None
    return Draft(
        trigger,
        *_extent(sentence, trigger),
        kind=charge.frame.kind if charge else kind,
        object=frame.object,
        place=None,
        actor=deed.sufferer if charge else _party(actor),
        target=None if charge else deed.sufferer,
        time=time,
        polarity=polarity,
        modality=modality,
        quantity=deed.quantity,
        evidence=evidence,
        own=(source(reading, actor, None, _SELF),) if frame.said_by and actor and actor.sort != "attribute" else (),
        guessed=actor is not None and actor.guessed and charge is None,
        nation=deed.target.party if deed.target and deed.sufferer == "civilians" else None,
    )


def _kind(frame: Frame, how: str | None, *, planned: bool, armed: bool, negated: bool) -> str:
    """What kind a frame's claim is: as it is only tried, denied, done to those under arms, or still to come."""
    special = (frame.tried if how == "tried" else None) or (frame.negated if negated else None)
    special = special or (frame.armed if armed else None) or (frame.planned if planned else None)
    return special or frame.kind


def _under_arms(sentence: Sentence, target: Agent | None, place: Location | None) -> bool:
    """Whether those to whom something is done are an army, an armed group, or a people in the land of its enemy: 'the
    Russians were driven out of Kherson'."""
    if target is None or target.sort != "people":
        return target is not None and target.type in _ARMED
    land = place.country if place else sentence.memory.places.country
    return land != target.party and sentence.scene.enemy(land) == target.party


def _of_forces(frame: Frame, deed: _Deed) -> _Deed:
    """A deed of those under arms: what is done to them is done to their side, and what they are the subject of they do
    themselves."""
    if frame.target == ("subject",):
        return deed._replace(actor=deed.target, target=None, sufferer=None)
    return deed._replace(sufferer=_party(deed.target))


def _asked(reading: Reading, draft: Draft, deed: _Deed) -> Draft:
    """A draft of what others are only asked to do, where that is a kind of its own: 'urged X to observe the truce'."""
    demanded = draft.trigger.frame.demanded if deed.how == "asked" else None
    if demanded is None:
        return draft
    asked = draft.target if reading.pack.free_order else draft.actor if reading.pack.fixed_order else None
    return draft._replace(kind=demanded, actor=None, target=asked)


def _defended(sentence: Sentence, draft: Draft, places: list[Location | None]) -> Draft:
    """A draft of what the air defence of no named side brought down: it is the side's over whose land most was."""
    lands = Counter(place.country for place in places if place and place.span)
    side = max(lands, key=lambda land: (lands[land], land or ""), default=None)
    own = draft.guessed and draft.kind == "attack.interception" and sentence.scene.enemy(side) is not None
    return draft._replace(actor=side) if own else draft


def _of_share(reading: Reading, draft: Draft, share: Share) -> Draft:
    """The draft of a further count at a place of its own."""
    count, spot = share
    span = reading.tokens.span(count.first, count.last)
    own = Quantity(min=count.min, max=count.max, unit=_unit(draft, count), span=span)
    first, last = min(count.first, spot.at), max(count.last, spot.last)
    return draft._replace(first=first, last=last, place=location(reading, spot), quantity=own)


def _unit(draft: Draft, count: CountMention) -> Unit:
    """What a count is of: a number alone counts what the one before did."""
    return draft.quantity.unit if count.head is None and draft.quantity else count.unit


def _acts(reading: Reading, trigger: Trigger, found: Roles) -> bool:
    """Whether someone of no known side does it ('the troops'), and no phrase that begins its clause; who is to speak
    for a side must have one."""
    frame, clause = trigger.frame, trigger.clause
    begins = clause.first if clause.opener != clause.first else clause.first + 1
    doers = [a for name in frame.actor for a in found.agents.get(name, ()) if a.sort in _ACTING]
    other = reading.is_(begins, "det") and not any(a.first <= begins < a.last for a in doers)
    return frame.said_by is None and bool(doers) and not other


def _row_of(found: Roles, names: tuple[str, ...], *, every: bool) -> list[Agent]:
    """The agents in the first role that is filled: the first of them, or `every` one side by side with it."""
    first = _first(found, names, acts=True)
    if first is None and every:  # "the newspaper accused X"
        first = next((a for name in names for a in found.agents.get(name, ()) if a.type == "media" and _party(a)), None)
    if first is None or not every:
        return [first] if first else []
    beside = [a for agents in found.agents.values() for a in agents if a.group == first.group and _party(a)]
    return list(dict.fromkeys(beside))


def _of_no_side(found: Roles, names: tuple[str, ...]) -> list[Agent]:
    """Who accuses someone without being a party: 'human rights activists accuse the army'."""
    able = [a for name in names for a in found.agents.get(name, ()) if a.type in _CIVIL and a.sort != "civil"]
    return able[:1]


def _target(
    reading: Reading, trigger: Trigger, found: Roles, actors: Sequence[Agent | None], actor: Agent | None
) -> Agent | None:
    """Whom it is done to; each other where two do it to one another."""
    if len(actors) == 2 and trigger.clause.those(reading, "reciprocal"):
        return actors[1] if actor is actors[0] else actors[0]
    found.aim_behind(trigger.verb.at if trigger.charge and trigger.verb else trigger.first)
    target = _first(found, trigger.frame.target, besides=actor, acts=trigger.frame.kind == ACCUSED)
    if target is None and trigger.frame.kind in _HURT:
        suffers = (a for name in trigger.frame.target for a in found.agents.get(name, ()) if a is not actor)
        target = next((a for a in suffers if a.type in _CIVIL), None)
    met = trigger.frame.mutual and not found.ours  # "we spoke with X and Y"
    return None if target and met and _together(found, target) else target


def _party(agent: Agent | None) -> str | None:
    """The party that someone acts as: a body of no state, or a medium, acts in its own name."""
    if agent is None:
        return None
    own = agent.sort == "body" and (agent.party is None or agent.type == "media")
    return agent.name if own else agent.party


def _first(found: Roles, names: tuple[str, ...], besides: Agent | None = None, *, acts: bool = False) -> Agent | None:
    """The first who fills one of these roles; civilians are not taken for those who act."""
    for name in names:
        for agent in found.agents.get(name, ()):
            if (agent.party or _party(agent)) and agent is not besides and not (acts and agent.watches):
                return agent
    return None


def _together(found: Roles, actor: Agent) -> bool:
    """Whether others of another party stand side by side with someone."""
    beside = [a for agents in found.agents.values() for a in agents if a.group == actor.group]
    return len({_party(a) for a in beside}) > 1


def _sufferer(target: Agent | None, frame: Frame) -> str | None:
    """The party that something is done to; a people that comes to harm is people, and no state, unless it is said to
    have lost so many, and so are doctors and journalists."""
    if target is None or not frame.kind.startswith("harm."):
        return _party(target)
    loses = frame.counted and frame.target == ("subject",)
    people = (target.sort == "people" and not loses) or (target.type in _CIVIL and frame.kind in _HURT)
    return "civilians" if people else _party(target)


def _victims(sentence: Sentence, trigger: Trigger) -> str | None:
    """Civilians that are said to be harmed."""
    if not trigger.frame.kind.startswith("harm."):
        return None
    civil = any(
        a.party == "civilians"
        and a.head in range(*trigger.part)
        and (a.head != trigger.first or trigger.window is None)
        and a.relation in (None, "of")
        for a in sentence.cast
    )
    return "civilians" if civil else None


def _extent(sentence: Sentence, trigger: Trigger) -> tuple[int, int]:
    """The tokens that carry the claim: the noun's phrase where it stands beside other triggers, else the clause."""
    others = [t for t in sentence.triggers if t.clause is trigger.clause and t is not trigger]
    if trigger.window and others and trigger.verb is None and not trigger.frame.carriers:
        return trigger.window
    part = trigger.part
    if part[0] == trigger.clause.opener and trigger.clause.kind == "sub":
        part = (part[0] + 1, part[1])
    if trigger.verb and not part[0] <= trigger.verb.at < part[1]:
        at = trigger.verb.at
        other = next((p for p in trigger.clause.parts if p[0] <= at < p[1]), (at, at + 1))
        part = (min(part[0], at), max(part[1], other[1]))
    counted = tally(sentence.reading, trigger)
    further = part if counted is None or not trigger.clause.has(counted) else trigger.clause.part_at(counted)
    meant = trigger.frame.kind in MEANT and trigger.verb is not None
    vowed = [c.last for c in sentence.parts if promised(sentence.reading, trigger, c)] if meant else []
    return part[0], max(part[1], further[1], *vowed[:1])
