"""Where a number stands, in digits or in a word."""

from wederhoor.extract.words.reading import Reading


def numeral(reading: Reading, i: int) -> bool:
    """Whether a number begins at token `i`; behind the last token none does."""
    return i < len(reading.words) and (reading.is_(i, "num") or reading.tokens.word[i][0].isdigit())
