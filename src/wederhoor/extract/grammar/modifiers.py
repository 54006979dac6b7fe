"""What stands before a noun and belongs to it, though it could be a verb or a name, where words have few endings."""

from wederhoor.extract.words.reading import Reading


def describes(reading: Reading, i: int) -> bool:
    """Whether a capitalised word stands between another adjective and a noun for a place: 'the western Sunni city'."""
    if i + 1 >= len(reading.words) or reading.at(i + 1, "settlement", "region") is None:
        return False
    before = reading.words[i - 1]
    return reading.tokens.word[i - 1][0].islower() and not (before.classes or before.forms)


def before_noun(reading: Reading, i: int) -> bool:
    """Whether what could be a past stands behind a preposition, a determiner or a number, and so before its noun."""
    before = reading.words[i - 1].classes if i else frozenset[str]()
    digit = i > 0 and reading.tokens.word[i - 1][0].isdigit()
    return (digit or bool(before & {"prep", "det", "num"})) and before.isdisjoint({"rel", "pron", "cconj"})


def takes_name(reading: Reading, i: int) -> bool:
    """Whether a gerund behind a preposition has a name as its object: 'in [taking] Kyiv'."""
    gerund = "ger" in reading.words[i].feats and reading.is_(i - 1, "prep")
    return gerund and i + 1 < len(reading.words) and reading.tokens.word[i + 1][0].isupper()
