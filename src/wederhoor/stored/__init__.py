"""Reconciling over a store: claims are related as they are put in, and make a situation when one is asked for."""

from wederhoor.stored.pictures import Picture, between, cited, picture
from wederhoor.stored.relating import Relater, mark, up_to_date

__all__ = ["Picture", "Relater", "between", "cited", "mark", "picture", "up_to_date"]
