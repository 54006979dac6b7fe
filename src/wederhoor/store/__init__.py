"""Keeps reports, claims and judgements, and finds them again: one contract, SQLite and PostgreSQL behind it."""

from wederhoor.store.contract import (
    EVERYTHING,
    Added,
    Copy,
    Counts,
    Hit,
    Question,
    Reading,
    Relate,
    Relating,
    Reread,
    Spot,
    Store,
    Tie,
    Told,
)
from wederhoor.store.open import copy, open_store

__all__ = [
    "EVERYTHING",
    "Added",
    "Copy",
    "Counts",
    "Hit",
    "Question",
    "Reading",
    "Relate",
    "Relating",
    "Reread",
    "Spot",
    "Store",
    "Tie",
    "Told",
    "copy",
    "open_store",
]
