"""Which place a noun means in a report: 'the city', 'the second city of the country', 'his country'."""

from wederhoor.extract.grammar.phrases import LOCAL, link, phrase
from wederhoor.extract.memory.memory import Memory
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import LARGE, REGIONAL
from wederhoor.extract.where.seats import local_offices, seat
from wederhoor.extract.where.spot import Spot, capitals
from wederhoor.extract.who.antecedent import antecedent
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.frame import Noun
from wederhoor.model import Place

SOIL = "soil"  # a land only where it is said whose it is: "our soil"
_LANDS = frozenset({"area", "country", SOIL})
_THERE = LOCAL | {"against"}
TOWNS = frozenset({"settlement", "village"})
SITES = frozenset({"site", "island"})


def country_of(sentence: Sentence, hit: Hit) -> str | None:
    """The country whose adjective stands right before a noun, or whose it is said to be: 'its territory'."""
    reading, voice = sentence.reading, sentence.memory.voice
    adjective = reading.at(hit.first - 1, "adj") if hit.first > sentence.first else None
    if adjective:
        return str(adjective.value)
    own = hit.value.means in _LANDS or of_many(sentence, hit)
    if own and reading.those("our", max(sentence.first, hit.first - 2), hit.first):
        return voice[0].party if voice else sentence.memory.places.country
    if reading.pack.fixed_order and (hit.value.means == "capital" or "rank" in reading.present):
        return whose(sentence, hit) or _owner(sentence, hit)
    return whose(sentence, hit) or (_subjects(sentence, hit) if reading.pack.cases else None)


def _owner(sentence: Sentence, hit: Hit) -> str | None:
    """The country whose adjective or name stands further before a noun for one place in it: "X's second city"."""
    reading = sentence.reading
    if hit.value.means != "capital" and hit.value.means not in TOWNS:
        return None
    for k in range(hit.first - 1, max(sentence.first, hit.first - 4) - 1, -1):
        if owner := reading.at(k, "adj"):
            return str(owner.value)
        if reading.words[k].classes and not reading.at(k, "rank"):
            return None
    return None


def only_one(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun means the only one of its sort in a country that it is said to be of, with or without article:
    'Ukrainian capital', "Ukraine's second city"."""
    sole = hit.value.means == "capital" or _rank(sentence, hit) is not None
    return sole and not several(hit) and country_of(sentence, hit) is not None


def whose(sentence: Sentence, hit: Hit) -> str | None:
    """The party whose possessive stands before a noun for a place: 'his country', 'its north'."""
    owners = (a for a in sentence.cast if a.head == hit.first and sentence.reading.at(a.first, "possessive"))
    return next((a.party for a in owners), None)


def _subjects(sentence: Sentence, hit: Hit) -> str | None:
    """The party that does what is done on "its own territory", in a language with cases."""
    reading, k = sentence.reading, hit.first - 1
    owned = hit.value.means in _LANDS and k >= sentence.first
    own = reading.at(k, "possessive") if owned else None
    owner = antecedent(sentence, k, str(own.value), owns=True) if own else None
    return owner.party if owner else None


def meant(sentence: Sentence, hit: Hit) -> tuple[Place | None, int]:
    """The place that a definite noun means, and where its phrase ends."""
    scene, country, noun = sentence.scene, sentence.memory.places.country, hit.value
    land, end = _land_of(sentence, hit)
    if noun.means == "capital":
        return None if _of_region(sentence, hit, land) else scene.capital(land or country), end
    if noun.means == "country":
        return scene.country(land or land_meant(sentence, hit) or country), end
    rank = _rank(sentence, hit)
    if rank:
        return scene.ranked(land or country, rank), end
    if (noun.means == "area" and land) or noun.means == SOIL:
        return (scene.country(land) if land else None), end
    acting = capitals(sentence) | {a.head for a in sentence.cast if a.sort == "country" and a.relation is None}
    placed = [s for s in sentence.spots if s.named and s.head not in acting]
    if noun.means in TOWNS:  # "said in X that in the city"
        placed = [s for s in placed if s.at == sentence.first or not sentence.reading.words[s.at - 1].cues]
    near = [s.place for s in placed if noun.means == "area" or _fits(s.place, noun.means)]
    if near and noun.means in SITES and not noun.generic:
        near = [s.place for s in placed if s.place in near and sort_of(sentence.reading, s) in (noun.lemma, None)]
    if not near:
        seats = (seat(sentence, office) for office in local_offices(sentence))
        near = [s.place for s in seats if s is not None and _fits(s.place, noun.means)]
    if not near and noun.means in TOWNS and hit.first > sentence.first and sentence.reading.is_(hit.first - 1, "dem"):
        near = [sentence.memory.places.town] if sentence.memory.places.town else []
    return near[-1] if near else _wider(sentence, _remembered(sentence.memory, noun), noun), end


def country_here(sentence: Sentence) -> str | None:
    """The country, other than that where the report last was, of the place last named in the sentence where something
    is or is done."""
    places = sentence.memory.places
    spots = [s for s in sentence.spots if s.named and s.place.country != places.country] if sentence.spots else []
    acting = capitals(sentence) if spots else ()
    there = (s for s in reversed(spots) if s.relation in _THERE or (s.relation is None and s.place.level != "country"))
    told = (s.place.country for s in there if s.head not in acting and s.place.country)
    return next((country for country in told if places.concerns(country)), None)


def land_meant(sentence: Sentence, hit: Hit) -> str | None:
    """The state that 'the country' means where it does something, or that was last named: 'that country'; that of what
    its sentence tells; or any before the report has said where anything happened."""
    acting = next((a.party for a in sentence.cast if a.head == hit.first and a.sort == "country"), None)
    state = sentence.memory.people.state
    pointed = state is not None and hit.first > sentence.first and sentence.reading.is_(hit.first - 1, "demo")
    if acting or state is None or pointed:
        return acting or (state.party if state is not None else country_here(sentence))
    places = sentence.memory.places
    begun = not places.told and places.concerns(state.party) and not sentence.scene.attacks(state.party)
    return country_here(sentence) or (state.party if begun else None)


def _of_region(sentence: Sentence, hit: Hit, land: str | None) -> bool:
    """Whether a capital is that of a region, and no country's: 'the capital of the state of X', 'of [the region] X'."""
    reading = sentence.reading
    relation, k = link(reading, hit.last, sentence.last)
    while reading.pack.cases and relation == "of" and k + 1 < sentence.last and reading.words[k].adjective:
        k += 1  # "of the unrecognised republic"
    owner = reading.at(k, "party", "name") if k < sentence.last else None
    if owner is not None and reading.owns(owner.last - 1):
        k, land = owner.last, None  # "of X's Y region"
    if land is not None or relation != "of" or k >= sentence.last:
        return False
    name = reading.at(k, "name")
    if name is None or reading.at(k, "region") is not None:
        return reading.at(k, "region") is not None
    regional = [place.level in REGIONAL for place in name.value]
    return all(regional) or (any(regional) and reading.at(name.last, "region") is not None)


def _rank(sentence: Sentence, hit: Hit) -> int | None:
    """Which of a country's towns, by their size, a noun means: 'the second largest city', not 'a third of the city'."""
    reading = sentence.reading
    for k in range(hit.first - 1, max(sentence.first, hit.first - 4) - 1, -1):
        if rank := reading.at(k, "rank"):
            return int(rank.value)
        if reading.words[k].classes:
            return None
    return None


def _land_of(sentence: Sentence, hit: Hit) -> tuple[str | None, int]:
    """The country that a noun for a place is said to be of, and where its phrase ends: 'the capital of Ukraine'."""
    reading, last = sentence.reading, sentence.last
    land, end = country_of(sentence, hit), hit.last
    relation, k = link(reading, end, last)
    if relation is None and reading.pack.cases and k + 1 < last and reading.is_(k, "our"):
        relation, k = "of", k + 1  # "the territory of our state"
    if relation == "of" and k < last:
        named = reading.at(k, "party") if k < last else None
        region = reading.at(k, "region") if k < last else None
        if named and named.value.sort == "country":
            return named.value.party, named.last
        if region and region.value.means == "country":
            return land or whose(sentence, region) or sentence.memory.places.country, k + 1
    return land, end


def sort_of(reading: Reading, spot: Spot) -> str | None:
    """The noun for the sort of site as which a place is named: 'the X power plant'."""
    nouns = (h.value for h in reading.of(spot.first, spot.last, "settlement", "region"))
    own = next((noun.lemma for noun in nouns if noun.means in SITES and not noun.generic), None)
    low = reading.tokens.low[spot.last - 1]
    return own or next((sort for sort, noun in reading.pack.sites if low.endswith(noun)), None)


def _remembered(memory: Memory, noun: Noun) -> Place | None:
    """The place of that level, or site of that sort, that was last spoken of."""
    if noun.means in TOWNS or noun.means == "part":
        town = memory.places.settlement
        return None if noun.means == "village" and town is not None and town.population > LARGE else town
    if noun.means in SITES:
        return memory.places.site(None if noun.generic else noun.lemma)
    return (
        memory.places.place if memory.places.place and memory.places.place.level in REGIONAL else memory.places.region
    )


def _wider(sentence: Sentence, place: Place | None, noun: Noun) -> Place | None:
    """The region that a noun for one means after a district, or only a town, in it was spoken of, where the language
    tells districts' nouns, or provinces', from others."""
    grammar = sentence.reading.pack.grammar
    districts, provinces = grammar.around.split(), grammar.provinces.split()
    known = place or sentence.memory.places.settlement
    if noun.means != "region" or known is None or not known.region:
        return place
    first_order = noun.lemma in provinces and place is None if provinces else districts and noun.lemma not in districts
    if not first_order:
        return place
    return sentence.reading.world.gazetteer.place(known.region) or place


def _fits(place: Place, means: str) -> bool:
    if means in SITES:
        return place.level == "site"
    towns = means in TOWNS or means == "part"
    return place.level == "settlement" if towns else place.level in REGIONAL


def definite(sentence: Sentence, head: int) -> bool:
    reading = sentence.reading
    first = phrase(reading, head, head + 1, sentence.first).first
    if bool(reading.those("definite", first, head)) or reading.pack.articles:
        return bool(reading.those("definite", first, head))
    noun = reading.at(head, "region")
    described = head > first and reading.words[head - 1].adjective and not reading.words[head - 1].classes
    return not (noun and noun.value.means == "area" and described)  # "an industrial zone" is none spoken of


def several(hit: Hit) -> bool:
    """Whether a noun is said of several: 'the western countries' are no part of one."""
    return hit.value.many or (bool(hit.cases) and all(case.endswith("pl") for case in hit.cases))


def of_many(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun is said of several here, as its phrase shows where its form is also the genitive of one."""
    if several(hit) or not any(case.endswith("pl") for case in hit.cases):
        return several(hit)
    span = phrase(sentence.reading, hit.first, hit.last, sentence.first)
    cases = [case for case in span.cases if span.relation is not None or not case.startswith("gen")]
    return bool(cases) and all(case.endswith("pl") for case in cases)
