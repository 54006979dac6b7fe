"""Who says what hangs on an account of theirs: 'assurances from X that it would leave', 'the claim of X that'."""

from wederhoor.extract.attribution.accounts import whose
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.who.agent import Agent
from wederhoor.language.frame import Cue

_ACCOUNT = Cue(shape="account", words=())
_REACH = 8  # tokens from an account to what it says
_HANGING = ("sub", "rel")


def claimed(sentence: Sentence, scopes: list[Scope]) -> list[Scope]:
    """The scopes of what accounts say whose authors are named, which no one denies and they are not said to say."""
    found = [scope for clause in sentence.parts if (scope := _of_clause(sentence, clause))]
    return [s for s in found if not any(_settled(s, other) for other in scopes)]


def _of_clause(sentence: Sentence, clause: Clause) -> Scope | None:
    """What a clause says, if an account of someone's stands right before it."""
    reading, opener = sentence.reading, clause.opener
    if opener is None or clause.kind not in _HANGING or not reading.is_(opener, "sconj"):
        return None
    owner = _author(sentence, opener)
    return (
        Scope(clause.first, clause.last, (source(reading, owner, None, _ACCOUNT),), (), _ACCOUNT, owner.first)
        if owner
        else None
    )


def _author(sentence: Sentence, opener: int) -> Agent | None:
    """Whose the account is that what begins at token `opener` hangs on."""
    accounts = sentence.reading.of(max(sentence.first, opener - _REACH), opener, "account")
    account = accounts[-1] if accounts else None
    if account is None or any(v.at == account.first for clause in sentence.parts for v in clause.verbs):
        return None
    owner = whose(sentence, account)
    return owner if owner and max(owner.last, account.last) == opener else None


def _settled(scope: Scope, other: Scope) -> bool:
    """Whether another scope covers the same as said by the same, or denies it."""
    said = {s.span for s in other.sources}
    return other.covers(scope.first) and (other.cue.stance == "denies" or any(s.span in said for s in scope.sources))
