"""Headlines that the text runs on from, with no mark and no line between them."""

from wederhoor.language.lexicon import Lexicon
from wederhoor.language.pack import Pack
from wederhoor.language.text import Tokens

_TOP = 80  # tokens among which headlines stand
_SHORTEST = 3  # words of a headline


def part(tokens: Tokens, lexicon: Lexicon, pack: Pack) -> None:
    """Begins a sentence, and a paragraph, where a word that opens sentences has a capital in the midst of one."""
    if not pack.openers:
        return
    begins = {first for first, _ in tokens.sentences}
    top = min(_TOP, len(tokens.word) - 1)
    cuts = [i for i in range(_SHORTEST, top) if i not in begins and _opens(tokens, lexicon, pack, i)]
    for i in cuts:
        n = next(n for n, (first, last) in enumerate(tokens.sentences) if first < i < last)
        first, last = tokens.sentences[n]
        if i - first >= _SHORTEST:
            tokens.sentences[n : n + 1] = [(first, i), (i, last)]
            tokens.paragraphs.add(i)


def _opens(tokens: Tokens, lexicon: Lexicon, pack: Pack, i: int) -> bool:
    """Whether token `i` opens a sentence and stands in no name: a small word follows, or one that says of what
    country the next is."""
    word, behind = tokens.word[i], tokens.word[i + 1]
    if tokens.low[i] not in pack.openers or not word[0].isupper() or word[1:] != word[1:].lower():
        return False
    if not tokens.word[i - 1][-1].isalnum():
        return False
    return behind[0].islower() or any(e.cls == "adj" for e in lexicon.word(tokens.low[i + 1]).entries)
