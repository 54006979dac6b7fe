"""Reads what a report claims: `extract(report, pack, world)`."""

from wederhoor.extract.extract import extract, extract_each

__all__ = ["extract", "extract_each"]
