"""Every public method of every manager is called by some test in this folder."""

from __future__ import annotations

import re
from pathlib import Path

from watcherclient._sync.manager import Manager
from watcherclient.client import Client


def test_every_method_is_called() -> None:
    with Client(1, os_auth_token="unused", watcher_url="http://127.0.0.1") as client:
        managers = {name: manager for name in dir(client) if isinstance(manager := getattr(client, name), Manager)}
    methods = {f"{name}.{method}" for name, manager in managers.items() for method in dir(manager) if method[0] != "_"}
    sources = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_live_*.py"))

    called = set(re.findall(r"\bwatcher\.(\w+\.\w+)", sources))

    assert len(managers) == 10
    assert sorted(methods - called) == []
