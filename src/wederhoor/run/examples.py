"""Runs the examples of a pack's frames and cues, and says what went wrong with each that fails."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from wederhoor.extract import extract
from wederhoor.gazetteer.world import World
from wederhoor.language.frame import Cue, Frame
from wederhoor.language.pack import Pack
from wederhoor.model import Claim, Report, Span

PUBLISHED = "2022-03-03"  # the day on which every example is said to have been published


class Failure(NamedTuple):
    """An example of a rule failed, and why."""

    rule: str
    example: str
    why: str


def failures(pack: Pack, world: World) -> list[Failure]:
    """The examples that fail: of frames and cues, what they must never say, and the texts that must stay quiet."""
    return [*_positive(pack, world), *_never(pack, world), *_quiet(pack, world)]


def _rules(pack: Pack) -> Iterator[tuple[str, str | None, Frame | Cue]]:
    for frame in pack.frames:
        yield f"{pack.lang}/{frame.kind}", frame.kind, frame
    for cue in pack.cues:
        yield f"{pack.lang}/cue.{cue.shape}.{cue.words[0]}", None, cue


def _positive(pack: Pack, world: World) -> Iterator[Failure]:
    for name, kind, rule in _rules(pack):
        if not rule.examples:
            yield Failure(name, "", "has no example")
        for example in rule.examples:
            why = _why(example, kind, pack, world)
            if why:
                yield Failure(name, example, why)


def _never(pack: Pack, world: World) -> Iterator[Failure]:
    for name, _, rule in _rules(pack):
        for sentence in rule.never:
            made = _read(sentence, pack, world)
            if made:
                yield Failure(name, sentence, f"must claim nothing, but claims {_say(made[0])}")


def _quiet(pack: Pack, world: World) -> Iterator[Failure]:
    for text in pack.grammar.quiet:
        made = extract(Report(text=text, published=PUBLISHED), pack, world)
        if made:
            yield Failure(f"{pack.lang}/quiet", text, f"must claim nothing, but claims {_say(made[0])}")


def _read(sentence: str, pack: Pack, world: World) -> list[Claim]:
    """The claims of a sentence that stands in a report about a conflict, spans from its own first character."""
    lead = pack.grammar.setting + "\n\n"
    claims = extract(Report(text=lead + sentence, published=PUBLISHED), pack, world)
    shift = len(lead)
    own = [c for c in claims if c.span[0] >= shift]
    return [msgspec.structs.replace(c, span=Span(c.span[0] - shift, c.span[1] - shift)) for c in own]


def _why(example: str, kind: str | None, pack: Pack, world: World) -> str | None:
    """Why an example fails: nothing fired, another rule fired, the wrong words, fired twice, or a wrong field."""
    marked, _, wanted = example.partition(" | ")
    fields = dict(pair.split("=", 1) for pair in re.findall(r"\w+=(?:\"[^\"]*\"|\S+)", wanted))
    kind = fields.pop("kind", None) or kind or wanted.split()[0]
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    made = _read(text, pack, world)
    if not made:
        return "nothing fired"
    same = [c for c in made if c.kind == kind]
    if not same:
        return f"another rule fired: {', '.join(_say(c) for c in made)}"
    exact = [c for c in same if tuple(c.span) == (start, end)]
    if not exact:
        return f"the wrong words: {text[slice(*same[0].span)]!r}"
    fitting = [c for c in exact if all(_field(c, name) == value.strip('"') for name, value in fields.items())]
    if not fitting:
        got = {name: _field(exact[0], name) for name in fields}
        return f"other fields: wanted {fields}, got {got}"
    distinct = {(c.sources, c.object, c.place, c.actor) for c in fitting}
    return "fired twice" if len(distinct) < len(fitting) else None


def _field(claim: Claim, name: str) -> str:
    if name == "place":
        return claim.place.name if claim.place else "-"
    if name == "origin":
        s = next(iter(claim.sources), None)
        return "/".join(p for p in (s.name or s.party or "", s.type) if p) if s else "-"
    if name == "quantity":
        q = claim.quantity
        return f"{'' if q.min is None else q.min}..{'' if q.max is None else q.max}" if q else "-"
    if name == "time":
        return claim.time.edtf if claim.time and claim.time.basis != "published" else "-"
    return str(getattr(claim, name) or "-")


def _say(claim: Claim) -> str:
    return f"{claim.kind} ({claim.quote})"
