"""Tell at the end of a run how much of the document the recorded exchanges show."""

from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the coverage when tests of this folder ran."""
    ran = (report for reports in terminalreporter.stats.values() for report in reports)
    if not any("tests/contract/" in getattr(report, "nodeid", "") for report in ran):
        return
    from watcherclient.testing._document import contract

    from .coverage import report
    from .exchanges import recorded

    terminalreporter.section("the document in recorded exchanges (reasons for the rest: never_seen.json)")
    for line in report(contract(), recorded()):
        terminalreporter.write_line(line)
