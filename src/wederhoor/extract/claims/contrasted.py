"""What is named only to say that it is another: 'not Kyiv but Kharkiv', 'the rebels, not the army'."""

from collections.abc import Iterator

from wederhoor.extract.occurrences.polarity import no_negation
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading

_BEGINS = frozenset({"art", "prep"})
_SETS_OFF = frozenset({"cconj", "mark"})
_LONG = 8  # tokens of what something is set against, at the most


def set_apart(sentence: Sentence) -> None:
    """Leaves out of a sentence what its 'not' is only set against something by, and that 'not' denies nothing in it."""
    reading = sentence.reading
    for at in reading.those("neg", sentence.first, sentence.last):
        apart = reading.words[at - 1].classes & _SETS_OFF or reading.those("contrast", at + 2, at + _LONG)
        last = next(_set_against(sentence, at), None) if apart and not no_negation(reading, at) else None
        if last is not None:
            reading.contrasting.add(at)
            sentence.cast = [a for a in sentence.cast if not at < a.head < last]
            sentence.spots = [s for s in sentence.spots if not at < s.head < last]
            sentence.counts = [c for c in sentence.counts if not at < c.last <= last]
            sentence.times = [t for t in sentence.times if not at < t.last <= last]


def _set_against(sentence: Sentence, at: int) -> Iterator[int]:
    """Where ends what stands behind the negation at token `at`, if something else like it is said in its place."""
    for last in (_to_contrast(sentence, at), _behind_contrast(sentence, at)):
        if last is not None and not any(at < t.last and t.first < last for t in sentence.triggers):
            yield last


def _to_contrast(sentence: Sentence, at: int) -> int | None:
    """Where a 'but' stands behind it, and behind that something like it: 'not [in Kyiv] but in Kharkiv'."""
    reading = sentence.reading
    but = next((k for k in range(at + 1, _end(sentence, at)) if _contrasts(reading, k)), None)
    if but is None or sentence.clause_at(but) is not sentence.clause_at(at):
        return None
    sorts = _sorts(sentence, at, but)
    return but if sorts & _sorts(sentence, but, _end(sentence, but)) else None


def _behind_contrast(sentence: Sentence, at: int) -> int | None:
    """Where it ends, set behind a mark or a conjunction, right behind something like it: 'Russia, not [Ukraine]'."""
    if at + 1 == sentence.last:
        return None
    reading, before = sentence.reading, at - 1
    while before > sentence.first and reading.words[before].classes & _SETS_OFF:
        before -= 1
    end = next((k for k in range(at + 1, _end(sentence, at)) if reading.is_(k, "mark")), _end(sentence, at))
    if before == at - 1 or (end < sentence.last and not reading.is_(end, "mark")) or reading.of(at, end, "noun"):
        return None
    if reading.is_(at - 1, "cconj") or reading.words[at + 1].classes & _BEGINS:
        return end
    begins = [*(a.first for a in sentence.cast), *(k for s in sentence.spots for k in (s.first, s.at))]
    return end if at + 1 in begins else None


def _end(sentence: Sentence, at: int) -> int:
    """The first verb behind a token, or the end of its sentence, a few words on at the most."""
    verbs = (v.at for clause in sentence.parts for v in clause.verbs if v.at > at)
    return min(sentence.last, at + 1 + _LONG, *verbs)


def _contrasts(reading: Reading, k: int) -> bool:
    """Whether a conjunction that sets one thing against another stands at token `k`."""
    return reading.is_(k, "contrast") and reading.is_(k, "cconj")


def _sorts(sentence: Sentence, first: int, last: int) -> set[str]:
    """Of what sorts is what stands in tokens `first` up to `last`."""
    begun = {
        "who": [agent.first for agent in sentence.cast],
        "where": [spot.first for spot in sentence.spots],
        "many": [count.first for count in sentence.counts],
        "when": [time.first for time in sentence.times],
    }
    return {sort for sort, some in begun.items() if any(first < k < last for k in some)}
