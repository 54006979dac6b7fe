"""How a language builds its word forms, as its pack says it: rewriting rules, paradigms, lemmas with their parts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

import msgspec

from wederhoor.errors import PackError

MARK = "|"  # stands between a verb and its particle in every word list
_SAME = "-"  # a principal part that the paradigm builds anyway
_NONE = "0"  # a principal part that does not exist

Rules = tuple[tuple[str, str], ...]


class Slot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The form `name` is the form `of` rewritten `by` these rules and with `endings`, and is read as each of `feats`.

    Without `feats` it is but a step to others.
    """

    name: str
    of: str = "lemma"
    by: str | Rules = ()
    endings: str = ""
    feats: str = ""


class Paradigm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of `cat` that match `when` have these slots, after those of the paradigm that this one is `like`.

    `parts` name the slots that the words behind a lemma in its line stand for. `endings` are further slots: for each
    features what hangs on the slot `on` (several by spaces, "-" nothing at all).
    """

    cat: str
    name: str
    when: str | None = None
    like: str | None = None
    parts: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    on: str = "stem"
    endings: dict[str, str] = {}


class Lemmas(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lemmas of `cat` that follow `paradigm`: `words` without more, `lines` with their principal parts."""

    cat: str
    paradigm: str
    words: str = ""
    lines: str = ""


class Particles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb's particle stands `first` or `last` in its lemma; which forms are written `joined`, which `apart`."""

    place: Literal["first", "last"] = "first"
    joined: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


class Prefixes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lemma that is one of `words` and a known lemma of `cat` has its forms; `strip` by slot is lost between them.

    With `any_before`, so has a lemma that ends in a known one of at least so many letters, whatever stands before it.
    """

    cat: str = "verb"
    words: str = ""
    any_before: int = 0
    strip: dict[str, str] = {}


class Attached(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lemma of `cat` that `lemma` rewrites to another has that one's forms, rewritten by `forms`, save `without`."""

    cat: str = "verb"
    lemma: Rules
    forms: Rules
    without: str = ""


class MorphologyFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a pack's morphology.toml."""

    rules: dict[str, Rules] = {}
    paradigm: tuple[Paradigm, ...] = ()
    lemmas: tuple[Lemmas, ...] = ()
    particles: Particles = Particles()
    prefixes: tuple[Prefixes, ...] = ()
    attached: tuple[Attached, ...] = ()


class Rewrite:
    """An ordered list of rules: the first whose pattern is found in a word rewrites it; none found, no form."""

    __slots__ = ("_rules",)

    def __init__(self, rules: Iterable[tuple[str, str]]) -> None:
        self._rules = tuple(_rule(pattern, replacement) for pattern, replacement in rules)

    def __call__(self, word: str) -> str | None:
        for suffix, pattern, replacement in self._rules:
            if pattern is None:
                if word.endswith(suffix):
                    return word[: len(word) - len(suffix)] + replacement
            else:
                rewritten, found = pattern.subn(replacement, word, count=1)
                if found:
                    return rewritten
        return None


def _rule(pattern: str, replacement: str) -> tuple[str, re.Pattern[str] | None, str]:
    """A rule on a plain ending is kept as that ending, which is looked up several times faster than a pattern."""
    ending = pattern.removesuffix("$")
    if ending != pattern and "\\" not in replacement and re.fullmatch(r"[\w'’]*", ending):
        return ending, None, replacement
    return "", re.compile(pattern), replacement


class Step(NamedTuple):
    """A slot made ready: its name, source, rewriting (None: the same form), and the endings that it then gets."""

    name: str
    of: str
    by: Rewrite | None
    endings: tuple[str, ...] = ("",)


class Pattern(NamedTuple):
    """A paradigm made ready: its slots in order, and the features under which each is `shown`."""

    name: str
    when: re.Pattern[str] | None
    parts: tuple[str, ...]
    steps: tuple[Step, ...]
    shown: tuple[tuple[str, str], ...]


class Entry(NamedTuple):
    """A lemma that is known by name: its paradigm and the slots that its line gives."""

    pattern: Pattern
    given: Mapping[str, tuple[str, ...]]


class Attachment(NamedTuple):
    """An `Attached` made ready."""

    lemma: Rewrite
    forms: Rewrite
    without: frozenset[str]


class Morphology:
    """A language's paradigms and known lemmas, ready to expand words with `forms.expand`."""

    __slots__ = ("_patterns", "_prefixes", "attached", "known", "particles", "readings", "strip")

    def __init__(self, data: MorphologyFile) -> None:
        self.particles = data.particles
        self.attached: dict[str, tuple[Attachment, ...]] = {}
        for a in data.attached:
            new = Attachment(Rewrite(a.lemma), Rewrite(a.forms), frozenset(a.without.split()))
            self.attached[a.cat] = (*self.attached.get(a.cat, ()), new)
        self._prefixes = {p.cat: (frozenset(p.words.split()), p.any_before) for p in data.prefixes}
        self.strip = {p.cat: {slot: re.compile(each) for slot, each in p.strip.items()} for p in data.prefixes}
        self._patterns = _patterns(data)
        self.readings: dict[tuple[str, str, str], tuple[tuple[str, str], ...]] = {}
        self.known: dict[tuple[str, str], tuple[Entry, ...]] = {}
        for block in data.lemmas:
            self._learn(block)

    def _learn(self, block: Lemmas) -> None:
        pattern = self.pattern(block.cat, block.paradigm)
        for lemma in block.words.split():
            self._add(block.cat, lemma, Entry(pattern, {}))
        for line in filter(None, map(str.strip, block.lines.splitlines())):
            lemma, *parts = line.split()
            self._add(block.cat, lemma, Entry(pattern, _given(line, parts, pattern)))

    def _add(self, cat: str, lemma: str, entry: Entry) -> None:
        self.known[cat, lemma] = (*self.known.get((cat, lemma), ()), entry)

    def pattern(self, cat: str, name: str) -> Pattern:
        """The paradigm of that name; PackError where there is none."""
        try:
            return self._patterns[cat][name]
        except KeyError:
            raise PackError(f"no paradigm {name!r} for {cat!r}: add it to morphology.toml or mend the name") from None

    def base(self, cat: str, lemma: str) -> str | None:
        """The longest known lemma of which `lemma` is made with something before it."""
        words, any_before = self._prefixes.get(cat, (frozenset(), 0))
        for cut in range(1, len(lemma)):
            rest = lemma[cut:]
            if (cat, rest) in self.known and (lemma[:cut] in words or 0 < any_before <= len(rest)):
                return rest
        return None

    def choose(self, cat: str, lemma: str) -> Pattern:
        """The first paradigm of `cat` whose `when` is found in `lemma`; PackError where none is."""
        for pattern in self._patterns.get(cat, {}).values():
            if pattern.when and pattern.when.search(lemma):
                return pattern
        raise PackError(f"no paradigm of {cat!r} takes {lemma!r}: name one for it, or mend the word")


def _given(line: str, parts: list[str], pattern: Pattern) -> dict[str, tuple[str, ...]]:
    named = [part.split("=", 1) for part in parts if "=" in part]
    plain = [part for part in parts if "=" not in part]
    if len(plain) > len(pattern.parts):
        raise PackError(f"{line!r}: {pattern.name!r} has the parts {', '.join(pattern.parts) or 'none'}, not more")
    unknown = {name for name, _ in named} - {step.name for step in pattern.steps}
    if unknown:
        raise PackError(f"{line!r}: {pattern.name!r} has no slot {', '.join(sorted(unknown))}")
    pairs = [*zip(pattern.parts, plain, strict=False), *((name, forms) for name, forms in named)]
    return {name: () if forms == _NONE else tuple(forms.split("/")) for name, forms in pairs if forms != _SAME}


def _patterns(data: MorphologyFile) -> dict[str, dict[str, Pattern]]:
    rewrites = {name: Rewrite(rules) for name, rules in data.rules.items()}
    found: dict[str, dict[str, Pattern]] = {}
    for paradigm in data.paradigm:
        of_cat = found.setdefault(paradigm.cat, {})
        of_cat[paradigm.name] = _pattern(paradigm, of_cat, rewrites)
    return found


def _pattern(paradigm: Paradigm, earlier: Mapping[str, Pattern], rewrites: Mapping[str, Rewrite]) -> Pattern:
    model = None
    if paradigm.like is not None:
        model = earlier.get(paradigm.like)
        if model is None:
            raise PackError(f"paradigm {paradigm.name!r} is like {paradigm.like!r}, which does not stand before it")
    steps = {step.name: step for step in model.steps} if model else {}
    feats = {name: tuple(f for n, f in model.shown if n == name) for name in steps} if model else {}
    for step, shown in _steps(paradigm, rewrites):
        steps[step.name], feats[step.name] = step, shown
    ordered: dict[str, Step] = {}
    for name in steps:
        _order(name, steps, ordered, paradigm.name)
    return Pattern(
        paradigm.name,
        re.compile(paradigm.when) if paradigm.when is not None else None,
        paradigm.parts or (model.parts if model else ()),
        tuple(ordered.values()),
        tuple((name, each) for name in ordered for each in feats[name]),
    )


def _order(name: str, steps: Mapping[str, Step], ordered: dict[str, Step], paradigm: str) -> None:
    """Puts a slot, and before it those that it is made of, into `ordered`."""
    chain: list[Step] = []
    while name != "lemma" and name not in ordered:
        if name not in steps or steps[name] in chain:
            raise PackError(f"paradigm {paradigm!r}: nothing makes {name!r}, of which {chain[-1].name!r} is made")
        chain.append(steps[name])
        name = steps[name].of
    for step in reversed(chain):
        ordered[step.name] = step


def _steps(paradigm: Paradigm, rewrites: Mapping[str, Rewrite]) -> Iterator[tuple[Step, tuple[str, ...]]]:
    """Each slot of its own, made ready, with the features under which it is shown."""
    for slot in paradigm.slots:
        yield Step(slot.name, slot.of, _rewrite(slot, rewrites), _endings(slot.endings)), tuple(slot.feats.split())
    for feats, text in paradigm.endings.items():
        yield Step(feats, paradigm.on, None, _endings(text)), (feats,)


def _endings(text: str) -> tuple[str, ...]:
    return tuple("" if ending == _SAME else ending for ending in text.split()) or ("",)


def _rewrite(slot: Slot, rewrites: Mapping[str, Rewrite]) -> Rewrite | None:
    if not isinstance(slot.by, str):
        return Rewrite(slot.by) if slot.by else None
    if slot.by not in rewrites:
        raise PackError(f"slot {slot.name!r} is made by {slot.by!r}: no such list under [rules]")
    return rewrites[slot.by]
