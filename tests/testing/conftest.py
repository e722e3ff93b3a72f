"""What the live tests of the fake share: a sandbox of their own, and pairs of a real server and the fake.

A sandbox of their own, because keys and lists are compared too: both sides begin with the same, which is nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox import accounts, describe
from sandbox.keystone import Keystone
from sandbox.recording.recorder import Recorder

from .pair import Pair, make_fake

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="package")
def described() -> Iterator[dict[str, Any]]:
    name = f"{os.environ.get('WATCHER_SANDBOX', 'tests')[:20]}-testing-{os.getpid()}"
    sandbox = [sys.executable, "-m", "sandbox"]
    subprocess.run([*sandbox, "up", "--name", name, "--old"], cwd=ROOT, check=True)
    try:
        yield describe(name)
    finally:
        subprocess.run([*sandbox, "down", "--name", name], cwd=ROOT, check=True)


@pytest.fixture(scope="package", params=["17.0.0", "14.1.2"])
def pair(request: pytest.FixtureRequest, described: dict[str, Any]) -> Iterator[Pair]:
    release: str = request.param
    is_new = release == "17.0.0"
    keystone = Keystone(described["auth_url"])
    tokens = {"admin": keystone.token, "demo": keystone.log_in(accounts.DEMO)}
    url = described["watcher_url" if is_new else "old_watcher_url"]
    with make_fake(release, engine=is_new) as fake:
        yield Pair(Recorder(release, url, tokens, "1.7" if is_new else "1.4"), fake)
