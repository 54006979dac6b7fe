"""Of what kind a clause is: what opens it tells, and what that stands behind."""

from operator import attrgetter

from wederhoor.extract.grammar.cases import nominal
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.words.reading import Reading
from wederhoor.language.frame import Cue

_last = attrgetter("last")
_NO_NOUN = frozenset({"adv", "prep", "degree", "cconj", "sconj", "neg", "pronadv", "rel", "det", "pron", "mark", "inf"})


def kind_of(reading: Reading, opener: int, built: list[Clause]) -> str:
    """The kind of the clause that token `opener` opens, behind those `built` before it."""
    classes = reading.words[opener].classes
    if "infmark" in classes and (built or reading.pack.verb_second):
        return "inf"  # but not a sentence of its own: Ukrainian 'Drivers work on. To take people out.'
    if "cond" in classes:
        return "cond"
    if reading.pack.free_order and "asks" not in classes:
        return _subordinate_kind(reading, opener, built)
    if "asks" in classes or ("interrog" in classes and "rel" not in classes):
        return "sub" if "how" in classes and _tells_how(reading, opener, built) else "ask"
    if opener and governed_relative(reading, opener, 0):
        return "rel"
    if "interrog" in classes and opener and not _noun(reading, opener - 1) and "sconj" not in classes:
        return "ask" if reading.tokens.word[opener - 1] not in reading.pack.marks else "rel"
    if "rel" in classes and "sconj" in classes:
        told = _told(built)
        hangs = opener and _noun(reading, opener - 1) and not _verbal(reading, opener - 1, built)
        hangs = hangs or (bool(built) and _says_more(reading, opener, built[-1]))
        return "rel" if (hangs and not told) or _says_more_of_named(reading, opener, built) else "sub"
    return "rel" if "rel" in classes else "sub"


def relative_behind(reading: Reading, i: int) -> bool:
    """Whether token `i` is a preposition, behind a mark, by which a clause hangs on: 'met, [during] which'."""
    opens = reading.pack.fixed_order and reading.is_(i, "prep") and reading.is_(i - 1, "mark")
    return opens and reading.is_(i + 1, "rel")


def governed_relative(reading: Reading, i: int, first: int) -> bool:
    """Whether a preposition behind a noun governs the relative at token `i`: 'a raid [in] which two died'."""
    if not reading.pack.fixed_order or i - 2 < first or not reading.is_(i, "rel") or reading.is_(i, "sconj"):
        return False
    if not reading.is_(i - 1, "prep") or not _noun(reading, i - 2):
        return False
    link = reading.at(i - 1, "relation")
    return link is None or link.value != "of"


def _tells_how(reading: Reading, opener: int, built: list[Clause]) -> bool:
    """Whether someone tells how something went, or saw it: 'saw [how missiles hit the town]', not 'asked how'."""
    before = built[-1] if built else None
    if before is None or before.kind == "ask" or reading.words[opener + 1].classes & {"adv", "degree"}:
        return False  # "how soon"
    cues = (rule.rule.value for v in before.verbs for rule in v.word.cues.among(before.lows(reading), v.particle))
    tells = any(isinstance(cue, Cue) and cue.stance == "asserts" and not cue.hedges for cue in cues)
    return tells and not before.those(reading, "neg") and not any(v.word.helps for v in before.verbs)


def _verbal(reading: Reading, i: int, built: list[Clause]) -> bool:
    """Whether token `i` is, or may be, the verb or the noun of saying whose complement follows."""
    word = reading.words[i]
    verb = any(v.at == i for clause in built for v in clause.verbs)
    return verb or (bool(word.forms) and (not reading.pack.verb_second or bool(word.cues)))


def _subordinate_kind(reading: Reading, opener: int, built: list[Clause]) -> str:
    """The kind of a clause that a conjunction, a relative pronoun or a participle opens."""
    classes = reading.words[opener].classes
    if not classes:
        return "rel"
    if "sconj" not in classes:
        return "rel" if "rel" in classes else "ask"
    told = _told(built)
    hangs = "rel" in classes and opener > 1 and nominal(reading, opener - 2)
    return "rel" if hangs and not told and "manner" not in classes else "sub"


def _says_more(reading: Reading, opener: int, before: Clause) -> bool:
    """Whether a clause behind a comma says more of a subject that has no verb yet: Dutch 'Rusland, [dat ...], zegt'."""
    return _set_apart(reading, opener, before) and before.kind == "main" and not before.verbs


def _says_more_of_named(reading: Reading, opener: int, built: list[Clause]) -> bool:
    """Whether a clause behind a comma says more of a place or a body right before it, of which its clause says nothing
    that someone tells: Dutch 'left X, [dat in May was taken]'."""
    before = built[-1] if built and reading.pack.verb_second else None
    apart = before is not None and _set_apart(reading, opener, before) and _named(reading, opener - 2)
    return apart and before is not None and not _says(reading, before)


def _set_apart(reading: Reading, opener: int, before: Clause) -> bool:
    """Whether a clause stands behind a comma and a noun that ends the clause before."""
    apart = opener > 1 and reading.tokens.word[opener - 1] == "," and before.last == opener - 1
    return apart and _noun(reading, opener - 2)


def _named(reading: Reading, i: int) -> bool:
    """Whether token `i` ends what is called by a name, or a noun for a place or a body."""
    named = reading.tokens.word[i][0].isupper()
    return named or any(h.last == i + 1 for h in reading.of(i, i + 1, "settlement", "region", "org", "group"))


def _told(built: list[Clause]) -> bool:
    """Whether someone says something in the clause read last, which may have begun before others: 'X, [where ...],
    told Y that'."""
    return bool(built) and any(v.word.cues for v in max(built, key=_last).verbs)


def _says(reading: Reading, before: Clause) -> bool:
    """Whether the words of a clause say that someone says something: Dutch 'trok de conclusie', not 'trok naar X'."""
    lows = before.lows(reading)
    return any(v.word.cues.among(lows, v.particle) for v in before.verbs if v.word.cues)


def _noun(reading: Reading, i: int) -> bool:
    """Whether token `i` is a word that a relative clause can hang on."""
    return reading.tokens.word[i][0].isalpha() and not reading.words[i].classes & _NO_NOUN
