"""How far what a verb of saying tells reaches: the clause behind it, what it is inserted into, its own object."""

from wederhoor.extract.attribution.shapes import (
    comes_behind,
    gerund_behind,
    inserted,
    of_deed,
    only_says,
    points_back,
    short,
    speech,
)
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Reading

_COMPLEMENTS = frozenset({"dem", "asks"})  # 'that', 'whether': with these begins what is said


Reach = tuple[int, int, bool]  # first, last, and whether it is the sentence before that is said


def reach(sentence: Sentence, clause: Clause, verb: Verb) -> Reach:
    """(first, last, back) of what a verb's subject says."""
    reading, behind = sentence.reading, _behind(sentence, clause, verb)
    if "timed" in reading.present and _timed(reading, clause):
        return clause.first, clause.last, False
    if found := _by_clauses(sentence, clause, verb, behind) or _by_shape(sentence, clause, verb):
        return found
    if behind and _says_next(reading, clause, verb, behind[0]):
        return behind[0].first, sentence.last, False
    own = comes_behind(clause, verb) if reading.pack.fixed_order else verb.has("ger")
    last = _strung_end(sentence, clause, verb, behind) if behind and reading.pack.free_order else clause.last
    return verb.at if own else _past_aside(sentence, clause, verb), max(last, verb.at + 1), False


def _past_aside(sentence: Sentence, clause: Clause, verb: Verb) -> int:
    """Where what a clause tells begins: behind what only says more of its subject: 'X, [which fell], told of'."""
    asides = (c.last for c in sentence.parts if c.kind == "rel" and clause.first < c.first and c.last <= verb.at)
    behind = max(asides, default=clause.first)
    told = any(t.clause is clause and t.first < behind for t in sentence.triggers)
    return clause.first if told else behind


def _strung_end(sentence: Sentence, clause: Clause, verb: Verb, behind: list[Clause]) -> int:
    """Where ends what a verb tells as its object, with what is strung onto it: 'X told of a raid, two were hurt'."""
    if not any(t.clause is clause and t.first > verb.at for t in sentence.triggers):
        return clause.last
    last = clause.last
    for next_ in behind:
        joined = next_.first <= last + 1 and not sentence.reading.is_(next_.first, "contrast")
        if next_.kind != "main" or not joined or not _goes_on(sentence.reading, next_):
            break
        last = next_.last
    return last


def _timed(reading: Reading, clause: Clause) -> bool:
    """Whether a clause only says when something was: Russian 'после того, как X объявил'."""
    begins = reading.those("timed", max(0, clause.first - 2), clause.first + 2)
    return any(reading.is_(k + 1, "manner") or reading.is_(k + 2, "manner") for k in begins if k + 2 < clause.last)


def _behind(sentence: Sentence, clause: Clause, verb: Verb) -> list[Clause]:
    """The clauses behind one that can be what its verb says."""
    pack, behind = sentence.reading.pack, sentence.behind(clause)
    if pack.fixed_order:
        behind = [c for c in behind if c.last > verb.at]  # "X, who ..., said"
        apart = bool(behind) and clause.kind == "rel" and behind[0].first > clause.last + 1
        behind = [] if apart else behind
        if behind and _tells_when(sentence.reading, behind[0]):
            return behind[2:] if only_says(behind[0]) else behind[1:]  # "..., as Y said [it fell]"
        return behind
    if pack.free_order:
        own = [c for c in behind if c.last > verb.at or c.kind != "rel"]  # "the ministry, which ..., said"
        return [c for c in own if clause.kind != "rel" or c.parent is not clause.parent]
    own = [c for c in behind if c.first > verb.at]  # "that X, which ..., has said"
    return [] if own and clause.kind == "rel" and own[0].first > clause.last + 1 else own


def _tells_when(reading: Reading, clause: Clause) -> bool:
    """Whether a clause behind a comma only says when something was said: '[as] bombs rocked the town'."""
    opener = clause.opener
    if clause.kind != "sub" or opener is None or reading.tokens.word[clause.first - 1] != ",":
        return False
    classes = reading.words[opener].classes
    return "sconj" in classes and classes.isdisjoint({*_COMPLEMENTS, "where"})


def _by_clauses(sentence: Sentence, clause: Clause, verb: Verb, behind: list[Clause]) -> Reach | None:
    """What is said as the clauses round the verb's own tell: those behind it, its object, the sentence before."""
    reading, first = sentence.reading, sentence.first
    if behind and _closes_main(sentence, clause, verb, behind[0]):
        return first, clause.first, False
    if behind and reading.pack.fixed_order and _stands_between(sentence, clause, verb, behind[0]):
        return first, _coordinated_end(sentence, behind), False
    begins = clause is sentence.parts[0]
    if begins and reading.pack.verb_second and clause.kind == "main" and points_back(reading, clause):
        return first, first, True  # "that the army confirmed, after ..."
    deed = reading.pack.fixed_order and of_deed(reading, clause, verb)
    if deed or (behind and _of_object(sentence, clause, verb, behind[0])):
        told = any(v.word.cues and v.finite for c in behind for v in c.verbs)
        return verb.at, clause.last if told else sentence.last, False
    said_later = any(v.at > verb.at and v.word.cues and not reading.at(v.at, "cue") for v in clause.verbs)
    if behind and behind[0].kind in ("sub", "inf", "cond") and not said_later:
        return behind[0].first, _coordinated_end(sentence, behind), False
    return None


def _by_shape(sentence: Sentence, clause: Clause, verb: Verb) -> Reach | None:
    """What is said as marks and the shape of the verb's clause tell: a colon, a quotation, 'as X says', ', X says'."""
    reading, first, last = sentence.reading, sentence.first, sentence.last
    begins = clause is sentence.parts[0]
    after = next(b for a, b in clause.parts if a <= verb.at < b) if reading.pack.fixed_order else clause.last
    named = any(a.first <= after < a.last for a in sentence.cast)
    if reading.tokens.word[min(after, last - 1)] == ":" and any(verb.at < t.first < after for t in sentence.triggers):
        return clause.first, last, False  # "X speaks of a blow: ..."
    behind = after + 1 < last
    opens = behind and (reading.tokens.word[after] == ":" or (speech(reading, after, last) and not named))
    if opens and (begins or not reading.pack.fixed_order or any(t.first > after for t in sentence.triggers)):
        return after, last, False  # but "it shot down three planes, X said: two jets and a drone"
    if clause.opener is not None and reading.is_(clause.opener, "manner") and only_source(sentence, clause):
        return (clause.last, last, False) if begins else (first, _goes_on_behind(sentence, clause), False)
    main = not begins and clause.kind == "main" and not _tells_itself(sentence, clause, verb)
    if main and (short(reading, clause, verb) or inserted(reading, clause, verb)):
        return first, _goes_on_behind(sentence, clause), False
    if begins and reading.pack.free_order and _within_opening(sentence, clause, verb):
        return first, last, False
    opening = begins or (clause is sentence.parts[1] and _relays(sentence, sentence.parts[0]))
    return (first, first, True) if opening and points_back(reading, clause) else None


def _relays(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause only says by whom it is passed on: '[as X reports], Y told of this'."""
    manner = clause.opener is not None and sentence.reading.is_(clause.opener, "manner")
    return manner and sentence.reading.pack.free_order and only_source(sentence, clause)


def _tells_itself(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a verb behind its speaker has in its own clause what it tells: 'X was hit; medics told of two dead'."""
    if not sentence.reading.pack.free_order or verb.at == clause.first:
        return False
    return any(t.clause is clause and t.first > verb.at for t in sentence.triggers)


def _within_opening(sentence: Sentence, clause: Clause, verb: Verb) -> bool:
    """Whether a verb and its speaker are inserted behind what a sentence opens with: 'besides, [said X], Y fell'."""
    begins = verb.at > clause.first and any(a == verb.at for a, _ in clause.parts)
    aside = any(c.kind == "rel" and c.last == verb.at - 1 for c in sentence.parts)  # "X, which ..., said"
    return begins and not aside and sentence.reading.is_(verb.at - 1, "mark") and only_says(clause)


def _goes_on_behind(sentence: Sentence, clause: Clause) -> int:
    """Where what an inserted clause is said of ends: before it, or with the sentence that it interrupts: 'X, Y said,
    fell', 'X, as Y said, fell', 'so far, as Y said, X holds'."""
    around = any(c.first < clause.first < c.last for c in sentence.parts)
    before = any(trigger.first < clause.first for trigger in sentence.triggers)
    gerund = sentence.reading.pack.fixed_order and gerund_behind(sentence.reading, clause)
    return sentence.last if around or not before else clause.last if gerund else clause.first


def _of_object(sentence: Sentence, clause: Clause, verb: Verb, behind: Clause) -> bool:
    """Whether what a verb tells is its object, and the clause behind that says more of it: 'reported a raid on X, where
    two died'."""
    opener = behind.opener
    if opener is None or not any(t.clause is clause and t.first > verb.at for t in sentence.triggers):
        return False
    reading, classes = sentence.reading, sentence.reading.words[opener].classes
    if behind.kind == "rel" or "where" in classes:
        return True
    return not reading.pack.free_order and "sconj" in classes and classes.isdisjoint(_COMPLEMENTS)


def _says_next(reading: Reading, clause: Clause, verb: Verb, behind: Clause) -> bool:
    """Whether the main clause behind a mark is what a verb's subject says: 'The army reports, the town has fallen'."""
    if reading.pack.free_order or (reading.pack.fixed_order and verb is not clause.finite) or behind.kind != "main":
        return False
    if reading.pack.verb_second and (clause.kind == "sub" or not only_says(clause)):
        return False  # "X says to have hit it; Y ...", "while X spoke of peace, Y ..."
    mark = reading.tokens.word[clause.last]
    return (
        mark in reading.pack.marks and mark != ";" and not only_says(behind) and not reading.is_(behind.first, "cconj")
    )


def _closes_main(sentence: Sentence, clause: Clause, verb: Verb, behind: Clause) -> bool:
    """Whether an inserted 'says X' closes a main clause, and what follows is of X: '..., says the army, that ...'."""
    reading = sentence.reading
    verb_last = reading.pack.verb_second
    if not verb_last or clause.kind != "main" or not reading.is_(behind.first - 1, "mark"):
        return False
    told = any(c.kind == "main" and c.finite and c.last < clause.first for c in sentence.parts)
    return told and short(reading, clause, verb)


def _stands_between(sentence: Sentence, clause: Clause, verb: Verb, behind: Clause) -> bool:
    """Whether 'X said' stands between a main clause and one that hangs on it: 'two died, [X said], when a shell
    hit'."""
    reading, opener = sentence.reading, behind.opener
    hangs = opener is not None and reading.is_(opener, "sconj") and not reading.is_(opener, "det")  # not "that"
    apart = reading.is_(behind.first - 1, "mark") or reading.is_(verb.at + 1, "mark")
    if not hangs or not apart:
        return False
    told = any(c.kind == "main" and c.finite and c.last < clause.first for c in sentence.parts)
    return told and clause.kind == "main" and inserted(reading, clause, verb)


def only_source(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says no more than who says what it belongs to: 'as the army says'."""
    return not any(trigger.clause is clause for trigger in sentence.triggers)


def _coordinated_end(sentence: Sentence, behind: list[Clause]) -> int:
    """Where a complement, the first of the clauses `behind`, ends: with those that hang on it or are joined to it."""
    reading, end = sentence.reading, behind[0].last
    for clause in behind[1:]:
        joined = reading.is_(clause.first, "cconj")
        joined = joined and (reading.pack.free_order or not reading.is_(clause.first, "contrast"))
        if clause.kind == "main" and not joined and not _goes_on(reading, clause):
            break
        if reading.pack.fixed_order and clause.kind == "main" and clause.finite and clause.finite.word.cues:
            break  # "X says it has left, and Y confirms that it has"
        inverted = clause.finite is not None and clause.finite.at <= clause.first + 1
        if clause.kind == "main" and inverted and reading.pack.verb_second:
            break
        end = max(end, clause.last)
    return min(end, sentence.last)


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """Whether a clause is only strung onto what is said: 'X said that A fell, two were hurt'."""
    comma = clause.first > 0 and reading.tokens.word[clause.first - 1] == ","
    return not reading.pack.verb_second and comma and not any(v.word.cues for v in clause.verbs)
