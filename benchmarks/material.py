"""What benchmarks on public collections of news share: a file's rows, and what is claimed in their texts."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wederhoor.gazetteer import bundled
from wederhoor.language.text import Tokens
from wederhoor.model import Claim, Report, Span
from wederhoor.run.here import Unread, read
from wederhoor.run.reader import Ground, Reader

Row = dict[str, Any]
OPEN = 4  # words that may lie between what surely is headline and what surely is text


def rows(path: Path) -> list[Row]:
    """The objects of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def headed(row: Row) -> Row:
    """An EventDNA document with its headline set off by a blank line, as it was published, and its events' spans.

    EventDNA runs headline and text together without a stop. Where they part is told by the sentences that its events
    are said to stand in; where those leave more than four words open, the document stays as it is.
    """
    spans = [[e["span"] for e in row["events"] if e["sentence"] == f"sentence_{n}"] for n in (1, 2)]
    if not all(spans):
        return row
    text, end, start = row["text"], max(last for _, last in spans[0]), min(first for first, _ in spans[1])
    if end >= start or len(text[end:start].split()) > OPEN:
        return row
    start = next((end + word.start() for word in re.finditer(r"\b[A-ZÀ-Þ]", text[end:start])), start)
    events = [e | {"span": [place + (place >= start) for place in e["span"]]} for e in row["events"]]
    return row | {"text": f"{text[: start - 1]}\n\n{text[start:]}", "events": events}


def claims(some: Iterable[Row]) -> Iterator[tuple[Claim, ...]]:
    """What each row's text claims, read with the bundled packs, gazetteer and theatres, as `wederhoor read` does.

    A row has `id`, `text`, `lang`, and `date` (ISO 8601) where it is known. Raises RuntimeError where one can't be
    read.
    """
    reports = (
        Report(
            text=row["text"], article=row["id"], language=row["lang"], published=(row.get("date") or "")[:10] or None
        )
        for row in some
    )
    for outcome in read(reports, Reader(ground=Ground(layers=bundled())), processes=1):
        if isinstance(outcome, Unread):
            raise RuntimeError(f"{outcome.report.article}: {outcome.why}")
        yield outcome.claims


def sentence(text: str, span: Span) -> str:
    """The sentence, or the sentences, that a span stands in, on one line."""
    tokens = Tokens(text)
    inside = [
        sentence for sentence in (tokens.span(*sentence) for sentence in tokens.sentences) if sentence.overlaps(span)
    ]
    return " ".join(text[inside[0].start : inside[-1].end].split())


def brief(claim: Claim) -> str:
    """A claim in a few words: its kind, trigger, place, doer, how sure it is, and what made it."""
    words = claim.trigger and claim.quote[claim.trigger.start - claim.span.start : claim.trigger.end - claim.span.start]
    place = claim.place.name if claim.place else "nowhere"
    doer = f"{claim.actor or '?'} -> {claim.target or '?'}"
    return f"{claim.kind} ({words}) {place}, {doer}, {claim.polarity} {claim.modality}, by {claim.rule}"
