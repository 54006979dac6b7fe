"""Who is spoken of in a sentence: states, forces, bodies, offices, people, groups, civilians."""

import msgspec

from wederhoor.extract.agent import Agent, make, rows
from wederhoor.extract.antecedent import antecedent
from wederhoor.extract.memory import Memory
from wederhoor.extract.offices import (
    office_of,
    owner_of,
    past_age,
    past_ranks,
    past_stop,
    past_unknown,
    tail,
    town_before,
    unknown_name,
)
from wederhoor.extract.phrases import Phrase, governor, phrase, proper
from wederhoor.extract.reading import Hit, Reading, between

_HEADS = frozenset({"org", "title", "party", "person", "surname", "civil", "adj", "pronoun", "possessive"})


def agents(reading: Reading, first: int, last: int, memory: Memory) -> list[Agent]:
    """Everyone spoken of in tokens `first` up to `last`, in reading order."""
    found: list[Agent] = []
    memory.here = found
    behind = first
    for i in _candidates(reading, first, last, memory):
        if i < behind:
            continue
        hit = _head(reading, i, first)
        if hit:
            new = _agent(reading, hit, first, last, memory)
        elif reading.tokens.low[i] in memory.belongings:
            new = _of_thing(reading, i, first, memory)
        else:
            new = _named(reading, i, first, last, memory)
        if not new and hit and hit.cls == "adj" and (named := reading.at(i, "party")):
            new = _agent(reading, named, first, last, memory)
        if new:
            found.extend(new)
            behind = max(i + 1, new[-1].last)
        else:
            behind = hit.last if hit and hit.cls != "adj" else i + 1
    return rows(reading, [_headline(reading, agent, first, last) for agent in found])


def _headline(reading: Reading, agent: Agent, first: int, last: int) -> Agent:
    """Whoever stands before a headline's colon is its source, and does nothing in it: 'UN: ...'."""
    if agent.first == first and agent.last < last and reading.tokens.word[agent.last] == ":":
        return agent._replace(relation="said", at=agent.last)
    return agent


def _candidates(reading: Reading, first: int, last: int, memory: Memory) -> list[int]:
    """The tokens at which someone can be spoken of: known words, capitals, and things of which was said whose."""
    found = {*reading.begins(first, last, _HEADS), *between(reading.capitals, first, last)}
    if memory.belongings:
        low = reading.tokens.low
        found.update(i for i in range(first, last) if low[i] in memory.belongings)
    return sorted(found)


def _head(reading: Reading, i: int, first: int) -> Hit | None:
    hits = reading.hits.get(i)
    if not hits:
        return None
    best = None
    for hit in hits:
        if hit.cls == "person" and _someone_else(reading, hit, first):
            continue
        if hit.cls in _HEADS and (best is None or hit.last > best.last or _office_rather(hit, best)):
            best = hit
    return best


def _someone_else(reading: Reading, hit: Hit, first: int) -> bool:
    """Whether a single name stands beside another that nobody knows: a given name, or another person's surname."""
    return hit.last == hit.first + 1 and (
        unknown_name(reading, hit.last) or (hit.first > first and unknown_name(reading, hit.first - 1))
    )


def _office_rather(hit: Hit, best: Hit) -> bool:
    """A noun that is both a body's and a person's ("correspondent") is the person's."""
    return hit.last == best.last and hit.cls == "title" and best.cls == "org"


def _agent(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    build = {
        "adj": _of_adjective,
        "org": _of_body,
        "title": _of_title,
        "person": _of_person,
        "surname": _of_surname,
        "party": _of_party,
        "civil": _of_civilians,
        "pronoun": _of_pronoun,
        "possessive": _of_possessive,
    }[hit.cls]
    return build(reading, hit, first, last, memory)


def _of_adjective(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    """'Ukrainian, American and British services', 'the Russian convoy'."""
    adjectives = [hit]
    i = hit.last
    while i < last:
        nxt = reading.at(i, "adj")
        if nxt:
            adjectives.append(nxt)
            i = nxt.last
        elif (reading.is_(i, "cconj") or reading.tokens.word[i] == ",") and i + 1 < last and reading.at(i + 1, "adj"):
            i += 1
        else:
            break
    return _belonging(reading, hit, i, first, last, memory, [a.value for a in adjectives])


def _belonging(
    reading: Reading, hit: Hit, i: int, first: int, last: int, memory: Memory, parties: list[str]
) -> list[Agent]:
    """What stands behind words, from `hit` up to token `i`, that say of which parties it is."""
    head = _after_modifiers(reading, i, last)
    if head is None:
        return []
    noun = reading.at(head, "org", "title", "civil")
    if noun is None:
        span = phrase(reading, hit.first, head + 1, first)
        return [make(span, head, p, "unknown", None, "attribute") for p in parties]
    if noun.cls == "title":
        return _of_title(reading, noun, first, last, memory, party=parties[0], start=hit.first)
    end = tail(reading, noun.last, last)
    span = phrase(reading, hit.first, end, first)
    if noun.cls == "civil":
        return [make(span, head, "civilians", "witness" if noun.value == "witness" else "unknown", None, "civil")]
    return [make(span, head, noun.value.party or p, noun.value.type, None, "org") for p in parties]


def _of_possessive(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    """'its troops', 'their offensive'."""
    owner = antecedent(reading, hit.first, str(hit.value), memory)
    return _belonging(reading, hit, hit.last, first, last, memory, [owner.party]) if owner and owner.party else []


def _after_modifiers(reading: Reading, i: int, last: int) -> int | None:
    """The head noun behind an adjective: the next word, or one behind a few adjectives."""
    for k in range(i, min(last, i + 4)):
        if reading.at(k, "org", "title", "civil", "noun", "thing", "settlement", "region"):
            return k
        word = reading.words[k]
        if word.classes & {"prep", "cconj", "sconj", "rel", "aux"} or not reading.tokens.word[k][0].isalpha():
            return k - 1 if k > i else None
        if reading.at(k, "person", "name", "party"):
            return None
        finite = any(f.feats in ("pres", "past") for f in word.forms) and not reading.hits.get(k)
        if finite:
            return k - 1 if k > i else None
    return i if i < last and reading.tokens.word[i][0].isalpha() else None


def _of_body(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    """'the ministry of Defence', 'the army of Ukraine', 'the emergency services'."""
    end = tail(reading, hit.last, last)
    if hit.value.type == "unknown":
        party, end, kind = office_of(reading, end, last)
        return [make(phrase(reading, hit.first, end, first), hit.first, party, kind or "unknown", None, "org")]
    party, end = owner_of(reading, end, last)
    party = hit.value.party or party or memory.owner(hit.value.means or hit.value.type, hit.value.lemma)
    return [make(phrase(reading, hit.first, end, first), hit.first, party, hit.value.type, None, "org")]


def _of_title(
    reading: Reading,
    hit: Hit,
    first: int,
    last: int,
    memory: Memory,
    party: str | None = None,
    start: int | None = None,
) -> list[Agent]:
    """'the Russian minister of Foreign Affairs Sergey Lavrov', 'mayor Klitschko', 'a spokesman of the ministry'."""
    kind, end = hit.value.type, tail(reading, hit.last, last)
    owner, after, body_type = office_of(reading, end, last)
    party = party or owner or town_before(reading, hit.first, first)
    if body_type and hit.value.generic:
        kind = body_type
    begin = hit.first if start is None else start
    after = past_stop(reading, after, last)
    while after < last and (rank := reading.at(after, "title")) and after == past_stop(reading, end, last):
        end, after = rank.last, past_stop(reading, rank.last, last)
    if hit.value.generic and after == end:
        after = past_unknown(reading, end, last)
    person = reading.at(after, "person", "surname") if after < last else None
    if person and person.last == after + 1 and unknown_name(reading, person.last):
        person = None
    k = after
    if person is None and after + 1 < last and reading.tokens.word[after] == "," and after > hit.last:
        person, k = reading.at(after + 1, "person", "surname"), after + 1
    if person:
        who = person.value
        span = phrase(reading, begin, person.last, first)
        return [make(span, hit.first, who.party or party, who.type or kind, who.name, "person")]
    if person is None and k == after and after + 1 < last and reading.tokens.word[after] == ",":
        k = after + 1
    stop = proper(reading, k, last) if k < last and not reading.at(k, "party", "adj") else k
    span = phrase(reading, begin, max(stop, after), first)
    if stop > k and (k == after or k == after + 1):
        name = " ".join(reading.tokens.word[past_ranks(reading, k, stop) : stop])
        return [make(span, hit.first, party or memory.home(kind), kind, name, "person")]
    known = memory.speaker if hit.value.type == "again" else memory.office(hit.value.lemma, party)
    if known:
        return [make(span, hit.first, known.party, known.type, known.name, "title")]
    return [make(span, hit.first, party or memory.owner(kind, hit.value.lemma), kind, None, "title")]


def _of_person(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    who = hit.value
    span = phrase(reading, hit.first, hit.last, first)
    return [make(span, hit.first, who.party, who.type, who.name, "person")]


def _of_surname(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    """Someone by a surname that others bear too: only once the report has named them in full or by their office."""
    known = memory.person(reading.tokens.word[hit.first])
    if known is None or not reading.tokens.word[hit.first][0].isupper():
        return []
    span = phrase(reading, hit.first, hit.last, first)
    return [make(span, hit.first, known.party, known.type, known.name, "person")]


def _of_party(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    who = hit.value
    span = phrase(reading, hit.first, hit.last, first)
    if span.relation == "of" and span.at > first and reading.at(span.at - 1, "direction", "region", "settlement"):
        span = msgspec.structs.replace(span, relation="in")  # "the east of the country" acts no more than a place does
    name = who.name if who.sort == "body" else None
    return [make(span, hit.first, who.party, who.type, name, who.sort)]


def _of_civilians(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    kind = "witness" if hit.value == "witness" else "unknown"
    party = memory.home("witness") if hit.value == "witness" else "civilians"
    return [make(phrase(reading, hit.first, hit.last, first), hit.first, party, kind, None, "civil")]


def _of_pronoun(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    if hit.value == "that":
        return _of_demonstrative(reading, hit, first, last, memory)
    if hit.value == "sides":
        span = phrase(reading, hit.first, hit.last, first)
        return [make(span, hit.first, a.party, a.type, a.name, "pronoun") for a in memory.sides]
    known = antecedent(reading, hit.first, _number(reading, hit, last), memory)
    if known is None:
        return []
    relation, at = governor(reading, hit.first, first)
    span = Phrase(hit.first, hit.last, relation, at)
    return [make(span, hit.first, known.party, known.type, known.name, "pronoun")]


def _number(reading: Reading, hit: Hit, last: int) -> str:
    """Whether a pronoun is of one or of many; of a pronoun that can be both, its verb tells where it can."""
    numbers = {h.value for h in reading.hits[hit.first] if h.cls == "pronoun"}
    if len(numbers) == 1:
        return str(hit.value)
    beside = (k for k in (hit.last, hit.first - 1) if 0 <= k < last and reading.words[k].forms)
    verb = next(beside, None)
    if verb is not None and "pres" in reading.words[verb].feats:
        return "many" if "inf" in reading.words[verb].feats else "one"
    return "either"


def _of_thing(reading: Reading, i: int, first: int, memory: Memory) -> list[Agent]:
    """'the convoy', of which was said before whose it is."""
    if i == first or not reading.is_(i - 1, "definite"):
        return []
    span = phrase(reading, i, i + 1, first)
    return [make(span, i, memory.belongings[reading.tokens.low[i]], "unknown", None, "attribute")]


def _of_demonstrative(reading: Reading, hit: Hit, first: int, last: int, memory: Memory) -> list[Agent]:
    """'and he (that one) has promised': a demonstrative right before its verb, behind the one whom it means."""
    begins = hit.first == first or reading.words[hit.first - 1].classes & {"cconj"}
    if not begins or hit.last >= last or not reading.words[hit.last].feats & {"pres", "past"}:
        return []
    for i in range(hit.first - 1, first - 1, -1):
        person = reading.at(i, "person")
        if person:
            who = person.value
            span = Phrase(hit.first, hit.last, None, hit.first)
            return [make(span, hit.first, who.party, who.type, who.name, "pronoun")]
    return []


def _named(reading: Reading, i: int, first: int, last: int, memory: Memory) -> list[Agent]:
    """A name that nobody knows, with what they are behind a comma: 'Jan Jansen, 45, head of the mission'."""
    if not reading.tokens.word[i][0].isupper() or reading.words[i].classes:
        return []
    known = memory.person(reading.tokens.word[i])
    if known:
        span = phrase(reading, i, i + 1, first)
        return [make(span, i, known.party, known.type, known.name, "person")]
    end = proper(reading, i, last)
    place = reading.at(i, "name")
    if end + 2 >= last or end - i > 5 or reading.tokens.word[end] != "," or (place and place.last >= end):
        return []
    k = past_age(reading, end + 1, last)
    while k < min(last, end + 6) and reading.is_(k, "det"):
        k += 1
    adjective = reading.at(k, "adj") if k < last else None
    at = adjective.last if adjective else k
    title = reading.at(at, "title", "civil") if at < last else None
    if title is None:
        return []
    name = " ".join(reading.tokens.word[i:end])
    if title.cls == "civil":
        span = phrase(reading, i, title.last, first)
        return [make(span, i, memory.home("witness"), "witness", name, "person")]
    owner, after, body_type = office_of(reading, tail(reading, title.last, last), last)
    kind = body_type if body_type and title.value.generic else title.value.type
    party = adjective.value if adjective else owner
    span = phrase(reading, i, max(after, title.last), first)
    return [make(span, i, party, kind, name, "person")]
