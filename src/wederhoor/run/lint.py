"""What is likely a slip in a pack: a word of two kinds, a list that nothing reads, a kind that there is not."""

import re
from collections import defaultdict
from collections.abc import Iterator

from wederhoor.language.frame import Frame
from wederhoor.language.pack import Pack, grammar, languages
from wederhoor.run.examples import Failure
from wederhoor.values.kind import KINDS

_TABLES = (
    "classes",
    "relations",
    "hedges",
    "modal_verbs",
    "infinitives",
    "prospects",
    "settlements",
    "regions",
    "there",
    "context",
)


def slips(pack: Pack) -> list[Failure]:
    """The likely slips of a pack."""
    return [*_kinds(pack), *_shared(pack), *_lists(pack), *_things(pack)]


def _kinds(pack: Pack) -> Iterator[Failure]:
    for frame in pack.frames:
        if frame.kind not in KINDS:
            yield Failure(
                f"{pack.lang}/{frame.kind}", "", "is a kind that docs/claims.md does not list; is it spelt right?"
            )


def _shared(pack: Pack) -> Iterator[Failure]:
    """Words that name two kinds which nothing tells apart, where no comment beside the frames speaks of the word."""
    notes = _notes(pack)
    for word, frames in _by_word(pack).items():
        kinds = sorted({frame.kind for frame in frames if not _narrowed(frame)})
        if len(kinds) > 1 and word not in notes:
            why = f"names {' and '.join(kinds)}; leave it to one, or say why not in a comment that has it"
            yield Failure(f"{pack.lang}/{kinds[0]}", word, why)


def _by_word(pack: Pack) -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame in pack.frames:
        for word in (*frame.verbs, *frame.nouns):
            found[word].append(frame)
    return found


def _narrowed(frame: Frame) -> bool:
    """Whether a frame asks for more than its words: a thing, a count, a verb that carries its noun, parties."""
    return bool(frame.about or frame.means or frame.counted or frame.carriers or frame.needs)


def _notes(pack: Pack) -> str:
    files = sorted((pack.folder / "frames").glob("*.toml"))
    return "\n".join(note for file in files for note in re.findall(r"#(.*)", file.read_text(encoding="utf8")))


def _lists(pack: Pack) -> Iterator[Failure]:
    """Lists of names that no bundled pack has, which are misspelt more often than new."""
    for table in _TABLES:
        known = {name for lang in languages() for name in getattr(grammar(lang), table)}
        for name in sorted(getattr(pack.grammar, table).keys() - known):
            yield Failure(f"{pack.lang}/grammar", f"{table}.{name}", "is a list that nothing reads; is it spelt right?")


def _things(pack: Pack) -> Iterator[Failure]:
    """Sorts of things that no frame asks for."""
    asked = {sort for frame in pack.frames for sort in (*frame.about, *frame.means)}
    known = {sort for lang in languages() for sort in grammar(lang).things}
    for sort in pack.grammar.things.keys() - asked - known:
        yield Failure(
            f"{pack.lang}/grammar", f"things.{sort}", "is a list that nothing reads; name it in a frame's `about`"
        )
