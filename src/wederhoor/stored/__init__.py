"""Reconciling over a store: claims are related as they are put in, and make a situation when one is asked for."""

from wederhoor.stored.pictures import Picture, around, between, cited, picture
from wederhoor.stored.relating import Relater, mark, up_to_date
from wederhoor.stored.states import States, states

__all__ = ["Picture", "Relater", "States", "around", "between", "cited", "mark", "picture", "states", "up_to_date"]
