"""Places that are listed behind a colon or a dash: 'two villages in the region: X and Y'."""

from wederhoor.extract.sentence import Sentence
from wederhoor.extract.where.meant import of_many
from wederhoor.model import Place


def listed(sentence: Sentence, i: int) -> bool:
    """Whether a name is listed behind a noun for several places: 'two villages in the region: X and Y'."""
    reading = sentence.reading
    nouns = reading.of(sentence.first, i, "settlement") if reading.tokens.listed(i) else []
    return any(of_many(sentence, noun) or reading.is_(noun.first - 1, "num") for noun in nouns)


def listed_in(sentence: Sentence) -> Place | None:
    """The region last named in a sentence, in which the places are that it then lists."""
    return next((s.place for s in reversed(sentence.spots) if s.place.level in ("region", "district", "area")), None)
