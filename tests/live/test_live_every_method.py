"""Every public method of every manager is called by some test in this folder."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from watcherclient.client import Client


def test_every_method_is_called() -> None:
    client = Client(1, os_auth_token="unused", watcher_url="http://127.0.0.1")
    managers = [name for name, value in vars(Client).items() if isinstance(value, cached_property)]
    methods = {f"{name}.{method}" for name in managers for method in dir(getattr(client, name)) if method[0] != "_"}
    client.close()
    sources = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_live_*.py"))

    called = set(re.findall(r"\bwatcher\.(\w+\.\w+)", sources))

    assert len(managers) == 10
    assert sorted(methods - called) == []
