"""What an occurrence is done with: 'hit with missiles', 'an attack of two drones'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import phrase
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.frame import Frame

ANTECEDENT = 4  # tokens


def sorts_in(reading: Reading, clause: Clause) -> frozenset[str]:
    """The sorts of things in a clause, and in what a relative one hangs on."""
    parts = clause.parts if clause.opener is None else [antecedent(clause.opener), *clause.parts]
    return frozenset(hit.value.sort for part in parts for hit in reading.of(*part, "thing"))


def with_means(reading: Reading, clause: Clause, frame: Frame) -> bool:
    """Whether one of the frame's means is named as what it is done with: 'with missiles', 'the missile by which'."""
    opener = clause.opener
    if opener is not None and reading.is_(opener, "withwhich"):
        return any(h.value.sort in frame.means for h in reading.of(*antecedent(opener), "thing"))
    return _of_arms(reading, clause, frame) or any(done_with(reading, part, frame) for part in clause.parts)


def _of_arms(reading: Reading, clause: Clause, frame: Frame) -> bool:
    """Whether a relative clause is one of the frame's means: 'the missile [that hit the school]'."""
    opener = clause.opener
    if opener is None or clause.kind != "rel" or not reading.pack.cases:
        return False
    ends = (opener, opener - 1) if reading.is_(opener - 1, "mark") else (opener,)
    return any(h.value.sort in frame.means and h.last in ends for h in reading.of(*antecedent(opener), "thing"))


def done_with(reading: Reading, stretch: tuple[int, int], frame: Frame) -> bool:
    """Whether something is done with one of the frame's means in a stretch of tokens."""
    hits = reading.of(*stretch, "thing")
    fit = (h for h in hits if h.value.sort in frame.means and _means(reading, h, stretch[0]))
    return any(not (len(hits) > 1 and any(within(h, o) for o in hits)) for h in fit)


def within(one: Hit, two: Hit) -> bool:
    """Whether a thing's noun is part of a longer one: the "rocket" of 'rocket artillery'."""
    return two.first <= one.first and one.last <= two.last and two.last - two.first > one.last - one.first


def has_means(reading: Reading, noun: Hit, window: tuple[int, int], frame: Frame) -> bool:
    """Whether a noun's genitive names one of the frame's means: 'an attack of two enemy drones'."""
    if not reading.pack.cases:
        return False
    things = (h for h in reading.of(noun.last, window[1], "thing") if h.value.sort in frame.means)
    own = (phrase(reading, h.first, h.last, window[0]) for h in things)
    return any(p.relation == "of" and p.at == p.first == noun.last for p in own)


def antecedent(opener: int) -> tuple[int, int]:
    """The tokens before a relative clause in which the noun that it hangs on stands."""
    return max(0, opener - ANTECEDENT), opener


def _means(reading: Reading, hit: Hit, floor: int) -> bool:
    """Whether a thing is what something is done with, and not what it is done to: 'brought down by a missile', 'fired
    from mortars'."""
    own = phrase(reading, hit.first, hit.last, floor)
    total = own.at > floor and reading.tokens.word[own.at - 1].isdigit()  # "nine out of ten drones"
    return own.relation in ("by", "with") or (own.relation == "from" and not total)
