"""Bodies and parties that are spoken of: by what a body is and whosever it is, or by a name that is known."""

import msgspec

from wederhoor.extract.grammar.phrases import LOCAL, Phrase, link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent, make
from wederhoor.extract.who.offices import (
    STUDY,
    acting_army,
    employer,
    fighting_for,
    office_of,
    owner_of,
    past_abbreviation,
    past_arms,
    past_medium,
    past_unknown,
    tail,
    title_in_quotes,
)
from wederhoor.extract.who.owners import belongs_to, group_before, home_of, party_before
from wederhoor.extract.who.people import called, full_name
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import Cases, agree

_OF_PEOPLE = frozenset({"health", "expert"})  # types whose nouns are mostly for people
_WHERE = LOCAL | {"of", "to", "from"}
_NAMED = frozenset({"ngo", "media", "intelligence"})  # types of bodies that have names of their own
_CUE = 4  # tokens of a preposition of saying


def of_body(sentence: Sentence, hit: Hit) -> list[Agent]:
    """'the ministry of Defence', 'the army of Ukraine', 'the emergency services'."""
    reading, last = sentence.reading, sentence.last
    if hit.value.type == "media" and (titled := title_in_quotes(reading, hit.last, last)):
        return [_titled(sentence, hit, titled)]
    end = tail(reading, hit.last, last)
    if hit.value.type == "unknown":
        return [_unknown(sentence, hit, end)]
    if hit.value.type in _OF_PEOPLE and (someone := _someone(sentence, hit)) is not None:
        return [someone]
    if hit.value.means == "group":
        if (group := group_before(sentence, hit, end)) is not None:
            span = phrase(reading, hit.first, end, sentence.first)
            return [make(span, hit.first, group.party, group.type, group.name, "org")]
        if hit.value.party is None and hit.value.type == "armed_group":
            return []
    return _owned(sentence, hit, end)


def _someone(sentence: Sentence, hit: Hit) -> Agent | None:
    """One of those who do some work, by name: 'the doctor Jan Jansen'."""
    reading, name = sentence.reading, full_name(sentence, hit)
    if name is None or name[0] > hit.last or agree(hit.cases, reading.words[name[0]].cases) is None:
        return None
    span = phrase(reading, hit.first, name[1], sentence.first)
    party = party_before(reading, hit.first) or hit.value.party
    return make(span, hit.first, party, hit.value.type, called(reading, *name, hit.cases), "person")


def _titled(sentence: Sentence, hit: Hit, titled: tuple[str, str | None, int]) -> Agent:
    """A medium with its name in quotation marks: 'the newspaper "X"'."""
    name, party, end = titled
    party = party or home_of(sentence, hit.first, hit, hit.value.means)
    return make(phrase(sentence.reading, hit.first, end, sentence.first), hit.first, party, "media", name, "org")


def _unknown(sentence: Sentence, hit: Hit, end: int) -> Agent:
    """Someone of whom only a body tells what they are, 'a source in the ministry', or who spoke: 'the source added'."""
    reading = sentence.reading
    party, behind, kind = office_of(reading, past_medium(reading, end, sentence.last), sentence.last)
    if party is None and reading.pack.cases and (body := next(iter(reading.of(hit.last, behind, "org")), None)):
        party = home_of(sentence, hit.first, body, body.value.means or body.value.type)
    told = sentence.memory.people.teller if behind == hit.last and reading.pack.articles else None
    if told and hit.first > sentence.first and reading.is_(hit.first - 1, "definite"):
        party, kind = told.party, told.type
    span = phrase(reading, hit.first, behind, sentence.first)
    return make(span, hit.first, party, kind or "unknown", None, "org")


def _owned(sentence: Sentence, hit: Hit, end: int) -> list[Agent]:
    """A body by what it is, whosever it is said to be, or else the one that was named before."""
    reading = sentence.reading
    if hit.value.type in STUDY and (served := employer(reading, hit, sentence.last)):
        span = phrase(reading, hit.first, served.last, sentence.first)
        return [make(span, hit.first, served.value.party, served.value.type, served.value.name, "org")]
    party, end = _whose(sentence, hit, end)
    body = None if party or sentence.memory.people.called.get(hit.value.lemma) else reading.at(hit.first, "party")
    if body and body.value.sort == "body" and body.last == end:
        return of_party(sentence, body)  # "the Security Council", of no country
    span = phrase(reading, hit.first, end, sentence.first)
    named = None if party else _named_before(sentence, hit, end)
    if named:
        called = named.name if named.sort in ("body", "org") else None
        return [make(span, hit.first, named.party, named.type, called, "org")]
    means = hit.value.type if hit.value.means == "group" else hit.value.means or hit.value.type
    owner = party or (means == "army" and acting_army(sentence))
    owner = owner or (None if means == "media" else home_of(sentence, span.first, hit, means))
    known = None if party else sentence.memory.people.called.get(hit.value.lemma)
    kind = known.type if known and known.party == owner else hit.value.type
    return [make(span, hit.first, owner, kind, None, "org")._replace(guessed=party is None)]


def _whose(sentence: Sentence, hit: Hit, end: int) -> tuple[str | None, int]:
    """Whose a body is by the words around it, and where they end."""
    reading, last = sentence.reading, sentence.last
    end = past_arms(reading, end, last) if hit.value.type == "military" else end
    party, end = owner_of(reading, past_abbreviation(reading, end, last), last)
    if party is None and reading.pack.cases and (behind := past_unknown(reading, end, last, generic=True)) > end:
        party, further = owner_of(reading, behind, last)  # "the staff of the territorial defence of X"
        end = further if party else end
    owned = sentence.cast and sentence.cast[-1].last == hit.first
    party = party_before(reading, hit.first) or (owned and belongs_to(sentence, hit.first)) or party
    party = party or _own(sentence, hit)
    return fighting_for(reading, hit) or hit.value.party or party, end


def _named_before(sentence: Sentence, hit: Hit, end: int) -> Agent | None:
    """The body that 'the agency', 'the organisation' or 'the researchers' mean, which the report named before, or that
    spoke last."""
    reading, before = sentence.reading, hit.first - 1
    again = hit.value.means == "again"
    researchers = hit.value.means == "authors" or (
        hit.value.type == "expert" and any(case.endswith("pl") for case in hit.cases)
    )
    if end > hit.last or not (again or researchers or (hit.value.type in _NAMED and not hit.value.means)):
        return None
    if reading.pack.articles:
        alone = before >= sentence.first and reading.is_(before, "definite")
    else:
        cited = any(cue.last == hit.first for cue in reading.of(max(sentence.first, before - _CUE), hit.first, "cue"))
        qualified = before >= sentence.first and (reading.words[before].adjective or reading.at(before, "adj"))
        alone = cited or not qualified
    follows = end < sentence.last and reading.tokens.word[end][0].isupper()
    if not alone or follows:
        return None
    if researchers:
        return sentence.memory.people.author
    return sentence.memory.people.teller if again else sentence.memory.people.body(hit.value.type)


def _own(sentence: Sentence, hit: Hit) -> str | None:
    """Whose 'our army' is, where a body speaks for itself."""
    voice = sentence.memory.signed
    ours = voice and sentence.reading.those("our", max(sentence.first, hit.first - 3), hit.first)
    return voice[0].party if ours else None


def of_party(sentence: Sentence, hit: Hit) -> list[Agent]:
    """A party, a state or a body by its name."""
    reading, first = sentence.reading, sentence.first
    who = hit.value
    if who.sort == "people" and reading.pack.verb_second and _is_surname(reading, hit.first):
        return []
    span = phrase(reading, hit.first, hit.last, first)
    if (
        who.sort == "people"
        and reading.pack.verb_second
        and (of_one := _one_of_people(sentence, hit, span)) is not None
    ):
        return of_one
    if who.sort == "capital" and span.cases and not any(case.endswith("sg") for case in span.cases):
        return []  # there is one of it
    if span.relation == "of" and span.at > first and reading.at(span.at - 1, "direction", "region", "settlement"):
        acts = who.sort == "group" and reading.pack.cases and not span.cases  # "in the X sector [the army] attacked"
        span = msgspec.structs.replace(span, relation=None if acts else "in")  # no "east [of the] country" does it
    named = who.sort == "capital" and _names_city(reading, hit, first)
    if span.relation is None and (named or _in_brackets(reading, hit)):
        span = msgspec.structs.replace(span, relation="in")  # "Torske (LPR)": where that is
    name = who.name if who.sort == "body" else None
    head = next(k for k in range(hit.first, hit.last) if reading.tokens.word[k] not in reading.pack.quotes)
    party = (who.sort == "group" and fighting_for(reading, hit)) or who.party
    found = make(span, head, party, who.type, name, who.sort)
    return [found._replace(cases=_of_one(found.cases))] if who.sort == "country" else [found]


def _is_surname(reading: Reading, i: int) -> bool:
    """Whether one of a people is only what someone is called, behind a first name that is no word: 'Bob [Deen]'."""
    before = reading.words[i - 1] if i and i - 1 in reading.capitals and reading.tokens.word[i - 1].isalpha() else None
    return before is not None and not before.classes and not before.forms and i - 1 not in reading.hits


def _one_of_people(sentence: Sentence, hit: Hit, span: Phrase) -> list[Agent] | None:
    """One of a people who speaks: someone by a first name that only looks like it, where no article stands before it
    ("says Noor"), or whoever was last named: 'the Norwegian'. None for any other."""
    reading, known = sentence.reading, sentence.memory.people.speaker
    if reading.tokens.low[hit.last - 1].endswith(reading.pack.noun_plural):
        return None
    before = hit.first - 1
    if span.first == hit.first:
        beside = (*reading.words[max(sentence.first, before) : hit.first], *reading.words[hit.last : hit.last + 1])
        cited = any(h.cls == "cue" for h in reading.governors.get(hit.first, ()))
        return [] if cited or any(word.cues for word in beside) else None
    if known is None or not known.name or known.party != hit.value.party or span.first != before:
        return None
    again = reading.is_(before, "definite")
    return [make(span, hit.first, known.party, known.type, known.name, "title")] if again else None


def of_land(sentence: Sentence, hit: Hit) -> list[Agent]:
    """'the country' as a state that does or says something, or to which it is done: the one last named.

    None where one stands in its own clause, or where it is only a place.
    """
    reading, first = sentence.reading, sentence.first
    span = phrase(reading, hit.first, hit.last, first)
    alone = span.first == hit.first - 1 and reading.is_(span.first, "definite")
    if not alone or span.relation in _WHERE or link(reading, hit.last, sentence.last)[0] == "of":
        return []
    named = [a for a in sentence.cast if a.sort == "country" and a.relation is None]
    here = sentence.clause_at(hit.first)
    if any(here is None or here.has(a.head) for a in named):
        return []
    state = named[-1] if named else sentence.memory.people.state
    return [make(span, hit.first, state.party, state.type, state.name, "country")] if state else []


def _names_city(reading: Reading, hit: Hit, first: int) -> bool:
    """Whether a capital's name only says which city is spoken of: 'residents of the capital, X', not 'ten died in the
    city, X said'."""
    i, behind = hit.first, hit.last
    comma = i - 2 > first and reading.tokens.word[i - 1] == ","
    says = reading.pack.fixed_order and behind < len(reading.words) and reading.words[behind].cues
    return comma and reading.at(i - 2, "settlement") is not None and not says


def _in_brackets(reading: Reading, hit: Hit) -> bool:
    """Whether a party's name stands in brackets behind that of a place, which lies where the party is."""
    words, before = reading.tokens.word, hit.first - 1
    closed = hit.last < len(words) and words[hit.last] in ")]"
    if before < 1 or not closed or words[before] not in "([" or not words[before - 1][0].isupper():
        return False
    return reading.at(hit.first, "name") is not None


def _of_one(cases: Cases) -> Cases:
    """The cases of a country's name, of which there is one, whatever plural it looks like."""
    return frozenset(case for case in cases if case.endswith("sg")) or cases
