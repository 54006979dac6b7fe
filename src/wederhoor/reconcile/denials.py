"""Denials and intents that are not about what the other claim says."""

from wederhoor.reconcile import origins, roles
from wederhoor.reconcile.subject import Subject
from wederhoor.values import kind, place

_BLOWS = frozenset({"attack", "harm", "damage"})
_MONTH = 31
_NIGHT = 1  # days


def future(a: Subject, b: Subject) -> str | None:
    """Who says that something will never be does not deny that it is so now."""
    planned = [s.claim.modality == "planned" for s in (a, b)]
    if a.claim.polarity != b.claim.polarity and planned[0] != planned[1]:
        return "one speaks of the future"
    return None


def denied_part(a: Subject, b: Subject) -> str | None:
    """Who denies a part in a deed says nothing against the deed itself."""
    no, yes = (a, b) if a.claim.polarity == "negated" else (b, a)
    if no.claim.polarity == yes.claim.polarity or no.family not in ("attack", "harm", "stance"):
        return None
    denied, named = roles.deed(no).doer, roles.deed(yes).doer
    if (denied and named) or (denied is None and no.family != "stance"):
        return None
    return f"one denies {denied or 'a'} part in it, of which the other says nothing"


def denied_object(a: Subject, b: Subject) -> str | None:
    """Damage denied of one thing, or of no thing named, is not denied of another."""
    one, other = a.claim.object, b.claim.object
    if a.claim.polarity == b.claim.polarity or (one == other and (one or a.family != "damage")):
        return None
    return f"what is denied need not be {one or other or 'what was hit'}"


def denied_wide(a: Subject, b: Subject) -> str | None:
    """What is not so in a whole land, taken as one, can be so at a place in it."""
    if a.claim.polarity == b.claim.polarity or a.topic & b.topic or place.nesting(a.place, b.place) != "wide":
        return None
    return f"{place.compare(a.place, b.place).reason}, of which the denial need not hold"


def denied_before(a: Subject, b: Subject) -> str | None:
    """Who denies something before it is told denies something else: an accusation made long after, a blow that a later
    report tells of its own days."""
    no, yes = (a, b) if a.claim.polarity == "negated" else (b, a)
    if no.claim.polarity == yes.claim.polarity or no.said is None or yes.said is None:
        return None
    early = (yes.said.first - no.said.last).days
    accusation = kind.ACCUSATION in (no.claim.kind, yes.claim.kind)
    blow = {no.family, yes.family} <= _BLOWS and not yes.stated
    told = early > _MONTH if accusation else blow and early > _NIGHT
    return "the denial was published before what it would deny was told" if told else None


def minds(a: Subject, b: Subject) -> str | None:
    """What one means to do is its own intent, whoever else means to."""
    if a.claim.kind != "stance.intent" or b.claim.kind != "stance.intent" or a.marks & b.marks:
        return None
    voice = origins.one(a.origin, b.origin, together=a.claim.report == b.claim.report)
    return None if voice else f"each has its own intent: {a.origin.says}, {b.origin.says}"
