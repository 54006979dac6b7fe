"""The words that make someone the source of what is said, and how far that reaches."""

from wederhoor.extract.attribution.accounts import account_in, again_of, announced, whose
from wederhoor.extract.attribution.headed import before_colon, by_mark
from wederhoor.extract.attribution.reach import only_source, reach
from wederhoor.extract.attribution.same import by_subject, once_more
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.shapes import charges, says_not, says_that
from wederhoor.extract.attribution.sources import cited_by, inside, of_many, source, speakers, told
from wederhoor.extract.attribution.strangers import by_title, strange_speaker
from wederhoor.extract.attribution.worded import by_word
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.pointing import about_that
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.grammar.wording import find_words
from wederhoor.extract.occurrences.passives import reduced
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_LOOK = frozenset({"expert", "ngo", "un"})  # types of those who look into things and show what they found
_TELL = frozenset({"org", "body", "group", "title", "person"})
_RELAYING = ("against", "to", "in", "with", "on", "according")


def attributions(sentence: Sentence) -> list[Scope]:
    """The scopes of a sentence."""
    reading = sentence.reading
    found = [by_mark(sentence)]
    hits = list(reading.of(sentence.first, sentence.last, "cue"))
    hits = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
    for clause in sentence.parts:
        for verb in clause.verbs:
            if not verb.word.cues or not (cue := _cue_of(reading, clause, verb)) or says_not(reading, clause, verb):
                continue
            worded = next((hit for hit in hits if hit.first <= verb.at < hit.last), None)
            if worded is None or cue.accounts:
                said = _by_verb(sentence, clause, verb, cue)
                found.append(said)
                hits = [hit for hit in hits if said is None or hit is not worded]
    found[1:1] = [by_word(sentence, hit, found) for hit in hits]
    scopes = [part for scope in found if scope for part in before_colon(sentence, scope)]
    return _relayed(_cited(sentence, _quoted(sentence, scopes))) if scopes else scopes


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a cue is only the first word of a longer one: 'according to' in 'according to unconfirmed reports'."""
    return other.first == hit.first and other.last > hit.last


def _quoted(sentence: Sentence, found: list[Scope]) -> list[Scope]:
    """'X quoted Y as saying ...', 'Y was quoted by X as saying ...': Y says it, X passes it on."""
    out: list[Scope] = []
    for scope in found:
        quoting = out[-1] if out and out[-1].cue.stance == "quotes" and out[-1].cue.shape == "verb" else None
        if quoting is None or scope.cue.shape != "verb":
            out.append(scope)
            continue
        both = (a for a in sentence.cast if a.relation in (None, "by"))
        between = [a for a in both if quoting.key < a.first < scope.key]
        if between and between[0].relation is None:
            said = source(sentence.reading, between[0], None, scope.cue)
            out[-1] = scope._replace(sources=(said,), relays=quoting.sources)
        else:
            out[-1] = scope._replace(relays=quoting.sources if quoting.sources != scope.sources else ())
    return out


def _cited(sentence: Sentence, found: list[Scope]) -> list[Scope]:
    """'X reported ..., citing Y': Y says what X reports."""
    for scope in [s for s in found if s.cue.stance == "quotes" and s.cue.shape == "preposition"]:
        clause = sentence.clause_at(scope.key)
        hosts = [v for v in found if v.cue.shape == "verb" and clause and clause.has(v.key)]
        hosts = hosts or [v for v in found if v.key < scope.key and all(s.type == "media" for s in v.sources)]
        if hosts:
            at, host = found.index(scope), hosts[-1]
            found[at] = scope._replace(first=host.first, last=host.last, back=host.back, relays=host.sources)
            found.remove(host)
    return found


def _cue_of(reading: Reading, clause: Clause, verb: Verb) -> Cue | None:
    """The cue that a verb is in its clause, with its particle and the words that belong to it there."""
    best, weight = None, -1
    for _, rule, particle, *_ in verb.word.cues.among(clause.lows(reading), verb.particle):
        size = len(rule.words) + (particle is not None)
        if size < weight or (size == weight and rule.value is not None):
            continue
        at = find_words(reading, clause, rule.words) if rule.words else (verb.at, verb.at)
        if at is None or (at[0] < verb.at and reading.pack.fixed_order and reading.is_(at[0], "prep")):
            continue  # "on Monday X called it"
        best, weight = rule.value, size
    return best if isinstance(best, Cue) else None


def _by_verb(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> Scope | None:
    """What a verb of saying, seeing or showing makes someone the source of."""
    said = speakers(sentence, clause, verb) or announced(sentence, clause, verb)
    if cue.accounts:
        said = inside(sentence, clause, verb) or [a for a in said if a.type in _LOOK]  # "the researchers found that"
    if cue.figures:
        said = [a for a in said if a.relation is None and a.sort in _TELL and a.type != "armed_group"]
        if verb.has("ger"):
            return None
    if cue.sees and (clause.kind == "rel" or any(a.relation is not None for a in said) or _again(clause, said)):
        return None  # "what the town saw after the fall", "a woman says [she heard blasts]"
    sources, relays = _tellers(sentence, clause, verb, cue, said)
    start, end, back = _told(sentence, clause, verb, cue)
    if not sources:
        if cue.accounts or not _of_nobody(sentence, clause, verb, cue, start):
            return None
        span = sentence.reading.tokens.span(verb.at, verb.at + 1)
        sources = () if cue.hedges else (Source(stance=cue.stance, cue=span),)
    return Scope(start, end, sources, relays, cue, verb.at, back)


def _tellers(
    sentence: Sentence, clause: Clause, verb: Verb, cue: Cue, said: list[Agent]
) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """The sources by a verb, `said` who can be its subject, and the media that pass on what they say."""
    reading = sentence.reading
    span = reading.tokens.span(verb.at, verb.at + 1)
    titled = () if any(clause.has(a.head) for a in said) else by_title(sentence, clause, verb, cue)
    if titled:
        return titled, ()
    accounted = _accounted(sentence, clause, verb, cue) if cue.accounts or not said else ()
    accounted = accounted or (once_more(sentence, said[0]) if len(said) == 1 else ())
    sources = accounted or tuple(source(reading, a, span, cue) for a in said)
    if cue.accounts:
        sources = sources or sentence.memory.people.works  # "satellite images show": in the report that is spoken of
    else:
        sources = sources or strange_speaker(sentence, clause, verb, cue) or _said_there(sentence, clause, verb)
        sources = sources or (() if reading.pack.articles else by_subject(sentence, clause, verb))
    media = [a for a in sentence.cast if a.type == "media" and a not in said and clause.has(a.head)]
    passing = [a for a in media if _passes_on(reading, a, said) or (accounted and _gives(reading, a))]
    relays = tuple(source(reading, a, span, cue) for a in passing)
    if cue.stance == "quotes" and reading.pack.cases and (cited := cited_by(sentence, clause, said)):
        return (source(reading, cited, span, cue),), sources or relays
    return sources, relays


def _told(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[int, int, bool]:
    """(first, last, back) of what a verb tells, as its cue has it: a demand and a reaction tell only their own."""
    reading, opening = sentence.reading, sentence.parts[0]
    start, end, back = reach(sentence, clause, verb)
    plain = cue.stance == "asserts" and not (cue.hedges or cue.sees or cue.reacts)
    if plain and clause is opening and clause.kind == "main" and says_that(reading, clause):
        return sentence.first, sentence.first, True
    own = cue.stance == "demands" or any(t.clause is clause and t.frame.said_by for t in sentence.triggers)
    if own and start == opening.first < clause.first and not reading.is_(opening.first, "dem"):
        start, end = clause.first, clause.last  # "as X has fallen, Y calls for help"
    that = cue.stance == "denies" and not back and about_that(reading, clause, verb.at)
    reacts = cue.reacts and not back and clause.has(start) and not charges(reading, clause, verb)
    if reacts or that:
        start, end = verb.at, verb.at
    if cue.sees and not only_source(sentence, clause):
        return clause.first, max(end, clause.last), False  # "..., the hospital counted ten dead"
    return start, end, back


def _of_nobody(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue, start: int) -> bool:
    """Whether a verb without a source tells what begins at token `start` in the words of nobody who is named."""
    reading = sentence.reading
    if verb.has("part") and reduced(reading, clause, verb):
        return False  # "died in a raid [blamed on X]"
    tells = verb.has("part") or (reading.pack.fixed_order and verb.finite and not clause.has(start))
    tells = tells or (reading.pack.free_order and verb.finite and _by_no_one(sentence, clause, verb))
    return cue.stance == "asserts" and not cue.sees and not cue.reacts and tells


def _by_no_one(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a verb of saying has no subject, and no one spoke before whose it could be: 'from X they report that'."""
    if sentence.memory.said or not of_many(sentence.reading, verb):
        return False
    words, written = sentence.reading.words, sentence.reading.tokens.word
    those = (k for a, b in clause.parts for k in range(a, b) if "nom.pl" in words[k].cases)
    return not any(written[k].islower() for k in those)


def _said_there(sentence: Sentence, clause: Clause, verb: Verb) -> tuple[Source, ...]:
    """Whoever spoke last, where those are meant who say more in the same body: '[there] they added that'."""
    reading = sentence.reading
    if not reading.pack.free_order or not sentence.memory.said or not of_many(reading, verb):
        return ()
    beside = any(reading.at(k, "there") for k in (clause.first, verb.at - 1, verb.at + 1) if clause.has(k))
    return sentence.memory.said[:1] if beside else ()


def _again(clause: Clause, said: list[Agent]) -> bool:
    """Whether those of whom a subordinate clause says that they saw something are only pointed at."""
    return clause.kind == "sub" and bool(said) and all(a.sort == "pronoun" for a in said)


def _accounted(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """Whoever the account that is the subject of a verb is of: 'figures of the ministry show'."""
    account = account_in(sentence, clause)
    if account is None or (sentence.reading.pack.fixed_order and account.first > verb.at):
        return ()
    owner = whose(sentence, account)
    if owner is not None:
        return (source(sentence.reading, owner, sentence.reading.tokens.span(verb.at, verb.at + 1), cue),)
    return again_of(sentence, account)


def _passes_on(reading: Reading, medium: Agent, said: list[Agent]) -> bool:
    """Whether a medium of a clause, in which others speak, passes on what they say."""
    if reading.pack.cases and reading.those("poss", medium.first, medium.head):
        return False  # "on his own channel"
    return (medium.relation in _RELAYING or told(reading, medium, said)) and _relays(medium)


def _gives(reading: Reading, medium: Agent) -> bool:
    """Whether a medium is who gives the account of another, in a language with cases: 'X gives the words of Y'."""
    return bool(reading.pack.cases) and medium.relation is None and can_be(medium.cases, "nom") and _relays(medium)


def _relays(agent: Agent) -> bool:
    """Whether a medium passes on what it is told: 'told Reuters', not 'told reporters'."""
    return agent.name is not None or (agent.party is not None and agent.sort != "title")


def _relayed(found: list[Scope]) -> list[Scope]:
    """A medium named by a preposition inside what another source says is that source's relay, not its own scope."""
    media = [s for s in found if s.cue.shape == "preposition" and all(source.type == "media" for source in s.sources)]
    for medium in media:
        host = next((s for s in found if s.cue.shape == "verb" and medium.first <= s.key < medium.last), None)
        if host is not None:
            relayed = host._replace(relays=host.relays + medium.sources)
            found = [relayed if s is host else s for s in found if s is not medium]
    return found
