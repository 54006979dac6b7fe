"""Denials that name nothing but what was said before, and statements that others' findings contradict."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.attribution.supposed import undecided
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.pointing import about_that
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.gainsaid import SAID_NOT, untruth
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.within import ACCUSED, DEEDS
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue
from wederhoor.model import Polarity

_FAMILIES = ("attack.", "stance.accusation", "harm.")
_SAYING = ("asserts", "confirms")
_ROLE = 3  # tokens before a deed in which the noun stands for the hand that one had in it
_SAYS = Cue(shape="verb", words=())


def denials(sentence: Sentence, scopes: list[Scope], told: list[Draft]) -> list[tuple[Draft, Scope]]:
    """'The Kremlin denies it': what was last said of the one who denies, denied; `told` is what its sentence tells."""
    out: list[tuple[Draft, Scope]] = []
    for scope in scopes:
        clause = sentence.clause_at(scope.key) if scope.cue.stance == "denies" else None
        if clause is not None and undecided(sentence) is not None:
            return []
        if clause is None or not _denies_before(sentence, clause, scope, told):
            continue
        meant, of_it = _meant(sentence, clause, scope)
        if meant is None or _of_elsewhere(sentence, clause, scope) or _refuses(sentence.reading, clause, scope.key):
            continue
        party = scope.sources[0].party
        actor = meant.actor or (None if of_it and not _strikes(sentence, meant, party) else party)
        out.append((_denied(meant, clause, scope.key)._replace(actor=actor), scope))
    return out if SAID_NOT.isdisjoint(sentence.reading.present) else out + _called_untrue(sentence, scopes, told)


def denier_of(reading: Reading, draft: Draft, covering: list[Scope]) -> Draft:
    """A draft of an attack as the deed of whoever denies a hand in it: 'denied any role in the raid on X'."""
    trigger = draft.trigger
    if trigger.window is None:
        return draft
    denying = next((s for s in covering if s.cue.stance == "denies" and s.sources), None)
    own = denying is not None and reading.those("involvement", max(0, trigger.window[0] - _ROLE), trigger.window[0])
    party = denying.sources[0].party if denying and own else None
    return draft._replace(actor=party) if party not in (None, draft.target) else draft


def _refuses(reading: Reading, clause: Clause, key: int) -> bool:
    """Whether what a verb at token `key` turns down was asked or offered: 'rejected the proposal'."""
    return any(k > key for k in clause.those(reading, "refused"))


def _denies_before(sentence: Sentence, clause: Clause, scope: Scope, told: list[Draft]) -> bool:
    """Whether someone denies what was said before their sentence."""
    reading = sentence.reading
    that = (reading.pack.cases or reading.pack.fixed_order) and about_that(reading, clause, scope.key)
    that = that or ("involvement" in reading.present and _of_involvement(reading, clause, scope.key))
    return that or _only_denies(reading, clause, scope) or _of_before(sentence, scope, told)


def _of_before(sentence: Sentence, scope: Scope, told: list[Draft]) -> bool:
    """Whether what someone denies is not said in their own sentence."""
    return not any(_within(draft.trigger, scope) for draft in told) and not _otherwise(sentence, scope)


def _meant(sentence: Sentence, clause: Clause, scope: Scope) -> tuple[Draft | None, bool]:
    """What someone denies, and whether it is what was said and not what they are said to have done."""
    reading, memory, at = sentence.reading, sentence.memory, scope.key
    if "involvement" in reading.present and _of_involvement(reading, clause, at):
        return _last_attack(memory, scope.sources[0].party), False
    if about_that(reading, clause, at):
        return (None if _of_unclaimed(sentence, scope) else _last_said(memory, at)), True
    party = scope.sources[0].party
    if _only_denies(reading, clause, scope):
        own = _last_about(memory, party)
        return (own, False) if own and own.actor == party else (_last_said(memory, at) or own, True)
    if any(_within(t, scope) for t in sentence.triggers):
        return None, True
    return _last_about(memory, party), False


def _of_involvement(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether what is denied is to have had a hand in something: 'denied any involvement', 'any role in the raid'."""
    return any(k > at for k in clause.those(reading, "involvement"))


def _last_attack(memory: Memory, party: str | None) -> Draft | None:
    """The last attack that was laid to a party, else the last told of, as its deed; none where that is whom it was
    done to."""
    attacks = [d for d in reversed(memory.events) if d.kind.startswith(DEEDS[0])]
    last = next((d for d in attacks if d.actor == party), attacks[0] if attacks else None)
    own = last is not None and party not in (None, last.target) and last.polarity == "affirmed"
    return last._replace(actor=party) if last is not None and own else None


def _of_unclaimed(sentence: Sentence, scope: Scope) -> bool:
    """Whether what is denied is what someone says before it in the same sentence, which claims nothing: 'X said that it
    was a new missile; Y denied this'."""
    said = (s for s in sentence.scopes if s.cue.stance in _SAYING and s.cue.shape == "verb" and s.key < scope.key)
    last = max(said, key=lambda s: s.key, default=None)
    return last is not None and not any(last.covers(t.first) and t.first < scope.key for t in sentence.triggers)


def _only_denies(reading: Reading, clause: Clause, scope: Scope) -> bool:
    """Whether a clause is no more than who denies and the verb: 'the army denies and says that'."""
    speaker, finite, behind = scope.sources[0].span, clause.finite, scope.key + 1
    if clause.kind != "main" or finite is None or finite.at != scope.key or speaker is None:
        return False
    ends = behind >= len(reading.words) or reading.is_(behind, "cconj") or reading.tokens.word[behind] in ".;"
    return ends and speaker.end == reading.tokens.end[scope.key - 1]


def _called_untrue(sentence: Sentence, scopes: list[Scope], told: list[Draft]) -> list[tuple[Draft, Scope]]:
    """'According to Kyiv that is not true', 'Kyiv calls the report false': what was last said, denied by whoever says
    so."""
    reading = sentence.reading
    out: list[tuple[Draft, Scope]] = []
    for clause in sentence.parts if scopes else ():
        said = None if any(t.clause is clause for t in sentence.triggers) else untruth(reading, clause)
        saying = (s for s in scopes if s.cue.stance in _SAYING)
        by = next((s for s in saying if s.covers(clause.first) or clause.has(s.key)), None)
        if said is None or by is None or told or not _points_at(sentence, clause):
            continue
        if (meant := _last_said(sentence.memory, clause.first)) is not None:
            out.append((_denied(meant, clause, said)._replace(polarity="negated"), by._replace(back=False)))
    return out


def _points_at(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause speaks of what was said: 'that', 'this report', and no clause hangs on it that says what."""
    reading = sentence.reading
    hung = any(c.parent is clause and any(t.clause is c for t in sentence.triggers) for c in sentence.parts)
    accounts = (h for a, b in clause.parts for h in reading.of(a, b, "account"))
    definite = any(h.first > clause.first and reading.is_(h.first - 1, "definite") for h in accounts)
    return not hung and (definite or bool(clause.those(reading, "demo")))


def _denied(meant: Draft, clause: Clause, key: int) -> Draft:
    """What was said before, as denied in a clause by the word at token `key`."""
    trigger = Trigger(meant.trigger.frame, meant.trigger.word, key, key + 1, clause, None, None, ())
    first, last = clause.part_at(key)
    return meant._replace(
        modality="actual",
        trigger=trigger,
        first=first,
        last=last,
        evidence={},
        own=(),
        denied=(meant,),
        guessed=False,
    )


def _strikes(sentence: Sentence, meant: Draft, party: str | None) -> bool:
    """Whether who denies something is the enemy of those to whom it was done."""
    return party is not None and meant.place is not None and sentence.scene.enemy(meant.place.country) == party


def _within(trigger: Trigger, scope: Scope) -> bool:
    """Whether a denial is of what a trigger tells: of an accusation that is only called one, or of guilt, it is of what
    that was; 'denies backing the rebels' is of just that."""
    deed = trigger.verb is not None and trigger.frame.said_by is None and not trigger.verb.word.helps
    return scope.covers(trigger.first) and trigger.first != scope.key and (trigger.frame.kind != ACCUSED or deed)


def _last_said(memory: Memory, at: int) -> Draft | None:
    """What was last said before token `at`, where 'denies that' denies it: nothing known, where someone has said
    since what tells of no claim."""
    last = next((d for d in reversed(memory.events) if d.trigger.first < at), None)
    if last is None or last.trigger.first < memory.speech:
        return None
    return last if last.polarity == "affirmed" and not last.denied else None


def _otherwise(sentence: Sentence, scope: Scope) -> bool:
    """Whether a clause says what is denied, and speaks of no attack: 'denies that it builds a bomb'."""
    told = [c for c in sentence.parts if c.kind in ("sub", "ask") and c.first > scope.key and _hangs_on(c, scope)]
    nouns = (h for c in told for h in sentence.reading.of(c.first, c.last, "noun"))
    return bool(told) and not any(f.kind.startswith("attack.") for h in nouns for f, _ in h.value)


def _hangs_on(clause: Clause, scope: Scope) -> bool:
    """Whether no further main clause stands between a clause and what denies: 'denies it [and says] that'."""
    parent = clause.parent
    return parent is None or parent.kind != "main" or parent.first <= scope.key


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
