"""Who says it, where it is someone whom nobody knows: by a name of their own, or as the text describes them."""

from functools import lru_cache

import msgspec

from wederhoor.extract.attribution.sources import inverted, told_of
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import governor, proper
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.who.offices import given_name, office_of
from wederhoor.extract.who.owners import in_compound
from wederhoor.extract.who.people import called, name_end
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.gazetteer.romanise import romanised
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue
from wederhoor.model import Source, Span

_LARGE = 100_000  # people
_GOVERNED = frozenset({"gen.sg"})  # what stands behind a preposition, in a language with cases
_BODY = 10  # tokens of a body's name before its verb
_TITLE = 6  # tokens of a medium's name in quotation marks, with these, fewer
_NOUN = 3  # tokens of a noun with what stands before it, at the most


def stranger(reading: Reading, i: int, last: int, cue_span: Span | None, cue: Cue) -> tuple[Source, ...]:
    """Someone whom nobody knows: by name, else as the text describes them."""
    k = i
    while k < last and reading.is_(k, "det"):
        k += 1
    end = name_end(reading, k, last)
    if end > k + 1 and reading.pack.cases and _of_a_body(reading, k + 1):
        end = k  # "by data of the Office [of the] UN"
    if end > k:
        stands = _GOVERNED if cue.shape == "preposition" else frozenset[str]()
        known = romanised(called(reading, k, end, stands), reading.pack.lang)
        span = reading.tokens.span(i, end)
        said = Source(name=known, mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance)
        of = in_compound(reading, k)  # "the UN-fund"
        return (msgspec.structs.replace(said, name=None, party=of.party, type=of.type) if of else said,)
    if k == i and reading.pack.cases and (noun := _genitives(reading, k, last)) > k:
        return stranger(reading, noun, last, cue_span, cue) or (_described(reading, k, noun, cue_span, cue),)
    if k == i or k >= last or not reading.tokens.word[k][0].isalpha():
        return ()
    party, end, kind = office_of(reading, k + 1, last)  # "the rights office of the UN"
    span = reading.tokens.span(i, end if party and kind else k + 1)
    own = Source(mention=span.of(reading.tokens.text), span=span, cue=cue_span, stance=cue.stance)
    return (msgspec.structs.replace(own, party=party, type=kind) if party and kind else own,)


def _of_a_body(reading: Reading, i: int) -> bool:
    """Whether a body that is known by its name stands at token `i`, in a genitive."""
    body = reading.at(i, "party")
    return (
        body is not None
        and body.value.sort in ("body", "group")
        and body.value.type != "media"
        and can_be(body.cases, "gen")
    )


def qualified(reading: Reading, agent: Agent, first: int, cue_span: Span, cue: Cue) -> tuple[Source, ...]:
    """Someone whom nobody knows, by a common noun behind the adjective of their side: 'the Ukrainian regulator'."""
    if not reading.pack.cases and agent.party and agent.last > first + 1 and _common(reading, agent.last - 1):
        said = _described(reading, first, agent.last, cue_span, cue)
        return (msgspec.structs.replace(said, party=agent.party),)
    return ()


def _genitives(reading: Reading, k: int, last: int) -> int:
    """Where the common nouns end by which someone is called in a genitive from token `k` on: 'by the words of a
    diver'."""
    end = k
    while end < last and end - k < _NOUN and _common(reading, end) and can_be(reading.words[end].cases, "gen"):
        end += 1
    return end


def _described(reading: Reading, first: int, last: int, cue_span: Span | None, cue: Cue) -> Source:
    """Someone whom nobody knows, as tokens `first` up to `last` describe them."""
    whole = reading.tokens.span(first, last)
    return Source(mention=whole.of(reading.tokens.text), span=whole, cue=cue_span, stance=cue.stance)


def is_name(sentence: Sentence, i: int) -> bool:
    """Whether a capitalised word is a name, and not only the first of its sentence ("Photos show that")."""
    return i != sentence.first or sentence.reading.tokens.low[i] in _capitalised(sentence.reading)


@lru_cache(maxsize=1)
def _capitalised(reading: Reading) -> frozenset[str]:
    """The words that a report writes with a capital behind another word."""
    return frozenset(reading.tokens.low[i] for i in reading.capitals if i and not reading.is_(i - 1, "mark"))


def strange_speaker(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """An unlisted subject: a capitalised name right before or behind the verb."""
    reading = sentence.reading
    span = reading.tokens.span(verb.at, verb.at + 1)
    if _named_behind(sentence, clause, verb):
        return stranger(reading, verb.at + 1, sentence.last, span, cue)
    if by_trade := _by_trade(sentence, clause, verb, cue) or _by_noun(sentence, clause, verb, cue):
        return by_trade
    of_it = (clause.has(verb.at + 1) and reading.is_(verb.at + 1, "inf")) or told_of(
        reading, clause, verb
    )  # "X is said to have shelled it"
    if reading.pack.fixed_order and verb.has("part") and of_it:
        return ()  # "explosions were heard"
    if reading.pack.cases and (body := _body_named(sentence, clause, verb, cue)):
        return body
    at = _verb_begins(reading, clause, verb)
    if of := _of_known(sentence, clause, at):
        whole = reading.tokens.span(clause.parts[0][0], at)
        own = Source(mention=whole.of(reading.tokens.text), span=whole, cue=span, stance=cue.stance)
        return (msgspec.structs.replace(own, party=of.party, type=of.type),)
    return _named_before(sentence, clause, verb, at, cue) or _before_aside(reading, clause, verb, cue)


def _named_behind(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a capitalised name that is no place's stands right behind a verb as its subject."""
    reading, behind = sentence.reading, verb.at + 1
    hears = reading.at(verb.at, "relation") is not None  # "X, a doctor, told Reuters"
    told = reading.pack.fixed_order and (hears or not inverted(reading, clause, verb.at))  # "he told Reuters"
    return (
        behind < sentence.last
        and clause.has(behind)
        and not told
        and reading.tokens.word[behind][0].isupper()
        and not any(a.first <= behind < a.last and not can_be(a.cases, "nom") for a in sentence.cast)
        and not _known_place(reading, behind)
    )


def _named_before(sentence: Sentence, clause: Clause, verb: Verb, at: int, cue: Cue) -> tuple[Source, ...]:
    """The capitalised name that ends before token `at`, where a verb and its auxiliaries begin."""
    reading, k = sentence.reading, at
    while k > clause.first and reading.tokens.word[k - 1][0].isupper() and not reading.words[k - 1].classes:
        k -= 1
    if k == at or (not reading.pack.fixed_order and governor(reading, k, clause.first)[0] is not None):
        return ()  # "is told on Xyz"
    several = (verb.at if reading.pack.fixed_order else at) - k > 1
    place = reading.at(k, "name")
    if place is not None and not (several and given_name(reading, place)):  # "[Roman] Xyz said"
        return ()
    if not (several or is_name(sentence, k)):
        return ()
    return stranger(reading, k, at, reading.tokens.span(verb.at, verb.at + 1), cue)


def _by_trade(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted subject of an inserted verb, by a common noun, perhaps with a name: '..., says a diver'."""
    reading, k, last = sentence.reading, verb.at + 1, sentence.last
    inserted = clause is not sentence.parts[0] and clause.kind == "main" and verb.at - clause.first <= 1
    if not inserted or not clause.has(k):
        return ()
    begins, described = k, k < last and reading.is_(k, "det")
    some = described and not reading.is_(k, "definite")
    k += described
    noun = k
    verbs = {v.at for v in clause.verbs}
    while k < last and k - noun < _NOUN and k not in verbs and reading.tokens.low[k].isalpha():
        if not _common(reading, k) and not (k > noun and reading.at(k, "thing")):
            break  # but "the Anglican church"
        k += 1
    if k == noun or (proper(reading, k, last) == k and not described):
        return ()
    span = reading.tokens.span(verb.at, verb.at + 1)
    if proper(reading, k, last) > k:
        return stranger(reading, k, last, span, cue)
    whole = reading.tokens.span(begins, k)
    said = Source(mention=whole.of(reading.tokens.text), span=whole, cue=span, stance=cue.stance)
    return (msgspec.structs.replace(said, type="witness") if some else said,)


def _by_noun(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted subject with which a clause begins, by a common noun, perhaps with where they are from: Dutch 'een
    inwoonster van X zei'."""
    reading, first = sentence.reading, clause.first
    noun, at = first + 1, clause.finite.at if clause.finite else verb.at
    if not reading.pack.verb_second or not noun < at <= noun + _NOUN + 1 or not reading.is_(first, "art"):
        return ()
    placed = reading.is_(noun + 1, "prep") or noun + 1 == at
    if not _common(reading, noun) or not placed or not clause.has(at):
        return ()
    span = reading.tokens.span(verb.at, verb.at + 1)
    said = _described(reading, first, noun + 1, span, cue)
    some = not reading.is_(first, "definite")
    return (msgspec.structs.replace(said, type="witness") if some else said,)


def _common(reading: Reading, k: int) -> bool:
    """Whether a word is a common noun or what qualifies one, as far as can be told."""
    return reading.tokens.word[k].islower() and not reading.words[k].classes and not reading.at(k, "thing", "noun")


def _body_named(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The body of a known one with which a clause begins as its subject, in a language with cases: 'the office for
    rights [of the] UN said'."""
    reading, first = sentence.reading, clause.parts[0][0]
    if not first < verb.at <= first + _BODY or "nom.sg" not in reading.words[first].cases:
        return ()
    if reading.at(first, "party", "org", "person", "title", "civil", "name") is not None:
        return ()
    behind = (a for a in sentence.cast if a.relation == "of" and first < a.first <= first + _NOUN and a.last <= verb.at)
    of = next((a for a in behind if a.party and a.sort != "attribute" and a.type != "media"), None)
    if of is None or any(reading.is_(k, "mark") for k in range(first, verb.at)):
        return ()
    said = _described(reading, first, verb.at, reading.tokens.span(verb.at, verb.at + 1), cue)
    return (msgspec.structs.replace(said, party=of.party, type=of.type),)


def _verb_begins(reading: Reading, clause: Clause, verb: Verb) -> int:
    """Where a verb begins: with its auxiliary, where that stands before its participle: 'the X [have] reported'."""
    finite = clause.finite
    if finite is None or not finite.word.helps or not verb.has("part") or reading.pack.free_order:
        return verb.at
    done_to = reading.pack.verb_second and not reading.pack.passive.isdisjoint(finite.word.lemmas)
    return verb.at if done_to else min(verb.at, finite.at)


def _of_known(sentence: Sentence, clause: Clause, at: int) -> Agent | None:
    """Whoever an unlisted subject, which begins its clause, belongs to: 'the office of president X said'; its verb
    begins at token `at`."""
    begins = clause.parts[0][0]
    owned = clause.finite is not None and at == clause.finite.at and sentence.reading.is_(begins, "det")
    near = (a for a in sentence.cast if owned and a.relation == "of" and a.last == at and begins < a.at <= begins + 3)
    return next((a for a in near if a.party and a.sort != "attribute"), None)


def _known_place(reading: Reading, i: int) -> bool:
    """Whether a name is that of a place so large that no person is meant: 'says Kharkiv', not 'says Ivan'."""
    name = reading.at(i, "name")
    if name is None or _before_surname(reading, name):
        return False
    return any(place.population > _LARGE or place.level == "region" for place in name.value)


def _before_surname(reading: Reading, place: Hit) -> bool:
    """Whether what is a town's name too is a given name before one that is no town's: 'said [Alexandria] Xyz'."""
    return given_name(reading, place) and reading.at(place.last, "name") is None


def _before_aside(reading: Reading, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """The unlisted name that a clause begins with, where its verb follows what is set off: 'X, who ..., said'."""
    first, last = clause.parts[0]
    if not reading.pack.fixed_order or verb.at < last or all(a != verb.at for a, _ in clause.parts):
        return ()
    named = proper(reading, first, last) > first + 1  # "Jane Doe, 45, told Reuters"
    capital = first if named else next((k for k in reading.capitals if first < k < last), None)
    span = reading.tokens.span(verb.at, verb.at + 1)
    return stranger(reading, capital, last, span, cue) if capital is not None else ()


def by_title(sentence: Sentence, clause: Clause, verb: Verb, cue: Cue) -> tuple[Source, ...]:
    """A medium that no list has, by its name in quotation marks right behind a verb of saying, or with which the clause
    of that begins, in a language with cases: '..., writes "X"', '"X" writes that'."""
    reading, quotes = sentence.reading, sentence.reading.pack.quotes
    at, last = verb.at + 1, sentence.last
    if not reading.pack.cases or cue.accounts or cue.sees:
        return ()
    if at < last and reading.tokens.word[at] in quotes and clause.has(at + 1):
        return in_quotes(reading, at, last, reading.tokens.span(verb.at, at), cue)
    first = clause.first
    opens = first < verb.at and reading.tokens.word[first] in quotes and reading.tokens.word[verb.at - 1] in quotes
    said = in_quotes(reading, first, verb.at, reading.tokens.span(verb.at, at), cue) if opens else ()
    return said if said and said[0].span and said[0].span.end == reading.tokens.end[verb.at - 2] else ()


def in_quotes(reading: Reading, i: int, last: int, cue_span: Span | None, cue: Cue) -> tuple[Source, ...]:
    """The medium whose name the quotation mark at token `i` opens: a few words with a capital, none of which says
    anything by itself."""
    words, quotes = reading.tokens.word, reading.pack.quotes
    end = next((k for k in range(i + 2, min(last, i + _TITLE)) if words[k] in quotes), None)
    if end is None or not words[i + 1][0].isupper():
        return ()
    if any(reading.words[k].classes or reading.words[k].finite or not words[k][0].isalpha() for k in range(i + 1, end)):
        return ()
    span = reading.tokens.span(i + 1, end)
    name = span.of(reading.tokens.text)
    known = romanised(name, reading.pack.lang)
    return (Source(name=known, mention=name, type="media", span=span, cue=cue_span, stance=cue.stance),)
