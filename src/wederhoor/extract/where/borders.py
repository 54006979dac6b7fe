"""'The border': which two countries meet there."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import link, phrase
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.model import Place

_LINKS = frozenset({"between", "with", "of"})
_STEM, _ENDING = 3, 4  # letters that an adjective shares at least with what it is in a compound, and that it may not
_COUNTRY = 3  # letters of a state's code; groups have no borders


def border(sentence: Sentence, hit: Hit) -> tuple[Place | None, int]:
    """The place that a noun for a border means, and where its phrase ends: 'X's border', 'the border of X and Y'."""
    reading = sentence.reading
    part, end = _part(sentence, hit.last)
    if part is not None:
        return part, end
    said, end = _behind(reading, hit.last, sentence.last)
    k = hit.first - 1
    k -= k > sentence.first and reading.at(k, "direction") is not None  # "X's northern border with Y"
    if len(said) < 2 and k >= sentence.first:
        said += _before(reading, k)
    said = list(dict.fromkeys(c for c in said if c and len(c) == _COUNTRY))
    owned = reading.pack.fixed_order and k >= sentence.first and reading.owns(k)  # "the country's border with X"
    bare = len(said) == 1 and not owned and phrase(reading, hit.first, end, sentence.first).relation is None
    if bare and not _opens(sentence, hit, end):
        return sentence.scene.country(said[0]), end  # whoever crosses "the border of X" comes to X
    countries = said[:2] if len(said) > 1 else _sides(sentence, said)
    if len(countries) < 2:
        return None, end
    closer = _closer(sentence, countries) if len(said) < 2 and not bare else None
    return closer or sentence.scene.border(countries[0], countries[1]), end


def one_side(sentence: Sentence, hit: Hit) -> tuple[Place | None, int]:
    """The country on whose side of a border something is, and the noun for that: 'on the Rwandan [side] of the
    border'."""
    reading = sentence.reading
    span = phrase(reading, hit.first, hit.last, sentence.first)
    of = span.at
    side = span.relation == "of" and of - 1 > sentence.first and reading.is_(of - 1, "aside")
    whose = reading.at(of - 2, "adj") if side else None
    return (sentence.scene.country(str(whose.value)) if whose else None), of - 1


def _opens(sentence: Sentence, hit: Hit, end: int) -> bool:
    """Whether a border opens its clause as the subject: '[The border with X] is closed'."""
    span, clause = phrase(sentence.reading, hit.first, end, sentence.first), sentence.clause_at(hit.first)
    if clause is None or clause.kind != "main" or not sentence.reading.pack.verb_second:
        return False
    return span.first == clause.first + sentence.reading.is_(clause.first, "cconj")


def frontier(sentence: Sentence, clause: Clause) -> Place | None:
    """Where the two states meet that a clause names, and no other: 'fighting between X and Y', 'X and Y clashed'."""
    states = {a.party for a in sentence.cast if a.party and len(a.party) == _COUNTRY and clause.has(a.head)}
    return sentence.scene.border(*sorted(states)) if len(states) == 2 else None


def _linked(reading: Reading, i: int, last: int) -> tuple[bool, int]:
    """Whether what a border is with, or of, may stand behind token `i`, and where: 'with' can look like another word in
    another case."""
    relation, k = link(reading, i, last)
    again = relation is not None and any(h.cls == "relation" and h.value in _LINKS for h in reading.hits.get(i, ()))
    return relation in _LINKS or again, k


def _part(sentence: Sentence, i: int) -> tuple[Place | None, int]:
    """The region named behind a border, and where its name ends: 'the border with X' is at the edge of X."""
    reading, scene = sentence.reading, sentence.scene
    linked, k = _linked(reading, i, sentence.last)
    name = reading.at(k, "name") if linked and not reading.at(k, "party") else None
    place = scene.resolve(reading, name, "region") if name else None
    if name is None or place is None or place.level not in REGIONAL:
        return None, i
    k = name.last
    while k < sentence.last and (reading.is_(k, "cconj") or reading.is_(k, "det")):
        k += 1
    other = reading.at(k, "party", "name") if name.last < k < sentence.last else None
    return place, other.last if other else name.last


def _sides(sentence: Sentence, said: list[str]) -> list[str]:
    """The two countries whose border it is, of which the one may be `said` with it."""
    memory = sentence.memory
    named = dict.fromkeys(a.party for a in sentence.cast if a.party and len(a.party) == _COUNTRY)
    sides = [a.party for a in memory.people.sides if a.party and len(a.party) == _COUNTRY] or list(named)[:2]
    if not said:
        return sides
    acting = [a.party for a in sentence.cast if a.relation is None and a.party and len(a.party) == _COUNTRY]
    return [*said, *(c for c in (*acting[:1], *sides, memory.places.country) if c and c not in said)][:2]


def _closer(sentence: Sentence, countries: list[str]) -> Place | None:
    """The part of one of the countries that is spoken of, whose border is meant: 'in X, near the border'."""
    spoken = [s.place for s in sentence.spots] + [p for p in (sentence.memory.places.place,) if p]
    near = sentence.scene.border(*countries)
    inside = (p for p in spoken if p.level != "country" and p.country in countries)
    return next((p for p in inside if near is None or reaches(near, p)), None)


def _before(reading: Reading, i: int) -> list[str]:
    """The countries that an adjective at token `i`, or a name, says a border to be of: 'the Turkish-Syrian border'."""
    before = reading.at(i, "adj", "party") or next((h for h in reading.of(i - 1, i, "party") if h.last == i + 1), None)
    if before is not None:
        return [before.value if before.cls == "adj" else before.value.party]
    parts = reading.tokens.low[i].split("-")
    return [code for part in parts if (code := _country(reading, part))] if len(parts) == 2 else []


def _country(reading: Reading, part: str) -> str | None:
    """The country whose adjective a part of a compound one is, which may have lost or changed its ending."""
    adjectives = ((code, a.casefold()) for code, country in reading.pack.countries.items() for a in country.adjective)
    shared, _, code = max((_shared(part, a), -len(a), code) for code, a in adjectives)
    return code if shared > max(_STEM, len(part) - _ENDING) else None


def _shared(one: str, two: str) -> int:
    """With how many of the same letters two words begin."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(two)))


def _behind(reading: Reading, i: int, last: int) -> tuple[list[str], int]:
    """The countries that stand behind a border, and where they end."""
    linked, k = _linked(reading, i, last)
    if not linked:
        return [], i
    found = []
    while k < last:
        party = reading.at(k, "party")
        if party is not None:
            found.append(party.value.party)
            i = k = party.last
        elif reading.is_(k, "det") or reading.is_(k, "cconj"):
            k += 1
        else:
            break
    return [p for p in found if p], i
