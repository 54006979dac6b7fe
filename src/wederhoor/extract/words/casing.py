"""Sentences in capitals, and headlines in which every word has one, as they would be written elsewhere."""

from wederhoor.gazetteer.world import World
from wederhoor.language.lexicon import Lexicon
from wederhoor.language.text import Tokens
from wederhoor.language.word import UNKNOWN, Longer, Word

_ENOUGH = 4  # words by which a sentence shows how it is written
_LONG = 4  # letters of the words that headlines begin with a capital
_STRAY = 10  # of so many words in capitals, one may have none


def recase(tokens: Tokens, lexicon: Lexicon, world: World, lang: str) -> None:
    """Writes the words of sentences whose capitals tell nothing as they stand in others: small, or as a name."""
    for first, last in tokens.sentences:
        words = tokens.word[first:last]
        if not _usual(words) and (_shouted(words) or _titled(tokens, lexicon, first, last)):
            _rewrite(tokens, lexicon, world, lang, first, last)


def _usual(words: list[str]) -> bool:
    """Whether longer words have no capital, as its first few tell of most sentences."""
    enough = -(-len(words) // _STRAY)
    for word in words[1:]:
        if len(word) >= _LONG and word[0].islower():
            enough -= 1
            if enough == 0:
                return True
    return False


def _shouted(words: list[str]) -> bool:
    """Whether a sentence is written in capitals."""
    long = [word for word in words if len(word) > 1 and word[0].isalpha()]
    return len(long) >= _ENOUGH and _STRAY * sum(not word.isupper() for word in long) < len(long)


def _titled(tokens: Tokens, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether every longer common word of a sentence has a capital."""
    long = [i for i in range(first + 1, last) if len(tokens.word[i]) >= _LONG and tokens.word[i][0].isalpha()]
    if len(long) < _ENOUGH or not all(tokens.word[i][0].isupper() for i in long):
        return False
    return sum(_common(tokens.low[i], lexicon) for i in long) >= _ENOUGH


def _common(low: str, lexicon: Lexicon) -> bool:
    """Whether a word is one of the language and begins no name."""
    word = lexicon.known[low]
    return word is not UNKNOWN and (bool(word.classes) or not word.named)


def _rewrite(tokens: Tokens, lexicon: Lexicon, world: World, lang: str, first: int, last: int) -> None:
    i = first
    while i < last:
        longer = lexicon.known[tokens.low[i]].longer
        end = max(_place_end(tokens, world, lang, i, last), _phrase_end(tokens, longer, i, last, proper=True))
        for k in range(i, end):
            tokens.word[k] = _named(tokens.word[k])
        common = end if end > i else _phrase_end(tokens, longer, i, last, proper=False)
        if common > max(end, i + 1):
            tokens.word[i:common] = tokens.low[i:common]
            end = common
        if end == i:
            tokens.word[i] = _rewritten(tokens.word[i], tokens.low[i], lexicon)
        i = max(end, i + 1)


def _place_end(tokens: Tokens, world: World, lang: str, i: int, last: int) -> int:
    """Where the longest name of a place of several words ends that begins at token `i`; `i` where there is none."""
    longest = world.gazetteer.longest(tokens.low[i], lang) if tokens.word[i][0].isupper() else 0
    if longest < 2:
        return i
    most = next(
        (k for k in range(i, min(i + longest, last)) if not tokens.word[k][0].isalnum()), min(i + longest, last)
    )
    ends = range(most, i + 1, -1)
    return next((end for end in ends if world.gazetteer.named(" ".join(tokens.low[i:end]), lang)), i)


def _phrase_end(tokens: Tokens, longer: Longer, i: int, last: int, *, proper: bool) -> int:
    """Where the longest name that is no place's, or the longest other word, of several words ends that begins at token
    `i` and is one of the `longer` ones; `i` where none does."""
    behind = tokens.low[i + 1 : i + 2]
    if not longer or not behind:
        return i
    begun = [e for second, some in longer.items() if behind[0].startswith(second) for e in some]
    if not begun:
        return i
    return i + max((len(e.words) for e in begun if e.proper == proper and _stands(tokens, i, last, e.words)), default=0)


def _stands(tokens: Tokens, i: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether words stand from token `i` on, the last of them perhaps with an ending: "Front's"."""
    end = i + len(words) - 1
    if end >= last or tuple(tokens.low[i:end]) != words[:-1]:
        return False
    low, word = tokens.low[end], words[-1]
    return low == word or (low.startswith(word) and not low[len(word)].isalnum())


def _rewritten(written: str, low: str, lexicon: Lexicon) -> str:
    """A word as it is written where capitals tell something: small, unless it is none of the language."""
    word = lexicon.known[low]
    listed = word.entries and not word.classes and not word.forms
    if listed and any(entry.surface == written for entry in word.entries):
        return written
    return low if _common(low, lexicon) or _begins_common(word) else _named(written)


def _begins_common(word: Word) -> bool:
    """Whether a word begins names of several words, and is a common one beside."""
    alone = any(e.proper or getattr(e.value, "theatre", "") for e in word.single)
    return not alone and (bool(word.forms) or any(not e.proper for e in word.entries))


def _named(written: str) -> str:
    """A name in capitals as names are written; what has small letters stays."""
    if not written.isupper():
        return written
    return "-".join(part.capitalize() for part in written.split("-"))
