"""Datelines: where and when a report was written, and for whom, which is no part of what it tells."""

import re

from wederhoor.language.text import Tokens

_LONGEST = 16  # tokens of one
_SHORTEST = 3  # letters of a town in capitals, which may stand alone: "KIEV -"
_TOWN = 3  # words of a town's name
DASHES = frozenset("-–—")
_BETWEEN = frozenset(",/.()")
_YEAR = re.compile(r"(19|20)\d\d")  # with which that of a press release ends: "Geneva, 3 March 2022 -"
_QUOTES = frozenset("\"'‘“«„")


def passed(tokens: Tokens) -> None:
    """Begins the sentences that open with a dateline behind it: 'KAMPALA, 3 March (Reuters) - Rebels'."""
    for n, (first, last) in enumerate(tokens.sentences):
        opening = tokens.word[first : first + _LONGEST] if first in tokens.paragraphs else []
        if not DASHES.isdisjoint(opening) and (opening[0][0].isupper() or opening[0] == "("):
            end = _end(tokens.word, first, min(last, first + _LONGEST))
            if end is not None and end < last:
                tokens.sentences[n] = (end, last)
                tokens.paragraphs.add(end)


def _end(words: list[str], first: int, last: int) -> int | None:
    """Where the sentence begins behind its dateline, which a dash closes; None where it has none."""
    dash = next((k for k in range(first + 1, last - 1) if words[k] in DASHES), None)
    begin = None if dash is None else _past_notes(words, dash + 1, last)
    if dash is None or begin is None or not (words[begin][0].isupper() or words[begin] in _QUOTES):
        return None
    if words[first] == "(":  # "(Nairobi, 3 March 2022) – Rebels"
        within = words[first + 1 : dash - 1]
        return begin if words[dash - 1] == ")" and within and _of_names(within) else None
    opened = next((k for k in range(first + 1, dash) if words[k] == "("), dash)
    named = all(_in_capitals(word) for word in words[first:opened] if word[0].isalpha())
    dated = opened > first + 1 and any(word[0].isdigit() for word in words[first:opened])
    agency = words[dash - 1] == ")" and all(w[0].isupper() or w in _BETWEEN for w in words[opened:dash])
    named_so = (w[0].isupper() or len(w) < _SHORTEST for w in words[first:opened] if w[0].isalpha())  # "Republic of"
    headed = _in_capitals(words[first]) and all(named_so)
    alone = opened == dash <= first + _TOWN and named and not dated and not _in_capitals(words[dash + 1])
    released = opened == dash and dated and words[first + 1] == "," and _YEAR.fullmatch(words[dash - 1])
    return begin if alone or released or (agency and (headed or named or dated or opened <= first + 2)) else None


def _of_names(words: list[str]) -> bool:
    """Whether words are names, dates and the marks between them alone; a month stands behind its day."""
    months = {k for k in range(1, len(words)) if words[k - 1].isdigit()}
    named = (k in months or w[0].isupper() or w[0].isdigit() or w in _BETWEEN for k, w in enumerate(words))
    return words[0][0].isupper() and all(named)


def _past_notes(words: list[str], i: int, last: int) -> int | None:
    """Where a text begins behind further dashes and an editor's notes in brackets: 'LIMA, 12 JAN 90 (EFE) -- [Text]
    Rebels'."""
    while i < last and (words[i] in DASHES or words[i] == "["):
        closed = next((k for k in range(i, last) if words[k] == "]"), last) if words[i] == "[" else i
        i = closed + 1
    return i if i < last else None


def _in_capitals(word: str) -> bool:
    return word.isupper() and len(word) >= _SHORTEST
