"""Who and where fills which grammatical role of a trigger."""

from wederhoor.extract.attribution.sources import inside
from wederhoor.extract.attribution.voice import ours
from wederhoor.extract.claims.beside import Filler
from wederhoor.extract.claims.hanging import of_state, own_relation
from wederhoor.extract.claims.subjects import VIOLENT, divided, undergoes_it
from wederhoor.extract.claims.unsaid import speaking, unsaid_subject
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.grammar.stretches import stretch
from wederhoor.extract.occurrences.passives import ARMS, passive, undergone
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.triggers import governed
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import POINTS, Spot
from wederhoor.extract.who.agent import Agent, in_noun_phrase
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be
from wederhoor.language.text import LISTS

_THING = 4  # tokens of a thing's name
_OPENS = 5  # tokens in which the verb stands of who tells of themselves: "late at night [spoke] with X"


class Roles:
    """Who and where, by role; `ours` says that the subject is whoever speaks."""

    __slots__ = ("agents", "ours", "spots")

    def __init__(self) -> None:
        self.agents: dict[str, list[Agent]] = {}
        self.spots: dict[str, list[Spot]] = {}
        self.ours = False

    def nearest_subject(self, at: int) -> None:
        """Leaves as subject only those side by side with the last one before token `at`, where there is one."""
        before = [a for a in self.agents.get("subject", ()) if a.head < at]
        if before:
            self.agents["subject"] = [a for a in before if a.group == before[-1].group]

    def aim_behind(self, at: int) -> None:
        """Puts those aimed at who stand before token `at` behind the others: 'called [on X] to impose them on Y'."""
        self.agents.get("against", []).sort(key=lambda agent: agent.head < at)

    def fill(self, role: str, filler: Filler) -> None:
        """Puts someone or some place into a role."""
        if isinstance(filler, Agent):
            self.agents.setdefault(role, []).append(filler)
        else:
            self.spots.setdefault(role, []).append(filler)


def roles(sentence: Sentence, trigger: Trigger) -> Roles:
    """Who and where fills which role of a trigger."""
    return _verb_roles(sentence, trigger) if trigger.window is None else _noun_roles(sentence, trigger)


def _noun_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    found = Roles()
    first, last = trigger.window or (0, 0)
    for agent in sentence.cast:
        if role := _noun_role(sentence, trigger, agent, first, last):
            found.fill(role, agent)
    if sentence.reading.pack.fixed_order and trigger.verb:
        found.nearest_subject(trigger.verb.at)
    for spot in sentence.spots:
        if first <= spot.head < last:
            found.fill(_role(spot.relation), spot)
        elif trigger.clause.has(spot.head) and _befell(sentence.reading, trigger, spot):
            found.fill("clause", spot)
    if trigger.carrier:
        _carried_behind(sentence, trigger.carrier, found)
    if "subject" not in found.agents and (who := _tells_of_blow(sentence, trigger)) is not None:
        found.fill("subject", who)
    return found


def _tells_of_blow(sentence: Sentence, trigger: Trigger) -> Agent | None:
    """Who says that they dealt the blow which is a verb's object, and names no one else: 'X said that [they] dealt a
    blow'."""
    verb, reading = trigger.verb, sentence.reading
    if not reading.pack.cases or verb is None or verb is not trigger.clause.finite or trigger.frame.said_by:
        return None
    many = reading.tokens.low[verb.at].endswith(reading.pack.plural)
    itself = ("nom.pl" if many else "nom.sg") in reading.words[trigger.last - 1].cases  # "that blows fell"
    return None if itself else speaking(sentence, trigger, [])


def _noun_role(sentence: Sentence, trigger: Trigger, agent: Agent, first: int, last: int) -> str | None:
    """The role that an agent has to a noun whose phrase is tokens `first` up to `last`."""
    reading = sentence.reading
    own = agent.sort == "attribute" and first <= agent.first and trigger.first <= agent.head < trigger.last
    if own or _shared(reading, trigger, agent):
        return "attribute"
    if first <= agent.head < last:
        if agent.relation and not trigger.first <= agent.head < trigger.last:
            return own_relation(sentence, trigger, agent)
        if agent.first == trigger.last:
            return "of"  # "killed soldiers"
    if not trigger.clause.has(agent.head):
        return None
    if agent.relation in ("by", "between"):
        aside = governed(reading, trigger.clause, (first, last))  # "shot down by X during the attack"
        aside = aside or (agent.relation == "by" and reading.pack.fixed_order and not trigger.verb)
        return "aside" if aside else agent.relation
    if agent.relation is None:
        acts = can_be(agent.cases, "nom") and not undergone(reading, trigger)
        return ("subject" if acts else "object") if _carried_along(sentence, trigger, first) else None
    return "to" if agent.relation == "to" and agent.at == agent.first and trigger.verb else None  # "dealt X a blow"


def _carried_along(sentence: Sentence, trigger: Trigger, first: int) -> bool:
    """Whether those who stand bare in the clause of a noun, whose phrase begins at token `first`, do it or undergo
    it."""
    if trigger.frame.said_by or _carried_by_subject(sentence, trigger):
        return True
    reading = sentence.reading
    light = reading.tokens.low[first - 1] in reading.pack.light_with
    return light and _goes_with(reading, trigger, first - 1)


def _carried_behind(sentence: Sentence, clause: Clause, found: Roles) -> None:
    """Fills in who did what a noun names, and where, as a relative clause tells it: 'the strike that X dealt Y'."""
    for agent in sentence.cast:
        acts = agent.relation == "by" or (agent.relation is None and can_be(agent.cases, "nom"))
        if acts and clause.has(agent.head):
            found.fill("by", agent)
    for spot in sentence.spots:
        if spot.relation and clause.has(spot.head):
            found.fill(_role(spot.relation), spot)


def _befell(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether what a noun names was at a place that its clause names beside it: 'raids hit homes in X', 'X and Y came
    under fire', 'on X - a strike', 'shelling was conducted on X'."""
    if spot.relation is None or (spot.relation == "of" and _has_it(reading, spot)):
        return undergone(reading, trigger)
    return spot.relation in LOCAL or (spot.relation == "against" and bool(trigger.verb or not trigger.clause.verbs))


def _carried_by_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the verb that carries a noun is its clause's own: not in 'he condemned [attacks carried out] on them'."""
    verb, clause = trigger.verb, trigger.clause
    if verb is None:
        return False
    if verb.word.cues and verb.word.cues.among(clause.lows(sentence.reading), verb.particle):
        return False  # "[The mayor] reported an attack"
    if not sentence.reading.pack.fixed_order:
        return True
    between = [v for v in clause.verbs if trigger.last <= v.at < verb.at]
    reduced = not verb.finite and verb.has("part") and verb.at >= trigger.last and not between
    return not (reduced and any(v.at < trigger.first and not v.word.helps for v in clause.verbs))


def _goes_with(reading: Reading, trigger: Trigger, at: int) -> bool:
    """Whether the preposition at token `at`, which governs a noun, is that with which a verb of its clause carries it:
    Dutch 'begon [met] beschietingen'."""
    if trigger.verb is not None or trigger.clause.first >= at:
        return False
    forms = (form for verb in trigger.clause.verbs for form in verb.forms if form.particle in (None, verb.particle))
    return any(f"{form.lemma}_{reading.tokens.low[at]}" in reading.pack.light for form in forms)


def _shared(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether an adjective of the noun before holds for this one too: 'Russian shelling and air strikes'."""
    joined = agent.last + 1 == trigger.first and (reading.is_(agent.last, "cconj") or reading.is_(agent.last, "mark"))
    return agent.sort == "attribute" and joined and agent.head == agent.last - 1


def _verb_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    found, clause = Roles(), trigger.clause
    nouns = [t for t in sentence.triggers if t.window and t.clause is clause]
    agents = _bare_agents(sentence, trigger, nouns, found)
    bare: list[Filler] = [*agents, *_bare_spots(sentence, trigger, nouns, found, agents)]
    bare.sort(key=lambda filler: (clause.has(filler.head), filler.first))
    is_passive = passive(sentence.reading, trigger)
    harmed = _harmed_behind(sentence, trigger) if trigger.frame.kind.startswith("harm.") else None
    if harmed is not None:
        found.fill("object", harmed)
        bare, is_passive = [], True
    acts = sentence.reading.pack.fixed_order and not is_passive and "subject" in trigger.frame.actor
    if acts and "by" in found.agents:
        found.agents["aside"] = found.agents.pop("by")  # "broke a truce [brokered] by X"
    found.ours = not is_passive and ours(sentence.reading, clause)
    subjects, objects = divided(sentence, trigger, bare, is_passive=is_passive, ours=found.ours)
    if trigger.frame.said_by and trigger.verb and not (is_passive or any(isinstance(x, Agent) for x in subjects)):
        subjects = [*inside(sentence, clause, trigger.verb)[:1]]  # "[in the ministry] they condemned it"
    for role, fillers in (("subject", subjects), ("object", objects)):
        for filler in fillers:
            found.fill(role, filler)
    found.ours = found.ours or ("subject" not in found.agents and _tells_of_itself(sentence, trigger))
    return found


def _tells_of_itself(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether whoever speaks in a report tells of talks without a word for themselves, in a language that needs none:
    Ukrainian '[Говорив] з канцлером'."""
    verb, pack = trigger.clause.finite, sentence.reading.pack
    if not (sentence.memory.voice and pack.ours and verb and trigger.frame.kind.startswith("talks.")):
        return False
    reading, first = sentence.reading, trigger.clause.first
    if not verb.has("past") or (reading.tokens.low[verb.at].endswith(pack.plural) and verb.at > first):
        return False  # "yesterday [they] met", but "[We] agreed on"
    return verb.at - first < _OPENS and not any(reading.words[k].cases for k in range(first, verb.at))


def _bare_agents(sentence: Sentence, trigger: Trigger, nouns: list[Trigger], found: Roles) -> list[Agent]:
    """The agents of a verb's clause that no preposition governs; the others fill the role that theirs says."""
    bare: list[Agent] = []
    for agent in sentence.cast:
        attribute = agent.sort == "attribute"
        if agent.relation in ("after", "said") or not trigger.clause.has(agent.head):
            continue
        if trigger.frame.kind == ACCUSED and not attribute and trigger.first <= agent.head < trigger.last:
            continue  # "they are [terrorists]"
        own = attribute and agent.relation is None
        if _within(agent.head, nouns) and not (own or _doer(trigger, agent) or _laid_on(trigger, agent)):
            continue
        if _accused_behind(sentence, trigger, agent):
            agent = agent._replace(relation=None, cases=frozenset({"acc"}))
        if attribute and trigger.first <= agent.head < trigger.last:
            found.fill("object" if undergoes_it(trigger, agent) else "attribute", agent)
        elif agent.relation is None:
            bare.append(agent)
        elif _moves(sentence.reading, trigger, agent):
            found.fill("attribute", agent)
        elif agent.relation != "of" or "of" in trigger.frame.target or _behind(sentence.reading, trigger, agent):
            near = agent.at == trigger.last or agent.last <= trigger.first <= agent.last + 1
            aside = in_noun_phrase(sentence.reading, agent) and not near
            found.fill("aside" if aside else agent.relation, agent)
    shared = unsaid_subject(sentence, trigger, bare)
    return bare if shared is None else [shared, *bare]


def _harmed_behind(sentence: Sentence, trigger: Trigger) -> Agent | None:
    """The people whom a participle right before them says were harmed, by no one named: Dutch 'meldt 40 gedode X'."""
    verb = trigger.verb
    if not sentence.reading.pack.verb_second or verb is None or verb.finite or not verb.has("part"):
        return None
    harmed = (a for a in sentence.cast if a.sort in ("people", "civil") and a.head == trigger.last)
    return next(harmed, None)


def _accused_behind(sentence: Sentence, trigger: Trigger, agent: Agent) -> bool:
    """Whether someone right behind the deed's noun is who is accused of it, and not whose it is, where no one else is:
    Ukrainian 'звинуватив в обстрілі [військових]'."""
    deed, verb = trigger.charge, trigger.verb
    if deed is None or verb is None or agent.relation != "of" or agent.at != agent.first or agent.sort == "attribute":
        return False
    behind = agent.first == deed.last and deed.last > verb.at and can_be(agent.cases, "acc")
    others = (a for a in sentence.cast if a.relation is None and verb.at < a.head < deed.first)
    return behind and bool(agent.cases) and not any(can_be(a.cases, "acc") for a in others)


def _doer(trigger: Trigger, agent: Agent) -> bool:
    """Whether 'by X' stands right before the verbs that end a clause, and so names whose deed they are."""
    verbs = {v.at for v in trigger.clause.verbs}
    if agent.relation != "by" or trigger.verb is None:
        return False
    return agent.last < trigger.clause.last and all(k in verbs for k in range(agent.last, trigger.verb.at))


def _laid_on(trigger: Trigger, agent: Agent) -> bool:
    """Whether someone stands behind the deed that is laid at their door: 'blamed [the raid] on X'."""
    deed = trigger.charge
    return deed is not None and agent.relation in trigger.frame.target and agent.head >= deed.last


def _bare_spots(
    sentence: Sentence, trigger: Trigger, nouns: list[Trigger], found: Roles, acting: list[Agent]
) -> list[Spot]:
    """The places of a verb's clause that no preposition governs and that name none of those who act in it."""
    occasions = [t for t in nouns if t.frame.kind.startswith(("attack.", "talks.", "control.contested"))]
    heads = {agent.head for agent in acting}
    bare: list[Spot] = []
    several = len(trigger.clause.verbs) > 1 and len(sentence.spots) > 1 and trigger.verb is not None
    own = stretch(sentence.reading, trigger.clause, trigger.verb.at) if several and trigger.verb else None
    for spot in sentence.spots:
        if not trigger.clause.has(spot.head):
            continue
        if _within(spot.head, nouns):
            if spot.relation is not None and _within(spot.head, occasions) and not of_state(sentence, spot):
                found.fill("beside", spot)
        elif spot.relation is not None:
            there = spot.relation == "of" and _has_it(sentence.reading, spot)
            other = own is not None and spot.head not in own
            found.fill("clause" if other else "in" if there else _role(spot.relation), spot)
        elif spot.first == trigger.clause.first and _heads(sentence.reading, trigger, spot):
            if _only_written_in(sentence, trigger, spot):
                continue
            found.fill("in", spot)
        elif spot.head in heads:
            found.fill("named", spot)
        elif not any(a.first <= spot.head < a.head and a.sort in ("org", "title", "group") for a in acting):
            bare.append(spot)
    return bare


def _heads(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether a place that opens a clause is only the heading of what it tells: 'X region: the enemy shelled Y'."""
    marked = spot.last < len(reading.words) and reading.tokens.word[spot.last] in LISTS
    return marked and trigger.verb is not None and spot.last < trigger.verb.at


def _has_it(reading: Reading, spot: Spot) -> bool:
    """Whether a place is named as where a thing is that stands before it: 'the port of X'."""
    things = reading.of(max(0, spot.at - _THING), spot.at, "thing")
    return any(hit.last == spot.at and hit.value.sort not in (*ARMS, "force", "assault") for hit in things)


def _behind(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether 'of X' begins its clause or belongs to a verb's own words, "in the hands of X", and to no other noun."""
    before = agent.at - 1 - (reading.tokens.word[agent.at - 1] in reading.pack.quotes)
    own = trigger.first <= before < trigger.last or reading.tokens.low[before] in trigger.word.split()
    about = any(last == agent.at for _, _, last in trigger.objects)
    return own or about or agent.at in {trigger.clause.first, *(v.at + 1 for v in trigger.clause.verbs)}


def _moves(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether a party is named as whose arms those are that a trigger is about: 'a column of Russian tanks'."""
    own = agent.sort == "attribute" and agent.at == agent.first
    hangs = agent.relation == "of" and (own or (reading.pack.fixed_order and agent.type == "military"))
    moved = {last for _, _, last in trigger.objects}
    if trigger.frame.kind.startswith("movement."):
        moved |= {h.last for h in reading.of(trigger.clause.first, agent.first, "thing") if h.value.sort == "force"}
    return hangs and not trigger.frame.kind.startswith(VIOLENT) and agent.at in moved


def _within(i: int, nouns: list[Trigger]) -> bool:
    """Whether token `i` stands in the phrase of one of these nouns."""
    return bool(nouns) and any(t.window[0] <= i < t.window[1] for t in nouns if t.window)


def _only_written_in(sentence: Sentence, trigger: Trigger, head: Spot) -> bool:
    """Whether a town in capitals before a colon is only where a report was written, of something in a wide part of the
    country: 'GOMA: Rebels took a village in the east of Congo'."""
    if not sentence.reading.tokens.word[head.head].isupper():
        return False
    others = (s for s in sentence.spots if s.relation in LOCAL and s.named and trigger.clause.has(s.head))
    return any(s.place.level not in POINTS for s in others)


def _role(relation: str | None) -> str:
    if relation is None:
        return "bare"
    return "in" if relation in LOCAL else relation
