"""Keeps reports, claims and judgements, and finds them again: one contract, SQLite and PostgreSQL behind it."""

from wederhoor.store.contract import EVERYTHING, Added, Counts, Hit, Question, Reading, Reread, Store
from wederhoor.store.open import copy, open_store

__all__ = ["EVERYTHING", "Added", "Counts", "Hit", "Question", "Reading", "Reread", "Store", "copy", "open_store"]
