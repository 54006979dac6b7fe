"""Where that was which the sentence before tells, where only this one says so: 'It happened in X.'"""

from msgspec.structs import replace

from wederhoor.extract.claims.place import location
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading
from wederhoor.model import Location

_HAPPENS = ("attack.", "harm.", "damage.", "movement.")
_POINTING = frozenset({"demo", "definite"})


def happened_at(sentence: Sentence) -> Location | None:
    """Where a sentence says that what was told before it happened: 'the attack took place in X', 'this was near Y'."""
    reading, first = sentence.reading, sentence.first
    if not sentence.spots or not _points(reading, first) or not _says_that_it_happened(reading, first, sentence.last):
        return None
    spots = [s for s in sentence.spots if s.relation in LOCAL]
    return location(reading, spots[-1]) if spots else None


def _points(reading: Reading, first: int) -> bool:
    pointing = reading.words[first].classes & _POINTING
    return bool(pointing) or reading.tokens.low[first] in reading.pack.people.pronouns.get("body", "").split()


def _says_that_it_happened(reading: Reading, first: int, last: int) -> bool:
    occurring, lows = reading.pack.occurring, reading.tokens.low[first:last]
    forms = [form for word in reading.words[first:last] for form in word.forms if form.lemma in occurring]
    return bool([form for form in forms if form.particle in (None, *lows)])


def put(draft: Draft, there: Location | None) -> Draft:
    """A draft at the place that the sentence behind it gives it, where its own words give none, or only the country."""
    here = draft.place
    untold = here is None or here.span is None or here.level == "country"
    apart = here is not None and there is not None and here.country != there.country
    if there is None or not untold or apart or not draft.kind.startswith(_HAPPENS):
        return draft
    return draft._replace(place=replace(there, span=None))
