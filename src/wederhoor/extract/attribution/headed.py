"""What a colon or a dash says of who speaks: a headline's 'UN: ...', '... - UN', before speech, behind a denial."""

import msgspec

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.attribution.strangers import is_name, stranger
from wederhoor.extract.grammar.phrases import proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import given_name
from wederhoor.extract.who.signing import signed_from
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_COLON = Cue(shape="closing", words=(":",))  # a headline's "UN: ..."
_DASH = Cue(shape="closing", words=("-",))  # a headline's "... - UN"
_QUALITIES = frozenset({"attribute", "people"})  # "Dutch shooting: ..."
_PEOPLE = frozenset({"person", "title"})
_HEADED = 20  # tokens in which what someone is said to speak about ends with a colon


def by_mark(sentence: Sentence) -> Scope | None:
    """What is said by whoever a colon or a headline's dash sets off."""
    signer = sentence.cast[-1] if sentence.cast else None
    if signer is not None and signer.relation == "said" and signer.at == signer.first:
        speaker = source(sentence.reading, signer, None, _DASH)
        return Scope(sentence.first, signer.first, (speaker,), (), _DASH, signer.first)
    signed = _by_name(sentence) if sentence.first == 0 else None
    return signed or _by_colon(sentence)


def _by_name(sentence: Sentence) -> Scope | None:
    """What stands before someone whom nobody knows, who signs a report's headline and whom it names again."""
    name = sentence.last - 1
    if not signed_from(sentence, name) or not _named_again(sentence.reading, name):
        return None
    who = stranger(sentence.reading, name, sentence.last, None, _DASH)
    return Scope(sentence.first, name, who, (), _DASH, name) if who else None


def _named_again(reading: Reading, i: int) -> bool:
    """Whether a word that nobody knows is a name that the report gives further on too."""
    unknown = reading.tokens.word[i][0].isupper() and not reading.hits.get(i) and not reading.words[i].classes
    return unknown and reading.tokens.word[i] in reading.tokens.word[i + 1 :]


def _by_colon(sentence: Sentence) -> Scope | None:
    """What stands behind a headline's colon, or behind that of whoever speaks about something: 'X on Y: ...'."""
    begins = sentence.cast[0] if sentence.cast else None
    opening = sentence.reading.tokens.word[sentence.first]
    clock = opening[0].isdigit() or opening in sentence.reading.pack.quotes  # of an entry of a live page; "«X»: ..."
    opens = begins is not None and begins.first in (sentence.first, sentence.first + clock)
    if begins is None or not opens or begins.sort in _QUALITIES:
        return _named_before_speech(sentence) or (None if opens else _named_before_colon(sentence))
    if begins.relation == "said" and begins.at >= begins.last:
        if _only_where(sentence, begins):
            return None
        colon = begins.at
    elif (spoken := _about_colon(sentence, begins)) is not None:
        colon = spoken
    else:
        return _named_before_speech(sentence)
    speaker = source(sentence.reading, begins, None, _COLON)
    return Scope(colon + 1, sentence.last, (speaker,), (), _COLON, colon)


def _only_where(sentence: Sentence, begins: Agent) -> bool:
    """Whether a country before a headline's colon only tells where that is, 'Mali: Armed groups burn villages': one at
    war with no other state, where neither it nor its enemy nor a place elsewhere is named behind."""
    scene, party = sentence.scene, begins.party
    if sentence.first > 0 or begins.sort != "country" or not scene.fights(party):
        return False
    foe = scene.enemy(party)
    named = any(a.party in (party, foe) for a in sentence.cast if a.party and a is not begins)
    return scene.country(foe) is None and not named and all(s.place.country == party for s in sentence.spots)


def _named_before_colon(sentence: Sentence) -> Scope | None:
    """What stands behind the colon of someone whom nobody knows, by a full name with which the report begins and that
    it gives elsewhere too."""
    reading, first = sentence.reading, sentence.first
    if first > 0 or sentence.memory.signed:
        return None
    end = proper(reading, first, sentence.last) if reading.pack.cases else first
    if end < first + 2 or end + 1 >= sentence.last or reading.tokens.word[end] != ":":
        return None
    place = reading.at(first, "name")
    own = first + (place is not None and given_name(reading, place))  # a given name that is a town's too
    unknown = not any(reading.hits.get(k) or reading.words[k].classes for k in range(own, end))
    if not unknown or not is_name(sentence, end - 1):
        return None
    speaker = stranger(reading, first, end, None, _COLON)
    return Scope(end + 1, sentence.last, speaker, (), _COLON, end) if speaker else None


def _named_before_speech(sentence: Sentence) -> Scope | None:
    """What someone says whose full name stands before the colon of a quotation: 'Jan Jansen: "..."', 'the witness Jan
    Jansen: "..."'."""
    reading, first, words = sentence.reading, sentence.first, sentence.reading.tokens.word
    opening = words[first : min(sentence.last, first + _HEADED)]
    colon = first + opening.index(":") if ":" in opening else len(words)
    if colon + 1 >= len(words) or words[colon + 1] not in reading.pack.quotes:
        return None
    if any(clause.finite is not None and clause.finite.at < colon for clause in sentence.parts):
        return None
    known = next((a for a in sentence.cast if a.last == colon and a.sort in _PEOPLE), None)
    if known is not None and known.cases and not can_be(known.cases, "nom"):
        return None  # "the dark days of X: «Y» strikes"
    name = colon
    while name > first and words[name - 1][0].isupper() and not reading.words[name - 1].classes:
        name -= 1
    if known is not None:
        speaker: tuple[Source, ...] = (source(reading, known, None, _COLON),)
    else:
        speaker = stranger(reading, name, colon, None, _COLON) if colon - name > 1 else ()
    return Scope(colon + 1, sentence.last, speaker, (), _COLON, colon) if speaker else None


def _about_colon(sentence: Sentence, begins: Agent) -> int | None:
    """The colon before which nothing stands but someone and what they speak about: 'the mayor on the strike: ...'."""
    reading, k = sentence.reading, begins.last
    about = reading.at(k, "relation") if reading.pack.cases and begins.relation is None else None
    if about is None or about.value != "about":
        return None
    colon = next((i for i in range(k, min(sentence.last - 1, k + _HEADED)) if reading.tokens.word[i] == ":"), None)
    verbs = colon is not None and any(k <= v.at < colon for clause in sentence.parts for v in clause.verbs)
    return None if verbs else colon


def before_colon(sentence: Sentence, scope: Scope) -> tuple[Scope, ...]:
    """A denial with what they say is so behind its clause's colon: 'X denied it: the town holds'."""
    clause = sentence.clause_at(scope.key) if scope.cue.stance == "denies" else None
    if clause is None or clause.last >= sentence.last or sentence.reading.tokens.word[clause.last] != ":":
        return (scope,)
    says = tuple(msgspec.structs.replace(s, stance="asserts") for s in scope.sources)
    told = Scope(clause.last + 1, sentence.last, says, scope.relays, _COLON, clause.last)
    return (scope._replace(first=clause.first, last=clause.last) if scope.last > clause.last else scope), told
