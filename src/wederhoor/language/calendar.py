"""A language's time expressions, compiled from its pack's `time.toml`. The shape of that file: docs/time.md."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, NamedTuple

from wederhoor.errors import PackError
from wederhoor.language.numerals import Numerals
from wederhoor.language.text import Tokens
from wederhoor.values.moment import Moment
from wederhoor.values.resolve import OPERATIONS

_COMPUTED = frozenset(
    (
        "number",
        "numberspan",
        "ordinal",
        "day",
        "dayspan",
        "year",
        "yearspan",
        "shortyear",
        "clock",
        "hour",
        "numeric",
        "slashed",
    )
)
_SHAPES = {
    "short": frozenset(("number", "day", "hour", "shortyear")),
    "four": frozenset(("number", "year")),
    "long": frozenset(("number",)),
    "marked": _COMPUTED - {"hour", "shortyear"},
}
_NESTED = frozenset(("point", "named"))
_WIDE = frozenset(("since", "until", "range"))
_FIELDS = frozenset(Moment.__struct_fields__)

Fields = tuple[tuple[str, Any], ...]


def shape(word: str) -> str:
    """What sort of token in digits `word` is, and so which slots it can fill."""
    if not word.isdecimal():
        return "marked"
    return "short" if len(word) < 3 else "four" if len(word) == 4 else "long"


class Rule(NamedTuple):
    """Words that match `say` mean `op` with these fixed parts; `op` None says that they are no time."""

    name: str
    op: str | None
    fixed: Fields
    after: frozenset[str]
    before: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    wide: bool
    free: bool


class Slot(NamedTuple):
    """A place in a pattern that any word of a list, a number, or a whole time can take, and the part it fills."""

    kind: str
    field: str
    words: Mapping[str, Fields] | None


class Node:
    """A state of the matcher: the words and slots that may follow, and the rules that end here."""

    __slots__ = ("rules", "slots", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        self.slots: list[tuple[Slot, Node]] = []
        self.rules: list[Rule] = []


class TimeRules:
    """A language's time expressions: `starts` holds what each word can begin, `tails` what may follow a time."""

    __slots__ = ("_second", "digits", "named", "names", "numerals", "numeric", "start", "starts", "tails")

    def __init__(self, root: Node, tails: Node, numerals: Numerals, numeric: str) -> None:
        self.tails = tails
        self.numerals = numerals
        self.numeric = numeric
        self.start: str | None = None
        self.names: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        self.starts: dict[str, tuple[Node | None, tuple[tuple[Slot, Node], ...]]] = {}
        self.digits = {form: tuple((s, n) for s, n in root.slots if s.kind in kinds) for form, kinds in _SHAPES.items()}
        self.named = tuple((s, n) for s, n in root.slots if s.kind == "named")
        self._second: dict[str, frozenset[str] | None] = {}
        self._index(root)

    def _index(self, root: Node) -> None:
        begun: dict[str, list[tuple[Slot, Node]]] = {word: [] for word in root.words}
        for slot, node in root.slots:
            for word in self._words(slot):
                begun.setdefault(word, []).append((slot, node))
        self.starts = {word: (root.words.get(word), tuple(slots)) for word, slots in begun.items()}

    def begin(self, low: Sequence[str], i: int, last: int) -> bool:
        """Whether a time can begin with word `i` and the next; most words that can begin one are prepositions."""
        word = low[i]
        if "0" <= word < ":":
            return True
        if word not in self._second:
            self._second[word] = self._behind(word)
        second = self._second[word]
        return second is None or (i + 1 < last and (low[i + 1] in second or low[i + 1][:1].isdecimal()))

    def _behind(self, word: str) -> frozenset[str] | None:
        """The words that can follow `word` where it begins a time, None where any can: articles are too many to try."""
        node, slots = self.starts.get(word, (None, ()))
        nodes = [n for n in (node, *(n for _, n in slots)) if n]
        sorts = {slot.kind for slot, _ in slots if slot.words is None}
        if any(n.rules for n in nodes) or "named" in sorts or (sorts and word not in self.numerals.articles):
            return None
        numeral = (self.numerals.words, self.numerals.joins, [half[0] for half in self.numerals.halves])
        further = [self._words(slot) for n in nodes for slot, _ in n.slots]
        return frozenset().union(*(n.words for n in nodes), *further, *(numeral if sorts else ()))

    def _words(self, slot: Slot) -> Iterable[str]:
        """The words that a slot can begin with."""
        if slot.words is not None:
            return slot.words
        if slot.kind in ("number", "hour"):
            return self.numerals.words
        if slot.kind in _NESTED:
            return self.starts if slot.kind == "point" else self.names
        return {*self.numerals.ordinals, *self.numerals.tens} if slot.kind in ("ordinal", "day") else ()


def compile_rules(data: Mapping[str, Any], numerals: Numerals) -> TimeRules:
    """The rules of a pack's parsed `time.toml`, which read numbers with its `numerals`.

    Raises PackError for a rule that names a slot, an operation or a part that there is not.
    """
    lists = _lists(data)
    root, tails = Node(), Node()
    for entry in data.get("rule", ()):
        rule = _rule(entry)
        says = entry["say"]
        for say in [says] if isinstance(says, str) else says:
            for path in _paths(say, lists, rule.name):
                _insert(root, tails, path, rule)
    return TimeRules(root, tails, numerals, data.get("numeric", "dmy"))


def with_names(rules: TimeRules, names: Mapping[str, str], start: str | None = None) -> TimeRules:
    """`rules` that also know a theatre's named moments (`{"the invasion": "2022-02-24"}`) and its first day."""
    out = copy(rules)
    out.start, out._second = start, {}
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, edtf in names.items():
        words = tuple(Tokens(phrase).low)
        if words:
            table.setdefault(words[0], []).append((words, edtf))
    begun = {word: rules.starts.get(word, (None, ())) for word in table} if rules.named else {}
    out.starts = rules.starts | {word: (node, rules.named + slots) for word, (node, slots) in begun.items()}
    out.names = {w: tuple(sorted(found, key=lambda f: -len(f[0]))) for w, found in table.items()}
    return out


def slot_names() -> frozenset[str]:
    """The slots that patterns can use besides the pack's own lists."""
    return _COMPUTED | _NESTED


def examples(data: Mapping[str, Any]) -> Iterator[tuple[str, list[str], list[str]]]:
    """For each rule its name, its examples (`text with the [time] | published → edtf`), and what must give no time."""
    for entry in data.get("rule", ()):
        yield _name(entry), entry.get("examples", []), entry.get("never", [])


def _name(entry: Mapping[str, Any]) -> str:
    says = entry.get("say", "?")
    return str(entry.get("name") or (says if isinstance(says, str) else says[0]))


def _rule(entry: Mapping[str, Any]) -> Rule:
    name, op = _name(entry), entry.get("means")
    if "say" not in entry or op is None:
        raise PackError(f"time rule {name!r}: needs `say` (what it matches) and `means` (what that is)")
    if op not in OPERATIONS and op not in ("nothing", "same"):
        raise PackError(f"time rule {name!r}: means {op!r} is unknown; docs/time.md lists what a rule can mean")
    fixed = tuple(entry.get("with", {}).items())
    for field, _ in fixed:
        if field not in _FIELDS:
            raise PackError(f"time rule {name!r}: a time has no part {field!r}; docs/time.md lists its parts")
    around = [frozenset(entry.get(key, ())) for key in ("after", "before", "not_after", "not_before")]
    return Rule(
        name,
        None if op == "nothing" else op,
        fixed,
        around[0],
        around[1],
        around[2],
        around[3],
        entry.get("wide", op in _WIDE),
        not any(around),
    )


# --- word lists ----------------------------------------------------------------------------------------------------


def _lists(data: Mapping[str, Any]) -> dict[str, dict[str, Fields]]:
    """The pack's word lists, each word with the parts of a time that it fills, and the lists glued of them."""
    lists: dict[str, dict[str, Fields]] = {}
    for field, table in data.get("words", {}).items():
        lists[field] = {}
        for key, forms in table.items():
            fields = ((field, int(key) if key.isdigit() else key),)
            lists[field].update(dict.fromkeys(forms.split(), fields))
    for name, form in data.get("glued", {}).items():
        words: dict[str, Fields] = {"": ()}
        for part in form.split():
            more = _slot(part, lists, name).words if part.partition(">")[0] in lists else {part: ()}
            words = {a + b: fa + fb for a, fa in words.items() for b, fb in (more or {}).items()}
        lists[name] = words
    return lists


# --- patterns ------------------------------------------------------------------------------------------------------

Step = str | Slot
Path = tuple[Step, ...]
Lists = Mapping[str, Mapping[str, Fields]]


def _paths(say: str, lists: Lists, name: str) -> list[Path]:
    """Every sequence of words and slots that a pattern allows: `(a|b)` either, `x?` with or without, `{slot}`."""
    at, paths = _either(say, 0, lists, name)
    if at != len(say):
        raise PackError(f"time rule {name!r}: {say!r} closes a bracket that it did not open")
    return [p for p in paths if p]


def _either(say: str, at: int, lists: Lists, name: str) -> tuple[int, list[Path]]:
    out: list[Path] = []
    while True:
        at, paths = _row(say, at, lists, name)
        out += paths
        if at >= len(say) or say[at] != "|":
            return at, out
        at += 1


def _row(say: str, at: int, lists: Lists, name: str) -> tuple[int, list[Path]]:
    paths: list[Path] = [()]
    while at < len(say) and say[at] not in "|)":
        if say[at] == " ":
            at += 1
            continue
        if say[at] == "(":
            at, parts = _either(say, at + 1, lists, name)
            _closed(say, at, ")", name)
            at += 1
        elif say[at] == "{":
            end = say.find("}", at)
            _closed(say, end, "}", name)
            parts, at = [(_slot(say[at + 1 : end], lists, name),)], end + 1
        else:
            end = at
            while end < len(say) and say[end] not in " |(){}?":
                end += 1
            if end == at:
                raise PackError(f"time rule {name!r}: {say!r} has {say[at]!r} where a word should be")
            parts, at = [tuple(Tokens(say[at:end]).low)], end
        if at < len(say) and say[at] == "?":
            parts, at = [*parts, ()], at + 1
        paths = [p + q for p in paths for q in parts]
    return at, paths


def _closed(say: str, at: int, mark: str, name: str) -> None:
    if say[at : at + 1] != mark:
        raise PackError(f"time rule {name!r}: {say!r} has a bracket that is never closed with {mark}")


def _slot(text: str, lists: Lists, name: str) -> Slot:
    kind, _, field = text.partition(">")
    if kind in lists:
        words = lists[kind]
        if field and field != "_" and field not in _FIELDS:
            raise PackError(
                f"time rule {name!r}: {{{text}}} fills {field!r}, which no time has; docs/time.md lists its parts"
            )
        if field:
            words = {w: () if field == "_" else ((field, fields[0][1]),) for w, fields in words.items()}
        unknown = {f for fields in words.values() for f, _ in fields} - _FIELDS
        if unknown:
            raise PackError(f"time rule {name!r}: {{{text}}} fills {unknown}, which no time has; say {{{kind}>part}}")
        return Slot(kind, field or kind, words)
    if kind not in _COMPUTED and kind not in _NESTED:
        raise PackError(f"time rule {name!r}: {{{kind}}} is no slot: add [words.{kind}], or use one of docs/time.md")
    default = {"point": "first", "named": "edtf", "ordinal": "number", "shortyear": "year"}
    return Slot(kind, field or default.get(kind, kind), None)


def _insert(root: Node, tails: Node, path: Path, rule: Rule) -> None:
    node = root
    if isinstance(path[0], Slot) and path[0].kind == "point":
        node, path = tails, path[1:]
    for step in path:
        node = _next(node, step)
    node.rules.append(rule)


def _next(node: Node, step: Step) -> Node:
    if isinstance(step, str):
        return node.words.setdefault(step, Node())
    for slot, following in node.slots:
        if slot.kind == step.kind and slot.field == step.field:
            return following
    following = Node()
    node.slots.append((step, following))
    return following
