"""The environment with python-watcherclient 4.11.0: it has the same import name, so it needs one of its own."""

from __future__ import annotations

from pathlib import Path

from sandbox.environments import Environment, build

ROOT = Path(__file__).parents[2]
ENVIRONMENT = Environment("incumbent", ROOT / "benchmarks" / "requirements")


def incumbent_python() -> Path:
    """Return the Python that imports python-watcherclient; the first call installs it, which may take a minute.

    The programs `watcher` and `openstack` are beside it.
    """
    build([ENVIRONMENT], print)
    return ENVIRONMENT.python
