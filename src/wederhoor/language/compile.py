"""The common words of every pack, expanded once when the package is built: `python -m wederhoor.language.compile`."""

import sys
from hashlib import blake2b
from pathlib import Path

import msgspec

from wederhoor.errors import PackError
from wederhoor.language import forms, morphology, words
from wederhoor.language.morphology import Morphology, MorphologyFile
from wederhoor.language.words import LexiconFile, Words, WordTable, tabulate

PACKS = Path(__file__).parent / "packs"
COMPILED = "words.msgpack"
_SOURCES = ("morphology.toml", "lexicon.toml")
_ENGINE = tuple(Path(module.__file__ or "") for module in (forms, morphology, words))
_DIGEST = 16  # bytes, which stand before the table in its file


def read_words(folder: Path) -> Words:
    """The common words of the pack in `folder`, from its compiled table where that is of these sources.

    Raises PackError where morphology.toml or lexicon.toml is missing or not as it should be.
    """
    sources = [_source(folder / name) for name in _SOURCES]
    compiled = folder / COMPILED
    if compiled.exists():
        content = compiled.read_bytes()
        if content[:_DIGEST] == _digest(sources):
            return Words(msgspec.msgpack.decode(memoryview(content)[_DIGEST:], type=WordTable))
    return Words(_table(folder, *sources))


def compile_words(folder: Path) -> Path:
    """Writes the table of the pack in `folder` beside its sources, and returns where; PackError as `read_words`."""
    sources = [_source(folder / name) for name in _SOURCES]
    compiled = folder / COMPILED
    compiled.write_bytes(_digest(sources) + msgspec.msgpack.encode(_table(folder, *sources)))
    return compiled


def _source(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackError(
            f"{path}: {error.strerror}; a pack with common words has both {' and '.join(_SOURCES)}"
        ) from None


def _table(folder: Path, morphology: bytes, lexicon: bytes) -> WordTable:
    try:
        rules = Morphology(msgspec.toml.decode(morphology, type=MorphologyFile))
        return tabulate(msgspec.toml.decode(lexicon, type=LexiconFile), rules)
    except (msgspec.DecodeError, PackError) as error:
        raise PackError(f"{folder}: {error}") from error


def _digest(sources: list[bytes]) -> bytes:
    """Of the sources and of the code that expands them."""
    total = blake2b(digest_size=_DIGEST)
    for content in (*sources, *(path.read_bytes() for path in _ENGINE)):
        total.update(len(content).to_bytes(8) + content)
    return total.digest()


def main() -> None:
    """Compiles the packs in the folders that are named, by default those of the package."""
    named = [Path(argument) for argument in sys.argv[1:]]
    for folder in named or sorted(path.parent for path in PACKS.glob(f"*/{_SOURCES[1]}")):
        compile_words(folder)


if __name__ == "__main__":
    main()
