"""What has a place's name and is here something else: someone, an adjective, a verb, the end of another name."""

from functools import lru_cache

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.capitals import stray
from wederhoor.extract.where.inside import LARGE, REGIONAL, of_regions
from wederhoor.extract.where.spot import Spot
from wederhoor.extract.where.unlisted import nowhere_listed
from wederhoor.extract.who.offices import unknown_name
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.extract.words.telling import tells
from wederhoor.language.declension import agree, can_be

_SMALL = 15_000  # people; a street in the genitive of such a place's name has another's
_CITY = 600_000  # people; so has one street in the genitive of such a city's
_ONE = frozenset({"nom.sg", "dat.sg", "ins.sg", "loc.sg"})  # no form of several, but that of a genitive
_TOLD = 8  # tokens of what a town is the last of: ", the last big rebel-held town in"
_NAMED = 4  # words of what bears a name in quotation marks
_BODIES = frozenset({"org", "title", "person", "body"})
_CALLED = frozenset({"hospital", "school", "cultural site"})
_OPEN = frozenset({"seldomverb", "plural"})  # lists of words of open classes
_NAMES = frozenset({"name"})
_BORNE = frozenset({"surname", "name"})
_WHERE = frozenset({"in", "near", "over", "to", "from"})


def of_other(sentence: Sentence, name: Hit) -> bool:
    """Whether a place's name is here a person's, or part of something else's."""
    reading, first = sentence.reading, sentence.first
    person = _surname(reading, name.first, first) or _given(reading, name, first) or _known(reading, name, first)
    person = person or (reading.pack.verb_second and _says(reading, name, first))
    longer = _ends_name(sentence, name.first) or _begins_name(reading, name) or _begins_row(sentence, name)
    second = reading.tokens.start[name.first] + 1
    shouted = reading.tokens.text[second : second + 1].isupper()
    longer = (
        longer
        or _is_common(sentence, name)
        or _before_initial(sentence, name)
        or ((name.first == first or reading.pack.cases) and describes(sentence, name))
        or (name.first == first and _opens_as_thing(reading, name))
        or _no_town(reading, name)
        or _old_town(reading, name)
        or _borne(reading, name)
        or _lent(sentence, name)
        or (shouted and stray(sentence, name))
        or _flows(reading, name)
        or ("installed" in reading.present and _runs(reading, name))
    )
    return person or longer or in_quotes(reading, name)


def _says(reading: Reading, name: Hit, first: int) -> bool:
    """Whether a name that is no state's follows a verb of saying behind what is said, or stands with another one behind
    "according to": Dutch '"...", vertelt [Hassan]', 'volgens [Ali Hassan]'."""
    words, begins, end = reading.tokens.word, name.first, name.last
    while begins > first + 1 and words[begins - 1][0].isupper() and reading.at(begins - 1, "name"):
        begins -= 1
    if reading.at(begins, "party") is not None or begins == first:
        return False
    before = words[begins - 2]
    if tells(reading.words[begins - 1]):
        return begins - 2 > first and (before == "," or before in reading.pack.quotes)
    several = begins < name.first or (end < len(words) and words[end][0].isupper() and reading.at(end, "name"))
    return bool(several) and any(hit.cls == "cue" for hit in reading.governors.get(begins, ()))


def _opens_as_thing(reading: Reading, name: Hit) -> bool:
    """Whether what could be a town's name only has the capital of its sentence, and is a thing in a row of such: Dutch
    'Huizen, scholen en'."""
    k, words = name.last, reading.tokens.word
    rows = k == name.first + 1 and k + 1 < len(words) and (words[k] == "," or reading.is_(k, "cconj"))
    return rows and words[k + 1][0].islower() and reading.at(name.first, "thing") is not None


def describes(sentence: Sentence, name: Hit) -> bool:
    """Whether what could be a town's name is the adjective of a common noun, with the capital of its sentence, or that
    of a body: 'the Main directorate'."""
    reading, k = sentence.reading, name.last
    opens = k == name.first + 1 and k < sentence.last
    if not opens or not reading.words[name.first].adjective or not reading.tokens.word[k][0].islower():
        return False
    if name.first > sentence.first:
        body = reading.at(name.first, "org")
        return body is not None and body.last > name.last
    noun = bool(reading.words[k].bases) and not reading.words[k].forms and reading.at(k, "region") is None
    return noun and agree(reading.words[name.first].cases, reading.words[k].cases) is not None


def _old_town(reading: Reading, name: Hit) -> bool:
    """Whether a name's last word is a common noun for a town, written as one: 'in the Old [town]'."""
    last = name.last - 1
    if last == name.first or any(place.level != "settlement" for place in name.value):
        return False
    return reading.tokens.word[last].islower() and reading.at(last, "settlement") is not None


def _before_initial(sentence: Sentence, name: Hit) -> bool:
    """Whether an initial and a further name stand behind a name, which is then someone's: '[George] W Bush'."""
    word, k = sentence.reading.tokens.word, name.last
    if k + 1 >= sentence.last or len(word[k]) != 1 or not word[k].isupper():
        return False
    k += 1 + (word[k + 1] == ".")
    return k < sentence.last and word[k][0].isupper()


def _is_common(sentence: Sentence, name: Hit) -> bool:
    """Whether what could be a town's name in another country is a common word, with the capital of its sentence before
    a noun, or of a longer name: '[Mobile] phones were cut off', 'Kharkiv [University]', 'the [Republic]'."""
    reading, i, k = sentence.reading, name.first, name.last
    if not reading.pack.fixed_order or k != i + 1:
        return False
    word = reading.words[i]
    common = word.adjective or word.noun or reading.at(i, "thing", "org", "region") is not None
    if not common or any(place.country == sentence.memory.places.country for place in name.value):
        return False
    if i > sentence.first:
        return reading.tokens.word[i - 1][0].isupper() or reading.is_(i - 1, "det")
    behind = reading.words[k] if k < sentence.last and reading.tokens.word[k].islower() else None
    return behind is not None and not (behind.classes or behind.helps or {"past", "part"} & behind.feats)


def _borne(reading: Reading, name: Hit) -> bool:
    """Whether a name is that of the street, the ship or the unit named right before it: 'on Victory Square'."""
    k = name.first - 1
    if k > 0 and reading.tokens.word[k] == ".":
        k -= 1
    if k > 0 and name.cases and reading.tokens.word[k][0].isupper() and reading.tokens.word[k - 1][0].islower():
        k -= 1  # "on Bohdan Khmelnytsky street"
    if k < 0 or not _bears(reading, k) or (reading.pack.cases and _house_of_town(reading, k, name)):
        return False
    cases, namesakes = reading.words[k].cases, reading.pack.namesakes
    largest = _SMALL if cases and cases.isdisjoint(_ONE) else _CITY  # not "on the streets of Kharkiv"
    abroad = min(largest, LARGE) if namesakes else largest
    towns = [place for place in name.value if place.level == "settlement"]
    small = all(place.population < (largest if place.country in namesakes else abroad) for place in towns)
    return small or not can_be(name.cases, "gen")


def _house_of_town(reading: Reading, k: int, name: Hit) -> bool:
    """Whether a house, at token `k`, stands in the town named behind it in the genitive, in which no name of its own
    would stand: 'the market [of X]'."""
    things = (h for h in reading.hits.get(k, ()) if h.cls == "thing" and h.value.sort == "building")
    return can_be(name.cases, "gen") and not can_be(name.cases, "nom") and any(things)


def _lent(sentence: Sentence, name: Hit) -> bool:
    """Whether a hospital or a school is called by a name that towns have only in other countries."""
    reading, k = sentence.reading, name.last
    things = reading.hits.get(k, ()) if reading.pack.fixed_order and k < sentence.last else ()
    if not any(hit.cls == "thing" and hit.value.name in _CALLED for hit in things):
        return False
    return all(place.country != sentence.memory.places.country for place in name.value)


def _flows(reading: Reading, name: Hit) -> bool:
    """Whether a name that a town shares with a river is the river's: 'the bank of X', 'crossed X'."""
    k = name.first - 1
    if k < 0 or not reading.is_(k, "waters") or reading.at(name.last, "region"):
        return False
    return not reading.is_(k, "prep") or (k > 0 and reading.is_(k - 1, "waters"))


def _runs(reading: Reading, name: Hit) -> bool:
    """Whether a capital is only whose hands something is in: Russian 'власти, подконтрольные [Москве]'."""
    return bool(reading.pack.cases) and reading.is_(name.first - 1, "installed")


def _bears(reading: Reading, k: int) -> bool:
    """Whether token `k` is a noun for what has a name of its own: a street, a ship, a unit."""
    listed = reading.pack.bearers
    return reading.tokens.low[k] in listed or not listed.isdisjoint(reading.words[k].bases)


def in_quotes(reading: Reading, name: Hit) -> bool:
    """Whether a name in quotation marks is that of the works, the ship or the paper named before them."""
    mark = name.first - 1
    if mark < 1 or reading.tokens.word[mark] not in reading.pack.quotes:
        return False
    before = [h for h in reading.of(max(0, mark - _NAMED), mark, "thing", "org") if h.last == mark]
    lies = any(h.cls == "thing" and h.value.name == "infrastructure" for h in before)  # the airfield «X» is at X
    return bool(before) and not (reading.pack.cases and lies)


def _begins_name(reading: Reading, name: Hit) -> bool:
    """Whether a town's name is the first word of a longer one that no gazetteer has: 'Khan Xyz', of a known Khan."""
    behind, words = name.last, reading.tokens.word
    if reading.pack.cases or behind >= len(words) or name.last > name.first + 1 or words[name.first].isupper():
        return False
    small = all(place.population < LARGE for place in name.value)
    unknown = nowhere_listed(reading, behind) and not reading.words[behind].forms and words[behind][-1].isalpha()
    return small and unknown and not words[behind].isupper()


def _begins_row(sentence: Sentence, name: Hit) -> bool:
    """Whether a name of several words, or before another town's, begins one that no gazetteer has: 'San Pedro Xyz'."""
    reading, k = sentence.reading, name.last
    if not reading.pack.fixed_order or k >= sentence.last or not reading.tokens.word[k][0].isupper():
        return False
    behind = reading.at(k, "name")
    if behind is not None:
        part = behind.last > k + 1 and any(e.cls == "region" for e in reading.words[behind.last - 1].single)
        towns = all(p.level == "settlement" for p in behind.value) and not part  # "Kyiv's [Obolon district]"
        return towns and reading.at(k, "party", "noun", "org") is None
    several = name.last > name.first + 1
    return several and nowhere_listed(reading, k) and not reading.words[k].forms and not reading.words[k].noun


def _surname(reading: Reading, i: int, first: int) -> bool:
    """Whether a name stands behind a capitalised word that nobody knows: a given name."""
    if i == first:
        return False
    before = reading.words[i - 1]
    if reading.tokens.word[i - 1] == "." and i - 2 >= first:
        return reading.at(i - 2, "title") is not None  # "Gen. X"
    if not reading.tokens.word[i - 1][0].isupper():
        return False
    if reading.tokens.low[i - 1] in reading.pack.name_particles:
        return i - 2 >= first and _given_name(reading, i - 2) and governor(reading, i - 2, first)[0] not in _WHERE
    if reading.pack.fixed_order and _given_name(reading, i - 1, _BORNE):
        return governor(reading, i - 1, first)[0] not in _WHERE  # "Fatima Ali", both of which are towns too
    return not (before.classes or before.forms or before.bases or reading.hits.get(i - 1))


def _given_name(reading: Reading, k: int, borne: frozenset[str] = frozenset({"surname"})) -> bool:
    """Whether a capitalised word is nobody's, or a name that people bear: 'Hussam', 'Ahmed'."""
    named = all(hit.cls in borne and hit.last == k + 1 for hit in reading.hits.get(k, ()))
    return named and reading.tokens.word[k][0].isupper() and not (reading.words[k].classes or reading.words[k].forms)


def _no_town(reading: Reading, name: Hit) -> bool:
    """Whether an article stands before what could be a town's name, as before a river's: 'the Dnipro'."""
    if reading.pack.cases or name.first == 0 or name.last > name.first + 1:
        return False
    if not reading.words[name.first - 1].classes >= {"art", "definite"}:
        return False
    if name.first > 1 and "sconj" in reading.words[name.first - 2].classes and reading.pack.verb_second:
        return False  # "says that it X has taken"
    if reading.pack.fixed_order and (_qualifies_noun(reading, name.last) or _of_row(reading, name.last)):
        return False  # "the Kharkiv mayor"
    return any(place.level == "settlement" for place in name.value)


def _of_row(reading: Reading, k: int) -> bool:
    """Whether a row goes on at token `k` that a noun for regions closes: 'the X, Y and Z regions'."""
    return of_regions(reading, k, len(reading.words))


def _qualifies_noun(reading: Reading, k: int) -> bool:
    """Whether at token `k` goes on a phrase of which the name before it is only a part."""
    if k >= len(reading.words):
        return False
    word = reading.words[k]
    thing = reading.at(k, "thing") is not None  # "the X [plant]", which could be a verb
    return word.classes <= _OPEN and (thing or not word.tensed) and reading.tokens.word[k][0].isalpha()


def _known(reading: Reading, name: Hit, first: int) -> bool:
    """Whether the report names someone so, and nothing says that it is a place here."""
    alone = name.last == name.first + 1 and reading.tokens.low[name.first] in _surnames(reading)
    return alone and governor(reading, name.first, first)[0] not in _WHERE


@lru_cache(maxsize=1)
def _surnames(reading: Reading) -> frozenset[str]:
    """The names of one word that stand behind a given name somewhere in the report."""
    names = reading.begins(1, len(reading.words), _NAMES)
    behind = (i for i in names if not reading.words[i].classes and _surname(reading, i, 0))
    return frozenset(reading.tokens.low[i] for i in behind)


def _ends_name(sentence: Sentence, i: int) -> bool:
    """Whether a name stands behind a verb that has a capital in a sentence whose other verbs have none: it is the end
    of a longer name, as in 'the Monitoring Mission'."""
    reading, before = sentence.reading, i - 1
    if not reading.pack.fixed_order or before <= sentence.first or not reading.words[before].forms:
        return False
    word = reading.tokens.word
    known = reading.words[before].classes or reading.at(before, "party", "person", "name", "title", "adj")
    finite = (clause.finite for clause in sentence.parts if clause.finite)
    return word[before][0].isupper() and not known and any(word[verb.at].islower() for verb in finite)


def _given(reading: Reading, name: Hit, first: int) -> bool:
    """Whether a name is someone's given name: one that nobody knows follows, and nothing says that it is a place."""
    someone = name.last == name.first + 1 and not reading.pack.fixed_order and unknown_name(reading, name.last)
    return bool(someone) and governor(reading, name.first, first)[0] not in _WHERE


def tells_of_other(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place is named only to tell of something else: whose it is, what it is, of where a body is."""
    if _qualifies(sentence.reading, spot) or _ranks(sentence, spot):
        return True
    return _owns(sentence, spot) or _explains(sentence, spot) or _seats(sentence, spot)


def _qualifies(reading: Reading, spot: Spot) -> bool:
    """Whether what could be a place's name is a country's adjective: '[U.S.] bases', Dutch 'een [Brits] schip'."""
    if reading.pack.fixed_order and spot.place.level == "country" and reading.at(spot.head, "adj") is not None:
        return _before_noun(reading, spot.last)
    if not reading.pack.verb_second or reading.at(spot.head, "party") is not None:
        return False
    adjective = reading.at(spot.head, "adj")
    return adjective is not None and adjective.last >= spot.last


def _before_noun(reading: Reading, i: int) -> bool:
    """Whether token `i` is a common noun, and none for a place."""
    word = reading.words[i] if i < len(reading.words) else None
    if word is None or not word.classes <= _OPEN or reading.at(i, "region", "settlement") is not None:
        return False
    return word.noun or "seldomverb" in word.classes or reading.at(i, "thing", "org") is not None


def _ranks(sentence: Sentence, spot: Spot) -> bool:
    """Whether a country or a continent is only what something is the first of: 'a plant, the largest in X', 'in X, the
    last town in Y'."""
    if _last_town_of(sentence, spot):
        return True
    if spot.place.level not in ("country", "area") or spot.relation not in ("in", "of") or spot.at <= sentence.first:
        return False
    return sentence.reading.is_(spot.at - 1, "record")


def _last_town_of(sentence: Sentence, spot: Spot) -> bool:
    """Whether a region only tells what the town named before a comma is the largest or the last of."""
    before = sentence.spots[-1] if sentence.spots else None
    if before is None or before.place.level != "settlement" or spot.place.level not in REGIONAL:
        return False
    reading, first = sentence.reading, before.last
    if not 0 < spot.at - first <= _TOLD or spot.relation not in ("in", "of") or reading.tokens.word[first] != ",":
        return False
    return bool(reading.those("record", first, spot.at)) and bool(reading.of(first, spot.at, "settlement"))


def _owns(sentence: Sentence, spot: Spot) -> bool:
    """Whether a country is only said to have what is spoken of: 'the army of X' or 'a US strike' may be anywhere."""
    if spot.place.level != "country":
        return _governs(sentence, spot)
    if sentence.reading.is_(spot.first - 1, "made"):
        return True  # "a gun [of the] make [of] X"
    said = any(a.sort == "attribute" and a.first <= spot.head < a.head == spot.last for a in sentence.cast)
    has = spot.relation in ("of", None)
    return said or (has and any(a.sort in ("org", "title") and a.head < spot.head < a.last for a in sentence.cast))


def _governs(sentence: Sentence, spot: Spot) -> bool:
    """Whether a capital stands for its government, whose something that is no part of a town is: "[Washington's]
    response"."""
    reading, k = sentence.reading, spot.last
    if not reading.pack.fixed_order or spot.place.level != "settlement" or reading.at(spot.head, "adj") is None:
        return False
    owned = k < sentence.last and reading.tokens.low[k - 1].endswith(("'s", "’s"))
    plain = owned and reading.tokens.word[k][0].islower()
    return plain and not any(reading.at(i, "settlement", "region", "thing", "direction") for i in (k, k + 1))


def _explains(sentence: Sentence, spot: Spot) -> bool:
    """Whether what stands behind a comma says what the place before it is, or where: 'X, the capital of Y', 'X, near
    Y, ...'."""
    before, word = sentence.spots[-1] if sentence.spots else None, sentence.reading.tokens.word
    if before is None or not before.named:
        return False
    if spot.place.level == "country" and spot.relation in ("of", None) and spot.head == before.last:
        return before.place.level == "region" and before.place.country == spot.place.country  # "in the X region of Y"
    if word[before.last : before.last + 1] != [","]:
        return False
    if spot.place.level == "country" and spot.relation == "of" and spot.place.country == before.place.country:
        return bool(sentence.reading.of(before.last + 1, spot.head, "settlement"))  # "X, the second city of Y"
    if spot.relation == "near" and spot.at == before.last + 1 and before.relation is not None:
        return word[spot.last : spot.last + 1] == [","] and not _goes_on(sentence.reading, spot)
    return spot.first == before.last + 1 and not spot.named and spot.relation is None


def _goes_on(reading: Reading, spot: Spot) -> bool:
    """Whether a row of towns goes on behind a comma, in a language with cases: 'near X of the Y region, near Z, W'."""
    another = reading.at(spot.last + 1, "name") if reading.pack.cases else None
    return another is not None and any(place.level == "settlement" for place in another.value)


def _seats(sentence: Sentence, spot: Spot) -> bool:
    """Whether a region is only that of a body named before it, where the report speaks of a place in it: 'the police in
    the X region'."""
    near = sentence.memory.places.place
    if spot.relation != "in" or spot.place.level != "region" or near is None or near.region != spot.place.id:
        return False
    return any(a.sort in _BODIES and a.last == spot.at for a in sentence.cast)
