"""Whose words a report as a whole is by how it opens: 'Statement of the foreign ministry', 'Governor: ...'."""

from wederhoor.extract.attribution.accounts import account_in, whose
from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.attribution.sources import source
from wederhoor.extract.grammar.clauses import clauses
from wederhoor.extract.sentence import Sentence
from wederhoor.language.frame import Cue
from wederhoor.model import Source

_OPENS = Cue(shape="account", words=())
_PEOPLE = frozenset({"person", "title"})
_PLACES = frozenset({"country", "capital", "seat", "pronoun", "attribute"})  # where an account may only come from


class Author:
    """Who says what no one else is said to say: in the whole report whoever its title says it is an account of; whoever
    stands before its headline's colon, in the paragraphs that name them; and in a paragraph of a transcript whoever
    stands before its colon."""

    def __init__(self) -> None:
        self._who: tuple[Source, ...] = ()
        self._everywhere = False
        self._named = False
        self._here: tuple[Source, ...] = ()  # whose the paragraph is

    @property
    def says(self) -> tuple[Source, ...]:
        """The author, where what no one is said to have said is theirs."""
        if self._here:
            return self._here
        return self._who if self._everywhere or self._named else ()

    def opens(self, sentence: Sentence, scopes: list[Scope]) -> None:
        """Takes in the first sentence of a report."""
        titled = _of_title(sentence)
        self._everywhere = bool(titled)
        headed = any(a.relation == "said" and a.sort == "country" for a in sentence.cast)  # "Yemen: ...", its topic
        self._who = titled or (() if headed else next((s.sources for s in scopes if s.cue.words == (":",)), ()))

    def enters(self, scopes: list[Scope]) -> None:
        """Takes in how an entry of a live page begins: all of it is of whoever stands before its colon."""
        if speaks := next((s.sources for s in scopes if s.cue.words == (":",)), ()):
            self._who, self._named = speaks, True

    def begins(self, sentence: Sentence, scopes: list[Scope]) -> None:
        """Takes in how a paragraph begins: 'Jan Jansen: It fell. Two died.' is all of his."""
        opens = next((s for s in scopes if s.cue.words == (":",) and s.sources), None)
        people = opens is not None and any(
            a.relation == "said" and a.sort in _PEOPLE and a.at == opens.key and a.first == sentence.first
            for a in sentence.cast
        )
        self._here = opens.sources if opens and people else ()

    def heard(self, scopes: list[Scope]) -> None:
        """Takes in who speaks in a sentence: what stands behind the words of others is the author's no more."""
        if not (self._who or self._here) or not scopes:
            return
        if self._here and any(scope.cue.words != (":",) for scope in scopes):
            self._here = ()
        said = {(s.name, s.party, s.type) for scope in scopes for s in scope.sources}
        if said:
            self._named = not said.isdisjoint({(s.name, s.party, s.type) for s in self._who})

    def turned(self) -> None:
        """A new paragraph begins."""
        self._named = False


def _of_title(sentence: Sentence) -> tuple[Source, ...]:
    """Whoever a title without a verb says that the report is an account of."""
    parts = sentence.parts or clauses(sentence.reading, sentence.first, sentence.last)
    if not parts or any(clause.finite for clause in parts):
        return ()
    account = account_in(sentence, parts[0])
    owner = whose(sentence, account) if account else None
    if owner is None or owner.sort in _PLACES:
        return ()
    return (source(sentence.reading, owner, None, _OPENS),)
