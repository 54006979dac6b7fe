"""Reads a report sentence by sentence, and remembers."""

from wederhoor.extract.attribution.attributions import attributions
from wederhoor.extract.attribution.claimed import claimed
from wederhoor.extract.attribution.denials import contradictions, denials, denier_of
from wederhoor.extract.attribution.guest import Guest
from wederhoor.extract.attribution.saying import happening
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.supposed import demanded, depends, left_open
from wederhoor.extract.attribution.voice import own_words
from wederhoor.extract.claims.carried import headed_by_someone
from wederhoor.extract.claims.cataphora import settled
from wederhoor.extract.claims.contrasted import set_apart
from wederhoor.extract.claims.doers import shared, with_doers
from wederhoor.extract.claims.including import including, set_parts_apart
from wederhoor.extract.claims.making import drafts
from wederhoor.extract.claims.roles import roles
from wederhoor.extract.claims.telling import Telling, says, total
from wederhoor.extract.claims.time import heading, is_item, long_ago, says_when
from wederhoor.extract.grammar.clauses import clauses
from wederhoor.extract.grammar.verbs import hearsay
from wederhoor.extract.measures.counts import find_counts
from wederhoor.extract.measures.quantity import of_peoples
from wederhoor.extract.measures.times import find_times
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.triggers import sets_time, triggers
from wederhoor.extract.occurrences.within import ACCUSED
from wederhoor.extract.remembering import remember
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.turning import CLOCK, asks, turn
from wederhoor.extract.where.places import find_spots
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.homes import at_home
from wederhoor.extract.who.known import in_office
from wederhoor.extract.who.parties import find_agents
from wederhoor.extract.words.datelines import DASHES
from wederhoor.extract.words.quotes import Quotes
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.calendar import TimeRules
from wederhoor.model import Claim, Report

_HEADING = 4  # tokens of one that says nothing by itself, at the most
_CLOCKED = 4  # tokens behind the date of one that only says when, at the most: "3 March, 14:30 MSK."
_TO_COLON = 5  # tokens in which what heads a sentence ends with a colon
_HARM = ("attack.", "damage.", "harm.killed", "harm.injured", "harm.detained")
_SPANS = ("hour", "day")  # of which something may be said to have lasted so many


class Reader:
    """One passage of a report being read: its words, scene and memory, and what it tells; `scopes` are who says what in
    the sentences read so far."""

    def __init__(self, report: Report, reading: Reading, scene: Scene, memory: Memory, times: TimeRules) -> None:
        self.report = report
        self.reading = reading
        self.scene = scene
        self.memory = memory
        self.times = times
        self.quotes = Quotes(reading)
        self.scopes: list[Scope] = []
        self.telling = Telling(report, reading, scene, memory, self.quotes)
        self.went_on: tuple[Scope, ...] = ()
        self.quoting = False  # whether what is read stands in the lines behind the colon of whoever says it
        self.guest = Guest(self.quotes)
        self.headed = False  # whether the sentence read last heads what follows: a question, or what opens a list
        self.inside: int | None = None  # where a quotation was opened that the sentence read last goes on with
        lows, spelt = set(reading.tokens.low), reading.pack.spelt
        other = reading.pack.other.intersection(map(spelt, lows))
        self._other = {low for low in lows if spelt(low) in other} if other else other

    def read(self) -> tuple[Claim, ...]:
        """The claims of the passage, in reading order."""
        self.memory.people.foresee(self._titled())
        for first, last in self.reading.tokens.sentences:
            self._sentence(first, last)
        told = sorted(self.telling.all_told(), key=lambda claim: claim.span.start)
        return tuple(told if self.memory.voice else settled(self.reading, told, self.report.body))

    def _titled(self) -> list[tuple[str, Agent]]:
        """Everyone whom the report names with their office and state, and the office."""
        reading, found = self.reading, []
        for first, last in reading.tokens.sentences:
            titles = reading.of(first, last, "title")
            if titles and any(_names(reading, title, last) for title in titles):
                alone = Sentence(self.report, reading, Memory(None, ()), self.scene, first, last)
                find_agents(alone)
                for agent in alone.cast:
                    title = reading.at(agent.head, "title")
                    if title and not title.value.generic and agent.name and agent.party:
                        found.append((title.value.lemma, agent))
        return found + in_office(reading, self.report.published or "")

    def _sentence(self, first: int, last: int) -> None:
        reading, memory = self.reading, self.memory
        inside = self.inside = self.quotes.opened
        sentence = Sentence(self.report, reading, memory, self.scene, first, last)
        self._enter(sentence)
        self._look_into(sentence)
        self.quoting = (self.quoting and first not in reading.tokens.paragraphs) or self._opens_lines(first - 1, first)
        if first in reading.tokens.paragraphs:
            memory.someone = first if headed_by_someone(sentence) else None
        scopes = self._scopes(sentence, inside)
        self.telling.hear(scopes)
        self._author(sentence, scopes)
        turn(sentence)
        self.quotes.pass_over(first, last)
        self.telling.widen(scopes)
        if self._tells(sentence, scopes):
            self._draft(sentence, scopes)
        if (self.telling.before and not sentence.triggers) or ";" in reading.tokens.word[first:last]:
            self.telling.goes_on(sentence)
        self.scopes += scopes
        further = self.went_on if self.quoting and not scopes else ()
        self.went_on = tuple([s for s in scopes if (s.last >= last - 1 or s.back) and not s.cue.sees][:1]) or further
        self.quoting = self.quoting or self._opens_lines(first, last - 1)
        self.guest.heard(sentence, scopes, inside)
        remember(sentence, scopes, [draft for draft, _ in self.telling.waiting], self.times)
        self._head(sentence, scopes)

    def _enter(self, sentence: Sentence) -> None:
        """Comes to a sentence: a new paragraph or a heading before a colon leaves the place that the last was about."""
        tokens, first = self.reading.tokens, sentence.first
        places = self.memory.places
        if first in tokens.paragraphs:
            places.new_paragraph()
        elif places.sector is not None and ":" in tokens.word[first : min(sentence.last, first + _TO_COLON)]:
            places.left_sector()
        if self.memory.voice:
            self._begin(sentence)

    def _tells(self, sentence: Sentence, scopes: list[Scope]) -> bool:
        """Whether a sentence can claim something: a question does not, nor does one about another field than war, but
        for the harm of an event that the report is about."""
        if not sentence.parts or self._asks(sentence) or _heads(sentence):
            return False
        if not self._elsewhere(sentence, scopes):
            return True
        sentence.triggers = [t for t in sentence.triggers if self.memory.event and t.frame.kind.startswith(_HARM)]
        return bool(sentence.triggers)

    def _asks(self, sentence: Sentence) -> bool:
        return self.reading.tokens.word[sentence.last - 1] == "?"

    def _head(self, sentence: Sentence, scopes: list[Scope]) -> None:
        """Takes in of what day a sentence that heads others says that they are."""
        tokens, memory, first, last = self.reading.tokens, self.memory, sentence.first, sentence.last
        asked = self._asks(sentence) and asks(sentence)
        if first in tokens.paragraphs or asked:
            memory.heading = heading(sentence) or (memory.heading if self.headed else None)
        elif sentence.times and not sentence.parts and last - sentence.times[0].last <= _CLOCKED:
            memory.came_to(heading(sentence))
        elif sentence.times and not scopes and sentence.times[0].first <= first + 1 and (when := heading(sentence)):
            memory.goes_on_to(when, first, long_ago=long_ago(sentence, when))
        self.headed = asked or tokens.word[last - 1] == ":" or (self.headed and is_item(sentence))

    def _opens_lines(self, first: int, last: int) -> bool:
        """Whether a colon among tokens `first` up to `last` ends its line: what stands behind it is in other words."""
        tokens, text = self.reading.tokens, self.report.text
        if first < 0 or ":" not in tokens.word[first:last]:
            return False
        colons = (k for k in range(first, min(last, len(tokens.word) - 1)) if tokens.word[k] == ":")
        return any("\n" in text[tokens.start[k] : tokens.start[k + 1]] for k in colons)

    def _scopes(self, sentence: Sentence, inside: int | None) -> list[Scope]:
        """Who says what in a sentence; a quotation that was open before it, up to token `inside`, is of who spoke."""
        reading, first = self.reading, sentence.first
        scopes = attributions(sentence)
        if len(sentence.parts) > 1 and reading.of(first, sentence.last, "account"):
            scopes = claimed(sentence, scopes) + scopes
        sentence.scopes = scopes
        sentence.spots = happening(sentence, scopes) if scopes and sentence.spots else sentence.spots
        if inside is None:
            self._end_before(sentence)
            return scopes
        quoted = {s.key for s in scopes if not self._closed(sentence, s.key)}
        begins = [s for s in scopes if s.first == first and not s.back and s.key not in quoted]
        return [s._replace(first=inside) if s in begins else s for s in scopes]

    def _closed(self, sentence: Sentence, i: int) -> bool:
        """Whether what was quoted when a sentence began ends before its token `i`."""
        words, quotes = self.reading.tokens.word, self.reading.pack.quotes
        return any(words[k] in quotes or words[k] in DASHES for k in range(sentence.first + 1, i))

    def _author(self, sentence: Sentence, scopes: list[Scope]) -> None:
        """Takes in whose words a report, a paragraph or an entry of a live page turns out to be."""
        author, tokens, first = self.telling.author, self.reading.tokens, sentence.first
        if first == tokens.sentences[0][0]:
            author.opens(sentence, scopes)
        elif first in tokens.paragraphs:
            author.turned()
            author.begins(sentence, scopes)
            if CLOCK.fullmatch(tokens.word[first]):
                author.enters(scopes)
        author.heard(scopes)

    def _look_into(self, sentence: Sentence) -> None:
        """Finds what stands in a sentence."""
        reading, first, last = self.reading, sentence.first, sentence.last
        if reading.tells(first, last) or ("including" in reading.present and reading.of(first, first + 4, "including")):
            sentence.parts = clauses(reading, reading.tokens.behind_items(first, last), last)
        find_agents(sentence)
        find_spots(sentence)
        at_home(sentence)
        openers = {c.opener for c in sentence.parts if c.opener is not None}
        if openers:  # "after the army left": no preposition, though it looks like one; but a case governs by itself
            cast, spots = sentence.cast, sentence.spots
            sentence.cast = [a._replace(relation=None) if a.group > a.at in openers else a for a in cast]
            sentence.spots = [s._replace(relation=None) if s.row > s.at in openers else s for s in spots]
        if sentence.parts and (found := triggers(reading, sentence.parts)):
            sentence.times = find_times(reading.tokens, first, last, self.times)
            sentence.triggers = [t for t in found if not says_when(reading, t, sentence.times)]
            counts = of_peoples(reading, find_counts(reading.tokens, first, last, reading.pack.numbers))
            of_days = {k for time in sentence.times for k in range(time.first, time.last)}
            cast = sentence.cast  # "at ten, [Belgian] time" is nobody
            sentence.cast = [a for a in cast if a.sort != "attribute" or a.head not in of_days] if of_days else cast
            sentence.counts = [c for c in counts if c.unit in _SPANS or of_days.isdisjoint(range(c.first, c.last))]
            if reading.those("neg", first, last):
                set_apart(sentence)
            if sentence.spots and sentence.counts and "including" in reading.present:
                set_parts_apart(sentence)

    def _begin(self, sentence: Sentence) -> None:
        """Whoever speaks for themselves is at home where they say "we"; what they go on to is somewhere else."""
        if sentence.first in self.reading.tokens.paragraphs:
            self.memory.places.turned(None)
        if self.memory.places.place is None and own_words(self.reading, sentence.first, sentence.last):
            self.memory.places.turned(self.scene.country(self.memory.voice[0].party))

    def _end_before(self, sentence: Sentence) -> None:
        """Finishes what was read before a sentence, with whom that names as its source."""
        back = self.telling.ended_by(sentence)
        paragraphs = self.reading.tokens.paragraphs
        if back and (sentence.last in paragraphs or sentence.last == len(self.reading.words)):
            self.telling.tell(back)
        elif sentence.first in paragraphs:
            self.telling.tell([])

    def _elsewhere(self, sentence: Sentence, scopes: list[Scope]) -> bool:
        """Whether a sentence is about another field that borrows the words of war, whoever says so; a word of such a
        field that belongs to what is said to happen is none: 'a round of talks'."""
        pack, tokens, first, last = self.reading.pack, self.reading.tokens, sentence.first, sentence.last
        if self._other.isdisjoint(tokens.low[first:last]):
            return False
        speakers = [source.span for scope in scopes for source in scope.sources if source.span]
        own = {k for k in range(first, last) if any(s.start <= tokens.start[k] < s.end for s in speakers)}
        own |= {k for t in sentence.triggers if t.last - t.first > 1 for k in range(t.first, t.last)}
        words = [(k, pack.spelt(tokens.low[k])) for k in range(first, last)]
        return sum(w in pack.other and k not in own for k, w in words) > sum(w in pack.war for _, w in words)

    def _draft(self, sentence: Sentence, scopes: list[Scope]) -> None:
        """Makes the claims of a sentence, each with those of `scopes` who say it."""
        before = [draft for draft, _ in self.telling.waiting] or self.memory.events[-1:]
        known: set[tuple[object, ...]] = set()
        for trigger in sentence.triggers:
            seen = _occurrences(sentence, trigger)
            if left_open(sentence, trigger) or not known.isdisjoint(seen[1:]):
                continue
            covering = [s for s in scopes if says(self.reading, s, trigger) and not _only_when(sentence, s, trigger)]
            if demanded(sentence, trigger, covering) or _only_rejected(trigger, scopes):
                continue
            if not covering and self.went_on and self._goes_on(sentence, trigger):
                covering = list(self.went_on)
            if self._keep(sentence, trigger, scopes, covering):
                known.update(seen)
                if (deed := trigger.charge) is not None:
                    known.add(_occurrences(sentence, deed)[0])
        self.telling.waiting = with_doers(sentence, self.telling.waiting)
        for draft, covering in including(sentence, self.telling.waiting, self.telling.before):
            self.telling.keep(draft, covering)
        for draft, scope in denials(sentence, scopes, [d for d, _ in self.telling.waiting]) if scopes else ():
            self.telling.keep(draft, [scope])
        for draft in contradictions(sentence, before):
            self.telling.keep(draft, [])

    def _keep(self, sentence: Sentence, trigger: Trigger, scopes: list[Scope], covering: list[Scope]) -> bool:
        """Keeps what a trigger makes, as said by those who `cover` it; whether it makes any."""
        resumed = () if scopes else self.guest.says(sentence, trigger.first, self.inside)
        made = [d for d in drafts(sentence, trigger, roles(sentence, trigger)) if not depends(sentence, d)]
        for draft in made:
            whole = shared(sentence, draft)
            if "involvement" in self.reading.present and whole.actor is None:
                whole = denier_of(self.reading, whole, covering)
            self.telling.keep(whole, covering, resumed)
        return bool(made)

    def _goes_on(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Whether a sentence goes on with what the source of the one before says: it stands behind that one's colon,
        goes on with it in so many words, or has a hearsay verb."""
        if self.quoting or (sentence.first > 0 and self.reading.tokens.word[sentence.first - 1] == ":"):
            return True
        if sentence.first in self.reading.tokens.paragraphs:
            return False
        if "further" in self.reading.present and self.reading.those("further", sentence.first, sentence.first + 2):
            return True
        return any(hearsay(self.reading, verb) for verb in trigger.clause.verbs)


def _heads(sentence: Sentence) -> bool:
    """Whether a sentence only says what the text behind it is about: 'Heavy fighting', with no one and nowhere."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    if last - first > _HEADING or reading.is_(last - 1, "mark"):
        return False
    verbs = any(clause.verbs for clause in sentence.parts)
    told = sentence.spots or sentence.cast or sentence.counts or sentence.times
    return not verbs and not told and not reading.those("neg", first, last)


def _names(reading: Reading, title: Hit, last: int) -> bool:
    """Whether a name stands right behind a title."""
    behind = title.last
    return not title.value.generic and behind < last and reading.tokens.word[behind][0].isupper()


def _only_rejected(trigger: Trigger, scopes: list[Scope]) -> bool:
    """Whether an accusation is only named as what somebody denies: 'rejects the accusations', 'is not to blame'."""
    if trigger.frame.kind != ACCUSED:
        return False
    denied = (s.key for s in scopes if s.cue.stance == "denies" and trigger.clause.has(s.key))
    return any(trigger.window is not None or (trigger.verb is not None and key == trigger.verb.at) for key in denied)


def _occurrences(sentence: Sentence, trigger: Trigger) -> tuple[tuple[object, ...], ...]:
    """What tells an occurrence from others of its sentence: its clause and place, its words, and what it is about."""
    kind = trigger.frame.kind
    occurrence = (id(trigger.clause), kind, _own_place(sentence, trigger))
    about = (*occurrence, *[name for name, _, _ in trigger.objects if name])
    return occurrence, (trigger.first, kind, trigger.last), about


def _own_place(sentence: Sentence, trigger: Trigger) -> str:
    """The place that a noun's own phrase names, or a total of its own, which make it another occurrence than others."""
    first, last = trigger.window or (0, 0)
    own = (s.place.name for s in sentence.spots if first <= s.head < last)
    return next(own, total(trigger) if trigger.frame.counted else "")


def _only_when(sentence: Sentence, scope: Scope, trigger: Trigger) -> bool:
    """Whether someone is only told of as of when something happened: 'the army posted guards after the attack'."""
    reading = sentence.reading
    if not trigger.clause.has(scope.key) or not sets_time(reading, trigger):
        return False
    return all(t is trigger or t.first == scope.key or not scope.covers(t.first) for t in sentence.triggers)
