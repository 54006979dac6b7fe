"""Occurrences become claims: each field with the words it rests on."""

from collections import Counter

from wederhoor.extract.attribution.sources import source
from wederhoor.extract.claims.by_side import each_side
from wederhoor.extract.claims.deeds import Deed, deeds
from wederhoor.extract.claims.engaged import engaged
from wederhoor.extract.claims.filling import filled, without_citizens
from wederhoor.extract.claims.located import carried
from wederhoor.extract.claims.parties import (
    party_of,
)
from wederhoor.extract.claims.place import location, named_in, of_most, places_of, together
from wederhoor.extract.claims.roles import Roles, roles
from wederhoor.extract.claims.shares import Share, of_all, of_named, of_some, shares, whole_of
from wederhoor.extract.claims.things import about
from wederhoor.extract.claims.time import ahead, time_of
from wederhoor.extract.claims.wanted import wanted_by
from wederhoor.extract.claims.whole import abroad, of_whole
from wederhoor.extract.measures.counts import CountMention
from wederhoor.extract.occurrences.asserted import tally
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.mood import can_come, modality_of
from wederhoor.extract.occurrences.polarity import polarity_of
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.within import MEANT, promised
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue, Frame
from wederhoor.model import Location, Modality, Quantity, Span, Time, Unit

_ARMED = frozenset({"armed_group", "military"})
_SELF = Cue(shape="verb", words=())


def drafts(sentence: Sentence, trigger: Trigger, found: Roles) -> list[Draft]:
    """The claims that one trigger makes: one for each place, each thing that it is about, each of several speakers."""
    told = [one for deed in deeds(sentence, trigger, found) for one in each_side(sentence, trigger, deed)]
    return [draft for deed in told for draft in _drafts_of(sentence, trigger, found, deed)]


def _of_ours(reading: Reading, draft: Draft, found: Roles) -> Draft:
    """A draft of what the forces of whoever speaks do, or what is done to them: 'our troops came under fire'."""
    frame, forces = draft.trigger.frame, [a for some in found.agents.values() for a in some if a.type == "military"]
    own = {a.head for a in forces if a.party is None and reading.those("our", a.first, a.head)}
    does, suffers = ([a for role in roles for a in found.agents.get(role, ())] for roles in (frame.actor, frame.target))
    acts = draft.actor is None and any(a.head in own for a in does)
    suffered = draft.target is None and any(a.head in own for a in suffers)
    return draft._replace(ours=draft.ours or acts, against_ours=suffered)


def _drafts_of(sentence: Sentence, trigger: Trigger, found: Roles, deed: Deed) -> list[Draft]:
    """The claims of a deed, one for each place and each thing that it is about."""
    own = _own_spots(sentence, trigger, found, deed)
    deed = deed._replace(quantity=None) if deed.quantity and of_named(trigger, own) else deed
    further = shares(sentence, trigger, own) if deed.quantity else []
    whole = whole_of(sentence, trigger, own, further) if further else own
    places = places_of(sentence, trigger, whole) if whole or not further else [of_all(sentence, further)]
    if not engaged(sentence, trigger, found, places):
        return []
    draft = _asked(sentence, _draft(sentence, trigger, deed, places[0]), deed)
    if _says_nothing(draft):
        return []
    draft = _defended(sentence, draft, places)._replace(ours=found.ours and "subject" in trigger.frame.actor)
    if "our" in sentence.reading.present and sentence.reading.those("our", sentence.first, sentence.last):
        draft = _of_ours(sentence.reading, draft, found)
    draft = draft._replace(guessed=True) if draft.actor is None and _unowned(draft, found) else draft
    draft, places = of_whole(sentence, draft, places)
    located = _located(sentence, draft, abroad(sentence, draft, places), own)
    for share in further:
        located += about(sentence, _of_share(sentence.reading, draft, share), own=False)
    return located


def _unowned(draft: Draft, found: Roles) -> bool:
    """Whether forces do it of which nothing says whose they are: 'that [the troops] left the town', not 'taken by
    force', 'destroyed by artillery', nor what stands behind its verb: Ukrainian 'bring in [columns]'."""
    trigger = draft.trigger
    if "subject" not in trigger.frame.actor or trigger.verb is None:
        return False
    forces = (a for a in found.agents.get("subject", ()) if a.sort == "org" and a.type == "military")
    return any(a.guessed and a.party is None and a.head < trigger.verb.at for a in forces)


def _own_spots(sentence: Sentence, trigger: Trigger, found: Roles, deed: Deed) -> list[Spot]:
    """The places that fill a trigger's roles."""
    reading = sentence.reading
    charge = trigger.charge
    if charge is not None and (own := filled(reading, charge, roles(sentence, charge), deed.target)):
        return own
    own = filled(reading, trigger, found, deed.actor)
    if own and reading.pack.citizens:
        own = without_citizens(reading, own)
    if own and len(trigger.clause.parts) > 1 and "record" in reading.present:
        own = [spot for spot in own if not of_most(reading, trigger.clause, spot)]
    return own


def _says_nothing(draft: Draft) -> bool:
    """Whether what is denied or not to come says nothing: who has not claimed an attack; 'did not surrender'."""
    frame = draft.trigger.frame
    unclaimed = frame.said_by is not None and draft.polarity == "negated" and draft.kind.startswith("attack.")
    return unclaimed or ("ahead" in frame.needs and draft.modality != "planned")


def _located(sentence: Sentence, draft: Draft, places: list[Location | None], own: list[Spot]) -> list[Draft]:
    """A draft at each of its places; what is counted of several of them together is counted where they lie, once."""
    trigger, quantity = draft.trigger, draft.quantity
    some = quantity is not None and of_some(sentence, trigger, quantity, own)
    around = carried(sentence.memory) if some else together(sentence, places) if quantity else None
    if not (around or some):
        return [one for place in places for one in about(sentence, draft._replace(place=place))]
    if trigger.frame.counted or not named_in(trigger.part, own):
        places = []
    located = about(sentence, draft._replace(place=around))
    uncounted = draft._replace(quantity=None)
    return located + [one for place in places for one in about(sentence, uncounted._replace(place=place))]


def _draft(sentence: Sentence, trigger: Trigger, deed: Deed, place: Location | None) -> Draft:
    """The claim of a deed before its place is told; `place` is the first of those where it was done."""
    reading, frame = sentence.reading, trigger.frame
    armed = frame.armed is not None and _under_arms(sentence, deed.target, place)
    deed = _of_forces(frame, deed) if armed else deed
    actor = deed.actor
    named = (("actor", actor), ("target", deed.target))
    evidence = {field: reading.tokens.span(agent.first, agent.last) for field, agent in named if agent}
    polarity = polarity_of(reading, trigger, evidence, deed.quantity, deed.how)
    modality, time = _when(sentence, trigger, place, evidence, deed.how)
    kind = _kind(frame, deed.how, planned=modality == "planned", armed=armed, negated=polarity == "negated")
    polarity = "affirmed" if frame.negated and polarity == "negated" else polarity
    charge = trigger.charge if deed.sufferer else None
    return Draft(
        trigger,
        *_extent(sentence, trigger),
        kind=charge.frame.kind if charge else kind,
        object=frame.object,
        place=None,
        actor=deed.sufferer if charge else party_of(actor),
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


def _when(
    sentence: Sentence, trigger: Trigger, place: Location | None, evidence: dict[str, Span], how: str | None
) -> tuple[Modality, Time | None]:
    """How sure it is and when: what is said of a day ahead is planned."""
    reading = sentence.reading
    modality = modality_of(reading, trigger, evidence, how)
    told = "modality" in evidence or trigger.frame.modality is None  # not "threatened on Monday"
    to_come = (modality == "planned" and told) or can_come(reading, trigger)
    time = time_of(sentence, trigger, place, future=to_come)
    if modality == "actual" and time and time.basis == "stated" and ahead(sentence, trigger, time):
        modality = "planned"
    return modality, time


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


def _of_forces(frame: Frame, deed: Deed) -> Deed:
    """A deed of those under arms: what is done to them is done to their side, and what they are the subject of they do
    themselves."""
    if frame.target == ("subject",):
        return deed._replace(actor=deed.target, target=None, sufferer=None)
    return deed._replace(sufferer=party_of(deed.target))


def _asked(sentence: Sentence, draft: Draft, deed: Deed) -> Draft:
    """A draft of what others are only asked to do, where that is a kind of its own: 'urged X to observe the truce'."""
    reading = sentence.reading
    demanded = draft.trigger.frame.demanded if deed.how == "asked" else None
    if demanded is None:
        return draft
    undergo = reading.pack.free_order or draft.trigger.frame.target == ("subject",)
    asked = draft.actor if reading.pack.fixed_order else draft.target if undergo else None
    by = wanted_by(sentence, draft.trigger.clause)
    own = (source(reading, by, None, _SELF),) if by is not None else draft.own
    return draft._replace(kind=demanded, actor=by.party if by else None, target=asked, own=own)


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
    return part[0], max(part[1], further[1], _demanded_to(trigger), *vowed[:1])


def _demanded_to(trigger: Trigger) -> int:
    """Where the words end in which someone says what they ask for: 'called on them "to observe the truce"'."""
    asked = trigger.objects if trigger.frame.said_by else ()
    return max((trigger.clause.part_at(at)[1] for _, at, _ in asked if trigger.clause.has(at)), default=0)
