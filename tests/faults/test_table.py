"""Each fault, times each method, times sync and async: the exception, and the number of requests sent."""

from __future__ import annotations

import itertools

import pytest

from faults import report
from faults.calls import KINDS, METHODS, Kind, Method
from faults.cell import Row, Seen, play
from faults.certificates import Certificates
from faults.table import ROWS


@pytest.fixture(scope="module")
def results() -> report.Results:
    """What the cells of this run came to."""
    return {}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_fault(row: Row, method: Method, kind: Kind, certificates: Certificates, results: report.Results) -> None:
    seen = results[row.name, method, kind] = play(row, method, kind, certificates)
    assert seen == Seen(row.expected(method), row.keystone)


def test_every_row_has_a_name_of_its_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_the_documentation_is_what_this_run_came_to(
    results: report.Results, certificates: Certificates, request: pytest.FixtureRequest
) -> None:
    """Cells that were not asked for in this run are played here."""
    for row, method, kind in itertools.product(ROWS, METHODS, KINDS):
        if (row.name, method, kind) not in results:
            results[row.name, method, kind] = play(row, method, kind, certificates)
    found = report.render(results)
    if request.config.getoption("--write-faults", default=False):
        report.FILE.write_text(found, encoding="utf-8")
    assert report.FILE.read_text(encoding="utf-8") == found, "run pytest tests/faults/test_table.py --write-faults"
