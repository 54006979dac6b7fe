"""Two claims: one thing or not, and how they stand."""

from wederhoor.reconcile.apart import apart
from wederhoor.reconcile.binding import ENOUGH, ties
from wederhoor.reconcile.stands import stands
from wederhoor.reconcile.subject import Subject
from wederhoor.reconcile.verdict import Verdict
from wederhoor.values import kind

# A link that the text makes itself weighs more than anything found by comparing.
_LINKED = 20


def compare(a: Subject, b: Subject, enough: int = ENOUGH) -> Verdict:
    """Whether the two claims are of one occurrence or state, how they stand, and every reason for it.

    The order of the two makes no difference. `enough` is how many points of ties make two claims one thing.
    """
    if a.claim.id > b.claim.id:
        a, b = b, a
    one, other = a.claim, b.claim
    if one.id in other.denies or other.id in one.denies:
        return Verdict("conflicts", ("one denies the other in the report's own words",), _LINKED)
    answer, reason = kind.compare(one.kind, other.kind)
    if answer == "conflicts":
        return Verdict(None, (reason,))
    difference = apart(a, b)
    if difference:
        return Verdict(None, (difference.reason,))
    found = ties(a, b)
    weight = sum(tie.points for tie in found)
    if weight < enough:
        return Verdict(None, ("too little ties them", *(tie.reason for tie in found)), weight)
    stand, why = stands(a, b)
    return Verdict(stand, (why, *(tie.reason for tie in found)), weight)
