"""Where: names of the gazetteer, 'the city', 'the east of the country', 'there', resolved in the report."""

from wederhoor.extract.grammar.phrases import governor, link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.apposed import leave_out_continents, stands_with
from wederhoor.extract.where.between import midway
from wederhoor.extract.where.houses import brought_to, stands_in
from wederhoor.extract.where.inside import heads, lies_in, sector
from wederhoor.extract.where.lands import patrolled, torn
from wederhoor.extract.where.listed import listed, listed_in
from wederhoor.extract.where.meant import SITES, country_of, definite, meant, of_many, several
from wederhoor.extract.where.measured import behind, distances, measured
from wederhoor.extract.where.mistaken import tells_of_other
from wederhoor.extract.where.named import WHERE, by_name, names_itself, of_preposition
from wederhoor.extract.where.nominal import again, at_border, is_town, level_of, names_follow, of_country, unlisted_spot
from wederhoor.extract.where.row import in_row
from wederhoor.extract.where.sides import beside, directed, town_called
from wederhoor.extract.where.spot import Spot, capitals, spotted
from wederhoor.extract.where.townish import add_towns
from wederhoor.extract.where.unlisted import (
    names_beside,
    nowhere_listed,
    unlisted_end,
    unlisted_place,
    whole,
)
from wederhoor.extract.words.reading import Hit, Reading, between
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Frame
from wederhoor.language.text import LISTS
from wederhoor.model import Level, Place

_ARMS = frozenset({"drone", "missile", "artillery", "airbomb", "round"})
_JOINED = 3  # words of a preposition behind the conjunction that joins two places
_LONGEST = 4  # words of a party's name before one
_PLACES = frozenset({"direction", "settlement", "region", "everywhere", "front", "there", "party", "name"})


def find_spots(sentence: Sentence) -> None:
    """Finds every place spoken of in a sentence, in reading order."""
    people = [(a.first, a.last) for a in sentence.cast if a.sort in ("person", "title") and a.name]
    people += [(a.head + 1, a.last) for a in sentence.cast if a.sort in ("group", "body")]
    people += [(a.last - len(a.name.split()), a.last) for a in sentence.cast if a.sort == "civil" and a.name]
    found, ordered = sentence.spots, sentence.reading.pack.fixed_order
    listed, unlisted = sentence.reading.begins(sentence.first, sentence.last, _PLACES), _unknown(sentence)
    unlisted += torn(sentence) if "strife" in sentence.reading.present else []
    told = distances(sentence)
    for i in sorted({*listed, *unlisted}) if unlisted else listed:
        if (found and i < found[-1].last) or (people and any(a <= i < b for a, b in people)) or _in_body(sentence, i):
            continue
        spot = _spot(sentence, i)
        spot = measured(sentence, spot, told) if spot and told else spot
        spot = _among_others(sentence, spot) if spot and spot.relation == "among" else spot
        if spot and not tells_of_other(sentence, spot):
            placed = in_row(sentence, brought_to(sentence, _home(sentence, _part(sentence, spot))))
            found.append(stands_with(sentence, placed) if ordered and found else placed)
            found += _unlisted_beside(sentence, found[-1])
    if "between" in [spot.relation for spot in found]:
        midway(sentence)
    if found and found[0].relation is None and found[0].place.level == "country" and heads(sentence, found[0]):
        found[0] = found[0]._replace(relation="in")  # "Syria: rebels take X"
    add_towns(sentence)
    if len(found) > 1:
        leave_out_continents(sentence)


def _in_body(sentence: Sentence, i: int) -> bool:
    """Whether token `i` is a word of a party's name that began before it: the "Union" of 'the European Union'."""
    reading = sentence.reading
    before = reading.of(max(sentence.first, i - _LONGEST), i, "party")
    return bool(before) and any(h.last > i and h.value.sort not in ("country", "capital", "seat") for h in before)


def _among_others(sentence: Sentence, spot: Spot) -> Spot:
    """A place by its name is one of several, which nothing is among: Dutch 'in onder meer X'."""
    relation, at = governor(sentence.reading, spot.at, sentence.first)
    return spot._replace(relation=relation, at=at if relation else spot.first) if spot.named else spot


def _part(sentence: Sentence, spot: Spot) -> Spot:
    """A place stands where its part does: 'they hold a large part of X', 'in the streets of X', 'in one of the villages
    of X'."""
    reading, k = sentence.reading, spot.at - 1
    if k < sentence.first or spot.relation not in ("of", "from"):
        return spot
    if spot.at < spot.first and reading.pack.numbers.unit(reading.tokens.low[k]) == "kilometre":
        return spot._replace(relation="near")  # "20 km from X"
    counted = reading.is_(k, "num") or (spot.relation == "from" and reading.is_(k, "quantity"))
    if not counted and (spot.relation == "from" or not reading.is_(k, "part")):
        return spot
    whole = phrase(reading, k, spot.last, sentence.first)
    return spot._replace(first=whole.first, relation=whole.relation, at=whole.at)


def _home(sentence: Sentence, spot: Spot) -> Spot:
    """Whoever lives in a town is there, and so is what happens in something of its: 'the residents of X', 'at a school
    of X'."""
    if spot.relation != "of" or spot.place.level == "country" or spot.at == sentence.first:
        return spot
    if _struck_with(sentence.reading, spot):
        return spot._replace(relation=None)
    lives = sentence.reading.at(spot.at - 1, "civil")
    stands = lives or (spot.place.level == "settlement" and stands_in(sentence, spot))
    return spot._replace(relation="in") if stands else spot


def _struck_with(reading: Reading, spot: Spot) -> bool:
    """Whether what stands before a town whose name has no cases is what it is struck with: 'hit [with] drones X'."""
    arms = next((h for h in reading.of(spot.at - 1, spot.at, "thing") if h.value.sort in _ARMS), None)
    used = arms is not None and bool(arms.cases) and all(case.startswith("ins") for case in arms.cases)
    return used and can_be(spot.cases, "acc")


def _spot(sentence: Sentence, i: int) -> Spot | None:
    reading, known = sentence.reading, sentence.memory.places
    for hit in reading.hits.get(i, ()):
        if hit.cls == "adj" and reading.those("strife", hit.last, hit.last + 1):
            land = sentence.scene.country(hit.value)
            return Spot(i, hit.last, i, "in", i, land, True, i) if land else None
        if hit.cls == "direction" and (_in_longer_name(reading, hit) or town_called(sentence, hit)):
            continue
        if hit.cls == "direction":
            return None if beside(sentence, hit) else directed(sentence, hit)
        if hit.cls in ("settlement", "region") and not (names_itself(reading, hit) or of_preposition(reading, hit)):
            return _by_noun(sentence, hit)
        if hit.cls == "everywhere":
            land = sentence.scene.country(patrolled(sentence)) or sentence.scene.country(known.country)
            return Spot(i, hit.last, i, "in", i, land, False, i) if land else None
        if hit.cls == "front":
            land = sentence.scene.fought_in
            return Spot(i, hit.last, i, "in", i, land, False, i) if land else None
        if hit.cls == "there" and (known.pointed or known.place or sentence.spots) and _points(sentence, hit):
            return _there(sentence, hit)
    if nowhere_listed(reading, i):
        return _unheard_of(sentence, i)
    return by_name(sentence, i, _shared_level(sentence, i))


def _shared_level(sentence: Sentence, i: int) -> Level | None:
    """The level of a name behind a noun that belongs to someone, 'the governor of the region [X]', or in a row behind
    a plural noun: 'the provinces X, Y and Z'."""
    reading, before = sentence.reading, sentence.spots[-1] if sentence.spots else None
    behind = i > sentence.first and i - 1 in reading.hits and not reading.pack.cases
    noun = reading.at(i - 1, "region") if behind else None
    if noun is not None and noun.value.means == "region" and not noun.value.many:
        return "region"
    if before is None or not all(
        reading.is_(k, "cconj") or reading.tokens.word[k] == "," for k in range(before.last, i)
    ):
        return None
    nouns = reading.of(max(sentence.first, before.row), before.last, "region")
    plural = any(several(h) and h.value.means == "region" for h in nouns)
    return "region" if plural and before.place.level == "region" and before.last < i else None


def _in_longer_name(reading: Reading, hit: Hit) -> bool:
    """Whether a direction is the first word of a place's name: 'the West Bank'."""
    name = reading.at(hit.first, "name")
    return name is not None and name.last > hit.last


def _unknown(sentence: Sentence) -> list[int]:
    """The tokens at which a name that no gazetteer has can stand: behind a preposition of places, or what is taken."""
    reading = sentence.reading
    capitals = between(reading.capitals, sentence.first + 1, sentence.last)
    word, governors = reading.tokens.word, reading.governors
    behind = [i for i in capitals if i in governors or reading.words[i - 1].frames or word[i - 1] in LISTS]
    unlisted = [i for i in behind if nowhere_listed(reading, i)]
    return [i for i in unlisted if governor(reading, i, i - 1)[0] in WHERE or _taken(reading, i) or listed(sentence, i)]


def _taken(reading: Reading, i: int) -> bool:
    """Whether a name stands right behind a verb of taking or holding places, in the case of what that is done to."""
    cases, frames = reading.words[i].cases, reading.words[i - 1].frames.among(frozenset(), None)
    low = reading.tokens.low[i]
    others = (some for base, some in reading.pack.lexicon.declension.undo(low).items() if base != low)
    of_man = any({"gen.sg", "acc.sg"} <= some for some in others)  # a man's name, whose accusative is his genitive
    object_alone = can_be(cases, "acc") and not of_man
    kinds = (r.rule.value.kind for r in frames if isinstance(r.rule.value, Frame))
    return bool(cases) and object_alone and any(kind.startswith("control.") for kind in kinds)


def _unheard_of(sentence: Sentence, i: int) -> Spot | None:
    """A village that no gazetteer has, in the region that is named behind it: 'near X (Y region)'."""
    reading, end = sentence.reading, unlisted_end(sentence.reading, i, sentence.last)
    noun = reading.words[end - 1].adjective and end < sentence.last and reading.tokens.word[end][0].islower()
    around = behind(sentence, end) or _around(sentence, i, end)
    place = None if noun else unlisted_place(sentence, i, end, around)
    return spotted(sentence, i, end, place) if place else None


def _around(sentence: Sentence, i: int, end: int) -> Place | None:
    """What a village from token `i` up to `end` lies in, if that is what it is: the region behind it, the sector of the
    front that is spoken of, or of what is taken whatever is spoken of."""
    if sentence.reading.tokens.word[i - 1] in LISTS and listed(sentence, i):
        return listed_in(sentence) or whole(sentence, None, end)
    taken = _taken(sentence.reading, i)
    spoken = (_beside_town(sentence, i) or sector(sentence)) if sentence.reading.words[i].cases else None
    return lies_in(sentence, end) or spoken or (whole(sentence, None, end) if taken else None)


def _beside_town(sentence: Sentence, i: int) -> Place | None:
    """The town beside which a village stands that has a preposition of its own: 'near X and north of [Y]'."""
    reading, before = sentence.reading, sentence.spots[-1] if sentence.spots else None
    near = before is not None and before.place.level == "settlement" and before.relation in WHERE
    return (
        before.place if before and near and reading.is_(before.last, "cconj") and i - before.last <= _JOINED else None
    )


def _there(sentence: Sentence, hit: Hit) -> Spot | None:
    """'There': the place last named, or all of a row that it takes up: 'X, Y and Z – [there] the fighting goes on'."""
    known, spots, i = sentence.memory.places, sentence.spots, hit.first
    acting = capitals(sentence)  # "Kyiv lost 90 men there"
    near = [s for s in spots if s.head not in acting and (s.relation in WHERE or s.place.level != "country")]
    near = [s for s in near if s.relation != "from" or sentence.reading.at(s.at - 1, "org") is None]  # "units from X"
    if near and near[-1].relation is None and near[-1].last == i - 1:
        spots[:] = [s._replace(relation="in") if s.row == near[-1].row else s for s in spots]
        return None
    place = near[-1].place if near else known.pointed or known.place
    return Spot(i, hit.last, i, "in", i, place, False, i) if place else None


def _points(sentence: Sentence, hit: Hit) -> bool:
    """Whether 'there' points at a place, and does not only open a sentence: 'there was'."""
    reading, behind = sentence.reading, hit.last
    opens = (
        reading.pack.fixed_order
        and hit.last == hit.first + 1
        and behind < sentence.last
        and reading.words[behind].helps
    )
    return not opens and not _stranded(sentence, hit.first)


def _stranded(sentence: Sentence, i: int) -> bool:
    """Whether 'there' belongs to a preposition that stands alone further on: 'there ... with'."""
    reading, last = sentence.reading, sentence.last
    for k in range(i + 1, min(last, i + 15)):
        if reading.is_(k, "postp") and reading.is_(k, "particle"):
            after = k + 1
            if after >= last or reading.words[after].forms or not reading.tokens.word[after][0].isalpha():
                return True
    return False


def _by_noun(sentence: Sentence, hit: Hit) -> Spot | None:
    """'the port city of X', 'the region X', 'the city', 'the second city of the country', 'the village X in Y'."""
    reading, k = sentence.reading, hit.last
    if hit.value.means == "border":
        return at_border(sentence, hit)
    if (of_many(sentence, hit) and not names_follow(reading, k)) or hit.value.means == "part":
        return _some_of(sentence, hit)
    if reading.pack.verb_second and hit.value.means == "region" and link(reading, k, sentence.last) == ("of", k + 1):
        k += 1  # Dutch "de regio [van] X"
    named = k < sentence.last and reading.tokens.word[k][0].isupper() and not reading.is_(k, "calendar")
    if named and not of_country(reading, hit, k):
        spot = by_name(sentence, k, level_of(reading, hit, k))
        if spot and not (hit.value.means == "village" and is_town(spot.place)):
            span = phrase(reading, hit.first, spot.last, sentence.first)
            return spot._replace(first=span.first, relation=span.relation, at=span.at, cases=span.cases, row=span.first)
        if spot or not reading.at(k, "party", "person", "adj"):
            return unlisted_spot(sentence, hit, k)
    if hit.value.means == "area" and reading.pack.cases and k < sentence.last:
        return _ground_of(sentence, hit)
    return again(sentence, hit)


def _ground_of(sentence: Sentence, hit: Hit) -> Spot | None:
    """The region or town that an area is all of, 'on the territory of the region'; the ground on which something
    stands is where the report is: 'on the territory of a school'."""
    reading, whole = sentence.reading, sentence.reading.at(hit.last, "region", "settlement")
    if whole is not None and whole.value.means != "country" and can_be(whole.cases, "gen"):
        if (spot := _by_noun(sentence, whole)) is None:
            return None
        span = phrase(reading, hit.first, spot.last, sentence.first)
        return spot._replace(first=span.first, relation=span.relation, at=span.at, row=span.first)
    return None if _of_building(sentence, hit) else again(sentence, hit)


def _of_building(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is something that stands somewhere that is named behind a noun, in the genitive."""
    reading, k = sentence.reading, hit.last
    while k < sentence.last and reading.words[k].adjective:
        k += 1
    thing = reading.at(k, "thing") if k < sentence.last else None
    return thing is not None and can_be(thing.cases, "gen")


def _some_of(sentence: Sentence, hit: Hit) -> Spot | None:
    """'parts of the region', 'several towns of X', 'Ukrainian cities': as closely as the place that they lie in."""
    reading, last = sentence.reading, sentence.last
    relation, begin = link(reading, hit.last, last)
    k = _next_place(reading, begin, last) if relation == "of" else last
    regions = several(hit) and hit.value.means == "region" and k < last and reading.at(k, "name") is not None
    whole = by_name(sentence, k, "region") if regions else _spot(sentence, k) if k < last else None
    if whole is None and (land := sentence.scene.country(country_of(sentence, hit))):
        if hit.value.means in SITES and not sentence.memory.places.concerns(land.country):
            return None  # "American bases" are elsewhere
        whole = Spot(hit.first, hit.last, hit.first, None, hit.first, land, True, hit.first)
    if whole is None and hit.value.means == "part" and relation != "of":
        return _of_last_town(sentence, hit)
    if whole is None:
        return None
    span = phrase(reading, hit.first, whole.last, sentence.first)
    relation = "in" if span.relation == "against" and reading.is_(hit.first, "edge") else span.relation
    return whole._replace(first=span.first, relation=relation, at=span.at, row=span.first)


def _of_last_town(sentence: Sentence, hit: Hit) -> Spot | None:
    """'in the southern suburbs', of which nothing says whose they are: those of the town last spoken of."""
    town = meant(sentence, hit)[0] if definite(sentence, hit.first) else None
    spot = spotted(sentence, hit.first, hit.last, town, named=False) if town else None
    return spot if spot and spot.relation in WHERE else None


def _next_place(reading: Reading, i: int, last: int) -> int:
    """The token at which a noun phrase from token `i` on names a place; `last` where it names none."""
    for k in range(i, min(last, i + 4)):
        if reading.at(k, *_PLACES):
            return k
        if reading.words[k].classes and not reading.is_(k, "det"):
            break
    return last


def _unlisted_beside(sentence: Sentence, spot: Spot) -> list[Spot]:
    """The villages that no gazetteer has behind one in a row: they lie near it, or in what it lies in."""
    if spot.relation == "around" and len(sentence.spots) > 1:
        spot = sentence.spots[-2]._replace(last=spot.last)
    if not sentence.reading.pack.free_order or spot.place.level != "settlement" or not spot.named:
        return []
    beside = names_beside(sentence, spot.last, spot.place, several=_of_several(sentence, spot))
    return [spot._replace(first=a, last=b, head=a, place=place) for a, b, place in beside]


def _of_several(sentence: Sentence, spot: Spot) -> bool:
    """Whether a noun that says that there are several opens the row that a place stands in: 'the villages X, Y, Z'."""
    opening = next((s for s in sentence.spots if s.row == spot.row), spot)
    nouns = sentence.reading.of(opening.first, opening.head + 1, "settlement")
    return any(hit.value.many or any(case.endswith("pl") for case in hit.cases) for hit in nouns)
