"""What comparing two values of one kind gives: an answer and the reason for it."""

from typing import Literal, NamedTuple

Answer = Literal["agrees", "compatible", "conflicts"]


class Comparison(NamedTuple):
    """Two values agree, are compatible (can both be so), or conflict, and `reason` says why in a few words."""

    answer: Answer
    reason: str
