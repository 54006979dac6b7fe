"""Whom a pronoun means: someone of its own sentence before it, else whom the report last spoke of."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.extract.words.telling import has_said, says, tells
from wederhoor.language.frame import Cue

_ASIDES = frozenset({"adv", "neg"})
_ACCOUNT = 8  # tokens from an account to what it says
_AUTHORS = frozenset({"from", "by", "of"})
_ALONE = frozenset({"civil", "stranger"})
_TELLING = frozenset({"body", "org", "stranger"})
_PEOPLE = frozenset({"witness", "ngo", "expert", "health", "media", "unknown"})  # types whose nouns can be for one
_PERSONS = frozenset({"military", "witness"})
_WHERE = frozenset({"in", "near", "of", "from"})
_NAME = 6  # tokens of a place
_COMPLEMENT = 6  # tokens within which what is said begins: "it was reported on Monday that"
_BODIES = frozenset({"country", "capital", "seat", "group", "org", "body", "pronoun"})
_FITTING = {
    "one": frozenset({"person", "title"}),
    "many": _BODIES | {"people", "civil"},
    "body": _BODIES,
    "either": _BODIES | {"person", "title"},
}
_NOT_NAMED = frozenset({"art", "num", "poss", "dem", "quantifier", "pron", "neg"})  # what no article stands before
_BY_ITSELF = frozenset({"prep", "adv", "calendar", "pronadv"})  # no word between an article and its noun


def antecedent(sentence: Sentence, i: int, number: str, *, owns: bool = False) -> Agent | None:
    """Whom the pronoun at token `i` means: as a subject, or where it `owns`, the last subject before it that it can
    mean."""
    reading = sentence.reading
    hangs = i > 1 and "sconj" in reading.words[i - 1].classes
    if hangs and (author := _author_before(sentence, i, number)):
        return author
    fitting = [a for a in sentence.cast if a.relation is None and a.sort in _FITTING.get(number, ()) and a.last <= i]
    fixed = reading.pack.fixed_order
    subjects = [a for a in fitting if reading.words[a.last].forms or (fixed and _is_somewhere(reading, a.last, i))]
    if fixed and i > sentence.first and reading.words[i - 1].cues and len(subjects) > 1:
        subjects = [a for a in subjects if reading.words[a.last].cues] or subjects  # "X said Y fell and claimed it"
    if _speaks(reading, i):
        speaking = [a for a in subjects if reading.words[a.last].cues]
        subjects = speaking or ([] if sentence.memory.people.antecedent(number) else subjects)
    if subjects and (owns or not _object(reading, i)):
        return subjects[-1]
    if fixed and (witness := _witness_before(sentence, i, number)) is not None:
        return witness
    teller = sentence.memory.people.teller if number == "one" and reading.pack.cases else None
    if teller is not None and _is_someone(teller) and _speaks(reading, i):
        return teller
    body = sentence.memory.people.teller if number == "body" and reading.pack.cases else None
    if body is not None and body.sort in _TELLING and body.type != "media" and not _only_fighters(reading, body):
        return body
    meant = _doers(sentence, i, number) or sentence.memory.people.antecedent(number)
    noun = number == "body" and bool(reading.pack.cases)  # "the ministry", which has a gender, and not only "it"
    return None if noun and meant is not None and _only_fighters(reading, meant) else meant


def _witness_before(sentence: Sentence, i: int, number: str) -> Agent | None:
    """Whoever of no name spoke last, and goes on as "they" or as "he": 'residents said ... . They said', 'an activist
    said ... . He said'."""
    teller, reading = sentence.memory.people.teller, sentence.reading
    if teller is None or teller.name is not None or not _speaks(reading, i):
        return None
    several = reading.tokens.low[teller.head].endswith(reading.pack.noun_plural) or reading.is_(teller.head, "plural")
    able = teller.sort == "civil" or (number == "one" and teller.sort == "org" and teller.type in _PEOPLE)
    if not able or number != ("many" if several else "one"):
        return None
    return teller._replace(type="witness") if (teller.sort, teller.type) == ("civil", "unknown") else teller


def _doers(sentence: Sentence, i: int, number: str) -> Agent | None:
    """Who did something before, whom a 'they' at token `i` that does something itself means."""
    reading, doers = sentence.reading, sentence.memory.people.doers
    if doers is None or number != "many" or reading.pack.fixed_order or _speaks(reading, i):
        return None
    told = any(says(word) for word in reading.words[sentence.first : i])  # "X says that they"
    return None if told else doers


def _only_fighters(reading: Reading, agent: Agent) -> bool:
    """Whether someone is only called fighters, which no body that speaks is: 'gunmen', 'the ministry'."""
    return agent.type == "armed_group" and reading.at(agent.head, "org") is not None


def _is_somewhere(reading: Reading, k: int, last: int) -> bool:
    """Whether only where someone is stands between them and their verb: 'the rebels [in eastern X] say they'."""
    link = reading.at(k, "relation")
    if link is None or link.value not in _WHERE:
        return False
    named = range(link.last, min(last, link.last + _NAME))
    return any(reading.words[n].forms and reading.tokens.word[n][0].islower() for n in named)


def _is_someone(agent: Agent) -> bool:
    """Whether a noun that can be of many is of one person: 'the airman', 'an eyewitness'."""
    if agent.sort in _ALONE:
        return True
    one = agent.sort == "org" and agent.type in _PERSONS and any(case.endswith("sg") for case in agent.cases)
    return one and not {"nom.sg", "acc.sg"} <= agent.cases


def _author_before(sentence: Sentence, i: int, number: str) -> Agent | None:
    """Whose the account is that what begins with the pronoun at token `i` hangs on: 'a promise from X that its'."""
    reading = sentence.reading
    if not reading.of(max(sentence.first, i - _ACCOUNT), i, "account"):
        return None
    fitting = (a for a in sentence.cast if a.sort in _FITTING.get(number, ()) and a.relation in _AUTHORS)
    return next((a for a in fitting if a.last == i - 1), None)


def _speaks(reading: Reading, i: int) -> bool:
    """Whether the pronoun at token `i` says something: it is whoever spoke before, not whom that was about."""
    beside = (*reading.words[max(0, i - 1) : i], *reading.words[i + 1 : i + 2])
    if reading.pack.fixed_order and beside and beside[-1].forms:
        beside = beside[-1:]  # "said it will not stop"
    if not reading.pack.verb_second:  # whose auxiliaries say nothing in idioms
        return any(word.cues and word.forms for word in beside)
    return any(says(word) for word in beside) or (i + 1 < len(reading.words) and has_said(reading, i + 1))


def _object(reading: Reading, i: int) -> bool:
    """Whether the word before a pronoun governs it: a verb, or a preposition."""
    before = reading.words[i - 1] if i else None
    return before is not None and not before.cues and (bool(before.forms) or reading.at(i - 1, "relation") is not None)


def number_of(reading: Reading, hit: Hit, last: int) -> str:
    """Whether a pronoun is of one or of many; of a pronoun that can be both, its verb tells where it can."""
    numbers = {h.value for h in reading.hits[hit.first] if h.cls == "pronoun"}
    if len(numbers) == 1:
        return str(hit.value)
    ahead = () if reading.pack.fixed_order else range(hit.last + 1, last)  # "that they the town have taken"
    near = (k for k in (hit.last, hit.first - 1) if 0 <= k < last and reading.words[k].forms)
    verb = next(near, next((k for k in ahead if _tells_number(reading, k)), None))
    if verb is not None and "pres" in reading.words[verb].feats:
        return "many" if "inf" in reading.words[verb].feats else "one"
    if verb is not None and "past" in reading.words[verb].feats and reading.pack.plural:
        return "many" if reading.tokens.low[verb].endswith(reading.pack.plural) else "one"
    return "either"


def _tells_number(reading: Reading, k: int) -> bool:
    """Whether token `k` is a finite verb, and hardly anything else."""
    word = reading.words[k]
    return bool(word.forms) and word.tensed and not reading.is_(k, "seldomverb")


def stands_for_no_one(reading: Reading, hit: Hit, last: int) -> bool:
    """Whether 'it' only holds the place of what is said: 'it was reported that', 'it has also been noted that'."""
    if reading.pack.verb_second and reading.is_(hit.first, "art"):
        return not (_says_it(reading, hit.first, last) or _no_article(reading, hit.first, last))
    k, passive = hit.last, False
    while k < last and (reading.words[k].helps or reading.words[k].classes & _ASIDES):
        passive = passive or not reading.pack.passive.isdisjoint(reading.words[k].lemmas)
        k += 1
    if not passive or k >= last or hit.value != "body":
        return False
    cues = [rule.value for _, rule, *_ in reading.words[k].cues.among(frozenset(), None)]
    says = "part" in reading.words[k].feats and any(isinstance(c, Cue) and c.stance == "asserts" for c in cues)
    return says and any("sconj" in reading.words[n].classes for n in range(k + 1, min(last, k + _COMPLEMENT)))


def _says_it(reading: Reading, i: int, last: int) -> bool:
    """Whether a pronoun that could be an article stands right before the verb of what it says, or behind that where the
    clause ends: '[it] reports that', '..., says [it].'"""
    words = reading.words
    if i + 1 < last and tells(words[i + 1]):
        return True
    ends = i + 1 >= last or bool(words[i + 1].classes & {"mark", "sconj"})
    return ends and i > 0 and tells(words[i - 1])


def _has_done(reading: Reading, i: int, last: int) -> bool:
    """Whether an auxiliary that makes nothing passive stands between token `i` and the next mark."""
    end = next(iter(reading.those("mark", i, last)), last)
    return any(reading.words[k].helps and reading.pack.active & reading.words[k].lemmas for k in range(i, end))


def _no_article(reading: Reading, i: int, last: int) -> bool:
    """Whether a pronoun that could be an article opens a clause before another determiner, a number, a town or several
    of something: 'says that it [the town], that it [X has taken]'."""
    if i == 0 or i + 1 >= last or "sconj" not in reading.words[i - 1].classes:
        return False
    party = reading.at(i, "party") or reading.at(i + 1, "party")  # "that the Kremlin"
    named = reading.at(i + 1, "name") is not None and party is None
    if reading.is_(i + 1, "degree") and i + 2 < last and reading.is_(i + 2, "num"):
        return True  # "that it [about a hundred soldiers has killed]"
    if reading.words[i + 1].classes & _BY_ITSELF and _has_done(reading, i + 1, last):
        return True  # "that it [in Homs] rebels [has] killed", not "that it [there] came to blows"
    several = reading.tokens.low[i + 1].endswith(reading.pack.plural) and reading.at(i + 1, "thing", "civil", "org")
    return named or bool(several or reading.words[i + 1].classes & _NOT_NAMED)
