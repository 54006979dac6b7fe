"""Who is spoken of in a sentence: states, forces, bodies, offices, people, groups, civilians."""

from collections.abc import Callable

from wederhoor.extract.grammar.homographs import present
from wederhoor.extract.grammar.phrases import Phrase, governor, link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent, make, rows
from wederhoor.extract.who.antecedent import antecedent, number_of, stands_for_no_one
from wederhoor.extract.who.bodies import of_body, of_land, of_party
from wederhoor.extract.who.fighters import with_fighters
from wederhoor.extract.who.members import with_members
from wederhoor.extract.who.offices import (
    other_name,
    tail,
    title_in_quotes,
)
from wederhoor.extract.who.owners import group_before, serve
from wederhoor.extract.who.people import called, full_name, named, of_person, of_surname
from wederhoor.extract.who.signing import signs
from wederhoor.extract.who.titles import of_title
from wederhoor.extract.who.undeclined import acting
from wederhoor.extract.words.reading import CAPITAL, Hit, Reading
from wederhoor.language.declension import agree
from wederhoor.language.text import standing

_OFFICE = 8  # tokens of what an office is of
_HEADS = frozenset(
    {"org", "title", "party", "person", "surname", "civil", "adj", "pronoun", "possessive", "land", CAPITAL}
)

_CUE = 4  # tokens of a preposition of saying


def find_agents(sentence: Sentence) -> None:
    """Finds everyone spoken of in a sentence, in reading order."""
    found, behind = sentence.cast, sentence.first
    owned = sentence.reading.pack.verb_second and "possessive" in sentence.reading.present
    for i in _candidates(sentence):
        if i >= behind:
            hit = _head(sentence, i)
            new = _spoken_of(sentence, i, hit)
            if owned:
                new = [_behind_verb(sentence, agent) for agent in new]
            found += new
            passed = hit.last if hit and hit.cls != "adj" else i + 1
            behind = max(i + 1, new[-1].last) if new else passed
    if ":" in sentence.reading.tokens.word[sentence.first : sentence.last]:
        found = [_headline(sentence, agent) for agent in found]
    if found and found[-1].last >= sentence.last - 1 and signs(sentence, found[-1]):
        found[-1] = found[-1]._replace(relation="said", at=found[-1].first)
    found = rows(sentence.reading, found) if found else found
    armed = [agent for agent in found if agent.type == "armed_group"]
    if found and sentence.reading.pack.cases:
        found = [agent if agent.cases or agent.relation is None else acting(sentence, agent) for agent in found]
        found = with_members(sentence, found)
    sentence.cast = (
        with_fighters(sentence, found)
        if (armed or "loyal" in sentence.reading.present) and not sentence.reading.pack.cases
        else found
    )


def _behind_verb(sentence: Sentence, agent: Agent) -> Agent:
    """Someone without the verb before them that looks like a possessive: Dutch '[zijn] vijf strijders gedood'."""
    first = agent.first
    if agent.head == first or "poss" not in sentence.reading.words[first].classes:
        return agent
    verb = any(v.at == first for clause in sentence.parts for v in clause.verbs)
    return agent._replace(first=first + 1, at=first + 1, group=first + 1) if verb else agent


def _headline(sentence: Sentence, agent: Agent) -> Agent:
    """Whoever stands before a headline's colon is its source, and does nothing in it: 'UN: ...'."""
    words, last = sentence.reading.tokens.word, sentence.last
    quotes = sentence.reading.pack.quotes
    opens = sentence.first + (words[sentence.first] in quotes and agent.sort == "body")
    if agent.first != opens or agent.last >= last:
        return agent
    if agent.sort == "country" and sentence.reading.pack.cases:
        return agent  # "Syria: ..." is where
    behind = agent.last + (opens > sentence.first and words[agent.last] in quotes and agent.last + 1 < last)
    colon = behind if words[behind] == ":" else _speech(sentence.reading, agent, last)
    return agent if colon is None else agent._replace(relation="said", at=colon)


def _speech(reading: Reading, agent: Agent, last: int) -> int | None:
    """The colon before a quotation, of someone whose office is said to be of something: 'Minister X of Y:'."""
    link = reading.at(agent.last, "relation")
    if agent.sort not in ("person", "title") or link is None or link.value != "of":
        return None
    near, words = range(agent.last + 1, min(last, agent.last + _OFFICE)), reading.tokens.word
    colon = next((k for k in near if reading.is_(k, "mark")), last)
    speaks = colon < last and words[colon] == ":" and colon + 1 < len(words) and words[colon + 1] in reading.pack.quotes
    return colon if speaks else None


def _candidates(sentence: Sentence) -> list[int]:
    """The tokens at which someone can be spoken of: known words, capitals, and things of which was said whose."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    found, belongings = reading.begins(first, last, _HEADS), sentence.memory.people.belongings
    if not belongings:
        return found
    return sorted({*found, *standing(reading.tokens.low[first:last], belongings, first)})


def _spoken_of(sentence: Sentence, i: int, hit: Hit | None) -> list[Agent]:
    """Whoever is spoken of at token `i`, the `hit` of which is the longest word for someone there."""
    if hit is None:
        thing = sentence.reading.tokens.low[i] in sentence.memory.people.belongings
        return _of_thing(sentence, i) if thing else named(sentence, i)
    new = _BUILD[hit.cls](sentence, hit)
    if not new and hit.cls == "surname":
        person = sentence.reading.at(i, "person")  # whose name another's surname looks like in a case
        return of_person(sentence, person) if person else named(sentence, i)
    party = sentence.reading.at(i, "party") if not new and hit.cls == "adj" else None
    if party and sentence.reading.those("strife", hit.last, hit.last + 2):
        return []
    return of_party(sentence, party) if party else new


def _head(sentence: Sentence, i: int) -> Hit | None:
    best = None
    for hit in sentence.reading.hits.get(i, ()):
        if hit.cls == "person" and _someone_else(sentence, hit):
            continue
        if hit.cls == "title" and hit.last == i + 1 and sentence.reading.is_(i, "prep"):
            continue
        if hit.cls in ("title", "org") and sentence.reading.words[i].adjective and _qualifies(sentence.reading, hit):
            continue
        adjective = hit.cls in ("civil", "org") and hit.last == i + 1 and sentence.reading.words[i].adjective
        if adjective and _describes(sentence, hit):
            continue
        if hit.cls in _HEADS and (best is None or hit.last > best.last or _office_rather(hit, best)):
            best = hit
    return best


def _qualifies(reading: Reading, hit: Hit) -> bool:
    """Whether a word for someone is an adjective here: 'the official Syrian news agency', 'an official statement'."""
    if not reading.pack.fixed_order or hit.last >= len(reading.words):
        return False
    behind = hit.last + 1
    ends = behind >= len(reading.words) or not reading.words[behind].classes.isdisjoint({"prep", "mark"})
    if ends and present(reading.words[hit.last]) and reading.words[hit.last].feats and not reading.words[hit.last].cues:
        return True  # "the official voice of"
    return reading.words[hit.last].noun or reading.at(hit.last, "adj", "org", "party", "account") is not None


def _describes(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word for people is the adjective of the noun behind it: 'the local union', not 'the locals'."""
    reading, k = sentence.reading, hit.last
    if not reading.pack.cases or not reading.words[k - 1].adjective or k >= sentence.last:
        return False
    noun = bool(reading.words[k].bases) and not reading.words[k].forms and not reading.words[k].classes
    noun = noun and reading.tokens.word[k][0].islower()
    return noun and agree(reading.words[k - 1].cases, reading.words[k].cases) is not None


def _someone_else(sentence: Sentence, hit: Hit) -> bool:
    """Whether a single name stands beside another that nobody knows: a given name, or another person's surname."""
    reading, before = sentence.reading, hit.first - 1
    return hit.last == hit.first + 1 and (
        other_name(reading, hit.last) or (hit.first > sentence.first and other_name(reading, before))
    )


def _office_rather(hit: Hit, best: Hit) -> bool:
    """A noun that is both a body's and a person's ("correspondent") is the person's; what is a state's body by its
    name is what its noun says, as whose it is may follow: "the Security Service of Syria"."""
    if hit.last != best.last:
        return False
    named = best.cls == "party" and best.value.sort == "body" and best.value.type != "media"
    return (hit.cls == "title" and best.cls == "org") or (hit.cls == "org" and named)


def _of_adjective(sentence: Sentence, hit: Hit) -> list[Agent]:
    """'Ukrainian, American and British services', 'the Russian convoy'."""
    reading, last = sentence.reading, sentence.last
    adjectives = [hit]
    i = hit.last
    while i < last:
        nxt = reading.at(i, "adj")
        if nxt:
            adjectives.append(nxt)
            i = nxt.last
        elif after := _next_adjective(reading, i, last):
            i = after
        else:
            break
    return _belonging(sentence, hit, i, [a.value for a in adjectives])


def _next_adjective(reading: Reading, i: int, last: int) -> int | None:
    """Where the adjective stands that a conjunction or a comma at token `i` joins: 'and the British'."""
    k = i + 1
    joined = reading.is_(i, "cconj") or reading.tokens.word[i] == ","
    if joined and k + 1 < last and reading.is_(k, "definite") and reading.is_(i, "cconj"):
        k += 1
    return k if joined and k < last and reading.at(k, "adj") else None


def _belonging(sentence: Sentence, hit: Hit, i: int, parties: list[str]) -> list[Agent]:
    """What stands behind words, from `hit` up to token `i`, that say of which parties it is."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    head = _after_modifiers(reading, i, last)
    if head is None:
        return []
    noun = reading.at(head, "org", "title", "civil")
    if noun is None and "strife" in reading.present and reading.those("strife", head - 1, head + 1):
        return []  # nobody wages 'X's civil war' as X
    if noun is None:
        span = phrase(reading, hit.first, head + 1, first)
        return [make(span, head, p, "unknown", None, "attribute") for p in parties]
    if noun.cls == "title":
        return of_title(sentence, noun, party=parties[0], start=hit.first)
    end = tail(reading, noun.last, last)
    span = phrase(reading, hit.first, end, first)
    named = reading.at(end, "party") if noun.cls == "org" and end < last else None
    if named is not None and named.value.sort == "group" and noun.value.type == "armed_group":
        span = phrase(reading, hit.first, named.last, first)  # "the Lebanese movement X"
        return [make(span, named.first, named.value.party, named.value.type, None, "group")]
    if noun.cls == "civil":
        return [make(span, head, "civilians", "witness" if noun.value == "witness" else "unknown", None, "civil")]
    if (group := group_before(sentence, noun, end)) is not None and group.type == "armed_group":
        span = phrase(reading, hit.first, end, first)
        return [make(span, head, group.party, group.type, group.name, "org")]  # "the Lebanese group"
    titled = title_in_quotes(reading, end, last) if noun.value.type == "media" else None
    name, _, end = titled or (None, None, end)
    span = phrase(reading, hit.first, end, first)
    return [make(span, head, noun.value.party or p, noun.value.type, name, "org") for p in parties]


def _of_possessive(sentence: Sentence, hit: Hit) -> list[Agent]:
    """'its troops', 'their offensive'."""
    if sentence.reading.words[hit.first].forms and any(v.at == hit.first for c in sentence.parts for v in c.verbs):
        return []  # Dutch "zijn" is "to be" too
    head = sentence.reading.at(hit.last, "title", "org")
    if sentence.reading.pack.cases and (head is None or head.cls != "org" or head.value.type == "media"):
        return []  # where "its" looks like "it": no one but a body, and not who tells it
    home = sentence.memory.home(head.value.type) if head and head.value.type == "local_authority" else None
    owner = antecedent(sentence, hit.first, str(hit.value), owns=True)  # of whom a town's mayor is none: "its mayor"
    party = home or (owner.party if owner else None)
    if party and serve(sentence.reading, hit.last, owner):
        span = phrase(sentence.reading, hit.last, hit.last + 1, sentence.first)
        return [make(span, hit.last, party, "military", None, "org")]
    return _belonging(sentence, hit, hit.last, [party]) if party else []


def _after_modifiers(reading: Reading, i: int, last: int) -> int | None:
    """The head noun behind an adjective: the next word, or one behind a few adjectives."""
    for k in range(i, min(last, i + 4)):
        if reading.at(k, "org", "title", "civil", "noun", "thing", "settlement", "region"):
            return k
        word = reading.words[k]
        if k == i and reading.pack.fixed_order and reading.owns(k - 1) and reading.tokens.word[k][0].isdigit():
            continue  # "X's 500 soldiers"
        if word.classes & {"prep", "cconj", "sconj", "rel", "aux"} or not reading.tokens.word[k][0].isalpha():
            return k - 1 if k > i else None
        if reading.at(k, "person", "name", "party"):
            return None
        if reading.pack.cases and not word.adjective:
            return k
        finite = any(f.feats in ("pres", "past") for f in word.forms) and (word.helps or not reading.hits.get(k))
        finite = finite and not (reading.pack.fixed_order and present(word))  # "Russian control"
        if finite:
            return k - 1 if k > i else None
    return i if i < last and reading.tokens.word[i][0].isalpha() else None


def _of_civilians(sentence: Sentence, hit: Hit) -> list[Agent]:
    reading, first = sentence.reading, sentence.first
    thing = reading.at(hit.first, "thing")
    if thing and thing.last > hit.last and thing.value.sort == "none":
        return []  # "300 men of the ranks": how many, not who
    kind = "witness" if hit.value == "witness" else "unknown"
    owner = sentence.cast[-1] if sentence.cast and sentence.cast[-1].last == hit.first else None
    if owner and reading.owns(hit.first - 1) and serve(reading, hit.first, owner):
        sentence.cast.pop()
        return [make(phrase(reading, owner.first, hit.last, first), hit.first, owner.party, "military", None, "org")]
    party = None if hit.value == "witness" else "civilians"  # who saw it speaks for no side
    name = full_name(sentence, hit)
    last, kind = (name[1], "witness") if name else (hit.last, kind)
    known_as = called(reading, *name, hit.cases) if name else None
    return [make(phrase(reading, hit.first, last, first), hit.first, party, kind, known_as, "civil")]


def _of_pronoun(sentence: Sentence, hit: Hit) -> list[Agent]:
    reading, memory, first, last = sentence.reading, sentence.memory, sentence.first, sentence.last
    if hit.value == "that":
        return _of_demonstrative(sentence, hit)
    said = hit.first > first and "sconj" in reading.words[hit.first - 1].classes  # "the sides agreed that they"
    if hit.value == "sides" or (said and any(h.value == "sides" for h in reading.of(first, hit.first, "pronoun"))):
        span = phrase(reading, hit.first, hit.last, first)
        return [make(span, hit.first, a.party, a.type, a.name, "pronoun") for a in memory.people.sides]
    if hit.value == "body" and reading.pack.cases and _specified(reading, hit, first, last):
        return []
    known = antecedent(sentence, hit.first, number_of(reading, hit, last))
    if known is None or stands_for_no_one(reading, hit, last):
        return []
    relation, at = governor(reading, hit.first, first)
    span = Phrase(hit.first, hit.last, relation, at)
    return [make(span, hit.first, known.party, known.type, known.name, "pronoun")]


def _specified(reading: Reading, hit: Hit, first: int, last: int) -> bool:
    """Whether a noun that can mean the body last named says which it is: 'the committee of X', 'another committee'."""
    before = hit.first - 1
    if any(cue.last == hit.first for cue in reading.of(max(first, hit.first - _CUE), hit.first, "cue")):
        return False  # "by data of the ministry"
    if before >= first and (reading.words[before].adjective or reading.at(before, "adj", "possessive")):
        return True
    behind = hit.last < last and link(reading, hit.last, last)[0] == "of"
    return behind or (hit.last < last and reading.tokens.word[hit.last] in reading.pack.quotes)


def _of_thing(sentence: Sentence, i: int) -> list[Agent]:
    """'the convoy', of which was said before whose it is."""
    reading, memory, first = sentence.reading, sentence.memory, sentence.first
    if i == first or not reading.is_(i - 1, "definite"):
        return []
    span = phrase(reading, i, i + 1, first)
    return [make(span, i, memory.people.belongings[reading.tokens.low[i]], "unknown", None, "attribute")]


def _of_demonstrative(sentence: Sentence, hit: Hit) -> list[Agent]:
    """'and he (that one) has promised': a demonstrative right before its verb, behind the one whom it means."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
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


_BUILD: dict[str, Callable[[Sentence, Hit], list[Agent]]] = {
    "adj": _of_adjective,
    "org": of_body,
    "title": of_title,
    "person": of_person,
    "surname": of_surname,
    "party": of_party,
    "civil": _of_civilians,
    "land": of_land,
    "pronoun": _of_pronoun,
    "possessive": _of_possessive,
}
