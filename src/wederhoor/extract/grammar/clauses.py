"""A sentence falls into clauses at its marks, subordinators, relative pronouns and finite verbs."""

from operator import attrgetter
from typing import NamedTuple

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.interruptions import (
    adds,
    anew,
    awaits_last,
    interrupted,
    quotes_on,
    reduced,
    says_of_verbless,
    says_within,
    speaks_on,
    take_aside,
)
from wederhoor.extract.grammar.joins import (
    awaits_verb,
    joins_mains,
    strung,
)
from wederhoor.extract.grammar.kinds import kind_of, relative_behind
from wederhoor.extract.grammar.segments import BARE, segments
from wederhoor.extract.grammar.shared import share_objects
from wederhoor.extract.grammar.verbless import with_said
from wederhoor.extract.grammar.verbs import Verb, promote, verbs_of
from wederhoor.extract.words.reading import Reading

_begins = attrgetter("first")
_AFTER_PARTICLE = frozenset({"prep", "cconj", "sconj", "adv", "pronadv", "neg"})


class _Segment(NamedTuple):
    """Tokens between two marks or openers, with their verbs; `finite` if one of those can make a clause of them."""

    first: int
    last: int
    verbs: list[Verb]
    finite: bool


def clauses(reading: Reading, first: int, last: int) -> list[Clause]:
    """The clauses of the sentence that tokens `first` up to `last` make, in reading order."""
    verbs = verbs_of(reading, first, last)
    built: list[Clause] = []
    for a, b, opener in segments(reading, first, last, verbs):
        _place(reading, built, a, b, opener, verbs)
    if reading.pack.unsaid:
        built = with_said(reading, built)
    for clause in built:
        for verb in clause.verbs:
            if verb.word.particles:
                verb.particle = _particle(reading, clause, verb)
    if not reading.pack.fixed_order or len(built) == 1:
        return built
    built.sort(key=_begins)
    share_objects(reading, built)
    return built


def _particle(reading: Reading, clause: Clause, verb: Verb) -> str | None:
    """The particle that stands apart from its verb in a clause."""
    found = [p for p in verb.word.particles & clause.lows(reading) if _has_particle(reading, clause, verb.at, p)]
    if len(found) < 2:
        return found[0] if found else None
    low = reading.tokens.low
    return max(found, key=lambda p: max(k for k in clause.tokens() if low[k] == p))  # the last one is the verb's


def _has_particle(reading: Reading, clause: Clause, at: int, particle: str) -> bool:
    """Whether a separable verb's particle stands by itself in the clause, and not as a preposition."""
    low = reading.tokens.low
    for k in clause.tokens():
        if len(particle) > 1 and reading.tokens.word[k].isupper():
            continue  # Dutch "OM", the public prosecutor
        if (
            low[k] == particle
            and k != at
            and not _of_preposition(reading, k)
            and reading.words[k - 1].classes & {"art", "pron"} != {"art"}
        ):
            after = k + 1
            if not clause.has(after) or after >= len(low):
                return True
            if reading.is_(after, "inf"):  # not in Dutch "zegt troepen [aan] te vallen"
                return at > k or particle not in reading.words[min(after + 1, len(low) - 1)].particles
            if any(v.at == after and not v.has("ger") for v in clause.verbs):
                return True
            classes = reading.words[after].classes
            if k > at and "det" in classes and reading.those("inf", after, clause.last):
                return True  # Dutch "riep hen [op] de strijd te staken"
            if k > at and classes & _AFTER_PARTICLE and not classes & {"det", "num"}:
                return True
    return False


def _of_preposition(reading: Reading, k: int) -> bool:
    """Whether token `k` begins a preposition of several words for company, Dutch '[samen] met', and not '[weg] uit'."""
    link = reading.at(k, "relation")
    return link is not None and link.value == "with" and link.last > k + 1


def _place(reading: Reading, built: list[Clause], a: int, b: int, opener: int | None, verbs: dict[int, Verb]) -> None:
    """Puts a segment where it belongs: a new clause, or a further part of one that it goes on with."""
    own = [verb for k, verb in verbs.items() if a <= k < b]
    behind = opener is None and len(built) > 1 and built[-1].kind == "rel" and reading.pack.verb_second
    if behind and own and (awaiting := awaits_last(built, b, own)):
        awaiting.go_on(a, b, own)
        return
    finite = bool(own) and not reduced(reading, built, a, b, verbs) and promote(reading, own)
    if reading.pack.fixed_order and finite and opener is None and says_within(reading, built, b, own, verbs):
        aside = Clause(a, b, "main", None, None)
        aside.verbs = own
        built.insert(-1, aside)  # before the clause that goes on behind it
        return
    if opener is None and finite and built and relative_behind(reading, a):
        opener = a
    segment = _Segment(a, b, own, finite)
    if built and opener is None:
        awaits = not own and awaits_verb(reading, a, b, verbs)
        if (host := _continued(reading, built, segment, awaits=awaits)) is not None:
            host.go_on(a, b, own)
            return
    clause = _opened(reading, built, segment, opener)
    if built and opener is None:
        take_aside(reading, built[-1], clause)
    built.append(clause)


def _continued(reading: Reading, built: list[Clause], segment: _Segment, *, awaits: bool) -> Clause | None:
    """The clause that a segment without opener goes on with; one that awaits its verb begins its own."""
    last, (a, b, own, finite) = built[-1], segment
    if quotes_on(reading, last, a) or _goes_on(reading, last, a, own):
        return last
    anew_said = finite and (
        (reading.pack.verb_second and anew(reading, last, a, own))
        or (reading.pack.free_order and says_of_verbless(reading, last, a, b, own))
    )
    apart = anew_said or awaits or (finite and reading.pack.fixed_order and _absolute(reading, last))
    host = None if apart else _host(built, own, finite=finite)
    return interrupted(reading, built, a, own) if host is None and finite else host


def _absolute(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only has a gerund with a subject of its own: '[With the army closing in on X], people fled'."""
    link, verb = reading.at(clause.first, "relation"), clause.verbs[0] if clause.verbs else None
    told = verb is not None and verb.has("ger") and verb.at > clause.first + 1 and clause.finite is None
    return told and link is not None and link.value == "with"


def _opened(reading: Reading, built: list[Clause], segment: _Segment, opener: int | None) -> Clause:
    """The new clause that a segment makes, with the one that it hangs on or that a conjunction joins it to."""
    a, b, own, finite = segment
    kind = "main" if opener is None else "sub" if opener == BARE else kind_of(reading, opener, built)
    opener, bare = (None, True) if opener == BARE else (opener, False)
    to_main = built and (joins_mains(reading, a) or speaks_on(reading, built, a, own))
    parent = (_main(built) if to_main else None) or (_latest(built) if built else None)
    joined = (
        bare or opener is not None or reading.is_(a, "cconj") or (finite and own[0].at == a and strung(reading, own[0]))
    )
    clause = Clause(a, b, kind, opener, parent if joined else None)
    clause.verbs = own
    return clause


def _goes_on(reading: Reading, before: Clause, a: int, own: list[Verb]) -> bool:
    """Whether an infinitive is joined to that of the clause before: 'hopes that it will hold [and lead to peace]'."""
    joined = reading.pack.fixed_order and before.last == a and bool(own) and own[0].at == a + 1 and own[0].has("inf")
    if not joined or before.kind not in ("sub", "rel", "main") or not reading.is_(a, "cconj"):
        return False
    return any(v.word.helps and v.finite for v in before.verbs) and any(v.has("inf") for v in before.verbs)


def _host(built: list[Clause], own: list[Verb], *, finite: bool) -> Clause | None:
    """The clause that a segment without opener goes on with."""
    if not built:
        return None
    main = _main(built)
    if finite:
        return main if main is not None and main.finite is None else None
    if own and main is not None and (_lacks_verb(main) or adds(main, own[0])):
        return main
    return _latest(built)


def _main(built: list[Clause]) -> Clause | None:
    for clause in reversed(built):
        if clause.kind == "main":
            return clause
    return None


def _latest(built: list[Clause]) -> Clause:
    """The clause read last, which need not have begun last: 'the town, [which fell], was shelled'."""
    return max(built, key=_last)


_last = attrgetter("last")


def _lacks_verb(clause: Clause) -> bool:
    """Whether a clause has an auxiliary and nothing that it helps."""
    return len(clause.verbs) == 1 and clause.verbs[0].word.helps
