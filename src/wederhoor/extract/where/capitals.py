"""Names in texts that are written in capitals alone, where nothing shows which word is a name."""

from wederhoor.extract.grammar.phrases import governor
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.inside import LARGE
from wederhoor.extract.words.reading import Hit

_WHERE = frozenset({"in", "near"})
_INSIDE = frozenset({"settlement", "district", "region"})  # levels of what lies in a country


def stray(sentence: Sentence, name: Hit) -> bool:
    """Whether what could be a town's name stands in a text in capitals, and only other countries than that of the
    report have such a town: 'THE SPECIAL ORANGE SQUAD', 'COLONEL PONCE'; not 'IN MIAMI'."""
    home, tokens = sentence.memory.places.country, sentence.reading.tokens
    written = tokens.text[tokens.start[name.first] : tokens.end[name.last - 1]]
    if home is None or not written.isupper() or tokens.word[name.first].isupper():
        return False
    if [place for place in name.value if place.level not in _INSIDE or place.country == home]:
        return False
    relation, begins = governor(sentence.reading, name.first, sentence.first)
    there = relation in _WHERE and begins == name.first
    return not (there and any(place.population >= LARGE for place in name.value))
