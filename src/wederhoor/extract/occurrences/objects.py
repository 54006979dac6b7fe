"""What an occurrence is about: the things of its clause that its frame speaks of."""

from collections.abc import Sequence
from operator import itemgetter

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import LOCAL, Phrase, begins_object, phrase
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.occurrences.idioms import WITH_ARMS
from wederhoor.extract.occurrences.means import antecedent, within
from wederhoor.extract.occurrences.nouns import names_part
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import agree, can_be
from wederhoor.language.frame import Frame

_LEFT = 25  # tokens before a number in which stands what it counts
_COUNTED = frozenset({"missile", "drone", "warplane"})
_ARMS = frozenset({"missile", "drone", "warplane", "vehicle", "artillery", "fighter"})  # that can strike
_FLYING = frozenset({"missile", "drone"})  # of which one is often called by several words: 'drones', 'UAVs'
_TOWN = "town"  # in which something is destroyed, and which is so only as what that is done to
_NONE = "none"  # the sort of what only sounds like a thing
_ASIDE = frozenset({"by", "with", "for"})  # what a thing hangs on of which nothing is said
_SUFFERED = ("attack.interception", "damage.")  # done to what stands behind the verb
_NEAR = 8  # tokens before a thing in which its phrase begins
_WHEN = frozenset({"after", "during"})  # so too, but not where a clause begins: "since the talks were broken off"
About = tuple[str | None, int, int]  # the name of what an occurrence is about, and the tokens that name it


def things(reading: Reading, clause: Clause, sorts: set[str]) -> tuple[list[Hit], list[Hit]]:
    """What a verb can be about: things of these sorts in its clause, and in what a relative clause hangs on, or what
    was named before a number alone: 'launched 40 drones, and 32 were shot down'."""
    before: list[Hit] = []
    if not sorts:
        return [], before
    if clause.kind == "rel" and clause.opener is not None and not reading.is_(clause.opener, "withwhich"):
        before = of_sorts(reading, *antecedent(clause.opener), sorts)
    elif reading.pack.verb_second and clause.kind == "main" and clause.parent is not None:
        before = of_sorts(reading, *_shared(reading, clause, clause.parent), sorts)
    found = [(some, part[0]) for part in clause.parts if (some := of_sorts(reading, *part, sorts))]
    inside = [hit for some, first in found for hit in _done_to(reading, some, first)]
    opens = clause.verbs[0].at - 1 if reading.pack.fixed_order and clause.verbs else 0
    if clause.first <= opens <= clause.first + 1 and not inside and not before:
        counted = "num" in reading.words[opens].classes or reading.tokens.word[opens][0].isdigit()
        before = of_sorts(reading, max(0, clause.first - _LEFT), clause.first, sorts) if counted else before
    if not inside and not before and clause.kind == "main" and not _COUNTED.isdisjoint(sorts):
        before = _counted_before(reading, clause, sorts & _COUNTED)
    return inside, before


def _counted_before(reading: Reading, clause: Clause, sorts: set[str]) -> list[Hit]:
    """The arms named before a clause that counts some of them by a number: '30 drones came. X downed [24] of them'."""
    words, low = reading.words, reading.tokens.word
    for k in clause.tokens():
        if ("num" in words[k].classes or low[k][0].isdigit()) and _of_those(reading, clause, k):
            return of_sorts(reading, max(0, clause.first - _LEFT), clause.first, sorts)[-1:]
    return []


def _of_those(reading: Reading, clause: Clause, k: int) -> bool:
    """Whether a number at token `k` counts some of those before: '24 of them', 'of them 24', Dutch '24 daarvan'."""
    return _points(reading, k + 1) or (k > clause.first and _points(reading, clause.first))


def _points(reading: Reading, i: int) -> bool:
    """Whether what points at those before begins at token `i`: 'of them'."""
    if i + 1 >= len(reading.words):
        return False
    pointing = reading.is_(i, "prep") and "pron" in reading.words[i + 1].classes
    return pointing or reading.is_(i, "pronadv")


def _shared(reading: Reading, clause: Clause, parent: Clause) -> tuple[int, int]:
    """The subject of a clause of which another is said too, without one of its own: 'the town was besieged and is
    destroyed'."""
    own, verb = clause.finite, parent.finite
    joined = own is not None and own.at == clause.first + 1 and reading.is_(clause.first, "cconj")
    return (parent.first, verb.at) if joined and verb is not None else (0, 0)


def of_sorts(reading: Reading, first: int, last: int, sorts: set[str]) -> list[Hit]:
    """The things of these sorts, of 'high tension towers' not also the 'towers', nor those that only sound so."""
    found = [h for h in reading.of(first, last, "thing") if h.value.sort in sorts or h.value.sort == _NONE]
    if not found:
        return found
    found = [h for h in found if not any(within(h, o) for o in found)]
    found = [h for h in found if h.value.sort != _NONE and not names_part(reading, h.first)]
    found = [h for h in found if h.first == first or not _relates(reading, h)]
    found = [h for h in found if reading.tokens.low[h.first] == reading.tokens.word[h.first] or not _named(reading, h)]
    able = reading.pack.fixed_order
    return [h for h in found if not ((able or reading.words[h.last - 1].adjective) and _describes(reading, h))]


def _relates(reading: Reading, hit: Hit) -> bool:
    """Whether a word for a thing is the last of a preposition: Russian 'in the area of'."""
    return any(link.cls == "relation" and link.last == hit.last for link in reading.governors.get(hit.last, ()))


def _named(reading: Reading, hit: Hit) -> bool:
    """Whether what looks like a word for a thing is a name, by its capital in the midst of a sentence, or as it is in
    the nominative, which the thing is not: Russian 'Газа', and not of gas."""
    i, written = hit.first, reading.tokens.word
    name = reading.at(i, "name") if written[i][0].isupper() and hit.last == i + 1 else None
    if name is None or reading.is_(hit.last, "neg"):
        return False  # "[of gas] there is none"
    return written[i - 1][-1].isalnum() or (can_be(name.cases, "nom") and not can_be(hit.cases, "nom"))


def _describes(reading: Reading, hit: Hit) -> bool:
    """Whether a word for a thing only describes the noun behind it: Russian 'military [law]', 'port [city]'."""
    word = reading.words[hit.last - 1]
    if reading.pack.fixed_order:
        return reading.at(hit.last, "settlement") is not None
    if not reading.pack.cases or hit.last >= len(reading.words) or hit.last > hit.first + 1:
        return False
    noun = reading.words[hit.last]
    return bool(noun.bases) and not (noun.forms or noun.classes) and agree(word.cases, noun.cases) is not None


def of_verb(
    reading: Reading, clause: Clause, things: tuple[list[Hit], list[Hit]], frame: Frame, verb: Verb
) -> tuple[About, ...]:
    """What a verb's frame is about, in its clause, else in what that hangs on."""
    if not frame.about:
        return ()
    inside, before = ([h for h in some if h.value.sort in frame.about] for some in things)
    if inside and len(clause.parts) > 1 and reading.pack.fixed_order:
        inside = [h for h in inside if not _of_gerund(clause, verb, h)]
    if inside and reading.pack.cases and (makes := maker(reading, clause, verb)):
        inside = [h for h in inside if h.first > makes.at]  # "[the troops] made them flee"
    if "hitting" in reading.present and frame.kind in WITH_ARMS and reading.is_(verb.at, "hitting"):
        inside = [h for h in inside if h.first < verb.at]  # "struck a missile depot"
    if "object" in frame.target and "subject" not in frame.target and SHORT.isdisjoint(verb.feats):
        inside = [h for h in inside if not _only_subject(reading, h)]
        undergoes = frame.kind.startswith(_SUFFERED) and _object_behind(reading, verb.at)
        if undergoes and inside and inside[0].first < verb.at:
            inside = [h for h in inside if h.first > verb.at]
        if reading.pack.cases and len(inside) > 1 and verb.finite:
            inside = [h for h in inside if not _strikes(reading, h, inside, verb)]
    return named_once(reading, done_to_first(reading, inside) or before[-1:])


def maker(reading: Reading, clause: Clause, verb: Verb) -> Verb | None:
    """The verb by which others are made to do what an infinitive says."""
    making = reading.pack.infinitives.get("made", frozenset())
    if verb.finite or not verb.has("inf"):
        return None
    return next((v for v in clause.verbs if v.at < verb.at and v.can_be(making)), None)


def _of_gerund(clause: Clause, verb: Verb, hit: Hit) -> bool:
    """Whether a thing is that of a gerund behind a mark, and not of the verb on which that hangs: 'creates chaos,
    blocking roads'."""
    hanging = (v.at for v in clause.verbs if v.has("ger") and verb.at < v.at < hit.first)
    return any(clause.part_at(at) != clause.part_at(verb.at) for at in hanging)


def done_to_first(reading: Reading, hits: list[Hit]) -> list[Hit]:
    """The things that something is done to, before those where it is done: 'hit planes at an airfield'; towns are
    only where it is done."""
    apart = [h for h in hits if not _is_where(reading, h)]
    return apart or [h for h in hits if h.value.sort != _TOWN]


def _is_where(reading: Reading, hit: Hit) -> bool:
    """Whether a thing is where something is done, by its preposition or by a case that only those stand in that are."""
    located = bool(hit.cases) and all(case.startswith("loc") for case in hit.cases)
    return located or phrase(reading, hit.first, hit.last, max(0, hit.first - _NEAR)).relation in LOCAL


def _only_subject(reading: Reading, hit: Hit) -> bool:
    """Whether a thing is a party in the nominative alone, and so who does it: 'the occupiers destroyed the town'."""
    if reading.at(hit.first, "party", "org", "group") is None:
        return False
    word = reading.words[hit.last - 1]
    cases = {case for some in word.bases.values() for case in some}
    cases -= {"acc.pl"} if word.adjective else set()  # of people it is the genitive: "the military"
    return bool(cases) and all(case.startswith("nom") for case in cases)


def _strikes(reading: Reading, hit: Hit, others: list[Hit], verb: Verb) -> bool:
    """Whether arms agree with a verb, and some other thing does not or stands behind it: '[planes] hit a bridge'."""
    many = reading.tokens.low[verb.at].endswith(reading.pack.plural)
    subject = "nom.pl" if many else "nom.sg"
    arms = any(h.cls == "thing" and h.value.sort in _ARMS for h in reading.hits[hit.first])
    if not arms or subject not in reading.words[hit.last - 1].cases:
        return False
    before = hit.first < verb.at
    return any(subject not in reading.words[o.last - 1].cases or (before and o.first > verb.at) for o in others)


def _object_behind(reading: Reading, at: int) -> bool:
    """Whether an object stands right behind a verb where words have a fixed order: 'ships struck [the port]'."""
    return reading.pack.fixed_order and at + 1 < len(reading.words) and begins_object(reading, at + 1)


def _done_to(reading: Reading, hits: list[Hit], floor: int) -> list[Hit]:
    """Those of some things that something is done to; in a genitive, what stands beside one that is none is none:
    'strikes of missiles and drones'."""
    found: list[Hit] = []
    end = -1  # of the last one that is none
    for hit in hits:
        if _aside(reading, hit, floor) or (end > 0 and _joined_to(reading, hit, end, floor)):
            end = hit.last
        else:
            found.append(hit)
    return found


def _joined_to(reading: Reading, hit: Hit, end: int, floor: int) -> bool:
    """Whether a thing in what can be a genitive stands side by side with what ends before token `end`."""
    own = phrase(reading, hit.first, hit.last, floor)
    joined = own.first == end + 1 and (reading.is_(end, "cconj") or reading.tokens.word[end] == ",")
    return joined and bool(reading.pack.cases) and own.relation is None and can_be(own.cases, "gen")


def _aside(reading: Reading, hit: Hit, floor: int) -> bool:
    """Whether a thing is not what something is done to."""
    own = phrase(reading, hit.first, hit.last, floor)
    if own.relation is None:
        return False
    ahead = own.relation == "to" and reading.pack.verb_second  # "wants to return to the borders"
    when = own.relation in _WHEN and own.at > floor
    return own.relation in _ASIDE or when or ahead or _of_event(reading, hit, own, floor)


def _of_event(reading: Reading, hit: Hit, own: Phrase, floor: int) -> bool:
    """Whether a thing belongs to what happens and is not what it happens to: in a genitive, 'a strike of missiles'."""
    if own.relation != "of" or own.at != own.first or not reading.pack.cases:
        return False
    if own.cases and not can_be(own.cases, "nom") and reading.at(own.first - 1, "org", "title") is not None:
        return True  # "operators of drones destroyed a tank"
    nouns = [n for n in reading.of(max(floor, own.first - 3), own.first, "noun") if n.last == own.first]
    return any(hit.value.sort not in frame.about for noun in nouns for frame, _ in noun.value)


def _counted(reading: Reading, first: int) -> bool:
    """Whether a number stands right before token `first`."""
    return first > 0 and numeral(reading, first - 1)


def _called(reading: Reading, hit: Hit) -> str:
    """The word for a thing, whatever its case."""
    at = hit.last - 1
    return min(reading.words[at].bases, default=reading.tokens.low[at])


def _of_whole(reading: Reading, part: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a thing is only a part of the one of a sort of its own that follows in the genitive: 'the roof [of the]
    hospital'."""
    if part.value.name is not None:
        return False
    wholes = (h for h in hits if h.value.name is not None and h.first >= part.last and h.value.sort == part.value.sort)
    behind = (phrase(reading, h.first, h.last, part.first) for h in wholes)
    return any(p.relation == "of" and p.first == p.at == part.last for p in behind)


_begin = itemgetter(1)


def named_once(reading: Reading, hits: Sequence[Hit]) -> tuple[About, ...]:
    """What hits are about, each object of each sort once, and each other word that is counted: '5 tanks, 12 guns'."""
    hits = [h for h in hits if not _of_whole(reading, h, hits)] if len(hits) > 1 and reading.pack.cases else hits
    if len(hits) == 1:
        return ((hits[0].value.name, hits[0].first, hits[0].last),)
    once: dict[tuple[str, str | None, str], About] = {}
    taken: set[int] = set()
    named = [hit for hit in hits if hit.value.name is not None]
    for hit in (*named, *hits):
        if hit.first not in taken:  # no "depot" that is a building too
            apart = hit.value.sort not in _FLYING and _counted(reading, hit.first)
            own = _called(reading, hit) if apart else ""
            once.setdefault((hit.value.sort, hit.value.name, own), (hit.value.name, hit.first, hit.last))
            taken.add(hit.first)
    return tuple(sorted(once.values(), key=_begin))
