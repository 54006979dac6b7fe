"""Reports that are one text: a wire copied by many sites, also after a light edit, counts as one report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

from wederhoor.model import Claim
from wederhoor.values.place import fold

_WIDTH = 4
_PERMUTATIONS = 128
_BANDS = 32
_ALIKE = 0.6
# Fewer shingles than this are a sentence or two, which outlets share without copying.
_FEWEST = 12
_SEED = 1


def originals(texts: Mapping[str, str]) -> dict[str, str]:
    """For each report that is a copy, the report that speaks for all its copies: the first by id.

    `texts` are the words of reports by id. Two are copies where their shingles' MinHash similarity (128
    permutations) is at least .6; found through locality-sensitive hashing, so the work grows with the texts.
    """
    hashes = {name: made for name, text in sorted(texts.items()) if (made := _hash(text)) is not None}
    index = RMinHashLSH(_ALIKE, _PERMUTATIONS, _BANDS)
    names = list(hashes)
    first: dict[str, str] = {}
    for number, name in enumerate(names):
        near = (names[found] for found in sorted(index.query(hashes[name])))
        match = next((other for other in near if hashes[other].jaccard(hashes[name]) >= _ALIKE), None)
        if match is not None:
            first[name] = first.get(match, match)
        index.insert(number, hashes[name])
    return first


def quoted(claims: Iterable[Claim]) -> dict[str, str]:
    """The words of each report as far as its claims quote them, in the order in which they stand."""
    found: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for claim in claims:
        found[claim.report][claim.span.start, claim.span.end] = claim.quote
    return {report: " ".join(quotes[span] for span in sorted(quotes)) for report, quotes in found.items()}


def _shingles(text: str) -> set[str]:
    """Every run of four words."""
    words = fold(text).split()
    return set(map(" ".join, zip(*(words[start:] for start in range(_WIDTH)), strict=False)))


@lru_cache(maxsize=4096)
def _hash(text: str) -> RMinHash | None:
    """The MinHash of a text; None of one too short to tell a copy."""
    shingles = _shingles(text)
    if len(shingles) < _FEWEST:
        return None
    found = RMinHash(_PERMUTATIONS, _SEED)
    found.update(list(shingles))
    return found
