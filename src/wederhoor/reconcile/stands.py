"""How two claims of one thing stand: what contradicts, what came later, and whose words they are."""

from datetime import date

from wederhoor.model import Stand
from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.journey import journey
from wederhoor.reconcile.subject import Subject
from wederhoor.values import control, count, kind, party, place


def stands(a: Subject, b: Subject) -> tuple[Stand | None, str]:
    """How `a` stands to `b`, and why; None where one voice can't mean the same thing by both."""
    together = a.claim.report == b.claim.report
    voice = origins.one(a.origin, b.origin, together=together)
    later = updated(a, b)
    if later:
        return "updates", later
    clash = contradiction(a, b)
    if clash and voice:
        return (None, f"{a.origin.says} does not contradict itself in one report") if together else ("updates", clash)
    if clash:
        return "conflicts", clash
    if voice:
        return "repeats", f"both go back to {a.origin.says}"
    return "corroborates", f"{a.origin.says} and {b.origin.says} are independent"


def contradiction(a: Subject, b: Subject) -> str | None:
    """Why the two can't both be so; None where they can."""
    return _denied(a, b) or _outcome(a, b) or _held(a, b) or _doers(a, b) or _numbers(a, b)


def _denied(a: Subject, b: Subject) -> str | None:
    if (a.claim.polarity == b.claim.polarity) is _same_sense(a, b) or any(_supposed(s) for s in (a, b)):
        return None
    if roles.turned(a, b) or kind.opposed(a.claim.kind, b.claim.kind):
        return None
    other = party.compare(roles.deed(a).doer, roles.deed(b).doer).answer == "conflicts"
    if other and not roles.denial(a, b):
        return None
    return "one denies what the other affirms"


def _same_sense(a: Subject, b: Subject) -> bool:
    """Not so where affirming one kind denies the other: talks that failed, a truce that was agreed."""
    kinds = (a.claim.kind, b.claim.kind)
    return set(kinds) != {"talks.failed", "talks.ceasefire_agreed"} and not kind.opposed(*kinds)


def _supposed(subject: Subject) -> bool:
    """Whether it only supposes that something is not so, which denies nothing."""
    return subject.claim.polarity == "negated" and subject.claim.modality == "possible"


def _affirmed(a: Subject, b: Subject) -> bool:
    return a.claim.polarity == b.claim.polarity == "affirmed"


def _outcome(a: Subject, b: Subject) -> str | None:
    if kind.opposed(a.claim.kind, b.claim.kind) and _affirmed(a, b):
        return f"{kind.plain(a.claim.kind)} and {kind.plain(b.claim.kind)} can't both be so"
    return None


def _held(a: Subject, b: Subject) -> str | None:
    one, other = control.holding(a.claim), control.holding(b.claim)
    if one is None or other is None or (a.claim.polarity != b.claim.polarity):
        return None
    answer, reason = control.compare(one, other)
    return reason if answer == "conflicts" else None


def _doers(a: Subject, b: Subject) -> str | None:
    if not _affirmed(a, b) or a.claim.kind == b.claim.kind == "attack.clash":
        return None
    one, other = roles.deed(a).doer, roles.deed(b).doer
    blamed = kind.strike(a.claim.kind) or kind.strike(b.claim.kind) or a.claim.kind == b.claim.kind == kind.ACCUSATION
    blamed = blamed or a.claim.kind == b.claim.kind == "movement.advance"
    if blamed and one and other and one != other:
        return f"one names {one} as the doer, the other {other}"
    return None


def _numbers(a: Subject, b: Subject) -> str | None:
    answer, reason = count.compare(a.claim.quantity, b.claim.quantity)
    return reason if answer == "conflicts" else None


def followed(a: Subject, b: Subject) -> str | None:
    """How a place changed hands between the two claims, whichever is the earlier; None where it did not."""
    held = control.holding(a.claim) and control.holding(b.claim)
    return changed_hands(*ordered(a, b)) if held else None


def updated(a: Subject, b: Subject) -> str | None:
    """Why the later of the two is a newer state or figure of the same thing; None where it is not."""
    first, second = ordered(a, b)
    if _mended(first, second):
        return _mended(first, second)
    if kind.step(first.claim.kind, second.claim.kind) and first.claim.kind != second.claim.kind:
        return f"first {kind.plain(first.claim.kind)}, then {kind.plain(second.claim.kind)}"
    if first.claim.modality == "planned" and second.claim.modality == "actual" and a.family != "stance":
        return "first planned, then done"
    if journey(first, second) and place.nesting(first.place, second.place) != "same":
        return "a later stage of the same way"
    if not _later(first, second):
        return _grown(first, second) if _said_later(first, second) and not _two_sides(first, second) else None
    return _grown(first, second) or changed_hands(first, second) or _moved_on(first, second) or _surer(first, second)


def ordered(a: Subject, b: Subject) -> tuple[Subject, Subject]:
    """The two, the earlier first: what is planned or, unless it was all later, leads to the other, then by the days,
    then by publication."""
    if kind.step(a.claim.kind, b.claim.kind) != kind.step(b.claim.kind, a.claim.kind):
        first, second = (a, b) if kind.step(a.claim.kind, b.claim.kind) else (b, a)
        if not _all_later(second, first):
            return first, second
    planned = [subject.claim.modality == "planned" for subject in (a, b)]
    if planned[0] != planned[1]:
        return (a, b) if planned[0] else (b, a)
    first, second = sorted((a, b), key=moment)
    return first, second


def moment(subject: Subject) -> tuple[date, date, date, int, str]:
    """Sorts claims by the last day that they are of, then by publication, then by place in the report."""
    first, last = subject.days or (date.min, date.min)
    said = subject.said.last if subject.said else date.min
    return last, first, said, subject.claim.span.start, subject.id


def _later(first: Subject, second: Subject) -> bool:
    if first.stated and second.stated and first.days and second.days:
        return (first.days.last, first.days.first) < (second.days.last, second.days.first)
    return _said_later(first, second)


def _all_later(first: Subject, second: Subject) -> bool:
    """Whether the second is of later days, and was said later, than the first."""
    return bool(first.days and second.days and first.days.last < second.days.first) and _said_later(first, second)


def _said_later(first: Subject, second: Subject) -> bool:
    return bool(first.said and second.said and first.said.last < second.said.first)


def _two_sides(a: Subject, b: Subject) -> bool:
    return None not in (a.origin.party, b.origin.party) and a.origin.party != b.origin.party


def _grown(first: Subject, second: Subject) -> str | None:
    one, other = first.claim.quantity, second.claim.quantity
    if one is None or other is None or count.compare(one, other)[0] != "conflicts":
        return None
    low, high = count.parse(one), count.parse(other)
    if low.max is None or high.min is None or high.min < low.max:
        return None
    return f"the count went from {count.show(one)} to {count.show(other)}"


def _mended(first: Subject, second: Subject) -> str | None:
    """A report that gives two counts itself, one of them in its own voice, tells how the count was mended."""
    together = first.claim.report == second.claim.report and (first.origin.own or second.origin.own)
    one, other = first.claim.quantity, second.claim.quantity
    if not together or one is None or other is None or count.compare(one, other)[0] != "conflicts":
        return None
    return f"the count was changed between {count.show(one)} and {count.show(other)}"


def _surer(first: Subject, second: Subject) -> str | None:
    sure = first.claim.modality == "possible" and second.claim.modality == "actual"
    voice = origins.one(first.origin, second.origin, together=False)
    return "first held possible, then certain" if sure and voice else None


def changed_hands(first: Subject, second: Subject) -> str | None:
    """How a place went from one holder in the first claim to another in the second; None where it did not."""
    one, other = control.holding(first.claim), control.holding(second.claim)
    if one is None or other is None or one.party == other.party or one.denied or other.denied:
        return None
    return f"first {one.party} {one.hold} it, then {other.party} {other.hold} it"


def _moved_on(first: Subject, second: Subject) -> str | None:
    if first.claim.kind == second.claim.kind == "attack.clash" and first.days and second.days:
        return "the fighting went on" if first.days.last < second.days.first else None
    return None
