"""Sides of places: 'the east of Ukraine', 'its north', 'the north of the country'."""

from wederhoor.extract.grammar.phrases import link
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.meant import country_here, land_meant, several, whose
from wederhoor.extract.where.spot import Spot, spotted
from wederhoor.extract.words.reading import Hit
from wederhoor.model import Place


def directed(sentence: Sentence, hit: Hit) -> Spot | None:
    """'the east of Ukraine', 'the north of the country', 'the southern part of the Gulf'."""
    reading, scene, last = sentence.reading, sentence.scene, sentence.last
    part = reading.at(hit.last, "settlement") if hit.last < last and reading.pack.fixed_order else None
    part = part if part and part.value.means == "part" else None
    relation, k = link(reading, part.last if part else hit.last, last)
    bare = relation is None and k < last and reading.tokens.word[k][0].isupper()
    if k >= last or not (bare or relation == "of"):
        return _side(sentence, hit)
    owner = reading.at(k, "party")
    whole = scene.country(owner.value.party) if owner and owner.value.sort == "country" else None
    end = owner.last if owner else k + 1
    noun = reading.at(k, "region")
    if whole is None and noun and noun.value.means == "country" and not several(noun):
        whole = scene.country(land_meant(sentence, noun) or sentence.memory.places.country)
    if whole is None:
        whole, end = _named(sentence, k)
    if whole is None:
        return None
    sentence.memory.places.spans(whole)
    place = scene.direction(whole, hit.value) or (whole if part else None)
    spot = spotted(sentence, hit.first, end, place) if place else None
    field = bare and end < last and reading.at(end, "title") is not None  # "the South Asia researcher of X"
    return spot._replace(relation="of") if spot and field else spot


def _named(sentence: Sentence, k: int) -> tuple[Place | None, int]:
    """The place whose name stands at token `k`, or behind a noun for a region there, and where its words end."""
    reading = sentence.reading
    noun = reading.at(k, "region")
    name = reading.at(noun.last if noun else k, "name") or reading.at(k - 1, "name")
    if name is None or name.last <= k:
        return None, k
    behind = reading.at(name.last, "region") if name.last < sentence.last else None
    place = sentence.scene.resolve(reading, name, "region" if noun or behind else None)
    return place, behind.last if behind else name.last


def _side(sentence: Sentence, hit: Hit) -> Spot | None:
    """'in its north', 'in the north', of the country that is spoken of."""
    owner = sentence.scene.country(whose(sentence, hit))
    if owner is None and (town := _halved(sentence)) is not None:
        half = spotted(sentence, hit.first, hit.last, town)
        return half if _is_part(sentence, hit, half) else None
    land = owner or sentence.scene.country(country_here(sentence) or sentence.memory.places.country)
    place = sentence.scene.direction(land, hit.value) if land else None
    spot = spotted(sentence, hit.first, hit.last, place) if place else None
    return spot if spot and (owner or _is_part(sentence, hit, spot)) else None


def _halved(sentence: Sentence) -> Place | None:
    """The town of which sides are spoken of, since a sentence named one with it: 'the city was split, in the west'."""
    memory = sentence.memory
    said = (s.place for s in reversed(sentence.spots) if not s.named and s.place.level == "settlement")
    memory.places.halved = next(said, memory.places.halved)
    return (
        memory.places.halved
        if memory.places.halved is not None and memory.places.halved is memory.places.settlement
        else None
    )


def _is_part(sentence: Sentence, hit: Hit, spot: Spot) -> bool:
    """Whether a direction of which nothing is said is a part of the country: 'in the north', but not 'in the West'."""
    reading, i = sentence.reading, hit.first
    if i == sentence.first or reading.tokens.word[i - 1] in reading.pack.quotes:  # a unit's name: 'group «East»'
        return False
    if _describes(sentence, hit):
        return False
    if reading.pack.cases and reading.at(i - 1, "settlement", "region", "org", "thing"):  # 'the quarter North'
        return False
    capital = reading.tokens.word[i][0].isupper()
    if capital and hit.value == "west":  # the West, which is no one's part
        return False
    if reading.pack.articles:
        return not capital and spot.relation == "in" and bool(reading.those("definite", spot.first, i))
    return capital or (spot.relation == "in" and spot.first == i)


def beside(sentence: Sentence, hit: Hit) -> bool:
    """Whether a direction belongs to words that relate what is near: '20 km north of X', Dutch 'ten noorden van X'."""
    reading, i = sentence.reading, hit.first
    opens = reading.at(i, "relation") if i == sentence.first or not reading.is_(i - 1, "det") else None
    holds = reading.at(i - 1, "relation") if i > sentence.first else None
    return any(longer is not None and longer.last > hit.last for longer in (opens, holds))


def town_called(sentence: Sentence, hit: Hit) -> bool:
    """Whether an adjective of the compass is a town's name, by its capital and as nothing stands behind it that it says
    the side of: Ukrainian 'near Pivdenne'."""
    reading, i, k = sentence.reading, hit.first, hit.last
    if not reading.pack.cases or i == sentence.first or not reading.words[i].adjective:
        return False
    behind = k < sentence.last and (reading.words[k].bases or reading.at(k, "name", "party", "region", "settlement"))
    return reading.tokens.word[i][0].isupper() and not behind and reading.at(i, "name") is not None


def _describes(sentence: Sentence, hit: Hit) -> bool:
    """Whether a direction only says where in a town, say, what stands behind it is: 'on the northern outskirts', 'the
    western region of X'."""
    reading, k = sentence.reading, hit.last
    if reading.pack.fixed_order and k + 1 < sentence.last and reading.at(k + 1, "region", "settlement"):
        k += reading.tokens.word[k][0].isupper()  # "the western Sunni province"
    if k >= sentence.last or not reading.tokens.word[k][0].islower():
        return False
    if region := reading.at(k, "region"):
        return region.value.means == "border" or _is_named(sentence, region)
    word = reading.words[k]
    return reading.is_(k, "part") or not (word.classes or word.forms)


def _is_named(sentence: Sentence, region: Hit) -> bool:
    """Whether a noun for a region is said to be of a place that is no country: 'the region of X'."""
    reading = sentence.reading
    relation, k = link(reading, region.last, sentence.last)
    land = reading.at(k, "party")
    other = land is None or land.value.sort != "country"
    return other and relation in (None, "of") and reading.at(k, "name") is not None
