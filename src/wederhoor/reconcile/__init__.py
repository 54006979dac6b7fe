"""Claims into a situation: what is one event, how the claims of it stand, and what holds where. Pure."""

from wederhoor.reconcile.situation import reconcile, situation
from wederhoor.reconcile.states import Spell, State, states

__all__ = ["Spell", "State", "reconcile", "situation", "states"]
