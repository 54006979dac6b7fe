"""The phrase of a noun that names what happens, with what hangs on it, and the verb that carries it."""

from wederhoor.extract.grammar.clause import Clause
from wederhoor.extract.grammar.phrases import bounds_number, cases_at, phrase
from wederhoor.extract.grammar.verbs import SHORT, Verb
from wederhoor.extract.occurrences.means import ANTECEDENT
from wederhoor.extract.words.reading import Hit, Reading
from wederhoor.language.forms import Form

_GOES_ON = frozenset({"prep", "cconj", "mark", "num", "det", "degree", "quantity"})  # before what belongs to it
_OPENS = frozenset({"num", "art"})


def window_of(reading: Reading, clause: Clause, hit: Hit) -> tuple[int, int]:
    """The noun's phrase with the prepositional phrases that hang on it."""
    a, b = clause.part_at(hit.first)
    first = phrase(reading, hit.first, hit.last, a).first
    verbs = {v.at for v in clause.verbs}
    end = hit.last
    while end < b and end not in verbs:
        link = reading.at(end, "relation")
        if link and link.value in ("after", "during", "about", "according", "since"):
            break
        classes = reading.words[end].classes
        if (
            classes & {"sconj", "pron", "adv"}
            and link is None
            and "det" not in classes
            and not reading.is_(end - 1, "det")
            and not (reading.pack.cases and bounds_number(reading, end))
        ):
            break
        if _begins_bare(reading, hit.last, end) or _begins_people(reading, end):
            break
        end += 1
    while end > hit.last and reading.is_(end - 1, "cconj"):
        end -= 1
    if end == b and len(clause.parts) > 1:
        end = _narrowed(reading, clause, hit.last, end)
    return first, max(end, hit.last)


def _narrowed(reading: Reading, clause: Clause, behind: int, end: int) -> int:
    """Where a phrase ends that a comma and its own preposition take up: 'a strike on X region, [on Y]'."""
    low = reading.tokens.low
    governing = {low[k] for k in range(behind, end) if reading.at(k, "relation") is not None}
    for a, b in clause.parts:
        opens = a + 1 if a < b and low[a] == "," else a
        part = reading.at(opens, "including")
        opens = part.last if part else opens
        taken_up = a <= end + 1 and opens > max(end, behind) and "," in low[end:opens] and low[opens] in governing
        if taken_up and not any(a <= verb.at < b for verb in clause.verbs):
            return b
    return end


def _begins_bare(reading: Reading, behind: int, i: int) -> bool:
    """Whether a phrase begins at token `i` that, in a language with cases, can only be a subject or an object, and so
    does not hang on what ends before token `behind`: 'since the fighting [the army] ...'."""
    before, cases = reading.words[i - 1], cases_at(reading, i, i + 1)
    if not reading.pack.cases or not cases or not all(case[:3] in ("nom", "acc") for case in cases):
        return False
    modified = before.adjective and (not before.cases or not before.cases.isdisjoint(cases))
    named = reading.tokens.word[i][0].isupper() and bool(reading.at(i - 1, "settlement", "region"))  # "[the] village X"
    goes_on = modified or named or not before.classes.isdisjoint(_GOES_ON)
    return i >= behind and not goes_on and reading.tokens.word[i - 1] not in reading.pack.quotes


def carrier_of(reading: Reading, relatives: list[Clause], window: tuple[int, int], own: str = "") -> Clause | None:
    """The relative clause right behind a noun's phrase whose verb carries the noun: 'the strike that X dealt Y'; so do
    the noun's `own` carriers: 'the sanctions that X imposes'."""
    for clause in relatives:
        if 0 <= clause.first - window[1] <= 1:
            carriers = reading.pack.light.union(own.split()) if own else reading.pack.light
            return clause if any(not carriers.isdisjoint(verb.word.lemmas) for verb in clause.verbs) else None
    return None


def _begins_people(reading: Reading, i: int) -> bool:
    """Whether a phrase with an article, or a number of people, begins at token `i` where nothing holds it to what is
    before: Dutch 'bij een aanval in Homs [twaalf agenten]'."""
    if not reading.pack.verb_second or reading.words[i].classes.isdisjoint(_OPENS):
        return False
    apart = reading.words[i - 1].classes.isdisjoint(_GOES_ON)
    opens = reading.words[i].classes & {"art", "pron"} == {"art"}
    return apart and (opens or any(reading.at(k, "civil", "org", "group") for k in (i + 1, i + 2)))


def light_verb(reading: Reading, clause: Clause, hit: Hit) -> Verb | None:
    """The verb of a clause that carries a noun: 'carry out an attack'."""
    words = reading.pack.light
    light = [v for v in clause.verbs if [f for f in v.forms if f.lemma in words and _can_be(v, f)]]
    return next((v for v in light if v.at > hit.first or not _only_helps(reading, clause, v)), None)


def _can_be(verb: Verb, form: Form) -> bool:
    """Whether a verb is this form here: of a separable verb only with its particle."""
    return form.particle is None or form.particle == verb.particle


def _only_helps(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether a verb that could carry a noun helps the one behind it: 'has condemned the attack'."""
    if not reading.pack.fixed_order or not verb.word.helps:
        return False
    return any(v.at > verb.at and lexical(v) and v.has("part") for v in clause.verbs)


def lexical(verb: Verb) -> bool:
    """Whether a verb can be the one that an auxiliary helps: an infinitive or a participle."""
    return not verb.finite or not SHORT.isdisjoint(verb.feats)


def qualifies_noun(reading: Reading, verb: Verb) -> bool:
    """Whether a gerund only says of what sort the noun behind it is: 'an international mediating mission'."""
    if not reading.pack.fixed_order or not verb.has("ger") or verb.at + 1 >= len(reading.words):
        return False
    if not (reading.words[verb.at + 1].noun or reading.at(verb.at + 1, "title")):
        return False
    for k in range(verb.at - 1, max(-1, verb.at - ANTECEDENT), -1):
        word = reading.words[k]
        if word.classes or word.forms:
            return not word.classes.isdisjoint({"det", "poss"})
    return False
