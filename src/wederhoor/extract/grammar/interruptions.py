"""Asides within a clause, which goes on behind them: 'said that troops, backed by tanks, captured the town'."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading

_HANGING = frozenset({"sub", "rel", "ask"})
_HOSTS = frozenset({"main", "sub"})
_TOLD = 4  # words of a headline's first half, at the least
_SUBJECT = 4  # words of the subject of its second
_LINKING = frozenset({"sconj", "rel"})
_CLOSED = 3  # marks behind a quotation
_WITHIN = 15  # tokens from the comma that opens an aside to the one that closes it


def reduced(reading: Reading, built: list[Clause], a: int, b: int, verbs: dict[int, Verb]) -> bool:
    """Whether a segment is a participle with its complement, between a subject and its verb: 'X, quoted by Y, said'."""
    if not reading.pack.fixed_order or a not in verbs or not verbs[a].has("part") or not reading.is_(a - 1, "mark"):
        return False
    subject = bool(built) and built[-1].kind in _HOSTS and not built[-1].verbs
    return subject and b + 1 in verbs and verbs[b + 1].tensed and reading.is_(b, "mark")


def says_within(reading: Reading, built: list[Clause], b: int, own: list[Verb], verbs: dict[int, Verb]) -> bool:
    """Whether a segment up to token `b` only says who says it, between a subject and its verb: 'X, Y said, fell'."""
    subject = built[-1] if built else None
    if subject is None or subject.kind != "main" or subject.verbs:
        return False
    says = own[0].finite and own[-1].word.cues and all(v.word.cues or v.word.helps for v in own)
    goes_on = b + 1 in verbs and verbs[b + 1].tensed and reading.tokens.word[b] == ","
    return bool(says and goes_on and reading.tokens.word[subject.last] == ",")


def speaks_on(reading: Reading, built: list[Clause], a: int, own: list[Verb]) -> bool:
    """Whether who says something goes on behind what they say: 'said that X has fallen [and called for help]'."""
    said = next((v for v in own if not v.word.helps), None)
    before, main = built[-1], next((c for c in reversed(built) if c.kind == "main"), None)
    if said is None or not said.word.cues or before.kind != "sub" or main is None or reading.pack.free_order:
        return False
    told = before.finite is not None and own[0].at == a + 1 and reading.is_(a, "cconj")
    saying = [v for v in main.verbs if v.word.cues]
    if reading.pack.verb_second:
        return told and bool(saying) and said.finite  # where the verb of a clause that goes on would stand last
    past = said.has("past") or said.has("part")
    past = past and before.finite is not None and (before.finite.word.helps or not before.finite.has("past"))
    return told and bool(saying) and (past or (said.has("pres") and saying[0].has("pres")))


def quotes_on(reading: Reading, before: Clause, a: int) -> bool:
    """Whether a quotation begins within a clause that has no verb yet: 'that "ten people were killed"'."""
    quoted = reading.pack.fixed_order and reading.tokens.word[a - 1] in reading.pack.quotes
    return quoted and before.kind in ("sub", "rel") and not before.verbs


def interrupted(reading: Reading, built: list[Clause], a: int, own: list[Verb]) -> Clause | None:
    """The clause without a finite verb yet that goes on behind an aside: 'said that troops, backed by tanks, took it'.

    It hangs on a main one before it; who says it, and what a conjunction joins, goes on with none.
    """
    main = next((c for c in reversed(built) if c.kind == "main"), None)
    if (
        main is None
        or main.finite is None
        or reading.is_(a, "cconj")
        or any(v.word.cues and not v.word.helps for v in own)
    ):
        return None
    said = (c for c in reversed(built) if c.kind in _HANGING and c.first > main.first and c.finite is None)
    return next((c for c in said if c.opener is None or reading.words[c.opener].classes & _LINKING), None)


def awaits_last(built: list[Clause], b: int, own: list[Verb]) -> Clause | None:
    """The main clause of an auxiliary whose verb stands last, behind a relative clause, where the segment up to token
    `b` ends in it: Dutch 'wil zijn troepen, die daar staan, [terugtrekken]'."""
    main, last = built[-2], own[-1]
    if last.at != b - 1 or len(main.verbs) != 1 or main.kind != "main" or any(v.finite for v in own):
        return None
    helped = main.verbs[0].finite and main.verbs[0].word.helps
    return main if helped and (last.has("inf") or last.has("part")) else None


def goes_on_behind(reading: Reading, i: int, last: int, verbs: dict[int, Verb]) -> bool:
    """Whether an aside opens with the comma at token `i`, between a subject and its verb: 'troops, backed by tanks,
    took it'."""
    closing = next((k for k in reading.those("mark", i + 1, min(last, i + _WITHIN))), None)
    if closing is None or reading.tokens.word[closing] != "," or closing + 1 not in verbs:
        return False
    verb = verbs[closing + 1]
    return verb.tensed and not verb.word.cues


def anew(reading: Reading, before: Clause, a: int, own: list[Verb]) -> bool:
    """Whether a segment behind a comma has its subject before its verb, and goes on with nothing: a headline's 'Ten
    killed in X, [group claims attack]'."""
    if before.kind != "main" or before.finite is not None:
        return False
    finite = next(verb.at for verb in own if verb.finite)
    told = before.parts[-1][0] == before.first and before.last - before.first >= _TOLD
    told = told or (bool(before.verbs) and reading.tokens.word[a - 1] == ":")
    subject = reading.at(a, "party", "person", "name", "org", "title", "group") is not None
    return told and subject and finite - a in range(1, _SUBJECT) and reading.tokens.word[a - 1] in ",:"


def says_of_verbless(reading: Reading, before: Clause, a: int, b: int, own: list[Verb]) -> bool:
    """Whether a segment that ends a sentence only says who says the clause before it, which has no verb: Ukrainian
    'Вибух - справа рук диверсантів, [заявили у відомстві]'."""
    between = reading.tokens.word[before.last : a]
    alone = before.kind == "main" and not before.verbs and "," in between and len(between) <= _CLOSED
    says = own[0].at == a and bool(own[0].word.cues) and b > a + 1
    ends = b >= len(reading.words) - 1 or reading.tokens.word[b] == "."
    return alone and says and ends


def take_aside(reading: Reading, before: Clause, clause: Clause) -> None:
    """Gives a clause the aside behind a conjunction that it goes on with: 'X left and, presumably, [took Y]'."""
    if not reading.pack.free_order or len(before.parts) < 2 or before.parts[-1][1] != clause.first - 1:
        return
    first, last = before.parts[-1]
    joins = first - 2 >= before.first and reading.is_(first - 2, "cconj") and reading.is_(first - 1, "mark")
    if joins and not any(first <= verb.at < last for verb in before.verbs):
        clause.parts.insert(0, before.parts.pop())
        before.last = before.parts[-1][1]


def adds(main: Clause, verb: Verb) -> bool:
    """Whether a gerund of saying goes on with a main clause of saying: 'said that X fell, [adding] that'."""
    return bool(verb.word.cues) and verb.has("ger") and any(v.word.cues for v in main.verbs)
