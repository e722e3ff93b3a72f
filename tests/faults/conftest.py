"""What the fault suite shares: certificates, and the option that writes its table into the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from faults import attempts
from faults.calls import KINDS, Kind, running
from faults.certificates import Certificates
from faults.properties import nothing_there
from faults.stage import Stage
from faults.wire import Server


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-faults", action="store_true", help="write docs/faults.md from this run")


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session", autouse=True)
def _attempts() -> None:
    attempts.watch()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests talk to loopback only, whatever the machine's proxy is."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server where nothing is."""
    with Server(nothing_there) as server:
        yield server


@pytest.fixture(scope="module", params=KINDS)
def client(request: pytest.FixtureRequest, server: Server, certificates: Certificates) -> Iterator[Any]:
    """A client of that server, of each kind in turn."""
    arguments = {
        "os_auth_token": "t0ken",
        "watcher_url": server.url,
        "os_cacert": certificates.ca,
        "max_retries": 0,
    }
    with running(request.param, arguments) as client:
        yield client


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture
def stage(certificates: Certificates) -> Iterator[Stage]:
    with Stage(certificates) as stage:
        yield stage


@pytest.fixture
def watcher(stage: Stage, kind: Kind) -> Iterator[Any]:
    """A client that logs in at the stage's Keystone."""
    with running(kind, stage.arguments()) as client:
        yield client
