"""Reconciling over a store: claims are related as they are put in, and make a situation when one is asked for."""

from wederhoor.stored.pictures import Picture, around, between, cited, picture
from wederhoor.stored.relating import Relater, mark, up_to_date

__all__ = ["Picture", "Relater", "around", "between", "cited", "mark", "picture", "up_to_date"]
