"""Who says it: the sources that agents are, and who speaks in a clause."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import LOCAL, phrase
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import dateline
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer.romanise import romanised
from wederhoor.language.declension import can_be
from wederhoor.language.frame import ENEMY, Cue
from wederhoor.model import Source, Span

_AMONG = frozenset({"from", "among"})
_SOME = frozenset({"num", "pron"})
# in whom someone unnamed says it: "they said in the ministry"
_SPEAKING = ("org", "body", "group", "capital", "seat", "pronoun")
_OBJECT = (None, "of")
_TOWN = 4  # tokens of a town's name, and of what governs it
_PLACE = 6  # tokens of where someone is
_ASIDE = 20  # tokens of a name and what explains it
_NAME_LENGTH = range(2, 5)  # words


def source(reading: Reading, agent: Agent, cue_span: Span | None, cue: Cue) -> Source:
    """The source that an agent is."""
    span = reading.tokens.span(agent.first, agent.last)
    kind, party = agent.type, agent.party
    if agent.sort == "people":  # "a Syrian" speaks for no state, "the Syrians" do
        kind, party = ("witness", None) if _is_one(reading, agent) else ("government", party)
    if agent.sort == "civil" and kind == "unknown":
        kind = "witness"
    party = "UN" if kind == "un" else party
    return Source(
        name=agent.name and romanised(agent.name, reading.pack.lang),
        mention=span.of(reading.tokens.text),
        party=None if party in ("civilians", ENEMY) else party,
        type=kind,  # type: ignore[arg-type]
        stance=cue.stance,
        span=span,
        cue=cue_span,
    )


def _is_one(reading: Reading, agent: Agent) -> bool:
    return reading.is_(agent.first, "art") and not reading.is_(agent.first, "definite")


def speakers(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """The bare agents of the verb's clause: the one nearest to its finite verb, with those side by side with it."""
    reading, cast = sentence.reading, sentence.cast
    anchor = clause.finite.at if clause.finite else verb.at
    bare = _bare(sentence, clause)
    done = (a for a in cast if a.relation == "by" or _behind_town(reading, a))
    by = [a._replace(relation="by") for a in done if clause.has(a.head)]
    if reading.pack.fixed_order:
        by = [a for a in by if _by_whom(clause, verb, a, bare)]
    bare = _relative(sentence, clause, bare) or bare
    if clause.kind == "inf" and reading.pack.verb_second:
        return []  # Dutch "door [Rusland] aansprakelijk te stellen"
    finite = reading.pack.verb_second and verb is clause.finite
    participle = verb.has("part") and not finite and not _perfect(reading, clause, verb)
    passive = participle and told_of(reading, clause, verb)
    if passive and clause.kind == "rel":
        return by  # "men who are suspected of it"
    if participle and (by or passive):
        bare = by
    if reading.pack.fixed_order and anchor > clause.first and not inverted(reading, clause, anchor):
        bare = [a for a in bare if a.first < anchor or a.relation == "by"]
    bare = bare or _before_clause(sentence, clause, verb)
    if bare and reading.pack.cases and of_many(reading, verb) and all(_is_told(a) for a in bare):
        within = [a for a in inside(sentence, clause, verb) if a.relation == "in"]
        bare = within or bare  # "[in the ministry] they told Reuters"
    if not bare and _of_no_one(reading, verb):
        bare = inside(sentence, clause, verb)
    bare = bare or _of_parent(sentence, clause, verb)
    return _nearest(sentence, clause, bare, anchor) if bare else []


def cited_by(sentence: Sentence, clause: Clause, said: list[Agent]) -> Agent | None:
    """Whoever is the object of a verb of citing, in a language with cases: 'the agency cites [the governor]'."""
    others = (a for a in sentence.cast if a not in said and a.sort != "attribute" and clause.has(a.head))
    return next((a for a in others if a.relation in _OBJECT and a.cases and not can_be(a.cases, "nom")), None)


def _behind_town(reading: Reading, agent: Agent) -> bool:
    """Whether only the town whose body someone is stands between them and 'by': 'told by [the Sumy] council'."""
    if agent.relation is not None or not reading.pack.fixed_order:
        return False
    names = (h for h in reading.of(max(0, agent.first - _TOWN), agent.first, "name") if h.last == agent.first)
    return any(phrase(reading, h.first, h.last, max(0, h.first - _TOWN)).relation == "by" for h in names)


def _is_told(agent: Agent) -> bool:
    """Whether someone is a medium by its name, which is the same in every case, and so may be whom others tell."""
    return agent.sort == "body" and agent.type == "media" and not agent.cases


def inside(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those in whom someone unnamed says it with a verb without a subject: 'they said in the ministry'."""
    if not _of_no_one(sentence.reading, verb):
        return []
    found = [a for a in sentence.cast if a.relation in ("in", "of") and clause.has(a.head) and _speaks_inside(a)]
    within = [a for a in found if a.relation == "in"]
    if not within and not sentence.reading.of(clause.first, clause.last, "account"):
        return _in_land(sentence, clause, verb)
    owners = [a for a in found if a.relation == "of"] if all(a.type == "media" for a in within) else []
    return owners or within  # "on X's channel"


def _in_land(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """The state in which someone unnamed says it, where that opens the clause: 'in the US they said'."""
    lands = (a for a in sentence.cast if a.sort == "country" and a.relation == "in" and a.at == clause.first)
    return [land for land in lands if land.last == verb.at]


def _by_whom(clause: Clause, verb: Verb, agent: Agent, bare: list[Agent]) -> bool:
    """Whether 'by X' says who says it: 'the rebels, quoted [by X], said', not 'is confirmed killed by rebels', nor
    'what it said was a raid by rebels'."""
    if bare and (agent.head <= verb.at or any(a.last == verb.at for a in bare)):
        return False
    return not any(verb.at < v.at < agent.head and v.has("part") for v in clause.verbs)


def _bare(sentence: Sentence, clause: Clause) -> list[Agent]:
    """Those in a clause who can be its subject and can speak."""
    within = (a for a in sentence.cast if a.relation is None and clause.has(a.head))
    bare = [a for a in within if _can_speak(sentence.reading, a, clause)]
    bare = [a for a in bare if can_be(a.cases, "nom") and not _writes(sentence, a)]
    bare = bare or _one_of(sentence, clause)
    return [a for a in bare if not any(b.first <= a.first and a.last < b.last for b in bare)]  # "X's press service"


def _one_of(sentence: Sentence, clause: Clause) -> list[Agent]:
    """Those of whom one or some say it: 'one of [the residents] said', 'two of [them] said'."""
    reading, finite = sentence.reading, clause.finite
    if not reading.pack.cases:
        among = [a for a in sentence.cast if finite and a.relation == "of" and finite.at in (a.last, a.at - 2)]
        return [a._replace(first=a.at - 1) for a in among if a.at > clause.first and reading.is_(a.at - 1, "num")]
    among = [a for a in sentence.cast if a.relation in _AMONG and a.at > clause.first and clause.has(a.head)]
    some = [a for a in among if not _SOME.isdisjoint(reading.words[a.at - 1].classes)]
    some = [a for a in some if _can_speak(reading, a, clause)]
    return [a._replace(first=a.at - 1) for a in some]


def _before_clause(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those right before a clause, or a gerund, without a subject of its own: 'with X saying', 'X, who says'."""
    cast, fixed = sentence.cast, sentence.reading.pack.fixed_order
    found: list[Agent] = []
    if fixed and verb.has("ger"):
        found = [a for a in cast if a.relation == "with" and a.last == verb.at]
    if not found and clause.kind == "rel" and clause.opener is not None:
        found = [a for a in cast if a.last in (clause.opener, clause.opener - 1)]
        found = found or [a for a in cast if fixed and _is_somewhere(sentence, a, clause.opener)][-1:]
    if not found and fixed and verb.at == clause.first:
        found = [a for a in cast if a.relation is None and a.last == clause.first - 1 and a.sort != "attribute"]
        found = found or _explained(sentence, clause.first)
    return found


def _is_somewhere(sentence: Sentence, agent: Agent, opener: int) -> bool:
    """Whether only where someone is stands between them and a relative: 'the forces [on the ground] who said'."""
    reading, k = sentence.reading, agent.last
    link = reading.at(k, "relation") if 0 < opener - k <= _PLACE else None
    if link is None or link.value not in (*LOCAL, "against") or agent.sort == "attribute":
        return False
    own = any(a.first > k and a.last <= opener for a in sentence.cast)
    return not own and not any(reading.is_(n, "mark") or reading.words[n].finite for n in range(k, opener))


def _explained(sentence: Sentence, at: int) -> list[Agent]:
    """Whoever stands behind a quotation with what explains them, set off before the verb at token `at`: '"...," Jane
    Doe, 45, told X'."""
    reading = sentence.reading
    if not reading.is_(at - 1, "mark"):
        return []
    before = range(at - 1, max(sentence.first, at - _ASIDE), -1)
    quote = next((k for k in before if reading.tokens.word[k] in reading.pack.quotes), None)
    behind = quote is not None and not any(v.finite and quote < v.at < at for c in sentence.parts for v in c.verbs)
    named = [a for a in sentence.cast if quote is not None and a.first == quote + 1 and a.relation is None]
    return [a for a in named if behind and a.sort in ("person", "title")]


def _of_parent(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those of the clause that a main clause without a subject of its own is joined to: 'X came and said'."""
    reading, parent = sentence.reading, clause.parent
    if parent is not None and not parent.verbs and parent.parent is not None:
        parent = parent.parent  # "X denied that and said"
    impersonal = not SHORT.isdisjoint(verb.feats)  # "..., it is said in the report"
    if clause.kind != "main" or parent is None or impersonal or _own_subject(reading, clause, verb):
        return []
    found = [a for a in sentence.cast if a.relation is None and parent.has(a.head) and _can_speak(reading, a, parent)]
    unnamed = all(a.party is None and a.name is None for a in found)
    if unnamed and parent.kind == "sub" and parent.parent is not None and reading.pack.fixed_order:
        parent = parent.parent  # "X said that ten people died and warned"
        found = [a for a in sentence.cast if a.relation is None and parent.has(a.head)]
        found = [a for a in found if _can_speak(reading, a, parent)]
    if reading.pack.free_order and of_many(reading, verb):  # "the enemy shelled X, they said in the mission"
        found = [a for a in found if not a.cases or can_be(a.cases, "nom.pl") or a.first != a.group]
    before = parent.finite.at if parent.finite and not reading.pack.free_order else clause.first
    ahead = [a for a in found if a.head < before]
    if reading.pack.verb_second and not ahead:
        return [a for a in found if a.group == found[0].group]  # "on Monday X accused Y and said"
    return ahead or found


def _nearest(sentence: Sentence, clause: Clause, bare: list[Agent], anchor: int) -> list[Agent]:
    """The one of several who is nearest to token `anchor`, with those side by side with it."""
    reading = sentence.reading
    bare = [a for a in bare if not told(reading, a, bare) and not _done_to(reading, clause, a, bare)]
    near = min(bare, key=lambda a: min(abs(a.first - anchor), abs(a.last - anchor)))
    near = next(iter(_before_verbs(reading, clause, bare)), near)
    if len(bare) > 1 and reading.pack.free_order:
        near = _inserted_behind(reading, clause, bare, anchor) or near
    if reading.pack.verb_second and reading.is_(anchor - 1, "cconj"):
        near = bare[0]  # "X thanked Y [and said] that"
    if len(bare) > 1 and bare[0].first == clause.first and reading.pack.verb_second and clause.kind == "main":
        near = bare[0] if bare[0].last <= anchor else near  # "X, which .., called on Y"
    if reading.pack.fixed_order:
        near = next((a for a in sentence.cast if a.sort == "body" and a.last == near.first), near)
    together = [_named(reading, clause, a) for a in bare if a.group == near.group]
    alone = reading.pack.free_order and not reading.tokens.low[anchor].endswith(reading.pack.plural)
    return [
        a for a in together if a.name and alone
    ] or together  # "the mayor, a member of the council Jan Jansen, said"


def _inserted_behind(reading: Reading, clause: Clause, bare: list[Agent], anchor: int) -> Agent | None:
    """Whoever stands behind a verb with which what is inserted into a clause begins: 'the army, [says X], took Y'."""
    inserted = next((part for part in clause.parts[1:] if part[0] == anchor and reading.is_(anchor - 1, "mark")), None)
    return next((a for a in bare if inserted and anchor < a.head < inserted[1]), None)


def _done_to(reading: Reading, clause: Clause, agent: Agent, bare: list[Agent]) -> bool:
    """Whether an agent behind another is what a gerund between them is done to: 'a reporter accompanying [troops]'."""
    gerunds = (v.at for v in clause.verbs if v.has("ger") and not v.finite)
    done_to = any(agent.first - 1 <= at < agent.head for at in gerunds)
    return reading.pack.fixed_order and done_to and any(a.last <= agent.first for a in bare if a is not agent)


def _writes(sentence: Sentence, agent: Agent) -> bool:
    """Whether a capital is only where a report was written, which it opens with."""
    opens = agent.first == sentence.first and agent.sort in ("country", "capital")
    return opens and dateline(sentence.reading, agent.last, sentence.last)


def _of_no_one(reading: Reading, verb: Verb) -> bool:
    """Whether a verb can do without a subject, in the plural or reflexive: 'they say in the ministry', 'it is said'."""
    low, pack = reading.tokens.low[verb.at], reading.pack
    return pack.free_order and low.endswith((*pack.plural, pack.reflexive))


def _speaks_inside(agent: Agent) -> bool:
    """Whether someone unnamed says it in a body, or in what speaks for one: 'they said in the press service of X'."""
    return agent.sort in _SPEAKING or (agent.sort == "title" and agent.relation == "in")


def _own_subject(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether what can be its subject stands behind a verb that opens its clause: 'the column moves, show photos'."""
    opens = reading.pack.free_order and verb.at == clause.first
    return opens and clause.has(verb.at + 1) and not reading.words[verb.at + 1].classes


def _before_verbs(reading: Reading, clause: Clause, bare: list[Agent]) -> list[Agent]:
    """Those who are named before the verbs of a subordinate clause in which these stand last, the subject first."""
    last = reading.pack.verb_second and clause.opener is not None
    return [agent for agent in bare if last and clause.verbs and agent.first < clause.verbs[0].at]


def _relative(sentence: Sentence, clause: Clause, bare: list[Agent]) -> list[Agent]:
    """Whoever a relative clause is about, who speaks in it rather than whom it names: 'the army, which accuses X'."""
    reading, opener = sentence.reading, clause.opener
    if opener is None or not reading.pack.verb_second or len(bare) != 1 or not reading.is_(opener, "rel"):
        return []
    behind = (opener - 1,) if reading.is_(opener - 1, "mark") else (opener,) if clause.kind == "rel" else ()
    return [a for a in sentence.cast if a.last in behind and _can_speak(reading, a, clause)]


def _named(reading: Reading, clause: Clause, agent: Agent) -> Agent:
    """An agent with the unlisted name that it explains: 'Jane Doe, a doctor at the clinic, said'."""
    comma = agent.first - 1
    if agent.name or not reading.pack.fixed_order or comma < 1 or reading.tokens.word[comma] != ",":
        return agent
    first = comma
    floor = clause.first if clause.first < comma else max(0, comma - _NAME_LENGTH.stop)
    while first > floor and _capital(reading, first - 1):
        first -= 1
    known = reading.at(first, "name", "party", "org")
    if comma - first not in _NAME_LENGTH or (known and known.last == comma):
        return agent
    return agent._replace(first=first, name=" ".join(reading.tokens.word[first:comma]))


def _capital(reading: Reading, i: int) -> bool:
    return reading.tokens.word[i][0].isupper() and not reading.words[i].classes and reading.at(i, "title") is None


def of_many(reading: Reading, verb: Verb) -> bool:
    """Whether a verb has the ending of one whose subject is several, or no one that is named."""
    return reading.tokens.low[verb.at].endswith(reading.pack.plural)


def told(reading: Reading, agent: Agent, bare: list[Agent]) -> bool:
    """Whether a medium, whose name is the same in every case, is told by someone beside it: 'an expert told Tass'."""
    others = any(a.type != "media" or a.sort in ("person", "title") for a in bare if a is not agent)
    return bool(reading.pack.cases) and agent.sort == "body" and agent.type == "media" and others


def told_of(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether the subject of a participle of saying is told of and tells nothing: 'is said to'."""
    before = [v for v in clause.verbs if v.at < verb.at]
    if reading.pack.fixed_order:
        return bool(before) and not reading.pack.passive.isdisjoint(before[-1].word.lemmas)
    return any(not reading.pack.always_passive.isdisjoint(v.word.lemmas) for v in clause.verbs)


def _perfect(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a participle is one of the active: 'the army [has reported] a raid by rebels'."""
    before = [v for v in clause.verbs if v.at < verb.at] if reading.pack.fixed_order else []
    return bool(before) and not reading.pack.active.isdisjoint(before[-1].word.lemmas)


def inverted(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether nothing that could be its subject stands before a verb in its clause: 'also said the mayor'."""
    part = next((a for a, b in clause.parts if a <= at < b), clause.first)
    return all(reading.words[k].classes & {"adv", "mark"} for k in range(part, at))


def _can_speak(reading: Reading, agent: Agent, clause: Clause) -> bool:
    """Whether an agent of a clause can say something: not a party named by an adjective, nor so and so many
    people or none."""
    if agent.sort != "civil":
        return agent.sort != "attribute" and not (agent.sort == "capital" and _qualifies(reading, agent.last))
    if reading.at(agent.head, "noun") is not None and not _tells(reading, agent, clause):
        return False
    numbers = [k for k in range(agent.first, agent.head) if reading.tokens.word[k].isdigit() or reading.is_(k, "num")]
    counted = bool(numbers) and not (reading.pack.fixed_order and _is_single(reading, agent, numbers))
    return agent.type != "unknown" or not (counted or reading.those("neg", agent.first, agent.head))


def _is_single(reading: Reading, agent: Agent, numbers: list[int]) -> bool:
    """Whether a number says that it is one of several who speaks: 'one resident said'."""
    read = reading.pack.numbers.numerals.read(reading.tokens.low, numbers[0], agent.head)
    return len(numbers) == 1 and read is not None and read[0] == 1


def _tells(reading: Reading, agent: Agent, clause: Clause) -> bool:
    """Whether people whose noun can also be what is told open a clause whose verb is one of saying, 'refugees [from X]
    say', or stand right beside one: Dutch ', vertellen vluchtelingen'."""
    first, last, finite = agent.first, min(agent.last, len(reading.words) - 1), clause.finite
    if first == clause.first and finite is not None and finite.at >= last and finite.word.cues:
        return True
    if reading.pack.fixed_order:
        return bool(reading.words[last].cues)
    return reading.pack.verb_second and bool(
        first > 1 and reading.words[first - 1].cues and reading.is_(first - 2, "mark")
    )


def _qualifies(reading: Reading, i: int) -> bool:
    """Whether what stands before token `i` only says of what sort that is: 'the Amman hotel attacks'."""
    word = reading.words[i] if reading.pack.fixed_order and i < len(reading.words) else None
    return word is not None and not word.classes and not word.forms and reading.tokens.word[i][0].islower()
