"""Denials that name nothing but what was said before, and statements that others' findings contradict."""

from wederhoor.extract.attribution.attributions import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.attribution.supposed import undecided
from wederhoor.extract.grammar.clauses import Clause
from wederhoor.extract.grammar.pointing import about_that
from wederhoor.extract.memory import Memory
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.triggers import ACCUSED, Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.language.frame import Cue
from wederhoor.model import Polarity

_FAMILIES = ("attack.", "stance.accusation", "harm.")
_SAYS = Cue(shape="verb", words=())


def denials(sentence: Sentence, scopes: list[Scope]) -> list[tuple[Draft, Scope]]:
    """'The Kremlin denies it': what was last said of the one who denies, denied."""
    out: list[tuple[Draft, Scope]] = []
    if scopes and "warrant" in sentence.reading.present and undecided(sentence) is not None:
        return out
    for scope in scopes:
        if scope.cue.stance != "denies" or any(_within(t, scope) for t in sentence.triggers):
            continue
        party = scope.sources[0].party
        clause = sentence.clause_at(scope.key)
        that = clause is not None and about_that(sentence.reading, clause, scope.key)
        meant = _last_said(sentence.memory, scope.key) if that else _last_about(sentence.memory, party)
        if meant is None or clause is None or _otherwise(sentence, scope) or _of_elsewhere(sentence, clause, scope):
            continue
        trigger = Trigger(meant.trigger.frame, meant.trigger.word, scope.key, scope.key + 1, clause, None, None, ())
        first, last = next(p for p in clause.parts if p[0] <= scope.key < p[1])
        copy = meant._replace(
            actor=meant.actor or (None if that and not _strikes(sentence, meant, party) else party),
            modality="actual",
            trigger=trigger,
            first=first,
            last=last,
            evidence={},
            own=(),
            denied=(meant,),
        )
        out.append((copy, scope))
    return out


def _strikes(sentence: Sentence, meant: Draft, party: str | None) -> bool:
    """Whether who denies something is the enemy of those to whom it was done."""
    return party is not None and meant.place is not None and sentence.scene.enemy(meant.place.country) == party


def _within(trigger: Trigger, scope: Scope) -> bool:
    """Whether a denial is of what a trigger tells: of an accusation that only is called one, it is of what that was."""
    return scope.covers(trigger.first) and trigger.first != scope.key and trigger.frame.kind != ACCUSED


def _last_said(memory: Memory, at: int) -> Draft | None:
    """What was last said before token `at`, where 'denies that' denies it."""
    last = next((d for d in reversed(memory.events) if d.trigger.first < at), None)
    return last if last and last.polarity == "affirmed" else None


def _otherwise(sentence: Sentence, scope: Scope) -> bool:
    """Whether a clause says what is denied, and speaks of no attack: 'denies that it builds a bomb'."""
    told = [c for c in sentence.parts if c.kind in ("sub", "ask") and c.first > scope.key]
    clause = sentence.clause_at(scope.key)
    if sentence.reading.pack.fixed_order and clause and any(v.at > scope.key and v.has("past") for v in clause.verbs):
        return True  # "denied there were problems"
    nouns = (h for c in told for h in sentence.reading.of(c.first, c.last, "noun"))
    return bool(told) and not any(f.kind.startswith("attack.") for h in nouns for f, _ in h.value)


def _of_elsewhere(sentence: Sentence, clause: Clause, scope: Scope) -> bool:
    """Whether what is denied has a place of its own, so that it is not what was said before: 'denies the loss of X'."""
    acting = {agent.head for agent in sentence.cast if agent.relation is None}
    places = (s.head for s in sentence.spots if s.named and s.head not in acting)
    return any(clause.has(head) and head > scope.key for head in places)


def _last_about(memory: Memory, party: str | None) -> Draft | None:
    """The last occurrence that a party is said to be behind, or to be accused of."""
    if party is None:
        return None
    about = [d for d in memory.events if d.kind.startswith(_FAMILIES) and d.polarity == "affirmed"]
    own = [d for d in about if d.actor == party and not d.kind.startswith("stance.")]
    own = own or [d for d in about if d.actor is None and d.kind.startswith("attack.")]
    own = own or [d for d in about if d.target == party and d.kind.startswith("stance.")]
    if not own:
        return None
    return own[-1]


def contradictions(sentence: Sentence, before: list[Draft]) -> list[Draft]:
    """'That is at odds with the findings of three services': what was said before, with the opposite polarity."""
    out: list[Draft] = []
    for hit in sentence.reading.of(sentence.first, sentence.last, "contradicts") if before else ():
        others = [a for a in sentence.cast if a.first >= hit.last and (a.party or a.name) and a.sort != "attribute"]
        clause = sentence.clause_at(hit.first)
        if not others or clause is None or hit.first == sentence.first:  # "contrary to X, it fell"
            continue
        meant = before[-1]
        trigger = Trigger(meant.trigger.frame, meant.trigger.word, hit.first, hit.last, clause, None, None, ())
        polarity: Polarity = "affirmed" if meant.polarity == "negated" else "negated"
        out.extend(
            meant._replace(
                trigger=trigger,
                first=clause.parts[0][0],
                last=clause.parts[-1][1],
                polarity=polarity,
                evidence={},
                own=(source(sentence.reading, agent, None, _SAYS),),
                denied=(meant,),
                quantity=None,
            )
            for agent in others
            if agent.group == others[0].group
        )
    return out
