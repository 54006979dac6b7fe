"""What stands beside a verb and is neither who does it nor to whom it is done."""

from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.occurrences.passives import reduced
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading

Filler = Agent | Spot


def is_ground(reading: Reading, filler: Filler) -> bool:
    """Whether a party is only named as whose a town or region is, which does nothing: 'the Congolese city'."""
    named = isinstance(filler, Agent) and filler.sort == "attribute"
    return named and reading.at(filler.head, "settlement", "region") is not None


def qualifies(filler: Filler) -> bool:
    """Whether a party is only named as whose another noun is: 'Sudan's conflict has'."""
    return isinstance(filler, Agent) and filler.sort == "attribute"


def of_later(reading: Reading, trigger: Trigger, verb: Verb, filler: Filler) -> bool:
    """Whether a later verb stands between a verb and what could be its object: 'exploded, killing [nine people]'."""
    apart = filler.first > verb.at + 1 or not verb.has("ger")  # "claims of taking [Moscow] are"
    if apart and any(
        v.at == filler.last and v.at > verb.at and (v.word.helps or v.word.finite or v.word.cues)
        for v in trigger.clause.verbs
    ):
        return True  # "destroyed more than [Moscow] has"
    later = next((v for v in trigger.clause.verbs if verb.at < v.at < filler.first and not v.word.helps), None)
    if later is None:
        return False
    return any(not reading.words[k].classes & {"cconj", "adv"} for k in range(verb.at + 1, later.at))


def of_earlier(trigger: Trigger, verb: Verb, others: list[Filler]) -> list[Filler]:
    """What a verb can be done to, without what an earlier verb is, where something stands behind it: 'has taken [X] and
    shelled Y'."""
    behind = [x for x in others if x.first > verb.at]
    earlier = [v.at for v in trigger.clause.verbs if v.at < verb.at and not v.word.helps]
    return behind if behind and earlier else others


def of_gerund(
    reading: Reading, trigger: Trigger, verb: Verb, subjects: list[Filler], others: list[Filler]
) -> tuple[list[Filler], list[Filler]]:
    """Subjects and objects of a gerund: these stand behind it, and before the verb of its clause so does its subject:
    'After shelling X, the army left'."""
    finite, end = trigger.clause.finite, trigger.part[1]
    behind = [x for x in others if x.head > verb.at and not _is_pronoun(x)]
    if finite is not None and verb.at < end <= finite.at:
        later = [x for x in (*subjects, *others) if end <= x.head < finite.at and not qualifies(x)]
        return (later or subjects), [x for x in behind if x.head < end]
    return subjects, behind if behind or reading.is_(verb.at - 1, "prep") else others


def _is_pronoun(filler: Filler) -> bool:
    return isinstance(filler, Agent) and filler.sort == "pronoun"


def undergoing(reading: Reading, trigger: Trigger, some: list[Filler]) -> list[Filler]:
    """Those to whom a passive's deed can be done: of a participle behind an object, not who stands before its verb."""
    verb = trigger.verb
    before = reduced(reading, trigger.clause, verb) if verb is not None and verb.has("part") else None
    return some if before is None else [x for x in some if x.first > before.at]
