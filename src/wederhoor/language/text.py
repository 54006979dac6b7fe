"""A text's words and sentences, once, for every later stage."""

import re

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


class Tokens:
    """The words and marks of `text`: parallel lists, and the sentences as half-open ranges of them.

    `word[i]` is as written, `low[i]` case-folded, `start[i]` and `end[i]` its half-open code points in `text`.
    `sentences` are (first, last) token indices, last excluded; `paragraphs` the indices of the sentences that open one.
    """

    __slots__ = ("end", "low", "paragraphs", "sentences", "start", "text", "word")

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [m.span() for m in _WORD.finditer(text)]
        self.start = [s for s, _ in spans]
        self.end = [e for _, e in spans]
        self.word = [text[s:e] for s, e in spans]
        self.low = [w.lower() for w in self.word]
        self.sentences: list[tuple[int, int]] = []
        self.paragraphs: set[int] = set()
