"""Who and where fills which grammatical role of a trigger."""

from typing import NamedTuple

from wederhoor.extract.agent import Agent
from wederhoor.extract.clauses import Clause
from wederhoor.extract.occurrences import LOCAL, Trigger
from wederhoor.extract.places import Spot
from wederhoor.extract.reading import Reading
from wederhoor.extract.sentence import Sentence


class Roles(NamedTuple):
    """Who and where, by role; `ours` says that the subject is whoever speaks."""

    agents: dict[str, list[Agent]]
    spots: dict[str, list[Spot]]
    ours: bool = False


def roles(sentence: Sentence, trigger: Trigger) -> Roles:
    """Who and where fills which role of a trigger."""
    return _verb_roles(sentence, trigger) if trigger.window is None else _noun_roles(sentence, trigger)


def _noun_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    cast, spots = sentence.cast, sentence.spots
    first, last = trigger.window or (0, 0)
    agents: dict[str, list[Agent]] = {}
    places: dict[str, list[Spot]] = {}
    for agent in cast:
        if (agent.sort == "attribute" and first <= agent.first and agent.head == trigger.first) or _shared(
            trigger, agent
        ):
            agents.setdefault("attribute", []).append(agent)
        elif first <= agent.head < last and agent.head != trigger.first and agent.relation:
            agents.setdefault(agent.relation, []).append(agent)
        elif trigger.clause.has(agent.head) and agent.relation == "by":
            agents.setdefault("by", []).append(agent)
        elif (trigger.verb or trigger.frame.said_by) and trigger.clause.has(agent.head) and agent.relation is None:
            agents.setdefault("subject", []).append(agent)
    for spot in spots:
        if first <= spot.head < last:
            places.setdefault(_role(spot.relation), []).append(spot)
        elif trigger.clause.has(spot.head) and spot.relation in LOCAL:
            places.setdefault("clause", []).append(spot)
    return Roles(agents, places)


def _shared(trigger: Trigger, agent: Agent) -> bool:
    """Whether an adjective of the noun before holds for this one too: 'Russian shelling and air strikes'."""
    return agent.sort == "attribute" and agent.last + 1 == trigger.first and agent.head == agent.last - 1


def _verb_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    reading, cast, spots, windows = sentence.reading, sentence.cast, sentence.spots, sentence.triggers
    clause = trigger.clause
    inside = [t.window for t in windows if t.window and t.clause is clause]
    attacked = [t.window for t in windows if t.window and t.clause is clause and t.frame.kind.startswith("attack.")]
    agents: dict[str, list[Agent]] = {}
    places: dict[str, list[Spot]] = {}
    bare: list[Agent | Spot] = []
    for agent in cast:
        if not clause.has(agent.head) or agent.relation in ("after", "said"):
            continue
        if _within(agent.head, inside) and not (agent.sort == "attribute" and agent.relation is None):
            continue
        if agent.sort == "attribute" and trigger.first <= agent.head < trigger.last:
            agents.setdefault("attribute", []).append(agent)
        elif agent.relation is None:
            bare.append(agent)
        else:
            agents.setdefault(agent.relation, []).append(agent)
    shared = _shared_subject(clause, bare, cast)
    if shared is not None:
        bare.insert(0, shared)
    heads = {a.head for a in bare}
    for spot in spots:
        if not clause.has(spot.head):
            continue
        if _within(spot.head, inside):
            if spot.relation is not None and _within(spot.head, attacked):
                places.setdefault("beside", []).append(spot)
            continue
        if spot.relation is None:
            if spot.head in heads:
                places.setdefault("named", []).append(spot)
            else:
                bare.append(spot)
        else:
            places.setdefault(_role(spot.relation), []).append(spot)
    bare.sort(key=lambda x: x.first)
    antecedent = _antecedent(clause, cast, spots)
    is_passive = passive(reading, trigger)
    spoken_for = not is_passive and bool(clause.those(reading, "firstperson"))
    first = _before_verb(reading, trigger, bare, is_passive) if reading.pack.svo else None
    _bare_roles(trigger, bare, antecedent, agents, places, first, is_passive=is_passive, spoken_for=spoken_for)
    return Roles(agents, places, ours=spoken_for)


def _shared_subject(clause: Clause, bare: list[Agent | Spot], cast: list[Agent]) -> Agent | None:
    """The subject of the clause before, where this one is joined to it and names none before its verb."""
    if clause.kind != "main" or clause.parent is None or clause.finite is None:
        return None
    if bare and clause.finite.at > clause.first + 1:
        return None
    return next((a for a in cast if a.relation is None and clause.parent.has(a.head)), None)


def _within(i: int, windows: list[tuple[int, int]]) -> bool:
    return any(a <= i < b for a, b in windows)


def _role(relation: str | None) -> str:
    if relation is None:
        return "bare"
    return "in" if relation in LOCAL else relation


def _antecedent(clause: Clause, cast: list[Agent], spots: list[Spot]) -> Agent | Spot | None:
    """What a relative clause hangs on."""
    if clause.kind != "rel" or clause.opener is None:
        return None
    both: list[Agent | Spot] = [*cast, *spots]
    near = [x for x in both if x.last <= clause.opener and clause.opener - x.last <= 2]
    return max(near, key=lambda x: (x.last, isinstance(x, Agent)), default=None)


def _bare_roles(
    trigger: Trigger,
    bare: list[Agent | Spot],
    antecedent: Agent | Spot | None,
    agents: dict[str, list[Agent]],
    places: dict[str, list[Spot]],
    first: list[Agent | Spot] | None,
    *,
    is_passive: bool,
    spoken_for: bool,
) -> None:
    """Subject and object, among the phrases that no preposition governs; all are objects of whoever says 'we'."""
    subjects = [] if spoken_for else _subjects(trigger, bare, is_passive) if first is None else first
    others = [x for x in bare if x not in subjects]
    if antecedent is not None:
        takes_subject = (
            not spoken_for
            and not subjects
            and (isinstance(antecedent, Agent) or not _takes_place(trigger) or is_passive)
        )
        (subjects if takes_subject else others).append(antecedent)
    if is_passive:
        others, subjects = [*subjects, *others], []
    for role, things in (("subject", subjects), ("object", others)):
        for x in things:
            if isinstance(x, Agent):
                agents.setdefault(role, []).append(x)
            else:
                places.setdefault(role, []).append(x)


def _before_verb(reading: Reading, trigger: Trigger, bare: list[Agent | Spot], is_passive: bool) -> list[Agent | Spot]:
    """The subject, where it stands before its verb: the row next to it; whom an object does it, before a later verb."""
    at = trigger.verb.at if trigger.verb else trigger.first
    finite = trigger.clause.finite
    able = [x for x in bare if is_passive or isinstance(x, Agent) or not _takes_place(trigger)]
    if finite is not None and finite.at < at:
        helped = reading.is_(at - 1, "prep") or reading.is_(at - 1, "inf")
        between = [x for x in able if finite.at < x.first < at]
        if not (helped and between):
            able = [x for x in able if x.first < finite.at]
    able = [x for x in able if x.first < at]
    if not able and trigger.verb and trigger.verb.word.lemmas & reading.pack.always_passive:
        return _subjects(trigger, bare, is_passive)  # "there are no troops"
    last = able[-1] if able else None
    if isinstance(last, Agent):
        return [x for x in able if isinstance(x, Agent) and x.group == last.group]
    return [x for x in able if isinstance(x, Spot) and isinstance(last, Spot) and x.row == last.row]


def _takes_place(trigger: Trigger) -> bool:
    """Whether what happens, happens to a place that is named as its object."""
    return "object" in trigger.frame.place


def _subjects(trigger: Trigger, bare: list[Agent | Spot], is_passive: bool) -> list[Agent | Spot]:
    """The first phrase, with those side by side; where a place can be the object, the first of someone who acts."""
    agents = [x for x in bare if isinstance(x, Agent)]
    if not is_passive and _takes_place(trigger):
        return [x for x in agents if x.group == agents[0].group]
    first = bare[0] if bare else None
    if isinstance(first, Agent):
        return [x for x in agents if x.group == first.group]
    return [x for x in bare if isinstance(x, Spot) and isinstance(first, Spot) and x.row == first.row]


def _by_follows(reading: Reading, trigger: Trigger) -> bool:
    """Whether a doer stands right behind a participle: 'killed by'."""
    behind = reading.at(trigger.verb.at + 1, "relation") if trigger.verb else None
    return behind is not None and behind.value == "by"


def passive(reading: Reading, trigger: Trigger) -> bool:
    """Whether a trigger is a participle in the passive; a perfect looks the same where its frame takes no object."""
    verb = trigger.verb
    if verb is None or not verb.has("part"):
        return False
    lemmas = frozenset().union(*(v.word.lemmas for v in trigger.clause.verbs if v.at != verb.at))
    alone = not lemmas and not verb.finite
    if lemmas & reading.pack.always_passive or alone or _by_follows(reading, trigger):
        return True
    if verb.word.lemmas & reading.pack.unaccusative:
        return False
    frame = trigger.frame
    takes_object = "object" in frame.place or "object" in frame.target or "object" in frame.actor
    return takes_object and bool(lemmas & reading.pack.passive) and not lemmas & reading.pack.active
