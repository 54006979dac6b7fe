"""Quotation marks, over as many sentences as a quotation goes on."""

from wederhoor.extract.words.datelines import DASHES
from wederhoor.extract.words.reading import Reading, between
from wederhoor.language.text import standing

_OPENING = frozenset("“„«‟‘") | {"``"}
_CLOSING = frozenset("”»’")
_EITHER = frozenset("\"'") | {"''"}
_MARKS = _OPENING | _CLOSING | _EITHER
_SPOKEN = 4  # tokens; fewer in quotation marks are a name, or a word that is not one's own
_SPEAKER = 3  # tokens behind a dash in which the verb stands that says who has spoken before it
_SPEECH = 300  # tokens of a paragraph that a dash opens as speech
_LONGEST = 400  # tokens; a quotation that goes on for longer was never closed


def _ends(mark: str) -> bool:
    """Whether a mark stands at the end of what is spoken, or of who speaks."""
    return mark in ',.!?…»"'


class Quotes:
    """Which tokens stand in quotation marks, as far as has been read; `opened` is where an open one began."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._marks = standing(reading.tokens.word, _MARKS)
        self._ranges: list[tuple[int, int]] = []
        self.opened: int | None = None
        self._inner = 0
        self._turns: list[int] = []  # the dashes that close and open again what is spoken in a paragraph

    def pass_over(self, first: int, last: int) -> None:
        """Reads the marks of tokens `first` up to `last`."""
        words = self._reading.tokens.word
        apart = self.opened is not None and first in self._reading.tokens.paragraphs and not self._goes_on(first)
        if self.opened is not None and (first - self.opened > _LONGEST or apart):
            self.opened = None
        if first in self._reading.tokens.paragraphs:
            self._turns = self._spoken(first) if words[first] in DASHES else []
        if self._turns:
            self._pass_turns(first, last)
            return
        for i in between(self._marks, first, last):
            mark = words[i]
            if self.opened is None:
                if self._opens(i):
                    self.opened, self._inner = i, 0
            elif mark == words[self.opened] and self._names(i):
                self._inner = i  # the name of something in what is quoted
            elif self._inner and i - self._inner <= _SPOKEN and (mark == words[self._inner] or mark in _CLOSING):
                self._inner = 0
            elif i > self.opened + 1 and (
                mark in _CLOSING
                or (mark in _EITHER and not self._begins(i))
                or (mark == "“" and words[self.opened] == "„")
            ):
                self._ranges.append((self.opened, i))
                self.opened = None

    def _goes_on(self, first: int) -> bool:
        """Whether what was quoted goes on in the paragraph that begins at token `first`: what next stands in quotation
        marks is its end, but for names."""
        return self._reading.tokens.word[self.opened or 0] not in DASHES and self._ends_from(first)

    def _names(self, i: int) -> bool:
        """Whether a mark inside what is quoted opens the name of something, behind which the quotation goes on."""
        if self._reading.tokens.word[i] in _EITHER:
            return self._begins(i)
        return self._opens(i) and self._ends_from(i)

    def _ends_from(self, first: int) -> bool:
        """Whether the end of a quotation stands behind token `first`, with nothing but names in marks before it."""
        marks = between(self._marks, first, first + _LONGEST)
        n = 0
        while n + 1 < len(marks) and self._opens(marks[n]) and marks[n + 1] - marks[n] <= _SPOKEN:
            n += 2
        return n < len(marks) and not self._opens(marks[n])

    def _opens(self, i: int) -> bool:
        """Whether a mark opens a quotation."""
        mark = self._reading.tokens.word[i]
        return mark in _OPENING or (mark in _EITHER and self._begins(i))

    def _spoken(self, first: int) -> list[int]:
        """The dashes of a paragraph that opens with one and tells by another who speaks: '— It fell, — said X. —
        And'; none where it is an item of a list."""
        reading, words, paragraphs = self._reading, self._reading.tokens.word, self._reading.tokens.paragraphs
        last = next((k for k in range(first + 1, min(len(words), first + _SPEECH)) if k in paragraphs), len(words))
        dashes = [k for k in range(first + 1, min(last, first + _SPEECH)) if words[k] in DASHES and _ends(words[k - 1])]
        says = [k for k in dashes if any(word.cues for word in reading.words[k + 1 : min(last, k + _SPEAKER)])]
        return [first, *(k for k in dashes if k >= says[0])] if says else []

    def _pass_turns(self, first: int, last: int) -> None:
        """Reads the dashes of tokens `first` up to `last`."""
        for i in between(self._turns, first, last):
            if self.opened is None:
                self.opened = i
            else:
                self._ranges.append((self.opened, i))
                self.opened = None

    def _begins(self, i: int) -> bool:
        """Whether a mark that can open or close stands at the beginning of a word, or of a paragraph."""
        tokens = self._reading.tokens
        apart, opens = i == 0 or tokens.end[i - 1] < tokens.start[i], i == 0 or i in tokens.paragraphs
        return apart and i + 1 < len(tokens.word) and (opens or tokens.start[i + 1] == tokens.end[i])

    def holds(self, i: int, *, shortest: int = _SPOKEN) -> bool:
        """Whether token `i` stands in quotation marks with more than the `shortest` of what is spoken in them."""
        if self.opened is not None and i > self.opened:
            return True
        return bool([a for a, b in self._ranges[-12:] if a < i < b and b - a > shortest])
