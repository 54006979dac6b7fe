"""Where something is only said, and does not happen: 'a spokesman said in Kyiv that'."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading

_THERE = frozenset({"local_authority", "emergency_services", "health", "witness"})  # speak of where they are
_CITING = ("preposition", "closing")
_CLOSE = 3  # tokens, of when it was said, between whoever says it and where


def happening(sentence: Sentence, scopes: list[Scope]) -> list[Spot]:
    """The places of a sentence without those at which its sources only speak."""
    if sentence.reading.pack.free_order:
        sentence.spots = [_told_from(sentence, scopes, s) if s.relation == "from" else s for s in sentence.spots]
    saying = [s for s in scopes if s.sources and s.sources[0].type not in _THERE]
    windows = [t.window for t in sentence.triggers if t.window]
    struck = {k for a, b in windows for k in range(a - 1, b)}  # "in the Homs hotel bombing"
    spots = [s for s in sentence.spots if not any(_seated(sentence, scope, s) for scope in scopes)]
    spots = [s for s in spots if s.head in struck or not any(_only_said(sentence, one, s) for one in saying)]
    starts = {source.span.start for scope in scopes for source in scope.sources if source.span} if spots else set()
    begins = sentence.reading.tokens.start
    return [spot for spot in spots if begins[spot.head] not in starts or not _cited(sentence, scopes, spot)]


def _told_from(sentence: Sentence, scopes: list[Scope], spot: Spot) -> Spot:
    """A place that news comes from, told by no one who is named, is where it happened: 'from X they report blasts'."""
    clause = sentence.clause_at(spot.head)
    unnamed = (s for s in scopes if all(source.mention is None for source in s.sources))
    told = any(clause is not None and clause.has(scope.key) for scope in unnamed)
    return spot._replace(relation="in") if told and not _happens(sentence, spot.first, spot.last) else spot


def _cited(sentence: Sentence, scopes: list[Scope], spot: Spot) -> bool:
    """Whether a place is only who is cited: 'according to [India]', 'they denied it in [Kyiv]'."""
    span = sentence.reading.tokens.span(spot.head, spot.last)
    citing = [scope for scope in scopes if any(source.span == span for source in scope.sources)]
    tells = any(t.clause.has(spot.head) for t in sentence.triggers)
    several = bool(citing) and len(sentence.spots) > 1 and sentence.reading.pack.free_order
    clause = sentence.clause_at(spot.head) if several else None
    if clause is not None and any(s is not spot and clause.has(s.head) for s in sentence.spots):
        return True  # "in Kyiv they denied the loss of the village"
    return any(not tells or scope.cue.shape in _CITING for scope in citing)


def _seated(sentence: Sentence, scope: Scope, spot: Spot) -> bool:
    """Whether a place behind a preposition's source is the capital in which a ministry is: 'according to the ministry
    of Defence in [X]'."""
    if scope.cue.shape != "preposition" or not spot.place.capital or spot.relation not in LOCAL:
        return False
    span, spans = sentence.reading.tokens.span, {source.span for source in scope.sources}
    bodies = [a for a in sentence.cast if a.sort == "org" and a.head < spot.head < a.last + 2]
    return any(span(a.first, a.last) in spans and _of_state(sentence.reading, a, spot) for a in bodies)


def _of_state(reading: Reading, body: Agent, spot: Spot) -> bool:
    """Whether a body is one of the state whose capital a place is, and none of the town's."""
    noun = reading.at(body.head, "org")
    of_health = noun is not None and noun.value.means == "health_authority"
    return body.party == spot.place.country and (of_health or body.type not in _THERE)


def _only_said(sentence: Sentence, scope: Scope, spot: Spot) -> bool:
    """Whether a place stands right behind a source or its cue, or where nothing else is told but who said it."""
    if spot.relation not in LOCAL or scope.covers(spot.head) or _happens(sentence, scope.key, scope.key + 1):
        return False
    if scope.back:
        return not sentence.triggers
    if any(scope.key < other.key < spot.at and other.covers(spot.head) for other in sentence.scopes):
        return False  # "X, who confirmed it, says that in Y"
    span, spans = sentence.reading.tokens.span, {source.span for source in scope.sources}
    speakers = [a for a in sentence.cast if span(a.first, a.last) in spans]
    if not spot.place.capital and any(_fights_at(a, spot) for a in speakers):
        return False
    ends = [scope.key + 1, *(a.last for a in speakers)]
    beside = any(_beside(sentence, end, spot) for end in ends)
    return beside or any(a.head < spot.head < a.last for a in speakers) or _with_cue(sentence, scope, spot)


def _fights_at(speaker: Agent, spot: Spot) -> bool:
    """Whether someone who speaks is a fighter at a town: 'a rebel commander in X said', not 'said in X'."""
    armed = speaker.type in ("military", "armed_group") and speaker.sort in ("title", "person", "org")
    return armed and (spot.at == speaker.last or speaker.first <= spot.head < speaker.last)


def _beside(sentence: Sentence, end: int, spot: Spot) -> bool:
    """Whether a place stands close behind a source or its cue, which ends before token `end`, and in their clause."""
    if not 0 <= spot.at - end <= _CLOSE or _happens(sentence, end, spot.at):
        return False
    reading = sentence.reading
    marks = any(reading.tokens.word[k] == "," for k in range(end, spot.at))
    joined = reading.is_(spot.at - 1, "cconj")  # ", the army says, but in X people died"
    return not (marks and (reading.pack.free_order or joined))


def _with_cue(sentence: Sentence, scope: Scope, spot: Spot) -> bool:
    """Whether a place stands in the clause of who says it, in which nothing happens: 'speaking in X, Y said that'."""
    clause = next((c for c in sentence.parts if c.has(scope.key)), None)
    if clause is None or not clause.has(spot.head) or any(t.clause is clause for t in sentence.triggers):
        return False
    apart = sentence.reading.tokens.word[spot.last] == ","  # "In X, the army said, ..." is where
    return not (apart and sentence.reading.pack.fixed_order and spot.at == sentence.first)


def _happens(sentence: Sentence, first: int, last: int) -> bool:
    """Whether something is said to happen in tokens `first` up to `last`."""
    return any(first <= t.first < last for t in sentence.triggers)
