"""What the stages of reading find, as small records that never change."""

from typing import Any, Self

import msgspec


class Found(msgspec.Struct, frozen=True, gc=False):
    """Something found in a sentence; a stage that knows better makes another of it.

    Thousands are made of every report, so it is no tuple with names, which takes three times as long to make.
    """

    def _replace(self, **fields: Any) -> Self:
        """The same with other values of these fields."""
        return msgspec.structs.replace(self, **fields)
