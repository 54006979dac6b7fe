"""What comparing two claims gives."""

from typing import NamedTuple

from wederhoor.model import Stand


class Verdict(NamedTuple):
    """Two claims are of one thing (`stand` says how they stand) or not (None); `why` gives the reasons.

    `weight` is how strongly they are tied: the sum of the points of their ties.
    """

    stand: Stand | None
    why: tuple[str, ...]
    weight: int = 0

    @property
    def same(self) -> bool:
        """Whether the two are of one occurrence or state."""
        return self.stand is not None

    @property
    def sentence(self) -> str:
        """The reasons as one sentence."""
        text = "; ".join(self.why)
        return text[:1].upper() + text[1:] + "." if text else ""
