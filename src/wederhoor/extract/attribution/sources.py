"""Who says it: the sources that agents are, and those whom nobody knows."""

from functools import lru_cache

import msgspec

from wederhoor.extract.grammar.clauses import Clause
from wederhoor.extract.grammar.phrases import governor, proper
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import dateline, office_of
from wederhoor.extract.who.owners import in_compound
from wederhoor.extract.who.people import name_end
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer.romanise import romanised
from wederhoor.language.declension import can_be
from wederhoor.language.frame import ENEMY, Cue
from wederhoor.model import Source, Span

# in whom someone unnamed says it: "they said in the ministry"
_SPEAKING = ("org", "body", "group", "capital", "seat", "pronoun")
_LARGE = 100_000  # people
_NAME_LENGTH = range(2, 5)  # words
_NOUN = 3  # tokens of a noun with what stands before it, at the most


def stranger(reading: Reading, i: int, last: int, cue_span: Span | None, cue: Cue) -> tuple[Source, ...]:
    """Someone whom nobody knows: by name, else as the text describes them."""
    k = i
    while k < last and reading.is_(k, "det"):
        k += 1
    end = name_end(reading, k, last)
    if end > k:
        known = romanised(" ".join(reading.tokens.word[k:end]), reading.pack.lang)
        span = reading.tokens.span(i, end)
        said = Source(name=known, mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance)
        of = in_compound(reading, k)  # "the UN-fund"
        return (msgspec.structs.replace(said, name=None, party=of.party, type=of.type) if of else said,)
    if k == i and reading.pack.cases and (noun := _genitives(reading, k, last)) > k:
        return stranger(reading, noun, last, cue_span, cue) or (_described(reading, k, noun, cue_span, cue),)
    if k == i or k >= last or not reading.tokens.word[k][0].isalpha():
        return ()
    party, end, kind = office_of(reading, k + 1, last)  # "the rights office of the UN"
    span = reading.tokens.span(i, end if party and kind else k + 1)
    own = Source(mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance)
    return (msgspec.structs.replace(own, party=party, type=kind) if party and kind else own,)


def qualified(reading: Reading, agent: Agent, first: int, cue_span: Span, cue: Cue) -> tuple[Source, ...]:
    """Someone whom nobody knows, by a common noun behind the adjective of their side: 'the Ukrainian regulator'."""
    if not reading.pack.cases and agent.party and agent.last > first + 1 and _common(reading, agent.last - 1):
        said = _described(reading, first, agent.last, cue_span, cue)
        return (msgspec.structs.replace(said, party=agent.party),)
    return ()


def _genitives(reading: Reading, k: int, last: int) -> int:
    """Where the common nouns end by which someone is called in a genitive from token `k` on: 'by the words of a
    diver'."""
    end = k
    while end < last and end - k < _NOUN and _common(reading, end) and can_be(reading.words[end].cases, "gen"):
        end += 1
    return end


def _described(reading: Reading, first: int, last: int, cue_span: Span | None, cue: Cue) -> Source:
    """Someone whom nobody knows, as tokens `first` up to `last` describe them."""
    whole = reading.tokens.span(first, last)
    return Source(mention=whole.of(reading.tokens.text), span=whole, cue=cue_span, stance=cue.stance)


def source(reading: Reading, agent: Agent, cue_span: Span | None, cue: Cue) -> Source:
    """The source that an agent is."""
    span = reading.tokens.span(agent.first, agent.last)
    kind = agent.type if agent.sort != "people" else "government"
    if agent.sort == "civil" and kind == "unknown":
        kind = "witness"
    party = agent.party or ("UN" if kind == "un" else None)
    return Source(
        name=agent.name and romanised(agent.name, reading.pack.lang),
        mention=span.of(reading.tokens.text),
        party=None if party in ("civilians", ENEMY) else party,
        type=kind,  # type: ignore[arg-type]
        stance=cue.stance,
        span=span,
        cue=cue_span,
    )


def speakers(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """The bare agents of the verb's clause: the one nearest to its finite verb, with those side by side with it."""
    reading, cast = sentence.reading, sentence.cast
    anchor = clause.finite.at if clause.finite else verb.at
    bare = _bare(sentence, clause)
    by = [a for a in cast if a.relation == "by" and clause.has(a.head)]
    if reading.pack.fixed_order:
        by = [a for a in by if _by_whom(clause, verb, a, bare)]
    bare = _relative(sentence, clause, bare) or bare
    participle = verb.has("part") and not (reading.pack.verb_second and verb is clause.finite)
    passive = participle and _told_of(reading, clause, verb)
    if passive and clause.kind == "rel":
        return by  # "men who are suspected of it"
    if participle and (by or passive):
        bare = by
    if reading.pack.fixed_order and anchor > clause.first and not _inverted(reading, clause, anchor):
        bare = [a for a in bare if a.first < anchor or a.relation == "by"]
    bare = bare or _before_clause(sentence, clause, verb)
    if not bare and _of_no_one(reading, verb):
        bare = inside(sentence, clause, verb)
    bare = bare or _of_parent(sentence, clause, verb)
    return _nearest(sentence, clause, bare, anchor) if bare else []


def inside(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those in whom someone unnamed says it with a verb without a subject: 'they said in the ministry'."""
    if not _of_no_one(sentence.reading, verb):
        return []
    found = [a for a in sentence.cast if a.relation in ("in", "of") and clause.has(a.head) and _speaks_inside(a)]
    within = [a for a in found if a.relation == "in"]
    owners = [a for a in found if a.relation == "of"] if all(a.type == "media" for a in within) else []
    return owners or within  # "on X's channel"


def _by_whom(clause: Clause, verb: Verb, agent: Agent, bare: list[Agent]) -> bool:
    """Whether 'by X' says who says it: 'the rebels, quoted [by X], said', not 'is confirmed killed by rebels', nor
    'what it said was a raid by rebels'."""
    if bare and (agent.head <= verb.at or any(a.last == verb.at for a in bare)):
        return False
    return not any(verb.at < v.at < agent.head and v.has("part") for v in clause.verbs)


def _bare(sentence: Sentence, clause: Clause) -> list[Agent]:
    """Those in a clause who can be its subject and can speak."""
    bare = [a for a in sentence.cast if a.relation is None and clause.has(a.head) and _can_speak(sentence.reading, a)]
    bare = [a for a in bare if can_be(a.cases, "nom") and not _writes(sentence, a)]
    return [a for a in bare if not any(b.first <= a.first and a.last < b.last for b in bare)]  # "X's press service"


def _before_clause(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those right before a clause, or a gerund, without a subject of its own: 'with X saying', 'X, who says'."""
    cast, fixed = sentence.cast, sentence.reading.pack.fixed_order
    found: list[Agent] = []
    if fixed and verb.has("ger"):
        found = [a for a in cast if a.relation == "with" and a.last == verb.at]
    if not found and clause.kind == "rel" and clause.opener is not None:
        found = [a for a in cast if a.last in (clause.opener, clause.opener - 1)]
    if not found and fixed and verb.at == clause.first:
        found = [a for a in cast if a.relation is None and a.last == clause.first - 1 and a.sort != "attribute"]
    return found


def _of_parent(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those of the clause that a main clause without a subject of its own is joined to: 'X came and said'."""
    reading, parent = sentence.reading, clause.parent
    impersonal = not SHORT.isdisjoint(verb.feats)  # "..., it is said in the report"
    if clause.kind != "main" or parent is None or impersonal or _own_subject(reading, clause, verb):
        return []
    found = [a for a in sentence.cast if a.relation is None and parent.has(a.head) and _can_speak(reading, a)]
    if reading.pack.free_order and _of_many(reading, verb):  # "the enemy shelled X, they said in the mission"
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
    if reading.pack.verb_second and reading.is_(anchor - 1, "cconj"):
        near = bare[0]  # "X thanked Y [and said] that"
    if len(bare) > 1 and bare[0].first == clause.first and reading.pack.verb_second and clause.kind == "main":
        near = bare[0] if bare[0].last <= anchor else near  # "X, which .., called on Y"
    if reading.pack.fixed_order:
        near = next((a for a in sentence.cast if a.sort == "body" and a.last == near.first), near)
    return [_named(reading, clause, a) for a in bare if a.group == near.group]


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
    return [a for a in sentence.cast if a.last in behind and _can_speak(reading, a)]


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


def _of_many(reading: Reading, verb: Verb) -> bool:
    return reading.tokens.low[verb.at].endswith(reading.pack.plural)


def told(reading: Reading, agent: Agent, bare: list[Agent]) -> bool:
    """Whether a medium, whose name is the same in every case, is told by someone beside it: 'an expert told Tass'."""
    others = any(a.type != "media" or a.sort in ("person", "title") for a in bare if a is not agent)
    return bool(reading.pack.cases) and agent.sort == "body" and agent.type == "media" and others


def _told_of(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether the subject of a participle of saying is told of and tells nothing: 'is said to'."""
    before = [v for v in clause.verbs if v.at < verb.at]
    if reading.pack.fixed_order:
        return bool(before) and not reading.pack.passive.isdisjoint(before[-1].word.lemmas)
    return any(not reading.pack.always_passive.isdisjoint(v.word.lemmas) for v in clause.verbs)


def _inverted(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether nothing that could be its subject stands before a verb in its clause: 'also said the mayor'."""
    part = next((a for a, b in clause.parts if a <= at < b), clause.first)
    return all(reading.words[k].classes & {"adv", "mark"} for k in range(part, at))


def _can_speak(reading: Reading, agent: Agent) -> bool:
    """Whether an agent can say something: not a party named by an adjective, and not so and so many people or none."""
    if agent.sort != "civil":
        return agent.sort != "attribute" and not (agent.sort == "capital" and _qualifies(reading, agent.last))
    if reading.at(agent.head, "noun") is not None and not _tells(reading, agent):
        return False
    counted = (reading.tokens.word[k].isdigit() or reading.is_(k, "num") for k in range(agent.first, agent.head))
    return agent.type != "unknown" or not (any(counted) or reading.those("neg", agent.first, agent.head))


def _tells(reading: Reading, agent: Agent) -> bool:
    """Whether a verb of saying stands right beside people whose noun can also be what is told: 'refugees say', Dutch
    ', vertellen vluchtelingen'."""
    first, last = agent.first, min(agent.last, len(reading.words) - 1)
    if reading.pack.fixed_order:
        return bool(reading.words[last].cues)
    opens = bool(reading.words[last].cues) and (first == 0 or reading.is_(first - 1, "mark"))
    closes = first > 1 and bool(reading.words[first - 1].cues) and reading.is_(first - 2, "mark")
    return reading.pack.verb_second and (opens or closes)


def _qualifies(reading: Reading, i: int) -> bool:
    """Whether what stands before token `i` only says of what sort that is: 'the Amman hotel attacks'."""
    word = reading.words[i] if reading.pack.fixed_order and i < len(reading.words) else None
    return word is not None and not word.classes and not word.forms and reading.tokens.word[i][0].islower()


def is_name(sentence: Sentence, i: int) -> bool:
    """Whether a capitalised word is a name, and not only the first of its sentence ("Photos show that")."""
    return i != sentence.first or sentence.reading.tokens.low[i] in _capitalised(sentence.reading)


@lru_cache(maxsize=1)
def _capitalised(reading: Reading) -> frozenset[str]:
    """The words that a report writes with a capital behind another word."""
    return frozenset(reading.tokens.low[i] for i in reading.capitals if i and not reading.is_(i - 1, "mark"))


def strange_speaker(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """An unlisted subject: a capitalised name right before or behind the verb."""
    reading, last = sentence.reading, sentence.last
    span = reading.tokens.span(verb.at, verb.at + 1)
    behind = verb.at + 1
    told = reading.pack.fixed_order and not _inverted(reading, clause, verb.at)  # "he told Reuters"
    if (
        behind < last
        and clause.has(behind)
        and not told
        and reading.tokens.word[behind][0].isupper()
        and not any(a.first <= behind < a.last and not can_be(a.cases, "nom") for a in sentence.cast)
        and not _known_place(reading, behind)
    ):
        return stranger(reading, behind, last, span, cue)
    if by_trade := _by_trade(sentence, clause, verb, cue) or _by_noun(sentence, clause, verb, cue):
        return by_trade
    of_it = (clause.has(verb.at + 1) and reading.is_(verb.at + 1, "inf")) or _told_of(
        reading, clause, verb
    )  # "X is said to have shelled it"
    if reading.pack.fixed_order and verb.has("part") and of_it:
        return ()  # "explosions were heard"
    at = k = _verb_begins(reading, clause, verb)
    while k > clause.first and reading.tokens.word[k - 1][0].isupper() and not reading.words[k - 1].classes:
        k -= 1
    if of := _of_known(sentence, clause, at):
        first = clause.parts[0][0]
        whole = reading.tokens.span(first, at)
        mention = whole.of(reading.tokens.text)
        own = Source(mention=mention, span=whole, cue=span, stance=cue.stance)
        return (msgspec.structs.replace(own, party=of.party, type=of.type),)
    governed = not reading.pack.fixed_order and governor(reading, k, clause.first)[0] is not None  # "is told on Xyz"
    several = (verb.at if reading.pack.fixed_order else at) - k > 1
    if k < at and not governed and not reading.at(k, "name") and (several or is_name(sentence, k)):
        return stranger(reading, k, at, span, cue)
    return _before_aside(reading, clause, verb, cue)


def _by_trade(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted subject of an inserted verb, by a common noun, perhaps with a name: '..., says a diver'."""
    reading, k, last = sentence.reading, verb.at + 1, sentence.last
    inserted = clause is not sentence.parts[0] and clause.kind == "main" and verb.at - clause.first <= 1
    if not inserted or not clause.has(k):
        return ()
    begins, described = k, k < last and reading.is_(k, "det")
    some = described and not reading.is_(k, "definite")
    k += described
    noun = k
    verbs = {v.at for v in clause.verbs}
    while k < last and k - noun < _NOUN and k not in verbs and reading.tokens.low[k].isalpha():
        if not _common(reading, k) and not (k > noun and reading.at(k, "thing")):
            break  # but "the Anglican church"
        k += 1
    if k == noun or (proper(reading, k, last) == k and not described):
        return ()
    span = reading.tokens.span(verb.at, verb.at + 1)
    if proper(reading, k, last) > k:
        return stranger(reading, k, last, span, cue)
    whole = reading.tokens.span(begins, k)
    said = Source(mention=whole.of(reading.tokens.text), span=whole, cue=span, stance=cue.stance)
    return (msgspec.structs.replace(said, type="witness") if some else said,)


def _by_noun(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted subject with which a clause begins, by a common noun, perhaps with where they are from: Dutch 'een
    inwoonster van X zei'."""
    reading, first = sentence.reading, clause.first
    noun, at = first + 1, clause.finite.at if clause.finite else verb.at
    if not reading.pack.verb_second or not noun < at <= noun + _NOUN + 1 or not reading.is_(first, "art"):
        return ()
    placed = reading.is_(noun + 1, "prep") or noun + 1 == at
    if not _common(reading, noun) or not placed or not clause.has(at):
        return ()
    span = reading.tokens.span(verb.at, verb.at + 1)
    said = _described(reading, first, noun + 1, span, cue)
    some = not reading.is_(first, "definite")
    return (msgspec.structs.replace(said, type="witness") if some else said,)


def _common(reading: Reading, k: int) -> bool:
    """Whether a word is a common noun or what qualifies one, as far as can be told."""
    return reading.tokens.word[k].islower() and not reading.words[k].classes and not reading.at(k, "thing", "noun")


def _verb_begins(reading: Reading, clause: Clause, verb: Verb) -> int:
    """Where a verb begins: with its auxiliary, where that stands before its participle: 'the X [have] reported'."""
    finite = clause.finite
    if finite is None or not finite.word.helps or not verb.has("part") or reading.pack.free_order:
        return verb.at
    done_to = reading.pack.verb_second and not reading.pack.passive.isdisjoint(finite.word.lemmas)
    return verb.at if done_to else min(verb.at, finite.at)


def _of_known(sentence: Sentence, clause: Clause, at: int) -> Agent | None:
    """Whoever an unlisted subject, which begins its clause, belongs to: 'the office of president X said'; its verb
    begins at token `at`."""
    begins = clause.parts[0][0]
    owned = clause.finite is not None and at == clause.finite.at and sentence.reading.is_(begins, "det")
    near = (a for a in sentence.cast if owned and a.relation == "of" and a.last == at and begins < a.at <= begins + 3)
    return next((a for a in near if a.party and a.sort != "attribute"), None)


def _known_place(reading: Reading, i: int) -> bool:
    """Whether a name is that of a place so large that no person is meant: 'says Kharkiv', not 'says Ivan'."""
    name = reading.at(i, "name")
    return name is not None and any(place.population > _LARGE or place.level == "region" for place in name.value)


def _before_aside(reading: Reading, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted name that a clause begins with, where its verb follows what is set off: 'X, who ..., said'."""
    first, last = clause.parts[0]
    if not reading.pack.fixed_order or verb.at < last or all(a != verb.at for a, _ in clause.parts):
        return ()
    capital = next((k for k in reading.capitals if first < k < last), None)
    span = reading.tokens.span(verb.at, verb.at + 1)
    return stranger(reading, capital, last, span, cue) if capital is not None else ()
