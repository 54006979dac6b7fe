"""A text's words and sentences, found once, for every later stage."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate, compress, count, pairwise

from wederhoor.language.alphabets import in_one_alphabet
from wederhoor.model import Span

# "p." right before a name, or the last word of a sentence right before the next, with no space between
_SMALL, _CAPITAL = r"a-z\u0430-\u045f\u0491", r"A-Z\u0400-\u042f\u0490"
_SITE = r"(?!(?:Com|Info|Net|Org|Ru|Ua|Ру)\b)"  # "Name.Ru" is one word
_UNSPACED = (
    rf"(?<!\w)(?:(?:[^\W_]+-)?(?:[{_CAPITAL}](?=[{_SMALL}]{{2}}))?[{_SMALL}]+|[{_CAPITAL}]{{2,}})"
    rf"(?=\.{_SITE}[{_CAPITAL}][{_SMALL}])"
)
# "J." before a name, a word with its full stop, which ends no sentence; but "X." is where people post
_INITIAL = rf"(?<!\w)(?!X)[{_CAPITAL}]\.(?=\s?(?:[{_CAPITAL}]\.\s?)*[{_CAPITAL}][{_SMALL}])"
_LETTER = r"[^\W_]"  # an underscore only sets words off, as marks around emphasis do
_HALF = r"(?:-(?=\s[a-zà-ÿ]))?"  # the hyphen of a compound whose other half comes later: Dutch "raket- en"
_WORD = re.compile(
    rf"({_UNSPACED}|(?:[A-Z]\.){{2,}}(?:[-'’]{_LETTER}+)*|{_INITIAL}|{_LETTER}+(?:[-‑'’‘`´.,:/]{_LETTER}+)*{_HALF}|''|``|[^\w\s\ufe0f])"
)
# the same in half the time where no capital stands right behind a full stop, and no initial
_UNDOTTED_WORD = re.compile(rf"({_LETTER}+(?:[-‑'’‘`´.,:/]{_LETTER}+)*{_HALF}|''|``|[^\w\s\ufe0f])")
_DOTTED = re.compile(rf"\.[{_CAPITAL}]|(?<!\w)[{_CAPITAL}]\.\s[{_CAPITAL}]")
_MARKED = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200d]")
_JOINED = rf"(?:{_LETTER}|[\u0300-\u036f\u00ad\u200b-\u200d])"
# the same where words have combining marks, soft hyphens or joiners within them
_MARKED_WORD = re.compile(
    rf"({_UNSPACED}|{_INITIAL}|{_JOINED}+(?:[-‑'’‘`´.,:/]{_JOINED}+)*{_HALF}|''|``|[^\w\s\ufe0f])"
)
_ALIKE: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d")),
    **dict.fromkeys(map(ord, "’‘ʼ`´"), "'"),
    **dict.fromkeys(map(ord, "«»“”„‟"), '"'),
    ord("‑"): "-",
}
_STRESS = "\u0301"  # an accent that makes no letter with the one before: it only says how to read it
_RUNS_ON = re.compile(r"\w \n([^\W\d_])")  # a line that ends in a blank, and how the next one begins
_BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)?")
TYPED_QUOTES = frozenset({"``", "''"})  # quotation marks as wires type them
_ENDERS = frozenset(".?!…")
_CLOSERS = frozenset("\"'”’»“)]") | {"''"}
_MEMO = 100_000  # written words whose dictionary form a process remembers
_LONGEST = 40  # characters of those
_SENTENCE = 400  # tokens; a longer one is a list, or a text without stops, and is cut, as reading one takes its square
_WRAPPED = 120  # characters; a text with a longer line is not wrapped, and each line of it a paragraph or a heading
_HEADING = 60  # a line shorter than this, with no full stop, before a capital is a heading and not a wrapped line
_NUMBER = "#"  # stands in a pack's list for the number that an abbreviation needs: "No. 12"
LISTS = frozenset(":–—-")  # marks behind which what was counted is listed
# marks with which the items of a list, or the lines of a channel's message, begin
ITEMS = frozenset("*•·●○▪▫■□◾◽◆➤►🔹🔸🔻🔺🔷🔶❗❕‼⚡💥🔥📍📌🚨🛑⚠✅☑✔➡👉🟢🔴🟡🟠🔵⚫⚪💡💔🕯⏰🚀✈🛡⛔🆘ℹ\ufe0f")


def plain(word: str) -> str:
    """`word` in lower case, composed, in one alphabet, with nothing invisible in it: what dictionaries are keyed by."""
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFC", word.translate(_ALIKE)).replace(_STRESS, "")
    return in_one_alphabet(composed).lower()


def is_initial(word: str) -> bool:
    """Whether a word is the initial of a name: 'J.'."""
    return len(word) == 2 and word[1] == "." and word[0].isupper()


def tokenised(text: str) -> list[str]:
    """The words and marks of a short text."""
    return _WORD.findall(text)


def standing(words: Iterable[str], listed: Container[str], first: int = 0) -> list[int]:
    """Where the words stand that are listed, the first of all at `first`; over whole texts, so it loops in C."""
    return list(compress(count(first), map(listed.__contains__, words)))


def _pattern(text: str) -> re.Pattern[str]:
    """What finds the words and marks of this text."""
    if _MARKED.search(text):
        return _MARKED_WORD
    return _WORD if _DOTTED.search(text) else _UNDOTTED_WORD


class _Plain(dict[str, str]):
    """The dictionary forms of written words, as far as they have been asked for."""

    def __missing__(self, word: str) -> str:
        low = plain(word)
        if len(self) < _MEMO and len(word) <= _LONGEST:
            self[word] = low
        return low


_plain = _Plain().__getitem__


@lru_cache
def _labels(abbreviations: AbstractSet[str]) -> tuple[str, ...]:
    """The abbreviations that are such only before a number, each with its full stop."""
    return tuple(sorted(a.removesuffix(_NUMBER) + "." for a in abbreviations if a.endswith(_NUMBER)))


class Tokens:
    """The words and marks of `text` from `body` up to `end`: parallel lists, and the sentences as ranges of them.

    `word[i]` is as written, `low[i]` its dictionary form, `start[i]` and `end[i]` its half-open code points in `text`.
    `sentences` are (first, last) token indices, last excluded; `paragraphs` the first tokens of paragraphs. Where an
    ending of `apart` stands by itself, as in texts that were split into words, it belongs to the word before it.
    """

    __slots__ = ("end", "low", "paragraphs", "sentences", "start", "text", "word")

    def __init__(
        self,
        text: str,
        abbreviations: AbstractSet[str] = frozenset(),
        body: int = 0,
        end: int | None = None,
        apart: Sequence[str] = (),
    ) -> None:
        self.text = text
        own = text[body:end]
        parts = _pattern(own).split(own)  # gap, word, gap, word, ..., gap
        bounds = list(accumulate(map(len, parts), initial=body))
        self.word = parts[1::2]
        self.start = bounds[1:-1:2]
        self.end = bounds[2::2]
        for ending in apart:
            if f" {ending} " in own:
                self._rejoin(ending)
            elif len(ending) == 1 and f"s{ending} " in own:
                self._join_owners(ending)
        for label in _labels(abbreviations):
            if label in own.lower():
                self._join_stop(label)
        self.low = list(map(_plain, self.word))
        self.paragraphs: set[int] = set()
        self.sentences = list(self._split(abbreviations, body))

    def listed(self, i: int) -> bool:
        """Whether word `i` opens a list in its sentence: behind a colon or dash, with no speaker before it."""
        word = self.word
        return i > 1 and word[i - 1] in LISTS and any(before.islower() for before in word[max(0, i - 3) : i - 1])

    def begins(self, i: int) -> bool:
        """Whether word `i` has the place of a sentence's first, where a capital tells nothing: not behind a comma."""
        before = self.word[i - 1] if i else "."
        return not (before[-1].isalnum() or before in ",(" or (before in LISTS and self.listed(i)))

    def behind_items(self, i: int, last: int) -> int:
        """The first of the words from `i` up to `last` that is no mark with which an item of a list begins."""
        while i < last - 1 and self.word[i] in ITEMS:
            i += 1
        return i

    def _rejoin(self, ending: str) -> None:
        """Puts an ending that stands by itself, an apostrophe and letters, to the word before it: "Iraq 's"."""
        n, word, start, end = len(self.word), self.word, self.start, self.end
        apart = {
            i
            for i in range(1, n - 1)
            if word[i] == ending[0] and word[i + 1] == ending[1:] and word[i - 1][-1].isalnum()
            if start[i] == end[i - 1] + 1 and start[i + 1] == end[i]
        }
        kept = [i for i in range(n) if i not in apart and i - 1 not in apart]
        self.word = [word[i] + ending if i + 1 in apart else word[i] for i in kept]
        self.start = [start[i] for i in kept]
        self.end = [end[i + 2] if i + 1 in apart else end[i] for i in kept]

    def _join_owners(self, mark: str) -> None:
        """Puts the apostrophe of a plural owner to its word, where it closes no quotation: "the rebels' leader"."""
        opened, owners = False, set()
        for i in [i for i, word in enumerate(self.word) if word == mark and 0 < i < len(self.word) - 1]:
            after_word, before_word = self.start[i] == self.end[i - 1], self.end[i] == self.start[i + 1]
            if before_word and not after_word:
                opened = True
            elif after_word and not before_word and self.word[i - 1].endswith("s") and not opened:
                owners.add(i)
            elif after_word:
                opened = False
        kept = [i for i in range(len(self.word)) if i not in owners]
        word, start, end = self.word, self.start, self.end
        self.word = [word[i] + mark if i + 1 in owners else word[i] for i in kept]
        self.end = [end[i + 1] if i + 1 in owners else end[i] for i in kept]
        self.start = [start[i] for i in kept]

    def _join_stop(self, label: str) -> None:
        """Puts the full stop of what labels a number to its word, which without it is another: "No. 12"."""
        n, word, start, end = len(self.word), self.word, self.start, self.end
        stops = {
            i + 1
            for i in range(n - 2)
            if word[i + 1] == "."
            and word[i].lower() + "." == label
            and word[i + 2][0].isdigit()
            and end[i] == start[i + 1]
        }
        kept = [i for i in range(n) if i not in stops]
        self.word = [word[i] + "." if i + 1 in stops else word[i] for i in kept]
        self.start = [start[i] for i in kept]
        self.end = [end[i + 1] if i + 1 in stops else end[i] for i in kept]

    def span(self, first: int, last: int) -> Span:
        """The code points from token `first` up to token `last`, which is excluded."""
        return Span(self.start[first], self.end[last - 1])

    def _split(self, abbreviations: AbstractSet[str], body: int) -> list[tuple[int, int]]:
        cuts = sorted(set(self._stops(abbreviations)) | set(self._line_ends(abbreviations, body)) | {0, len(self.word)})
        return [(c, min(c + _SENTENCE, b)) for a, b in pairwise(cuts) for c in range(a, b, _SENTENCE)]

    def _stops(self, abbreviations: AbstractSet[str]) -> list[int]:
        """Where a sentence begins because a mark ended the one before."""
        word, cuts, n = self.word, [], len(self.word)
        for i in standing(word, _ENDERS):
            after = i + 1
            while after < n and word[after] in _CLOSERS and self.start[after] == self.end[after - 1]:
                after += 1
            if after < n and self._ends(i, after, abbreviations):
                cuts.append(after)
        return cuts

    def _ends(self, i: int, after: int, abbreviations: AbstractSet[str]) -> bool:
        follows = self.word[after]
        if self.word[i] == "." and i:
            before = self.word[i - 1]
            if self.low[i - 1] in abbreviations or (len(before) == 1 and before.isupper() and before != "X"):
                return False
            if before.isdigit() and len(before) < 3 and follows[0].islower():
                return False
        if self.start[after] == self.end[after - 1] and follows[0].islower():
            return False
        return not follows[0].islower() and follows not in ",;:)"

    def _opens_item(self, i: int) -> bool:
        """Whether a mark begins an item of a list: '* three died', and no emphasis: '**three died**'."""
        if self.word[i] not in ITEMS:
            return False
        return self.word[i] != "*" or self.word[i + 1 : i + 2] != ["*"] or self.start[i + 1] > self.end[i]

    def _line_ends(self, abbreviations: AbstractSet[str], body: int) -> list[int]:
        """Where a paragraph or a heading ended; in a text whose lines that end in a blank go on in lower case, such a
        line ends neither."""
        cuts, at, line, begun = [], 0, body, 0
        wrapped = max(map(len, self.text[body:].split("\n")), default=0) <= _WRAPPED
        runs_on = any(line[1].islower() for line in _RUNS_ON.finditer(self.text, body))
        for gap in _BREAK.finditer(self.text, body, self.end[-1] if self.end else body):
            at = bisect_left(self.start, gap.end(), at)
            if at == len(self.start):
                break
            blank = gap.group().count("\n") > 1
            ends = gap.start() - line < (_HEADING if wrapped else _WRAPPED)
            goes_on = runs_on and not blank and self.text[gap.start() - 1] == " " and self.word[at - 1][0].islower()
            heading = ends and not goes_on and not self.word[at][0].islower()
            ended = at > 0 and self.word[at - 1] in _ENDERS and self._ends(at - 1, at, abbreviations)
            item = self._opens_item(at)
            if at and (blank or ended or heading or item):
                cuts.append(at)
            if blank or item or not wrapped:
                self.paragraphs.add(at)
            elif ends and ended and self.word[at - 1] == "?":
                self.paragraphs.update((begun, at))  # a question that heads what follows
            line, begun = gap.end(), at
        self.paragraphs.add(0)
        return cuts
