"""Whoever is spoken of by an office, with their name or without."""

from typing import NamedTuple

from wederhoor.extract.grammar.phrases import Phrase, link, phrase, proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent, make
from wederhoor.extract.who.apposed import charge_at_name, charge_before_name
from wederhoor.extract.who.offices import (
    STUDY,
    employer,
    given_name,
    goes_on_saying,
    office_of,
    other_name,
    past_letters,
    past_quoted,
    past_ranks,
    past_titles,
    past_unknown,
    serving,
    tail,
    town_before,
)
from wederhoor.extract.who.owners import belongs_to, home_of, party_before
from wederhoor.extract.who.people import called, name_end
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import agree
from wederhoor.language.text import is_initial

_BODIES, _PEOPLE = frozenset({"org", "body"}), frozenset({"person", "title"})
_CHARGE = 10  # tokens of what a title is further of, or for, at the most
_NAMING = frozenset({"prep", "part", "indeclinable", "apiece", "adv"})


class _Office(NamedTuple):
    """What a title says: whose it is, of what type, and the token behind all that says so."""

    hit: Hit
    begin: int
    after: int
    party: str | None
    kind: str


def of_title(sentence: Sentence, hit: Hit, party: str | None = None, start: int | None = None) -> list[Agent]:
    """'the Russian minister of Foreign Affairs Sergey Lavrov', 'mayor Klitschko', 'a spokesman of the ministry'."""
    reading, last = sentence.reading, sentence.last
    office = _office(sentence, hit, party, hit.first if start is None else start)
    after = _past_region(reading, office.after, last) if reading.pack.cases else office.after
    comma = after + 1 < last and reading.tokens.word[after] == ","
    person = _holder(reading, after, last)
    if person is None and comma and after > hit.last:
        person = _holder(reading, after + 1, last)
    if person:
        who, span = person.value, phrase(reading, office.begin, person.last, sentence.first)
        return [make(span, hit.first, who.party or office.party, who.type or office.kind, who.name, "person")]
    name = after + 1 if comma else after
    stop = _name_end(sentence, name, comma=comma)
    return [_called(sentence, office, name, stop) if stop > name else _unnamed(sentence, office)]


def _past_region(reading: Reading, i: int, last: int) -> int:
    """Where someone's name begins behind that of the region which their title says they lead: 'the head of the
    republic [of] X Jan Jansen'."""
    if i >= last or reading.at(i - 1, "region", "settlement") is None:
        return i
    whole = reading.at(i - 1, "name")  # "Republic of X"
    place = whole if whole is not None and whole.last > i else reading.at(i, "name")
    named = place is not None and place.last < last and proper(reading, place.last, last) > place.last + 1
    return place.last if place is not None and named else i


def _office(sentence: Sentence, hit: Hit, party: str | None, begin: int) -> _Office:
    """What a title says with what stands before and behind it, its phrase beginning at token `begin`."""
    reading, last = sentence.reading, sentence.last
    end = tail(reading, hit.last, last)
    told = hit.value.type == "media" and link(reading, end, last)[0] != "of"  # "told journalists in the ministry"
    owner, after, body_type = (None, end, None) if told else office_of(reading, end, last)
    after = past_letters(reading, after, last) if after > end else after
    owned = sentence.cast and sentence.cast[-1].last == hit.first
    party = party_before(reading, hit.first) or party or (belongs_to(sentence, hit.first) if owned else None)
    party = party or _of_group(reading, hit) or owner or _of_town(sentence, hit)
    leads = "local_authority" if reading.pack.cases and _of_region(reading, end, after) else hit.value.type
    kind = (body_type or leads) if hit.value.generic else hit.value.type
    end, after = past_titles(reading, hit, end, after, last)
    apposed = None
    if reading.pack.fixed_order:
        apposed = charge_before_name(reading, end, last) or charge_at_name(reading, end, after, last)
    if apposed is not None:
        kind = apposed[2] if apposed[2] and hit.value.generic else kind
        return _Office(hit, begin, apposed[0], party or apposed[1], "unknown" if kind == "again" else kind)
    charge = _past_charge(reading, hit, after, last) if reading.pack.cases else None
    if charge is not None:
        kind = "unknown" if hit.value.generic and after == end else kind
        after, party = charge[0], party or charge[1]
    elif after == end:
        after = past_unknown(reading, end, last, generic=hit.value.generic)
    return _Office(hit, begin, past_quoted(reading, after, last), party, "unknown" if kind == "again" else kind)


def _of_region(reading: Reading, i: int, last: int) -> bool:
    """Whether what a title ending at token `i` is of is no state, but a part of one: 'the head of the X region'."""
    place = next(iter(reading.of(i, last, "name")), None)
    return place is not None and place.value[0].level != "country" and link(reading, i, last)[0] == "of"


def _of_town(sentence: Sentence, hit: Hit) -> str | None:
    """The country of the town named right before a title: 'Goma mayor'; a leader's can only sound like one far away:
    'Alliance leader'."""
    country = town_before(sentence.reading, hit.first, sentence.first)
    near = hit.value.type == "local_authority" or sentence.memory.places.country in (None, country)
    return country if near else None


def _of_group(reading: Reading, hit: Hit) -> str | None:
    """The group that a title's own first word names: 'separatist leader'."""
    group = reading.at(hit.first, "org") if hit.value.type == "armed_group" else None
    return group.value.party if group else None


def _past_charge(reading: Reading, hit: Hit, i: int, last: int) -> tuple[int, str | None] | None:
    """Where what else a title says ends, and which party that names, if someone's name follows: 'director [of the]
    Association of X Jan Jansen', 'spokesman [of the] ministry of X general Jan Jansen', 'envoy for Y Jan Jansen'."""
    k, party = i, None
    while k < min(last, i + _CHARGE):
        if _begins_name(reading, hit, k, last):
            return (k, party) if k > i else None
        own = reading.at(k, "party", "org", "name", "region", "title")
        if own is None and not _in_name(reading, k):
            return None
        party = party or (own.value.party if own and own.cls == "party" else None)
        k = own.last if own else k + 1
    return None


def _begins_name(reading: Reading, hit: Hit, k: int, last: int) -> bool:
    """Whether a person's full name begins at token `k` that can be in the case of their title `hit`."""
    person = reading.at(k, "person")
    if person is not None:
        return agree(hit.cases, person.cases) is not None
    place = reading.at(k, "name")
    known = reading.at(k, "party", "org", "region", "title", "adj") is not None or _abbreviates(reading, k)
    known = known or (place is not None and not (given_name(reading, place) and agree(hit.cases, place.cases)))
    return not known and not _describes(reading, hit, k) and proper(reading, k, last) > k + 1


def _describes(reading: Reading, hit: Hit, k: int) -> bool:
    """Whether a word is an adjective of what a title is of, and no given name that looks like one in the nominative, in
    which the title stands: Russian 'Vitaly'."""
    word = reading.words[k]
    named = hit.cases == {"nom.sg"} and "nom.sg" in word.cases and "gen.sg" not in word.cases
    return word.adjective and not named


def _abbreviates(reading: Reading, k: int) -> bool:
    """Whether a word in capitals stands before one that is not, and so begins no name: 'in [ATO] Jan Jansen'."""
    return (
        len(reading.tokens.word[k]) > 1
        and reading.tokens.word[k].isupper()
        and not reading.tokens.word[k + 1].isupper()
    )


def _in_name(reading: Reading, k: int) -> bool:
    """Whether a word can stand in the name of a body: no mark but a quotation's, verb or conjunction."""
    word = reading.words[k]
    names = (not word.forms or word.adjective) and word.classes <= _NAMING
    return reading.tokens.word[k] in reading.pack.quotes or names


def _holder(reading: Reading, i: int, last: int) -> Hit | None:
    """The person named at token `i`, behind their title, perhaps by initials: 'minister J. A. Jansen'."""
    while i + 1 < last and is_initial(reading.tokens.word[i]):
        i += 1
    person = reading.at(i, "person", "surname") if i < last else None
    return None if person and person.last == i + 1 and other_name(reading, person.last) else person


def _name_end(sentence: Sentence, k: int, *, comma: bool) -> int:
    """Where a name that nobody knows ends that stands at token `k`, behind a title; `k` where there is none, but a
    place's: 'the mayor, Kharkiv ...', 'the governor of the region Donetsk'."""
    reading, last = sentence.reading, sentence.last
    stop = name_end(reading, k, last) if k < last and not reading.at(k, "party", "adj") else k
    apart = comma or (k < last and reading.at(k - 1, "region", "settlement") is not None)
    place = reading.at(k, "name") if apart and stop > k else None
    return k if place and place.last >= stop else stop


def _named_before(sentence: Sentence, hit: Hit) -> Agent | None:
    """Who has been named with an office before in its sentence: 'Prime Minister X says in a letter of the prime
    minister's office'."""
    named = [(a, sentence.reading.at(a.head, "title")) for a in sentence.cast if a.sort == "person" and a.name]
    return next((a for a, title in named if title and title.value.lemma == hit.value.lemma), None)


def _called(sentence: Sentence, office: _Office, k: int, stop: int) -> Agent:
    """Whoever has the office and the name from token `k` up to `stop`."""
    reading, party, kind, end = sentence.reading, office.party, office.kind, stop
    if party is None and office.after == office.hit.last and link(reading, stop, sentence.last)[0] == "of":
        party, end, _ = office_of(reading, stop, sentence.last)  # "chief X of the Syrian army"
    before = _unnamed_before(sentence, office) if party is None else None
    if before is not None:
        party, kind = before.party, before.type
    name = called(reading, past_ranks(reading, k, stop), stop, office.hit.cases)
    span = phrase(reading, office.begin, max(end, stop), sentence.first)
    owner = party or _owner(sentence, office, span)
    return make(span, office.hit.first, owner, kind, name, "person")


def _for_teller(sentence: Sentence, office: _Office) -> Agent | None:
    """The body that spoke last, for which someone speaks of whom nothing is said: 'The ministry denies it. A spokesman
    said'; or whoever spoke for it, who is called so now: Russian 'a spokesman of the ministry'."""
    hit, teller = office.hit, sentence.memory.people.teller
    again = sentence.reading.pack.cases and sentence.reading.at(hit.last, "pronoun")  # "a spokesman of [the body]"
    of_body = bool(again) and hit.last < sentence.last and again.value == "body"  # type: ignore[union-attr]
    alone = hit.value.generic and office.party is None and (of_body or office.after == hit.last)
    sorts = _BODIES | _PEOPLE if of_body else _BODIES
    body = teller is not None and teller.sort in sorts and teller.type not in ("media", "unknown")
    return teller if alone and body else None


def _unnamed_before(sentence: Sentence, office: _Office) -> Agent | None:
    """Who spoke last with an office of the same name, whose name is told now: 'a Red Cross spokesman said ...',
    'spokesman Jan Jansen said'."""
    hit, teller = office.hit, sentence.memory.people.teller
    if not hit.value.generic or office.after > hit.last or teller is None or teller.sort != "title" or teller.name:
        return None
    title = sentence.reading.at(teller.head, "title")
    same = title is not None and title.value.lemma == hit.value.lemma and teller.head < hit.first
    return teller if same else None


def _unnamed(sentence: Sentence, office: _Office) -> Agent:
    """Whoever has the office: the one of whom the report has said so, or no one whose name is known."""
    memory, (hit, begin, after, party, kind) = sentence.memory, office
    if hit.value.type in STUDY and (body := employer(sentence.reading, hit, sentence.last)):
        span = phrase(sentence.reading, begin, body.last, sentence.first)
        return make(span, hit.first, body.value.party, body.value.type, body.value.name, "title")
    span = phrase(sentence.reading, begin, after, sentence.first)
    known = _speaking(sentence, office) if hit.value.type == "again" else memory.people.office(hit.value.lemma, party)
    known = None if known and _of_another_place(sentence, office, known) else known
    known = known or _named_before(sentence, hit)
    speaks = _for_teller(sentence, office)
    known = known or (memory.people.speaker if party is None and goes_on_saying(sentence.reading, hit, after) else None)
    if speaks and (known is None or known.party != speaks.party):
        return make(
            span, hit.first, speaks.party, speaks.type, speaks.name if speaks.sort in _PEOPLE else None, "title"
        )
    if known:
        return make(span, hit.first, known.party, known.type, known.name, "title")
    owner = party or (None if kind == "media" else _owner(sentence, office, span))  # journalists of no one
    return make(span, hit.first, owner, kind, None, "title")._replace(guessed=party is None)


def _of_another_place(sentence: Sentence, office: _Office, holder: Agent) -> bool:
    """Whether a local office is that of a place of which its `holder` is not said to hold it: 'the mayor of X'."""
    reading, hit = sentence.reading, office.hit
    own = [h for h in reading.of(hit.last, office.after, "name") if h.value[0].level != "country"]
    if not own or office.kind != "local_authority":
        return False
    theirs = [h for h in reading.of(holder.first, holder.last, "name") if h.value[0].level != "country"]
    return all(one.value[0].id != other.value[0].id for one in own for other in theirs)


def _speaking(sentence: Sentence, office: _Office) -> Agent | None:
    """Whoever 'the politician' is, or of a medium 'the interlocutor of the agency': who spoke last, and no medium."""
    reading, memory = sentence.reading, sentence.memory
    body = next(iter(reading.of(office.hit.last, office.after, "org", "party")), None)
    if body is None or body.value.type != "media":
        known, first = memory.people.speaker if body is None else None, office.hit.first
        other = office.party is not None and known is not None and known.party != office.party
        new = reading.pack.articles and not reading.those("definite", min(office.begin, first - 1), first)
        return None if other or new else known  # "a Western diplomat"
    return memory.people.teller if memory.people.teller is not None and memory.people.teller.type != "media" else None


def _owner(sentence: Sentence, office: _Office, span: Phrase) -> str | None:
    """Whose an office is that names no state: that of the body that it is of, 'the press service of the ministry'."""
    hit, kind = office.hit, office.kind
    body = next(iter(sentence.reading.of(hit.last, office.after, "org")), None)
    means = serving(kind) if body is None else body.value.means or kind
    if sentence.reading.pack.cases and sentence.reading.of(hit.last, office.after, "region", "settlement"):
        means = "local_authority"  # "the minister of health of the region"
    return home_of(sentence, span.first, body or hit, means)
