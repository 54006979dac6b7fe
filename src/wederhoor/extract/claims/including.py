"""Further counts of those who came to harm: some of them, 'thirty died, among them nine children', or more, 'five died;
later it was nine'."""

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.claims.located import located
from wederhoor.extract.claims.time import time_of
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.measures.counts import CountMention, find_counts
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Hit
from wederhoor.model import Quantity

_COPULA = 3  # tokens in which it is said who they are: "were all children"
_NUMBER = 3  # tokens within which a number ends that opens a sentence
_NEAR = 4  # tokens between those who are a part and where they are
_OF_PEOPLE = ("harm.", "access.evacuated")
_PEOPLE = ("person", "other")  # "twenty were injured" counts others

_PART = "part"  # the relation of a place that is only where some of those counted are

Said = tuple[Draft, list[Scope]]


def set_parts_apart(sentence: Sentence) -> None:
    """The places of those who are only a part of what is counted before them are not where all of that is: 'killed 27,
    including a boy [in X], and hurt 20'."""
    reading = sentence.reading
    for hit in reading.of(sentence.first, sentence.last, "including"):
        people = (c for c in sentence.counts if c.unit == "person" and c.head is not None)
        if not any(c.first in (hit.last, hit.last + 1) for c in people) or not any(
            c.last <= hit.first for c in sentence.counts
        ):
            continue
        end = next((k for k in range(hit.last, sentence.last) if reading.is_(k, "mark")), sentence.last)
        sentence.spots = [s._replace(relation=_PART) if hit.last < s.head < end else s for s in sentence.spots]


def including(sentence: Sentence, said: list[Said], before: list[Said]) -> list[Said]:
    """For each 'among them' with a count of people behind it: the harm counted right before, of so many; where that
    opens a sentence which tells nothing else, the harm told `before`."""
    hits = sentence.reading.of(sentence.first, sentence.last, "including") if said or before else []
    if hits and opens_with_part(sentence, hits) and not (said or sentence.triggers or _new_paragraph(sentence)):
        tokens, said = sentence.reading.tokens, before
        sentence.counts = find_counts(tokens, sentence.first, sentence.last, sentence.reading.pack.numbers)
    else:
        said = [(d, scopes) for d, scopes in said if sentence.first <= d.trigger.first]
    counted = [(d, scopes) for d, scopes in said if hits and _harms_people(d)]
    out = []
    for hit in hits if counted else ():
        count = _counted(sentence, hit)
        whole = [(d, scopes) for d, scopes in counted if _before(sentence, d, hit)]
        if count is not None and whole:
            draft, scopes = whole[-1]
            out.append((_part(sentence, draft, hit, count), scopes))
    return out + _recounted(sentence, said)


def opens_with_part(sentence: Sentence, hits: list[Hit]) -> bool:
    """Whether a sentence opens with a part of those counted before it, or with how many that is: 'Among them were',
    'Ten of them were'."""
    words, first = sentence.reading.words, sentence.first
    if hits[0].first > first + _NUMBER:
        return False
    return all(words[k].classes & {"num", "degree", "adv"} for k in range(first, hits[0].first)) or (
        hits[0].first == first + 1 and sentence.reading.tokens.word[first].isdigit()
    )


def _new_paragraph(sentence: Sentence) -> bool:
    return sentence.first in sentence.reading.tokens.paragraphs


def _recounted(sentence: Sentence, said: list[Said]) -> list[Said]:
    """For each clause that says no more than that it was so many, by a number alone, the harm last counted before."""
    out: list[Said] = []
    clauses = sentence.parts[1:] if any(count.head is None for count in sentence.counts) else []
    for clause in clauses:
        if (
            clause.kind != "main"
            or any(t.clause is clause for t in sentence.triggers)
            or not _only_is(sentence, clause)
        ):
            continue
        count = next((c for c in sentence.counts if c.head is None and c.min and c.last == clause.last), None)
        counted = [(d, scopes) for d, scopes in said if _counts_people(d) and d.trigger.first < clause.first]
        if count is not None and counted:
            draft, scopes = counted[-1]
            more = _part(sentence, draft, Hit(count.first, count.last, "including", None), count)
            told = any(clause.has(time.first) for time in sentence.times)
            time = time_of(sentence, more.trigger, more.place, future=False) if told else more.time
            out.append((more._replace(time=time), scopes))
    return out


def _only_is(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause has no verb but one that says what is, or becomes: 'by evening it was nine'."""
    copulas = sentence.reading.pack.copulas
    return all(verb.word.helps or not verb.word.lemmas.isdisjoint(copulas) for verb in clause.verbs)


def _counts_people(draft: Draft) -> bool:
    people = draft.quantity is not None and draft.quantity.unit in _PEOPLE and draft.polarity == "affirmed"
    return people and draft.kind.startswith(_OF_PEOPLE)


def _harms_people(draft: Draft) -> bool:
    """Whether people come to harm, if no one counts how many: 'dead fell, among them ten children'."""
    return _counts_people(draft) or (
        draft.quantity is None and draft.polarity == "affirmed" and draft.kind.startswith("harm.")
    )


def _counted(sentence: Sentence, hit: Hit) -> CountMention | None:
    """The count of people behind a hit, or before it: 'of them three children', 'three of them children'."""
    begins, reading = _past_adjectives(sentence, hit.last), sentence.reading
    told = hit.first == sentence.first and begins < sentence.last and reading.words[begins].helps
    if told:
        told = not any(verb.at > begins and verb.has("part") for clause in sentence.parts for verb in clause.verbs)
        begins += 1 + (begins + 1 < sentence.last and reading.is_(begins + 1, "pron"))  # "van hen waren [er] tien"
    behind = (c for c in sentence.counts if c.first in (hit.last, begins) and (_of_people(sentence, c) or told))
    before = (c for c in sentence.counts if c.last == hit.first and _are(sentence, hit.last))
    return next((c for c in (*behind, *before) if c.min), None)


def _past_adjectives(sentence: Sentence, k: int) -> int:
    """Where one of those counted is named behind what is said of them, in a language with cases: 'a small child'."""
    reading = sentence.reading
    while reading.pack.cases and k + 1 < sentence.last and reading.words[k].adjective:
        k += 1
    return k


def _of_people(sentence: Sentence, count: CountMention) -> bool:
    return count.unit == "person" or _are(sentence, count.last)


def _are(sentence: Sentence, k: int) -> bool:
    """Whether people are named from token `k` on: '[were] children'."""
    return bool(_people(sentence, k))


def _people(sentence: Sentence, k: int) -> list[Hit]:
    named = sentence.reading.of(k, min(k + _COPULA, sentence.last), "civil", "party")
    return [hit for hit in named if hit.cls == "civil" or hit.value.sort == "people"]


def _before(sentence: Sentence, draft: Draft, hit: Hit) -> bool:
    """Whether a draft's count, or where it has none its words, stand before a hit, in its own sentence."""
    span = draft.quantity.span if draft.quantity else None
    if draft.quantity is None:
        return sentence.first <= draft.trigger.first < hit.first and hit.first > sentence.first
    return span is not None and span.start < sentence.reading.tokens.start[hit.first]


def _part(sentence: Sentence, whole: Draft, hit: Hit, count: CountMention) -> Draft:
    """The same harm, done to those counted behind a hit."""
    first = min(hit.first, count.first)
    last = max(hit.last, count.last, (count.head or 0) + 1)
    if count.last == hit.first:  # "ten of them [were children]"
        last = max((h.last for h in _people(sentence, hit.last)), default=last)
    tokens, clause = sentence.reading.tokens, sentence.clause_at(hit.first) or whole.trigger.clause
    trigger = Trigger(whole.trigger.frame, whole.trigger.word, first, last, clause, None, None, ())
    quantity = Quantity(min=count.min, max=count.max, unit="person", span=tokens.span(count.first, count.last))
    own = next((s for s in sentence.spots if s.relation == _PART and s.first >= last), None)
    place = (
        located(own.place, span=tokens.span(own.head, own.last)) if own and own.first - last <= _NEAR else whole.place
    )
    return whole._replace(trigger=trigger, first=first, last=last, quantity=quantity, place=place, evidence={})
