"""Claims into a situation: what is one event, how the claims of it stand, and what holds where. Pure."""

from wederhoor.reconcile.situation import reconcile, situation

__all__ = ["reconcile", "situation"]
