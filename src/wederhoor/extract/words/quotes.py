"""Quotation marks, over as many sentences as a quotation goes on."""

from wederhoor.extract.words.reading import Reading, between
from wederhoor.language.text import standing

_OPENING = frozenset("“„«‟‘") | {"``"}
_CLOSING = frozenset("”»’")
_EITHER = frozenset("\"'") | {"''"}
_MARKS = _OPENING | _CLOSING | _EITHER
_SPOKEN = 4  # tokens; fewer in quotation marks are a name, or a word that is not one's own
_LONGEST = 400  # tokens; a quotation that goes on for longer was never closed


class Quotes:
    """Which tokens stand in quotation marks, as far as has been read; `opened` is where an open one began."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._marks = standing(reading.tokens.word, _MARKS)
        self._ranges: list[tuple[int, int]] = []
        self.opened: int | None = None
        self._inner = 0

    def pass_over(self, first: int, last: int) -> None:
        """Reads the marks of tokens `first` up to `last`."""
        words = self._reading.tokens.word
        if self.opened is not None and (first - self.opened > _LONGEST or first in self._reading.tokens.paragraphs):
            self.opened = None
        for i in between(self._marks, first, last):
            mark = words[i]
            if self.opened is None:
                if mark in _OPENING or (mark in _EITHER and self._begins(i)):
                    self.opened, self._inner = i, 0
            elif mark == words[self.opened] and mark in _EITHER and self._begins(i):
                self._inner = i  # the name of something in what is quoted
            elif self._inner and i - self._inner <= _SPOKEN and mark == words[self._inner]:
                self._inner = 0
            elif i > self.opened + 1 and (
                mark in _CLOSING
                or (mark in _EITHER and not self._begins(i))
                or (mark == "“" and words[self.opened] == "„")
            ):
                self._ranges.append((self.opened, i))
                self.opened = None

    def _begins(self, i: int) -> bool:
        """Whether a mark that can open or close stands at the beginning of a word."""
        tokens = self._reading.tokens
        apart = i == 0 or tokens.end[i - 1] < tokens.start[i]
        return apart and i + 1 < len(tokens.word) and tokens.start[i + 1] == tokens.end[i]

    def holds(self, i: int, *, shortest: int = _SPOKEN) -> bool:
        """Whether token `i` stands in quotation marks with more than the `shortest` of what is spoken in them."""
        if self.opened is not None and i > self.opened:
            return True
        return bool([a for a, b in self._ranges[-12:] if a < i < b and b - a > shortest])
