"""'The border': which two countries meet there."""

from wederhoor.extract.reading import Hit, Reading
from wederhoor.extract.sentence import Sentence
from wederhoor.model import Place

_LINKS = frozenset({"between", "with", "of"})
_COUNTRY = 3  # letters of a state's code; groups have no borders


def border(sentence: Sentence, hit: Hit) -> tuple[Place | None, int]:
    """The place that a noun for a border means, and where its phrase ends: 'X's border', 'the border of X and Y'."""
    reading, memory = sentence.reading, sentence.memory
    said, end = _behind(reading, hit.last, sentence.last)
    before = reading.at(hit.first - 1, "adj", "party")
    if len(said) < 2 and before is not None:
        said.append(before.value if before.cls == "adj" else before.value.party)
    sides = [a.party for a in memory.sides if a.party and len(a.party) == _COUNTRY]
    countries = list(dict.fromkeys(c for c in said if c and len(c) == _COUNTRY))
    if len(countries) == 1:
        countries += [c for c in (*sides, memory.country) if c and c != countries[0]]
    elif not countries:
        countries = sides
    return (sentence.scene.border(countries[0], countries[1]) if len(countries) > 1 else None), end


def _behind(reading: Reading, i: int, last: int) -> tuple[list[str], int]:
    """The countries that stand behind a border, and where they end."""
    link = reading.at(i, "relation") if i < last else None
    if link is None or link.value not in _LINKS:
        return [], i
    found, k = [], link.last
    while k < last:
        party = reading.at(k, "party")
        if party is not None:
            found.append(party.value.party)
            k = party.last
        elif reading.is_(k, "det") or reading.is_(k, "cconj"):
            k += 1
        else:
            break
    return [p for p in found if p], k if found else i
