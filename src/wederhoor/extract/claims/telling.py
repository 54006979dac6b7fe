"""Drafts become claims once it is known who says them: in their sentence, in the next, or at their paragraph's end."""

from collections import Counter

from msgspec.structs import replace

from wederhoor.extract.attribution.author import Author
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.voice import besides
from wederhoor.extract.claims.attackers import Attackers
from wederhoor.extract.claims.claim import as_said, claim, identified
from wederhoor.extract.claims.happened import happened_at, put
from wederhoor.extract.claims.tallies import tallied
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.infinitives import by_doing
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.occurrences.triggers import sets_time
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.words.quotes import Quotes
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue
from wederhoor.model import Claim, Report, Source

_QUOTED = Cue(shape="verb", words=())
_FOUND = ("harm.", "control.presence")  # what a verb of saying can itself name
_MEANT = ("stance.intent", "stance.threat", "talks.ceasefire_refused")
_SAYING = ("asserts", "confirms")


class Telling:
    """What a passage is found to claim: drafts `waiting` for who says them, and the `claims` made of others."""

    def __init__(self, report: Report, reading: Reading, scene: Scene, memory: Memory, quotes: Quotes) -> None:
        self.claims: list[Claim] = []
        self.waiting: list[tuple[Draft, list[Scope]]] = []  # the sentence's
        self.before: list[tuple[Draft, list[Scope]]] = []  # those of the sentence before that told something
        self.author = Author()
        self._report, self._reading, self._memory, self._quotes = report, reading, memory, quotes
        self._attackers = Attackers(scene, frozenset(reading.pack.grammar.home.split()), memory.voice)
        self._untold: list[tuple[Draft, list[Scope]]] = []  # the paragraph's of no source: one may come at its end
        self._unheard: list[Draft] = []  # quoted before anyone had spoken
        self._resumed: dict[int, tuple[Scope, ...]] = {}  # by a trigger's first token, whose it is if no one is named
        self._ordinals: Counter[str] = Counter()
        self._ids: dict[int, tuple[Draft, list[str]]] = {}  # by id(draft), which is its own while the draft is kept

    def keep(self, draft: Draft, covering: list[Scope], resumed: tuple[Scope, ...] = ()) -> None:
        """Adds a draft, which those who are `covering` it say; if no one does, whoever is `resumed` in its place."""
        self.waiting.append((draft, covering))
        if resumed:
            self._resumed[draft.trigger.first] = resumed
        self._memory.saw_event(draft)
        if all(scope.cue.stance != "denies" for scope in covering):
            self._attackers.saw(draft)

    def goes_on(self, sentence: Sentence) -> None:
        """Adds the further losses that a sentence only counts."""
        for draft, covering in tallied(sentence, self.waiting, self.before):
            self.keep(draft, covering)

    def widen(self, scopes: list[Scope]) -> None:
        """Gives the drafts of a quotation that has gone on for several sentences the speaker named at its end."""
        for draft, covering in self.waiting if scopes else ():
            covering.extend(s for s in scopes if s not in covering and says(self._reading, s, draft.trigger))

    def ended_by(self, sentence: Sentence) -> list[Scope]:
        """Finishes the drafts of the sentence before one, where that says it was, with those who that says said it."""
        there = happened_at(sentence) if self.waiting else None
        if there is not None and not any(draft.denied for draft, _ in self.waiting):
            moved = [(draft, put(draft, there), covering) for draft, covering in self.waiting]
            self.waiting = [(new, covering) for _, new, covering in moved]
            for draft, new, _ in moved:
                self._memory.corrected(draft, new)
        back = [s for s in sentence.scopes if s.back]
        self.settle(back)
        return back

    def settle(self, back: list[Scope]) -> None:
        """Finishes the drafts of the sentence before, with whoever was said to have said them."""
        if not self.waiting:
            return
        if any(draft.denied for draft, _ in self.waiting):
            self.tell([])
        for draft, scopes in sorted(self.waiting, key=lambda w: w[0].trigger.first):
            said = [*scopes, *back] or self._resumed.get(draft.trigger.first, ())
            covering = sorted(said, key=lambda s: s.last - s.first if not s.back else 10**6)
            quoted = self._quotes.holds(draft.trigger.first)
            if quoted and not (covering or draft.own or self._memory.signed or self._memory.said):
                self._unheard.append(draft)
            elif covering or draft.own or self._memory.signed or quoted:
                self._finish(draft, covering)
            else:
                self._untold.append((draft, covering))
        self.before, self.waiting = self.waiting, []

    def hear(self, scopes: list[Scope]) -> None:
        """Finishes what a headline quoted before anyone spoke: it is of whoever is the first to say something."""
        heard = [s for s in scopes if s.cue.stance in _SAYING and not _passive(s)] if self._unheard else []
        for said in heard[:1]:
            for draft in self._unheard:
                self._finish(draft, [said._replace(cue=_QUOTED)])
            self._unheard = []

    def tell(self, back: list[Scope]) -> None:
        """Finishes the drafts of a paragraph that no one was said to have said, with whom its last sentence names."""
        for draft, _ in self._untold:
            self._finish(draft, back)
        self._untold = []

    def all_told(self) -> list[Claim]:
        """All claims, at the end of the passage."""
        self.settle([])
        self.tell([])
        for draft in self._unheard:
            self._finish(draft, [])
        return self.claims

    def _finish(self, draft: Draft, covering: list[Scope]) -> None:
        """Makes a draft's claims: one for each of the sources side by side."""
        _, ids = self._ids[id(draft)] = (draft, [])
        for chain, scope in self._chains(draft, covering):
            if not chain and _needs_speaker(draft):
                continue
            denies = tuple(i for d in draft.denied if id(d) in self._ids for i in self._ids[id(d)][1])
            heard = as_said(self._reading, draft, chain, scope)
            if heard.ours and _of_no_side(heard):
                continue
            said = self._attackers.told(heard, chain or self._memory.signed, self._memory.said)
            if _of_itself(said):
                continue
            passed_on = besides(chain, self._report.publisher)
            made = identified(claim(self._reading, self._report, said, passed_on, denies), self._ordinals)
            ids.append(made.id)
            self.claims.append(made)

    def _chains(self, draft: Draft, covering: list[Scope]) -> list[tuple[tuple[Source, ...], Scope | None]]:
        """A chain for each of the sources side by side that say a draft, the innermost scope's first."""
        if not covering:
            quoted = self._quotes.holds(draft.trigger.first) and not draft.own
            owner = draft.own or self._memory.signed or self.author.says
            return [((self._memory.said[:1] if quoted else ()) or owner, None)]
        covering = [s for s in covering if not _passive(s)] or covering
        inner, *outer = _media_last(covering)
        if any(s.cue.hedges for s in outer) and not inner.cue.hedges:
            inner = inner._replace(cue=replace(inner.cue, hedges=True))
        inner = _in_person(inner, outer)
        relays = tuple(s for s in inner.relays if s.name is None or not _same(s, inner.sources))
        for scope in outer:
            relays = (*relays, *(s for s in (*scope.sources, *scope.relays) if not _same(s, inner.sources)))
        if draft.own and _spoken(draft) and not any(s.party == draft.own[0].party for s in inner.sources):
            relays, sources = (*inner.sources, *relays), draft.own
        else:
            own = [s for s in inner.sources if draft.own and s.party == draft.own[0].party]
            sources = tuple(own) or inner.sources
        return [((s, *relays), inner) for s in sources] or [(relays, inner)]


def _media_last(covering: list[Scope]) -> list[Scope]:
    """Scopes with those of media behind whoever the next sentence says was the one to say it: 'X fell, the agency
    reports. So said the mayor.'"""
    inner = covering[0]
    if inner.back or not inner.sources or any(s.type != "media" for s in inner.sources):
        return covering
    said = [s for s in covering if s.back and any(source.type != "media" for source in s.sources)]
    return [*said, *(s for s in covering if s not in said)]


def _in_person(inner: Scope, outer: list[Scope]) -> Scope:
    """A scope of a state or body, as said by whoever of theirs is then named to have said it: 'X denies it. So says
    minister Y.'"""
    unnamed = inner.sources[0] if len(inner.sources) == 1 and inner.sources[0].name is None else None
    if unnamed is None or unnamed.party is None:
        return inner
    back = (source for scope in outer if scope.back for source in scope.sources)
    theirs = (s for s in back if s.name and (s.party, s.type) == (unnamed.party, unnamed.type))
    return inner._replace(sources=tuple(replace(s, stance=unnamed.stance) for s in theirs) or inner.sources)


def says(reading: Reading, scope: Scope, trigger: Trigger) -> bool:
    """Whether what a scope's source says holds a trigger, and is not said by the trigger's own verb."""
    own = trigger.verb.at if trigger.verb and trigger.window is None else trigger.first
    if trigger.first < scope.key and trigger.clause.has(scope.key) and sets_time(reading, trigger):
        return False  # "after the fall of X the army said"
    if by_doing(reading, trigger.clause) and not trigger.clause.has(scope.key) and scope.cue.shape == "verb":
        return False  # Dutch "het leger reageerde door X te beschieten"
    of_no_one = own != trigger.first and _passive(scope)  # "explosions were reported"
    itself = scope.key == own and (of_no_one or scope.cue.stance == "denies")  # who rejects a truce denies none
    counted = trigger.frame.kind.startswith(_FOUND) and not _passive(scope)  # "the hospital counted ten dead"
    return scope.covers(trigger.first) and (scope.key != trigger.first or counted) and not itself


def _of_itself(draft: Draft) -> bool:
    """Whether a party would accuse itself, which only its denial can be about."""
    accused = draft.kind == "stance.accusation" and draft.target is not None
    return accused and draft.actor == draft.target and draft.polarity == "affirmed"


def _spoken(draft: Draft) -> bool:
    """Whether who means something is told to have said so: not 'X said that Y does not want to talk'."""
    verb = draft.trigger.verb
    return verb is None or draft.kind not in _MEANT or bool(verb.word.cues)


def _passive(scope: Scope) -> bool:
    """Whether a verb says it of which no one is the subject: 'X said it was confirmed that' is X's."""
    return scope.cue.shape == "verb" and all(source.mention is None for source in scope.sources)


def _needs_speaker(draft: Draft) -> bool:
    """Whether a claim is none where nobody says it, as what "we" will do."""
    own = draft.ours and draft.actor is None and draft.trigger.frame.said_by is not None
    return own or "speaker" in draft.trigger.frame.needs


def _of_no_side(draft: Draft) -> bool:
    """Whether "we" do what needs a doer, and whoever speaks is of no side: 'we fled to X and took the road'."""
    return draft.actor is None and "actor" in draft.trigger.frame.needs


def _same(one: Source, others: tuple[Source, ...]) -> bool:
    return any((one.name, one.party, one.type) == (o.name, o.party, o.type) for o in others)


def total(trigger: Trigger) -> str:
    """The words by which a gerund gives a total beside the count of its clause: 'killed two, bringing the toll to
    nine'."""
    return trigger.word if trigger.verb is not None and trigger.verb.has("ger") else ""
