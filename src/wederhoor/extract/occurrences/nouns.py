"""The nouns of a clause that name what happens, and those that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Hit, Reading, between
from wederhoor.language.word import Entry

if TYPE_CHECKING:
    from wederhoor.extract.occurrences.trigger import Trigger

_NAMED = frozenset({"org", "title", "region"})
VAGUE = "attack.attack"
_WITH = frozenset({"with", "by"})
_GOING_OFF = ("attack.bombing", "attack.explosion")
_SORTS = ("thing", "org", "title", "settlement", "region", "group")
_LISTED = frozenset({"part", "plural", "seldomverb"})  # lists of words of open classes
_BEFORE = 3  # words, with its own, of what a noun is the last of
_LONGEST = 5  # words of a group's name before the last of which a noun can stand


def nouns_of(reading: Reading, clause: Clause) -> list[Hit]:
    """The nouns of a clause that name occurrences, infinitives that stand as nouns among them."""
    found: list[Hit] = []
    for a, b in clause.parts:
        if nouns := reading.of(a, b, "noun"):
            own = [n for n in _longest(reading, nouns) if not _no_occurrence(reading, n)]
            found += [*(h for n in own for h in _sharing(reading, n, a)), *own] if reading.pack.cases else own
        found += [hit for i in between(reading.infinitives, a + 1, b - 1) for hit in _infinitive(reading, i)]
    return found


def _sharing(reading: Reading, noun: Hit, floor: int) -> list[Hit]:
    """The adjectives before a noun that name occurrences with it, side by side with its own: 'three [missile] and two
    air strikes'."""
    found: list[Hit] = []
    k = _own_words(reading, noun, floor)
    while k - 2 >= floor and (reading.is_(k - 1, "cconj") or reading.tokens.word[k - 1] == ","):
        entries = _with_noun(reading, k - 2, noun.last - 1)
        if not entries:
            break
        found.append(Hit(k - 2, k - 1, "noun", entries[0].value, reading.words[k - 2].cases))
        k = _past_number(reading, k - 2, floor)
    return found


def _own_words(reading: Reading, noun: Hit, floor: int) -> int:
    """Where the adjectives and the number of a noun begin."""
    k = noun.first
    while k > floor and k > noun.first - 2 and reading.words[k - 1].adjective:
        k -= 1
    return _past_number(reading, k, floor)


def _past_number(reading: Reading, k: int, floor: int) -> int:
    while k > floor and numeral(reading, k - 1):
        k -= 1
    return k


def _with_noun(reading: Reading, i: int, head: int) -> list[Entry]:
    """The entries that the adjective at token `i` has together with the noun at token `head`."""
    word = reading.words[i]
    seconds = (reading.tokens.low[head], *reading.words[head].bases)
    entries = (entry for second in seconds for entry in word.longer.get(second, ())) if word.longer else ()
    return [e for e in entries if e.cls == "noun" and len(e.words) == 2 and e.words[0] in word.bases]


def _names_body(reading: Reading, noun: Hit) -> bool:
    """Whether a noun is part of a body's name or of a place's: 'the Liberation Army', 'the ministry of defence'."""
    if any(h.cls in _NAMED and h.last >= noun.last for k in (1, 2) for h in reading.hits.get(noun.first - k, ())):
        return True
    before = (h for k in range(1, _LONGEST) for h in reading.hits.get(noun.first - k, ()))
    if any(h.cls == "party" and h.last >= noun.last for h in before):
        return True
    if _in_name(reading, noun.first):
        return True
    end, words = noun.last, reading.tokens.word
    capitals = end < len(words) and words[noun.first][0].isupper() and words[end][0].isupper()
    if not capitals or not reading.pack.fixed_order:
        return False
    within = noun.last == noun.first + 1 and words[noun.first - 1][0].isupper()  # "the Popular Liberation Front"
    return within or reading.at(end, "org") is not None


def _in_name(reading: Reading, i: int) -> bool:
    """Whether a noun with a capital goes on with a name: 'the Front for the [Liberation] of X'."""
    words, before = reading.tokens.word, i - 1
    if not words[i][0].isupper() or words[i].isupper():
        return False
    if reading.pack.fixed_order:
        return _goes_on_with_name(reading, i)
    before -= reading.is_(before, "det")
    return before > 0 and reading.is_(before, "prep") and words[before - 1][0].isupper()


def _goes_on_with_name(reading: Reading, i: int) -> bool:
    """Whether the capitalised words that end in a noun hang on another one: 'the Army of National [Liberation]'."""
    words, before = reading.tokens.word, i - 1
    while before > 0 and words[before][0].isupper() and reading.at(before, "adj", "party") is None:
        before -= 1
    before -= reading.is_(before, "det")
    link = before > 0 and reading.is_(before, "prep")
    return link and words[before - 1][0].isupper() and reading.at(before - 1, "noun", "party") is None


def _means_other(reading: Reading, noun: Hit) -> bool:
    """Whether a noun that can be a verb has an object with which that means something else: 'fighting corruption'."""
    if noun.last >= len(reading.words):
        return False
    behind = reading.tokens.low[noun.last]
    rules = reading.words[noun.first].frames.among(frozenset({behind}), None)
    return any(r.rule.value is None and r.rule.words == (behind,) for r in rules)


def _longest(reading: Reading, nouns: list[Hit]) -> list[Hit]:
    """Those that are no part of a longer one: of 'air strike' not also 'strike', but of 'bombing of' also 'bombing'."""
    return [n for n in nouns if not any(_within(n, o) and not reading.is_(o.last - 1, "prep") for o in nouns)]


def _within(one: Hit, two: Hit) -> bool:
    """Whether one noun is part of a longer one, or begins within it: 'strike on' in 'an air strike on'."""
    if two.first < one.first < two.last:
        return True
    return two.first <= one.first and one.last <= two.last and two.last - two.first > one.last - one.first


def _infinitive(reading: Reading, i: int) -> list[Hit]:
    """The noun that an infinitive is: 'the shelling of'."""
    link = reading.at(i + 1, "relation") if reading.is_(i - 1, "det") else None
    if link is None or link.value != "of" or reading.at(i, "noun"):
        return []
    rules = [r.rule for r in reading.words[i].frames.among(frozenset(), None) if not r.rule.helping]
    return [Hit(i, i + 1, "noun", tuple((r.value, r.name) for r in rules))] if rules else []


def _no_occurrence(reading: Reading, noun: Hit) -> bool:
    """Whether a noun names no occurrence by what it stands with."""
    if _sounds_like_one(reading, noun) or _names_body(reading, noun):
        return True
    return _means_other(reading, noun) or _says_of_what(reading, noun)


def _sounds_like_one(reading: Reading, noun: Hit) -> bool:
    """Whether a noun is part of what only sounds like an occurrence: 'a trade [war]', 'a hunger [strike]'."""
    hits = (h for k in range(_BEFORE) for h in reading.hits.get(noun.first - k, ()) if h.cls == "thing")
    return any(h.value.sort == "none" and h.last >= noun.last for h in hits)


def _says_of_what(reading: Reading, noun: Hit) -> bool:
    """Whether a noun only says of what sort the one behind it is: 'the combat zone', 'blast walls'."""
    if not reading.pack.fixed_order or noun.last >= len(reading.words):
        return False
    word = reading.words[noun.last]
    listed = word.classes <= _LISTED and not word.forms and reading.tokens.word[noun.last][0].islower()
    return word.noun or (listed and reading.at(noun.last, *_SORTS) is not None)


def names_part(reading: Reading, i: int) -> bool:
    """Whether token `i` is part of a group's or a body's name that began before it: the "units" of 'Defence Units'."""
    before = reading.of(max(0, i - _LONGEST), i, "party")
    return reading.pack.fixed_order and any(h.last > i and h.value.sort in ("group", "body") for h in before)


def ends_clear(nouns: list[Hit], first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` end with a noun for a clear attack, which they name vaguely: 'air strikes',
    'came [under] a rocket attack'."""
    same = (n for n in nouns if n.last == last and (n.first < first or first < n.first < last - 1))
    return any(f.kind.startswith("attack.") and f.kind != VAGUE for n in same for f, _ in n.value)


def of_later_verb(reading: Reading, clause: Clause, verb: Verb, at: int) -> bool:
    """Whether a word at token `at` is another verb's, which stands before it: 'make efforts to reach [progress]', 'fled
    along roads opened by [the army]'."""
    if not reading.pack.fixed_order:
        apart = (v.at for v in clause.verbs if verb.at < v.at < at and v.has("ger"))
        return any(reading.is_(k - 1, "mark") for k in apart)  # "began to shell X, breaking [the truce]"
    later = [v for v in clause.verbs if verb.at < v.at < at and not v.word.helps]
    perfect = any(not v.has("part") or reading.words[v.at - 1].helps for v in later)
    return perfect or (bool(later) and _done_by(reading, clause, at))


def of_earlier_verb(reading: Reading, clause: Clause, verb: Verb, at: int) -> bool:
    """Whether a word at token `at` is that of another verb, before a gerund or an infinitive: 'takes [into] account the
    need to push', 'waged [war], declaring'."""
    if not reading.pack.fixed_order or at >= verb.at or not (verb.has("ger") or reading.is_(verb.at - 1, "inf")):
        return False
    if any(v.word.helps and v.at > at for v in clause.verbs if v.at < verb.at):
        return False  # "a war is being waged"
    before = at - 1
    while before > clause.first and reading.words[before].classes & {"art", "det", "poss", "adj"}:
        before -= 1
    others = {v.at for v in clause.verbs if v.at < verb.at and not v.word.helps}
    return before in others


def of_body(reading: Reading, at: tuple[int, int]) -> bool:
    """Whether the first word of an idiom only says of what sort a body or an office is: 'the [defence] ministry'."""
    body = reading.at(at[0], "org", "title")
    return body is not None and body.last > at[0] + 1 and at[1] < body.last


def _done_by(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether the word at token `at` is by whom something is done."""
    return phrase(reading, at, at + 1, clause.first).relation == "by"


def side_by_side(reading: Reading, trigger: Trigger, clear: list[Trigger]) -> bool:
    """Whether a vague noun stands side by side with a clear one behind it: '[raids], shelling and air strikes'."""
    behind = (t for t in clear if t.window is not None and t.first > trigger.last)
    row = next(behind, None) if trigger.window is not None else None
    between = range(trigger.last, row.first) if row else range(0)
    return bool(between) and all(reading.words[k].classes & {"mark", "cconj"} for k in between)


def without_again(found: list[Trigger]) -> list[Trigger]:
    """The triggers without a verb that only says that what it hangs on went off, and without what only stood near: 'the
    car bomb [that exploded near a mosque]'."""
    told = [t for t in found if t.clause.kind == "rel" and t.verb is not None and t.frame.kind in _GOING_OFF]
    if not told:
        return found
    nouns = [n for n in found if n.window is not None and n.frame.kind in _GOING_OFF]
    again = [t for t in told if any(0 <= t.clause.first - n.last <= 1 for n in nouns)]
    verbs = [t.verb for t in told]
    near = [t for t in found if t.frame.kind.startswith("damage.") and t.verb in verbs and _inside(t)]
    return [t for t in found if t not in again and t not in near]


def _inside(trigger: Trigger) -> bool:
    """Whether what a trigger is about stands in its own clause, and not in what that hangs on."""
    return all(first >= trigger.clause.first for _, first, _ in trigger.objects)


def by_which(reading: Reading, clause: Clause, own: list[Trigger], nouns: list[Hit]) -> list[Hit]:
    """The nouns for what is done by who helps someone, which only a speaker makes a charge: 'backs the army with
    raids'."""
    if not all("armed" in t.frame.needs and t.frame.said_by is None for t in own):
        return []
    owns = ((h, phrase(reading, h.first, h.last, clause.part_at(h.first)[0])) for h in nouns)
    return [h for h, own in owns if own.relation in _WITH and not reading.those("prep", own.at + 1, h.first)]
