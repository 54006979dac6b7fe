"""A sentence falls into clauses at its marks, subordinators, relative pronouns and finite verbs."""

from wederhoor.extract.reading import Reading
from wederhoor.language.forms import Form

FINITE = frozenset({"pres", "past"})


class Verb:
    """Token `at` is a verb here: one of `forms`, `finite` or not."""

    __slots__ = ("at", "finite", "forms")

    def __init__(self, at: int, forms: tuple[Form, ...], *, finite: bool) -> None:
        self.at = at
        self.forms = forms
        self.finite = finite

    def has(self, feats: str) -> bool:
        """Whether one of its readings has these features."""
        return any(f.feats == feats for f in self.forms)


class Clause:
    """Stretches of tokens around a verb. `kind` is main, sub (with its `opener`), rel, inf or quote."""

    __slots__ = ("kind", "opener", "parent", "parts", "verbs")

    def __init__(self, first: int, last: int, kind: str, opener: int | None, parent: "Clause | None") -> None:
        self.parts = [(first, last)]
        self.kind = kind
        self.opener = opener
        self.parent = parent
        self.verbs: list[Verb] = []

    @property
    def first(self) -> int:
        """Its first token."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """The token behind its last."""
        return self.parts[-1][1]

    @property
    def finite(self) -> Verb | None:
        """Its finite verb."""
        return next((v for v in self.verbs if v.finite), None)

    def tokens(self) -> list[int]:
        """Its tokens, in order."""
        return [i for a, b in self.parts for i in range(a, b)]

    def has(self, i: int) -> bool:
        """Whether token `i` stands in it."""
        return any(a <= i < b for a, b in self.parts)


def clauses(reading: Reading, first: int, last: int) -> list[Clause]:
    """The clauses of the sentence that tokens `first` up to `last` make, in reading order."""
    verbs = {v.at: v for i in range(first, last) if (v := verb_at(reading, i, first))}
    built: list[Clause] = []
    for a, b, opener in _segments(reading, first, last, verbs):
        _place(reading, built, a, b, opener, verbs)
    return built


def verb_at(reading: Reading, i: int, first: int) -> Verb | None:
    """The verb that token `i` is, or None where it is none or stands as a noun or an adjective."""
    word = reading.words[i]
    forms = tuple(f for f in word.forms if f.cat == "verb")
    if not forms or (i > first and reading.tokens.word[i][0].isupper() and not _opens(reading, i)):
        return None
    if i > first and _nominal(reading, i, forms):
        return None
    finite = any(f.feats in FINITE for f in forms) and not any(f.feats == "inf" for f in forms)
    return Verb(i, forms, finite=finite)


def _opens(reading: Reading, i: int) -> bool:
    return reading.tokens.word[i - 1] in reading.pack.quotes


def _nominal(reading: Reading, i: int, forms: tuple[Form, ...]) -> bool:
    """Whether a form that could be a verb stands where a noun or an adjective does."""
    before = reading.words[i - 1].classes
    if "det" in before and not ("pron" in before and any(f.feats in FINITE for f in forms)):
        return True
    noun = reading.at(i, "noun", "org", "title", "civil", "thing", "term") is not None
    return noun and ("prep" in before or "adj" in before or reading.at(i - 1, "adj") is not None or not before)


def _segments(
    reading: Reading, first: int, last: int, verbs: dict[int, Verb]
) -> list[tuple[int, int, int | None]]:
    """(first, last, opener) of the stretches between marks and openers."""
    cuts: list[tuple[int, int, int | None]] = []
    start, opener = first, None
    for i in range(first, last):
        mark = reading.tokens.word[i] in reading.pack.marks
        opens = not mark and _opener(reading, i, first, last, verbs)
        if mark or opens or _coordinates(reading, i, start, last, verbs) or _resumes(reading, i, start, opener, verbs):
            if i > start:
                cuts.append((start, i, opener))
            start = i + 1 if mark else i
            opener = i if opens else None
    if last > start:
        cuts.append((start, last, opener))
    return cuts


def _opener(reading: Reading, i: int, first: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` opens a subordinate, relative or infinitive clause."""
    classes = reading.words[i].classes
    if not classes & {"subord", "rel", "infmark"} or i + 1 >= last:
        return False
    if i == first and (i + 1 in verbs) and "subord" in classes and "pron" in classes:
        return False
    if "infmark" in classes:
        return any(reading.is_(k, "te") for k in range(i + 1, min(last, i + 25)))
    if "subord" in classes and ("rel" not in classes or (i > first and i - 1 in verbs)):
        return not ("prep" in classes and not any(k in verbs for k in range(i + 1, last)))
    comma = i > first and reading.tokens.word[i - 1] in reading.pack.marks
    if i > first and reading.words[i - 1].classes & {"prep", "det", "coord"}:
        return False
    finite = [k for k in range(i + 1, last) if k in verbs and (verbs[k].finite or verbs[k].has("pres"))]
    return bool(finite) and i > first and (comma or finite[0] > i) and not (i + 1 in verbs and comma and False)


def _coordinates(reading: Reading, i: int, start: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether token `i` joins two clauses that each have a finite verb of their own."""
    if i == start or not reading.is_(i, "coord"):
        return False
    if not any(v.finite for k, v in verbs.items() if start <= k < i):
        return False
    for k in range(i + 1, last):
        if reading.tokens.word[k] in reading.pack.marks or reading.is_(k, "subord"):
            return False
        if k in verbs:
            return verbs[k].finite
    return False


def _resumes(reading: Reading, i: int, start: int, opener: int | None, verbs: dict[int, Verb]) -> bool:
    """Whether the clause around a verb-final one goes on at token `i`, with a finite verb right behind its verbs."""
    if opener is None or i not in verbs or not verbs[i].finite or i - 1 not in verbs:
        return False
    return any(v.finite for k, v in verbs.items() if start <= k < i) and i - 1 != opener


def _place(
    reading: Reading, built: list[Clause], a: int, b: int, opener: int | None, verbs: dict[int, Verb]
) -> None:
    """Puts a segment where it belongs: a new clause, or a further part of one that it goes on with."""
    own = [verbs[k] for k in range(a, b) if k in verbs]
    if opener is not None:
        clause = Clause(a, b, _kind(reading, opener), opener, built[-1] if built else None)
        clause.verbs = own
        built.append(clause)
        return
    finite = _promote(own)
    host = _host(built, finite)
    if host is None:
        clause = Clause(a, b, "main", None, None)
        built.append(clause)
    else:
        clause = host
        _extend(clause, a, b)
    clause.verbs.extend(own)


def _promote(own: list[Verb]) -> bool:
    """Whether the segment has a finite verb; an ambiguous form is taken for one where there is no other."""
    if any(v.finite for v in own):
        return True
    for verb in own:
        if verb.has("pres") or verb.has("past"):
            verb.finite = True
            return True
    return False


def _host(built: list[Clause], finite: bool) -> Clause | None:
    """The clause that a segment without opener goes on with."""
    if not built:
        return None
    if not finite:
        return built[-1]
    for clause in reversed(built):
        if clause.kind == "main":
            return clause if clause.finite is None else None
    return None


def _extend(clause: Clause, a: int, b: int) -> None:
    clause.parts.append((a, b))


def _kind(reading: Reading, opener: int) -> str:
    classes = reading.words[opener].classes
    if "infmark" in classes:
        return "inf"
    if "cond" in classes:
        return "cond"
    return "rel" if "rel" in classes and "subord" not in classes else "sub"
