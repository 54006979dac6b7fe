"""Where a report turns elsewhere: with a word for that, a question that heads what follows, a heading in capitals, or a
live page's entry."""

import re

from wederhoor.extract.sentence import Sentence
from wederhoor.model import Place, Time
from wederhoor.values import time

_HEADING = 8  # tokens of a section's heading in capitals, at the most
_MOSTLY = 4  # times as many capitals as small letters: 'NETS of X and Y'
CLOCK = re.compile(r"[0-2]?\d[.:h][0-5]\d")  # begins an entry of a live page


def turn(sentence: Sentence) -> None:
    """Leaves the place where the report was, if a sentence turns elsewhere, and tells the memory where it goes on."""
    reading, memory, first, last = sentence.reading, sentence.memory, sentence.first, sentence.last
    entry = first in reading.tokens.paragraphs and bool(CLOCK.fullmatch(reading.tokens.word[first]))
    shifts = "shift" in reading.present and reading.those("shift", first, min(last, first + 2))
    if entry or shifts:
        memory.places.turned(sentence.scene.country(memory.places.country))
    elif reading.tokens.word[last - 1] == "?" and asks(sentence):
        asked = next((s.place for s in sentence.spots if s.relation == "in" and s.named), None)
        memory.places.turned(asked or _subject(sentence))
        memory.moved_on = True
    elif last - first <= _HEADING and first in reading.tokens.paragraphs and _capitals(sentence):
        memory.places.turned(None)
    if entry:
        memory.turned_page()
        memory.entry = _hour(sentence)


def _capitals(sentence: Sentence) -> bool:
    """Whether a line in capitals heads a section, which says anew where it is: 'DAMAGE TO THE GRID'."""
    tokens, first, last = sentence.reading.tokens, sentence.first, sentence.last
    written = tokens.text[tokens.start[first] : tokens.end[last - 1]]
    alone = last < len(tokens.word) and "\n" in tokens.text[tokens.end[last - 1] : tokens.start[last]]
    return (
        alone and not sentence.spots and sum(map(str.isupper, written)) > _MOSTLY * sum(map(str.islower, written)) + 1
    )


def asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question that heads what follows, with or without a number: '2. Why did they flee?'."""
    tokens, first, last = sentence.reading.tokens, sentence.first, sentence.last
    if first > 1 and tokens.word[first - 1] == "." and tokens.word[first - 2].isdigit():
        first -= 2
    return tokens.word[last - 1] == "?" and first in tokens.paragraphs and last in tokens.paragraphs


def _subject(sentence: Sentence) -> Place | None:
    """What a report is about that asks a question: the region of which it first told something, else the country that
    it named as where all is, else where it first told of something."""
    memory = sentence.memory
    whole, topic = memory.places.whole(), memory.places.topic()
    named = whole if whole is not None and whole.level == "country" else None
    regional = topic if topic is not None and topic.level == "region" else None
    return regional or named or topic or sentence.scene.country(memory.places.country)


def _hour(sentence: Sentence) -> Time | None:
    """When the hour is with which an entry of a live page opens: on the day of the report."""
    day = sentence.report.published
    if day is None or time.parse(day).first != time.parse(day).last:
        return None
    return Time(edtf=day, basis="inherited", span=sentence.reading.tokens.span(sentence.first, sentence.first + 1))
