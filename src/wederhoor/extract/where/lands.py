"""Countries that are meant and not named: by the adjective of a conflict, by whose police acts there."""

from wederhoor.extract.sentence import Sentence

_AT_HOME = frozenset({"emergency_services", "local_authority"})


def torn(sentence: Sentence) -> list[int]:
    """The tokens at which a country's adjective says where a conflict is: 'the Syrian civil war'."""
    reading = sentence.reading
    strife = reading.those("strife", sentence.first, sentence.last)
    return [k - 1 for k in strife if k > sentence.first and (a := reading.at(k - 1, "adj")) and a.last == k]


def patrolled(sentence: Sentence) -> str | None:
    """Whose police or authorities a sentence names, who act in no other country: 'arrests by X's police nationwide'."""
    return next((a.party for a in sentence.cast if a.type in _AT_HOME and a.party and not a.guessed), None)
