"""In CI nothing may be skipped: what is not run there is run nowhere."""

import os

import pytest


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in CI that skipped anything."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and reporter.stats.get("skipped") and os.environ.get("CI") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why such a run failed."""
    if terminalreporter.stats.get("skipped") and os.environ.get("CI"):
        terminalreporter.write_line("Tests were skipped, and CI is set: that is a failure.")
