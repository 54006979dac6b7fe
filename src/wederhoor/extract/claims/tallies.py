"""Things that a sentence without a verb goes on to count: 'They lost 900 tanks. Two hundred planes.', 'tanks – 884'."""

from bisect import bisect_left

from wederhoor.extract.attribution.scope import Scope
from wederhoor.extract.measures.counts import CountMention, find_counts
from wederhoor.extract.occurrences.draft import Draft
from wederhoor.extract.occurrences.objects import of_sorts
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.sentence import Sentence
from wederhoor.extract.words.reading import Hit
from wederhoor.language.text import LISTS
from wederhoor.model import Quantity, Unit

_COUNTED = {"vehicle", "warplane"}
_LOST = ("damage.damaged", "attack.attack")
_KILLED = "harm.killed"
_MANY = 100  # people of a side whose losses are listed
_DASH = 2  # tokens behind a thing in which its number begins: 'tanks – 884'

Said = tuple[Draft, list[Scope]]


def tallied(sentence: Sentence, said: list[Said], before: list[Said]) -> list[Said]:
    """The loss told `before` of each thing that a sentence without a verb only counts, or that a list of losses goes
    on with in what is `said`: 'losses of X: 900 men; tanks – 884'."""
    within = [(draft, scopes) for draft, scopes in said if draft.kind == _KILLED and _heads(draft)]
    if sentence.triggers and not within:
        return []
    told = within or [(draft, scopes) for draft, scopes in before if _heads(draft) or _loses(draft)]
    if not told or (not within and any(clause.verbs for clause in sentence.parts)):
        return []
    draft, scopes = told[-1]
    end = draft.quantity.span.end if within and draft.quantity and draft.quantity.span else 0
    first = max(sentence.first, bisect_left(sentence.reading.tokens.start, end))
    return [(_of(sentence, draft, hit, count), scopes) for hit, count in _things(sentence, draft, first)]


def _things(sentence: Sentence, draft: Draft, first: int) -> list[tuple[Hit, CountMention]]:
    """The arms that a sentence counts, from token `first` on: of a list of losses, behind a dash."""
    things = of_sorts(sentence.reading, first, sentence.last, _COUNTED)
    tokens, numbers = sentence.reading.tokens, sentence.reading.pack.numbers
    counts = find_counts(tokens, first, sentence.last, numbers) if things else []
    return [(hit, count) for hit in things if (count := _count(sentence, hit, counts, listed=_heads(draft)))]


def _loses(draft: Draft) -> bool:
    """Whether a draft tells how many of a side's arms were lost."""
    counted = draft.quantity is not None and draft.quantity.unit in ("vehicle", "aircraft")
    return counted and draft.polarity == "affirmed" and draft.kind in _LOST and draft.target is not None


def _heads(draft: Draft) -> bool:
    """Whether a draft tells how many of a side's people were lost, which a list of its losses begins with."""
    counted = draft.quantity is not None and (draft.quantity.min or 0) >= _MANY
    return counted and draft.kind == _KILLED and draft.target not in (None, "civilians")


def _count(sentence: Sentence, hit: Hit, counts: list[CountMention], *, listed: bool) -> CountMention | None:
    """The count of a thing, whose number stands before it or, in a list, behind a dash."""
    dashed = any(mark in LISTS for mark in sentence.reading.tokens.word[hit.last : hit.last + 1])
    for count in counts:
        own = not listed and count.head is not None and hit.first <= count.head < hit.last
        if own or (dashed and hit.last < count.first <= hit.last + _DASH):
            return count
    return None


def _of(sentence: Sentence, whole: Draft, hit: Hit, count: CountMention) -> Draft:
    """The same loss, of the thing that is counted."""
    tokens, first, last = sentence.reading.tokens, min(hit.first, count.first), max(hit.last, count.last)
    kind = whole.kind if whole.kind in _LOST else _LOST[0]
    clause = sentence.clause_at(hit.first) or whole.trigger.clause
    trigger = Trigger(whole.trigger.frame, whole.trigger.word, first, last, clause, None, None, ())
    unit: Unit = "vehicle" if hit.value.sort == "vehicle" else "aircraft"
    quantity = Quantity(min=count.min, max=count.max, unit=unit, span=tokens.span(count.first, count.last))
    return whole._replace(trigger=trigger, first=first, last=last, kind=kind, quantity=quantity, evidence={})
