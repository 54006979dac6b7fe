"""Accounts: what someone says or writes, by the noun for it. 'The UN's report', 'figures of the ministry'."""

from wederhoor.extract.attribution.sources import source, told_of
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Hit
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_PRINTED = Cue(shape="account", words=())
_WHOSE = frozenset({"of", "from", "by"})
_NEAR = 6  # tokens between an account and whose it is


def account_in(sentence: Sentence, clause: Clause) -> Hit | None:
    """The noun for an account in a clause, the first that is no part of a cue, as in "by data of"."""
    reading = sentence.reading
    hits = (hit for a, b in clause.parts for hit in reading.of(a, b, "account"))
    return next((hit for hit in hits if not any(h.cls == "cue" for h in reading.governors.get(hit.last, ()))), None)


def whose(sentence: Sentence, account: Hit) -> Agent | None:
    """Whose an account is: of whoever is named right behind it, or stands before it as an attribute or an owner."""
    behind = (
        a
        for a in sentence.cast
        if 0 <= a.first - account.last <= (_NEAR if a.relation in _WHOSE else 0)
        if a.relation in _WHOSE or (a.relation is None and a.cases and can_be(a.cases, "gen"))  # "data [of the] UN"
    )
    owner = next((a for a in behind if a.relation == "by" or not _told_between(sentence, account.last, a.first)), None)
    if owner is None:
        owner = next((a for a in sentence.cast if account.first in (a.head, a.last) and a.first < account.first), None)
    return owner._replace(type="government") if owner and owner.sort == "attribute" else owner


def announced(sentence: Sentence, clause: Clause, verb: Verb) -> list[Agent]:
    """Those at whose account a passive says something is said, and those beside them: Dutch 'is op een persconferentie
    van X gezegd'."""
    reading = sentence.reading
    if not reading.pack.verb_second or not verb.has("part") or not told_of(reading, clause, verb):
        return []
    account = account_in(sentence, clause)
    owner = whose(sentence, account) if account is not None else None
    return [a for a in sentence.cast if owner is not None and a.group == owner.group]


def _told_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb stands there: 'a report accuses X of', where it is not X's."""
    return any(first <= v.at < last for clause in sentence.parts for v in clause.verbs if v.finite)


def of_work(sentence: Sentence, at: int) -> bool:
    """Whether the clause of token `at` speaks of a work, such as a report, that it does not take up from before."""
    works = [hit for hit in sentence.reading.of(sentence.first, sentence.last, "account") if hit.value == "work"]
    clause = sentence.clause_at(at) if works else None
    works = [hit for hit in works if clause and clause.has(hit.first)]
    if sentence.reading.pack.articles:
        return any(not refers_back(sentence, hit) for hit in works)
    return any(can_be(hit.cases, "acc") or can_be(hit.cases, "loc") for hit in works)


def refers_back(sentence: Sentence, account: Hit) -> bool:
    """Whether an account is one that was spoken of before: 'the report'."""
    reading = sentence.reading
    return not reading.pack.articles or (account.first > 0 and reading.is_(account.first - 1, "definite"))


def again_of(sentence: Sentence, account: Hit) -> tuple[Source, ...]:
    """Whose an account is that was spoken of before: 'the article' is that of the medium last named, 'the report' its
    author's, else the last speaker's."""
    if not refers_back(sentence, account):
        return ()
    medium = sentence.memory.people.body("media") if sentence.reading.is_(account.first, "printed") else None
    if medium is not None:
        return (source(sentence.reading, medium, None, _PRINTED),)
    return (sentence.memory.people.works if account.value == "work" else ()) or sentence.memory.said[:1]
