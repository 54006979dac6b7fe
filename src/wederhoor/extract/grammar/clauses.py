"""A sentence falls into clauses at its marks, subordinators, relative pronouns and finite verbs."""

from operator import attrgetter

from wederhoor.extract.grammar.complements import ASIDE, bare_complement
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
    coordinates,
    ends_before,
    ends_behind,
    joins_mains,
    points,
    says_so,
    strung,
    taken_along,
    tells_when,
    verb_final,
)
from wederhoor.extract.grammar.kinds import governed_relative, kind_of, relative_behind
from wederhoor.extract.grammar.rows import enumerates, set_off
from wederhoor.extract.grammar.verbless import with_said
from wederhoor.extract.grammar.verbs import Verb, promote, qualifies, verbs_of
from wederhoor.extract.words.reading import Reading, between

_begins = attrgetter("first")
_BARE = -1  # opens a complement that no word opens
_INFINITIVE = 25  # tokens from what marks an infinitive to it, at the most
_EITHER = frozenset({"inf", "part"})
_NOTHING: frozenset[str] = frozenset()
_OPENING = frozenset({"sconj", "rel", "infmark", "interrog"})
_OTHERWISE = frozenset({"prep", "adv", "pronadv", "degree", "det"})  # what a subordinator can be as well
_AFTER_PARTICLE = frozenset({"prep", "cconj", "sconj", "adv", "pronadv", "neg"})


class Clause:
    """Stretches of tokens around a verb, from `first` up to `last`.

    `kind` is main, or sub, rel, inf, cond (a condition) or ask (a question) with its `opener`. `parent` is the clause
    that it hangs on or that a conjunction joins it to.
    """

    __slots__ = ("_lows", "first", "kind", "last", "opener", "parent", "parts", "verbs")

    def __init__(self, first: int, last: int, kind: str, opener: int | None, parent: "Clause | None") -> None:
        self.first, self.last = first, last
        self.parts = [(first, last)]
        self.kind = kind
        self.opener = opener
        self.parent = parent
        self.verbs: list[Verb] = []
        self._lows: frozenset[str] | None = None

    def lows(self, reading: Reading) -> frozenset[str]:
        """The words that stand in it and the nominatives of those that are declined, once it is complete."""
        if self._lows is None:
            first, *others = [reading.lows(a, b) for a, b in self.parts]
            self._lows = first.union(*others)
        return self._lows

    def go_on(self, first: int, last: int, verbs: list[Verb]) -> None:
        """Takes in a further stretch, with its verbs."""
        self.parts.append((first, last))
        self.last = last
        self.verbs.extend(verbs)

    @property
    def finite(self) -> Verb | None:
        """Its finite verb."""
        for verb in self.verbs:
            if verb.finite:
                return verb
        return None

    def part_at(self, i: int) -> tuple[int, int]:
        """The stretch of it that token `i` stands in; its first where that stands in none."""
        for part in self.parts:
            if part[0] <= i < part[1]:
                return part
        return self.parts[0]

    def tokens(self) -> list[int]:
        """Its tokens, in order."""
        return [i for a, b in self.parts for i in range(a, b)]

    def those(self, reading: Reading, name: str) -> list[int]:
        """Its tokens that belong to the closed class `name`, in order."""
        if len(self.parts) == 1:
            return reading.those(name, *self.parts[0])
        return [i for a, b in self.parts for i in reading.those(name, a, b)]

    def has(self, i: int) -> bool:
        """Whether token `i` stands in it."""
        for a, b in self.parts:  # noqa: SIM110  # asked so often that a generator would tell
            if a <= i < b:
                return True
        return False


def clauses(reading: Reading, first: int, last: int) -> list[Clause]:
    """The clauses of the sentence that tokens `first` up to `last` make, in reading order."""
    verbs = verbs_of(reading, first, last)
    built: list[Clause] = []
    for a, b, opener in _segments(reading, first, last, verbs):
        _place(reading, built, a, b, opener, verbs)
    if reading.pack.unsaid:
        built = with_said(reading, built, Clause)
    for clause in built:
        for verb in clause.verbs:
            if verb.word.particles:
                verb.particle = _particle(reading, clause, verb)
    return sorted(built, key=_begins) if reading.pack.fixed_order and len(built) > 1 else built


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
        if low[k] == particle and k != at and reading.words[k - 1].classes & {"art", "pron"} != {"art"}:
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


def _segments(reading: Reading, first: int, last: int, verbs: dict[int, Verb]) -> list[tuple[int, int, int | None]]:
    """(first, last, opener) of the stretches between marks and openers."""
    cuts: list[tuple[int, int, int | None]] = []
    start, opener, said = first, None, None
    for i in _candidates(reading, first, last, verbs):
        if said is not None and i not in verbs and start <= said and bare_complement(reading, said, i, last, verbs):
            cuts.append((start, i, opener))
            start, opener = i, _BARE
        if i in verbs:
            said = i if reading.pack.fixed_order and verbs[i].word.cues else None
        if not reading.words[i].cuts and (i not in verbs or (opener is None and not verbs[i].participle)):
            continue
        classes = reading.words[i].classes
        mark = "mark" in classes
        if mark and (_abbreviates(reading, i, start) or enumerates(reading, i, first, last, verbs)):
            continue
        if mark and set_off(reading, i, first, last, verbs):
            continue
        opens = not mark and _opener(reading, i, first, last, verbs)
        joins = "cconj" in classes and coordinates(reading, i, start, last, verbs)
        if mark or opens or joins or (opener is not None and _resumes(reading, i, start, opener, verbs)):
            begin = i - 1 if opens and governed_relative(reading, i, start) else i
            if begin > start:
                cuts.append((start, begin, opener))
            start = i + 1 if mark else begin
            opener = i if opens else None
    if last > start:
        cuts.append((start, last, opener))
    return cuts


def _candidates(reading: Reading, first: int, last: int, verbs: dict[int, Verb]) -> list[int]:
    """The tokens at which a clause can begin: words that open or join clauses, verbs, and what verbs of saying say."""
    said: set[int] = set()
    for i in [i for i, verb in verbs.items() if verb.word.cues and reading.pack.fixed_order]:
        said.update(range(i + 1, min(i + ASIDE, last)))
    return sorted({*between(reading.cuts, first, last), *verbs, *said})


def _abbreviates(reading: Reading, i: int, start: int) -> bool:
    """Whether a full stop belongs to the word before it: 'Gen.'."""
    return reading.tokens.word[i] == "." and i > start and reading.tokens.low[i - 1] in reading.pack.abbreviations


def _opener(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` opens a subordinate, relative or infinitive clause."""
    classes = reading.words[i].classes
    if reading.pack.free_order and i > first and i in verbs and verbs[i].participle:
        return not qualifies(reading, verbs[i], first)
    if _OPENING.isdisjoint(classes) or i + 1 >= last:
        return False
    if "demo" in classes and ends_behind(reading, i + 1):
        return False  # "denies that: ...", "has not confirmed that, ..."
    if reading.pack.verb_second and (points(reading, i, first, last, verbs) or says_so(reading, i)):
        return False
    if reading.pack.free_order:
        return _subordinates(reading, i, first, last, verbs)
    begins = i == first or reading.tokens.word[i - 1] in reading.pack.quotes
    if reading.pack.fixed_order and i > first and "rel" in classes and "sconj" not in classes:
        begins = False  # "the 'truce', which ...": the quotation has just been closed
    before = reading.words[i - 1].classes if i > first else _NOTHING
    if "infmark" in classes and not taken_along(reading, i, first, verbs):
        end = min(_mark(reading, i + 1, last, verbs), i + _INFINITIVE)
        if _infinitive_follows(reading, i + 1, end, verbs):
            return True
    if "cond" in classes:
        return i + 1 not in verbs and _has_finite(verbs, i + 1, _mark(reading, i + 1, last, verbs))
    asks = "interrog" in classes and not begins and not before & {"prep", "cconj"}
    if asks and ("det" not in classes or (reading.pack.verb_second and _has_finite(verbs, first, i))):
        so = reading.pack.verb_second and reading.is_(i + 1, "sconj")  # Dutch "het is niet waar dat"
        return not so and _has_finite(verbs, i + 1, last)
    either = "sconj" in classes and classes & {"prep", "adv"} and not before & {"degree", "det", "num"}
    if reading.pack.fixed_order and either and i + 1 not in verbs:
        finite = _has_finite(verbs, i + 1, _mark(reading, i + 1, last, verbs))
        return finite and (begins or _has_finite(verbs, first, i))
    if begins and reading.pack.verb_second and "sconj" in classes and "prep" in classes:
        return verb_final(i + 1, _mark(reading, i + 1, last, verbs), verbs)
    if begins:
        return "sconj" in classes and "prep" not in classes and i + 1 not in verbs and _has_finite(verbs, i + 1, last)
    return _opens_behind(reading, i, first, last, verbs)


def _opens_behind(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """The same of a token that no sentence and no quotation begins with, and that opens no infinitive or condition."""
    classes, before = reading.words[i].classes, reading.words[i - 1].classes
    if classes & _OTHERWISE and "rel" not in classes:
        if "sconj" not in classes or not _has_finite(verbs, i + 1, last):
            return False
        ended = "particle" in before and "prep" not in classes and not reading.pack.fixed_order  # "took him in when he"
        if "mark" in before or not _has_finite(verbs, first, i):
            return "mark" in before
        end = _mark(reading, i + 1, last, verbs)
        return ended or (reading.pack.verb_second and tells_when(reading, i, end, verbs))
    if "cconj" in classes and "mark" not in before and i - 1 not in verbs:
        asks = "asks" in classes and any(v.finite for k, v in verbs.items() if first <= k < i)
        return asks and i + 1 not in verbs and _has_finite(verbs, i + 2, _mark(reading, i + 1, last, verbs))
    if before & {"prep", "det", "cconj"} and "sconj" not in classes and not governed_relative(reading, i, first):
        return False
    return _has_finite(verbs, i + 1, last if "sconj" in classes else _mark(reading, i + 1, last, verbs))


def _subordinates(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` opens a clause where one is set off by a mark, a preposition or a noun of its own apart."""
    near = reading.those("mark", max(first, i - 3), i)
    begins = i == first or bool(near) or "asks" in reading.words[i].classes
    return begins and any(i < k < last for k in verbs)


def _infinitive_follows(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether an infinitive that stands by 'to' follows, with no other verb that could be finite before it."""
    for k in range(i, last):
        if reading.is_(k, "inf"):
            return True
        if k in verbs and verbs[k].tensed and not verbs[k].has("part"):
            return False
    return False


def _mark(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> int:
    """Where the next mark stands that cuts, or `last`."""
    for k in reading.those("mark", i, last):
        if reading.tokens.word[k] != "," or not enumerates(reading, k, i, last, verbs):
            return k
    return last


def _has_finite(verbs: dict[int, Verb], i: int, last: int) -> bool:
    for k, verb in verbs.items():  # noqa: SIM110  # asked so often that a generator would tell
        if verb.tensed and i <= k < last:
            return True
    return False


def _resumes(reading: Reading, i: int, start: int, opener: int, verbs: dict[int, Verb]) -> bool:
    """Whether the clause around a verb-final one goes on at token `i`, with a finite verb right behind its verbs."""
    if i not in verbs or not verbs[i].tensed or reading.pack.free_order:
        return False
    if reading.pack.verb_second and reading.is_(opener, "infmark") and reading.is_(i - 2, "inf"):
        return i - 1 in verbs  # "the attempt to take it [has failed]"
    if not verbs[i].finite:
        return ends_before(reading, i, start, opener, verbs)
    if i - 1 not in verbs:
        told = opener > 0 and opener - 1 in verbs and verbs[opener - 1].word.cues
        sure = [v for k, v in verbs.items() if start <= k < i and (v.has("past") or v.has("pres"))]
        return reading.pack.fixed_order and opener > 0 and reading.is_(opener, "rel") and not told and bool(sure)
    if (
        verbs[i].word.helps
        and verbs[i - 1].feats & _EITHER
        and not (reading.is_(i - 2, "inf") and reading.is_(opener, "infmark"))
        and not any(v.finite or _helps_behind(reading, k) for k, v in verbs.items() if start <= k < i - 1)
    ):
        return False
    return any(v.finite or v.has("pres") for k, v in verbs.items() if start <= k < i)


def _helps_behind(reading: Reading, k: int) -> bool:
    """Whether an auxiliary in the present stands before a participle, which it helps: Dutch 'die [zijn] gekomen'."""
    helps = reading.words[k].helps and "pres" in reading.words[k].feats and reading.pack.verb_second
    return helps and "part" in reading.words[k + 1].feats


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
    last = built[-1] if finite and built else None
    apart = last is not None and (
        (reading.pack.verb_second and anew(reading, last, a, own))
        or (reading.pack.free_order and says_of_verbless(reading, last, a, b, own))
    )
    apart = apart or (not own and awaits_verb(reading, a, b, verbs))
    host = None if opener is not None or apart else _host(built, own, finite=finite)
    if host is None and opener is None and finite:
        host = interrupted(reading, built, a, own)
    if built and opener is None and _goes_on(reading, built[-1], a, own):
        host = built[-1]
    if opener is None and built and quotes_on(reading, built[-1], a):
        host = built[-1]
    if host is not None:
        host.go_on(a, b, own)
        return
    kind = "main" if opener is None else "sub" if opener == _BARE else kind_of(reading, opener, built)
    opener = None if opener == _BARE else opener
    to_main = built and (joins_mains(reading, a) or speaks_on(reading, built, a, own))
    parent = (_main(built) if to_main else None) or (_latest(built) if built else None)
    goes_on = reading.is_(a, "cconj") or (a in verbs and finite and strung(reading, a, verbs))
    if opener is None and parent is not None and not goes_on:
        parent = None
    clause = Clause(a, b, kind, opener, parent)
    clause.verbs = own
    if built and opener is None:
        take_aside(reading, built[-1], clause)
    built.append(clause)


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
