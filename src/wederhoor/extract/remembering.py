"""What a sentence leaves in memory for those behind it: who was named, who spoke, and on what day."""

from bisect import bisect_left

from wederhoor.extract.attribution.accounts import of_work
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.voice import besides
from wederhoor.extract.claims.carried import goes_on_at
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.measures.times import first_time, resolve
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Reading
from wederhoor.language.calendar import TimeRules
from wederhoor.model import Source

_WHERE = LOCAL | {"to", "from"}


def remember(sentence: Sentence, scopes: list[Scope], drafts: list[Draft], times: TimeRules) -> None:
    """Takes in a sentence that makes `drafts` and in which `scopes` are who says what."""
    goes_on_at(sentence, drafts)
    if sentence.cast:
        _remember_agents(sentence)
    if not sentence.triggers:
        day = first_time(sentence.reading.tokens, sentence.first, sentence.last, times)
        sentence.memory.saw_day(resolve(day.value, sentence.report.published, sentence.day) if day else None)
        sentence.times = [day] if day else []
    if scopes:
        _remember_speakers(sentence, scopes)
    if sentence.cast:
        _remember_doers(sentence, scopes)


def _remember_speakers(sentence: Sentence, scopes: list[Scope]) -> None:
    """Who spoke: nobody within whose words another does, and no medium that only passes on what one before said."""
    relayed = [s for s in scopes if s.back and _relays(sentence, s)]
    sentence.memory.speech = sentence.first
    relays = len(scopes) > 1 and scopes[-1].sources and scopes[-1].sources[0].type == "media"
    telling = scopes[:-1] if relays and any(_relayed(said, scopes[-1]) for said in scopes[:-1]) else scopes
    for scope in [s for s in telling if not any(o is not s and o.covers(s.key) for o in telling)]:
        named = any(s.party or s.name or s.type != "unknown" for s in scope.sources)
        if named and scope not in relayed and besides(scope.sources, sentence.report.publisher):
            _remember_speaker(sentence, scope)


def _remember_speaker(sentence: Sentence, scope: Scope) -> None:
    memory, first = sentence.memory, scope.sources[0]
    memory.said = scope.sources
    speaker = _speaker(sentence, first)
    memory.people.spoke(speaker)
    if first.type != "unknown" and of_work(sentence, scope.key):
        memory.people.wrote(speaker, first)


def _remember_doers(sentence: Sentence, scopes: list[Scope]) -> None:
    """Who did something, which who only told of it did not, and "we" did not as "they"."""
    reading, tokens = sentence.reading, sentence.reading.tokens
    told = {source.span for scope in scopes for source in (*scope.sources, *scope.relays)}
    bare = (a for a in sentence.cast if a.relation is None and a.sort != "attribute")
    bare = (a for a in bare if not reading.is_(a.head, "firstperson"))
    sentence.memory.people.saw_doers([a for a in bare if tokens.span(a.first, a.last) not in told])


def _relays(sentence: Sentence, scope: Scope) -> bool:
    """Whether a medium only passes on what the sentence before says someone said: 'X reports this.'"""
    sentences = sentence.reading.tokens.sentences
    before = sentences[bisect_left(sentences, (sentence.first, sentence.last)) - 1][0]
    spoken = sentence.first > 0 and sentence.memory.speech == before and bool(sentence.memory.said)
    return spoken and _of_media(scope)


def _relayed(said: Scope, scope: Scope) -> bool:
    """Whether a medium behind what someone said only passes that on: 'X said so, [the agency reports]'."""
    behind = said.key < scope.key and (scope.covers(said.key) or scope.back)
    return behind and _of_media(scope) and not _of_media(said) and bool(said.sources)


def _of_media(scope: Scope) -> bool:
    return all(source.type == "media" for source in scope.sources)


def _speaker(sentence: Sentence, source: Source) -> Agent | None:
    """The agent who is a source, also whom only their own words have made known."""
    tokens = sentence.reading.tokens
    known = next((a for a in sentence.cast if source.span == tokens.span(a.first, a.last)), None)
    if known is not None or source.span is None or source.type == "media" or (source.name and source.party):
        return known
    first, last = bisect_left(tokens.start, source.span.start), bisect_left(tokens.start, source.span.end)
    sort = "person" if source.name else "stranger"
    return Agent(first, last, first, None, first, source.party, source.type, source.name, sort, first)


def _remember_agents(sentence: Sentence) -> None:
    """Who was named, those who stand by themselves last, so that they are the ones last spoken of."""
    people = sentence.memory.people
    people.saw_sides(sentence.cast)
    if states := [a for a in sentence.cast if a.sort == "country"]:
        people.saw_states(states)
    spoken_of = [a for a in sentence.cast if a.sort != "country" or a.relation not in _WHERE]
    bare = [agent for agent in spoken_of if agent.relation is None]
    people.saw_crowd(bare)
    for agent in [*(agent for agent in spoken_of if agent.relation is not None), *bare]:
        _remember_agent(sentence, agent)


def _remember_agent(sentence: Sentence, agent: Agent) -> None:
    reading, people = sentence.reading, sentence.memory.people
    ordered = reading.pack.fixed_order
    title = reading.at(agent.head, "title") if agent.name or agent.sort == "title" else None
    body = reading.at(agent.head, "org") if agent.party else None
    body = None if ordered and body and _describes(reading, agent) else body
    if agent.sort == "attribute" and agent.party and agent.first < agent.head:
        people.belongings[reading.tokens.low[agent.head]] = agent.party
    if title and not title.value.generic and agent.sort == "title" and agent.relation is None:
        people.spoke(agent)
    people.saw_agent(agent, title.value.lemma if title else None, body.value.lemma if body else None)
    if ordered and body and (short := _shortened(reading, agent)):
        people.goes_by(short, agent)


def _shortened(reading: Reading, agent: Agent) -> str | None:
    """The letters that a body goes by, in brackets behind its noun: 'the Ministry of Health (MoH)'."""
    word = reading.tokens.word
    opened = (
        k for k in range(agent.head + 1, min(agent.last + 1, len(word) - 2)) if word[k] == "(" and word[k + 2] == ")"
    )
    short = next((word[k + 1] for k in opened), "")
    return short if sum(letter.isupper() for letter in short) > 1 else None


def _describes(reading: Reading, agent: Agent) -> bool:
    """Whether a body only says of what sort something is, or whose: 'a British military [flight]'."""
    if agent.last >= len(reading.words):
        return False
    word = reading.words[agent.last]
    return not (word.classes or word.forms) and reading.tokens.word[agent.last].islower()
