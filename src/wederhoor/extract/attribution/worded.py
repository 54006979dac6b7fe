"""Who says what by a word that names a source, and no verb: "according to X", "in the words of X"."""

from collections.abc import Sequence

from wederhoor.extract.attribution.accounts import again_of, whose
from wederhoor.extract.attribution.reach import only_source
from wederhoor.extract.attribution.same import by_owner, once_more
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.shapes import joined_from, only_says
from wederhoor.extract.attribution.sources import source, speakers
from wederhoor.extract.attribution.strangers import in_quotes, qualified, stranger
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import SHORT
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_ACCOUNT = 4  # tokens within which an account is named: "according to an official Syrian report"
_SOME = frozenset({"num", "det", "pron"})


def by_word(sentence: Sentence, hit: Hit, found: Sequence[Scope | None]) -> Scope | None:
    reading, first, last = sentence.reading, sentence.first, sentence.last
    cue: Cue = hit.value
    here = sentence.clause_at(hit.first)
    if cue.shape in ("report", "supposed", "again"):
        unnamed = Source(stance=cue.stance, cue=reading.tokens.span(hit.first, hit.last))
        unknown = () if cue.shape == "supposed" else (unnamed,)
        said = (_said_before(sentence, hit, found) or unknown) if cue.shape == "again" else unknown
        if cue.shape == "again" and here and first < here.first >= hit.first - 1:
            return Scope(first, here.first, said, (), cue, hit.first)
        start, end = _ahead(sentence, here) if here else (hit.last, last)
        if here and here.first == first and here.opener is not None and reading.is_(here.opener, "manner"):
            end = last  # "as is reported, ..."
        if here and here.first == first and here.last == hit.last and cue.shape == "report":
            end = last  # "according to unconfirmed reports, ..."
        return Scope(start, end, said, (), cue, hit.first)
    sources = _subject(sentence, hit, here) if cue.shape == "subject" else _after(sentence, hit)
    if not sources:
        return None
    if cue.shape == "closing":
        return Scope(first, hit.first, sources, (), cue, hit.first, back=_points_back(reading, first, hit.first))
    if here and _closes(sentence, hit, here):
        return Scope(first, hit.first, sources, (), cue, hit.first)
    start, end = _ahead(sentence, here) if here else (first, last)
    if here and reading.pack.fixed_order and reading.is_(hit.first - 1, "mark") and end >= last - 1:
        start = joined_from(here)
    apart = [k for k in reading.those("mark", start, hit.first) if reading.tokens.word[k] == ";"]
    return Scope(apart[-1] if apart else start, end, sources, (), cue, hit.first)


def _said_before(sentence: Sentence, hit: Hit, found: Sequence[Scope | None]) -> tuple[Source, ...]:
    """Whose words are meant again: of whoever spoke before in the sentence, else in one before; else whoever the report
    spoke of last."""
    here = [scope for scope in found if scope and scope.key < hit.first and scope.sources]
    if here or sentence.memory.said:
        return here[-1].sources[:1] if here else sentence.memory.said[:1]
    last = sentence.memory.people.antecedent("one")
    return (source(sentence.reading, last, None, hit.value),) if last is not None else ()


def _points_back(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing stands before what closes a sentence but what points at the one before: 'of this it is told'."""
    pointing = (reading.is_(k, "demo") or reading.is_(k, "prep") for k in range(first, last))
    return last <= first + 1 or all(pointing)


def _closes(sentence: Sentence, hit: Hit, here: Clause) -> bool:
    """Whether a preposition behind a comma names who says all that stands before it: '..., according to the army.'"""
    reading = sentence.reading
    behind = sentence.behind(here) if here.last < sentence.last - 1 else []
    if here.last < sentence.last - 1 and not (
        behind and behind[0].kind == "rel" and all(c.kind != "main" for c in behind)
    ):
        return False
    if hit.first > here.first and here.kind in ("sub", "rel"):
        tells = any(v.finite and v.at > hit.last for v in here.verbs)  # "..., which, according to X, was hit"
        return reading.is_(hit.first - 1, "mark") and not tells
    apart = here.first > sentence.first and reading.is_(here.first - 1, "mark") and only_source(sentence, here)
    return apart and (hit.first == here.first or only_says(here))  # "according to data released by X", "so X says"


def _ahead(sentence: Sentence, here: Clause) -> tuple[int, int]:
    """A clause and those that hang on it, up to the next main one."""
    end = here.last
    for clause in sentence.behind(here):
        shares = here.kind == "main" and (_shares_first(sentence.reading, clause) or _strung(sentence, here, clause))
        if (clause.kind == "main" and not shares) or (here.kind != "main" and clause.parent is not here):
            break
        end = max(end, clause.last)
    return here.first, min(end, sentence.last)


def _shares_first(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has what stands first in the one that it is joined to: 'according to X A fell and B did'."""
    finite = clause.finite
    joined = reading.is_(clause.first, "cconj") and finite is not None and finite.at == clause.first + 1
    apart = reading.is_(clause.first, "contrast") and (finite is None or not reading.is_(finite.at + 1, "pron"))
    return joined and not apart and not reading.pack.fixed_order


def _strung(sentence: Sentence, here: Clause, clause: Clause) -> bool:
    """Whether a clause is only strung onto one that opens the sentence: 'by data of X, A fell, two were hurt'."""
    reading = sentence.reading
    speaks = any(v.word.cues and SHORT.isdisjoint(v.feats) for v in clause.verbs)  # not "27 raids were recorded"
    added = reading.pack.free_order and reading.is_(clause.first, "cconj")  # "A fell, [and] B held"
    apart = (reading.is_(clause.first, "contrast") and not added) or speaks
    return not reading.pack.verb_second and here.first == sentence.first and not apart


def _subject(sentence: Sentence, hit: Hit, here: Clause | None) -> tuple[Source, ...]:
    """The sources that are the subject of a cue's clause."""
    reading, verb = sentence.reading, here.finite if here else None
    span = reading.tokens.span(hit.first, hit.last)
    said = speakers(sentence, here, verb) if here and verb else []
    return tuple(source(reading, agent, span, hit.value) for agent in said)


def _after(sentence: Sentence, hit: Hit) -> tuple[Source, ...]:
    """The sources that stand right behind a preposition or a closing word."""
    reading, cast = sentence.reading, sentence.cast
    span = reading.tokens.span(hit.first, hit.last)
    marked = reading.pack.cases and hit.last < sentence.last and reading.is_(hit.last, "mark")
    if marked and reading.tokens.word[hit.last] not in reading.pack.quotes:
        return ()  # "by first accounts, ...": no one is named
    begin = _past_one(reading, hit.last, sentence.last) if reading.pack.cases else hit.last
    near = _near(sentence, hit, begin)
    account = next((h for h in reading.of(hit.last, min(hit.last + _ACCOUNT, sentence.last), "account")), None)
    owner = whose(sentence, account) if account and (near is None or near.sort == "attribute") else None
    if owner is not None:
        return (source(reading, owner, span, hit.value),)
    if near is None or near.sort == "attribute":
        return _unlisted(sentence, hit, begin, near, account)
    row = [a for a in cast if a.group == near.group and a.sort != "attribute"]
    if len(row) == 1 and (same := once_more(sentence, near)):
        return same
    row = [a._replace(first=hit.last) if a is near and begin > hit.last else a for a in row]
    return tuple(source(reading, a, span, hit.value) for a in row)


def _near(sentence: Sentence, hit: Hit, begin: int) -> Agent | None:
    """Who is named at token `begin`, behind a cue; not whose adviser it is: 'according to X's [adviser Y]'."""
    reading, cast = sentence.reading, sentence.cast
    word = reading.tokens.word[begin] if begin < sentence.last else ""
    named = word[:1].isupper() and not reading.words[begin].classes  # "according to X ten people"
    near = next((a for a in cast if 0 <= a.first - begin <= (not named) or a.at == hit.first), None)
    if near and reading.owns(near.last - 1):
        near = next((a for a in cast if a.first == near.last), near)
    return near


def _unlisted(sentence: Sentence, hit: Hit, begin: int, near: Agent | None, account: Hit | None) -> tuple[Source, ...]:
    """Who is meant at token `begin` where no one listed is named: `near` only tells whose side they are on."""
    reading, last = sentence.reading, sentence.last
    span = reading.tokens.span(hit.first, hit.last)
    if near is not None and (side := qualified(reading, near, begin, span, hit.value)):
        return side
    spoken = account is not None and (account.value == "work" or reading.pack.articles)  # "according to the statement"
    if near is None and account and spoken and (of := again_of(sentence, account)):
        return of
    quoted = begin < last and reading.tokens.word[begin] in reading.pack.quotes
    if quoted and (titled := in_quotes(reading, begin, last, span, hit.value)):
        return titled
    if near is None and not reading.pack.articles and (again := by_owner(sentence, begin)):
        return again
    return stranger(reading, begin, last, span, hit.value) or _unowned(reading, hit, account)


def _past_one(reading: Reading, i: int, last: int) -> int:
    """Where those begin one or some of whom say it: 'by the words of one of [the residents]'."""
    some = i + 2 < last and not _SOME.isdisjoint(reading.words[i].classes)
    among = reading.at(i + 1, "relation") if some else None
    return among.last if among is not None and among.value in ("from", "among") else i


def _unowned(reading: Reading, hit: Hit, account: Hit | None) -> tuple[Source, ...]:
    """The account that no one is said to have made: 'according to hospital records'."""
    if account is None or not reading.pack.fixed_order:
        return ()
    span = reading.tokens.span(hit.last, account.last)
    cue = reading.tokens.span(hit.first, hit.last)
    return (Source(mention=span.of(reading.tokens.text), span=span, cue=cue, stance=hit.value.stance),)
