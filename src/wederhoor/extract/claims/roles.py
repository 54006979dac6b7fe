"""Who and where fills which grammatical role of a trigger."""

from wederhoor.extract.attribution.voice import ours
from wederhoor.extract.claims.beside import Filler, is_ground, of_gerund, of_later, qualifies, undergoing
from wederhoor.extract.claims.charged import charged, charged_before
from wederhoor.extract.claims.hanging import own_relation
from wederhoor.extract.claims.unsaid import unsaid_subject
from wederhoor.extract.grammar.clauses import Clause
from wederhoor.extract.occurrences.passives import ARMS, acts_itself, passive, undergone
from wederhoor.extract.occurrences.triggers import LOCAL, Trigger, governed
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent, in_noun_phrase
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be

_THING = 4  # tokens of a thing's name
_VIOLENT = ("attack.", "damage.", "harm.")


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
        own = agent.sort == "attribute" and first <= agent.first and trigger.first <= agent.head < trigger.last
        if own or _shared(sentence.reading, trigger, agent):
            found.fill("attribute", agent)
        elif first <= agent.head < last and not trigger.first <= agent.head < trigger.last and agent.relation:
            found.fill(own_relation(sentence, trigger, agent), agent)
        elif first <= agent.head < last and agent.first == trigger.last and not _stands_where(sentence, agent):
            found.fill("of", agent)  # "killed soldiers"
        elif trigger.clause.has(agent.head):
            if agent.relation in ("by", "between"):
                aside = governed(sentence.reading, trigger.clause, (first, last))  # "shot down by X during the attack"
                aside = aside or (agent.relation == "by" and sentence.reading.pack.fixed_order and not trigger.verb)
                found.fill("aside" if aside else agent.relation, agent)
            elif agent.relation is None and (_carried_by_subject(sentence, trigger) or trigger.frame.said_by):
                acts = can_be(agent.cases, "nom") and not undergone(sentence.reading, trigger)
                found.fill("subject" if acts else "object", agent)
            elif agent.relation == "to" and agent.at == agent.first and trigger.verb:
                found.fill("to", agent)  # "dealt the enemy a blow"
    if sentence.reading.pack.fixed_order and trigger.verb:
        found.nearest_subject(trigger.verb.at)
    for spot in sentence.spots:
        if first <= spot.head < last:
            found.fill(_role(spot.relation), spot)
        elif trigger.clause.has(spot.head) and _befell(sentence.reading, trigger, spot):
            found.fill("clause", spot)
    if trigger.carrier:
        _carried_behind(sentence, trigger.carrier, found)
    return found


def _carried_behind(sentence: Sentence, clause: Clause, found: Roles) -> None:
    """Fills in who did what a noun names, and where, as a relative clause tells it: 'the strike that X dealt Y'."""
    for agent in sentence.cast:
        acts = agent.relation == "by" or (agent.relation is None and can_be(agent.cases, "nom"))
        if acts and clause.has(agent.head):
            found.fill("by", agent)
    for spot in sentence.spots:
        if spot.relation and clause.has(spot.head):
            found.fill(_role(spot.relation), spot)


def _stands_where(sentence: Sentence, agent: Agent) -> bool:
    """Whether a state's name, or its capital's, only says where it is: a headline's Dutch 'aanslag hotel Kabul'."""
    return sentence.reading.pack.verb_second and agent.sort in ("country", "capital")


def _befell(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether what a noun names was at a place that its clause names beside it: 'raids hit homes in X', 'X and Y came
    under fire', 'on X - a strike'."""
    if spot.relation is None:
        return undergone(reading, trigger)
    return spot.relation in LOCAL or (spot.relation == "against" and not trigger.clause.verbs)


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


def _shared(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether an adjective of the noun before holds for this one too: 'Russian shelling and air strikes'."""
    joined = agent.last + 1 == trigger.first and (reading.is_(agent.last, "cconj") or reading.is_(agent.last, "mark"))
    return agent.sort == "attribute" and joined and agent.head == agent.last - 1


def _verb_roles(sentence: Sentence, trigger: Trigger) -> Roles:
    found, clause = Roles(), trigger.clause
    nouns = [t for t in sentence.triggers if t.window and t.clause is clause]
    agents = _bare_agents(sentence, trigger, nouns, found)
    bare: list[Filler] = [*agents, *_bare_spots(sentence, clause, nouns, found, agents)]
    bare.sort(key=lambda filler: filler.first)
    is_passive = passive(sentence.reading, trigger)
    if sentence.reading.pack.fixed_order and not is_passive and "by" in found.agents:
        found.agents["aside"] = found.agents.pop("by")  # "broke a truce [brokered] by X"
    found.ours = not is_passive and ours(sentence.reading, clause)
    subjects, objects = _divided(sentence, trigger, bare, is_passive=is_passive, ours=found.ours)
    if not is_passive and subjects and _armed(sentence.reading, trigger, found, subjects[0]):
        subjects, objects = [], [*subjects, *objects]
    for role, fillers in (("subject", subjects), ("object", objects)):
        for filler in fillers:
            found.fill(role, filler)
    return found


def _armed(reading: Reading, trigger: Trigger, found: Roles, behind: Filler) -> bool:
    """Whether the trigger's own words are its subject, whose arms they are: '[Russian missiles] hit Syrian ports'."""
    verb = trigger.verb
    own = "attribute" in found.agents and verb is not None and trigger.last - 1 < verb.at < behind.first
    return own and reading.pack.verb_second


def _bare_agents(sentence: Sentence, trigger: Trigger, nouns: list[Trigger], found: Roles) -> list[Agent]:
    """The agents of a verb's clause that no preposition governs; the others fill the role that theirs says."""
    bare: list[Agent] = []
    for agent in sentence.cast:
        attribute = agent.sort == "attribute"
        if agent.relation in ("after", "said") or not trigger.clause.has(agent.head):
            continue
        if _within(agent.head, nouns) and not (attribute and agent.relation is None) and not _doer(trigger, agent):
            continue
        if attribute and trigger.first <= agent.head < trigger.last:
            found.fill("object" if _done_to(trigger, agent) else "attribute", agent)
        elif agent.relation is None:
            bare.append(agent)
        elif _moves(sentence.reading, trigger, agent):
            found.fill("attribute", agent)
        elif agent.relation != "of" or "of" in trigger.frame.target or _behind(sentence.reading, trigger, agent):
            aside = in_noun_phrase(sentence.reading, agent) and not agent.last <= trigger.first <= agent.last + 1
            found.fill("aside" if aside else agent.relation, agent)
    shared = unsaid_subject(sentence, trigger, bare)
    return bare if shared is None else [shared, *bare]


def _doer(trigger: Trigger, agent: Agent) -> bool:
    """Whether 'by X' stands right before the verbs that end a clause, and so names whose deed they are."""
    verbs = {v.at for v in trigger.clause.verbs}
    if agent.relation != "by" or trigger.verb is None:
        return False
    return agent.last < trigger.clause.last and all(k in verbs for k in range(agent.last, trigger.verb.at))


def _bare_spots(
    sentence: Sentence, clause: Clause, nouns: list[Trigger], found: Roles, acting: list[Agent]
) -> list[Spot]:
    """The places of a verb's clause that no preposition governs and that name none of those who act in it."""
    occasions = [t for t in nouns if t.frame.kind.startswith(("attack.", "talks."))]
    heads = {agent.head for agent in acting}
    bare: list[Spot] = []
    for spot in sentence.spots:
        if not clause.has(spot.head):
            continue
        if _within(spot.head, nouns):
            if spot.relation is not None and _within(spot.head, occasions):
                found.fill("beside", spot)
        elif spot.relation is not None:
            there = spot.relation == "of" and _has_it(sentence.reading, spot)
            found.fill("in" if there else _role(spot.relation), spot)
        elif spot.head in heads:
            found.fill("named", spot)
        elif not any(a.first <= spot.head < a.head and a.sort in ("org", "title", "group") for a in acting):
            bare.append(spot)
    return bare


def _has_it(reading: Reading, spot: Spot) -> bool:
    """Whether a place is named as where a thing is that stands before it: 'the port of X'."""
    things = reading.of(max(0, spot.at - _THING), spot.at, "thing")
    return any(hit.last == spot.at and hit.value.sort not in (*ARMS, "force") for hit in things)


def _behind(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether 'of X' begins its clause or belongs to a verb's own words, "in the hands of X", and to no other noun."""
    own = trigger.first <= agent.at - 1 < trigger.last or reading.tokens.low[agent.at - 1] in trigger.word.split()
    about = any(last == agent.at for _, _, last in trigger.objects)
    return own or about or agent.at in {trigger.clause.first, *(v.at + 1 for v in trigger.clause.verbs)}


def _moves(reading: Reading, trigger: Trigger, agent: Agent) -> bool:
    """Whether a party is named as whose arms those are that a trigger is about: 'a column of Russian tanks'."""
    own = agent.sort == "attribute" and agent.at == agent.first
    hangs = agent.relation == "of" and (own or (reading.pack.fixed_order and agent.type == "military"))
    moved = {last for _, _, last in trigger.objects}
    if trigger.frame.kind.startswith("movement."):
        moved |= {h.last for h in reading.of(trigger.clause.first, agent.first, "thing") if h.value.sort == "force"}
    return hangs and not trigger.frame.kind.startswith(_VIOLENT) and agent.at in moved


def _within(i: int, nouns: list[Trigger]) -> bool:
    """Whether token `i` stands in the phrase of one of these nouns."""
    return bool(nouns) and any(t.window[0] <= i < t.window[1] for t in nouns if t.window)


def _role(relation: str | None) -> str:
    if relation is None:
        return "bare"
    return "in" if relation in LOCAL else relation


def _antecedent(sentence: Sentence, clause: Clause) -> Filler | None:
    """What a relative clause hangs on."""
    if clause.kind != "rel" or clause.opener is None:
        return None
    both: list[Filler] = [*sentence.cast, *sentence.spots]
    near = [x for x in both if x.last <= clause.opener and clause.opener - x.last <= 2]
    found = max(near, key=lambda x: (x.last, isinstance(x, Agent)), default=None)
    if found is None or not sentence.reading.pack.cases:
        return found
    pronoun = sentence.reading.words[clause.opener]
    return found._replace(cases=pronoun.cases if pronoun.classes else frozenset())


def _divided(
    sentence: Sentence, trigger: Trigger, bare: list[Filler], *, is_passive: bool, ours: bool
) -> tuple[list[Filler], list[Filler]]:
    """Subjects and objects, among the phrases that no preposition governs; all are objects of whoever says 'we'."""
    if (settled := charged(sentence.reading, trigger, bare, is_passive=is_passive)) is not None:
        return settled
    own = _own_subject(sentence, trigger)
    subjects: list[Filler] = [own] if own else []
    if own:
        ours = False
    elif sentence.reading.pack.fixed_order and not ours:
        subjects = _before_verb(sentence.reading, trigger, bare, is_passive)
    elif sentence.reading.pack.cases and not ours:
        subjects = _nominatives(sentence.reading, trigger, bare)
    elif not ours:
        subjects = _subjects(trigger, bare, is_passive)
    if not any(isinstance(x, Agent) and x.sort != "pronoun" for x in subjects) and not is_passive and not ours:
        subjects = list(charged_before(sentence, trigger.clause)) or subjects
    if not is_passive:
        subjects = [x for x in subjects if not is_ground(sentence.reading, x)]
    others = [x for x in bare if x not in subjects and (own is None or x.first > own.first)]
    if sentence.reading.pack.fixed_order and not is_passive and trigger.verb:
        others = [x for x in others if not (qualifies(x) and x.head < trigger.verb.at)]
        others = [x for x in others if not of_later(sentence.reading, trigger, trigger.verb, x)]
    if sentence.reading.pack.fixed_order and trigger.verb and trigger.verb.has("ger") and not trigger.verb.finite:
        subjects, others = of_gerund(sentence.reading, trigger, trigger.verb, subjects, others)
    antecedent = _antecedent(sentence, trigger.clause)
    if antecedent is not None:
        acts = isinstance(antecedent, Agent) or not _takes_place(trigger) or is_passive
        acts = acts and can_be(antecedent.cases, "nom")
        if isinstance(antecedent, Agent) and _of_what_follows(sentence.reading, subjects, is_passive=is_passive):
            subjects, others = [], [*subjects, *others]
        (subjects if acts and not ours and not subjects else others).append(antecedent)
    return ([], undergoing(sentence.reading, trigger, [*subjects, *others])) if is_passive else (subjects, others)


def _of_what_follows(reading: Reading, subjects: list[Filler], *, is_passive: bool) -> bool:
    """Whether what follows a relative pronoun is not known yet, and so what its antecedent does something to."""
    if not reading.pack.verb_second or is_passive or not subjects:
        return False
    before = range(subjects[0].first, subjects[0].head)
    return any(reading.words[k].classes & {"art", "num"} and not reading.is_(k, "definite") for k in before)


def _own_subject(sentence: Sentence, trigger: Trigger) -> Agent | None:
    """Who is named right before a gerund or an infinitive as whose deed it is: 'with Baku taking the town', 'attempts
    by the army to take it'."""
    verb, reading = trigger.verb, sentence.reading
    if verb is None or verb.finite or not (verb.has("ger") or verb.has("inf")):
        return None
    relations = ("with",) if verb.has("ger") else ("of", "by")
    before = [a for a in sentence.cast if trigger.clause.has(a.head) and a.last <= verb.at]
    near = [a for a in before if a.relation in relations]
    between = range(near[-1].last, verb.at) if near else range(0)
    if near and all(reading.words[k].classes & {"inf", "adv"} for k in between):
        return near[-1]
    return _able_to(before) if reading.pack.cases else None


def _able_to(before: list[Agent]) -> Agent | None:
    """Whose deed an infinitive is that no one is the subject of: 'to the army [it was given] to take the town'."""
    if any(a.relation is None and can_be(a.cases, "nom") for a in before):
        return None
    return next((a for a in reversed(before) if a.relation == "to" and a.at == a.first), None)


def _before_verb(reading: Reading, trigger: Trigger, bare: list[Filler], is_passive: bool) -> list[Filler]:
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
    if able and _set_apart(reading, able[0], finite.at if finite is not None and finite.at < at else at):
        last = able[0]
    if isinstance(last, Agent):
        return [x for x in able if isinstance(x, Agent) and x.group == last.group]
    return [x for x in able if isinstance(x, Spot) and isinstance(last, Spot) and x.row == last.row]


def _set_apart(reading: Reading, subject: Filler, at: int) -> bool:
    """Whether what stands between a subject and its verb at token `at` only explains it: 'X, a group in Y, has'."""
    comma = next((k for k in range(subject.last, min(at, subject.last + 4)) if reading.is_(k, "mark")), at)
    placed = comma == subject.last or (reading.is_(subject.last, "prep") and comma < at)  # "X in Y, a group"
    return placed and reading.tokens.word[comma] == "," and at > comma + 1 and reading.tokens.word[at - 1] == ","


def _nominatives(reading: Reading, trigger: Trigger, bare: list[Filler]) -> list[Filler]:
    """The subject in a language with cases: what can be nothing else, else what agrees with the verb, else the first;
    a place only where no one is named who could do it."""
    verb = trigger.clause.finite or trigger.verb
    many = verb is not None and reading.tokens.low[verb.at].endswith(reading.pack.plural)
    bare = [x for x in bare if not _done_to(trigger, x)]
    if trigger.verb and acts_itself(reading, trigger, many=many):
        bare = [x for x in bare if x.head < trigger.verb.at]
    able = [x for x in bare if can_be(x.cases, "nom") and (not verb or not verb.finite or _agrees(x, bare, many=many))]
    sure = [x for x in able if x.cases and not can_be(x.cases, "acc")]
    doers = [x for x in able if isinstance(x, Agent)] if _takes_place(trigger) else []
    chosen = next(iter(sure or doers or able), None)
    return [x for x in able if chosen is not None and type(x) is type(chosen) and _row(x) == _row(chosen)]


def _done_to(trigger: Trigger, filler: Filler) -> bool:
    """Whether a party is named as whose a thing is to which something violent is done: 'destroyed two enemy tanks'."""
    violent = trigger.frame.kind.startswith(_VIOLENT)
    return violent and any(a <= filler.head < b for _, a, b in trigger.objects)


def _agrees(filler: Filler, bare: list[Filler], *, many: bool) -> bool:
    """Whether a phrase can be the subject of a verb of one or of `many`, as a row of several can be of many."""
    if not filler.cases or ("nom.pl" if many else "nom.sg") in filler.cases:
        return True
    return many and any(x is not filler and _row(x) == _row(filler) for x in bare)


def _row(filler: Filler) -> int:
    return filler.group if isinstance(filler, Agent) else filler.row


def _takes_place(trigger: Trigger) -> bool:
    """Whether what happens, happens to a place that is named as its object."""
    return "object" in trigger.frame.place


def _subjects(trigger: Trigger, bare: list[Filler], is_passive: bool) -> list[Filler]:
    """The first phrase, with those side by side; where a place can be the object, the first of someone who acts."""
    agents = [x for x in bare if isinstance(x, Agent)]
    if not is_passive and _takes_place(trigger):
        return [x for x in agents if x.group == agents[0].group]
    first = bare[0] if bare else None
    if isinstance(first, Agent):
        return [x for x in agents if x.group == first.group]
    return [x for x in bare if isinstance(x, Spot) and isinstance(first, Spot) and x.row == first.row]
