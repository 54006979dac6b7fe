"""What verbs and adjectives are about: what was just said, 'denies that'; who someone is, 'suspected rebels'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.words.reading import Hit, Reading

_SURELY = frozenset({"adv", "degree"})  # say how sure a whole clause is
_SHORT = 6  # tokens of a clause that only says who denies it


def about_that(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether a verb is about what was just said, 'denies that', 'which it denies': where no complement
    follows."""
    if clause.kind == "rel" and clause.opener is not None and reading.is_(clause.opener - 1, "mark"):
        near = at - clause.opener > reading.pack.fixed_order and clause.last - clause.opener <= _SHORT
        return near and not _says_what(reading, clause, at) and not reading.is_(clause.opener, "where")
    if (reading.pack.cases or reading.pack.fixed_order) and _that_account(reading, clause, at):
        return True
    behind, before = clause.has(at + 1) and _that(reading, at + 1), clause.has(at - 1) and _that(reading, at - 1)
    if behind:
        return clause.last <= at + 2 or not reading.pack.fixed_order
    return before and not reading.pack.fixed_order


def _says_what(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether a relative clause says what its verb is about: 'who denies the strike', 'to have hit it', 'that he
    did'."""
    noun = any(reading.at(k, "noun") for k in range(clause.first + 1, clause.last))
    verb = any(v.at > at and not v.word.helps for v in clause.verbs)
    follows = clause.last < len(reading.words) and reading.is_(clause.last, "sconj")
    return noun or verb or follows


def _that_account(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether a noun for what was said stands beside a verb, of which was spoken before: 'denies this report'."""
    for k in (at - 1, at + 2):
        if clause.has(k) and clause.has(k - 1) and reading.is_(k - 1, "definite") and reading.at(k, "account"):
            return k < at or not clause.has(k + 1) or (reading.pack.fixed_order and reading.is_(k + 1, "manner"))
    return False


def _that(reading: Reading, k: int) -> bool:
    """Whether a token is a pronoun for what was said."""
    return reading.is_(k, "demo") or (reading.pack.fixed_order and reading.words[k].classes >= {"pron"})


def of_someone(reading: Reading, hedge: Hit) -> bool:
    """Whether a hedge says of someone that it is not sure that they are what they are called, and not of what they did:
    'suspected rebels', 'suspected Taliban fighters'."""
    if not reading.words[hedge.first].classes.isdisjoint(_SURELY):
        return False
    side = reading.at(hedge.last, "party", "adj")
    k = side.last if side is not None else hedge.last
    group = side is not None and side.cls == "party" and side.value.sort == "group"
    return group or (k < len(reading.words) and reading.at(k, "org", "title", "civil") is not None)
