"""Kinds of claims (`family.kind`): which of them can speak of one occurrence, and which follow on each other."""

from difflib import get_close_matches
from functools import lru_cache

from wederhoor.values.comparison import Comparison

# docs/claims.md says what each means.
_NAMES = {
    "attack": ("shelling air_strike missile_strike drone_strike bombing explosion clash attack repelled interception"),
    "control": "captured recaptured held contested encircled ground_lost presence",
    "movement": "advance stalled withdrawal landing buildup",
    "harm": "killed injured missing detained displaced",
    "damage": "damaged",
    "service": "cut restored",
    "access": "supply_blocked aid_delivered shortage evacuation_blocked evacuation_offered evacuated",
    "talks": "planned held failed agreed ceasefire_demanded ceasefire_refused ceasefire_agreed ceasefire_violated",
    "stance": "intent threat accusation sanction",
}
FAMILIES = tuple(_NAMES)
KINDS = tuple(f"{family}.{name}" for family, names in _NAMES.items() for name in names.split())
_STRIKES = frozenset(
    f"attack.{name}" for name in ("shelling", "air_strike", "missile_strike", "drone_strike", "bombing", "attack")
)
# Kinds that a careful writer may use for one and the same thing; every pair inside a set overlaps.
_OVERLAPS: tuple[frozenset[str], ...] = (
    _STRIKES,
    frozenset({"attack.clash", "attack.attack"}),
    *(frozenset({"attack.explosion", kind}) for kind in (*_STRIKES, "attack.interception")),
    frozenset({"attack.interception", "attack.repelled"}),
    frozenset({"attack.clash", "control.contested"}),
    frozenset({"control.captured", "control.recaptured", "control.held", "control.presence"}),
    frozenset({"control.presence", "movement.landing"}),
    frozenset({"control.held", "movement.stalled"}),
    frozenset({"control.presence", "movement.stalled"}),
    frozenset({"access.evacuation_blocked", "movement.stalled"}),
    frozenset({"talks.held", "talks.failed"}),
    frozenset({"talks.failed", "talks.ceasefire_agreed"}),
    frozenset({"stance.intent", "stance.threat"}),
    frozenset({"access.supply_blocked", "access.shortage"}),
)
# What the first leads to: the second is a newer state of the same thing.
_STEPS: frozenset[tuple[str, str]] = frozenset(
    {
        ("talks.planned", "talks.held"),
        ("talks.planned", "talks.failed"),
        ("talks.agreed", "talks.failed"),
        ("talks.ceasefire_agreed", "talks.ceasefire_violated"),
        ("service.cut", "service.restored"),
        ("service.restored", "service.cut"),
        ("access.evacuation_blocked", "access.evacuated"),
        ("access.evacuation_offered", "access.evacuated"),
        ("access.supply_blocked", "access.aid_delivered"),
        ("movement.buildup", "movement.withdrawal"),
        ("movement.stalled", "access.evacuated"),
        ("control.presence", "movement.withdrawal"),
        ("control.held", "movement.withdrawal"),
    }
)
_LASTING = frozenset({"control", "service", "stance"})
# Success and failure of one push, told by its two sides.
_OPPOSED: frozenset[frozenset[str]] = frozenset(
    {
        frozenset({"movement.advance", "attack.repelled"}),
        frozenset({"movement.advance", "movement.stalled"}),
        frozenset({"talks.ceasefire_agreed", "talks.ceasefire_refused"}),
    }
)
ACCUSATION = "stance.accusation"
# What these say is clear only with their family's name beside it.
_BARE = frozenset({"talks.planned", "talks.held", "talks.failed", "talks.agreed", "control.contested"})


class KindError(ValueError):
    """A text that is no kind and no family of kinds."""


def parse(text: str) -> str:
    """A kind, or a family of kinds. Raises KindError, which says what may have been meant."""
    if text in FAMILIES or text in KINDS:
        return text
    meant = [kind for kind in KINDS if text in kind.split(".")] or get_close_matches(text, (*FAMILIES, *KINDS), 2)
    told = f"did you mean {' or '.join(meant)}?" if meant else f"write a family ({', '.join(FAMILIES)}), or one of it;"
    raise KindError(f"{text[:80]!r} is no kind; {told} docs/claims.md lists them")


def family(kind: str) -> str:
    """The part of a kind before its dot: `attack` of `attack.shelling`."""
    return kind.partition(".")[0]


def plain(kind: str) -> str:
    """A kind as a reader says it: `air strike` of `attack.air_strike`, `talks planned` of `talks.planned`."""
    word = kind.partition(".")[2].replace("_", " ")
    return f"{family(kind)} {word}" if kind in _BARE else word


@lru_cache(maxsize=4096)
def compare(a: str, b: str) -> Comparison:
    """Whether two kinds can be said of one occurrence: `agrees` where equal, `compatible` where they overlap."""
    if a == b:
        return Comparison("agrees", f"both speak of {plain(a)}")
    if any(a in group and b in group for group in _OVERLAPS):
        return Comparison("compatible", f"{plain(a)} and {plain(b)} can be one thing")
    if step(a, b) or step(b, a):
        return Comparison("compatible", f"{plain(a)} and {plain(b)} are stages of one thing")
    if opposed(a, b):
        return Comparison("compatible", f"{plain(a)} and {plain(b)} are two outcomes of one thing")
    if ACCUSATION in (a, b) and any(kind in _STRIKES or family(kind) == "access" for kind in (a, b)):
        return Comparison("compatible", "the accusation can be of that deed")
    return Comparison("conflicts", f"{plain(a)} is not {plain(b)}")


def step(a: str, b: str) -> bool:
    """Whether `b` is what `a` leads to, so that a later `b` is a newer state of the same thing."""
    return (a, b) in _STEPS


@lru_cache(maxsize=4096)
def lasting(a: str, b: str) -> bool:
    """Whether the two are of something that lasts or has stages, so that two days in a row can be of one."""
    return {a, b} == {"attack.clash"} or not _LASTING.isdisjoint((family(a), family(b))) or step(a, b) or step(b, a)


@lru_cache(maxsize=4096)
def lasts(kind: str) -> bool:
    """Whether the kind is of what lasts, alone or together with another that can be said of one thing with it."""
    several = ((kind, kind), *_OVERLAPS, *_STEPS)
    return any(kind in each and any(lasting(kind, other) for other in each) for each in several)


def opposed(a: str, b: str) -> bool:
    """Whether one kind is the success and the other the failure of the same push."""
    return frozenset({a, b}) in _OPPOSED


def deed(kind: str) -> bool:
    """Whether the kind's word names a deed, and not what became of those counted: `air strike`, not `killed`."""
    return family(kind) in ("attack", "movement", "talks", "stance") and kind != "attack.repelled"


def strike(kind: str) -> bool:
    """Whether the kind is a blow that one side deals: shelling, a strike, a bomb, or an attack not further named."""
    return kind in _STRIKES
