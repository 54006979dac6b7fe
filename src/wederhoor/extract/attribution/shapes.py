"""How a clause is built that says that someone says something."""

from wederhoor.extract.grammar.asides import asides
from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.verbs import Verb
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import can_be
from wederhoor.language.frame import Cue

_OPENING = 3  # tokens with which a clause begins
_BESIDE = frozenset({"prep", "adv", "mark", "particle"})  # what can stand behind a pronoun by itself
_NAME = 5  # tokens within which a name in quotation marks ends


def of_deed(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether what a verb says stands in its own clause, as a gerund: 'accused them of shelling it'."""
    return any(v.at > verb.at and v.has("ger") and reading.is_(v.at - 1, "prep") for v in clause.verbs)


def charges(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a verb that reacts to something says what for: 'condemned them for shelling it'."""
    if not reading.pack.fixed_order:
        return False
    before = [reading.at(v.at - 1, "relation") for v in clause.verbs if v.at > verb.at and v.has("ger")]
    return any(hit is not None and hit.value == "of" for hit in before)


def only_says(clause: Clause) -> bool:
    """Whether nothing but who says it stands in a clause: 'X accuses Y of it, [Z reports]'."""
    says = any(verb.word.cues and not verb.word.helps for verb in clause.verbs)
    return says and all(verb.word.cues or verb.word.helps for verb in clause.verbs)


def speech(reading: Reading, i: int, last: int) -> bool:
    """Whether a quotation begins at token `i` that is more than a name."""
    quotes, tokens = reading.pack.quotes, reading.tokens
    opens = tokens.word[i] in quotes and tokens.end[i - 1] < tokens.start[i]
    return opens and not any(word in quotes for word in tokens.word[i + 2 : min(last, i + _NAME)])


def points_back(reading: Reading, clause: Clause) -> bool:
    """Whether a clause begins with what was said before: 'that is what X reports', 'about this X reports'."""
    about = reading.at(clause.first, "relation") if reading.pack.cases else None
    behind = about is not None and about.value == "about" and reading.is_(about.last, "demo")
    return behind or reading.is_(clause.first, "demo") or _account_first(reading, clause)


def says_that(reading: Reading, clause: Clause) -> bool:
    """Whether a pronoun for what was said before is the object of a clause's verb: Dutch 'X maakte [dat] bekend'."""
    k = clause.finite.at + 1 if clause.finite else clause.last
    if not reading.pack.verb_second or not clause.has(k) or not reading.is_(k, "demo"):
        return False
    behind = reading.words[k + 1] if clause.has(k + 1) else None
    return (
        behind is None
        or reading.is_(k + 1, "weekday")
        or bool(behind.classes & _BESIDE)
        or (bool(behind.forms) and not behind.noun)
    )


def _account_first(reading: Reading, clause: Clause) -> bool:
    """Whether a clause begins with a noun for what was just said: 'Such figures gives X', 'With such a statement came
    X', 'Word of that appeared on the site of X'."""
    if not reading.pack.free_order:
        return False
    accounts = reading.of(clause.first, min(clause.first + _OPENING, clause.last), "account")
    governed, that = reading.is_(clause.first, "prep"), reading.is_(clause.first, "definite")
    verbs = {verb.at for verb in clause.verbs}
    told = (h for h in accounts if governed or can_be(h.cases, "acc") or can_be(h.cases, "nom"))
    return any(that or not verbs.isdisjoint((h.last, _past_that(reading, h.last))) for h in told)


def _past_that(reading: Reading, i: int) -> int:
    """Where 'about that' ends that stands at token `i`; `i` where it does not."""
    about = reading.at(i, "relation")
    return about.last + 1 if about and about.value == "about" and reading.is_(about.last, "demo") else i


def comes_behind(clause: Clause, verb: Verb) -> bool:
    """Whether only what follows a verb is said, and not, as in 'is reported killed', what its whole clause says."""
    return verb is clause.finite or verb.has("ger") or verb.has("pres") or not verb.has("part")


def gerund_behind(reading: Reading, clause: Clause) -> bool:
    """Whether a gerund of what is told goes on behind an inserted clause: 'Y fell, X said, [killing ten]'."""
    behind = (a for a, _ in clause.parts[1:] if reading.is_(a - 1, "mark"))
    return any("ger" in reading.words[a].feats and not reading.words[a].cues for a in behind)


def inserted(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a clause that a mark sets off has nothing but its speaker and a verb: 'the head of state said'."""
    marked = clause.first > 0 and reading.is_(clause.first - 1, "mark")
    end = next(b for a, b in clause.parts if a <= verb.at < b)
    alone = asides(reading, verb.at + 1, end) == end or reading.at(verb.at, "relation") is not None
    return (
        reading.pack.fixed_order
        and marked
        and verb is [v for v in clause.verbs if v.at < end][-1]
        and (alone or reading.is_(verb.at + 1, "prep"))
    )


def short(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a clause is an inserted 'says X': its verb comes first, and no conjunction joins it to the one before."""
    if reading.pack.verb_second and not only_says(clause):
        return False  # "X says to have hit it"
    before = opening(reading, clause, verb) - clause.first
    if before == 1 and reading.pack.verb_second and not reading.words[clause.first].classes:
        return False  # "..., [the UN asks] for help"
    return before <= 1 and not reading.is_(clause.first, "cconj")


def opening(reading: Reading, clause: Clause, verb: Verb) -> int:
    """The first token of a clause's verb, its auxiliary where that comes before its subject: 'has the army said'."""
    finite = clause.finite
    helped = finite is not None and finite.word.helps and verb.has("part") and not reading.pack.fixed_order
    return finite.at if finite is not None and helped else verb.at


def says_not(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a verb is denied, right before it: who did 'not mention' something is not who says it; nor is whoever
    is contradicted: 'contrary to what Moscow says'."""
    opening = (clause.first, min(clause.first + 2, clause.last))
    if "contrary" in reading.present and only_says(clause) and reading.those("contrary", *opening):
        return True
    if len(clause.parts) > 1 and reading.pack.fixed_order and _said_of_noun(reading, clause, verb):
        return True
    return (
        reading.pack.fixed_order
        and bool(verb.word.cues)
        and reading.is_(verb.at - 1, "neg")
        and clause.has(verb.at - 1)
        and not denies_by_itself(verb)  # who did not deny it leaves it open
    )


def _said_of_noun(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a participle only says what someone or something is held to be, in an aside of its own behind them: 'two
    devices, [believed to be grenades], went off'."""
    begins = clause.part_at(verb.at)[0]
    apart = begins == verb.at != clause.first and not verb.finite
    return apart and verb.has("part") and reading.is_(verb.at + 1, "inf")


def denies_by_itself(verb: Verb) -> bool:
    """Whether a verb denies something, and not only with other words: Dutch 'heeft niets te maken'."""
    rules = verb.word.cues.among(frozenset(), verb.particle)
    return any(isinstance(r.rule.value, Cue) and r.rule.value.stance == "denies" for r in rules)


def joined_from(clause: Clause) -> int:
    """The first token of the main clauses that one closes: 'it killed 12 and wounded 30, according to X'."""
    while clause.kind == "main" and clause.parent is not None:
        clause = clause.parent
    return clause.first
