"""Where that was which the sentence before tells, where only this one says so: 'It happened in X.'"""

from msgspec.structs import replace

from wederhoor.extract.claims.place import location
from wederhoor.extract.grammar.phrases import LOCAL
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.sentence import Sentence
from wederhoor.model import Location

_HAPPENS = ("attack.", "harm.", "damage.", "movement.")
_POINTING = ("demo", "definite")


def happened_at(sentence: Sentence) -> Location | None:
    """Where a sentence says that what was told before it happened: 'the attack took place in X', 'this was near Y'."""
    reading, occurring = sentence.reading, sentence.reading.pack.occurring
    main = sentence.parts[0] if sentence.spots and sentence.parts else None
    if main is None or main.kind != "main" or not any(verb.can_be(occurring) for verb in main.verbs):
        return None
    if not any(reading.is_(main.first, pointing) for pointing in _POINTING):
        return None
    spots = [s for s in sentence.spots if s.relation in LOCAL and main.has(s.head)]
    return location(reading, spots[-1]) if spots else None


def put(draft: Draft, there: Location | None) -> Draft:
    """A draft at the place that the sentence behind it gives it, where its own words give none, or only the country."""
    here = draft.place
    untold = here is None or here.span is None or here.level == "country"
    apart = here is not None and there is not None and here.country != there.country
    if there is None or not untold or apart or not draft.kind.startswith(_HAPPENS):
        return draft
    return draft._replace(place=replace(there, span=None))
