"""Who does what a clause says that names no subject: that of the clause which it is joined to or hangs on."""

from wederhoor.extract.attribution.sources import inside
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import SHORT
from wederhoor.extract.occurrences.infinitives import by_doing
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be

_OPENING = frozenset({"sconj", "adv", "degree", "neg", "cconj"})
_FIGHTING = frozenset({"military", "armed_group"})
_POWERS = frozenset({"government", "intelligence"})


def unsaid_subject(sentence: Sentence, trigger: Trigger, bare: list[Agent]) -> Agent | None:
    """The subject of the clause before, where the trigger's names none, with such `bare` agents."""
    if sentence.reading.pack.verb_second and trigger.clause.kind == "inf":
        doing = by_doing(sentence.reading, trigger.clause)
        return (_reaching if doing else _whose_infinitive)(sentence, trigger.clause)
    apart = sentence.reading.pack.free_order and _suffers_apart(sentence.reading, trigger, bare)
    return (None if apart else _joined(sentence, trigger.clause, bare)) or speaking(sentence, trigger, bare)


def _whose_infinitive(sentence: Sentence, clause: Clause) -> Agent | None:
    """Who does what a clause with an infinitive says: whoever is named last before it, Dutch 'de Russische poging [om X
    in te nemen]', 'het is het leger niet gelukt [om]'."""
    above = clause.parent
    before = [a for a in sentence.cast if above and above.has(a.head) and a.last <= clause.first]
    return next((a for a in reversed(before) if a.relation in (None, "of")), None)


def _reaching(sentence: Sentence, clause: Clause) -> Agent | None:
    """Who reaches something by what an infinitive says that they do: Dutch '[X] won door Y te beschieten'."""
    above = clause.parent or next((c for c in sentence.behind(clause) if c.kind == "main"), None)
    return next(iter(_able(sentence, above)), None) if above else None


def _suffers_apart(reading: Reading, trigger: Trigger, bare: list[Agent]) -> bool:
    """Whether a verb's subject suffers what it says, and is not who did something in the clause before: 'they shelled
    the town, ten [soldiers] died', 'they shelled the town, two houses [were] damaged', '[a resident was] hurt'."""
    target, clause, verb = trigger.frame.target, trigger.clause, trigger.verb
    suffers = "subject" in target and "object" not in target
    if "subject" in target and reading.tokens.word[clause.first - 1] == ":":
        return True  # "the mayor said: three were killed"
    undergone = verb is not None and bool(trigger.objects or bare) and not SHORT.isdisjoint(verb.feats)
    return undergone or (suffers and (bool(bare) or not reading.is_(clause.first, "cconj")))


def _joined(sentence: Sentence, clause: Clause, bare: list[Agent]) -> Agent | None:
    """The subject of the clause before, where this one is joined to it and names none before its verb."""
    if clause.kind != "main" or clause.parent is None or clause.finite is None or clause.finite.has("part.imps"):
        return None
    if bare and clause.finite.at > clause.first + 1:
        return None
    if sentence.reading.pack.verb_second and _own_pronoun(sentence.reading, clause, clause.finite.at - 1):
        return None
    return next(iter(_able(sentence, clause.parent)), None) or _joined(sentence, clause.parent, [])


def _own_pronoun(reading: Reading, clause: Clause, k: int) -> bool:
    """Whether a pronoun right before a clause's verb, at token `k`, is its subject: Dutch ', maar [dat] hield geen
    stand'."""
    return k > clause.first and bool(reading.words[k].classes & {"pron", "demo"})


def _able(sentence: Sentence, clause: Clause) -> list[Agent]:
    """Who can be the subject of a clause."""
    able = [a for a in sentence.cast if a.relation is None and clause.has(a.head) and can_be(a.cases, "nom")]
    if sentence.reading.pack.fixed_order and clause.finite:
        before = [a for a in able if a.head < clause.finite.at]  # "Lima, 2 March - rebels attacked it [and killed]"
        able = [a for a in able if before and a.group == before[-1].group] or able
    return able


def speaking(sentence: Sentence, trigger: Trigger, bare: list[Agent]) -> Agent | None:
    """Who says that something is done that can be done to a place or to whom it names, and says of no one else that
    they do it: 'X said that [it] has taken the town', in a language that need not name a subject."""
    clause, reading = trigger.clause, sentence.reading
    if clause.kind == "main" and clause.parent is not None and _opens_joined(reading, clause):
        clause = clause.parent
    above, verb = clause.parent, clause.finite
    if not reading.pack.cases or clause.kind != "sub" or above is None or above.finite is None or verb is None:
        return None
    if verb.has("part.imps") or not above.finite.word.cues or not all(_suffers(trigger, agent) for agent in bare):
        return None
    who = next(iter(_able(sentence, above)), None)
    if who is None and _many(reading, above.finite.at):  # "in the staff they said that [they] hit X"
        within = (a for a in inside(sentence, above, above.finite) if _boasts(sentence, a, bare))
        who = next((a._replace(relation=None, cases=frozenset()) for a in within), None)
    many = _many(reading, verb.at) and not (who is not None and _boasts(sentence, who, bare))
    if "object" not in trigger.frame.place and (many or "subject" not in trigger.frame.actor):
        return None
    opens = not [k for k in range(clause.first, verb.at) if not reading.words[k].classes & _OPENING]
    return who if opens and _many(reading, verb.at) == _many(reading, above.finite.at) else None


def _boasts(sentence: Sentence, who: Agent, bare: list[Agent]) -> bool:
    """Whether someone speaks for those who fight, of what these did; not a state's ministry, of harm to civilians."""
    if who.type in _FIGHTING:
        return True
    civil = any(agent.party == "civilians" for agent in bare)
    return who.type in _POWERS and who.sort != "person" and sentence.scene.fights(who.party) and not civil


def _opens_joined(reading: Reading, clause: Clause) -> bool:
    """Whether a verb opens a clause behind what joins it to another one: 'that it took X [and shot ten]'."""
    return clause.finite is not None and clause.finite.at == clause.first + 1 and reading.is_(clause.first, "cconj")


def _suffers(trigger: Trigger, agent: Agent) -> bool:
    """Whether someone can be whom a verb before them does something to."""
    behind = trigger.verb is not None and agent.head > trigger.verb.at
    return behind and "object" in trigger.frame.target and can_be(agent.cases, "acc")


def _many(reading: Reading, at: int) -> bool:
    """Whether a verb is that of several."""
    return reading.tokens.low[at].endswith(reading.pack.plural)
