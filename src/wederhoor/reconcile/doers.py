"""Doers and victims that keep two claims apart."""

from wederhoor.reconcile import roles
from wederhoor.reconcile.stands import updated
from wederhoor.reconcile.subject import Subject
from wederhoor.values import control, kind, party


def people(a: Subject, b: Subject) -> str | None:
    """Whose deed it is and whom it hits: other victims, or blows in opposite directions."""
    if a.family == "harm":
        victims = party.compare(roles.deed(a).victim, roles.deed(b).victim)
        if victims.answer == "conflicts":
            return f"other victims: {victims.reason}"
    if _from_within(a, b) or _from_within(b, a):
        return "blows that its own side deals there are not those that fall on it"
    if roles.turned(a, b):
        return None if _exchange(a, b) else "in opposite directions: both can be so"
    return None


def _from_within(a: Subject, b: Subject) -> bool:
    """Whether the side that has the place strikes from it or near it in `a`, while `b` only says that it is struck."""
    if a.place is None or not (kind.strike(a.claim.kind) and kind.strike(b.claim.kind)):
        return False
    own = a.claim.actor is not None and a.claim.actor == a.place.country and a.claim.target not in (None, "civilians")
    return own and b.claim.actor is None and b.claim.target is None


def _exchange(a: Subject, b: Subject) -> bool:
    """Roles turned round still speak of one thing: a fight has no direction, and blame for one attack has two."""
    if a.claim.kind == b.claim.kind == "attack.clash" or kind.opposed(a.claim.kind, b.claim.kind):
        return True
    negated = a.claim.polarity != b.claim.polarity
    return negated or roles.exchange(a, b)


def doers(a: Subject, b: Subject) -> str | None:
    """Other doers, where the two are not two answers to one question."""
    doers = party.compare(roles.deed(a).doer, roles.deed(b).doer)
    if doers.answer == "conflicts" and not roles.turned(a, b) and not _rival(a, b) and not updated(a, b):
        return f"other doers: {doers.reason}"
    return None


def _rival(a: Subject, b: Subject) -> bool:
    """Whether two doers are two answers to one question: who struck, who holds, who moved in."""
    if a.origin.key == b.origin.key:
        return False
    if kind.strike(a.claim.kind) or kind.strike(b.claim.kind):
        return party.compare(roles.deed(a).victim, roles.deed(b).victim).answer != "conflicts"
    return a.family in ("control", "movement", "harm") or kind.opposed(a.claim.kind, b.claim.kind)


def beside(a: Subject, b: Subject) -> str | None:
    """Two forces that can be at one place together are two states of it; and of a land each can have its part."""
    one, other = control.holding(a.claim), control.holding(b.claim)
    if one is None or other is None or one.party == other.party or updated(a, b):
        return None
    answer, reason = control.compare(one, other)
    if one.denied == other.denied and a.place is not None and a.place.level in ("country", "region"):
        return f"each can have a part of {a.place.name}"
    return reason if answer == "compatible" else None
