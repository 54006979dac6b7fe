"""Finds the counts of a sentence: how many, at least or at most, and of what; names no language."""

import re
from typing import NamedTuple

import msgspec

from wederhoor.extract.words.reading import Reading
from wederhoor.language.counting import CountRules, phrase
from wederhoor.language.numerals import Number
from wederhoor.language.text import Tokens
from wederhoor.model import Unit
from wederhoor.values.count import Range

_DIGITS = frozenset("0123456789")
_PAIR = re.compile(r"(\d{1,6})[-‑](\d{1,6})")
_SKIP = 3  # adjectives between a number and its noun
_QUOTES = frozenset('«"“„‘')  # may stand before what is counted: 12 "Shaheds"
_BOUNDS = 3  # phrases of bound before one number: "certainly far more than"
_OLDEST = 110  # years
_YEAR = 4  # digits
_THOUSANDS = ",.'’"  # marks that set thousands apart


class CountMention(msgspec.Struct, frozen=True):
    """Tokens `first` up to `last` (excluded) count what token `head` names, from `min` to `max`, both included.

    `head` is None where the number stands alone ("nine were injured"); `unit` is then `other`.
    """

    first: int
    last: int
    min: Number | None
    max: Number | None
    head: int | None
    unit: Unit = "other"


_SCALES = (1_000_000, 1_000, 100)


class _Amount(NamedTuple):
    """A number as it stands, with the token after it; `sure` says that it can't be a year, a score or a name."""

    range: Range
    first: int
    last: int
    sure: bool


def find_counts(tokens: Tokens, first: int, last: int, rules: CountRules) -> list[CountMention]:
    """The counts of tokens `first` to `last` (excluded), in reading order."""
    low, starts, free, told = tokens.low, rules.starts, first, first
    out: list[CountMention] = []
    for i in range(first, last):
        word = low[i]
        if (word not in starts and not "0" <= word < ":") or i < free:
            continue
        amount = _amount(low, i, first, last, rules)
        if amount is None or (amount.last == i and out and out[-1].head == i):
            continue  # a noun alone is one, but for that of a number before it
        amount = _of_total(low, amount, last, rules)
        mention = _mention(tokens, amount, told, last, rules)
        free = amount.last
        if mention is not None:  # else it can be part of what bounds the next: "no fewer than 18"
            out.append(mention)
            told = free
    return out


def _amount(low: list[str], i: int, first: int, last: int, rules: CountRules) -> _Amount | None:
    """The number at token `i`, with a second one where it is a range."""
    word = low[i]
    if word in rules.alone and (alone := phrase(rules.alone, low, i, last)):
        return _Amount(Range(0, 0), i, alone[1], True)
    if word in rules.zero:
        return _Amount(Range(0, 0), i, i + 1, True)
    if word in rules.vague and (vague := phrase(rules.vague, low, i, last)):
        return _Amount(Range(vague[0], None), i, vague[1], True)
    if word in rules.bare:
        return _Amount(Range(1, 1), i, i, False)
    if word in rules.one:
        return _one(low, i, last, rules)
    found = rules.numerals.read(low, i, last)
    if about := found is None and phrase(rules.about, low, i, last):
        return _Amount(Range(about[0], about[0]), i, about[1], True)
    if found is None:
        return _pair(low, i, last, rules)
    return _upper(low, i, found, first, last, rules)


def _of_total(low: list[str], amount: _Amount, last: int, rules: CountRules) -> _Amount:
    """An amount together with the larger one that it is a part of: "12 of the 15 drones"."""
    amount = _past_point(low, amount, last)
    behind = _past_partitive(low, amount.last, last, rules)
    total = rules.numerals.read(low, behind, last) if behind > amount.last else None
    if total is None or amount.range.max is None or total[0] < amount.range.max:
        return amount
    return amount._replace(last=total[1], sure=True)


def _past_point(low: list[str], amount: _Amount, last: int) -> _Amount:
    """An amount with the point of a shortened numeral in the middle of a sentence: "5 тис. осіб"."""
    shortened = amount.last < last - 1 and low[amount.last] == "." and low[amount.last - 1].isalpha()
    return amount._replace(last=amount.last + 1) if shortened else amount


def _one(low: list[str], i: int, last: int, rules: CountRules) -> _Amount | None:
    """One of a noun that the article before it shows to be one: "a policeman"."""
    for j in range(i + 1, min(last, i + 1 + _SKIP)):
        if low[j] in rules.ones:
            return _Amount(Range(1, 1), i, i + 1, False) if rules.unit(low[j]) else None
        if low[j] in rules.starts or not _passes(low, j, rules):
            return None
    return None


def _pair(low: list[str], i: int, last: int, rules: CountRules) -> _Amount | None:
    """Two numbers written as one, and what multiplies both: "24-36", "40-50 thousand"."""
    pair = _PAIR.fullmatch(low[i])
    if pair is None or int(pair[1]) >= int(pair[2]):
        return None
    scaled = i + 1 < last and low[i + 1] in rules.numerals.scales
    times, end = (rules.numerals.read(low, i + 1, last) if scaled else None) or (1, i + 1)
    return _Amount(Range(int(pair[1]) * times, int(pair[2]) * times), i, end, scaled)


def _upper(low: list[str], i: int, one: tuple[Number, int], first: int, last: int, rules: CountRules) -> _Amount:
    """The number at token `i` alone, or up to a second one: "24 to 36", "between forty and fifty"."""
    number, after = one
    parted = after > i + 1 or any(mark in low[i] for mark in _THOUSANDS)  # no year is written "2,000"
    sure = low[i][:1] not in _DIGITS or parted or not (1900 <= number < 2100)
    alone = _Amount(Range(number, number), i, after, sure)
    if after + 1 >= last:
        return alone
    opened = _opened(low, i, first, rules)
    if low[after] not in rules.to and not any(low[after] == closing for _, closing in opened):
        return alone
    second = after + 1
    if low[second] in rules.leading and second + 1 < last:
        second += 1
    found = rules.numerals.read(low, second, last)
    if found is not None and i - 1 > first and low[i - 2] in rules.grown and low[i - 1] not in rules.to:
        return _Amount(Range(found[0], found[0]), i, found[1], True)  # "rose from 24 to 36"
    if found is None or found[0] <= number:
        return alone
    start = next((s for s, closing in opened if closing == low[after]), i)
    shared = _scale(found[0]) if low[found[1] - 1].isalpha() else 1
    least = int(number * shared) if shared > 1 and number * shared < found[0] else number  # "three to four thousand"
    return _Amount(Range(least, found[0]), start, found[1], True)


def _scale(number: Number) -> int:
    """The hundreds, thousands or millions that a number in words is said in."""
    return next((scale for scale in _SCALES if number % scale == 0), 1)


def _opened(low: list[str], i: int, first: int, rules: CountRules) -> list[tuple[int, str]]:
    """Where "between" stands before token `i`, with the word that must part the two numbers."""
    before = i - 1
    if before > first and low[before] in rules.leading:
        before -= 1
    return [(before, pair[1]) for pair in rules.joined if before >= first and low[before] == pair[0]]


def _mention(tokens: Tokens, amount: _Amount, first: int, last: int, rules: CountRules) -> CountMention | None:
    low = tokens.low
    start, effect = _before(low, amount.first, first, rules)
    if effect and (one := rules.bounded.get(low[amount.first])) and amount.last == amount.first + 1:
        amount = amount._replace(range=Range(one, one))  # "more than a thousand", where "thousands" looks alike
    after, effect = _after(low, amount.last, last, rules, effect)
    if after != amount.last:
        amount = amount._replace(last=after)
    head, unit = _head(tokens, amount, last, rules)
    listed = head is None and effect is None and _listed(low, amount)
    if unit is None and (listed or not _bare(tokens, amount, head, first, rules)):
        return None
    if _refused(low, amount, head, first, last, rules):
        return None
    if unit == "hour" and start > first and low[start - 1] in rules.clock:
        return None
    low_end, high_end = _bounded(amount.range, effect)
    return CountMention(start, max(after, start + 1), low_end, high_end, head, unit or "other")


def _row_begins(low: list[str], i: int) -> int:
    """Where the numbers in digits begin that stand in a row up to token `i`: '13 and 24'."""
    while i > 2 and low[i - 2][:1] in _DIGITS and (low[i - 1].isalpha() or low[i - 1] == ","):
        i -= 2
    return i


def _bounded(amount: Range, effect: str | None) -> Range:
    if effect == "min":
        return Range(amount.min, None)
    if effect == "max":
        return Range(None, amount.max if amount.max is not None else amount.min)
    return amount


def _bare(tokens: Tokens, amount: _Amount, head: int | None, first: int, rules: CountRules) -> bool:
    """Whether a number that counts no noun of the pack is a count: no year, no score, no part of a name."""
    if not amount.sure or tokens.low[amount.first] in rules.zero:
        return False
    of = _row_begins(tokens.low, amount.first) - 1
    if of > 0 and tokens.low[of] in rules.of:
        people = rules.unit(tokens.low[of - 1]) == "person" or tokens.word[of - 1][0].isupper()
        return not people  # "a woman of 73", "two Syrians of 13 and 24"
    if head is None and _age(tokens, amount, first):
        return False
    before = tokens.word[amount.first - 1] if amount.first > first else ""
    named = amount.first - 1 > first and before[:1].isupper() and tokens.low[amount.first][:1] in _DIGITS
    return not named or head is not None


def _age(tokens: Tokens, amount: _Amount, first: int) -> bool:
    """Whether a number between commas behind a name is how old someone is: 'Ann Smith, 35, died'."""
    i, behind = amount.first, tokens.low[amount.last : amount.last + 1]
    if i - 2 < first or tokens.low[i - 1] != "," or behind not in ([","], ["."]):
        return False
    return tokens.word[i - 2][:1].isupper() and tokens.low[i].isdigit() and int(tokens.low[i]) <= _OLDEST


def _listed(low: list[str], amount: _Amount) -> bool:
    """Whether another number in digits follows after a mark or a word: days of a month, results, coordinates."""
    return low[amount.first][:1] in _DIGITS and any(w[:1] in _DIGITS for w in low[amount.last + 1 : amount.last + 2])


def _refused(low: list[str], amount: _Amount, head: int | None, first: int, last: int, rules: CountRules) -> bool:
    """Whether the words around say that it counts nothing: ages, dates, clock times, sizes, labels."""
    before = low[amount.first - 1] if amount.first > first else ""
    after = low[amount.last] if amount.last < last else ""
    if (
        (before == "(" and after == ")")  # "the president (75)"
        or before in rules.labels
        or (before in rules.months and len(low[amount.first]) == _YEAR)
        or after in rules.refused
        or after in rules.months
    ):
        return True
    return head is not None and head + 1 < last and low[head + 1] in rules.refused


def _head(tokens: Tokens, amount: _Amount, last: int, rules: CountRules) -> tuple[int | None, Unit | None]:
    """The noun that is counted, and its unit where the pack knows it."""
    low, i = tokens.low, amount.last
    if amount.last == amount.first:
        return i, rules.unit(low[i])  # a noun that no number counts
    if low[amount.first] in rules.alone and (alone := phrase(rules.alone, low, amount.first, last)):
        return amount.last - 1, alone[0]
    unit = rules.unit(low[amount.first - 1]) if low[amount.first] in rules.zero_after and amount.first else None
    if unit not in (None, "other"):
        return amount.first - 1, unit  # "of wounded [there are] none", but not "in town there is none"
    i = _past_partitive(low, i, last, rules)
    for j in range(i, min(last, i + _SKIP + 1)):
        unit = rules.unit(low[j])
        if unit is not None:
            return _furthest(low, j, last, rules, unit)
        if low[j] not in _QUOTES and not _passes(low, j, rules):
            break
    return _unknown_head(low, i, last, rules), None


def _furthest(low: list[str], j: int, last: int, rules: CountRules, unit: Unit) -> tuple[int, Unit]:
    """The last of nouns in a row, where the one before can be an adjective: "wounded soldiers" counts soldiers."""
    while j + 1 < last and low[j + 1] not in rules.stops and _passes(low, j, rules):
        further = rules.unit(low[j + 1])
        if further is None:
            break
        j, unit = j + 1, further
    return j, unit


def _past_partitive(low: list[str], i: int, last: int, rules: CountRules) -> int:
    if i >= last - 1:
        return i
    if low[i] in rules.partitive and (found := phrase(rules.partitive, low, i, last - 1)):
        return found[1]
    return i + 1 if low[i] in rules.of else i


def _passes(low: list[str], j: int, rules: CountRules) -> bool:
    """Whether the word can stand between a number and its noun."""
    word = low[j]
    if word[:1] in _DIGITS and "-" in word:
        return word[-1].isalpha()  # "a 12-year-old boy"
    if word in rules.stops or not word[:1].isalpha():
        return False
    return not rules.endings or word.endswith(rules.endings)


def _unknown_head(low: list[str], i: int, last: int, rules: CountRules) -> int | None:
    """A noun that the pack does not list: the first word that is no adjective."""
    j = i
    while j < last - 1 and j < i + _SKIP and rules.endings and _passes(low, j, rules):
        j += 1
    if j < last and low[j] not in rules.stops and low[j][:1].isalpha():
        return j
    return None


def bounded_apart(tokens: Tokens, count: CountMention, i: int, first: int, rules: CountRules) -> CountMention:
    """A count with what bounds it before token `i`, where verbs stand between: 'at least were killed 50'."""
    effect = _before(tokens.low, i, first, rules)[1]
    if effect is None or count.min is None or count.max is None:
        return count
    low_end, high_end = _bounded(Range(count.min, count.max), effect)
    return msgspec.structs.replace(count, min=low_end, max=high_end)


def _before(low: list[str], i: int, first: int, rules: CountRules) -> tuple[int, str | None]:
    """Where the words that bound the number begin, and what they do; the strongest of several."""
    effect: str | None = None
    for _ in range(_BOUNDS):
        found = _phrase_before(low, i, first, rules)
        if found is None:
            break
        i, more = found
        effect = more if effect in (None, "about") else effect
    return i, effect


def _phrase_before(low: list[str], i: int, first: int, rules: CountRules) -> tuple[int, str] | None:
    for end in (i, i - 1):
        if end <= first or (end < i and low[end] not in rules.leading):
            continue
        for words, effect in rules.bounds.get(low[end - 1], ()):
            start = end - len(words)
            if start >= first and tuple(low[start:end]) == words:
                return start, effect
    return None


def _after(low: list[str], i: int, last: int, rules: CountRules, effect: str | None) -> tuple[int, str | None]:
    if i < last:
        for words, more in rules.trailing.get(low[i], ()):
            end = i + len(words)
            if end <= last and tuple(low[i:end]) == words:
                return end, more
    return i, effect


def with_row(reading: Reading, counts: list[CountMention], at: int) -> CountMention:
    """The count at index `at` together with the people in a row with it: "20 children and three women" are 23."""
    row = [counts[at]]
    for before in reversed(counts[:at]):
        if not _beside(reading, before, row[0]):
            break
        row.insert(0, before)
    for behind in counts[at + 1 :]:
        if not _beside(reading, row[-1], behind):
            break
        row.append(behind)
    low, high = row[0].min, row[0].max
    for one in row[1:]:
        low, high = _sum(low, one.min), _sum(high, one.max)
    return msgspec.structs.replace(row[-1], first=row[0].first, min=low, max=high)


def _beside(reading: Reading, before: CountMention, behind: CountMention) -> bool:
    """Whether two counts of people stand side by side: 'a man of 40 and his two children'."""
    if before.head is None or before.unit != "person" or behind.unit != "person":
        return False
    between = behind.first - 1
    while not reading.is_(between, "cconj") and _belongs(reading, between):
        between -= 1  # "and [her] two children", "and [also] two others"
    joined = reading.is_(between, "cconj") or reading.tokens.word[between] == ","
    return joined and before.head < between <= _past_age(reading, before.head + 1)


def _belongs(reading: Reading, i: int) -> bool:
    """Whether token `i` can stand between a conjunction and a number: 'her', 'also'."""
    word = reading.words[i]
    return word.adjective or not word.classes.isdisjoint(("poss", "adv", "degree"))


def _past_age(reading: Reading, i: int) -> int:
    """The token behind the age of whoever is named right before token `i`: 'a boy [of 12]'."""
    aged = i + 1 < len(reading.words) and reading.tokens.low[i] in reading.pack.numbers.of
    return i + 2 if aged and reading.tokens.word[i + 1].isdigit() else i


def _sum(one: Number | None, two: Number | None) -> Number | None:
    return None if one is None or two is None else one + two
