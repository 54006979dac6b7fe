"""People who are spoken of by their names, known or not."""

from wederhoor.extract.grammar.phrases import governor, phrase, proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent, make
from wederhoor.extract.who.apposed import past_charge
from wederhoor.extract.who.offices import office_of, past_age, past_unknown, tail
from wederhoor.extract.words.reading import Hit, Reading, between
from wederhoor.language.declension import Cases, personal
from wederhoor.language.text import is_initial

_LONGEST = 5  # words of a name
_FULL, _FEW = 2, 4  # words of a full name
_NAMED = frozenset({"nom.sg", "gen.sg"})  # cases of a noun behind which a name stands
_FIELD = 4  # tokens of the part of the world that an office is for, at the most
_BEHIND = 6  # tokens behind a name in which what explains it begins


def name_end(reading: Reading, first: int, last: int) -> int:
    """Where the capitals of a name end that begins at token `first`: before the body that someone is told to, in a
    language with cases, 'said Jan Jansen [to] RIA Novosti', and before a state behind a full name, Dutch 'beschuldigde
    Jan Jansen [Rusland] van'."""
    end = proper(reading, first, last)
    full = _FULL if reading.pack.verb_second else 1
    if reading.pack.fixed_order or end <= first + full:
        return end
    sorts = ("body",) if reading.pack.cases else ("country",)
    return next((h.first for h in reading.of(first + full, end, "party") if h.value.sort in sorts), end)


def called(reading: Reading, first: int, end: int, cases: Cases) -> str:
    """The name from token `first` up to `end` of whoever stands in such cases, in the nominative."""
    name = " ".join(reading.tokens.word[first:end])
    oblique = "gen.sg" in cases and "nom.sg" not in cases
    return personal(name, reading.pack.grammar.personal) if oblique else name


def full_name(sentence: Sentence, hit: Hit) -> tuple[int, int] | None:
    """Where a person's full name stands behind the noun for them, in a language with cases, perhaps with where they
    live between them: 'the resident [of X] Jan Jansen'."""
    reading, last = sentence.reading, sentence.last
    if hit.cases.isdisjoint(_NAMED) or len(between(reading.capitals, hit.last, min(last, hit.last + _BEHIND))) < _FULL:
        return None
    alone = proper(reading, hit.last, last) == hit.last + _FULL  # and not where they live
    behind = hit.last if alone else office_of(reading, hit.last, last)[1]
    behind = past_unknown(reading, hit.last, last, generic=False) if behind == hit.last and not alone else behind
    if behind + 1 >= last or not reading.tokens.word[behind][0].isupper() or reading.at(behind, "party", "adj", "org"):
        return None
    end = name_end(reading, behind, last)
    village = reading.at(behind, "name")
    if village is not None and end >= village.last + _FULL:
        behind = village.last  # "of the village [of X] Jan Jansen"
    return (behind, end) if behind + _FULL <= end <= behind + _FEW else None


def of_person(sentence: Sentence, hit: Hit) -> list[Agent]:
    """Someone whom the theatre knows; by a single name, whoever the report has given that name in full."""
    reading, first = sentence.reading, sentence.first
    named = sentence.memory.people.person(reading.tokens.word[hit.first]) if hit.last == hit.first + 1 else None
    who = named or hit.value
    begin = hit.first
    while begin > first and is_initial(reading.tokens.word[begin - 1]):
        begin -= 1
    span = phrase(reading, begin, hit.last, first)
    return [make(span, hit.first, who.party, who.type, who.name, "person")]


def of_surname(sentence: Sentence, hit: Hit) -> list[Agent]:
    """Someone by a surname that others bear too: only once the report has named them in full or by their office."""
    reading, memory, first = sentence.reading, sentence.memory, sentence.first
    known = memory.people.person(reading.tokens.word[hit.first]) or memory.people.in_full(hit.value.name)
    if known is None or not reading.tokens.word[hit.first][0].isupper():
        return []
    span = phrase(reading, hit.first, hit.last, first)
    return [make(span, hit.first, known.party, known.type, known.name, "person")]


def named(sentence: Sentence, i: int) -> list[Agent]:
    """A name that nobody knows, with what they are behind a comma: 'Jan Jansen, 45, head of the mission'."""
    reading, last = sentence.reading, sentence.last
    if not reading.tokens.word[i][0].isupper() or reading.words[i].classes:
        return []
    if reading.pack.fixed_order and reading.at(i, "region", "settlement"):
        return []  # "into Sumy Oblast, the spokesman"
    known = _named_before(sentence, i)
    if known:
        span = phrase(reading, i, i + 1, sentence.first)
        return [make(span, i, known.party, known.type, known.name, "org" if known.sort == "org" else "person")]
    end = proper(reading, i, last)
    begins, aged = past_age(reading, end, last)
    if begins == end or end - i > _LONGEST or (not aged and _no_person(sentence, i, end)):
        return []
    found = _explained(sentence, (i, end), begins, aged=aged)
    if reading.at(i, "name") is None:
        return found
    return [agent._replace(cases=reading.words[i].cases) for agent in found]  # of a man, not of the town of his name


def _named_before(sentence: Sentence, i: int) -> Agent | None:
    """Whoever the report has given the surname at token `i`, in whatever case it was and is."""
    memory, low = sentence.memory, sentence.reading.tokens.low[i]
    known, undo = memory.people.person(low), sentence.reading.pack.lexicon.declension.undo
    if known is not None or not sentence.reading.pack.cases:
        return known
    bases = set(undo(low))
    return next((who for name, who in memory.people.everyone() if name in bases or low in undo(name)), None)


def _no_person(sentence: Sentence, i: int, end: int) -> bool:
    """Whether a name before a comma is a place's, or what a preposition is about: 'on Telegram, the mayor'."""
    reading = sentence.reading
    governed = end == i + 1 and governor(reading, i, sentence.first)[0] is not None
    place = reading.at(i, "name")
    return governed or bool(place and place.last >= end)


def _explained(sentence: Sentence, name: tuple[int, int], begins: int, *, aged: bool) -> list[Agent]:
    """Whoever has a name, by what is said of them from token `begins` on: their office, or what they are."""
    reading, last, (i, end) = sentence.reading, sentence.last, name
    k = begins
    while k < min(last, end + _BEHIND) and reading.is_(k, "det"):
        k += 1
    adjective = reading.at(k, "adj") if k < last else None
    at = _past_field(reading, adjective.last if adjective else k, last)
    title = reading.at(at, "title", "civil") if at < last else None
    called = " ".join(reading.tokens.word[i:end])
    if title is None:
        explained = aged or (k > begins and _of_a_kind(reading, k, last))
        span = phrase(reading, i, begins, sentence.first)
        return [make(span, i, None, "witness", called, "person")] if explained else []
    if title.cls == "civil":
        span = phrase(reading, i, title.last, sentence.first)
        return [make(span, i, None, "witness", called, "person")] if aged or k > begins else []
    owner, after, body_type = office_of(reading, tail(reading, title.last, last), last)
    kind = body_type if body_type and title.value.generic else title.value.type
    after = past_charge(reading, after, last) if reading.pack.fixed_order else after
    span = phrase(reading, i, max(after, title.last), sentence.first)
    return [make(span, i, adjective.value if adjective else owner, kind, called, "person")]


def _past_field(reading: Reading, i: int, last: int) -> int:
    """Where an office begins behind the part of the world that it is for: '[senior South Asia] researcher'; `i` where
    no office does."""
    k, end = i, min(last, i + _FIELD)
    while reading.pack.fixed_order and k < end and reading.at(k, "title") is None:
        field = reading.at(k, "direction", "name", "party")
        if field is None and not reading.words[k].adjective:
            return i
        k = field.last if field is not None else k + 1
    return k if k < last and reading.at(k, "title") is not None else i


def _of_a_kind(reading: Reading, k: int, last: int) -> bool:
    """Whether 'a ...' behind a name explains it by a common noun for no place, body or thing: 'a teacher'."""
    word = reading.words[k] if k < last else None
    noun = word is not None and not word.classes and not word.forms and k not in reading.hits
    noun = noun and reading.tokens.word[k].islower()
    return noun and not reading.is_(k - 1, "definite")
