"""What is said to happen: triggers in their clauses, and what fills the roles of their frames."""

from typing import NamedTuple

from wederhoor.extract.attributions import find_words
from wederhoor.extract.clauses import Clause, Verb
from wederhoor.extract.parties import Agent
from wederhoor.extract.phrases import phrase
from wederhoor.extract.places import Spot
from wederhoor.extract.reading import Hit, Reading
from wederhoor.language.frame import Frame

LOCAL = frozenset({"in", "near", "over", "on"})


class Trigger(NamedTuple):
    """Tokens `first` up to `last` name `frame` in `clause`: `word` is the pack's citation form.

    `window` is the noun phrase that a noun stands in, with what hangs on it; None for a verb. `verb` is the verb, or
    the light verb that carries a noun. `objects` are what it is about.
    """

    frame: Frame
    word: str
    first: int
    last: int
    clause: Clause
    verb: Verb | None
    window: tuple[int, int] | None
    objects: tuple[tuple[str, int, int], ...]


class Roles(NamedTuple):
    """Who and where, by role."""

    agents: dict[str, list[Agent]]
    spots: dict[str, list[Spot]]


def triggers(reading: Reading, parts: list[Clause]) -> list[Trigger]:
    """Every trigger of the clauses, in reading order."""
    found: list[Trigger] = []
    for clause in parts:
        own = [t for verb in clause.verbs for t in _by_verb(reading, clause, verb)]
        used = {k for t in own for k in range(t.first, t.last)}
        verbs = {v.at for v in clause.verbs}
        for a, b in clause.parts:
            for hit in reading.of(a, b, "noun"):
                if hit.first not in used and hit.first not in verbs:
                    own.extend(_by_noun(reading, clause, hit))
        found.extend(own)
    return sorted(_distinct(found), key=lambda t: t.first)


def _by_verb(reading: Reading, clause: Clause, verb: Verb) -> list[Trigger]:
    """The triggers that a verb is: those with most words of their own win."""
    best: list[tuple[int, Trigger]] = []
    for form in verb.forms:
        for rule in reading.pack.frame_verbs.get(form.lemma, ()):
            if form.particle and not has_particle(reading, clause, verb.at, form.particle):
                continue
            at = find_words(reading, clause, rule.words) if rule.words else verb.at
            if at is None:
                continue
            frame: Frame = rule.value
            objects = _objects(reading, clause, frame)
            if frame.about and not objects:
                continue
            first, last = (verb.at, verb.at + 1) if not rule.words else (at, at + len(rule.words))
            weight = 2 * len(rule.words) + 2 * bool(form.particle) + bool(frame.about)
            best.append((weight, Trigger(frame, rule.name, first, last, clause, verb, None, objects)))
    top = max((w for w, _ in best), default=0)
    return [t for w, t in best if w == top]


def has_particle(reading: Reading, clause: Clause, at: int, particle: str) -> bool:
    """Whether a separable verb's particle stands by itself in the clause, and not as a preposition."""
    low = reading.tokens.low
    for k in clause.tokens():
        if low[k] == particle and k != at:
            after = k + 1
            if not clause.has(after) or after >= len(low):
                return True
            if any(f.cat == "verb" for f in reading.words[after].forms) or reading.is_(after, "inf"):
                return True
            if k > at and not (reading.words[after].classes & {"det"} or reading.tokens.word[after][0].isupper()):
                return reading.words[after].classes != frozenset() or not reading.hits.get(after)
    return False


def _objects(reading: Reading, clause: Clause, frame: Frame) -> tuple[tuple[str, int, int], ...]:
    if not frame.about:
        return ()
    return tuple(
        (h.value.name, h.first, h.last)
        for a, b in clause.parts
        for h in reading.of(a, b, "thing")
        if h.value.sort in frame.about
    )


def _by_noun(reading: Reading, clause: Clause, hit: Hit) -> list[Trigger]:
    window = _window(reading, clause, hit)
    out = []
    for frame, word in hit.value:
        objects: tuple[tuple[str, int, int], ...] = ()
        if frame.about:
            objects = tuple(
                (h.value.name, h.first, h.last)
                for h in reading.of(window[0], window[1], "thing")
                if h.value.sort in frame.about
            )
            if not objects:
                continue
        verb = next((v for v in clause.verbs if any(f.lemma in reading.pack.light for f in v.forms)), None)
        out.append(Trigger(frame, word, hit.first, hit.last, clause, verb, window, objects))
    return out


def _window(reading: Reading, clause: Clause, hit: Hit) -> tuple[int, int]:
    """The noun's phrase with the prepositional phrases that hang on it."""
    a, b = next((p for p in clause.parts if p[0] <= hit.first < p[1]), clause.parts[0])
    first = phrase(reading, hit.first, hit.last, a).first
    verbs = {v.at for v in clause.verbs}
    end = hit.last
    while end < b and end not in verbs:
        link = reading.at(end, "relation")
        if link and link.value in ("after", "during", "about", "according", "since"):
            break
        if reading.words[end].classes & {"sconj", "pron", "adv"} and link is None:
            break
        end += 1
    while end > hit.last and reading.is_(end - 1, "cconj"):
        end -= 1
    return first, max(end, hit.last)


def _distinct(found: list[Trigger]) -> list[Trigger]:
    """One trigger for one occurrence: of two of one kind in one clause the verb, and no vague one beside a clear one."""
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (t.window is not None, t.first)):
        kinds = {t.frame.kind for t in kept if t.clause is trigger.clause and _near(t, trigger)}
        family = trigger.frame.kind.split(".")[0]
        vague = trigger.frame.kind == "attack.attack" and any(k.startswith("attack.") for k in kinds)
        if trigger.frame.kind not in kinds and not vague:
            kept.append(trigger)
        elif trigger.frame.kind in kinds and trigger.objects and family in ("service", "damage"):
            kept.append(trigger)
    clear = [t for t in kept if t.frame.kind.startswith("attack.") and t.frame.kind != "attack.attack"]
    return [t for t in kept if t.frame.kind != "attack.attack" or not any(c.clause is t.clause for c in clear)]


def _near(one: Trigger, two: Trigger) -> bool:
    """Whether two triggers speak of one occurrence: a noun in a phrase of its own, with a place of its own, does not."""
    return True


def roles(reading: Reading, trigger: Trigger, cast: list[Agent], spots: list[Spot], windows: list[Trigger]) -> Roles:
    """Who and where fills which role of a trigger."""
    if trigger.window is not None:
        return _noun_roles(trigger, cast, spots)
    return _verb_roles(reading, trigger, cast, spots, windows)


def _noun_roles(trigger: Trigger, cast: list[Agent], spots: list[Spot]) -> Roles:
    first, last = trigger.window or (0, 0)
    agents: dict[str, list[Agent]] = {}
    places: dict[str, list[Spot]] = {}
    for agent in cast:
        if agent.sort == "attribute" and first <= agent.first and agent.head == trigger.first:
            agents.setdefault("attribute", []).append(agent)
        elif first <= agent.head < last and agent.head != trigger.first and agent.relation:
            agents.setdefault(agent.relation, []).append(agent)
        elif trigger.clause.has(agent.head) and agent.relation == "by":
            agents.setdefault("by", []).append(agent)
        elif trigger.verb and trigger.clause.has(agent.head) and agent.relation is None:
            agents.setdefault("subject", []).append(agent)
    for spot in spots:
        if first <= spot.head < last:
            places.setdefault(_role(spot.relation), []).append(spot)
        elif trigger.clause.has(spot.head) and spot.relation in LOCAL:
            places.setdefault("clause", []).append(spot)
    return Roles(agents, places)


def _verb_roles(
    reading: Reading, trigger: Trigger, cast: list[Agent], spots: list[Spot], windows: list[Trigger]
) -> Roles:
    clause, verb = trigger.clause, trigger.verb
    inside = [t.window for t in windows if t.window and t.clause is clause]
    agents: dict[str, list[Agent]] = {}
    places: dict[str, list[Spot]] = {}
    bare: list[Agent | Spot] = []
    for agent in cast:
        if not clause.has(agent.head) or _within(agent.head, inside) or agent.relation == "after":
            continue
        if agent.relation is None:
            bare.append(agent)
        else:
            agents.setdefault(agent.relation, []).append(agent)
    heads = {a.head for a in bare}
    for spot in spots:
        if not clause.has(spot.head) or _within(spot.head, inside):
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
    _bare_roles(trigger, bare, antecedent, agents, places, passive(reading, trigger))
    return Roles(agents, places)


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
    is_passive: bool,
) -> None:
    """Subject and object, among the phrases that no preposition governs."""
    if not is_passive and trigger.frame.place and "object" in trigger.frame.place:
        subjects = [x for x in bare if isinstance(x, Agent)][:1]
        subjects = [x for x in bare if isinstance(x, Agent) and subjects and x.group == subjects[0].group]  # type: ignore[union-attr]
        others = [x for x in bare if x not in subjects]
        if antecedent is not None:
            (subjects if not subjects and isinstance(antecedent, Agent) else others).append(antecedent)
    else:
        row = bare[0].row if bare and isinstance(bare[0], Spot) else bare[0].group if bare else 0
        subjects = [x for x in bare if (x.row if isinstance(x, Spot) else x.group) == row]
        others = [x for x in bare if x not in subjects]
        if antecedent is not None:
            (others if subjects else subjects).append(antecedent)
    named = {"object": subjects + others} if is_passive else {"subject": subjects, "object": others}
    for role, things in named.items():
        for x in things:
            if isinstance(x, Agent):
                agents.setdefault(role, []).append(x)
            else:
                places.setdefault(role, []).append(x)


def passive(reading: Reading, trigger: Trigger) -> bool:
    """Whether a trigger is a participle in the passive; a perfect looks the same where its frame takes no object."""
    verb = trigger.verb
    if verb is None or not verb.has("part"):
        return False
    lemmas = {f.lemma for v in trigger.clause.verbs if v.at != verb.at for f in v.forms}
    if lemmas & reading.pack.always_passive:
        return True
    frame = trigger.frame
    takes_object = "object" in frame.place or "object" in frame.target or "object" in frame.actor
    return takes_object and bool(lemmas & reading.pack.passive) and not lemmas & reading.pack.active
