"""Who did it, and to whom: how the doers and victims of two claims stand."""

from wederhoor.values.comparison import Comparison


def compare(a: str | None, b: str | None) -> Comparison:
    """Whether two parties can be one: `agrees` where equal, `compatible` where one is not said."""
    if a is None or b is None:
        return Comparison("compatible", "one does not say who")
    if a == b:
        return Comparison("agrees", f"both name {a}")
    return Comparison("conflicts", f"one names {a}, the other {b}")


def reversed_roles(doer: str | None, victim: str | None, other_doer: str | None, other_victim: str | None) -> bool:
    """Whether two claims turn each other's roles round: who acts in one suffers in the other, and back."""
    return doer is not None and victim is not None and doer == other_victim and victim == other_doer
