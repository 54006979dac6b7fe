"""The words that make someone the source of what is said, and how far that reaches."""

from collections.abc import Sequence

from wederhoor.extract.attribution.accounts import account_in, again_of, announced, whose
from wederhoor.extract.attribution.headed import before_colon, by_mark
from wederhoor.extract.attribution.reach import only_source, reach
from wederhoor.extract.attribution.same import by_owner, by_subject, once_more
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.shapes import (
    charges,
    joined_from,
    only_says,
    says_not,
)
from wederhoor.extract.attribution.sources import cited_by, inside, of_many, source, speakers, told
from wederhoor.extract.attribution.strangers import by_title, in_quotes, qualified, strange_speaker, stranger
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.pointing import about_that
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.grammar.wording import find_words
from wederhoor.extract.occurrences.passives import reduced
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_ACCOUNT = 4  # tokens within which an account is named: "according to an official Syrian report"
_LOOK = frozenset({"expert", "ngo", "un"})  # types of those who look into things and show what they found
_TELL = frozenset({"org", "body", "group", "title", "person"})
_SOME = frozenset({"num", "det", "pron"})
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
    found[1:1] = [_by_word(sentence, hit, found) for hit in hits]
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


def _by_word(sentence: Sentence, hit: Hit, found: Sequence[Scope | None]) -> Scope | None:
    reading, first, last = sentence.reading, sentence.first, sentence.last
    cue: Cue = hit.value
    here = sentence.clause_at(hit.first)
    if cue.shape in ("report", "supposed", "again"):
        unnamed = Source(stance=cue.stance, cue=reading.tokens.span(hit.first, hit.last))
        unknown = () if cue.shape == "supposed" else (unnamed,)
        said = (_said_before(sentence, hit, found) or unknown) if cue.shape == "again" else unknown
        if cue.shape == "again" and here and first < here.first >= hit.first - 1:
            return Scope(first, here.first, said, (), cue, hit.first)
        start, end = _ahead(sentence, here) if here else (hit.last, last)
        if here and here.first == first and here.opener is not None and reading.is_(here.opener, "manner"):
            end = last  # "as is reported, ..."
        if here and here.first == first and here.last == hit.last and cue.shape == "report":
            end = last  # "according to unconfirmed reports, ..."
        return Scope(start, end, said, (), cue, hit.first)
    sources = _subject(sentence, hit, here) if cue.shape == "subject" else _after(sentence, hit)
    if not sources:
        return None
    if cue.shape == "closing":
        return Scope(first, hit.first, sources, (), cue, hit.first, back=_points_back(reading, first, hit.first))
    if here and _closes(sentence, hit, here):
        return Scope(first, hit.first, sources, (), cue, hit.first)
    start, end = _ahead(sentence, here) if here else (first, last)
    if here and reading.pack.fixed_order and reading.is_(hit.first - 1, "mark") and end >= last - 1:
        start = joined_from(here)
    apart = [k for k in reading.those("mark", start, hit.first) if reading.tokens.word[k] == ";"]
    return Scope(apart[-1] if apart else start, end, sources, (), cue, hit.first)


def _said_before(sentence: Sentence, hit: Hit, found: Sequence[Scope | None]) -> tuple[Source, ...]:
    """Whose words are meant again: of whoever spoke before in the sentence, else in one before; else whoever the report
    spoke of last."""
    here = [scope for scope in found if scope and scope.key < hit.first and scope.sources]
    if here or sentence.memory.said:
        return here[-1].sources[:1] if here else sentence.memory.said[:1]
    last = sentence.memory.people.antecedent("one")
    return (source(sentence.reading, last, None, hit.value),) if last is not None else ()


def _points_back(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing stands before what closes a sentence but what points at the one before: 'of this it is told'."""
    pointing = (reading.is_(k, "demo") or reading.is_(k, "prep") for k in range(first, last))
    return last <= first + 1 or all(pointing)


def _closes(sentence: Sentence, hit: Hit, here: Clause) -> bool:
    """Whether a preposition behind a comma names who says all that stands before it: '..., according to the army.'"""
    reading = sentence.reading
    behind = sentence.behind(here) if here.last < sentence.last - 1 else []
    if here.last < sentence.last - 1 and not (
        behind and behind[0].kind == "rel" and all(c.kind != "main" for c in behind)
    ):
        return False
    if hit.first > here.first and here.kind in ("sub", "rel"):
        tells = any(v.finite and v.at > hit.last for v in here.verbs)  # "..., which, according to X, was hit"
        return reading.is_(hit.first - 1, "mark") and not tells
    apart = here.first > sentence.first and reading.is_(here.first - 1, "mark") and only_source(sentence, here)
    return apart and (hit.first == here.first or only_says(here))  # "according to data released by X", "so X says"


def _ahead(sentence: Sentence, here: Clause) -> tuple[int, int]:
    """A clause and those that hang on it, up to the next main one."""
    end = here.last
    for clause in sentence.behind(here):
        shares = here.kind == "main" and (_shares_first(sentence.reading, clause) or _strung(sentence, here, clause))
        if (clause.kind == "main" and not shares) or (here.kind != "main" and clause.parent is not here):
            break
        end = max(end, clause.last)
    return here.first, min(end, sentence.last)


def _shares_first(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has what stands first in the one that it is joined to: 'according to X A fell and B did'."""
    finite = clause.finite
    joined = reading.is_(clause.first, "cconj") and finite is not None and finite.at == clause.first + 1
    apart = reading.is_(clause.first, "contrast") and (finite is None or not reading.is_(finite.at + 1, "pron"))
    return joined and not apart and not reading.pack.fixed_order


def _strung(sentence: Sentence, here: Clause, clause: Clause) -> bool:
    """Whether a clause is only strung onto one that opens the sentence: 'by data of X, A fell, two were hurt'."""
    reading = sentence.reading
    speaks = any(v.word.cues and SHORT.isdisjoint(v.feats) for v in clause.verbs)  # not "27 raids were recorded"
    apart = reading.is_(clause.first, "contrast") or speaks
    return not reading.pack.verb_second and here.first == sentence.first and not apart


def _subject(sentence: Sentence, hit: Hit, here: Clause | None) -> tuple[Source, ...]:
    """The sources that are the subject of a cue's clause."""
    reading, verb = sentence.reading, here.finite if here else None
    span = reading.tokens.span(hit.first, hit.last)
    said = speakers(sentence, here, verb) if here and verb else []
    return tuple(source(reading, agent, span, hit.value) for agent in said)


def _after(sentence: Sentence, hit: Hit) -> tuple[Source, ...]:
    """The sources that stand right behind a preposition or a closing word."""
    reading, cast = sentence.reading, sentence.cast
    span = reading.tokens.span(hit.first, hit.last)
    marked = reading.pack.cases and hit.last < sentence.last and reading.is_(hit.last, "mark")
    if marked and reading.tokens.word[hit.last] not in reading.pack.quotes:
        return ()  # "by first accounts, ...": no one is named
    begin = _past_one(reading, hit.last, sentence.last) if reading.pack.cases else hit.last
    word = reading.tokens.word[begin] if begin < sentence.last else ""
    named = word[:1].isupper() and not reading.words[begin].classes  # "according to X ten people"
    near = next((a for a in cast if 0 <= a.first - begin <= (not named) or a.at == hit.first), None)
    if near is None and named and reading.pack.fixed_order:
        near = next((a for a in cast if _of_place(reading, begin, a)), None)
    if near and reading.owns(near.last - 1):  # "according to X's adviser Y"
        near = next((a for a in cast if a.first == near.last), near)
    account = next((h for h in reading.of(hit.last, min(hit.last + _ACCOUNT, sentence.last), "account")), None)
    owner = whose(sentence, account) if account and (near is None or near.sort == "attribute") else None
    if owner is not None:
        return (source(reading, owner, span, hit.value),)
    if near is None and account and account.value == "work" and (of := again_of(sentence, account)):
        return of
    if near is None or near.sort == "attribute":
        side = qualified(reading, near, begin, span, hit.value) if near else ()
        again = by_owner(sentence, begin) if near is None and not reading.pack.articles else ()
        titled = in_quotes(reading, begin, sentence.last, span, hit.value) if word in reading.pack.quotes else ()
        return (
            side
            or titled
            or again
            or stranger(reading, begin, sentence.last, span, hit.value)
            or _unowned(reading, hit, account)
        )
    row = [a for a in cast if a.group == near.group and a.sort != "attribute"]
    if len(row) == 1 and (same := once_more(sentence, near)):
        return same
    row = [a._replace(first=hit.last) if a is near and begin > hit.last else a for a in row]
    return tuple(source(reading, a, span, hit.value) for a in row)


def _past_one(reading: Reading, i: int, last: int) -> int:
    """Where those begin one or some of whom say it: 'by the words of one of [the residents]'."""
    some = i + 2 < last and not _SOME.isdisjoint(reading.words[i].classes)
    among = reading.at(i + 1, "relation") if some else None
    return among.last if among is not None and among.value in ("from", "among") else i


def _of_place(reading: Reading, first: int, agent: Agent) -> bool:
    """Whether what stands between token `first` and someone is only the place of their office: 'Kharkiv Oblast
    Head X'."""
    between = range(first, agent.first)
    return bool(between) and all(reading.at(k, "name", "region", "settlement") for k in between)


def _unowned(reading: Reading, hit: Hit, account: Hit | None) -> tuple[Source, ...]:
    """The account that no one is said to have made: 'according to hospital records'."""
    if account is None or not reading.pack.fixed_order:
        return ()
    span = reading.tokens.span(hit.last, account.last)
    cue = reading.tokens.span(hit.first, hit.last)
    return (Source(mention=span.of(reading.tokens.text), span=span, cue=cue, stance=hit.value.stance),)


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
    if cue.stance == "demands" and start == opening.first < clause.first and not reading.is_(opening.first, "dem"):
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
