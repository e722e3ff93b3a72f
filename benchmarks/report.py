"""Turns raw figures into Markdown: the aims first, then a table for each case.

python report.py results.json      prints the tables of an earlier run
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from aims import AIMS, Aim
from cases import CLIENTS, PROGRAMS, Case, make_cases

Key = tuple[str, str]
Rounds = dict[int, dict[str, Any]]


def write_report(raw: Path, cases: Sequence[Case]) -> str:
    """Write the tables beside the raw figures, and return them."""
    text = make_report(json.loads(raw.read_text(encoding="utf-8")), cases)
    raw.with_suffix(".md").write_text(text + "\n", encoding="utf-8")
    return text


def make_report(data: dict[str, Any], cases: Sequence[Case]) -> str:
    machine = data["machine"]
    figures: dict[Key, Rounds] = {}
    for result in data["results"]:
        figures.setdefault((result["case"], result["client"]), {})[result["round"]] = result
    parts = [
        f"Made {machine['date']} from {machine['commit']}, {machine['rounds']} rounds, "
        f"{machine['python']}, {machine['processors']} x {machine['processor']}, {machine['system']}.",
        "### Aims",
        aims_table(figures),
    ]
    for case in cases:
        parts += [f"### {case.title[0].upper()}{case.title[1:]}", case_table(case, figures)]
    return "\n\n".join(parts)


def aims_table(figures: dict[Key, Rounds]) -> str:
    rows = [("aim", "wanted", "median", "from .. to", "")]
    for aim in AIMS:
        ratios = aim_ratios(aim, figures)
        wanted = f"{'at least' if aim.at_least else 'at most'} {aim.bound:g}"
        if not ratios:
            rows.append((aim.title, wanted, "-", "-", "not measured"))
            continue
        median = statistics.median(ratios)
        met = median >= aim.bound if aim.at_least else median <= aim.bound
        spread = f"{min(ratios):.2f} .. {max(ratios):.2f}"
        rows.append((aim.title, wanted, f"{median:.2f}", spread, "met" if met else "**missed**"))
    return markdown(rows)


def aim_ratios(aim: Aim, figures: dict[Key, Rounds]) -> list[float]:
    """Return the ratio of each round in which both were measured."""
    above, below = figures.get(aim.above, {}), figures.get(aim.below, {})
    return [
        above[number][aim.figure] / below[number][aim.figure]
        for number in above.keys() & below.keys()
        if "skip" not in above[number] and "skip" not in below[number]
    ]


def case_table(case: Case, figures: dict[Key, Rounds]) -> str:
    """Return what each client took for a case, and its ratio to python-watcherclient in the same round."""
    incumbents = ("incumbent", "incumbent token", "incumbent watcher", "incumbent openstack")
    reference = next((figures[case.key, key] for key in incumbents if (case.key, key) in figures), {})
    each, unit, scale = ("each (us)", "wall", 1e6 / case.size) if case.size > 1 else ("wall (ms)", "wall", 1e3)
    header = ["client", each, "from .. to", "ratio", "CPU (ms)" if case.size == 1 else "CPU each (us)"]
    header += ["peak (MiB)", "growth (MiB)", "held (MiB)", "modules", "server CPU (%)"]
    rows = [tuple(header)]
    for client in (*CLIENTS, *PROGRAMS):
        rounds = figures.get((case.key, client.key))
        if not rounds:
            continue
        first = next(iter(rounds.values()))
        if "skip" in first:
            rows.append((client.title, f"skipped: {first['skip']}", *[""] * (len(header) - 2)))
            continue
        values = [found[unit] * scale for found in rounds.values()]
        shares = [100 * found["server_cpu"] / found["process_wall"] for found in rounds.values()]
        ratios = [found["wall"] / reference[number]["wall"] for number, found in rounds.items() if number in reference]
        rows.append(
            (
                client.title,
                f"{statistics.median(values):.1f}",
                f"{min(values):.1f} .. {max(values):.1f}",
                f"{statistics.median(ratios):.2f}" if ratios else "-",
                median_of(rounds, "cpu", lambda value: f"{value * scale:.1f}"),
                *(median_of(rounds, name, lambda value: f"{value / 2**20:.1f}") for name in ("peak", "growth", "held")),
                median_of(rounds, "modules", lambda value: f"{value:.0f}"),
                f"{statistics.median(shares):.0f}",
            )
        )
    return markdown(rows)


def median_of(rounds: Rounds, name: str, show: Callable[[float], str]) -> str:
    values = [found[name] for found in rounds.values() if name in found]
    return show(statistics.median(values)) if values else "-"


def markdown(rows: Sequence[Sequence[str]]) -> str:
    header, *body = rows
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    found = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(make_report(found, make_cases(found["machine"]["short"])))
