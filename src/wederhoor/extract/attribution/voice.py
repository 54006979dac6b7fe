"""Whose voice a report's own is: that of the body that published it, where it says "we" of itself."""

import re

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.scene import Scene
from wederhoor.extract.who.parties import find_agents
from wederhoor.extract.words.names import lexicon
from wederhoor.extract.words.quotes import Quotes
from wederhoor.extract.words.reading import Reading
from wederhoor.gazetteer.fold import fold
from wederhoor.gazetteer.world import World
from wederhoor.language.frame import ENEMY
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.model import Report, Source

_MEDIA = frozenset({"media", "unknown"})  # what a medium is that no list has
_DOMAIN = re.compile(r"\.\w{2,4}$")  # 'example.org' tells of itself as 'Example'
_VIOLENT = ("attack.", "damage.", "harm.")
_DEFENCE = frozenset({"attack.repelled", "attack.interception"})
_ONLY_WHERE = frozenset({"people", "attribute", "country", "capital"})  # "Russian Courier", "Kyiv Post"
_OFTEN = 2  # times that a report says "we" outside quotations
_OF_OTHERS = frozenset({"media", "unknown", "expert", "witness"})  # speak of others, or may


def publisher(report: Report, pack: Pack, world: World) -> Reading | None:
    """The name of a report's publisher, as the pack reads it."""
    if report.publisher is None:
        return None
    return Reading(Tokens(report.publisher, pack.abbreviations), lexicon(pack, world), pack, world)


def voice(publishing: tuple[Source, ...], readings: list[Reading]) -> tuple[Source, ...]:
    """The body that is `publishing` a report where that is its words, and its claims are that body's where it names no
    one else; or none."""
    return publishing if publishing and sum(map(_ours, readings)) >= _OFTEN else ()


def publishing(report: Report, name: Reading | None, scene: Scene) -> tuple[Source, ...]:
    """The party's body that publishes a report, by the `name` of its publisher; or none."""
    if name is None:
        return ()
    sentence = Sentence(report, name, Memory(None, ()), scene, 0, len(name.tokens.word))
    find_agents(sentence)
    for agent in sentence.cast:
        body = agent.party and agent.party != "civilians" and agent.sort not in _ONLY_WHERE
        if body and agent.type not in _OF_OTHERS:
            return (Source(mention=report.publisher, party=agent.party, type=agent.type),)  # type: ignore[arg-type]
    return ()


def besides(chain: tuple[Source, ...], publisher: str | None) -> tuple[Source, ...]:
    """A chain without the medium that publishes the report: what it tells of itself is its own voice."""
    media = [s for s in chain if s.name is not None and s.type in _MEDIA]
    if publisher is None or not media:
        return chain
    own = fold(_DOMAIN.sub("", publisher)).split()
    return tuple(s for s in chain if s not in media or not _is_medium(s, own))


def _is_medium(source: Source, own: list[str]) -> bool:
    """Whether a source is a medium that is called so, by its name or as the text has it."""
    called = {source.name or "", source.mention or ""} - {""}
    return any(_same_medium(fold(name).split(), own) for name in called)


def _same_medium(one: list[str], two: list[str]) -> bool:
    """Whether two names are of one medium: 'BBC' and 'BBC News', 'Associated Press' and 'AP'."""
    short = {"".join(word[0] for word in name) for name in (one, two)}
    return set(one) <= set(two) or set(two) <= set(one) or not short.isdisjoint((*one, *two))


def _ours(reading: Reading) -> int:
    """How often a passage says "we" outside quotations."""
    quotes, found = Quotes(reading), 0
    for first, last in reading.tokens.sentences:
        quotes.pass_over(first, last)
        found += sum(not quotes.holds(i) for i in own_words(reading, first, last))
    return found


def own_words(reading: Reading, first: int, last: int) -> list[int]:
    """The tokens from `first` up to `last` that say "we" or "our"."""
    return [*reading.those("firstperson", first, last), *reading.those("our", first, last)]


def own_deed(draft: Draft, speaker: str | None, scene: Scene) -> Draft:
    """A draft that names no doer: who defends is the enemy of who attacks, or else speaks; and where a party speaks of
    violence to its enemy, it is its own deed."""
    if draft.kind in _DEFENCE and (draft.guessed or draft.actor is None):
        enemy = scene.enemy(speaker)
        if enemy is None and draft.target is None:
            return draft  # who speaks is of neither side
        target = draft.target or enemy
        own = speaker if target == enemy else scene.enemy(target)
        return draft._replace(actor=own or draft.actor, target=target)
    violent = draft.actor is None and draft.target is not None and draft.kind.startswith(_VIOLENT)
    return draft._replace(actor=speaker) if violent and draft.target == scene.enemy(speaker) else draft


def own_side(draft: Draft, speaker: str | None) -> Draft:
    """A draft of violence to "the enemy" that names no doer: it is the deed of who calls them so."""
    return draft._replace(actor=speaker) if draft.actor is None and draft.target == ENEMY else draft


def against(draft: Draft, enemy: str | None) -> Draft:
    """A draft with the party that its speaker means by "the enemy"."""
    actor, target = (enemy if party == ENEMY else party for party in (draft.actor, draft.target))
    return draft._replace(actor=actor, target=target)


def ours(reading: Reading, clause: Clause) -> bool:
    """Whether it is whoever speaks that does what a clause says: it says "we", or its verb does."""
    if "firstperson" in reading.present and clause.those(reading, "firstperson"):
        return True
    endings = reading.pack.ours
    return bool(endings) and any(v.finite and reading.tokens.low[v.at].endswith(endings) for v in clause.verbs)
