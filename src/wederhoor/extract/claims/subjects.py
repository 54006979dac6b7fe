"""Who does it and to whom, among the phrases of a clause that no preposition governs."""

from wederhoor.extract.attribution.shapes import gerund_behind
from wederhoor.extract.claims.beside import Filler, is_ground, of_earlier, of_gerund, of_later, qualifies, undergoing
from wederhoor.extract.claims.charged import charged, charged_before
from wederhoor.extract.claims.office import tells
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.occurrences.objects import maker
from wederhoor.extract.occurrences.passives import acts_itself, passive
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be

_SINGLE = frozenset({"country", "capital", "seat", "person"})  # sorts of names that are of one
VIOLENT = ("attack.", "damage.", "harm.")


def divided(
    sentence: Sentence, trigger: Trigger, bare: list[Filler], *, is_passive: bool, ours: bool
) -> tuple[list[Filler], list[Filler]]:
    """Subjects and objects, among the phrases that no preposition governs; all are objects of whoever says 'we'."""
    if (settled := charged(sentence.reading, trigger, bare, is_passive=is_passive)) is not None:
        return settled
    makes = _made_by(sentence.reading, trigger)
    bare = [x for x in bare if not makes or x.first > makes.at or not can_be(x.cases, "nom")]
    own = _made(bare) if makes else _own_subject(sentence, trigger)
    ours = ours and own is None
    subjects: list[Filler] = [own] if own else _acting(sentence, trigger, bare, is_passive=is_passive, ours=ours)
    if not any(isinstance(x, Agent) and x.sort != "pronoun" for x in subjects) and not is_passive and not ours:
        subjects = list(charged_before(sentence, trigger.clause)) or subjects
    if not is_passive:
        subjects = [x for x in subjects if not is_ground(sentence.reading, x)]
    others = [x for x in bare if x not in subjects and (own is None or x.first > own.first)]
    if sentence.reading.pack.fixed_order and not is_passive and trigger.verb:
        subjects, others = _in_order(sentence, trigger, trigger.verb, subjects, others)
    antecedent = _antecedent(sentence, trigger.clause)
    if antecedent is not None:
        acts = isinstance(antecedent, Agent) or not _takes_place(trigger) or is_passive
        acts = acts and can_be(antecedent.cases, "nom")
        if isinstance(antecedent, Agent) and _of_what_follows(sentence.reading, subjects, is_passive=is_passive):
            subjects, others = [], [*subjects, *others]
        row = _row_of(sentence, trigger.clause, antecedent)
        (subjects if acts and not ours and not subjects else others).extend(row)
    return ([], undergoing(sentence.reading, trigger, [*subjects, *others])) if is_passive else (subjects, others)


def _acting(sentence: Sentence, trigger: Trigger, bare: list[Filler], *, is_passive: bool, ours: bool) -> list[Filler]:
    """The subjects among bare phrases, as a language tells them: by order, by case or by what verbs need."""
    reading, clause = sentence.reading, trigger.clause
    if ours:
        return []
    if reading.pack.fixed_order:
        return _before_verb(reading, trigger, bare, is_passive)
    if reading.pack.cases:
        return _nominatives(reading, trigger, bare)
    if bare and _pronoun(reading, clause, bare):
        return []
    subjects = _subjects(trigger, bare, is_passive)
    if not is_passive and len(subjects) == 1 and _of_one(reading, subjects[0]) and _of_many(reading, clause):
        return []  # "critics accuse X"
    if clause.kind == "inf" and trigger.verb and trigger.verb.has("inf"):
        return [x for x in subjects if not clause.has(x.head)]  # "[to encircle] Kyiv"
    return subjects


def _of_one(reading: Reading, filler: Filler) -> bool:
    """Whether someone is surely one: a state or a person by a name that no article stands before, and which does not
    look like one of several."""
    written = reading.tokens.word[filler.last - 1]
    several = written.isupper() or written.endswith(reading.pack.plural)
    return isinstance(filler, Agent) and filler.sort in _SINGLE and filler.first == filler.head and not several


def _of_many(reading: Reading, clause: Clause) -> bool:
    """Whether a clause's verb is one of several, in a language whose verbs tell by their ending."""
    finite = clause.finite
    if finite is None or clause.kind == "inf" or not reading.pack.verb_second:
        return False
    told = finite.has("inf") if finite.has("pres") else finite.has("past")
    return told and reading.tokens.low[finite.at].endswith(reading.pack.plural)


def _in_order(
    sentence: Sentence, trigger: Trigger, verb: Verb, subjects: list[Filler], others: list[Filler]
) -> tuple[list[Filler], list[Filler]]:
    """Subjects and objects where order tells them: without those of another verb, and who only says it."""
    reading = sentence.reading
    others = [x for x in others if not (qualifies(x) and x.head < verb.at)]
    others = [x for x in others if not of_later(reading, trigger, verb, x)]
    if sentence.scopes:
        others = [x for x in others if not _says_it(sentence, verb, x)]
    if not verb.has("ger") or verb.finite:
        return subjects, of_earlier(trigger, verb, others)
    subjects, others = of_gerund(reading, trigger, verb, subjects, others)
    if sentence.scopes and gerund_behind(reading, trigger.clause):
        subjects = [x for x in subjects if not (isinstance(x, Agent) and tells(sentence, x))]
    return subjects, others


def _pronoun(reading: Reading, clause: Clause, bare: list[Filler]) -> bool:
    """Whether the subject of a clause is a pronoun of which nobody knows whom it means: 'they want to drive out X'."""
    finite = clause.finite
    if finite is None or clause.kind == "inf" or not reading.pack.verb_second:
        return False
    k = finite.at - 1 if clause.opener is None else clause.opener + 1
    if clause.opener is None and bare[0].first > finite.at and not reading.at(k, "pronoun"):
        k = finite.at + 1
    hit = reading.at(k, "pronoun")
    return hit is not None and not reading.is_(k, "art") and all(x.first != k for x in bare)


def _says_it(sentence: Sentence, verb: Verb, filler: Filler) -> bool:
    """Whether someone behind a verb is only who tells of it: 'wounded five others, the governor said'."""
    return filler.first > verb.at and isinstance(filler, Agent) and tells(sentence, filler)


def _antecedent(sentence: Sentence, clause: Clause) -> Filler | None:
    """What a relative clause hangs on."""
    if clause.kind != "rel" or clause.opener is None:
        return None
    if sentence.reading.pack.verb_second and sentence.reading.is_(clause.opener, "where"):
        return None  # "in Ankara, where five were killed"
    both: list[Filler] = [*sentence.cast, *sentence.spots]
    near = [x for x in both if x.last <= clause.opener and clause.opener - x.last <= 2]
    near = [x for x in near if ":" not in sentence.reading.tokens.word[x.last : clause.opener]]
    found = max(near, key=lambda x: (x.last, isinstance(x, Agent)), default=None)
    if found is None or not sentence.reading.pack.cases:
        return found
    pronoun = sentence.reading.words[clause.opener]
    return found._replace(cases=pronoun.cases if pronoun.classes else frozenset())


def _row_of(sentence: Sentence, clause: Clause, antecedent: Filler) -> list[Filler]:
    """What a relative clause hangs on, with the places side by side with it where it is of several: 'X and Y, which
    were taken'."""
    if isinstance(antecedent, Agent) or sentence.reading.pack.fixed_order or not _of_several(sentence.reading, clause):
        return [antecedent]
    level = antecedent.place.level
    return [s for s in sentence.spots if s.row == antecedent.row and s.place.level == level] or [antecedent]


def _of_several(reading: Reading, clause: Clause) -> bool:
    """Whether a relative pronoun is of several, or, where it has no number, its verb."""
    if reading.pack.cases and clause.opener is not None:
        return any(case.endswith("pl") for case in reading.words[clause.opener].cases)
    finite = clause.finite
    return finite is not None and ("inf" in finite.feats or reading.tokens.low[finite.at].endswith(reading.pack.plural))


def _of_what_follows(reading: Reading, subjects: list[Filler], *, is_passive: bool) -> bool:
    """Whether what follows a relative pronoun is not known yet, and so what its antecedent does something to."""
    if not reading.pack.verb_second or is_passive or not subjects:
        return False
    before = range(subjects[0].first, subjects[0].head)
    return any(reading.words[k].classes & {"art", "num"} and not reading.is_(k, "definite") for k in before)


def _own_subject(sentence: Sentence, trigger: Trigger) -> Agent | None:
    """Who is named right before a gerund or an infinitive as whose deed it is: 'with Baku taking the town', 'attempts
    by the army to take it'."""
    verb, reading = trigger.verb and _having(trigger.clause, trigger.verb), sentence.reading
    if verb is None or verb.finite or not (verb.has("ger") or verb.has("inf")):
        return None
    relations = ("with",) if verb.has("ger") else ("of", "by")
    before = [a for a in sentence.cast if trigger.clause.has(a.head) and a.last <= verb.at]
    near = [a for a in before if a.relation in relations]
    between = range(near[-1].last, verb.at) if near else range(0)
    marked = verb.has("ger") or not reading.pack.fixed_order or bool(reading.those("inf", between.start, verb.at))
    if near and marked and all(reading.words[k].classes & {"inf", "adv"} for k in between):
        return near[-1]
    return (_managing(reading, trigger.clause, before) or _able_to(before)) if reading.pack.cases else None


def _having(clause: Clause, verb: Verb) -> Verb:
    """The gerund that helps a participle, if any does: 'with the army [having] taken the town'."""
    return next((v for v in clause.verbs if v.at == verb.at - 1 and v.word.helps and v.has("ger")), verb)


def _made_by(reading: Reading, trigger: Trigger) -> Verb | None:
    """The verb by which others are made to do what an infinitive says: 'X [forced] them to leave'; not where they are
    its subject, 'they were forced to leave'."""
    found = trigger.verb and maker(reading, trigger.clause, trigger.verb)
    return None if found is None or passive(reading, trigger._replace(verb=found)) else found


def _made(bare: list[Filler]) -> Agent | None:
    """Who is made to do it, among what cannot be who makes them."""
    return next((x for x in bare if isinstance(x, Agent)), None)


def _managing(reading: Reading, clause: Clause, before: list[Agent]) -> Agent | None:
    """Who, in the dative, manages what an infinitive says: Russian '[армии] удалось взять город'."""
    managed = reading.pack.infinitives.get("managed", frozenset())
    if not any(verb.can_be(managed) for verb in clause.verbs):
        return None
    return next((a for a in reversed(before) if can_be(a.cases, "dat") and a.relation in (None, "to")), None)


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
        before = at - 2 if "ger" in reading.words[at - 1].feats else at - 1  # "of [having] blown up"
        helped = reading.is_(before, "prep") or reading.is_(before, "inf")
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
    bare = [x for x in bare if not undergoes_it(trigger, x)]
    if trigger.verb and acts_itself(reading, trigger, many=many):
        bare = [x for x in bare if x.head < trigger.verb.at]
    able = [x for x in bare if can_be(x.cases, "nom") and (not verb or not verb.finite or _agrees(x, bare, many=many))]
    objects = {_row(x) for x in bare if isinstance(x, Spot) and x.cases and not can_be(x.cases, "nom")}
    able = [x for x in able if isinstance(x, Agent) or _row(x) not in objects]  # "hold [Kyiv] and the Donbas"
    if "subject" in trigger.frame.place and "subject" not in trigger.frame.actor:
        able = [x for x in able if isinstance(x, Spot)] or able  # "[Kabul] fell"
    sure = [x for x in able if x.cases and not can_be(x.cases, "acc")]
    doers = [x for x in able if isinstance(x, Agent)] if _takes_place(trigger) else []
    chosen = next(iter(sure or doers or able), None)
    return [x for x in able if chosen is not None and type(x) is type(chosen) and _row(x) == _row(chosen)]


def undergoes_it(trigger: Trigger, filler: Filler) -> bool:
    """Whether a party is named as whose a thing is to which something violent is done: 'destroyed two enemy tanks'."""
    violent = trigger.frame.kind.startswith(VIOLENT)
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
