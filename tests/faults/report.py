"""Writes what a run of the table came to as docs/faults.md."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from faults.calls import KINDS, METHODS, WORDS, Kind, Method
from faults.cell import Row, Seen
from faults.stage import MAX_RETRIES
from faults.table import SECTIONS

FILE = Path(__file__).parents[2] / "docs" / "faults.md"

Results = dict[tuple[str, Method, Kind], Seen]
"""What each cell came to, by the name of its row, the method and the client."""

HEAD = f"""# What happens when things go wrong

<!-- Written by a run of the tests: python -m pytest tests/faults/test_table.py --write-faults -->

Each line is a fault, played over real sockets to each call of the blocking and of the asynchronous client, {{cells}}
cells in all. A cell names the exception of `watcherclient.exc`, or "result" where the call succeeds all the same, and
the requests that Watcher got, in their order. Both clients did the same wherever a cell says one thing. The last column
has the requests that Keystone got; all calls log in with a password unless the line says otherwise.

Here `max_retries` is {MAX_RETRIES}, as it is by default: a read that keeps failing is sent {MAX_RETRIES + 1} times.
Writes are sent again only where it is certain that the server did not act. A create with an unknown outcome is looked
up by its name (GET), before it is sent again where that may help. No other host ever got a request, and no error, log
record, pickle or traceback held a token or the password. Where a fault ends, the same client went on to work.
"""


def render(results: Mapping[tuple[str, Method, Kind], Seen]) -> str:
    """Return the documentation of a whole run."""
    lines = [HEAD.format(cells=len(results))]
    columns = ["fault", *(f"{WORDS[method]}" for method in METHODS), "Keystone"]
    for title, rows in SECTIONS:
        lines += [f"## {title}\n", _line(columns), _line(["---"] * len(columns))]
        lines += [_line([row.name, *_cells(row, results)]) for row in rows]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _cells(row: Row, results: Mapping[tuple[str, Method, Kind], Seen]) -> list[str]:
    seen = {method: [results[row.name, method, kind] for kind in KINDS] for method in METHODS}
    cells = [_both([each.outcome for each in seen[method]]) for method in METHODS]
    keystone = {each.keystone for method in METHODS for each in seen[method]}
    return [*cells, " or ".join(sorted(keystone))]


def _both(outcomes: list[str]) -> str:
    """Return one outcome when both clients agree, or else each with the client's name."""
    if len(set(outcomes)) == 1:
        return _marked(outcomes[0])
    return "; ".join(f"{kind} {_marked(outcome)}" for kind, outcome in zip(KINDS, outcomes, strict=True))


def _marked(outcome: str) -> str:
    name, _, sent = outcome.partition(": ")
    return outcome if name == "result" else f"`{name}`: {sent}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
