"""Where the words stand that belong to a verb: 'lost their lives'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import LOCAL, governor, phrase
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading

_DESCRIBING = frozenset({"part", "ger"})
_NAMED = 3  # words of a name before another
_NAMING = frozenset({"party", "name", "cue"})
_APART = frozenset({"after", "during", "about", "against", "near", "in", "over"})


def find_words(reading: Reading, clause: Clause, words: tuple[str, ...], verb: int = -1) -> tuple[int, int] | None:
    """Where these words stand together in a clause, adjectives and determiners between them apart, and the `verb`'s
    token whose words they are: 'not [give] up'."""
    first, low, known = words[0], reading.tokens.low, reading.words
    for a, b in clause.parts:
        for k in range(a, b):
            if low[k] != first and first not in known[k].bases:
                continue
            end = _match(reading, words, k, b, verb)
            if end and not (_apart(reading, clause, k, a) or _dates(reading, k, end) or _in_name(reading, k, a)):
                return k, end
    return None


def words_of_verb(reading: Reading, clause: Clause, verb: Verb, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a rule's words stand, the others apart from a negation that is right before the verb: 'did not allow [a
    breakthrough]'."""
    own = -1 if reading.pack.verb_second else verb.at
    at, k = find_words(reading, clause, words, own), verb.at - 1
    denies = at is not None and reading.pack.fixed_order and "neg" in reading.words[at[0]].classes
    if at is not None and denies and _denies_other(clause, at[0], verb):
        return None
    if (
        at is not None
        and len(words) == 1
        and at[0] > verb.at + 1
        and reading.pack.fixed_order
        and _past_object(reading, verb, at[0])
    ):
        return None
    if at is None and len(words) > 1 and "anything" in reading.present:
        return _pronoun_apart(reading, clause, words)
    if at or len(words) == 1 or not reading.pack.free_order or reading.tokens.low[k] != words[-1]:
        return at
    rest = find_words(reading, clause, words[:-1]) if reading.is_(k, "neg") else None
    return (min(rest[0], k), max(rest[1], verb.at)) if rest else None


def _past_object(reading: Reading, verb: Verb, at: int) -> bool:
    """Whether those at token `at` are neither who does it nor to whom: a place stands right behind the verb, 'left X as
    [rebels]'."""
    return reading.at(at, "org") is not None and reading.at(verb.at + 1, "name") is not None


def _denies_other(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether the negation at token `at`, among a verb's own words, is that of another verb before it: 'does [not] act
    to stop'."""
    return any(at < v.at < verb.at and not v.word.helps for v in clause.verbs)


def _pronoun_apart(reading: Reading, clause: Clause, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a rule's words stand, the first, 'nothing', apart: Dutch 'had [niets] met de aanval [te maken]'."""
    first = next((k for k in clause.those(reading, "anything") if reading.tokens.low[k] == words[0]), None)
    rest = None if first is None else find_words(reading, clause, words[1:])
    return (first, rest[1]) if first is not None and rest is not None and first < rest[0] else None


def _in_name(reading: Reading, k: int, floor: int) -> bool:
    """Whether token `k` is part of a name, or of the words that cite someone, which began before it: Dutch 'Artsen
    [zonder] Grenzen', 'Gaza [City]', 'according [to]'."""
    begun = (hit for first in range(max(floor, k - _NAMED), k) for hit in reading.hits.get(first, ()))
    return any(hit.last > k and hit.cls in _NAMING for hit in begun)


def _dates(reading: Reading, k: int, end: int) -> bool:
    """Whether what could be a verb's particle relates a day: '[on] Monday pressed', but not 'shot [down] Monday'."""
    alone = reading.pack.fixed_order and end == k + 1 and reading.at(k, "relation") is not None
    return alone and end < len(reading.words) and reading.is_(end, "calendar")


def _apart(reading: Reading, clause: Clause, k: int, floor: int) -> bool:
    """Whether a preposition that is none of a verb's words governs them: "deal", but not 'after a blow ... dealt'."""
    if reading.at(k, "relation") or reading.is_(k, "prep"):
        return False
    if reading.pack.verb_second:  # Dutch 'het internet in [het dorp] is afgesloten'
        return reading.at(k, "settlement") is not None and phrase(reading, k, k + 1, floor).relation in LOCAL
    if reading.pack.fixed_order:
        if k == floor or reading.words[k - 1].forms:
            return False
        own = phrase(reading, k, k + 1, floor)
        whole = own.relation == "of" and own.at > floor and reading.at(own.at - 1, "settlement")
        own = phrase(reading, own.at - 1, own.at, floor) if whole else own  # "at the site of explosions ... reported"
        behind = any(own.at < verb.at < k for verb in clause.verbs)  # "have since launched an offensive"
        return own.relation in _APART and not behind
    first = k
    while first > floor and reading.words[first - 1].adjective:
        first -= 1
    if governor(reading, first, floor)[0] in _APART:
        return True
    own = phrase(reading, k, k + 1, floor)
    hangs = own.relation == "of" and own.at == own.first > floor + 1  # "for want [of shells] the town fell"
    return hangs and governor(reading, own.first - 1, floor)[0] in ("after", "during")


def _match(reading: Reading, words: tuple[str, ...], k: int, last: int, verb: int) -> int:
    """Where the words that begin at token `k` end; 0 where they don't all follow."""
    k += 1
    for word in words[1:]:
        skipped = 0
        k += k == verb and (reading.pack.fixed_order or reading.is_(k + 1, "prep"))  # "battles [raged] for X"
        while k < last and not reading.stands(k, word) and skipped < 2 and _between(reading, k):
            k, skipped = k + 1, skipped + 1
        if k >= last or not reading.stands(k, word):
            return 0
        k += 1
    return k


def _between(reading: Reading, k: int) -> bool:
    word = reading.words[k]
    if reading.tokens.word[k] in reading.pack.quotes:
        return True  # "with 'Grads'"
    if reading.pack.fixed_order and reading.at(k, "party", "org") is not None:
        return True  # "under rebel control"
    if word.classes:
        return bool(word.classes & {"det", "degree", "num"}) and "prep" not in word.classes
    if reading.pack.cases:
        return word.adjective
    describes = not word.forms or bool(word.feats & _DESCRIBING)  # "under repeated fire"
    return (describes and not reading.hits.get(k)) or reading.at(k, "adj") is not None
