"""What became of a report after it was published."""

from typing import Literal

import msgspec

Fate = Literal["replaced", "withdrawn", "removed"]


class Change(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """From the day `since` on, `report` is replaced by the report `by`, withdrawn, or removed from the store.

    `since` (ISO 8601 day) is when the public could know it; `recorded` (ISO 8601, UTC) when the store was told.
    """

    report: str
    fate: Fate
    since: str
    recorded: str
    why: str | None = None
    by: str | None = None
