"""Reads what a report claims: `extract(report, pack, world)`."""

from wederhoor.extract.extract import extract

__all__ = ["extract"]
