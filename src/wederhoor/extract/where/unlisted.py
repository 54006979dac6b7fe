"""Villages that no gazetteer has: where their names end, and where they lie as far as the report tells."""

from wederhoor.extract.grammar.phrases import proper
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import lies_in
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.gazetteer.romanise import romanised
from wederhoor.model import Place

_KNOWN = ("party", "person", "adj", "org", "title", "direction", "name", "region", "settlement", "people", "group")
_REGIONAL = frozenset({"region", "area", "district"})
_ROW = 12  # tokens in which a row of names and what they lie in end
_MORE = 3  # names that make a row
_AROUND = 40.0  # km in which the villages of one row lie


def unlisted_end(reading: Reading, k: int, last: int) -> int:
    """Where a name that no gazetteer has ends: where there are cases, with the noun behind its adjectives, and before
    the adjective of the region that it lies in."""
    end = proper(reading, k, last)
    if not reading.pack.cases:
        return end
    if end < last and end - 1 > k and reading.words[end - 1].adjective and reading.at(end, "region"):
        end -= 1
    end = next((i for i in range(k + 1, end) if reading.at(i, "thing", "noun") is not None), end)
    return next((i + 1 for i in range(k, end) if not reading.words[i].adjective), end)


def nowhere_listed(reading: Reading, k: int) -> bool:
    """Whether a capitalised word can be part of a name that no gazetteer has: 'Russian-held' is none."""
    word, written = reading.words[k], reading.tokens.word[k]
    if not written[0].isupper() or ("-" in written and written.rpartition("-")[2][:1].islower()):
        return False
    return not word.classes and reading.at(k, *_KNOWN) is None


def whole(sentence: Sentence, land: str | None, end: int) -> Place | None:
    """What a place that no gazetteer has lies in: the region named behind or before it, else that spoken of."""
    reading, scene, memory = sentence.reading, sentence.scene, sentence.memory
    near = reading.of(end, min(sentence.last, end + _ROW), "name")
    around = [place for name in near if (place := _closest(sentence, name))]
    if around:
        return next((place for place in around if place.level in _REGIONAL), around[0])
    named = next((s.place for s in reversed(sentence.spots) if s.place.level in _REGIONAL), None)
    return named or scene.country(land) or memory.places.place or scene.country(memory.places.country)


def town_of_part(sentence: Sentence, noun: Hit) -> Place | None:
    """The town in which a part of one lies that no gazetteer has: that named before it, else that spoken of."""
    if not any(sentence.reading.is_(k, "part") for k in range(noun.first, noun.last)):
        return None
    named = next((s.place for s in reversed(sentence.spots) if s.place.level == "settlement"), None)
    spoken = sentence.memory.places.place
    return named or (spoken if spoken is not None and spoken.level == "settlement" else None)


def _closest(sentence: Sentence, name: Hit) -> Place | None:
    """The region that a name means behind a village, or the town near it, which does not stand side by side with it."""
    reading = sentence.reading
    place = sentence.scene.resolve(reading, name, "region")
    beside = reading.is_(name.first - 1, "cconj") or reading.tokens.word[name.first - 1] == ","
    return place if place and (place.level in _REGIONAL or not beside) else None


def unlisted_place(sentence: Sentence, first: int, end: int, whole: Place | None) -> Place | None:
    """The place that tokens `first` up to `end` name, with the point and the radius of what it lies in."""
    if whole is None:
        return None
    name = romanised(" ".join(sentence.reading.tokens.word[first:end]), sentence.reading.pack.lang)
    radius = max(whole.radius, _AROUND)
    return Place(
        id="", name=name, lat=whole.lat, lon=whole.lon, radius=radius, level="settlement", country=whole.country
    )


def _unheard(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether tokens `begin` up to `end` are a name that no gazetteer has, or none that is likely enough."""
    reading = sentence.reading
    name = reading.at(begin, "name")
    if name is None or reading.at(begin, "party", "person", "adj"):
        return name is None and nowhere_listed(reading, begin)
    return name.last < end or sentence.scene.resolve(reading, name, None) is None


def row_end(reading: Reading, begin: int, last: int) -> int:
    """Where a name in a row ends: before what is known to be something else, as the region behind it."""
    end = proper(reading, begin, last)
    return next((t for t in range(begin + 1, end) if not nowhere_listed(reading, t) or reading.words[t].adjective), end)


def _in_long_row(reading: Reading, k: int, last: int) -> bool:
    """Whether a row of names goes on at token `k` that a conjunction closes, or that has at least two more of them."""
    for further in range(_MORE):
        if k + 1 >= last or not (reading.is_(k, "cconj") or reading.tokens.word[k] == ","):
            return False
        end = proper(reading, k + 1, last)
        if end == k + 1 or reading.is_(k, "cconj") or further + 1 == _MORE:
            return end > k + 1
        k = end
    return False


def names_beside(sentence: Sentence, k: int, near: Place, *, several: bool) -> list[tuple[int, int, Place]]:
    """The names that no gazetteer has in a row that goes on at token `k` behind a place `near` by; it was said before
    that there are `several`."""
    reading = sentence.reading
    found: list[tuple[int, int, Place]] = []
    while k + 1 < sentence.last and (reading.is_(k, "cconj") or reading.tokens.word[k] == ","):
        begin, end = k + 1, row_end(reading, k + 1, sentence.last)
        if end == begin or not _unheard(sentence, begin, end):
            break
        around = lies_in(sentence, end)
        if not (several or found or around or _in_long_row(reading, k, sentence.last)):
            break
        place = unlisted_place(sentence, begin, end, near if around is None or reaches(around, near) else around)
        if place is None:
            break
        found.append((begin, end, place))
        k = end
    return found
