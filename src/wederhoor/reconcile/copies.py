"""Reports that are one text: a wire copied by many sites, also after a light edit, counts as one report."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from anyascii import anyascii
from rensa import RMinHash  # type: ignore[import-untyped]

from wederhoor.model import Claim, Report, Span
from wederhoor.reconcile.known import last_day
from wederhoor.values import time

_WIDTH = 4
_PERMUTATIONS = 128
_ROWS = 4  # hashes in a band: texts of which .6 is alike share one of the 32 bands in 99 of 100 cases
_ALIKE = 0.6
_WEEK = 7  # days within which a copy is published
_SPELL = 2 * _WEEK + 1  # days: what is published within a week of a day lies in two spells at most
_NO_DAY = -100 * _WEEK
_BITS = 42  # of a band, below its spell
# Fewer shingles than this are a sentence or two, which outlets share without copying.
_FEWEST = 12
_SEED = 1


def originals(reports: Iterable[Report]) -> dict[str, Report]:
    """For each report that is a copy (by its id), the report that speaks for it: that of the earliest it is a copy of.

    Two are copies where the MinHash similarity (128 permutations) of their runs of four words is at least .6, and they
    were published within a week. A report is a copy of what was published before it only, so that what is published
    later changes nothing of what was known.
    """
    there: dict[int, list[Report]] = defaultdict(list)
    first: dict[str, Report] = {}
    for report in sorted(reports, key=order):
        near = {other.id: other for band in sought(report) for other in there.get(band, ())}
        match = copied(report, near.values())
        if match is not None:
            first[report.id] = first.get(match.id, match)
        for band in bands(report):
            there[band].append(report)
    return first


def order(report: Report) -> tuple[str, str]:
    """Sorts reports by when they were known; what has no date always is."""
    return last_day(report.published), report.id


def copied(report: Report, others: Iterable[Report]) -> Report | None:
    """The earliest of the others that the report is a copy of."""
    earlier = (other for other in sorted(others, key=order) if order(other) < order(report))
    return next((other for other in earlier if alike(report, other)), None)


def alike(one: Report, other: Report) -> bool:
    """Whether two reports are one text, published within a week or both without a date."""
    if abs(_day(one) - _day(other)) > _WEEK:
        return False
    a, b = _hash(one.words), _hash(other.words)
    return a is not None and b is not None and bool(a.jaccard(b) >= _ALIKE)


@lru_cache(maxsize=4096)
def _banded(text: str) -> tuple[int, ...]:
    found = _hash(text)
    if found is None:
        return ()
    digest = found.digest()
    return tuple(_band(digest[start : start + _ROWS], start) for start in range(0, _PERMUTATIONS, _ROWS))


def bands(report: Report) -> tuple[int, ...]:
    """What a text shares with its copies of the same spell: one number of these (63 bits) or more. Those of a spell lie
    together, so that a store writes to few pages."""
    return _of_spell(report, _day(report) // _SPELL)


def sought(report: Report) -> tuple[int, ...]:
    """The bands by which a report's copies are found, of its spell and of the one beside it that a week reaches."""
    day = _day(report)
    first, last = (day - _WEEK) // _SPELL, (day + _WEEK) // _SPELL
    return _of_spell(report, first) + (_of_spell(report, last) if last > first else ())


def _of_spell(report: Report, spell: int) -> tuple[int, ...]:
    return tuple(spell << _BITS | band for band in _banded(report.words))


def _day(report: Report) -> int:
    return time.parse(report.published).last.toordinal() if report.published else _NO_DAY


def _band(values: list[int], start: int) -> int:
    mixed = start
    for value in values:
        mixed = (mixed * 0x100000001B3 ^ value) & 0xFFFFFFFFFFFFFFFF
    return mixed >> (64 - _BITS)


def quoted(claims: Iterable[Claim]) -> Iterator[Report]:
    """Each report as far as its claims quote it, in the order in which the quotes stand."""
    found: dict[str, dict[Span, Claim]] = defaultdict(dict)
    for claim in claims:
        found[claim.report][claim.span] = claim
    for name, own in found.items():
        text = " ".join(own[span].quote for span in sorted(own))
        said = own[min(own)]
        yield Report(id=name, text=text, publisher=said.publisher, published=said.published)


def _shingles(text: str) -> set[str]:
    """Every run of four words, in lower-case ASCII letters as names are, but not remembered as they are."""
    words = anyascii(text).lower().split()
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
