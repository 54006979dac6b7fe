"""The places that fill a frame's place roles."""

from wederhoor.extract.claims.roles import Roles
from wederhoor.extract.grammar.phrases import LOCAL, governor
from wederhoor.extract.occurrences.trigger import Trigger
from wederhoor.extract.where.inside import REGIONAL
from wederhoor.extract.where.scene import reaches
from wederhoor.extract.where.spot import POINTS, Spot
from wederhoor.extract.who.agent import Agent
from wederhoor.extract.words.numeral import numeral
from wederhoor.extract.words.reading import Reading
from wederhoor.language.declension import numberless
from wederhoor.model import Place

_GOAL = 4  # words from a preposition to what it governs, at the most
_GOALS = frozenset({"to", "against"})
_DIVIDING = frozenset(":(–—")  # marks behind which it is told again of some of it
_MATTER = 5  # tokens of what talks are about before where that is


def filled(reading: Reading, trigger: Trigger, found: Roles, actor: Agent | None) -> list[Spot]:
    """The places in the first of the frame's place roles that is filled by others than its actor; of a gerund by those
    behind it, before those of the verb that it hangs on: 'fired at X, leaving Y in the dark'."""
    verb = trigger.verb
    hangs = verb is not None and verb.has("ger") and not verb.finite and "named" in found.spots
    own = _filled(reading, trigger, found, actor, trigger.part[0]) if hangs and len(trigger.clause.parts) > 1 else []
    return own or _filled(reading, trigger, found, actor, 0)


def _filled(reading: Reading, trigger: Trigger, found: Roles, actor: Agent | None, floor: int) -> list[Spot]:
    """The same of the places from token `floor` on; those of an attack after which it was only where no other role is
    filled."""
    rest: list[Spot] = []
    end = trigger.window[1] if trigger.window else trigger.clause.last
    if end < trigger.clause.last and reading.tokens.word[end] == ":" and _hangs(reading, trigger):
        return rest
    several = trigger.window is None and len(found.spots) > 1
    for role in (*trigger.frame.place, "clause"):
        some = [s for s in _filling(trigger, found, role) if s.first >= floor]
        some = [s for s in some if actor is None or not _of_doer(trigger, s, actor)]
        if some and trigger.frame.kind == "movement.withdrawal":
            some = [s for s in some if not of_goal(reading, trigger, s)]
        if some and trigger.frame.kind.startswith("talks."):
            some = [s for s in some if not _of_subject_matter(reading, trigger, s)]
        if not some:
            continue
        if trigger.window and role == "in" and (struck := _struck(trigger, found, some)):
            return struck
        if trigger.frame.said_by:
            return [s for s in some if s.first > _begins(trigger)]
        if several and all(_of_attack_before(reading, trigger, s) for s in some):
            rest = rest or some
            continue
        some = _closer(trigger, found, some) if trigger.frame.kind == "movement.advance" else some
        towns = _within(reading, trigger, found, some[0]) if len(some) == 1 and len(found.spots) > 1 else []
        return some if len(towns) > 1 and _counts(reading, trigger) else towns or some
    return rest


def _hangs(reading: Reading, trigger: Trigger) -> bool:
    """Whether a noun before a colon only heads a list of what came of it: 'Because of the fighting: power is out in X,
    Y and Z'."""
    first, last = trigger.window or (trigger.first, trigger.last)
    return last < trigger.clause.last and governor(reading, first, trigger.clause.first)[0] is not None


def _of_subject_matter(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether a country or region is where that is which talks are about: 'talks on the war in X'."""
    if spot.place.level in POINTS:
        return False
    behind = (reading.at(k, "relation") for k in range(trigger.clause.first, spot.at))
    about = [link for link in behind if link is not None and link.value == "about"]
    return bool(about) and not reading.those("mark", about[-1].last, spot.at) and spot.at - about[-1].last <= _MATTER


def _struck(trigger: Trigger, found: Roles, inside: list[Spot]) -> list[Spot]:
    """The towns that a noun's attack is on, before another in which something else happens: 'after the shelling of
    X explosions were heard in Y'."""
    if not trigger.frame.kind.startswith("attack.") or any(s.place.level not in POINTS for s in inside):
        return []
    towns = [s for role in ("of", "against") for s in found.spots.get(role, ()) if s.place.level in POINTS]
    return [s for s in towns if s.at == trigger.last and s.place.level == "settlement"]


def of_goal(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether a place is where that is to which someone withdraws: 'withdrew to positions in X'."""
    first, cases = spot.at - 1, reading.words[spot.at - 1].cases
    if spot.relation not in LOCAL or first <= trigger.first or not cases:
        return False
    for k in range(first, max(trigger.last, first - _GOAL), -1):
        if links := reading.governors.get(k):
            return any(link.value in _GOALS and not numberless(cases).isdisjoint(link.cases) for link in links)
    return False


def _within(reading: Reading, trigger: Trigger, found: Roles, wide: Spot) -> list[Spot]:
    """The towns to or in which it is done, of a region or a country in or to which: 'raids on X in the Y region', 'the
    Y region was raided in the town of X', "struck Y's plant at X"."""
    if wide.place.level in POINTS:
        return []
    whole = wide.place.level in ("region", "country")
    roles = trigger.frame.place if wide.relation in LOCAL else ("in",) if whole else ()
    towns = (s for role in roles for s in found.spots.get(role, ()))
    inside = [s for s in towns if s.place.level in POINTS and _lies_in(wide.place, s.place)]
    return [s for s in inside if _DIVIDING.isdisjoint(reading.tokens.word[wide.last : s.first])]


def _lies_in(wide: Place, place: Place) -> bool:
    return place.country == wide.country if wide.level == "country" else reaches(wide, place)


def _counts(reading: Reading, trigger: Trigger) -> bool:
    """Whether a clause has a number, which is then of all its towns together: 'in the district, 15 on X and Y'."""
    words = range(trigger.clause.first, trigger.clause.last)
    return any(numeral(reading, k) for k in words)


def _of_attack_before(reading: Reading, trigger: Trigger, spot: Spot) -> bool:
    """Whether a place is that of a noun after which a verb's deed was: 'hit X [after the strike on Y]'."""
    noun = next((h for h in reading.of(spot.at - 1, spot.at, "noun")), None)
    if noun is None or noun.first < trigger.last:
        return False
    return governor(reading, noun.first, trigger.clause.first)[0] == "after"


def without_citizens(reading: Reading, own: list[Spot]) -> list[Spot]:
    """Places without the countries whose citizens only someone is, wherever they are."""
    citizens = reading.pack.citizens
    return [s for s in own if s.place.level != "country" or citizens.isdisjoint(reading.words[s.at - 1].bases)]


def _closer(trigger: Trigger, found: Roles, some: list[Spot]) -> list[Spot]:
    """Of a region in which it is, which opens its clause, and the towns that it goes to, the towns: 'in the south, they
    push toward X'."""
    if some[0].place.level in POINTS or not all(s.place.level in REGIONAL and s.last <= trigger.first for s in some):
        return some
    towards = (s for role in ("to", "against") if role in trigger.frame.place for s in found.spots.get(role, ()))
    return [s for s in towards if s.place.level in POINTS] or some


def _of_doer(trigger: Trigger, spot: Spot, actor: Agent) -> bool:
    """Whether a place is the doer, or where those are who only say that they did it: 'the branch in X claimed it'."""
    says = trigger.frame.said_by is not None and spot.relation == "in" and spot.at == actor.last
    return says or spot.head == actor.head


def _begins(trigger: Trigger) -> int:
    """Where that begins which someone speaks up for, and is not where they do: 'called in X [for a truce] in Y'."""
    if trigger.verb is None:
        return -1
    worded = trigger.first if trigger.first != trigger.verb.at else -1
    return trigger.objects[0][1] if trigger.objects else worded


def _filling(trigger: Trigger, found: Roles, role: str) -> list[Spot]:
    """The places in a role; what is suffered or agreed is also where the attack or the talks of its clause are."""
    if role in ("in", "clause"):
        where = found.spots.get(role, []) or (found.spots.get("bare", []) if role == "in" else [])
        suffered = trigger.frame.kind.startswith(("harm.", "damage.", "talks."))
        return where + found.spots.get("beside", []) if suffered else where
    some = found.spots.get(role, [])
    if role not in ("object", "subject") or trigger.verb is None:
        return some
    verb = trigger.verb
    begins = verb.at if verb.has("ger") and not verb.finite else -1  # "X accused Y of shelling it": not in X
    heads = {a.head for a in found.agents.get(role, ()) if role == "subject" or a.head > begins}
    named = [s for s in found.spots.get("named", ()) if s.head in heads]
    return [s for s in named if not some or s.row == some[0].row] + some
