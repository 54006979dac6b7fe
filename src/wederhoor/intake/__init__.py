"""Brings reports in: from files, folders and standard input."""

from wederhoor.intake.files import LIMIT, Options, reports

__all__ = ["LIMIT", "Options", "reports"]
