"""What a place is said to lie in: 'X (Y region)', 'X, Y and Z in W', 'X in the Y district of W'."""

from wederhoor.extract.occurrences.triggers import LOCAL
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.declension import can_be
from wederhoor.model import Level, Place

REGIONAL = frozenset({"region", "area", "district"})
_LINKS = frozenset({"in", "of"})
_ROW = 14  # tokens in which a row of names and what they lie in end


def lies_in(sentence: Sentence, k: int) -> Place | None:
    """The region named behind the name that ends before token `k`, and behind those side by side with it."""
    reading, end, begun = sentence.reading, min(sentence.last, k + _ROW), k
    while k < end:
        name = reading.at(k, "name")
        if name is None:
            k = _past(reading, k) or end
        elif _holds(reading, name, begun) and (place := _region(sentence, name)):
            return place
        else:
            k = name.last if k > begun else end
    return None


def opened(sentence: Sentence, level: Level | None) -> Place | None:
    """The district that a sentence has said to speak of, or the region, where it speaks of a village: 'In X, the
    village of Y ...'."""
    levels = ("district", "region") if level == "settlement" else ("district",)
    before = (s.place for s in reversed(sentence.spots) if s.relation in LOCAL and s.named)
    return next((p for p in before if p.level in levels), None)


def spoken_of(sentence: Sentence) -> Place | None:
    """The region in which what follows is likely to lie: named before in the sentence, else what is spoken of."""
    before = (s.place for s in reversed(sentence.spots) if s.relation in LOCAL and s.place.level in REGIONAL)
    place = next(before, sentence.memory.place)
    return place if place is not None and place.level in REGIONAL else None


def _holds(reading: Reading, name: Hit, begun: int) -> bool:
    """Whether a name can say what the names before it, the first of which ends before token `begun`, lie in."""
    before = name.first - 1
    while before > begun and (reading.is_(before, "det") or reading.at(before, "region")):
        before -= 1
    link = reading.at(before, "relation")
    if reading.tokens.word[before] == "(" or (link and link.value in _LINKS and before >= begun):
        return True
    apposed = before == begun and reading.tokens.word[before] == "," and can_be(name.cases, "nom")
    behind = reading.tokens.word[name.first - 1][-1].isalpha() and not reading.is_(name.first - 1, "cconj")
    return apposed or (behind and (_genitive(name) or _genitive(reading.at(name.first - 1, "region"))))


def _genitive(hit: Hit | None) -> bool:
    """Whether a name, or a noun for a region, is in the genitive: 'X [of the Y region]'."""
    return hit is not None and any(case.startswith("gen") for case in hit.cases)


def _region(sentence: Sentence, name: Hit) -> Place | None:
    """The region that a name means: by itself, or with a noun for one beside it."""
    reading, scene = sentence.reading, sentence.scene
    beside = reading.at(name.first - 1, "region") or (name.last < sentence.last and reading.at(name.last, "region"))
    if beside and beside.value.many:
        return None
    place = scene.resolve(reading, name, "region" if beside else None)
    return place if place is not None and place.level in REGIONAL else None


def _past(reading: Reading, k: int) -> int | None:
    """The token at which a row goes on behind token `k`, one of its small words or a name that nobody knows."""
    link = reading.at(k, "relation")
    if link is not None:
        return link.last if link.value in _LINKS and reading.tokens.word[k - 1] != "," else None
    small = reading.is_(k, "cconj") or reading.is_(k, "det") or reading.tokens.word[k] in (",", "(")
    named = reading.tokens.word[k][0].isupper() and reading.at(k, "party", "person", "title", "org") is None
    return k + 1 if small or named or reading.at(k, "region") else None


def in_brackets(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens `first` up to `last` stand in brackets of their own."""
    words = reading.tokens.word
    return first > 0 and last < len(words) and words[first - 1] == "(" and words[last] in (")", ",")
