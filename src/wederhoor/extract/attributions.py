"""Who says it: sources, the words that make them sources, and how far what they say reaches."""

from typing import NamedTuple

from wederhoor.extract.agent import Agent
from wederhoor.extract.asides import asides
from wederhoor.extract.clauses import Clause
from wederhoor.extract.phrases import proper
from wederhoor.extract.reading import Hit, Reading
from wederhoor.extract.verbs import Verb
from wederhoor.gazetteer.romanise import romanised
from wederhoor.language.frame import Cue
from wederhoor.model import Source, Span

_COLON = Cue(shape="closing", words=(":",))  # a headline's "UN: ..."
_RELAYING = ("against", "to", "in", "with", "on", "according")


class Scope(NamedTuple):
    """What tokens `first` up to `last` say, each of `sources` says (side by side), over these `relays`.

    With `back`, the sentence before is meant and not this one. `key` is the first token of its cue.
    """

    first: int
    last: int
    sources: tuple[Source, ...]
    relays: tuple[Source, ...]
    cue: Cue
    key: int
    back: bool = False

    def covers(self, i: int) -> bool:
        """Whether token `i` is among what is said."""
        return self.first <= i < self.last and not self.back


def attributions(reading: Reading, first: int, last: int, parts: list[Clause], cast: list[Agent]) -> list[Scope]:
    """The scopes of the sentence that tokens `first` up to `last` make."""
    found: list[Scope] = []
    if cast and cast[0].first == first and cast[0].relation == "said" and cast[0].at == cast[0].last:
        colon = cast[0].last
        speaker = source(reading, cast[0], None, _COLON)
        found.append(Scope(colon + 1, last, (speaker,), (), _COLON, colon))
    for hit in reading.of(first, last, "cue"):
        scope = _by_word(reading, hit, first, last, parts, cast)
        if scope:
            found.append(scope)
    for n, clause in enumerate(parts):
        for verb in clause.verbs:
            cue = cue_of(reading, clause, verb) if verb.word.cues else None
            if cue and not reading.at(verb.at, "cue"):
                scope = _by_verb(reading, cue, verb, n, first, last, parts, cast)
                if scope:
                    found.append(scope)
    return _relayed(_cited(_quoted(reading, found, cast), parts)) if found else found


def _quoted(reading: Reading, found: list[Scope], cast: list[Agent]) -> list[Scope]:
    """'X quoted Y as saying ...', 'Y was quoted by X as saying ...': Y says it, X passes it on."""
    out: list[Scope] = []
    for scope in found:
        quoting = out[-1] if out and out[-1].cue.stance == "quotes" and out[-1].cue.shape == "verb" else None
        between = [a for a in cast if quoting and quoting.key < a.first < scope.key and a.relation in (None, "by")]
        if quoting is None or scope.cue.shape != "verb":
            out.append(scope)
        elif between and between[0].relation is None:
            said = source(reading, between[0], None, scope.cue)
            out[-1] = scope._replace(sources=(said,), relays=quoting.sources)
        else:
            out[-1] = scope._replace(relays=quoting.sources if quoting.sources != scope.sources else ())
    return out


def _cited(found: list[Scope], parts: list[Clause]) -> list[Scope]:
    """'X reported ..., citing Y': Y says what X reports."""
    for scope in [s for s in found if s.cue.stance == "quotes" and s.cue.shape == "preposition"]:
        clause = next((c for c in parts if c.has(scope.key)), None)
        hosts = [v for v in found if v.cue.shape == "verb" and v.key < scope.key and clause and clause.has(v.key)]
        if hosts:
            at, host = found.index(scope), hosts[-1]
            found[at] = scope._replace(first=host.first, last=host.last, back=host.back, relays=host.sources)
            found.remove(host)
    return found


def cue_of(reading: Reading, clause: Clause, verb: Verb) -> Cue | None:
    """The cue that a verb is in its clause, with its particle and the words that belong to it there."""
    best, weight = None, -1
    for rule, particle, _ in verb.word.cues.among(clause.lows(reading), verb.particle):
        if len(rule.words) + (particle is not None) <= weight:
            continue
        if rule.words and not find_words(reading, clause, rule.words):
            continue
        best, weight = rule.value, len(rule.words) + (particle is not None)
    return best if isinstance(best, Cue) else None


def find_words(reading: Reading, clause: Clause, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where these words stand together in a clause, adjectives and determiners between them apart."""
    low = reading.tokens.low
    for a, b in clause.parts:
        for k in range(a, b):
            if low[k] == words[0] and (end := _match(reading, words, k, b)):
                return k, end
    return None


def _match(reading: Reading, words: tuple[str, ...], k: int, last: int) -> int:
    """Where the words that begin at token `k` end; 0 where they don't all follow."""
    low, k = reading.tokens.low, k + 1
    for word in words[1:]:
        skipped = 0
        while k < last and low[k] != word and skipped < 2 and _between(reading, k):
            k, skipped = k + 1, skipped + 1
        if k >= last or low[k] != word:
            return 0
        k += 1
    return k


def _between(reading: Reading, k: int) -> bool:
    word = reading.words[k]
    if word.classes:
        return bool(word.classes & {"det", "degree", "num"}) and "prep" not in word.classes
    return (not word.forms and not reading.hits.get(k)) or reading.at(k, "adj") is not None


def _by_word(reading: Reading, hit: Hit, first: int, last: int, parts: list[Clause], cast: list[Agent]) -> Scope | None:
    cue: Cue = hit.value
    span = reading.tokens.span(hit.first, hit.last)
    here = next((c for c in parts if c.has(hit.first)), None)
    if cue.shape == "report":
        start, end = _ahead(parts, here, last) if here else (hit.last, last)
        return Scope(start, end, (_unknown(span, cue),), (), cue, hit.first)
    if cue.shape == "subject":
        verb = here.finite if here else None
        said = _subject(reading, here, verb, cast) if here and verb else []
        sources = tuple(source(reading, agent, span, cue) for agent in said)
    else:
        sources = _after(reading, hit, last, cast, span, cue)
    if not sources:
        return None
    if cue.shape == "closing":
        return Scope(first, hit.first, sources, (), cue, hit.first, back=hit.first <= first + 1)
    if here and _closes(reading, hit, here, last):
        return Scope(first, hit.first, sources, (), cue, hit.first)
    start, end = _ahead(parts, here, last) if here else (first, last)
    return Scope(start, end, sources, (), cue, hit.first)


def _closes(reading: Reading, hit: Hit, here: Clause, last: int) -> bool:
    """Whether a preposition behind a comma names who says all that stands before it: '..., according to the army.'"""
    set_off = hit.first > here.first and reading.is_(hit.first - 1, "mark")
    return set_off and here.kind in ("sub", "rel") and here.last >= last - 1


def _ahead(parts: list[Clause], here: Clause, last: int) -> tuple[int, int]:
    """A clause and those that hang on it, up to the next main one."""
    end = here.last
    for clause in parts[parts.index(here) + 1 :]:
        if clause.kind == "main" or (here.kind != "main" and clause.parent is not here):
            break
        end = max(end, clause.last)
    return here.first, min(end, last)


def _after(reading: Reading, hit: Hit, last: int, cast: list[Agent], cue_span: Span, cue: Cue) -> tuple[Source, ...]:
    """The sources that stand right behind a preposition or a closing word."""
    near = next((a for a in cast if hit.last <= a.first <= hit.last + 1 or a.at == hit.first), None)
    if near is None or near.sort == "attribute":
        return _stranger(reading, hit.last, last, cue_span, cue)
    row = [a for a in cast if a.group == near.group and a.sort != "attribute"]
    return tuple(source(reading, a, cue_span, cue) for a in row)


def _stranger(reading: Reading, i: int, last: int, cue_span: Span, cue: Cue) -> tuple[Source, ...]:
    """Someone whom nobody knows: by name, else as the text describes them."""
    k = i
    while k < last and reading.is_(k, "det"):
        k += 1
    end = proper(reading, k, last)
    if end > k:
        known = romanised(" ".join(reading.tokens.word[k:end]), reading.pack.lang)
        span = reading.tokens.span(i, end)
        return (Source(name=known, mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance),)
    if k == i or k >= last or not reading.tokens.word[k][0].isalpha():
        return ()
    span = reading.tokens.span(i, k + 1)
    return (Source(mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance),)


def source(reading: Reading, agent: Agent, cue_span: Span | None, cue: Cue) -> Source:
    """The source that an agent is."""
    span = reading.tokens.span(agent.first, agent.last)
    kind = agent.type if agent.sort != "people" else "government"
    if agent.sort == "civil" and kind == "unknown":
        kind = "witness"
    return Source(
        name=agent.name and romanised(agent.name, reading.pack.lang),
        mention=span.of(reading.tokens.text),
        party=None if agent.party == "civilians" else agent.party,
        type=kind,  # type: ignore[arg-type]
        stance=cue.stance,
        span=span,
        cue=cue_span,
    )


def _unknown(span: Span, cue: Cue) -> Source:
    return Source(stance=cue.stance, cue=span)


def _by_verb(
    reading: Reading,
    cue: Cue,
    verb: Verb,
    n: int,
    first: int,
    last: int,
    parts: list[Clause],
    cast: list[Agent],
) -> Scope | None:
    clause = parts[n]
    span = reading.tokens.span(verb.at, verb.at + 1)
    speakers = _subject(reading, clause, verb, cast)
    sources = tuple(source(reading, a, span, cue) for a in speakers)
    if not sources:
        sources = _subject_stranger(reading, clause, verb, last, span, cue)
    relays = tuple(
        source(reading, a, span, cue)
        for a in cast
        if a.type == "media" and a not in speakers and clause.has(a.head) and a.relation in _RELAYING and _relays(a)
    )
    start, end, back = _reach(reading, clause, verb, n, first, last, parts)
    if not sources:
        tells = verb.has("part") or (reading.pack.svo and verb.finite and not clause.has(start))
        if cue.stance != "asserts" or not tells:
            return None
        sources = (_unknown(span, cue),)
    return Scope(start, end, sources, relays, cue, verb.at, back)


def _relays(agent: Agent) -> bool:
    """Whether a medium passes on what it is told: 'told Reuters', not 'told reporters'."""
    return agent.name is not None or agent.party is not None


def _subject(reading: Reading, clause: Clause, verb: Verb, cast: list[Agent]) -> list[Agent]:
    """The bare agents of the verb's clause: the one nearest to its finite verb, with those side by side with it."""
    anchor = clause.finite.at if clause.finite else verb.at
    bare = [a for a in cast if a.relation is None and clause.has(a.head) and _can_speak(reading, a)]
    by = [a for a in cast if a.relation == "by" and clause.has(a.head)]
    if by and verb.has("part"):
        bare = by
    if reading.pack.svo and anchor > clause.first and not _inverted(reading, clause, anchor):
        bare = [a for a in bare if a.first < anchor or a.relation == "by"]
    if not bare and clause.kind == "rel" and clause.opener is not None:
        bare = [a for a in cast if a.last in (clause.opener, clause.opener - 1)]
    if not bare and reading.pack.svo and verb.at == clause.first:
        bare = [a for a in cast if a.relation is None and a.last == clause.first - 1 and a.sort != "attribute"]
    if not bare and clause.kind == "main" and clause.parent is not None:
        bare = [a for a in cast if a.relation is None and clause.parent.has(a.head) and a.sort != "attribute"]
        before = clause.parent.finite.at if reading.pack.svo and clause.parent.finite else clause.first
        bare = [a for a in bare if a.head < before] or bare
    if not bare:
        return []
    near = min(bare, key=lambda a: min(abs(a.first - anchor), abs(a.last - anchor)))
    return [a for a in bare if a.group == near.group]


def _inverted(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether nothing that could be its subject stands before a verb in its clause: 'also said the mayor'."""
    part = next((a for a, b in clause.parts if a <= at < b), clause.first)
    return all(reading.words[k].classes & {"adv", "mark", "cconj"} for k in range(part, at))


def _can_speak(reading: Reading, agent: Agent) -> bool:
    """Whether an agent can say something: not a party named by an adjective, and not so and so many people."""
    if agent.sort == "civil" and agent.type == "unknown":
        return not any(
            reading.is_(k, "num") or reading.tokens.word[k].isdigit() for k in range(agent.first, agent.head)
        )
    return agent.sort != "attribute"


def _subject_stranger(
    reading: Reading, clause: Clause, verb: Verb, last: int, span: Span, cue: Cue
) -> tuple[Source, ...]:
    """An unlisted subject: a capitalised name right before or behind the verb."""
    behind = verb.at + 1
    if behind < last and reading.tokens.word[behind][0].isupper() and not reading.at(behind, "name"):
        return _stranger(reading, behind, last, span, cue)
    k = verb.at
    while k > clause.first and reading.tokens.word[k - 1][0].isupper() and not reading.words[k - 1].classes:
        k -= 1
    if k < verb.at and not reading.at(k, "name"):
        return _stranger(reading, k, verb.at, span, cue)
    return ()


def _reach(
    reading: Reading, clause: Clause, verb: Verb, n: int, first: int, last: int, parts: list[Clause]
) -> tuple[int, int, bool]:
    """(first, last, back) of what a verb's subject says."""
    complement = next((c for c in parts[n + 1 :] if c.kind in ("sub", "inf", "cond")), None)
    said_later = any(v.at > verb.at and v.word.cues and not reading.at(v.at, "cue") for v in clause.verbs)
    if complement is not None and parts[n + 1] is complement and not said_later:
        return complement.first, _coordinated_end(reading, parts, n + 1, last), False
    after = clause.last
    if after < last and reading.tokens.word[after] in (":", *reading.pack.quotes):
        return after, last, False
    if n and clause.kind == "main" and (_short(clause, verb) or _inserted(reading, clause, verb)):
        return first, clause.first, False
    if reading.is_(clause.first, "demo") and n == 0:
        return first, first, True
    if n + 1 < len(parts) and parts[n + 1].kind == "main" and reading.tokens.word[clause.last] in reading.pack.marks:
        return parts[n + 1].first, last, False
    return clause.first, max(clause.last, verb.at + 1), False


def _inserted(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a clause that a mark sets off has nothing but its speaker and a verb: 'the head of state said'."""
    marked = clause.first > 0 and reading.is_(clause.first - 1, "mark")
    end = next(b for a, b in clause.parts if a <= verb.at < b)
    alone = asides(reading, verb.at + 1, end) == end or reading.at(verb.at, "relation") is not None
    return (
        reading.pack.svo
        and marked
        and verb is [v for v in clause.verbs if v.at < end][-1]
        and (alone or reading.is_(verb.at + 1, "prep"))
    )


def _short(clause: Clause, verb: Verb) -> bool:
    """Whether a clause is an inserted 'says X': its verb comes first."""
    return verb.at - clause.first <= 1


def _coordinated_end(reading: Reading, parts: list[Clause], n: int, last: int) -> int:
    """Where a complement ends: with the clauses that hang on it or are joined to it."""
    end = parts[n].last
    for clause in parts[n + 1 :]:
        if clause.kind == "main" and not (
            reading.is_(clause.first, "cconj") and not reading.is_(clause.first, "contrast")
        ):
            break
        if clause.kind == "main" and clause.finite and clause.finite.at <= clause.first + 1:
            break
        end = clause.last
    return min(end, last)


def _relayed(found: list[Scope]) -> list[Scope]:
    """A medium named by a preposition inside what another source says is that source's relay, not its own scope."""
    verbs = [s for s in found if s.cue.shape == "verb"]
    out = []
    for scope in found:
        medium = scope.cue.shape == "preposition" and all(s.type == "media" for s in scope.sources)
        host = next((v for v in verbs if medium and scope.first <= v.key < scope.last), None)
        if host is None:
            out.append(scope)
        else:
            at = out.index(host) if host in out else None
            richer = host._replace(relays=host.relays + scope.sources)
            if at is not None:
                out[at] = richer
            verbs[verbs.index(host)] = richer
            found[found.index(host)] = richer
    return [s for s in found if s in out or s in verbs] if len(out) != len(found) else out
