"""Runs `watcher` inside the test's process, against the fake server."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from fake_server import FakeServer

from watcherclient.cli.main import main


@dataclass
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs commands; the environment says where the fake server is."""

    def __init__(self, server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.server, self.monkeypatch, self._capsys = server, monkeypatch, capsys
        for name in ("OS_CLOUD", "OS_USERNAME", "OS_PASSWORD", "OS_AUTH_URL", "OS_AUTH_TOKEN", "OS_PROJECT_NAME"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("OS_TOKEN", "t0ken")
        monkeypatch.setenv("OS_ENDPOINT_OVERRIDE", server.url)

    def __call__(self, *words: str) -> Outcome:
        """Run one."""
        self._capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as error:  # of argparse
            code = int(error.code or 0)
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)
