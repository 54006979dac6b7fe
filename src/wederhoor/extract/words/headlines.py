"""Headlines that the text runs on from, with no mark and no line between them."""

from wederhoor.language.lexicon import Lexicon
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens
from wederhoor.language.word import Entry

_TOP = 80  # tokens among which a report's headlines stand
_SHORTEST = 3  # words of one
_BETWEEN = 5  # words of a heading further on, at the most


def part(tokens: Tokens, lexicon: Lexicon, pack: Pack) -> None:
    """Begins a sentence, and a paragraph, where a word that opens sentences has a capital in the midst of one."""
    if not pack.openers:
        return
    parted: list[tuple[int, int]] = []
    for first, last in tokens.sentences:
        begun = first
        for i in _openings(tokens, pack, first, last):
            if _opens(tokens, lexicon, i):
                parted.append((begun, i))
                tokens.paragraphs.add(i)
                begun = i
        parted.append((begun, last))
    tokens.sentences = parted


def _openings(tokens: Tokens, pack: Pack, first: int, last: int) -> list[int]:
    """The tokens of a sentence where a text could run on from a headline, or from a heading of a few words."""
    found: list[int] = []
    if pack.openers.isdisjoint(tokens.word[first + 1 : last - 1]):
        return found
    begun = first
    for i in range(first + 1, last - 1):
        long = i - begun
        if tokens.word[i - 1] == ":" and first > 0:
            begun = i
        elif tokens.word[i] in pack.openers and _heads(tokens, first, i, long):
            found.append(i)
            begun = i
    return found


def _heads(tokens: Tokens, first: int, i: int, long: int) -> bool:
    """Whether so many words before token `i` can be a headline, or a heading further on in the report."""
    return tokens.word[i + 1] == ":" or (long >= _SHORTEST and i < _TOP) or (first > 0 and long <= _BETWEEN)


def _opens(tokens: Tokens, lexicon: Lexicon, i: int) -> bool:
    """Whether a capital opens a sentence and no name: a small word follows, or one for a country or who acts."""
    if not tokens.word[i - 1][-1].isalnum():
        return False
    if tokens.word[i + 1] == ":":
        return True  # "Photo: X"
    behind = lexicon.word(tokens.low[i + 1]).entries
    return tokens.word[i + 1][0].islower() or any(e.cls == "adj" or _acts(tokens, i + 1, e) for e in behind)


def _acts(tokens: Tokens, i: int, entry: Entry) -> bool:
    """Whether the words at token `i` name a state, a group or a body that is no medium, as media have names with an
    article."""
    whole = tuple(tokens.low[i : i + len(entry.words)]) == entry.words or len(entry.words) == 1
    return entry.cls == "party" and whole and entry.value.type != "media"
